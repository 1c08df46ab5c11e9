import { announce } from '#records/announce.ts'
import { isWantedBy, queueDeliveries } from '#records/destinations/queue-deliveries.ts'
import type { OnArchived } from '../stage.ts'

/** Puts a sealed document in the outbox of every destination that wants it. A possible double goes too: the accountant sees both, and only paying waits. */
export const forward: OnArchived = async (tx, ctx, { document, fields }) => {
  const destinations = await tx
    .selectFrom('destination')
    .select(['id', 'since'])
    .where('organisation_id', '=', ctx.organisation)
    .where('removed_at', 'is', null)
    .execute()
  const about = {
    kind: document.kind,
    direction: document.direction,
    issuedOn: fields.issuedOn,
    receivedOn: document.received_at.toISOString().slice(0, 10),
  }
  const pairs = destinations
    .filter((one) => isWantedBy(one, about))
    .map((one) => ({ destinationId: one.id, documentId: document.id }))
  const jobs = await queueDeliveries(tx, ctx, pairs)
  if (jobs.length > 0) await announce(tx, ctx, { type: 'deliveries' })
  return jobs
}
