import { expect, test } from 'vitest'
import type { Box } from '@facteur/formats/rendition.ts'
import type { Area } from '../grey.ts'
import type { SeenWord } from '../tesseract.ts'
import { hasSureDay, linesOfDay, voteOnDay } from './day-again.ts'
import type { Sign } from './read-line.ts'

const signs = (text: string): Sign[] =>
  Array.from(text, (sign, at) => ({ sign, at: (at + 0.5) / text.length, sure: 0.5 }))
const say = (voted: readonly Sign[] | undefined) => voted?.map(({ sign }) => sign).join('')
const vote = (readings: readonly string[], first = '') => say(voteOnDay(readings.map(signs), first))

test('the day that most readings of a line have is the one, with the sign that was lost', () => {
  expect(vote(['25/120188139H', '25/1220188139 PH', '25/122018 81339P', '257120018', '25/122018 8:13'])).toMatch(
    /^25\/12\/2018 /,
  )
  expect(vote(['0502-18', '0502-18', '05 02-18', '0502-18'])).toBe('05-02-18')
})

test('the first engine counts twice, for it learnt from other print', () => {
  expect(vote(['25/12/2018', '25 2018', '2512'], '25/12/2018 8:13')).toBe('25/12/2018')
  expect(vote(['25/12/2018', '25/12/2018', '2512'])).toBeUndefined()
})

test('where two days are read nearly as often there is none', () => {
  expect(vote(['12.03.2026', '12.03.2026', '12.03.2026', '12.08.2026', '12.08.2026'])).toBeUndefined()
})

test('amounts, telephone numbers and days off the calendar are no votes', () => {
  for (const text of ['03-2163 2786', '41,20', '32/12/2018', '25/1200188', 'No. 18299/102/0230'])
    expect(vote(Array.from({ length: 6 }, () => text))).toBeUndefined()
})

const word = (text: string, sure: number, x: number, y: number): SeenWord => {
  const box: Box = [x, y, x + 12 * text.length, y + 20]
  return { text, sure, box, line: `y${y}` }
}
const area = (left: number, top: number): Area => ({ left, top, width: 180, height: 28 })

test('a piece of a day and what stands beside a time are looked at, amounts are not', () => {
  const words = [
    word('12,50', 0.9, 10, 102),
    word('Uhr', 0.9, 220, 202),
    word('08N0V2', 0.4, 10, 202),
    word('1/2018', 0.4, 10, 302),
  ]
  const lines = linesOfDay([area(0, 100), area(0, 200), area(0, 300)], words)
  expect(lines.map(({ top }) => top)).toEqual([300, 200])
})

test('a day that nobody was sure of is none to rely on', () => {
  expect(hasSureDay([word('05/02/2018', 0.6, 0, 0)])).toBe(false)
  expect(hasSureDay([word('05/02/2018', 0.9, 0, 0)])).toBe(true)
  expect(hasSureDay([word('26JUN2025', 0.9, 0, 0)])).toBe(true)
  expect(hasSureDay([word('Augustus', 0.9, 0, 0)])).toBe(true)
  expect(hasSureDay([word('Janssens', 0.9, 0, 0)])).toBe(false)
})
