import { expect, test } from 'vitest'
import { needsReview } from './needs-review.ts'
import { readCorrection } from './read-correction.ts'
import { noFields } from '@facteur/contract/verdict.ts'

test.each([
  ['totalIncludingVat', '1.234,56', '1234.56'],
  ['totalIncludingVat', '-12.5', '-12.50'],
  ['totalVat', "€ 1'234", '1234.00'],
  ['issuedOn', '31/03/2026', '2026-03-31'],
  ['dueOn', '2026-04-30', '2026-04-30'],
  ['creditorIban', 'be71 0961 2345 6769', 'BE71096123456769'],
  ['supplierVatNumber', '0123.456.749', 'BE0123456749'],
  ['supplierVatNumber', 'NL 1234.56.782 B90', 'NL123456782B90'],
  ['currency', 'chf', 'CHF'],
  ['structuredCommunication', '090933755493', '+++090/9337/55493+++'],
  ['supplierName', '  De   Gist ', 'De Gist'],
] as const)('%s may be typed as %s', (name, typed, read) =>
  expect(readCorrection({ [name]: typed })).toEqual({ [name]: read }),
)

test('nothing typed is not on the paper; what is not named stays away', () => {
  expect(readCorrection({ dueOn: ' ', totalVat: null, isPaid: true, supplierName: undefined })).toEqual({
    dueOn: null,
    totalVat: null,
    isPaid: true,
  })
})

test.each([
  ['creditorIban', 'BE71 0961 2345 6768', 'field.iban-wrong'],
  ['supplierVatNumber', 'BE0123456748', 'field.vat-number-wrong'],
  ['issuedOn', '2026-02-30', 'field.day-wrong'],
  ['totalVat', '12,345,6', 'field.amount-wrong'],
  ['currency', '€', 'field.currency-wrong'],
  ['structuredCommunication', '090933755494', 'field.communication-wrong'],
  ['supplierName', 'x'.repeat(301), 'field.too-long'],
  ['totalIncludingVat', '99999999999999999.00', 'field.amount-wrong'],
] as const)('%s cannot be %s', (name, typed, code) =>
  expect(() => readCorrection({ [name]: typed })).toThrow(expect.objectContaining({ code })),
)

test('a look is wanted where an invoice misses what each has, a receipt only its day or total', () => {
  const fields = { ...noFields, issuedOn: '2026-03-31', totalIncludingVat: '12.00' }
  expect(needsReview({ kind: 'receipt', fields })).toBe(false)
  expect(needsReview({ kind: 'invoice', fields })).toBe(true)
  const whole = { ...fields, supplierName: 'De Gist', invoiceNumber: '1' }
  expect(needsReview({ kind: 'invoice', fields: whole })).toBe(false)
  expect(needsReview({ kind: 'invoice', fields: whole, hasFindings: true })).toBe(true)
})
