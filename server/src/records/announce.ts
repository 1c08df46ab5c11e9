import type { LiveEvent } from '@facteur/contract/events.ts'
import { notifyEvent } from '#platform/bus.ts'
import type { Context, Tx } from './context.ts'

/** Tells the open pages of this organisation what changed, once the transaction is committed. */
export async function announce(tx: Tx, ctx: Context, ...events: LiveEvent[]): Promise<void> {
  for (const event of events) await notifyEvent(tx, ctx.organisation, event)
}
