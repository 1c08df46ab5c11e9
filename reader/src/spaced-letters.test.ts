import type { Word } from '@facteur/formats/rendition.ts'
import { expect, test } from 'vitest'
import { joinSpacedLetters } from './spaced-letters.ts'

/** Letters 4 points wide and 10 high, `apart` between them, and more where the text has a space. */
function spaced(text: string, { apart, top = 100 }: { apart: number; top?: number }): Word[] {
  let left = 40
  return [...text].flatMap((letter) => {
    if (letter === ' ') {
      left += 4
      return []
    }
    const word: Word = { text: letter, box: [left, top, left + 4, top + 10] }
    left += 4 + apart
    return [word]
  })
}

const said = (words: readonly Word[]) => words.map(({ text }) => text)

test('a label whose letters are set apart is words again', () => {
  expect(said(joinSpacedLetters(spaced('INVOICE NO', { apart: 1.5 })))).toEqual(['INVOICE', 'NO'])
  expect(said(joinSpacedLetters(spaced('Gutschrift', { apart: 5 })))).toEqual(['Gutschrift'])
})

test('its box holds all of its letters', () => {
  expect(joinSpacedLetters(spaced('DATE', { apart: 2 }))).toEqual([{ text: 'DATE', box: [40, 100, 62, 110] }])
})

test('letters of different lines, wide apart, or digits stay what they are', () => {
  const lines = [...spaced('AB', { apart: 2 }), ...spaced('CD', { apart: 2, top: 130 })]
  expect(said(joinSpacedLetters(lines))).toEqual(['A', 'B', 'C', 'D'])
  expect(said(joinSpacedLetters(spaced('ABCD', { apart: 12 })))).toEqual(['A', 'B', 'C', 'D'])
  expect(said(joinSpacedLetters(spaced('1234', { apart: 2 })))).toEqual(['1', '2', '3', '4'])
})
