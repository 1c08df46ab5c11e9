import type { Overview } from '@facteur/contract/organisation.ts'
import { sql } from 'kysely'
import { type Context, inTransaction } from '../context.ts'
import { countNeeds } from '../needs-you/needs-you.read.ts'
import { longPastDay, todayOf } from '../payments/payment-state.ts'

/** Numbers for the home page, each counted once. Amounts in other currencies than the euro are not added up. */
export async function getOverview(ctx: Context): Promise<Overview> {
  const today = todayOf(ctx.clock.now())
  // What a first scan found and fell due long ago is listed, but does not count as still to pay.
  const isNow = sql`p.state = 'to-pay' and not (p.is_backfill and (p.due_on is null or p.due_on < ${longPastDay(today)}))`
  return inTransaction(ctx, async (tx) => {
    const needsYou = [...(await countNeeds(tx, ctx)).values()].reduce((sum, one) => sum + one, 0)
    const { rows } = await sql<Omit<Overview, 'needsYou'>>`
      select
        (select count(*)::int from document where organisation_id = ${ctx.organisation} and state = 'archived') as documents,
        (select count(*)::int from document where organisation_id = ${ctx.organisation} and needs_review) as "needsReview",
        (select count(*)::int from notice where organisation_id = ${ctx.organisation} and read_at is null) as unread,
        mail.*,
        pay.*
      from (
        select
          count(*)::int as messages,
          count(*) filter (where is_unsure and state = 'judged' and collect = false and settled_at is null)::int as unsure
        from message where organisation_id = ${ctx.organisation}
      ) mail, (
        select
          count(*) filter (where ${isNow})::int as "toPay",
          coalesce(sum(p.amount) filter (where ${isNow} and p.currency = 'EUR'), 0)::numeric(16,2)::text as "toPayAmount",
          count(*) filter (where ${isNow} and p.due_on < ${today})::int as overdue,
          count(*) filter (where p.state = 'held')::int as held
        from payment p join document d on d.id = p.document_id
        where p.organisation_id = ${ctx.organisation} and d.state = 'archived'
      ) pay`.execute(tx)
    const none = {
      messages: 0,
      documents: 0,
      toPay: 0,
      toPayAmount: '0.00',
      overdue: 0,
      needsReview: 0,
      unsure: 0,
      held: 0,
      unread: 0,
    }
    return { ...(rows[0] ?? none), needsYou }
  })
}
