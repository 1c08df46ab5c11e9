import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../context.ts'
import { longPastDays } from '../payments/payment-state.ts'

/**
 * Holds for a row of `message`: its paper lies elsewhere, and nothing leads there by itself. It has no document and no link (one
 * that is followed or asked about waits as itself), and nobody settled it. An old mail of a first scan is not asked about.
 */
export function lacksPaper({ clock }: Context): RawBuilder<boolean> {
  const oldest = new Date(clock.now().getTime() - longPastDays * 86_400_000)
  return sql<boolean>`(message.state = 'judged' and message.collect and message.place in ('link', 'portal')
    and message.direction is distinct from 'sales' and message.settled_at is null
    and not (message.is_backfill and message.received_at < ${oldest})
    and not exists (select 1 from sighting where sighting.message_id = message.id)
    and not exists (select 1 from link where link.message_id = message.id))`
}
