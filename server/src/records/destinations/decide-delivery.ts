import type { Delivery } from '@facteur/contract/forwarding.ts'
import { Fault } from '#platform/fault.ts'
import type { NewJob } from '#platform/queue.ts'
import { announce } from '../announce.ts'
import { type Context, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import { deliveryMissing, getDeliveryWithin } from './deliveries.read.ts'

export type DecideInput = {
  id: string
  decision: 'send-again' | 'it-arrived'
  /** The job that sends it; records know no queues by name. */
  jobOf(deliveryId: string): NewJob
}

/** What only a person can know: whether an uncertain delivery arrived. Nothing else ever sends one again. */
export async function decideDelivery(ctx: Context, { id, decision, jobOf }: DecideInput): Promise<Delivery> {
  requireRight(ctx, 'write')
  return inTransaction(ctx, async (tx) => {
    const row = await tx
      .selectFrom('delivery')
      .innerJoin('destination', 'destination.id', 'delivery.destination_id')
      .select(['delivery.state', 'delivery.document_id', 'destination.removed_at'])
      .where('delivery.organisation_id', '=', ctx.organisation)
      .where('delivery.id', '=', id)
      .forUpdate('delivery')
      .executeTakeFirst()
    if (row === undefined) throw deliveryMissing()
    if (row.state !== 'uncertain' && row.state !== 'failed') {
      throw new Fault('delivery.not-open', {
        say: 'There is nothing to decide about this delivery: it is on its way or has arrived.',
      })
    }
    if (decision === 'send-again' && row.removed_at !== null)
      throw new Fault('destination.missing', { say: 'This destination does not exist any more.' })
    const now = ctx.clock.now()
    const change =
      decision === 'send-again'
        ? ({ state: 'queued', attempts: 0, next_try_at: now, last_error: null } as const)
        : ({ state: 'accepted', accepted_at: now, last_error: null } as const)
    await tx
      .updateTable('delivery')
      .set(change)
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', id)
      .execute()
    if (decision === 'send-again') await ctx.queue.put(tx, [jobOf(id)])
    await announce(tx, ctx, { type: 'deliveries' }, { type: 'document', id: row.document_id })
    const delivery = await getDeliveryWithin(tx, ctx, id)
    await audit(tx, ctx, { action: `delivery.${decision}`, subject: row.document_id, facts: { delivery: id } })
    return delivery
  })
}
