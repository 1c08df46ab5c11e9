import { expect, test } from 'vitest'
import type { Rendition } from '@facteur/formats/rendition.ts'
import { readReceipt } from './read-receipt.ts'

const nobody = { ownVatNumbers: [], ownAddresses: [], ownNames: [] }

/** A till's paper as recognised; of a word that ends in "~" the recogniser was not sure. */
function currencyOf(...lines: string[]): string | null {
  const words = lines.flatMap((line, row) =>
    [...line.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
      text: text.replace('~', ''),
      box: [index * 7, row * 14, (index + text.length) * 7 - 1, row * 14 + 10] as const,
      sure: text.endsWith('~') ? 0.5 : 0.95,
    })),
  )
  const page = { number: 1, widthPt: 340, heightPt: lines.length * 14, words, text: lines.join('\n') }
  const rendition: Rendition = {
    format: 'image',
    mediaType: 'image/jpeg',
    pages: [page],
    pageCount: 1,
    text: page.text,
    isTruncated: false,
    ocr: 'done',
  }
  return readReceipt({ rendition, context: nobody, today: '2026-11-20' }).fields.currency
}

test('one pound read on a paper with btw is a euro misread', () => {
  expect(currencyOf('Bakkerij Voorbeeld', 'Taart   £12,00', 'Totaal   12,00', 'btw 6%   0,68')).toBe('EUR')
  expect(currencyOf('Baker', 'Cake   £12.00', 'Total   £12.00', 'VAT 20%   2.00')).toBe('GBP')
})

test('a sign that nobody is sure of, and nothing else, tells no currency', () => {
  expect(currencyOf('Voorbeeld', 'Taart   £12,00~', 'Totaal   12,00')).toBeNull()
  expect(currencyOf('Voorbeeld', 'Taart   £12,00', 'Totaal   12,00')).toBe('GBP')
})

test('a Friday is no franc', () => {
  expect(currencyOf('Gasthaus Beispiel', 'Fr. 13.03.2026 12:30', 'Summe   12,00')).toBeNull()
  expect(currencyOf('Gasthaus Beispiel', 'Summe   Fr. 12.00')).toBe('CHF')
})
