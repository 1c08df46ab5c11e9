import type { Payment } from '@facteur/contract/payment.ts'
import type { Language } from '@facteur/contract/verdict.ts'
import { sql } from 'kysely'
import { Fault } from '#platform/fault.ts'
import { announce } from '../announce.ts'
import { type Context, inTransaction, requireRight } from '../context.ts'
import { carryOn, holdBack } from '../destinations/carry-on.ts'
import { audit } from '../journal.ts'
import { listPaymentsWithin } from './payments.read.ts'
import { isSuspicion } from './suspicions.ts'

export type MarkInput = { documents: readonly string[]; isPaid: boolean; language: Language }

/**
 * Notes that invoices were paid, or takes that back; what is so already stays as it is. Twice is once. What was held and is
 * paid now goes to the accountant, who has to see it; its account is no more the supplier's than before: only a release says so.
 */
export async function markPayments(ctx: Context, { documents, isPaid, language }: MarkInput): Promise<Payment[]> {
  requireRight(ctx, 'write')
  const ids = [...new Set(documents)]
  return inTransaction(ctx, async (tx) => {
    const known = await tx
      .selectFrom('payment')
      .select('document_id')
      .where('organisation_id', '=', ctx.organisation)
      .where('document_id', 'in', ids)
      .execute()
    if (known.length < ids.length) throw new Fault('payment.missing', { say: 'One of these payments does not exist.' })
    const update = tx
      .updateTable('payment')
      .where('organisation_id', '=', ctx.organisation)
      .where('document_id', 'in', ids)
    const changed = isPaid
      ? await update
          .set({ state: 'paid', paid_at: ctx.clock.now() })
          .where('state', 'in', ['to-pay', 'held', 'direct-debit'])
          .returning(['document_id', 'reasons'])
          .execute()
      : await update
          .set({ state: stateBefore, paid_at: null })
          .where('state', '=', 'paid')
          .returning(['document_id', 'reasons'])
          .execute()
    const suspected = changed.filter((row) => row.reasons.some(isSuspicion)).map((row) => row.document_id)
    if (isPaid) for (const id of suspected) await carryOn(tx, ctx, id)
    else await holdBack(tx, ctx, suspected)
    if (changed.length > 0) await announce(tx, ctx, { type: 'payments' })
    const payments = await listPaymentsWithin(tx, ctx, { language, documents: ids })
    await audit(
      tx,
      ctx,
      ...changed.map((row) => ({
        action: isPaid ? 'payment.mark-paid' : 'payment.mark-unpaid',
        subject: row.document_id,
      })),
    )
    return payments
  })
}

// What it was before it was marked: the reasons for which it was held are kept until an owner releases it.
const stateBefore = sql<'held' | 'direct-debit' | 'to-pay'>`case
  when reasons @> '[{"code":"payment.direct-debit"}]'::jsonb then 'direct-debit'
  when reasons <> '[]'::jsonb then 'held'
  when (select (d.fields->>'isDirectDebit')::boolean from document d where d.id = payment.document_id) then 'direct-debit'
  else 'to-pay' end`
