import { noFields } from '@facteur/contract/verdict.ts'
import type { Page, Word } from '@facteur/formats/rendition.ts'
import { expect, test } from 'vitest'
import { printedPlaces } from './printed-places.ts'

/** A page of lines, 14 points apart; words of 6 points a letter, a gap of four spaces begins another column. */
function pageOf(lines: readonly string[], number = 1): Page {
  const words = lines.flatMap((line, row) =>
    [...line.matchAll(/\S+/g)].map(({ 0: text, index }): Word => ({
      text,
      box: [40 + index * 6, 40 + row * 14, 40 + (index + text.length) * 6, 50 + row * 14],
    })),
  )
  return { number, widthPt: 595, heightPt: 842, words, text: lines.join('\n') }
}

const bill = pageOf([
  'Drukkerij Kwartel BV      BTW BE 0123.456.749',
  'Factuur      2026/118',
  'Datum        03/11/2026      Vervaldag   3 december 2026',
  'Atelier Zon BV',
  'Folders      100      1,00      100,00',
  'Levering     1      1.100,00     1.100,00',
  'Totaal excl.      1.200,00',
  'Btw 21 %      252,00',
  'Te betalen      € 1.452,00',
  'IBAN BE71 0961 2345 6769      +++090/9337/55493+++',
])
const fields = {
  ...noFields,
  supplierName: 'DRUKKERIJ KWARTEL BV',
  supplierVatNumber: 'BE0123456749',
  customerName: 'Atelier Zon BV',
  invoiceNumber: '2026/118',
  issuedOn: '2026-11-03',
  dueOn: '2026-12-03',
  currency: 'EUR',
  totalIncludingVat: '1452.00',
  totalExcludingVat: '1200.00',
  totalVat: '252.00',
  creditorIban: 'BE71096123456769',
  structuredCommunication: '+++090/9337/55493+++',
}
const textsOf = (pages: Page[], said: typeof fields) =>
  Object.fromEntries(Object.entries(printedPlaces(pages, { fields: said, evidence: {} })).map(([k, v]) => [k, v.text]))

test('each value of an XML is found where the page prints it, however it is written there', () => {
  expect(textsOf([bill], fields)).toEqual({
    supplierName: 'Drukkerij Kwartel BV',
    supplierVatNumber: 'BE 0123.456.749',
    customerName: 'Atelier Zon BV',
    invoiceNumber: '2026/118',
    issuedOn: '03/11/2026',
    dueOn: '3 december 2026',
    totalIncludingVat: '1.452,00',
    totalExcludingVat: '1.200,00',
    totalVat: '252,00',
    creditorIban: 'BE71 0961 2345 6769',
    structuredCommunication: '+++090/9337/55493+++',
  })
})

test('a box goes around all words of a value, on the page where they stand', () => {
  const { creditorIban } = printedPlaces([pageOf(['Voorblad']), { ...bill, number: 2 }], { fields, evidence: {} })
  expect(creditorIban).toMatchObject({ page: 2, box: [70, 166, 184, 176] })
})

test('an amount that stands in a line too is marked among the totals, and a count is no amount', () => {
  const page = pageOf([
    'Ring      100      100,00',
    'x',
    'x',
    'x',
    'Netto      100,00',
    'Btw      21,00',
    'Totaal      121,00',
  ])
  const said = { ...noFields, totalExcludingVat: '100.00', totalVat: '21.00', totalIncludingVat: '121.00' }
  expect(printedPlaces([page], { fields: said, evidence: {} })['totalExcludingVat']?.box?.[1]).toBe(96)
})

test('what is known keeps its place, and what is not printed gets none', () => {
  const known = { invoiceNumber: { page: 1, box: [1, 2, 3, 4] as [number, number, number, number], text: 'x' } }
  const places = printedPlaces([bill], { fields: { ...fields, dueOn: '2027-01-01' }, evidence: known })
  expect(places).not.toHaveProperty('invoiceNumber')
  expect(places).not.toHaveProperty('dueOn')
})

test('a value that only its XML path tells of is looked for all the same', () => {
  const evidence = { invoiceNumber: { path: 'Invoice/ID', text: '2026/118' } }
  expect(printedPlaces([bill], { fields, evidence })['invoiceNumber']?.page).toBe(1)
})

test('a credit note prints its amounts with a minus sign', () => {
  const page = pageOf(['Totaal      -121,00'])
  const said = { ...noFields, totalIncludingVat: '121.00' }
  expect(printedPlaces([page], { fields: said, evidence: {} })['totalIncludingVat']?.text).toBe('-121,00')
})

test('where only the line is known, the words that matter are marked', () => {
  const line = { page: 1, box: [40, 166, 400, 176] as [number, number, number, number], text: 'IBAN BE71 …' }
  const { creditorIban } = printedPlaces([bill], { fields, evidence: { creditorIban: line } })
  expect(creditorIban?.box).toEqual([70, 166, 184, 176])
})
