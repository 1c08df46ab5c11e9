import type { Destination, EmailDestination } from '@facteur/contract/forwarding.ts'
import { makeId } from '#platform/ids.ts'
import { announce } from '../announce.ts'
import { type Context, type Tx, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import { type OutgoingTrouble, getDestinationWithin } from './destinations.read.ts'

export type AddDestinationInput = {
  destination: EmailDestination
  trouble: OutgoingTrouble
  /** Puts what is archived already, from `since` on, in the outbox: same transaction, so that nothing falls between. */
  queueArchived?: (tx: Tx, ctx: Context, destinationId: string) => Promise<void>
}

export async function addDestination(ctx: Context, { destination, trouble, queueArchived }: AddDestinationInput): Promise<Destination> {
  requireRight(ctx, 'own')
  const id = makeId('DestinationId')
  return inTransaction(ctx, async (tx) => {
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
    await queueArchived?.(tx, ctx, id)
    await announce(tx, ctx, { type: 'deliveries' })
    const made = await getDestinationWithin(tx, ctx, { id, trouble })
    await audit(tx, ctx, { action: 'destination.add', subject: id, facts: { connector: destination.connector, since: destination.since ?? null } })
    return made
  })
}
