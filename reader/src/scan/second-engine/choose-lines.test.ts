import { expect, test } from 'vitest'
import type { Area } from '../grey.ts'
import type { SeenWord } from '../tesseract.ts'
import { chooseLines } from './choose-lines.ts'

const area = (y: number): Area => ({ left: 0, top: y, width: 500, height: 24 })
const word = (text: string, sure: number, y: number): SeenWord => ({
  text,
  sure,
  box: [10, y + 2, 90, y + 20],
  line: `${y}`,
})
const topsOf = (areas: readonly Area[]) => areas.map(({ top }) => top)

const wellRead = [
  word('Bakkerij', 0.95, 0),
  word('Anneke', 0.6, 40),
  word('Steenweg', 0.9, 80),
  word('12', 0.9, 80),
  word('24,09', 0.95, 120),
  word('3.9S', 0.7, 160),
]

test('of a page that reads well only figures and unseen lines are looked at again, those in doubt first', () => {
  const areas = [0, 40, 80, 120, 160, 200].map(area)
  expect(topsOf(chooseLines(areas, wellRead))).toEqual([160, 120, 200])
})

test('of a page that reads badly letters and other digits are too, last', () => {
  const words = wellRead.map((one) => ({ ...one, sure: one.sure / 2 }))
  expect(topsOf(chooseLines([0, 80, 160].map(area), words))).toEqual([160, 80, 0])
})

test('what is too low to be read is left out', () => {
  expect(chooseLines([{ ...area(120), height: 6 }], wellRead)).toEqual([])
})
