import { makeEInvoice } from '@facteur/formats/einvoice/testing/make-einvoice.ts'
import { expect, test } from 'vitest'
import { anyPart, anyRendition } from '../testing/any.ts'
import { findKnown } from './find-known.ts'

const gist = 'BE0123456749'
const known = (invoiceNumber: string, supplierVatNumber: string | null = gist) => [{ supplierVatNumber, invoiceNumber }]
const paper = (text: string, name = 'doc.pdf') =>
  anyPart(name, anyRendition(`Bakkerij De Gist BE 0123.456.749\n${text}`))

test.each([
  ['2026-0042', 'Factuur 2026-0042 van 31/03/2026'],
  ['2026-0042', 'Factuur nr. 2026 / 0042'],
  ['F20260042', 'Rechnung F2026-0042'],
  ['2026-1', 'Factuur F-2026-1, totaal 121,00'],
])('number %s is known where it is printed as %j', (number, text) => {
  expect(findKnown(paper(text), known(number))?.invoiceNumber).toBe(number)
})

test.each([
  ['2026-1', 'Factuur 2026-12 van 03/11/2026'],
  ['2026-1', 'Factuur 2026-77 van 2026-11-03'],
  ['2026-1', 'Factuur 12026-1'],
  ['001', 'Factuur 2026001'],
  ['VF12', 'Factuur VF123'],
])('number %s is not known where only %j is printed: that invoice would be lost', (number, text) => {
  expect(findKnown(paper(text), known(number))).toBeUndefined()
})

test('the number of another supplier is not known', () => {
  expect(findKnown(paper('Factuur 2026-0042'), known('2026-0042', 'BE0987654394'))).toBeUndefined()
})

test('a short number without a supplier is not known, whatever else prints it', () => {
  expect(findKnown(paper('Factuur 77, totaal 100'), known('100', null))).toBeUndefined()
  expect(findKnown(paper('Factuur 2026-0042'), known('2026-0042', null))?.invoiceNumber).toBe('2026-0042')
})

test('an e-invoice is known by its own number alone', () => {
  const eInvoice = { ...makeEInvoice(), number: '2026-12' }
  const xml = anyPart('2026-1.xml', anyRendition('2026-1 0123456749', { format: 'ubl', eInvoice }))
  expect(findKnown(xml, known('2026-1'))).toBeUndefined()
  expect(findKnown(xml, known('2026-12'))?.invoiceNumber).toBe('2026-12')
})
