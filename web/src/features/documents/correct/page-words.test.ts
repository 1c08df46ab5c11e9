import { expect, test } from 'vitest'
import { boxOf, linesOf, stepFrom, textOf, wordAt, wordsIn } from './page-words.ts'
import type { Word } from './page-words.ts'

const word = (text: string, left: number, top: number, width = 30, height = 10): Word => ({
  text,
  box: [left, top, left + width, top + height],
})
// A form of two columns, its words in no order.
const page = [
  word('0812', 400, 21),
  word('Factuur', 10, 20),
  word('Datum', 10, 40),
  word('Nr.', 365, 20),
  word('3', 400, 41),
  word('mei', 434, 40),
]

test('words stand on lines of print, from left to right, whatever their order in the file', () => {
  expect(linesOf(page).map((line) => line.map((index) => page[index]?.text))).toEqual([
    ['Factuur', 'Nr.', '0812'],
    ['Datum', '3', 'mei'],
  ])
})

test('what was dragged over is read in the order of print', () => {
  expect(textOf(page, [5, 0, 4, 3])).toBe('Nr. 0812 3 mei')
  expect(boxOf(page, [3, 0])).toEqual([365, 20, 430, 31])
  expect(boxOf(page, [])).toBeUndefined()
})

test('a pointer finds the word under it or just beside it, and a rectangle all that it touches', () => {
  expect(wordAt(page, { x: 12, y: 25 })).toBe(1)
  expect(wordAt(page, { x: 9, y: 31 })).toBe(1)
  expect(wordAt(page, { x: 200, y: 25 })).toBeUndefined()
  expect(wordsIn(page, [360, 15, 480, 28])).toEqual([0, 3])
})

test('arrows walk along the line, on to the next, and to the nearest word above and below', () => {
  expect(stepFrom(page, 1, 'ArrowRight')).toBe(3)
  expect(stepFrom(page, 0, 'ArrowRight')).toBe(2)
  expect(stepFrom(page, 0, 'ArrowDown')).toBe(4)
  expect(stepFrom(page, 5, 'ArrowUp')).toBe(0)
  expect(stepFrom(page, 1, 'ArrowLeft'), 'the first word stays').toBe(1)
  expect(stepFrom(page, 2, 'ArrowDown'), 'the last line stays').toBe(2)
})
