import type { Fields } from '@facteur/contract/verdict.ts'
import { announce } from '#records/announce.ts'
import { amountToPay } from '#records/payments/amount-to-pay.ts'
import { isProbablyPaid, todayOf } from '#records/payments/payment-state.ts'
import { type PaymentDecision, decidePayment } from '#records/payments/decide-payment.ts'
import { addDouble } from '#records/payments/hold-double.ts'
import { holdNewer } from '#records/payments/hold-newer.ts'
import { isOlderThanAll, isSuspicion, suspectAccount } from '#records/payments/suspicions.ts'
import { findAnnouncedAccount, sendersOf } from '#records/messages/announced-account.ts'
import { learnPaper } from '#records/suppliers/meet-supplier.ts'
import type { SupplierAccount } from '#records/tables.ts'
import type { OnArchived } from '../stage.ts'

/**
 * Writes down what is to be paid. A possible double holds both, unless the other is paid already; an account that this
 * supplier did not use before, a mail that is suspected or one that announces another account holds this one, or the newer
 * ones where a first scan met those first. What is not held teaches the supplier's profile.
 */
export const pay: OnArchived = async (tx, ctx, archived) => {
  const { document, fields, doubles, supplier } = archived
  const today = todayOf(ctx.clock.now())
  const isBackfill = document.is_backfill
  const dueOn = fields.dueOn ?? fields.issuedOn
  const isLongPast = isProbablyPaid({ is_backfill: isBackfill, due_on: dueOn }, today)
  const hosts = [...(supplier?.row.hosts ?? []), ...(supplier?.clues.host ? [supplier.clues.host] : [])]
  const decision = decidePayment({
    kind: document.kind,
    direction: document.direction,
    fields,
    hints: document.hints,
    hasDoubles: doubles.length > 0,
    suspicions: [
      ...document.hold_reasons,
      ...suspectAccount({ fields, accounts: supplier?.accounts ?? [], isBackfill, isLongPast }),
      ...(isLongPast ? [] : await findAnnouncedAccount(tx, ctx, await sendersOf(tx, ctx, { document, hosts }))),
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
  if (supplier === undefined || !isOtherThanNewer({ fields, accounts: supplier.accounts, isBackfill, decision }))
    return []
  const { creditorIban, issuedOn } = fields
  if (creditorIban === null || issuedOn === null) return []
  const suppliers = [supplier.row.id, ...supplier.namesakes]
  return holdNewer(tx, ctx, { iban: creditorIban, issuedOn, suppliers })
}

/** Nothing else being strange about it, an older paper asks for another account than those that came after it. */
function isOtherThanNewer(input: {
  fields: Fields
  accounts: readonly SupplierAccount[]
  isBackfill: boolean
  decision: PaymentDecision
}): boolean {
  const confirmed = input.accounts.filter((one) => one.isConfirmed)
  const strange = input.decision.reasons.filter(isSuspicion)
  return (
    confirmed.length > 0 &&
    confirmed.every((one) => one.iban !== input.fields.creditorIban) &&
    strange.every((one) => one.code === 'payment.account-differs') &&
    isOlderThanAll(input)
  )
}
