import type { FeedHead, FeedPage, OpenFeed } from '#connectors/kit/feed.ts'
import type { FolderState, MessageHead, OpenMailbox } from '#connectors/kit/mailbox.ts'
import { Fault } from '#platform/fault.ts'
import { type Context, inTransaction } from '#records/context.ts'
import {
  findFeedFolder,
  glanceFeedFolders,
  keepFeedPage,
  listFeedNumbers,
  numbersOfIds,
  openFeedEntries,
} from '#records/sources/feed-entries.ts'

/** The numbers never lose their meaning: a provider's ids do not change. */
const uidValidity = 1n

/**
 * A feed as a mailbox whose messages have numbers. The first listing counts down, so that the first scan, which goes down too, meets
 * first what the feed named first; what comes later counts up. A page of entries, their numbers and the cursor behind them are
 * kept together, so a crash loses and doubles nothing.
 */
export function numberFeed(
  ctx: Context,
  sourceId: string,
  feed: OpenFeed,
  { signal }: { signal?: AbortSignal } = {},
): OpenMailbox {
  const asked = signal === undefined ? {} : { signal }
  const texts = new Map<number, string>()
  let opened: string | undefined
  /** The folder whose listing is from this very visit: what is numbered is all there is. */
  let listedNow: string | undefined
  /** The folder whose news was taken a moment ago, when it was opened. */
  let caughtUp: string | undefined

  const current = () => {
    if (opened === undefined) throw new Fault('mailbox.disconnected', { say: 'No folder is open.', retry: 'later' })
    return { sourceId, folder: opened }
  }

  async function stateOf(folder: string): Promise<FolderState> {
    const found = (await glanceFeedFolders(ctx, sourceId, [folder])).get(folder)
    return { uidValidity, uidNext: (found?.highest ?? 0) + 1, exists: found?.messages ?? 0 }
  }

  /** Everything the folder holds, as far as it has no number yet; goes on where a crash ended it. */
  async function listFirst(folder: string, cursor: string | null): Promise<void> {
    const since = await readSince(ctx, sourceId)
    const place = { sourceId, folder }
    const options = { ...asked, ...since }
    try {
      for await (const page of feed.news(folder, cursor, options))
        await keepFeedPage(ctx, place, { ...page, to: { cursor: page.cursor, isListed: false }, direction: 'down' })
    } catch (thrown) {
      if (cursor === null || !isCursorLost(thrown)) throw thrown
      return listFirst(folder, null)
    }
    // A listing that was called off is not done.
    signal?.throwIfAborted()
    await keepFeedPage(ctx, place, { entries: [], to: { isListed: true }, direction: 'down' })
  }

  async function takeNews(folder: string, cursor: string | null): Promise<void> {
    const since = await readSince(ctx, sourceId)
    const keep = (page: FeedPage) =>
      keepFeedPage(ctx, { sourceId, folder }, { ...page, to: toOf(page), direction: 'up' })
    // While a list is made anew, its place is kept only where it can be gone on from.
    const toOf = (page: FeedPage) =>
      page.cursor === null ? { isListed: true } : { cursor: page.cursor, isListed: true }
    try {
      for await (const page of feed.news(folder, cursor, { ...asked, ...since })) await keep(page)
    } catch (thrown) {
      if (cursor === null || !isCursorLost(thrown)) throw thrown
      ctx.log.warn('source.cursor-lost', { source: sourceId })
      await takeNews(folder, null)
    }
  }

  async function catchUp(folder: string): Promise<void> {
    const state = await findFeedFolder(ctx, { sourceId, folder })
    if (state?.isListed === true) return takeNews(folder, state.cursor)
    await listFirst(folder, state?.cursor ?? null)
    listedNow = folder
  }

  /** What the folder holds now by the provider's own list; what has no number gets one below all others, for the scan that asks. */
  async function listAgain(folder: string, since: Date | undefined): Promise<number[]> {
    const place = { sourceId, folder }
    const found: number[] = []
    for await (const ids of feed.list(folder, { ...asked, ...(since === undefined ? {} : { since }) })) {
      const entries = ids.map((id) => ({ id }))
      await keepFeedPage(ctx, place, { entries, to: { isListed: true }, direction: 'down' })
      found.push(...(await numbersOfIds(ctx, place, ids)).values())
    }
    return found.sort((a, b) => a - b)
  }

  function toHead(number: number, { text, ...head }: FeedHead): MessageHead {
    if (text !== null) texts.set(number, text)
    return { ...head, uid: number }
  }

  return {
    batch: feed.batch,
    folders: () => feed.folders(),
    async examine(path) {
      listedNow = undefined
      texts.clear()
      // A folder that is not there is said by the feed.
      await catchUp(path)
      opened = caughtUp = path
      return stateOf(path)
    },
    async uids({ since } = {}) {
      const { folder } = current()
      if (listedNow === folder) return listFeedNumbers(ctx, { sourceId, folder })
      return listAgain(folder, since)
    },
    async uidsAfter(uid) {
      const place = current()
      if (caughtUp !== place.folder) await catchUp(place.folder)
      caughtUp = undefined
      return listFeedNumbers(ctx, place, uid)
    },
    async heads(uids, options = {}) {
      texts.clear()
      const entries = await openFeedEntries(ctx, current(), uids)
      const heads = await feed.heads(
        entries.map(({ id, hint }) => ({ id, ...(hint === null ? {} : { hint }) })),
        options,
      )
      const byId = new Map(heads.map((head) => [head.id, head]))
      const byNumber = new Map(entries.map(({ number, id }) => [number, byId.get(id)]))
      return uids.flatMap((uid) => {
        const head = byNumber.get(uid)
        return head === undefined ? [] : [toHead(uid, head)]
      })
    },
    async slices(wants, bytes) {
      const missing = wants.filter(({ uid }) => !texts.has(uid)).map(({ uid }) => uid)
      const entries = await openFeedEntries(ctx, current(), missing)
      const fetched = entries.length === 0 ? new Map<string, string>() : await feed.texts(entries.map(({ id }) => id))
      const found = new Map(entries.map(({ number, id }) => [number, fetched.get(id)]))
      return new Map(
        wants.flatMap(({ uid }): [number, string][] => {
          const text = texts.get(uid) ?? found.get(uid)
          return text === undefined ? [] : [[uid, text.slice(0, bytes)]]
        }),
      )
    },
    async *originals(uids) {
      // What left the folder meanwhile can still be asked for by its id.
      const entries = await openFeedEntries(ctx, current(), uids, { withGone: true })
      const numbers = new Map(entries.map(({ id, number }) => [id, number]))
      for await (const { id, raw } of feed.originals([...numbers.keys()])) {
        const uid = numbers.get(id)
        if (uid !== undefined) yield { uid, raw }
      }
    },
    watch(options) {
      caughtUp = undefined
      return feed.watch(current().folder, options)
    },
    async glance(paths) {
      for (const folder of paths) {
        const state = await findFeedFolder(ctx, { sourceId, folder })
        if (state?.isListed === true) await takeNews(folder, state.cursor).catch(unlessGone)
      }
      const found = await glanceFeedFolders(ctx, sourceId, paths)
      return new Map(
        paths.map((path) => {
          const { messages = 0, highest = 0 } = found.get(path) ?? {}
          return [path, { messages, uidNext: highest + 1, uidValidity }]
        }),
      )
    },
    async [Symbol.asyncDispose]() {
      texts.clear()
      await feed[Symbol.asyncDispose]()
    },
  }
}

const isCursorLost = (thrown: unknown) => thrown instanceof Fault && thrown.code === 'feed.cursor-lost'

function unlessGone(thrown: unknown): void {
  if (!(thrown instanceof Fault && thrown.code === 'mailbox.folder-missing')) throw thrown
}

/** How far back the owner wants the first scan to look. */
async function readSince(ctx: Context, sourceId: string): Promise<{ since?: Date }> {
  const row = await inTransaction(ctx, (tx) =>
    tx
      .selectFrom('source')
      .select('since')
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', sourceId)
      .executeTakeFirst(),
  )
  const since = row?.since ?? null
  return since === null ? {} : { since: new Date(`${since}T00:00:00Z`) }
}
