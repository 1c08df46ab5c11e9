import { expect, test } from 'vitest'
import { linesToSee } from './second-look.ts'
import type { SeenWord } from './tesseract.ts'

const word = (text: string, sure: number, line: string): SeenWord => ({ text, sure, line, box: [0, 0, 60, 30] })

test('lines with a doubtful day are looked at before those with doubtful amounts', () => {
  const words = [word('12,50', 0.6, 'amount'), word('0-06-16', 0.3, 'day'), word('Totaal', 0.4, 'word')]
  expect(linesToSee(words, 30)).toEqual(['day', 'amount'])
})

test('a sure line is left alone, and pieces of a day are where a day is known', () => {
  const words = [word('12,50', 0.95, 'amount'), word('30-06-2026', 0.95, 'day'), word('2026', 0.4, 'number')]
  expect(linesToSee(words, 30)).toEqual([])
})

test('what is far taller than the digits of the page is no line', () => {
  const tall: SeenWord = { text: '12,50', sure: 0.5, line: 'a', box: [0, 0, 60, 120] }
  expect(linesToSee([tall], 30)).toEqual([])
})
