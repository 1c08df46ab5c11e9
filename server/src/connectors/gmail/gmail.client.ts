import { setTimeout as pause } from 'node:timers/promises'
import { atMost, inParallel } from '#connectors/kit/at-most.ts'
import type { AccessToken, ConnectorGround } from '#connectors/kit/connector.ts'
import type { FeedPage, OpenFeed } from '#connectors/kit/feed.ts'
import { maxOriginalBytes } from '#connectors/kit/mailbox.ts'
import { type ReadTiming, makeReadClient } from '#connectors/kit/read-client.ts'
import type { EgressFetch } from '#platform/egress-fetch.ts'
import { Fault } from '#platform/fault.ts'
import type { Label } from './gmail.answers.ts'
import { makeGmailApi } from './gmail.api.ts'
import { type GmailFolder, cameTo, toFolders } from './gmail.folders.ts'
import { gmailRule } from './gmail.guard.ts'
import { toHead } from './gmail.map.ts'
import { type Budget, makeQuota, usualBudget } from './gmail.quota.ts'
import { readGmailRefusal } from './gmail.refusal.ts'
import { likelyQuery, sinceQuery } from './gmail.search.ts'

export type GmailInput = {
  apiUrl: string
  fetch: EgressFetch
  accessToken: AccessToken
  signal?: AbortSignal | undefined
}
export type GmailTiming = Partial<ReadTiming> & { budget?: Budget; pollEveryMs?: number }

/** Google answers too many questions at once of one user with a refusal; the units are used up long before. */
const atOnce = 6
/** A dozen seconds of units, so that what was found is kept and shown early. */
const heads = 50
const maxCounts = 100

/** A mailbox of Gmail by its API, with `gmail.readonly` and GET only. */
export async function openGmailFeed(
  { apiUrl, fetch, accessToken, signal }: GmailInput,
  ground: Pick<ConnectorGround, 'log' | 'onCommand'>,
  timing: GmailTiming = {},
): Promise<OpenFeed> {
  const base = apiUrl.replace(/\/$/, '')
  const quota = makeQuota(timing.budget ?? usualBudget)
  const client = makeReadClient({
    fetch,
    accessToken,
    rule: gmailRule(base),
    provider: 'Gmail',
    readRefusal: readGmailRefusal,
    admit: quota.spend,
    onThrottle: (waitMs) => (quota.drain(), ground.log.info('gmail.throttled', { waitMs: Math.ceil(waitMs) })),
    onCommand: ground.onCommand,
    signal,
    timing,
  })
  const api = makeGmailApi(client, base)
  const limit = atMost(atOnce)
  const lastCursors = new Map<string, string>()
  let known: GmailFolder[] | undefined

  let labels: Label[] = []

  const listFolders = async () => {
    labels = await api.labels()
    return (known = toFolders(labels))
  }
  const find = async (path: string): Promise<GmailFolder> => {
    const isHere = (one: GmailFolder) => one.path === path
    const found = known?.find(isHere) ?? (await listFolders()).find(isHere)
    if (found !== undefined) return found
    throw new Fault('mailbox.folder-missing', {
      say: `The folder "${path.slice(0, 100)}" is no longer in the mailbox.`,
    })
  }

  async function* listIds(folder: GmailFolder, { since, isLikely = false }: { since?: Date; isLikely?: boolean }) {
    const hidden = folder.labelId === null ? await hiddenIds() : new Set<string>()
    const q = [...(isLikely ? [likelyQuery] : []), ...(since === undefined ? [] : [sinceQuery(since)])].join(' ')
    for await (const ids of api.messages({ labelId: folder.labelId, q })) yield ids.filter((id) => !hidden.has(id))
  }

  /** Spam and trash are left out by the list itself; drafts and chats are not. */
  async function hiddenIds(): Promise<Set<string>> {
    const ids: string[] = []
    for (const labelId of ['DRAFT', 'CHAT'])
      if (labels.some(({ id }) => id === labelId))
        for await (const page of api.messages({ labelId, q: '' })) ids.push(...page)
    return new Set(ids)
  }

  /** The place in the history is taken before the list begins: what comes meanwhile is told twice, never not at all. */
  async function* everything(folder: GmailFolder, since: Date | undefined): AsyncGenerator<FeedPage> {
    const cursor = await api.historyId()
    const limits = since === undefined ? {} : { since }
    for (const isLikely of [true, false])
      for await (const ids of listIds(folder, { ...limits, isLikely })) {
        signal?.throwIfAborted()
        yield { entries: ids.map((id) => ({ id })), cursor: null }
      }
    yield { entries: [], cursor }
  }

  async function* changes(folder: GmailFolder, cursor: string): AsyncGenerator<FeedPage> {
    let pageToken: string | undefined
    let newest: string | undefined
    do {
      const page = await api.history({ cursor, labelId: folder.labelId, pageToken })
      pageToken = page.nextPageToken
      // Of the first page: what comes while the others are read is told once more.
      newest ??= page.historyId
      const ids = [...new Set(page.history.flatMap((record) => cameTo(record, folder.labelId)))]
      // Only the last page may move the place: before it, what it leads past has not been told.
      yield { entries: ids.map((id) => ({ id })), cursor: pageToken === undefined ? (newest ?? cursor) : cursor }
    } while (pageToken !== undefined)
  }

  return {
    batch: heads,
    async folders() {
      const listed = await listFolders()
      return Promise.all(
        listed.map(async ({ labelId, ...folder }, index) => {
          const messages = index <= maxCounts ? await limit(() => api.count(labelId)) : null
          return { ...folder, messages }
        }),
      )
    },
    aliases: () => api.aliases(),
    async *news(path, cursor, { since } = {}) {
      const folder = await find(path)
      for await (const page of cursor === null ? everything(folder, since) : changes(folder, cursor)) {
        if (page.cursor !== null) lastCursors.set(path, page.cursor)
        yield page
      }
    },
    async *list(path, { since } = {}) {
      yield* listIds(await find(path), since === undefined ? {} : { since })
    },
    async heads(entries, options = {}) {
      const got = await Promise.all(entries.map(({ id }) => limit(() => api.full(id))))
      return got.flatMap((message) => (message === null ? [] : [toHead(message, options)]))
    },
    texts: async () => new Map(),
    async *originals(ids) {
      // Two at once: each may be 60 MB.
      for await (const { id, raw } of inParallel(ids, 2, async (id) => ({ id, raw: await api.raw(id) })))
        if (raw !== null && raw.length <= maxOriginalBytes) yield { id, raw }
    },
    async watch(path, { timeoutMs, signal: ending }) {
      const folder = await find(path)
      const endAt = Date.now() + timeoutMs
      for (;;) {
        const left = endAt - Date.now()
        if (left <= 0 || ending.aborted) return 'timeout'
        await pause(Math.min(left, timing.pollEveryMs ?? 20_000), null, { signal: ending }).catch(() => undefined)
        const cursor = lastCursors.get(path)
        if (ending.aborted || cursor === undefined) continue
        if (await hasNews(changes(folder, cursor))) return 'changed'
      }
    },
    async [Symbol.asyncDispose]() {
      lastCursors.clear()
    },
  }
}

async function hasNews(pages: AsyncIterable<FeedPage>): Promise<boolean> {
  try {
    for await (const page of pages) if (page.entries.length > 0) return true
    return false
  } catch (thrown) {
    // Lost: whoever takes the news finds out, and lists anew.
    if (thrown instanceof Fault && thrown.code === 'feed.cursor-lost') return true
    throw thrown
  }
}
