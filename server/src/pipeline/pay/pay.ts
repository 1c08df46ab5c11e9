import { announce } from '#records/announce.ts'
import { amountToPay } from '#records/payments/amount-to-pay.ts'
import { isProbablyPaid, todayOf } from '#records/payments/payment-state.ts'
import { decidePayment } from '#records/payments/decide-payment.ts'
import { addDouble } from '#records/payments/hold-double.ts'
import { isSuspicion, suspectAccount } from '#records/payments/suspicions.ts'
import { learnPaper } from '#records/suppliers/meet-supplier.ts'
import type { OnArchived } from '../stage.ts'

/**
 * Writes down what is to be paid. A possible double holds both, unless the other is paid already; an account that this
 * supplier did not use before, or a mail that is suspected, holds this one. What is not held teaches the supplier's profile.
 */
export const pay: OnArchived = async (tx, ctx, { document, fields, doubles, supplier }) => {
  const today = todayOf(ctx.clock.now())
  const isBackfill = document.is_backfill
  const dueOn = fields.dueOn ?? fields.issuedOn
  const isLongPast = isProbablyPaid({ is_backfill: isBackfill, due_on: dueOn }, today)
  const decision = decidePayment({
    kind: document.kind,
    direction: document.direction,
    fields,
    hints: document.hints,
    hasDoubles: doubles.length > 0,
    suspicions: [
      ...document.hold_reasons,
      ...suspectAccount({ fields, accounts: supplier?.accounts ?? [], isBackfill, isLongPast }),
    ],
  })
  await tx
    .insertInto('payment')
    .values({
      document_id: document.id,
      organisation_id: ctx.organisation,
      state: decision.state,
      due_on: fields.dueOn,
      amount: amountToPay(fields, document.hints),
      currency: fields.currency,
      reasons: JSON.stringify(decision.reasons),
      is_backfill: document.is_backfill,
      paid_at: null,
      created_at: ctx.clock.now(),
    })
    .onConflict((oc) => oc.column('document_id').doNothing())
    .execute()
  if (supplier !== undefined)
    await learnPaper(tx, ctx, {
      supplier: supplier.row,
      paper: {
        ...supplier.clues,
        on: fields.issuedOn ?? today,
        isHeld: decision.reasons.some(isSuspicion),
      },
    })
  await addDouble(tx, ctx, doubles)
  await announce(tx, ctx, { type: 'payments' })
  return []
}
