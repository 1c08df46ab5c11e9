import { announce } from '#records/announce.ts'
import { makeId } from '#platform/ids.ts'
import type { OnArchived } from '../stage.ts'

/** "An invoice has to be paid": a notice in the page at once; mails are gathered by the digest. */
export const notify: OnArchived = async (tx, ctx, { document, fields }) => {
  const payment = await tx
    .selectFrom('payment')
    .select(['state', 'amount'])
    .where('organisation_id', '=', ctx.organisation)
    .where('document_id', '=', document.id)
    .executeTakeFirst()
  if (payment?.state !== 'to-pay' && payment?.state !== 'held') return []
  const id = makeId('NoticeId')
  const facts = {
    supplier: fields.supplierName ?? document.name,
    number: fields.invoiceNumber ?? '',
    amount: payment.amount ?? '',
    currency: fields.currency ?? '',
    dueOn: fields.dueOn ?? '',
  }
  await tx
    .insertInto('notice')
    .values({
      id,
      organisation_id: ctx.organisation,
      code: payment.state === 'held' ? 'payment.held' : 'payment.to-pay',
      facts: JSON.stringify(facts),
      document_id: document.id,
      source_id: null,
      mail_state: 'queued',
      created_at: ctx.clock.now(),
      // What a first scan found is told in one mail; it does not fill the page with unread lines.
      read_at: document.is_backfill ? ctx.clock.now() : null,
    })
    .execute()
  if (!document.is_backfill) await announce(tx, ctx, { type: 'notice', id })
  return [digestJob(ctx.organisation, new Date(ctx.clock.now().getTime() + digestDelayMs))]
}

/** Long enough for the other invoices of the same moment to join one mail. */
export const digestDelayMs = 5_000

export const digestJob = (organisation: string, startAfter: Date) => ({
  queue: 'digest',
  data: { organisation, id: organisation },
  startAfter,
  singleton: organisation,
})
