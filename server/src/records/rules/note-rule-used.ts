import { sql } from 'kysely'
import { type Context, type Tx, requireRight } from '../context.ts'

/** Counts that rules decided; a rule that is gone meanwhile is passed over. */
export async function noteRulesUsed(tx: Tx, ctx: Context, ids: readonly string[]): Promise<void> {
  requireRight(ctx, 'write')
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  // Always in one order, so that two batches never wait for each other.
  for (const [id, count] of [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    await tx
      .updateTable('rule')
      .set({ used_count: sql`used_count + ${count}`, last_used_at: ctx.clock.now() })
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', id)
      .execute()
}
