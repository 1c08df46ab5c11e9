import type { QueryClient } from '@tanstack/react-query'
import type { LiveEvent } from '@facteur/contract/events.ts'
import type { RouteName } from '@facteur/contract/routes.ts'
import { call, readJson, urlOf } from './api.ts'
import { showNotice } from './toasts.ts'

/** Which answers grow stale by what happened. */
const staleBy: Record<LiveEvent['type'], readonly RouteName[]> = {
  source: ['listSources', 'getSource', 'getOverview'],
  messages: ['listMessages', 'getMessage', 'getOverview'],
  document: ['listDocuments', 'getDocument', 'getDocumentHistory', 'getOverview'],
  payments: ['listPayments', 'getDocument', 'getOverview'],
  deliveries: ['listDeliveries', 'listDestinations', 'getDocument'],
  notice: ['listNotices', 'getOverview'],
}
const types = Object.keys(staleBy)
const gatherMs = 700

/** Listens until stopped. A first scan sends many events a second: they are gathered, and each list is asked again at most once per `gatherMs`. */
export function listenLive(client: QueryClient): () => void {
  const stale = new Set<RouteName>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let stream: EventSource | undefined
  let lostCount = 0

  const flush = () => {
    timer = undefined
    for (const name of stale) void client.invalidateQueries({ queryKey: [name] })
    stale.clear()
  }
  const take = (event: MessageEvent<string>) => {
    const live = readJson(event.data)
    if (!isLiveEvent(live)) return
    for (const name of staleBy[live.type]) stale.add(name)
    timer ??= setTimeout(flush, gatherMs)
    if (live.type === 'notice') void tellNotice(live.id)
  }
  const open = () => {
    stream = new EventSource(urlOf('getEvents'))
    stream.addEventListener('message', take)
    for (const type of types) stream.addEventListener(type, take)
    stream.addEventListener('open', () => {
      // What happened while we were cut off is unknown: ask everything again.
      if (lostCount > 0) void client.invalidateQueries()
      lostCount = 0
    })
    stream.addEventListener('error', () => {
      lostCount += 1
      if (stream?.readyState === EventSource.CLOSED)
        retry = setTimeout(open, Math.min(60_000, 2000 * 2 ** Math.min(lostCount, 5)))
    })
  }
  open()
  return () => {
    clearTimeout(timer)
    clearTimeout(retry)
    stream?.close()
  }
}

async function tellNotice(id: string): Promise<void> {
  const { items } = await call('listNotices')
  const notice = items.find((one) => one.id === id)
  if (notice !== undefined) showNotice(notice.say, id)
}

function isLiveEvent(value: unknown): value is LiveEvent {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    typeof value.type === 'string' &&
    types.includes(value.type)
  )
}
