import { sql } from '#platform/database.ts'
import { jsonText } from '#platform/json-text.ts'
import { type Context, type Tx, inTransaction, requireRight } from '../context.ts'
import { openSecret, sealSecret } from '../secrets.ts'

/** The first number of a folder's first listing, which counts down from here; news count up. Leaves room on both sides. */
export const firstNumber = 2 ** 40

export type FeedFolder = { cursor: string | null; isListed: boolean }
export type NamedEntry = { id: string; hint?: string }
export type NumberedEntry = { number: number; id: string; hint: string | null }
type Place = { sourceId: string; folder: string }

export async function findFeedFolder(ctx: Context, { sourceId, folder }: Place): Promise<FeedFolder | undefined> {
  const row = await inTransaction(ctx, (tx) =>
    tx
      .selectFrom('feed_folder')
      .select(['cursor', 'is_listed'])
      .where('organisation_id', '=', ctx.organisation)
      .where('source_id', '=', sourceId)
      .where('folder', '=', folder)
      .executeTakeFirst(),
  )
  return row && { cursor: row.cursor, isListed: row.is_listed }
}

/**
 * Numbers the entries of a page that have none yet, below all others while the folder is listed for the first time and above
 * them afterwards, and moves the cursor in the same transaction. Numbered before: keeps its number, and is there again; but one
 * that was away until now and was never looked at is new.
 * `to.cursor` undefined leaves the cursor. Returns how many were new.
 */
export async function keepFeedPage(
  ctx: Context,
  place: Place,
  page: {
    entries: readonly NamedEntry[]
    gone?: readonly string[]
    to: { cursor?: string | null; isListed: boolean }
    direction: 'down' | 'up'
  },
): Promise<number> {
  requireRight(ctx, 'write')
  const entries = [...new Map(page.entries.map((entry) => [entry.id, entry])).values()]
  return inTransaction(ctx, async (tx) => {
    await moveCursor(tx, ctx, place, page.to)
    const known = await knownIds(tx, ctx, place, [...entries.map(({ id }) => id), ...(page.gone ?? [])])
    const isBack = ({ id }: NamedEntry) => known.get(id) === true
    for (const id of await forgetUnseen(tx, ctx, place, entries.filter(isBack))) known.delete(id)
    const fresh = entries.filter(({ id }) => !known.has(id))
    const numbers = await nextNumbers(tx, ctx, place, { count: fresh.length, direction: page.direction })
    const rows = await Promise.all(
      fresh.map(async ({ id, hint }, index) => ({
        number: numbers[index],
        id,
        hint: hint === undefined ? null : (await sealSecret(ctx, hintPlace(place, id), hint)).toString('base64'),
      })),
    )
    if (rows.length > 0)
      await sql`insert into feed_entry (organisation_id, source_id, folder, number, external_id, hint)
        select ${ctx.organisation}, ${place.sourceId}, ${place.folder}, one.number, one.id, decode(one.hint, 'base64')
        from jsonb_to_recordset(${jsonText(rows)}::jsonb) as one(number bigint, id text, hint text)`.execute(tx)
    // Told as gone and as there on one page: it may be there.
    const here = new Set(entries.map(({ id }) => id))
    const gone = (page.gone ?? []).filter((id) => known.has(id) && !here.has(id))
    const back = entries.filter(isBack).map(({ id }) => id)
    await markGone(tx, ctx, place, { ids: gone, isGone: true })
    await markGone(tx, ctx, place, { ids: back, isGone: false })
    return fresh.length
  })
}

/** Locks the folder's row, so that two looks at once give no number twice. */
async function moveCursor(tx: Tx, ctx: Context, place: Place, to: { cursor?: string | null; isListed: boolean }) {
  requireRight(ctx, 'write')
  const values = { is_listed: to.isListed, ...(to.cursor === undefined ? {} : { cursor: to.cursor }) }
  await tx
    .insertInto('feed_folder')
    .values({ organisation_id: ctx.organisation, source_id: place.sourceId, folder: place.folder, ...values })
    .onConflict((oc) => oc.columns(['source_id', 'folder']).doUpdateSet(values))
    .execute()
}

async function knownIds(tx: Tx, ctx: Context, place: Place, ids: string[]): Promise<Map<string, boolean>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('feed_entry')
    .select(['external_id', 'is_gone'])
    .where('organisation_id', '=', ctx.organisation)
    .where('source_id', '=', place.sourceId)
    .where('folder', '=', place.folder)
    .where(sql<boolean>`external_id = any(${ids})`)
    .execute()
  return new Map(rows.map((row) => [row.external_id, row.is_gone]))
}

/** What is back, and was away when its number's turn came: it gets a new one, as a mail that is moved in does. Returns its ids. */
async function forgetUnseen(tx: Tx, ctx: Context, place: Place, back: readonly NamedEntry[]): Promise<string[]> {
  requireRight(ctx, 'write')
  if (back.length === 0) return []
  const rows = await tx
    .deleteFrom('feed_entry')
    .where('organisation_id', '=', ctx.organisation)
    .where('source_id', '=', place.sourceId)
    .where('folder', '=', place.folder)
    .where(sql<boolean>`external_id = any(${back.map(({ id }) => id)})`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('message')
            .select('message.id')
            .where('message.organisation_id', '=', ctx.organisation)
            .where('message.source_id', '=', place.sourceId)
            .where('message.folder', '=', place.folder)
            .whereRef('message.uid', '=', 'feed_entry.number'),
        ),
      ),
    )
    .returning('external_id')
    .execute()
  return rows.map((row) => row.external_id)
}

