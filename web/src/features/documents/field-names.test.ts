import type { Document } from '@facteur/contract/document.ts'
import { noFields } from '@facteur/contract/verdict.ts'
import { expect, test } from 'vitest'
import { fieldsToCheck, isWorthShowing } from './field-names.ts'

type Checked = Parameters<typeof fieldsToCheck>[0]

const bill: Checked = {
  kind: 'invoice',
  state: 'archived',
  fields: {
    ...noFields,
    supplierName: 'Drukkerij Noorderlicht',
    supplierVatNumber: 'BE0999000228',
    invoiceNumber: '2026-18',
    issuedOn: '2026-03-31',
    currency: 'EUR',
    totalIncludingVat: '121.00',
  },
  confidence: { supplierName: 0.97, issuedOn: 0.95, totalIncludingVat: 0.99 },
  corrected: [],
  isEInvoice: false,
  needsPassword: false,
  payment: null,
}
const unpaid: Document['payment'] = { state: 'to-pay', dueOn: null, amount: '121.00' }

test('a paper that was read well asks for nothing', () => {
  expect(fieldsToCheck(bill)).toEqual([])
})

test('what was not found or is not sure is asked for, in the order of the list', () => {
  const fields = { ...bill.fields, invoiceNumber: null, supplierVatNumber: null, dueOn: '2026-04-30' }
  expect(fieldsToCheck({ ...bill, fields, confidence: { dueOn: 0.61 } })).toEqual([
    'supplierVatNumber',
    'invoiceNumber',
    'dueOn',
  ])
})

test('an account is asked for only where something is to be paid', () => {
  expect(fieldsToCheck({ ...bill, payment: unpaid })).toEqual(['creditorIban'])
  expect(fieldsToCheck({ ...bill, payment: { ...unpaid, state: 'paid' } })).toEqual([])
})

test('a till receipt needs neither number nor VAT number', () => {
  const fields = { ...bill.fields, invoiceNumber: null, supplierVatNumber: null }
  expect(fieldsToCheck({ ...bill, kind: 'receipt', fields })).toEqual([])
  expect(fieldsToCheck({ ...bill, kind: 'receipt', confidence: { invoiceNumber: 0.7 } })).toEqual([])
})

test('a till receipt shows no empty lines for what only bills have', () => {
  const receipt = { ...bill, kind: 'receipt' as const }
  const lines = (['customerName', 'dueOn', 'creditorIban', 'supplierVatNumber'] as const).map((name) => [
    isWorthShowing(bill, name),
    isWorthShowing(receipt, name),
  ])
  expect(lines).toEqual([
    [true, false],
    [true, false],
    [true, false],
    [true, true],
  ])
  expect(isWorthShowing({ ...receipt, fields: { ...receipt.fields, dueOn: '2026-04-30' } }, 'dueOn')).toBe(true)
})

test('what the owner has said is not asked again, also where it is not on the paper', () => {
  const fields = { ...bill.fields, invoiceNumber: null }
  expect(fieldsToCheck({ ...bill, fields, corrected: ['invoiceNumber'] })).toEqual([])
})

test('nothing is asked of an e-invoice, a locked PDF or a paper that is still being read', () => {
  const fields = { ...bill.fields, invoiceNumber: null }
  expect(fieldsToCheck({ ...bill, fields, isEInvoice: true })).toEqual([])
  expect(fieldsToCheck({ ...bill, fields, needsPassword: true })).toEqual([])
  expect(fieldsToCheck({ ...bill, fields, state: 'extracted' })).toEqual([])
})

test('the currency shows beside the amounts, and in a row of its own where it is not known', () => {
  expect(isWorthShowing(bill, 'currency')).toBe(false)
  expect(isWorthShowing({ ...bill, fields: { ...bill.fields, currency: null } }, 'currency')).toBe(true)
})
