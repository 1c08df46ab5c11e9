import { expect, test } from 'vitest'
import type { FeedEntry, FeedPage, OpenFeed } from '#connectors/kit/feed.ts'
import { Fault } from '#platform/fault.ts'
import { silentLog } from '#platform/log.ts'
import { type Context, inTransaction } from '#records/context.ts'
import { addSource } from '#records/sources/add-source.ts'
import { findFeedFolder, firstNumber, keepFeedPage } from '#records/sources/feed-entries.ts'
import { findActiveSource } from '#records/sources/note-source.ts'
import { removeSource } from '#records/sources/steer-source.ts'
import { freshGround } from '#records/testing/fresh-ground.ts'
import { makeOrganisation } from '#records/testing/make-organisation.ts'
import { collectSource } from './collect-source.ts'
import { numberFeed } from './number-feed.ts'

const folder = 'Alles'

/** A provider in memory: `mails` in the order it names them; a place is how many had been named, and may be forgotten. */
function makeProvider() {
  const mails: string[] = []
  const state = { failAfter: Infinity, isForgotten: false, pageSize: 3, listings: 0, looked: [] as string[] }
  const entry = (id: string): FeedEntry => ({ id, hint: `hint of ${id}` })
  const open = (): OpenFeed => ({
    batch: 2,
    folders: async () => [
      { path: folder, name: folder, delimiter: '/', specialUse: 'all', messages: mails.length, canOpen: true },
    ],
    aliases: async () => [],
    async *news(_, cursor): AsyncGenerator<FeedPage> {
      if (cursor !== null && state.isForgotten) throw new Fault('feed.cursor-lost', { say: 'gone' })
      state.isForgotten = false
      state.listings += cursor === null ? 1 : 0
      const from = cursor === null ? 0 : Number(cursor)
      const all = mails.slice(from)
      for (let at = 0, page = 0; at < all.length; at += state.pageSize, page++) {
        if (page >= state.failAfter) throw new Fault('mailbox.disconnected', { say: 'cut', retry: 'later' })
        yield { entries: all.slice(at, at + state.pageSize).map(entry), cursor: null }
      }
      yield { entries: [], cursor: `${mails.length}` }
    },
    async *list() {
      yield [...mails]
    },
    heads: async (entries) =>
      entries.map(({ id, hint }) => {
        expect(hint).toBe(`hint of ${id}`)
        state.looked.push(id)
        return {
          id,
          messageId: `<${id}@x.example>`,
          subject: 'dag',
          from: [{ name: '', address: 'jan@x.example' }],
          to: [],
          cc: [],
          deliveredTo: [],
          sentAt: null,
          receivedAt: new Date('2026-11-01'),
          sizeBytes: 10,
          parts: [],
          isStructureKnown: true,
          text: '',
        }
      }),
    texts: async () => new Map(),
    async *originals() {},
    watch: async () => 'timeout',
    async [Symbol.asyncDispose]() {},
  })
  return { mails, state, open }
}

async function linked(ctx: Context): Promise<string> {
  const { id } = await addSource(ctx, { connector: 'mail-folder', path: '/mail', aliases: [] })
  return id
}

async function passOver(ctx: Context, id: string, feed: OpenFeed): Promise<void> {
  const source = await findActiveSource(ctx, id)
  if (source === undefined) throw new Error('no source')
  await using box = numberFeed(ctx, id, feed)
  await collectSource(ctx, { source, box, signal: new AbortController().signal })
}

const numbers = (ctx: Context) =>
  inTransaction(ctx, async (tx) => {
    const rows = await tx.selectFrom('feed_entry').select(['external_id', 'number']).orderBy('number', 'desc').execute()
    return rows.map((row) => [row.external_id, Number(row.number) - firstNumber] as const)
  })
const noted = (ctx: Context) =>
  inTransaction(ctx, async (tx) =>
    (await tx.selectFrom('message').select('message_header_id').execute()).map((row) => row.message_header_id).sort(),
  )

test('the first scan looks in the order in which the provider named the mails; what comes later stands above them all', async () => {
  await using fresh = await freshGround()
  const { ctx } = await makeOrganisation(fresh.ground)
  const id = await linked(ctx)
  const { mails, state, open } = makeProvider()
  mails.push('likely-1', 'likely-2', 'rest-1', 'rest-2', 'rest-3')
  await passOver(ctx, id, open())
  expect(state.looked).toEqual(['likely-1', 'likely-2', 'rest-1', 'rest-2', 'rest-3'])
  mails.push('new-1', 'new-2')
  await passOver(ctx, id, open())
  expect(state.looked.slice(5)).toEqual(['new-1', 'new-2'])
  expect(await numbers(ctx)).toEqual([
    ['new-2', 2],
    ['new-1', 1],
    ['likely-1', 0],
    ['likely-2', -1],
    ['rest-1', -2],
    ['rest-2', -3],
    ['rest-3', -4],
  ])
  expect(await noted(ctx)).toHaveLength(7)
})

