import { expect, test } from 'vitest'
import { mergeReadings, settleTwo } from './merge-readings.ts'
import { isDoubtful } from './second-reading.ts'
import type { SeenWord } from './tesseract.ts'

const word = (text: string, sure: number, { left = 0, top = 0, line = 'a', wide = 80 } = {}): SeenWord => ({
  text,
  sure,
  line,
  box: [left, top, left + wide, top + 30],
})

test('an amount that both readings saw is surer than by one', () => {
  expect(settleTwo(word('82,80', 0.7), word('82.80', 0.8))).toMatchObject({ text: '82,80', sure: 0.94 })
})

test('where two readings differ the surer one stands, and is in doubt', () => {
  const settled = settleTwo(word('161.50', 0.6), word('141.50', 0.88))
  expect(settled).toMatchObject({ text: '141.50', rival: '161.50' })
  expect(settleTwo(word('161.50', 0.8), word('141.50', 0.85))).toMatchObject({ text: '161.50', rival: '141.50' })
  expect(settleTwo(word('161.50', 0.8), word('141.50', 0.85)).sure).toBeLessThan(0.75)
})

test('a garbled word casts no doubt on a sure one', () => {
  expect(settleTwo(word('38.68', 0.95), word('3#b', 0.3))).toEqual(word('38.68', 0.95))
})

test('what only the second reading saw joins the line it stands in', () => {
  const first = [word('Datum', 0.9, { line: 'd' }), word('Totaal', 0.9, { top: 60, line: 't' })]
  const merged = mergeReadings(first, [
    word('31.08.2015', 0.9, { left: 120, line: 'x' }),
    word('|', 0.9, { left: 300 }),
  ])
  expect(merged).toEqual([...first, word('31.08.2015', 0.9, { left: 120, line: 'd' })])
})

test('a day that was read in two pieces is one word again', () => {
  const first = [word('24.09', 0.9), word('2026', 0.7, { left: 90 })]
  const merged = mergeReadings(first, [word('24.09.2026', 0.85, { wide: 170, line: 'x' })])
  expect(merged).toEqual([word('24.09.2026', 0.85, { wide: 170, line: 'a' })])
})

test('a page with a sure day and sure amounts needs no second reading', () => {
  const page = [word('03-02-2026', 0.95), word('12,00', 0.95), word('4,00', 0.95), word('16,00', 0.95)]
  expect(isDoubtful(page)).toBe(false)
  expect(isDoubtful(page.slice(1))).toBe(false)
  expect(isDoubtful([...page.slice(1), word('4097', 0.95)])).toBe(true)
  expect(isDoubtful([...page, word('9,10', 0.5)])).toBe(true)
})
