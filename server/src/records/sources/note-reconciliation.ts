import { jsonText } from '#platform/json-text.ts'
import { announce } from '../announce.ts'
import { type Context, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import type { StoredReconciliation } from '../tables.ts'
import type { ActiveSource } from './note-source.ts'

/** How far the proof is; its end is journalled, with what it found. */
export async function noteReconciliation(ctx: Context, id: string, now: StoredReconciliation): Promise<void> {
  requireRight(ctx, 'write')
  await inTransaction(ctx, async (tx) => {
    await tx
      .updateTable('source')
      .set({ reconciliation: jsonText(now) })
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', id)
      .execute()
    await announce(tx, ctx, { type: 'source', id })
    if (now.finishedAt === null) return
    const sum = (pick: 'there' | 'missing' | 'gone') => now.folders.reduce((total, one) => total + one[pick], 0)
    await audit(tx, ctx, {
      action: 'source.reconcile',
      subject: id,
      facts: { folders: now.folders.length, there: sum('there'), missing: sum('missing'), gone: sum('gone') },
    })
  })
}

/** Asked for and not done since; one that was broken off is begun anew. */
export function isReconcileDue({ reconcile_asked_at, reconciliation }: ActiveSource): boolean {
  if (reconcile_asked_at === null) return false
  if (reconciliation === null || reconciliation.finishedAt === null) return true
  return Date.parse(reconciliation.startedAt) < reconcile_asked_at.getTime()
}
