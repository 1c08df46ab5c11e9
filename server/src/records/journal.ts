import { canonicalJson, deriveKey, hmac, sha256Hex } from '#platform/crypto.ts'
import { beforeCommit } from '#platform/database.ts'
import { Fault } from '#platform/fault.ts'
import { type Context, type Tx, actorName } from './context.ts'

export type JournalLine = { action: string; subject: string; facts?: Record<string, unknown> }
type Chained = {
  sequence: number
  at: string
  actor: string
  action: string
  subject: string
  facts: Record<string, unknown>
}

/** Each entry's hash covers the entry before it, so none can be changed, removed or moved unnoticed. */
export const entryHash = (previousHash: string, entry: Chained): string =>
  sha256Hex(`${previousHash}\n${canonicalJson(entry)}`)

/** The head is signed with a key that the database does not have, so that cutting off the tail shows too. */
export async function headMac(ctx: Context, sequence: number, hash: string): Promise<Buffer> {
  return hmac(deriveKey(await ctx.keyring.of(ctx.organisation), 'journal head'), `${sequence}:${hash}`)
}

const waiting = new WeakMap<Tx, { ctx: Context; line: JournalLine }[]>()

/**
 * Appends to the organisation's journal, in the transaction of what it tells of. All lines of a transaction are written at its
 * end: the journal's lock is taken once and last, so that nobody waits for it with other locks in hand.
 */
export async function audit(tx: Tx, ctx: Context, ...lines: JournalLine[]): Promise<void> {
  if (lines.length === 0) return
  const list = waiting.get(tx) ?? []
  if (list.length === 0) {
    waiting.set(tx, list)
    beforeCommit(tx, () => append(tx, list))
  }
  list.push(...lines.map((line) => ({ ctx, line })))
}

async function append(tx: Tx, list: readonly { ctx: Context; line: JournalLine }[]): Promise<void> {
  const ctx = list[0]?.ctx
  if (ctx === undefined) return
  // NO KEY: other transactions hold key-share locks on this row through their foreign keys; FOR UPDATE would deadlock with them.
  const head = await tx
    .selectFrom('organisation')
    .select(['journal_sequence', 'journal_hash'])
    .where('organisation_id', '=', ctx.organisation)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (head === undefined) throw new Fault('organisation.missing', { say: 'This organisation does not exist.' })
  let sequence = head.journal_sequence
  let previous = head.journal_hash
  const at = ctx.clock.now()
  const rows = list.map(({ ctx: { actor }, line }) => {
    sequence += 1
    const { action, subject, facts = {} } = line
    const entry = { sequence, at: at.toISOString(), actor: actorName(actor), action, subject, facts }
    const hash = entryHash(previous, entry)
    const row = {
      ...entry,
      at,
      organisation_id: ctx.organisation,
      facts: JSON.stringify(facts),
      previous_hash: previous,
      hash,
    }
    previous = hash
    return row
  })
  for (let from = 0; from < rows.length; from += rowsPerInsert)
    await tx
      .insertInto('journal')
      .values(rows.slice(from, from + rowsPerInsert))
      .execute()
  const journal_mac = await headMac(ctx, sequence, previous)
  await tx
    .updateTable('organisation')
    .set({ journal_sequence: sequence, journal_hash: previous, journal_mac })
    .where('organisation_id', '=', ctx.organisation)
    .execute()
}

const rowsPerInsert = 2000
