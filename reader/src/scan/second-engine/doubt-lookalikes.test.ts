import { expect, test } from 'vitest'
import type { SeenWord } from '../tesseract.ts'
import { doubtLookalikes } from './doubt-lookalikes.ts'

const word = (text: string, sure: number, rival?: string): SeenWord => ({
  text,
  sure,
  box: [0, 0, 50, 20],
  line: 'a',
  ...(rival === undefined ? {} : { rival }),
})
const sureOf = (words: readonly SeenWord[]) => words.map(({ sure }) => sure)

test('a nought with a stroke that was an 8 in the year may be one in every other number', () => {
  const words = [word('30.03.2026', 0.86, '30.03.2826'), word('68436', 0.95), word('12345', 0.95), word('16,80', 0.97)]
  expect(sureOf(doubtLookalikes(words))).toEqual([0.86, 0.75, 0.95, 0.97])
})

test('what check digits prove tells it too; two amounts that differ prove nothing', () => {
  expect(sureOf(doubtLookalikes([word('BE0403019261', 0.86, 'BE0403819261'), word('1842', 0.9)]))).toEqual([0.86, 0.75])
  expect(sureOf(doubtLookalikes([word('3,40', 0.6, '3,48'), word('1842', 0.9)]))).toEqual([0.6, 0.9])
})
