import {
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { InfiniteData, QueryKey } from '@tanstack/react-query'
import type { Answer, Query, RouteName } from '@facteur/contract/routes.ts'
import { asApiError } from './api-error.ts'
import { call } from './api.ts'
import type { CallInput, CallRest } from './api.ts'
import { showProblem } from './toasts.ts'

export function answerOf<Name extends RouteName>(name: Name, ...rest: CallRest<Name>) {
  return queryOptions({ queryKey: [name, rest[0] ?? null], queryFn: () => call(name, ...rest) })
}

export function useAnswer<Name extends RouteName>(name: Name, ...rest: CallRest<Name>) {
  return useQuery(answerOf(name, ...rest))
}

type Pages = {
  listMessages: Answer<'listMessages'>
  listDocuments: Answer<'listDocuments'>
  listDeliveries: Answer<'listDeliveries'>
}

/** A list that is read on page by page as the reader scrolls. */
export function usePages<Name extends keyof Pages>(
  name: Name,
  query: Omit<NonNullable<Query<Name>>, 'cursor' | 'limit'>,
) {
  return useInfiniteQuery<Pages[Name], Error, InfiniteData<Pages[Name], string | null>, QueryKey, string | null>({
    queryKey: [name, query],
    queryFn: ({ pageParam }) =>
      callPage(name, { ...query, ...(pageParam === null ? {} : { cursor: pageParam }), limit: pageSize }),
    initialPageParam: null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  })
}

const pageSize = 50

// Safe: all three take exactly { query }, with cursor and limit in it, and answer the page named in Pages.
function callPage<Name extends keyof Pages>(name: Name, query: object): Promise<Pages[Name]> {
  return call(name, ...([{ query }] as unknown as CallRest<Name>)) as Promise<Pages[Name]>
}

type Doing<Name extends RouteName> = {
  refresh?: readonly RouteName[]
  isQuiet?: boolean
  /** Called as soon as it is done, also where what was clicked is no longer on the page by then. */
  done?: (answer: Answer<Name>, input: CallInput<Name>) => void
}

/** What waits for the owner is counted in the overview: whatever changes that changes the list too. */
export const withNeeds = (names: readonly RouteName[]): readonly RouteName[] =>
  names.includes('getOverview') ? [...names, 'getNeedsYou'] : names

/** A change. Afterwards the named lists are asked again; a refusal is shown as a toast unless the caller shows it itself. */
export function useAct<Name extends RouteName>(name: Name, options: Doing<Name> = {}) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: CallInput<Name>) => call(name, ...([input] as CallRest<Name>)),
    onSuccess: (answer, input) => {
      options.done?.(answer, input)
      return Promise.all(withNeeds(options.refresh ?? []).map((one) => client.invalidateQueries({ queryKey: [one] })))
    },
    onError: (error) => {
      if (options.isQuiet !== true) showProblem(asApiError(error))
    },
  })
}
