import type { Rendition, Word } from '@facteur/formats/rendition.ts'
import { expect, test } from 'vitest'
import { linesOf } from '../../reading/lines.ts'
import { rowsOf } from './printed-amounts.ts'
import { wordlessSums } from './wordless-sums.ts'

function scanOf(lines: readonly string[]): Rendition {
  const words = lines.flatMap((line, at) =>
    [...line.matchAll(/\S+/g)].map((match): Word => {
      const left = match.index * 7
      return { text: match[0], box: [left, at * 14, left + match[0].length * 7 - 1, at * 14 + 10], sure: 0.96 }
    }),
  )
  const text = lines.join('\n')
  const pages = [{ number: 1, widthPt: 300, heightPt: 400, text, words }]
  return { format: 'image', mediaType: 'image/png', pageCount: 1, pages, text, isTruncated: false, ocr: 'done' }
}

const saidOf = (value: number, lines: readonly string[]) => {
  const read = rowsOf(linesOf(scanOf(lines)))
  return wordlessSums(
    value,
    read.flatMap(({ amounts }) => amounts),
    read,
  )
}

test('Money given and change below an amount speak for it, whatever they are called', () => {
  const lines = ['Zorbel       7,60', 'Krimm       20,00', 'Vasto       12,40']
  expect(saidOf(760, lines)['given.back']).toBe(1)
  expect(saidOf(1240, lines)['given.back']).toBe(0)
})

test('Two amounts in neighbouring rows that are a net amount and its VAT speak for their sum', () => {
  const lines = ['Zorbel      24,20', 'Krimm       20,00', 'Vasto        4,20']
  expect(saidOf(2420, lines)['pair.vat']).toBe(1)
  expect(saidOf(2440, lines)['pair.vat']).toBe(0)
})
