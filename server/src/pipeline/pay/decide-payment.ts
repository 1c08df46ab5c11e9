import type { Fields } from '@facteur/contract/verdict.ts'
import type { StoredReason } from '#records/reason.ts'

export type PaymentDecision = {
  state: 'to-pay' | 'held' | 'paid' | 'direct-debit' | 'not-payable'
  reasons: StoredReason[]
}

const because = (code: string, facts: StoredReason['facts'] = {}): StoredReason[] => [{ code, facts }]

/** Whether the owner has to pay a document. Held: something wants a look first. */
export function decidePayment(input: {
  kind: string
  direction: string
  fields: Fields
  hasDoubles: boolean
}): PaymentDecision {
  const { kind, direction, fields, hasDoubles } = input
  if (direction === 'sales') return { state: 'not-payable', reasons: because('payment.own-sale') }
  if (kind === 'credit-note') return { state: 'not-payable', reasons: because('payment.credit-note') }
  if (kind !== 'invoice' && kind !== 'receipt')
    return { state: 'not-payable', reasons: because('payment.not-an-invoice') }
  if (kind === 'receipt' || fields.isPaid) return { state: 'paid', reasons: because('payment.already-paid') }
  if (fields.isDirectDebit) return { state: 'direct-debit', reasons: because('payment.direct-debit') }
  if (hasDoubles) return { state: 'held', reasons: because('payment.possible-double') }
  if (fields.totalIncludingVat === null) return { state: 'held', reasons: because('payment.amount-unknown') }
  if (Number(fields.totalIncludingVat) <= 0) return { state: 'not-payable', reasons: because('payment.nothing-due') }
  return { state: 'to-pay', reasons: [] }
}
