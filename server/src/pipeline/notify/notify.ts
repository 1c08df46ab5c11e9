import { queueNotice } from '#records/notices/queue-notice.ts'
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
  return queueNotice(tx, ctx, {
    code: payment.state === 'held' ? 'payment.held' : 'payment.to-pay',
    document: document.id,
    facts: {
      supplier: fields.supplierName ?? document.name,
      number: fields.invoiceNumber ?? '',
      amount: payment.amount ?? '',
      currency: fields.currency ?? '',
      dueOn: fields.dueOn ?? '',
    },
    isBackfill: document.is_backfill,
  })
}
