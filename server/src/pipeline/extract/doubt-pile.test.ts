import { expect, test } from 'vitest'
import { noFields, type Fields, type ReadFields } from '../verdict.ts'
import { anyRendition, invoicePage } from '../testing/any.ts'
import { doubtPile } from './doubt-pile.ts'
import { readFields } from './read-fields.ts'

const page = (text: string, number: number) => ({ number, widthPt: 595, heightPt: 842, words: [], text })
const scan = (...texts: string[]) =>
  anyRendition(texts.join('\f'), {
    ocr: 'done',
    pages: texts.map((text, at) => page(text, at + 1)),
    pageCount: texts.length,
  })

const says = (fields: Partial<Fields>): ReadFields => ({
  fields: { ...noFields, ...fields },
  confidence: { invoiceNumber: 0.99 },
  evidence: { invoiceNumber: { page: 1, box: [0, 0, 1, 1], text: fields.invoiceNumber ?? '' } },
})
const sums = { totalIncludingVat: '121.00', totalExcludingVat: '100.00', totalVat: '21.00' }
const first = says({ ...sums, invoiceNumber: 'A-1', supplierVatNumber: 'BE0123456749', currency: 'EUR', isPaid: true })

function doubted(claims: Record<string, ReadFields>): ReadFields {
  return doubtPile(first, scan(...Object.keys(claims)), ({ text }) => claims[text] ?? says({}))
}

test('pages that name different papers leave nothing that is mixed of both', () => {
  const other = says({ invoiceNumber: 'B-7', supplierVatNumber: 'BE0666777802' })
  const { fields, confidence, evidence } = doubted({ one: first, two: other })
  expect(fields).toEqual({ ...noFields, currency: 'EUR' })
  expect(confidence.invoiceNumber).toBeLessThan(0.6)
  expect(evidence).toEqual({})
})

test('totals tell papers apart only where net and VAT stand with them', () => {
  const alone = says({ invoiceNumber: 'A-1', totalIncludingVat: '90.00' })
  expect(doubted({ one: first, two: alone })).toBe(first)
  const summedUp = { totalIncludingVat: '242.00', totalExcludingVat: '200.00', totalVat: '42.00' }
  expect(doubted({ one: first, two: says({ ...summedUp, invoiceNumber: 'A-1' }) }).fields.totalIncludingVat).toBeNull()
})

test('a page that continues, terms and annexes doubt nothing', () => {
  expect(doubted({ one: first, two: says({ supplierVatNumber: 'BE0666777802' }), three: says({}) })).toBe(first)
})

test('two pages that name themselves and different firms are not mixed, however little else was read', () => {
  const taxi = 'QUITTUNG 77\nTaxi Kwik\nBTW BE 0666.777.802'
  const bill = 'FACTUUR 2026-42\nDe Gist\nBTW BE 0123.456.749'
  expect(doubtPile(first, scan(bill, taxi), () => says({})).fields.invoiceNumber).toBeNull()
  expect(doubtPile(first, scan(bill, `${taxi}\nPagina 2`), () => says({}))).toBe(first)
  expect(doubtPile(first, scan(bill, taxi.replace('0666.777.802', '0123.456.749')), () => says({}))).toBe(first)
})

test('two scanned bills in one file show no number of the one beside a total of the other', () => {
  const second = invoicePage
    .replaceAll('2026-0042', '2026-0077')
    .replaceAll('100,00', '300,00')
    .replaceAll('21,00', '63,00')
    .replaceAll('163,00', '363,00')
  const seen = [invoicePage, second].map((text, at) => {
    const words = anyRendition(text).pages[0]?.words.map((word) => ({ ...word, sure: 0.97 })) ?? []
    return { ...page(text, at + 1), words }
  })
  const rendition = anyRendition(`${invoicePage}\f${second}`, { ocr: 'done', pages: seen, pageCount: 2 })
  const context = { ownNames: ['Atelier Lune'], ownVatNumbers: ['BE0987654394'], ownAddresses: [] }
  const { fields } = readFields({ rendition, kind: 'invoice', context })
  expect([fields.invoiceNumber, fields.totalIncludingVat, fields.supplierVatNumber]).toEqual([null, null, null])
  const only = { ...rendition, pages: seen.slice(0, 1), pageCount: 1, text: invoicePage }
  expect(readFields({ rendition: only, kind: 'invoice', context }).fields.invoiceNumber).toBe('2026-0042')
})
