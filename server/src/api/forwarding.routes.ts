import { addDestination } from '#records/destinations/add-destination.ts'
import { decideDelivery } from '#records/destinations/decide-delivery.ts'
import { listDeliveries } from '#records/destinations/deliveries.read.ts'
import { destinationMissing, listDestinations } from '#records/destinations/destinations.read.ts'
import { removeDestination } from '#records/destinations/remove-destination.ts'
import type { Handlers } from './handler.ts'
import type { Parts } from './parts.ts'

type Mine =
  | 'addDestination'
  | 'listDestinations'
  | 'testDestination'
  | 'removeDestination'
  | 'listDeliveries'
  | 'decideDelivery'

export function makeForwardingHandlers({ doors }: Parts): Pick<Handlers, Mine> {
  return {
    addDestination: (ctx, { body }) => addDestination(ctx, { destination: body, trouble: doors.outgoingTrouble() }),
    listDestinations: async (ctx) => ({ items: await listDestinations(ctx, doors.outgoingTrouble()) }),
    testDestination: async (ctx, { path }) => {
      const found = (await listDestinations(ctx, doors.outgoingTrouble())).find((one) => one.id === path.id)
      if (found === undefined) throw destinationMissing()
      await doors.testDestination(ctx, path)
      return { ok: true }
    },
    removeDestination: (ctx, { path }) => removeDestination(ctx, path),
    listDeliveries: (ctx, { query }) => listDeliveries(ctx, query),
    decideDelivery: (ctx, { path, body }) =>
      decideDelivery(ctx, {
        id: path.id,
        decision: body.decision,
        jobOf: (deliveryId) => doors.deliveryJob(ctx, deliveryId),
      }),
  }
}
