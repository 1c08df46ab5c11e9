import { expect, test } from 'vitest'
import type { Box, Rendition, Word } from '@facteur/formats/rendition.ts'
import { mayBeOtherDay } from './doubt-day.ts'

/** One line of cells 100 points apart, each a text of one to several words. */
function lineOf(cells: readonly string[]): { rendition: Rendition; boxOf: (at: number) => Box } {
  const words = cells.flatMap((cell, at) => {
    let left = at * 160
    return cell.split(' ').map((text): Word => {
      const box: Box = [left, 40, left + text.length * 6, 52]
      left += text.length * 6 + 3
      return { text, box, sure: 0.95 }
    })
  })
  const boxOf = (at: number): Box => [at * 160, 40, at * 160 + (cells[at] ?? '').length * 6, 52]
  const page = { number: 1, widthPt: 842, heightPt: 595, words, text: '' }
  return {
    rendition: {
      format: 'image',
      mediaType: 'image/jpeg',
      pages: [page],
      pageCount: 1,
      text: '',
      isTruncated: false,
      ocr: 'done',
    },
    boxOf,
  }
}

function isOther(cells: readonly string[], at: number, text: string): boolean {
  const { rendition, boxOf } = lineOf(cells)
  const [left, top, , bottom] = boxOf(at)
  return mayBeOtherDay({ page: 1, box: [left, top, left + 20, bottom], text }, rendition)
}

test('a day right of one that lost its month or year is the later one, of paying', () => {
  expect(isOther(['30 March Be', '20 April 2026'], 1, '20 april 2026')).toBe(true)
  expect(isOther(['2026', '24. April 2026'], 1, '24. april 2026')).toBe(true)
  expect(isOther(['30 March 2026', '20 April 2026'], 1, '20 april 2026')).toBe(false)
  expect(isOther(['2026/114', '24 April 2026'], 1, '24 april 2026')).toBe(false)
})

test('a day from which terms of business apply is not that of the bill, one beside terms of payment may be', () => {
  expect(isOther(['These terms apply from 1 January 2025'], 0, '1 january 2025')).toBe(true)
  expect(isOther(['Datum 1 januari 2025', 'Terms 30 days'], 0, '1 januari 2025')).toBe(false)
})

test('a day by which to pay is not that of the bill, whatever the edge left of its label', () => {
  expect(isOther(['ahlbar bis: 7 Juni 2026'], 0, '7 juni 2026')).toBe(true)
  expect(isOther(['06/2026', '17/06/2026'], 1, '17/06/2026')).toBe(true)
  expect(isOther(['Datum 24.05.2026 zahlbar bis 07.06.2026'], 0, '24.05.2026')).toBe(false)
})
