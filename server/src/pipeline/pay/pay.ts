import { announce } from '#records/announce.ts'
import type { OnArchived } from '../stage.ts'
import { decidePayment } from './decide-payment.ts'

/** Writes down what is to be paid. A possible double holds both, unless the other is paid already. */
export const pay: OnArchived = async (tx, ctx, { document, fields, doubles }) => {
  const decision = decidePayment({
    kind: document.kind,
    direction: document.direction,
    fields,
    hasDoubles: doubles.length > 0,
  })
  await tx
    .insertInto('payment')
    .values({
      document_id: document.id,
      organisation_id: ctx.organisation,
      state: decision.state,
      due_on: fields.dueOn,
      amount: fields.totalIncludingVat,
      currency: fields.currency,
      reasons: JSON.stringify(decision.reasons),
      is_backfill: document.is_backfill,
      paid_at: null,
      created_at: ctx.clock.now(),
    })
    .onConflict((oc) => oc.column('document_id').doNothing())
    .execute()
  if (doubles.length > 0) {
    const reasons = JSON.stringify([{ code: 'payment.possible-double', facts: {} }])
    await tx
      .updateTable('payment')
      .set({ state: 'held', reasons })
      .where('organisation_id', '=', ctx.organisation)
      .where('document_id', 'in', [...doubles])
      .where('state', '=', 'to-pay')
      .execute()
  }
  await announce(tx, ctx, { type: 'payments' })
  return []
}
