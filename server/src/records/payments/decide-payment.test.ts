import { noFields } from '@facteur/contract/verdict.ts'
import { expect, test } from 'vitest'
import { decidePayment } from './decide-payment.ts'

const fields = { ...noFields, totalIncludingVat: '121.00', currency: 'EUR', creditorIban: 'BE71096123456769' }
const decide = (over: Partial<Parameters<typeof decidePayment>[0]> = {}) =>
  decidePayment({ kind: 'invoice', direction: 'purchase', fields, hasDoubles: false, ...over }).state

test('an invoice with an amount is to be paid', () => expect(decide()).toBe('to-pay'))
test('what says it was paid is not to be paid again', () =>
  expect(decide({ fields: { ...fields, isPaid: true } })).toBe('paid'))
test('a direct debit is fetched by the supplier', () =>
  expect(decide({ fields: { ...fields, isDirectDebit: true } })).toBe('direct-debit'))
test('a credit note is never payable', () => expect(decide({ kind: 'credit-note' })).toBe('not-payable'))
test('a possible double is held, even where its amount is clear', () =>
  expect(decide({ hasDoubles: true })).toBe('held'))
test('without an amount somebody has to look first', () =>
  expect(decide({ fields: { ...fields, totalIncludingVat: null } })).toBe('held'))
test('our own invoice to a customer is not ours to pay', () =>
  expect(decide({ direction: 'sales' })).toBe('not-payable'))
test('a quote or a phishing mail that the owner asked to keep is never payable', () => {
  expect([decide({ kind: 'quote' }), decide({ kind: 'phishing' })]).toEqual(['not-payable', 'not-payable'])
})
