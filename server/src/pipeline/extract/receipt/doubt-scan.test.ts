import { expect, test } from 'vitest'
import type { Rendition } from '@facteur/formats/rendition.ts'
import { noFields, type FieldName, type ReadFields } from '../../verdict.ts'
import { doubtScan } from './doubt-scan.ts'

/** The towns of both sides, and words that were read without doubt. */
const bothSides = ['9000 Gent', '2800 Mechelen', 'Omschrijving', 'Voorwaarden'].map((text) => ({ text, sure: 0.96 }))

const rendition = (words: readonly { text: string; sure: number }[], rest = bothSides): Rendition => ({
  format: 'image',
  mediaType: 'image/jpeg',
  pages: [
    {
      number: 1,
      widthPt: 595,
      heightPt: 842,
      words: [...words, ...rest].map(({ text, sure }, at) => ({
        text,
        sure,
        box: [0, at * 20, 100, at * 20 + 12] as const,
      })),
      text: '',
    },
  ],
  pageCount: 1,
  text: '',
  isTruncated: false,
  ocr: 'done',
})

/** Each field stands in a line of its own, in this order. */
function readAs(fields: Partial<Record<FieldName, { value: string; confidence: number }>>): ReadFields {
  const read: ReadFields = { fields: { ...noFields }, confidence: {}, evidence: {} }
  for (const [at, [name, { value, confidence }]] of Object.entries(fields).entries()) {
    Object.assign(read.fields, { [name]: value })
    Object.assign(read.confidence, { [name]: confidence })
    Object.assign(read.evidence, { [name]: { page: 1, box: [0, at * 20, 100, at * 20 + 12], text: value } })
  }
  return read
}

test('a name with a letter that nobody is sure of is left out, though the model trusts its place', () => {
  const read = readAs({ supplierName: { value: 'Korenhuis', confidence: 0.995 } })
  expect(doubtScan(read, rendition([{ text: 'Korenhuis', sure: 0.95 }])).fields.supplierName).toBe('Korenhuis')
  const doubted = doubtScan(read, rendition([{ text: 'Korenhuis', sure: 0.8 }]))
  expect(doubted.fields.supplierName).toBeNull()
  expect(doubted.confidence.supplierName).toBe(0.65)
  expect(doubted.evidence.supplierName).toBeUndefined()
})

test('a name where one address only was read may be the customer’s: it is left out, unless it stands in the foot', () => {
  const read = readAs({ supplierName: { value: 'Korenhuis', confidence: 0.999 } })
  const word = { text: 'Korenhuis', sure: 0.95 }
  expect(doubtScan(read, rendition([word], bothSides.slice(1))).fields.supplierName).toBeNull()
  read.evidence.supplierName = { page: 1, box: [0, 800, 100, 812], text: 'Korenhuis' }
  expect(doubtScan(read, rendition([word], bothSides.slice(1))).fields.supplierName).toBe('Korenhuis')
})

test('a VAT number that is the only one on the paper has to be surer than one of two', () => {
  const read = readAs({ supplierVatNumber: { value: 'BE0403019261', confidence: 0.97 } })
  const alone = [{ text: 'BE0403019261', sure: 0.95 }]
  const two = [...alone, { text: 'BE0202239951', sure: 0.95 }]
  expect(doubtScan(read, rendition(alone)).fields.supplierVatNumber).toBeNull()
  expect(doubtScan(read, rendition(two)).fields.supplierVatNumber).toBe('BE0403019261')
})

test('of a paper that hardly reads no day is shown, however well its place fits', () => {
  const read = readAs({ issuedOn: { value: '2026-03-04', confidence: 0.99 } })
  const word = { text: '04/03/2026', sure: 0.9 }
  const poor = bothSides.map(({ text }) => ({ text, sure: 0.4 }))
  expect(doubtScan(read, rendition([word], poor)).fields.issuedOn).toBeNull()
  expect(doubtScan(read, rendition([word])).fields.issuedOn).toBe('2026-03-04')
})

test('three amounts that fit each other prove themselves, one alone does not', () => {
  const doubtful = { confidence: 0.85 }
  const gross = { totalIncludingVat: { value: '121.00', ...doubtful } }
  const all = {
    ...gross,
    totalExcludingVat: { value: '100.00', ...doubtful },
    totalVat: { value: '21.00', ...doubtful },
  }
  const words = ['121,00', '100,00', '21,00'].map((text) => ({ text, sure: 0.9 }))
  expect(doubtScan(readAs(gross), rendition(words)).fields.totalIncludingVat).toBeNull()
  expect(doubtScan(readAs(all), rendition(words)).fields).toMatchObject({
    totalIncludingVat: '121.00',
    totalVat: '21.00',
  })
})

test('a total of which nothing else on the paper speaks is left out, one to which the lines above add up is not', () => {
  const read = readAs({ totalIncludingVat: { value: '121.00', confidence: 0.98 } })
  const said = (texts: readonly string[]) => texts.map((text) => ({ text, sure: 0.95 }))
  expect(doubtScan(read, rendition(said(['121,00']))).fields.totalIncludingVat).toBeNull()
  const below = [...said(['121,00', '73,00', '48,00']), ...bothSides, ...said(['121,00'])]
  expect(doubtScan(read, rendition(below, [])).fields.totalIncludingVat).toBe('121.00')
})

test('a total that no model was sure of is shown where the paper adds up to it as a ticket does', () => {
  const words = ['Honorar', '782,41', 'USt', '156,48', 'Auslagen', '48,00', 'Gesamtbetrag', '986,89']
  const pages = rendition([]).pages.map((page) => ({
    ...page,
    words: words.map((text, at) => {
      const [left, top] = [at % 2 === 0 ? 0 : 300, Math.floor(at / 2) * 20]
      return { text, sure: 0.97, box: [left, top, left + 90, top + 12] as const }
    }),
  }))
  expect(doubtScan(readAs({}), { ...rendition([]), pages }).fields.totalIncludingVat).toBe('986.89')
})
