import type { JournalEntry } from '@facteur/contract/document.ts'
import { type Context, inTransaction } from './context.ts'

/** All that the journal tells of one thing, oldest first. */
export async function listHistory(ctx: Context, subject: string): Promise<JournalEntry[]> {
  const rows = await inTransaction(ctx, (tx) =>
    tx
      .selectFrom('journal')
      .selectAll()
      .where('organisation_id', '=', ctx.organisation)
      .where('subject', '=', subject)
      .orderBy('sequence')
      .execute(),
  )
  return rows.map(({ sequence, at, actor, action, facts, hash }) => ({
    sequence,
    at: at.toISOString(),
    actor,
    action,
    facts,
    hash,
  }))
}