async function nextNumbers(
  tx: Tx,
  ctx: Context,
  place: Place,
  { count, direction }: { count: number; direction: 'down' | 'up' },
): Promise<number[]> {
  if (count === 0) return []
  const row = await tx
    .selectFrom('feed_entry')
    .select((eb) => [eb.fn.min('number').as('lowest'), eb.fn.max('number').as('highest')])
    .where('organisation_id', '=', ctx.organisation)
    .where('source_id', '=', place.sourceId)
    .where('folder', '=', place.folder)
    .executeTakeFirst()
  const start =
    direction === 'down' ? Number(row?.lowest ?? firstNumber + 1) - 1 : Number(row?.highest ?? firstNumber) + 1
  const step = direction === 'down' ? -1 : 1
  return Array.from({ length: count }, (_, index) => start + step * index)
}

async function markGone(tx: Tx, ctx: Context, place: Place, change: { ids: string[]; isGone: boolean }): Promise<void> {
  if (change.ids.length === 0) return
  await tx
    .updateTable('feed_entry')
    .set({ is_gone: change.isGone })
    .where('organisation_id', '=', ctx.organisation)
    .where('source_id', '=', place.sourceId)
    .where('folder', '=', place.folder)
    .where(sql<boolean>`external_id = any(${change.ids})`)
    .execute()
}

/** Numbers above `after` of what is there, ascending. */
export async function listFeedNumbers(ctx: Context, { sourceId, folder }: Place, after = 0): Promise<number[]> {
  const rows = await inTransaction(ctx, (tx) =>
    tx
      .selectFrom('feed_entry')
      .select('number')
      .where('organisation_id', '=', ctx.organisation)
      .where('source_id', '=', sourceId)
      .where('folder', '=', folder)
      .where('number', '>', after)
      .where('is_gone', '=', false)
      .orderBy('number')
      .execute(),
  )
  return rows.map((row) => Number(row.number))
}

/** Of these ids, those that have a number, ascending by it. */
export async function numbersOfIds(
  ctx: Context,
  { sourceId, folder }: Place,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const rows = await inTransaction(ctx, (tx) =>
    tx
      .selectFrom('feed_entry')
      .select(['number', 'external_id'])
      .where('organisation_id', '=', ctx.organisation)
      .where('source_id', '=', sourceId)
      .where('folder', '=', folder)
      .where(sql<boolean>`external_id = any(${[...ids]})`)
      .execute(),
  )
  return new Map(rows.map((row) => [row.external_id, Number(row.number)]))
}

/** How each of these folders stands: how many it holds, and the highest number given. Folders never listed are missing. */
export async function glanceFeedFolders(
  ctx: Context,
  sourceId: string,
  folders: readonly string[],
): Promise<Map<string, { messages: number; highest: number }>> {
  const rows = await inTransaction(ctx, (tx) =>
    tx
      .selectFrom('feed_entry')
      .select((eb) => [
        'folder',
        eb.fn.max('number').as('highest'),
        sql<number>`count(*) filter (where not is_gone)::int`.as('messages'),
      ])
      .where('organisation_id', '=', ctx.organisation)
      .where('source_id', '=', sourceId)
      .where(sql<boolean>`folder = any(${[...folders]})`)
      .groupBy('folder')
      .execute(),
  )
  return new Map(rows.map((row) => [row.folder, { messages: row.messages, highest: Number(row.highest) }]))
}

/** The entries behind numbers, with their hints opened. `withGone`: those that left the folder too. */
export async function openFeedEntries(
  ctx: Context,
  place: Place,
  numbers: readonly number[],
  { withGone = false } = {},
): Promise<NumberedEntry[]> {
  if (numbers.length === 0) return []
  const rows = await inTransaction(ctx, (tx) => {
    const query = tx
      .selectFrom('feed_entry')
      .select(['number', 'external_id', 'hint'])
      .where('organisation_id', '=', ctx.organisation)
      .where('source_id', '=', place.sourceId)
      .where('folder', '=', place.folder)
      .where(sql<boolean>`number = any(${[...numbers]}::bigint[])`)
    return (withGone ? query : query.where('is_gone', '=', false)).execute()
  })
  return Promise.all(
    rows.map(async ({ number, external_id: id, hint }) => ({
      number: Number(number),
      id,
      hint: hint === null ? null : await openSecret(ctx, hintPlace(place, id), hint),
    })),
  )
}

/** What a provider told of the mails of a source, when the source is removed. */
export async function forgetFeed(tx: Tx, ctx: Context, sourceId: string): Promise<void> {
  requireRight(ctx, 'write')
  for (const table of ['feed_entry', 'feed_folder'] as const)
    await tx
      .deleteFrom(table)
      .where('organisation_id', '=', ctx.organisation)
      .where('source_id', '=', sourceId)
      .execute()
}

const hintPlace = ({ sourceId, folder }: Place, id: string) =>
  ({ noun: 'source', id: `${sourceId}/${folder}/${id}`, name: 'hint' }) as const
