import type { Rendition, Word } from '@facteur/formats/rendition.ts'
import { expect, test } from 'vitest'
import { linesOf } from '../reading/lines.ts'
import { partColumns } from './columns.ts'

type Said = readonly [left: number, top: number, text: string]

/** Words 5 points a letter and 10 high, each where it stands. */
function page(words: readonly Said[]): Rendition {
  const placed = words.map(([left, top, text]): Word => ({ text, box: [left, top, left + text.length * 5, top + 10] }))
  const pages = [{ number: 1, widthPt: 595, heightPt: 842, words: placed, text: '' }]
  // Safe: lines ask for nothing but the pages.
  return { format: 'pdf', pages, pageCount: 1, text: '', ocr: 'not-needed', attachments: [] } as unknown as Rendition
}

const cells = (words: readonly Said[]) => {
  const rendition = page(words)
  return partColumns(linesOf(rendition), rendition).map((line) => line.cells.map(({ text }) => text))
}

test('heads that nearly touch are parted where the values below stand apart', () => {
  const found = cells([
    [40, 100, 'Kundenkonto:'],
    [107, 100, 'Lieferdatum:'],
    [40, 114, 'K7529'],
    [107, 114, '27.04.2026'],
  ])
  expect(found[0]).toEqual(['Kundenkonto:', 'Lieferdatum:'])
})

test('entries that end where those of the next line end are parted', () => {
  const found = cells([
    [40, 100, '10'],
    [58, 100, '421,38'],
    [120, 100, '4213,80'],
    [45, 114, '1'],
    [76, 114, '7,97'],
    [120, 114, '7,97'],
  ])
  expect(found[0]).toEqual(['10', '421,38', '4213,80'])
})

test('a sentence and the thousands of an amount stay together', () => {
  const found = cells([
    [40, 100, 'Netto'],
    [200, 100, '1'],
    [209, 100, '152,00'],
    [40, 114, 'Korting'],
    [209, 114, '152,00'],
    [40, 140, 'Graag'],
    [68, 140, 'voor'],
    [91, 140, 'vrijdag.'],
  ])
  expect(found[0]).toEqual(['Netto', '1 152,00'])
  expect(found[2]).toEqual(['Graag voor vrijdag.'])
})
