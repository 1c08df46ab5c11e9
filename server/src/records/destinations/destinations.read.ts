import { type DeliveryState, type Destination, deliveryStates } from '@facteur/contract/forwarding.ts'
import { type Selectable, sql } from 'kysely'
import { Fault } from '#platform/fault.ts'
import { type Context, type Tx, inTransaction } from '../context.ts'
import type { Tables, Trouble } from '../tables.ts'

/** Why nothing goes out of this installation, e.g. no outgoing mail; handed in by whoever knows the settings. */
export type OutgoingTrouble = Trouble | null

export const destinationMissing = () => new Fault('destination.missing', { say: 'This destination does not exist.' })

export async function listDestinations(ctx: Context, trouble: OutgoingTrouble): Promise<Destination[]> {
  return inTransaction(ctx, (tx) => readDestinations(tx, ctx, trouble))
}

export async function getDestinationWithin(
  tx: Tx,
  ctx: Context,
  { id, trouble }: { id: string; trouble: OutgoingTrouble },
): Promise<Destination> {
  const [found] = await readDestinations(tx, ctx, trouble, id)
  if (found === undefined) throw destinationMissing()
  return found
}

async function readDestinations(tx: Tx, ctx: Context, trouble: OutgoingTrouble, id?: string): Promise<Destination[]> {
  let query = tx
    .selectFrom('destination')
    .selectAll()
    .where('organisation_id', '=', ctx.organisation)
    .where('removed_at', 'is', null)
    .orderBy('id')
  if (id !== undefined) query = query.where('id', '=', id)
  const rows = await query.execute()
  const counts = await tx
    .selectFrom('delivery')
    .select(['destination_id', 'state', sql<number>`count(*)::int`.as('count')])
    .where('organisation_id', '=', ctx.organisation)
    .groupBy(['destination_id', 'state'])
    .execute()
  return rows.map((row) =>
    toDestination(
      row,
      trouble,
      counts.filter((one) => one.destination_id === row.id),
    ),
  )
}

function toDestination(
  row: Selectable<Tables['destination']>,
  trouble: OutgoingTrouble,
  counts: { state: DeliveryState; count: number }[],
): Destination {
  const countOf = (state: DeliveryState) => counts.find((one) => one.state === state)?.count ?? 0
  // Safe: one entry for each state, no other.
  const byState = Object.fromEntries(deliveryStates.map((state) => [state, countOf(state)])) as Record<
    DeliveryState,
    number
  >
  return {
    id: row.id,
    connector: row.connector,
    name: row.name,
    settings: row.settings,
    since: row.since,
    createdAt: row.created_at.toISOString(),
    trouble,
    counts: byState,
  }
}
