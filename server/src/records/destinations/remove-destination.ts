import { announce } from '../announce.ts'
import { type Context, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import { destinationMissing } from './destinations.read.ts'

/** Nothing more goes there: what still waits is struck out, what was sent stays in the log. */
export async function removeDestination(ctx: Context, { id }: { id: string }): Promise<void> {
  requireRight(ctx, 'own')
  await inTransaction(ctx, async (tx) => {
    const row = await tx
      .updateTable('destination')
      .set({ removed_at: ctx.clock.now() })
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', id)
      .where('removed_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (row === undefined) throw destinationMissing()
    const lastError = JSON.stringify({
      code: 'destination.removed',
      say: 'This destination was removed before the document went out.',
    })
    const struck = await tx
      .updateTable('delivery')
      .set({ state: 'failed', last_error: lastError })
      .where('organisation_id', '=', ctx.organisation)
      .where('destination_id', '=', id)
      .where('state', '=', 'queued')
      .returning('id')
      .execute()
    await announce(tx, ctx, { type: 'deliveries' })
    await audit(tx, ctx, { action: 'destination.remove', subject: id, facts: { struck: struck.length } })
  })
}
