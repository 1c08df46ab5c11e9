import type { Fields } from '@facteur/contract/verdict.ts'
import { isIban } from '@facteur/formats/iban.ts'
import type { StoredReason } from '../reason.ts'
import type { Hints } from '../tables.ts'
import { amountToPay } from './amount-to-pay.ts'

export type PaymentDecision = {
  state: 'to-pay' | 'held' | 'paid' | 'direct-debit' | 'not-payable'
  reasons: StoredReason[]
}

const because = (code: string, facts: StoredReason['facts'] = {}): StoredReason[] => [{ code, facts }]

/** Whether the owner has to pay a document. Held: something wants a look first; every such thing is said. */
export function decidePayment(input: {
  kind: string
  direction: string
  fields: Fields
  hints?: Hints
  hasDoubles: boolean
  /** What is strange about the mail or the account. */
  suspicions?: readonly StoredReason[]
  /** Codes that the owner looked at and found right. */
  released?: readonly string[]
}): PaymentDecision {
  const { kind, direction, fields, hints = {}, hasDoubles, suspicions = [], released = [] } = input
  const amount = amountToPay(fields, hints)
  const strange = suspicions.filter((one) => !released.includes(one.code))
  // Nothing is asked for, so nothing is held; what is strange stays said, so that the account does not become a known one.
  const settled = (code: string): StoredReason[] => uniqueByCode([...because(code), ...strange])
  if (direction === 'sales') return { state: 'not-payable', reasons: because('payment.own-sale') }
  if (kind === 'credit-note') return { state: 'not-payable', reasons: settled('payment.credit-note') }
  if (kind !== 'invoice' && kind !== 'receipt')
    return { state: 'not-payable', reasons: because('payment.not-an-invoice') }
  if (kind === 'receipt' || fields.isPaid) return { state: 'paid', reasons: settled('payment.already-paid') }
  if (fields.isDirectDebit) return { state: 'direct-debit', reasons: settled('payment.direct-debit') }
  if (amount !== null && Number(amount) <= 0) return { state: 'not-payable', reasons: settled('payment.nothing-due') }
  const held = [
    ...suspicions,
    ...(hasDoubles ? because('payment.possible-double') : []),
    ...accountInvalid(fields),
    ...(amount === null ? because('payment.amount-unknown') : []),
  ].filter((one) => !released.includes(one.code))
  return held.length > 0 ? { state: 'held', reasons: uniqueByCode(held) } : { state: 'to-pay', reasons: [] }
}

// An e-invoice is believed in what it says, even where its account cannot be one.
const accountInvalid = ({ creditorIban }: Fields): StoredReason[] =>
  creditorIban === null || isIban(creditorIban) ? [] : because('payment.account-invalid', { iban: creditorIban })

const uniqueByCode = (reasons: readonly StoredReason[]): StoredReason[] =>
  [...new Map(reasons.toReversed().map((one) => [one.code, one])).values()].toReversed()
