import { setTimeout as pause } from 'node:timers/promises'
import { atMost, inParallel } from '#connectors/kit/at-most.ts'
import type { AccessToken, ConnectorGround } from '#connectors/kit/connector.ts'
import type { FeedEntry, FeedHead, FeedPage, OpenFeed } from '#connectors/kit/feed.ts'
import { startOfText } from '#connectors/kit/likely.ts'
import { type FolderInfo, maxOriginalBytes } from '#connectors/kit/mailbox.ts'
import { type ReadTiming, makeReadClient, readRetryAfter } from '#connectors/kit/read-client.ts'
import type { EgressFetch } from '#platform/egress-fetch.ts'
import { Fault } from '#platform/fault.ts'
import type { GraphMessage, MessagesPage } from './graph.answers.ts'
import { makeGraphApi } from './graph.api.ts'
import { type GraphFolderInfo, toFolders, wellKnown } from './graph.folders.ts'
import { graphRule } from './graph.guard.ts'
import { type FoundBy, readDate, readHint, toHead, wantsDetail, writeHint } from './graph.map.ts'
import { readGraphRefusal } from './graph.refusal.ts'
import { likelySearches } from './graph.search.ts'

export type GraphInput = {
  apiUrl: string
  fetch: EgressFetch
  accessToken: AccessToken
  signal?: AbortSignal | undefined
}
export type GraphTiming = Partial<ReadTiming> & { pollEveryMs?: number; pageSize?: number }

/** As many as Graph lets one program ask of one mailbox at once. */
const atOnce = 4
const heads = 250

/** Where a folder's delta goes on. `isNews` is false while everything is listed for the first time. */
type Cursor = { folder: string; link: string; isNews: boolean }

/** A mailbox of Microsoft 365 or Outlook.com by Microsoft Graph, with `Mail.Read` and GET only. */
export async function openGraphFeed(
  { apiUrl, fetch, accessToken, signal }: GraphInput,
  ground: Pick<ConnectorGround, 'log' | 'onCommand'>,
  timing: GraphTiming = {},
): Promise<OpenFeed> {
  const base = apiUrl.replace(/\/$/, '')
  const limit = atMost(atOnce)
  let quietUntil = 0
  const quietFor = (ms: number) => void (quietUntil = Math.max(quietUntil, Date.now() + ms))
  // Told to wait, nobody else asks meanwhile either: that would only prolong it.
  const untilQuietIsOver = async (ending: AbortSignal | undefined) => {
    for (let left = quietUntil - Date.now(); left > 0; left = quietUntil - Date.now())
      await pause(left, null, ending === undefined ? {} : { signal: ending })
  }
  const client = makeReadClient({
    fetch: (url, request) =>
      limit(async () => {
        await untilQuietIsOver(request.signal)
        const answer = await fetch(url, request)
        // Before this place is free: whoever gets it has to know.
        if (answer.status === 429) quietFor(readRetryAfter(answer.headers['retry-after']) ?? 0)
        return answer
      }),
    accessToken,
    rule: graphRule(base),
    provider: 'Microsoft',
    headers: { prefer: `IdType="ImmutableId", odata.maxpagesize=${timing.pageSize ?? 500}` },
    readRefusal: readGraphRefusal,
    onThrottle(waitMs) {
      quietFor(waitMs)
      ground.log.info('graph.throttled', { waitMs: Math.ceil(waitMs) })
    },
    onCommand: ground.onCommand,
    signal,
    timing,
  })
  const api = makeGraphApi(client, base)
  const lastCursors = new Map<string, string>()
  let uses: Map<string, FolderInfo['specialUse']> | undefined
  let known: GraphFolderInfo[] | undefined

  const listFolders = async () => {
    uses ??= await readUses(api)
    return (known = toFolders(await api.folders(), uses))
  }
  const find = async (path: string): Promise<GraphFolderInfo> => {
    const isHere = (one: FolderInfo) => one.path === path
    const found = known?.find(isHere) ?? (await listFolders()).find(isHere)
    if (found === undefined) throw folderMissing(path)
    return found
  }

  /** What looks like an invoice, found by the provider's own filter and search. Only haste: what it misses comes with the rest. */
  async function* likely(folder: string, since: Date | undefined): AsyncGenerator<FeedPage> {
    const ways = [api.withAttachments(folder, since), ...likelySearches.map((query) => api.search(folder, query))]
    for (const pages of ways)
      try {
        for await (const page of pages) yield { entries: toEntries(page, 'search', since), cursor: null }
      } catch (thrown) {
        if (!isRefusedQuestion(thrown)) throw thrown
        ground.log.info('graph.search-refused')
      }
  }

  async function* follow(path: string, from: Cursor, since: Date | undefined): AsyncGenerator<FeedPage> {
    for (let at: Cursor | undefined = from; at !== undefined;) {
      signal?.throwIfAborted()
      const page: MessagesPage | null = await api.delta(at.link)
      if (page === null) throw folderMissing(path)
      const { isNews, folder }: Cursor = at
      const next = page['@odata.nextLink']
      const done = page['@odata.deltaLink']
      if (next === undefined && done === undefined) throw noWayOn()
      const cursor: Cursor = { folder, link: next ?? done ?? '', isNews: isNews || next === undefined }
      yield {
        entries: toEntries(page, isNews ? 'news' : 'list', isNews ? undefined : since),
        gone: page.value.flatMap((one) => (one['@removed'] === undefined ? [] : [one.id])),
        cursor: JSON.stringify(cursor),
      }
      at = next === undefined ? undefined : cursor
    }
  }

  async function headOf(entry: FeedEntry, withDelivery: boolean): Promise<FeedHead[]> {
    const hint = readHint(entry.hint)
    if (hint !== null && !withDelivery && !wantsDetail(hint)) return [toHead(hint.message, { isWhole: false })]
    const detail = await api.detail(entry.id, { withHeaders: withDelivery })
    return detail === null ? [] : [toHead({ ...detail, id: entry.id }, { isWhole: true })]
  }

  return {
    batch: heads,
    folders: async () => (await listFolders()).map(({ id: _id, ...folder }) => folder),
    async aliases() {
      // Needs a right of its own (User.Read) that the owner may not have given.
      const found = await api.me().catch(() => null)
      const proxies = (found?.proxyAddresses ?? []).flatMap((one) => /^smtp:(.+)$/.exec(one)?.[1] ?? [])
      return [...proxies, ...(found?.otherMails ?? [])].map((one) => one.toLowerCase())
    },
    async *news(path, cursor, { since } = {}) {
      const folder = await find(path)
      if (cursor === null) yield* likely(folder.id, since)
      const from = cursor === null ? undefined : readCursor(cursor, folder.id)
      const start = from ?? { folder: folder.id, link: api.deltaStart(folder.id), isNews: false }
      for await (const page of follow(path, start, since)) {
        if (page.cursor !== null) lastCursors.set(path, page.cursor)
        yield page
      }
    },
    async *list(path, { since } = {}) {
      for await (const page of api.ids((await find(path)).id, since))
        yield page.value.flatMap((one) => (one.isDraft === true ? [] : [one.id]))
    },
    async heads(entries, { withDelivery = false } = {}) {
      return (await Promise.all(entries.map((entry) => headOf(entry, withDelivery)))).flat()
    },
    async texts(ids) {
      const found = await Promise.all(ids.map((id) => api.detail(id)))
      return new Map(found.flatMap((one): [string, string][] => (one === null ? [] : [[one.id, textOf(one)]])))
    },
    async *originals(ids) {
      // Two at once: each may be 60 MB.
      for await (const { id, raw } of inParallel(ids, 2, async (id) => ({ id, raw: await api.raw(id) })))
        if (raw !== null && raw.length <= maxOriginalBytes) yield { id, raw }
    },
    async watch(path, { timeoutMs, signal: ending }) {
      const endAt = Date.now() + timeoutMs
      for (;;) {
        const left = endAt - Date.now()
        if (left <= 0 || ending.aborted) return 'timeout'
        await pause(Math.min(left, timing.pollEveryMs ?? 30_000), null, { signal: ending }).catch(() => undefined)
        const cursor = lastCursors.get(path)
        if (ending.aborted || cursor === undefined) continue
        const from = readCursor(cursor, (await find(path)).id)
        if (await hasNews(api.delta(from.link))) return 'changed'
      }
    },
    async [Symbol.asyncDispose]() {
      lastCursors.clear()
    },
  }
}

