import { makeId } from '#platform/ids.ts'
import type { NewJob } from '#platform/queue.ts'
import { type Context, type Tx, requireRight } from '../context.ts'
import { announce } from '../announce.ts'
import { audit } from '../journal.ts'
import { isSuspicion } from '../payments/suspicions.ts'

/** One delivery for each document and destination, ever: the outbox. Returns the jobs that will carry them. */
export async function queueDeliveries(
  tx: Tx,
  ctx: Context,
  pairs: readonly { destinationId: string; documentId: string }[],
): Promise<NewJob[]> {
  requireRight(ctx, 'write')
  if (pairs.length === 0) return []
  const rows = pairs.map(({ destinationId, documentId }) => {
    const id = makeId('DeliveryId')
    return {
      id,
      organisation_id: ctx.organisation,
      destination_id: destinationId,
      document_id: documentId,
      message_header_id: `<${id}@facteur.invalid>`,
      queued_at: ctx.clock.now(),
      next_try_at: ctx.clock.now(),
    }
  })
  const made: { id: string; document_id: string; destination_id: string }[] = []
  for (let at = 0; at < rows.length; at += 1000) {
    made.push(
      ...(await tx
        .insertInto('delivery')
        .values(rows.slice(at, at + 1000))
        .onConflict((oc) => oc.columns(['destination_id', 'document_id']).doNothing())
        .returning(['id', 'document_id', 'destination_id'])
        .execute()),
    )
  }
  await audit(
    tx,
    ctx,
    ...made.map((one) => ({
      action: 'delivery.queue',
      subject: one.document_id,
      facts: { destination: one.destination_id, delivery: one.id },
    })),
  )
  return made.map((one) => ({ queue: 'deliver', data: { organisation: ctx.organisation, id: one.id } }))
}

/** Puts an archived document in the outbox of every destination that wants it, unless its payment is held for fear of fraud. */
export async function queueWanted(
  tx: Tx,
  ctx: Context,
  document: { id: string; kind: string; direction: string; issuedOn: string | null; receivedAt: Date },
): Promise<NewJob[]> {
  if (await isFeared(tx, ctx, document.id)) return []
  const destinations = await tx
    .selectFrom('destination')
    .select(['id', 'since'])
    .where('organisation_id', '=', ctx.organisation)
    .where('removed_at', 'is', null)
    .execute()
  const about = { ...document, receivedOn: document.receivedAt.toISOString().slice(0, 10) }
  const jobs = await queueDeliveries(
    tx,
    ctx,
    destinations
      .filter((one) => isWantedBy(one, about))
      .map((one) => ({ destinationId: one.id, documentId: document.id })),
  )
  if (jobs.length > 0) await announce(tx, ctx, { type: 'deliveries' })
  return jobs
}

/** Whether its payment is held for fear of fraud. */
export async function isFeared(tx: Tx, ctx: Context, id: string): Promise<boolean> {
  const payment = await tx
    .selectFrom('payment')
    .select(['state', 'reasons'])
    .where('organisation_id', '=', ctx.organisation)
    .where('document_id', '=', id)
    .executeTakeFirst()
  return payment?.state === 'held' && payment.reasons.some(isSuspicion)
}

/** What a destination asks for: purchases that are invoices, credit notes or receipts, from its day on. */
export function isWantedBy(
  destination: { since: string | null },
  document: { kind: string; direction: string; issuedOn: string | null; receivedOn: string },
): boolean {
  if (document.direction !== 'purchase' || !['invoice', 'credit-note', 'receipt'].includes(document.kind)) return false
  return destination.since === null || (document.issuedOn ?? document.receivedOn) >= destination.since
}
