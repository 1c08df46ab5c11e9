import type { Payment } from '@facteur/contract/payment.ts'
import type { Language } from '@facteur/contract/verdict.ts'
import { Fault } from '#platform/fault.ts'
import { announce } from '../announce.ts'
import { type Context, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import { listPaymentsWithin } from './payments.read.ts'

/** The owner looked at a payment that was held and found it right: from now on it may be paid. */
export async function releasePayment(
  ctx: Context,
  { id, language }: { id: string; language: Language },
): Promise<Payment[]> {
  requireRight(ctx, 'write')
  return inTransaction(ctx, async (tx) => {
    const row = await tx
      .selectFrom('payment')
      .select(['state', 'reasons'])
      .where('organisation_id', '=', ctx.organisation)
      .where('document_id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (row === undefined) throw new Fault('payment.missing', { say: 'This payment does not exist.' })
    if (row.state !== 'held') return listPaymentsWithin(tx, ctx, { language, documents: [id] })
    await tx
      .updateTable('payment')
      .set({ state: 'to-pay', reasons: '[]' })
      .where('organisation_id', '=', ctx.organisation)
      .where('document_id', '=', id)
      .execute()
    await announce(tx, ctx, { type: 'payments' }, { type: 'document', id })
    const payments = await listPaymentsWithin(tx, ctx, { language, documents: [id] })
    await audit(tx, ctx, {
      action: 'payment.release',
      subject: id,
      facts: { reasons: row.reasons.map((reason) => reason.code) },
    })
    return payments
  })
}
