import { queueWanted } from '#records/destinations/queue-deliveries.ts'
import type { OnArchived } from '../stage.ts'

/**
 * Puts a sealed document in the outbox of every destination that wants it. A possible double goes too: the accountant sees
 * both, and only paying waits. What is held for fear of fraud goes once the owner has released it.
 */
export const forward: OnArchived = (tx, ctx, { document, fields }) =>
  queueWanted(tx, ctx, {
    id: document.id,
    kind: document.kind,
    direction: document.direction,
    issuedOn: fields.issuedOn,
    receivedAt: document.received_at,
  })
