import type { Destination, EmailDestination } from '@facteur/contract/forwarding.ts'
import { Fault } from '#platform/fault.ts'
import { makeId } from '#platform/ids.ts'
import { announce } from '../announce.ts'
import { lockArchive } from '../archive-lock.ts'
import { type Context, type Tx, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import { isSuspicion } from '../payments/suspicions.ts'
import { todayOf } from '../payments/payment-state.ts'
import { type OutgoingTrouble, getDestinationWithin } from './destinations.read.ts'
import { isWantedBy, queueDeliveries } from './queue-deliveries.ts'

export type AddDestinationInput = { destination: EmailDestination; trouble: OutgoingTrouble }

/** From now on documents go there; what is archived already, from `since` on, goes into the outbox in the same transaction. */
export async function addDestination(
  ctx: Context,
  { destination, trouble }: AddDestinationInput,
): Promise<Destination> {
  requireRight(ctx, 'own')
  const id = makeId('DestinationId')
  return inTransaction(ctx, async (tx) => {
    // Nothing may be archived between our look at the archive and our commit, or it would go nowhere.
    await lockArchive(tx, ctx)
    await refuseSameAgain(tx, ctx, destination.to)
    await tx
      .insertInto('destination')
      .values({
        id,
        organisation_id: ctx.organisation,
        connector: destination.connector,
        name: destination.name ?? destination.to,
        settings: JSON.stringify({ to: destination.to }),
        since: destination.since ?? null,
        created_at: ctx.clock.now(),
      })
      .execute()
    await audit(tx, ctx, {
      action: 'destination.add',
      subject: id,
      facts: { connector: destination.connector, since: destination.since ?? null },
    })
    await queueArchived(tx, ctx, { id, since: destination.since ?? null })
    await announce(tx, ctx, { type: 'deliveries' })
    return getDestinationWithin(tx, ctx, { id, trouble })
  })
}

/** Two destinations with one address would bring everything there twice. */
async function refuseSameAgain(tx: Tx, ctx: Context, to: string): Promise<void> {
  const rows = await tx
    .selectFrom('destination')
    .select('settings')
    .where('organisation_id', '=', ctx.organisation)
    .where('removed_at', 'is', null)
    .execute()
  if (rows.some(({ settings }) => String(settings['to']).toLowerCase() === to.toLowerCase()))
    throw new Fault('destination.exists', { say: `Documents go to ${to} already.` })
}

async function queueArchived(tx: Tx, ctx: Context, destination: { id: string; since: string | null }): Promise<void> {
  const archived = await tx
    .selectFrom('document')
    .leftJoin('payment', (join) =>
      join.onRef('payment.document_id', '=', 'document.id').on('payment.state', '=', 'held'),
    )
    .select(['document.id', 'kind', 'direction', 'issued_on', 'received_at', 'payment.reasons as held'])
    .where('document.organisation_id', '=', ctx.organisation)
    .where('document.state', '=', 'archived')
    .orderBy('document.id')
    .execute()
  const released = archived.filter(({ held }) => !(held ?? []).some(isSuspicion))
  const wanted = released.filter((row) =>
    isWantedBy(destination, {
      kind: row.kind,
      direction: row.direction,
      issuedOn: row.issued_on,
      receivedOn: todayOf(row.received_at),
    }),
  )
  const jobs = await queueDeliveries(
    tx,
    ctx,
    wanted.map((row) => ({ destinationId: destination.id, documentId: row.id })),
  )
  if (jobs.length > 0) await ctx.queue.put(tx, jobs)
}
