import type { Reconciliation } from '@facteur/contract/source.ts'
import { notifySource } from '#platform/bus.ts'
import { announce } from '../announce.ts'
import { type Context, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import { changeLinked } from './change-linked.ts'
import { readReconciliation } from './reconciliation.read.ts'

/** Asks for proof that nothing is missing; whoever watches the source begins with it, a paused one when it is resumed. */
export async function askReconcile(ctx: Context, { id }: { id: string }): Promise<Reconciliation> {
  requireRight(ctx, 'write')
  return inTransaction(ctx, async (tx) => {
    const now = ctx.clock.now()
    await changeLinked(tx, ctx, id, { reconcile_asked_at: now, sync_asked_at: now })
    await notifySource(tx, id)
    await announce(tx, ctx, { type: 'source', id })
    await audit(tx, ctx, { action: 'source.ask-reconcile', subject: id })
    return readReconciliation(tx, ctx, id)
  })
}
