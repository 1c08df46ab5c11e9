import type { Payment } from '@facteur/contract/payment.ts'
import { expect, test } from 'vitest'
import { groupPayments, totalsOf } from './payment-groups.ts'

const payment = (document: string, part: Partial<Payment>): Payment => ({
  document,
  state: 'to-pay',
  supplier: null,
  supplierName: null,
  invoiceNumber: null,
  issuedOn: null,
  dueOn: null,
  amount: '1.00',
  currency: 'EUR',
  creditorIban: null,
  usualIbans: [],
  structuredCommunication: null,
  paymentReference: null,
  reasons: [],
  isFromBackfill: false,
  paidAt: null,
  ...part,
})
const ids = (payments: readonly Payment[]) => payments.map((one) => one.document)

test('what is due first stands first, what has no due date last', () => {
  const { open } = groupPayments([
    payment('none', {}),
    payment('late', { dueOn: '2026-05-01' }),
    payment('soon', { dueOn: '2026-04-01', state: 'overdue' }),
  ])
  expect(ids(open)).toEqual(['soon', 'late', 'none'])
})

test('an old unpaid invoice found while catching up does not stand among what is to pay now', () => {
  const { open, older, held } = groupPayments([
    payment('old', { isFromBackfill: true, state: 'overdue' }),
    payment('doubt', { isFromBackfill: true, state: 'held' }),
  ])
  expect([ids(open), ids(older), ids(held)]).toEqual([[], ['old'], ['doubt']])
})

test('pounds are not added to euros', () => {
  const totals = totalsOf([
    payment('a', {}),
    payment('b', { currency: 'GBP', amount: '5.00' }),
    payment('c', { amount: '2.50' }),
  ])
  expect(totals).toEqual([
    { currency: 'EUR', amount: '3.50' },
    { currency: 'GBP', amount: '5.00' },
  ])
})
