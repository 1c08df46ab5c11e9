import { announce } from '../announce.ts'
import { type Context, type Tx, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import { queueWanted } from './queue-deliveries.ts'

/** What kept a document from being handed on is settled: it goes where documents go. What has gone already does not go twice. */
export async function carryOn(tx: Tx, ctx: Context, id: string): Promise<void> {
  requireRight(ctx, 'write')
  const document = await tx
    .selectFrom('document')
    .select(['kind', 'direction', 'issued_on', 'received_at'])
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .where('state', '=', 'archived')
    .executeTakeFirst()
  if (document === undefined) return
  const { kind, direction, issued_on: issuedOn, received_at: receivedAt } = document
  const jobs = await queueWanted(tx, ctx, { id, kind, direction, issuedOn, receivedAt })
  if (jobs.length > 0) await ctx.queue.put(tx, jobs)
}

/** It is held again after all: what still stands in the outbox, never tried, is taken out. */
export async function holdBack(tx: Tx, ctx: Context, documents: readonly string[]): Promise<void> {
  requireRight(ctx, 'write')
  if (documents.length === 0) return
  const gone = await tx
    .deleteFrom('delivery')
    .where('organisation_id', '=', ctx.organisation)
    .where('document_id', 'in', [...documents])
    .where('state', '=', 'queued')
    // Sent again by hand, it was tried before: then it stays.
    .whereRef('next_try_at', '=', 'queued_at')
    .returning(['id', 'document_id', 'destination_id'])
    .execute()
  if (gone.length === 0) return
  await announce(tx, ctx, { type: 'deliveries' })
  await audit(
    tx,
    ctx,
    ...gone.map((one) => ({
      action: 'delivery.hold-back',
      subject: one.document_id,
      facts: { destination: one.destination_id, delivery: one.id },
    })),
  )
}
