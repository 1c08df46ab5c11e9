import { expect, test } from 'vitest'
import type { Sign } from './read-line.ts'
import { wordsOfLines } from './words-of-lines.ts'

const area = { left: 100, top: 50, width: 400, height: 30 }
const signsOf = (text: string, sure: (index: number) => number = () => 0.9): Sign[] =>
  [...text].map((sign, index) => ({ sign, at: (index + 0.5) / text.length, sure: sure(index) }))
const textsOf = (text: string) => wordsOfLines([{ area, signs: signsOf(text) }]).map((word) => word.text)

test('a line is cut at its spaces, each word where it stands', () => {
  const [total, amount] = wordsOfLines([{ area, signs: signsOf('Total 84,20') }])
  expect([total?.text, amount?.text]).toEqual(['Total', '84,20'])
  expect(amount?.box[0]).toBeGreaterThan(100 + 400 * 0.5)
  expect(amount?.box[2]).toBeLessThanOrEqual(500)
})

test('days and amounts glued to other signs are words of their own', () => {
  expect(textsOf('Date:05/02/2018')).toEqual(['Date:', '05/02/2018'])
  expect(textsOf('21/03/201812:45')).toEqual(['21/03/2018', '12:45'])
  expect(textsOf('@5XRM12.50')).toEqual(['@5XRM', '12.50'])
  expect(textsOf('BE0123.456.749')).toEqual(['BE0123.456.749'])
})

test('a word is as sure as its least sure sign, and knows nothing of its neighbours', () => {
  const [label, amount] = wordsOfLines([{ area, signs: signsOf('Tutal 84,20', (at) => (at === 1 ? 0.3 : 0.95)) }])
  expect([label?.sure, amount?.sure]).toEqual([0.3, 0.95])
})

test('signs far apart are two words, though no space was read', () => {
  const signs = [...signsOf('ABCD').map((one) => ({ ...one, at: one.at / 3 })), { sign: '7', at: 0.9, sure: 0.9 }]
  expect(wordsOfLines([{ area, signs }]).map(({ text }) => text)).toEqual(['ABCD', '7'])
})

test('pieces of one row share their line', () => {
  const other = { ...area, left: 600, top: 54 }
  const words = wordsOfLines([
    { area, signs: signsOf('Totaal') },
    { area: other, signs: signsOf('9,95') },
    { area: { ...area, top: 90 }, signs: signsOf('Contant') },
  ])
  expect(words.map(({ line }) => line)).toEqual([words[0]?.line, words[0]?.line, words[2]?.line])
  expect(words[2]?.line).not.toBe(words[0]?.line)
})
