import { expect, test } from 'vitest'
import { type Identity, compare } from './compare-invoices.ts'

const invoice = (over: Partial<Identity> = {}): Identity => ({
  kind: 'invoice',
  supplierVatNumber: 'BE0912345603',
  supplierName: 'Bakkerij De Gist BV',
  invoiceNumber: '2026-0042',
  totalIncludingVat: '121.00',
  currency: 'EUR',
  creditorIban: 'BE71096123456769',
  issuedOn: '2026-03-31',
  ...over,
})

test('the same invoice scanned anew is a twin, however its number is written', () => {
  expect(compare(invoice(), invoice({ invoiceNumber: '2026/0042', totalIncludingVat: '121.0' }))).toBe('twin')
})

test('a copy with another account to pay is never taken for the real one', () => {
  expect(compare(invoice(), invoice({ creditorIban: 'BE68539007547034' }))).toBe('possible-double')
})

test.each(['supplierVatNumber', 'totalIncludingVat', 'currency'] as const)('without %s nobody can be sure', (field) => {
  expect(compare(invoice({ [field]: null }), invoice({ [field]: null }))).toBe('possible-double')
})

test('two suppliers may both have an invoice number 1', () => {
  const other = invoice({
    supplierVatNumber: 'BE0987654375',
    supplierName: 'Drukkerij Inkt',
    creditorIban: null,
    totalIncludingVat: '9.00',
  })
  expect(compare(invoice({ invoiceNumber: '1' }), { ...other, invoiceNumber: '1' })).toBe('different')
})

test('two invoices without a number are not doubles for that', () => {
  expect(compare(invoice({ invoiceNumber: null }), invoice({ invoiceNumber: null }))).toBe('different')
})

test('a credit note is not a double of the invoice it takes back', () => {
  expect(compare(invoice(), invoice({ kind: 'credit-note' }))).toBe('different')
})