function toEntries(page: MessagesPage, by: FoundBy, since: Date | undefined): FeedEntry[] {
  return page.value
    .filter((one) => one['@removed'] === undefined && one.isDraft !== true)
    .filter((one) => since === undefined || (readDate(one.receivedDateTime) ?? since) >= since)
    .map((one) => ({ id: one.id, hint: writeHint(one, by) }))
}

const textOf = ({ body }: GraphMessage): string =>
  startOfText(body?.content ?? '', body?.contentType?.toLowerCase() !== 'text')

async function readUses(api: ReturnType<typeof makeGraphApi>): Promise<Map<string, FolderInfo['specialUse']>> {
  const found = await Promise.all(
    Object.entries(wellKnown).map(async ([name, use]) => [await api.wellKnown(name), use] as const),
  )
  return new Map(found.flatMap(([id, use]) => (id === null ? [] : [[id, use]])))
}

/** A folder that was made anew under its old name has changes of its own. */
function readCursor(text: string, folder: string): Cursor {
  const cursor = JSON.parse(text) as Cursor
  if (cursor.folder === folder) return cursor
  throw new Fault('feed.cursor-lost', { say: 'This folder was made anew; it is listed once more.', retry: 'later' })
}

/** Also when the place is lost: whoever takes the news finds out, and lists anew. */
async function hasNews(asked: Promise<MessagesPage | null>): Promise<boolean> {
  const page = await asked.catch((thrown: unknown) => {
    if (thrown instanceof Fault && thrown.code === 'feed.cursor-lost') return null
    throw thrown
  })
  return page === null || page.value.length > 0 || page['@odata.nextLink'] !== undefined
}

const isRefusedQuestion = (thrown: unknown) =>
  thrown instanceof Fault &&
  (thrown.code === 'mailbox.answer-too-large' ||
    (thrown.code === 'mailbox.unexpected' && thrown.facts['status'] === 400))

const folderMissing = (path: string) =>
  new Fault('mailbox.folder-missing', { say: `The folder "${path.slice(0, 100)}" is no longer in the mailbox.` })
const noWayOn = () =>
  new Fault('mailbox.unexpected', {
    say: 'The conversation with Microsoft went wrong: a list ended nowhere.',
    retry: 'later',
  })
