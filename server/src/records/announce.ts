import type { LiveEvent } from '@facteur/contract/events.ts'
import { notifyEvent } from '#platform/bus.ts'
import { type Context, type Tx, inTransaction } from './context.ts'

/** Tells the open pages of this organisation what changed, once the transaction is committed. */
export async function announce(tx: Tx, ctx: Context, ...events: LiveEvent[]): Promise<void> {
  for (const event of events) await notifyEvent(tx, ctx.organisation, event)
}

const soonMs = 500
const waiting = new Set<string>()

/** For what changes hundreds of times a second: told half a second later, once. A crash in between leaves a page half a second stale, no more. */
export function announceSoon(ctx: Context, event: LiveEvent): void {
  const key = `${ctx.organisation} ${JSON.stringify(event)}`
  if (waiting.has(key)) return
  waiting.add(key)
  setTimeout(() => {
    waiting.delete(key)
    inTransaction(ctx, (tx) => announce(tx, ctx, event)).catch(() => undefined)
  }, soonMs).unref()
}
