import { expect, test } from 'vitest'
import type { Rendition } from '@facteur/formats/rendition.ts'
import { letterheadName } from './receipt-name-letterhead.ts'
import { readReceipt } from './read-receipt.ts'

type Drawn = { text: string; sure?: number; height?: number; left?: number }

/** Each line 20 points under the last, letters 7 wide; `sure` is that of its first word. */
function scanOf(lines: readonly (string | Drawn)[]): Rendition {
  const drawn = lines.map((line) => (typeof line === 'string' ? { text: line } : line))
  const words = drawn.flatMap(({ text, sure = 0.95, height = 10, left = 0 }, row) =>
    [...text.matchAll(/\S+/g)].map((match, i) => ({
      text: match[0],
      box: [
        left + match.index * 7,
        row * 20 + 15 - height,
        left + (match.index + match[0].length) * 7 - 1,
        row * 20 + 15,
      ] as const,
      sure: i === 0 ? sure : 0.95,
    })),
  )
  const text = drawn.map((line) => line.text).join('\n')
  const page = { number: 1, widthPt: 600, heightPt: 800, words, text }
  return {
    format: 'image',
    mediaType: 'image/jpeg',
    pages: [page],
    pageCount: 1,
    text,
    isTruncated: false,
    ocr: 'done',
  }
}

const nobody = { ownVatNumbers: [], ownAddresses: [], ownNames: [] }
const nameOn = (lines: readonly (string | Drawn)[]) =>
  readReceipt({ rendition: scanOf(lines), context: nobody, today: '2026-11-20' }).fields.supplierName

const goods = [
  '2 Stuks                 12,00',
  'Totaal                  12,00',
  '03/04/2026 12:10',
  'Bancontact              12,00',
]

test('the first line over an address is who gives the receipt, whatever trade it is', () => {
  expect(nameOn(['Zilverdistel Voorbeeldem', 'Molenstraat 8', '9999 Voorbeeldem', ...goods])).toBe(
    'Zilverdistel Voorbeeldem',
  )
})

test('a letter that nobody is sure of is proved by a printed address, and put in doubt by one that is nearly the same', () => {
  const head = (host: string) => [
    { text: 'Zilverdistel', sure: 0.8 },
    'Molenstraat 8',
    '9999 Voorbeeldem',
    `www.${host}.example`,
    ...goods,
  ]
  expect(nameOn(head('zilverdistel'))).toBe('Zilverdistel')
  expect(nameOn(head('andersgenoemd'))).toBeNull()
  const near = head('zilverdistal').map((line) => (typeof line === 'string' ? line : { ...line, sure: 0.9 }))
  expect(nameOn(near)).toBeNull()
})

test('a name that the foot repeats was read twice', () => {
  const head = [{ text: 'Zilverdistel', sure: 0.8 }, 'Molenstraat 8', '9999 Voorbeeldem', ...goods]
  expect(nameOn(head)).toBeNull()
  expect(nameOn([...head, 'Dank voor uw bezoek aan Zilverdistel'])).toBe('Zilverdistel')
})

test('greetings and titles are no part of the firm under them', () => {
  for (const over of ['Hartelijk welkom', 'TAXI-QUITTUNG'])
    expect(nameOn([over, 'Zilverdistel GmbH', 'Hauptstrasse 8', '99999 Musterstadt', ...goods])).toBe(
      'Zilverdistel GmbH',
    )
})

test('what stands under a larger name, and is no firm, is not its rival', () => {
  const shop = [
    { text: 'Zilverdistel Nord', height: 12 },
    'Genossenschaft Mittelland',
    'Hauptstrasse 8, 99999 Musterstadt',
  ]
  expect(nameOn([...shop, ...goods])).toBe('Zilverdistel Nord')
})

test('the firm is called without the address behind it', () => {
  expect(nameOn(['Zilverdistel SA - Rue du Moulin 12 - 4999 Exempleville', 'TVA BE 0417.497.106', ...goods])).toBe(
    'Zilverdistel SA',
  )
})

test('what shops do is not what they are called', () => {
  expect(nameOn(['Parkeren', 'Molenstraat 8', '9999 Voorbeeldem', ...goods])).toBeNull()
})

const customer = [
  { text: 'Drukwerk Voorbeeld BV', left: 300 },
  { text: 'Kerkplein 3', left: 300 },
  { text: '8888 Elders', left: 300 },
  'Factuur 2026-014',
  'Datum 03/04/2026',
  'Totaal 121,00',
]

test('on a scanned bill the name in large letters over its address is the sender', () => {
  const bill = [{ text: 'Zilverdistel', height: 16 }, 'Molenstraat 8', '9999 Voorbeeldem', ...customer]
  expect(letterheadName(scanOf(bill))?.value).toBe('Zilverdistel')
})

test('a customer whose block comes first, in the letters of the text, is nobody; nor is a name beside one as large', () => {
  expect(letterheadName(scanOf(customer))).toBeUndefined()
  const two = [
    { text: 'Zilverdistel', height: 16 },
    { text: 'Goudwilg', height: 16 },
    'Molenstraat 8',
    '9999 Voorbeeldem',
    ...customer,
  ]
  expect(letterheadName(scanOf(two))).toBeUndefined()
})

test('a large name that was read badly is none', () => {
  const bill = [{ text: 'Zilverdistel', height: 16, sure: 0.8 }, 'Molenstraat 8', '9999 Voorbeeldem', ...customer]
  expect(letterheadName(scanOf(bill))).toBeUndefined()
})