test('cut in the middle of numbering, it goes on without a number lost or given twice', async () => {
  await using fresh = await freshGround()
  const { ctx } = await makeOrganisation(fresh.ground)
  const id = await linked(ctx)
  const { mails, state, open } = makeProvider()
  for (let at = 1; at <= 10; at++) mails.push(`mail-${at}`)
  for (const pages of [1, 2, 3]) {
    state.failAfter = pages
    await expect(passOver(ctx, id, open())).rejects.toMatchObject({ code: 'mailbox.disconnected' })
    expect(await findFeedFolder(ctx, { sourceId: id, folder })).toMatchObject({ isListed: false })
  }
  // Mail that comes while it is down is in the list by now.
  mails.unshift('mail-0')
  state.failAfter = Infinity
  await passOver(ctx, id, open())
  expect(new Set((await numbers(ctx)).map(([name]) => name))).toEqual(new Set(mails))
  expect(await noted(ctx)).toHaveLength(11)
})

test('a mail that was away when its turn came is looked at once it is back, and one that was looked at is not again', async () => {
  await using fresh = await freshGround()
  const { ctx } = await makeOrganisation(fresh.ground)
  const id = await linked(ctx)
  const { mails, state, open } = makeProvider()
  mails.push('mail-0', ...Array.from({ length: 70 }, (_, index) => `later-${index}`))
  const place = { sourceId: id, folder }
  const tell = (page: { entries?: string[]; gone?: string[] }) =>
    keepFeedPage(ctx, place, {
      entries: (page.entries ?? []).map((one) => ({ id: one, hint: `hint of ${one}` })),
      gone: page.gone ?? [],
      to: { isListed: true },
      direction: 'up',
    })
  await tell({ entries: ['mail-0', 'mail-1'] })
  await tell({ gone: ['mail-1'] })
  await passOver(ctx, id, open())
  expect(state.looked).not.toContain('mail-1')
  await tell({ entries: ['mail-1'] })
  await tell({ gone: ['mail-0'] })
  await tell({ entries: ['mail-0'], gone: ['mail-0'] })
  await passOver(ctx, id, open())
  expect(state.looked.filter((one) => one.startsWith('mail-'))).toEqual(['mail-0', 'mail-1'])
  expect((await findFeedFolder(ctx, place))?.isListed).toBe(true)
})

test('a forgotten place lists everything again, and only what is not known gets a number and a look', async () => {
  await using fresh = await freshGround()
  const { ctx } = await makeOrganisation({ ...fresh.ground, log: silentLog })
  const id = await linked(ctx)
  const { mails, state, open } = makeProvider()
  mails.push('a', 'b', 'c', 'd')
  await passOver(ctx, id, open())
  const before = await numbers(ctx)
  mails.push('e')
  state.isForgotten = true
  state.pageSize = 2
  // And cut on the way: the old place is still kept, still forgotten, and all is listed once more.
  state.failAfter = 1
  await expect(passOver(ctx, id, open())).rejects.toMatchObject({ code: 'mailbox.disconnected' })
  state.failAfter = Infinity
  state.isForgotten = true
  await passOver(ctx, id, open())
  expect(await numbers(ctx)).toEqual([['e', 1], ...before])
  expect(state.looked).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect(await findFeedFolder(ctx, { sourceId: id, folder })).toEqual({ isListed: true, cursor: '5' })
})

test('hints are sealed, and each opens only where it was put', async () => {
  await using fresh = await freshGround()
  const { ctx } = await makeOrganisation(fresh.ground)
  const id = await linked(ctx)
  const { mails, open } = makeProvider()
  mails.push('a', 'b')
  await passOver(ctx, id, open())
  const rows = await fresh.asSuperuser('select external_id, hint from feed_entry')
  expect(rows.map((row) => Buffer.from(row['hint'] as Uint8Array).toString('latin1')).join(' ')).not.toContain(
    'hint of',
  )
  await fresh.asSuperuser(`update feed_entry set hint = (select hint from feed_entry where external_id = 'a')`)
  await using box = numberFeed(ctx, id, open())
  await box.examine(folder)
  await expect(box.heads([firstNumber - 1])).rejects.toMatchObject({ code: 'vault.broken' })
})

test('a removed source leaves nothing of what the provider told of its mails', async () => {
  await using fresh = await freshGround()
  const { ctx } = await makeOrganisation(fresh.ground)
  const id = await linked(ctx)
  const { mails, open } = makeProvider()
  mails.push('a', 'b')
  await passOver(ctx, id, open())
  await removeSource(ctx, { id })
  expect(await numbers(ctx)).toEqual([])
  expect(await findFeedFolder(ctx, { sourceId: id, folder })).toBeUndefined()
})
