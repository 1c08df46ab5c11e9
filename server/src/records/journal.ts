import { canonicalJson, deriveKey, hmac, sha256Hex } from '#platform/crypto.ts'
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

/** Takes the journal's lock early, where an organisation's transactions must not overlap. */
export async function lockJournal(tx: Tx, ctx: Context): Promise<void> {
  await tx
    .selectFrom('organisation')
    .select('organisation_id')
    .where('organisation_id', '=', ctx.organisation)
    .forNoKeyUpdate()
    .execute()
}

/** Appends to the organisation's journal, in the transaction of what it tells of. Takes the journal's lock: call it last. */
export async function audit(tx: Tx, ctx: Context, ...lines: JournalLine[]): Promise<void> {
  if (lines.length === 0) return
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
  const rows = lines.map((line) => {
    sequence += 1
    const entry = {
      sequence,
      at: at.toISOString(),
      actor: actorName(ctx.actor),
      action: line.action,
      subject: line.subject,
      facts: line.facts ?? {},
    }
    const hash = entryHash(previous, entry)
    const row = {
      ...entry,
      at,
      organisation_id: ctx.organisation,
      facts: JSON.stringify(entry.facts),
      previous_hash: previous,
      hash,
    }
    previous = hash
    return row
  })
  await tx.insertInto('journal').values(rows).execute()
  const journal_mac = await headMac(ctx, sequence, previous)
  await tx
    .updateTable('organisation')
    .set({ journal_sequence: sequence, journal_hash: previous, journal_mac })
    .where('organisation_id', '=', ctx.organisation)
    .execute()
}
