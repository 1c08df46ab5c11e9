import { expect, test } from 'vitest'
import { asPrinted } from './bare-pdf.ts'

const page = 'Rechnung RE-504 vom 08.10.2015\nNettobetrag 358,00 €\nUSt 48,82 €\nGesamtbetrag 1.406,82 €'

test('what the XML says and the page contradicts nobody can read from the page', () => {
  const said = {
    issuedOn: '2014-10-08',
    dueOn: '2015-10-29',
    totalIncludingVat: '1406.82',
    totalExcludingVat: '496.00',
  }
  expect(asPrinted(page, said)).toEqual({ dueOn: '2015-10-29', totalIncludingVat: '1406.82' })
})

test('names, numbers and accounts stay, printed or not', () => {
  const said = { supplierName: 'Bei Spiel GmbH', creditorIban: 'DE88200800000970375700', currency: 'EUR' }
  expect(asPrinted(page, said)).toEqual(said)
})
