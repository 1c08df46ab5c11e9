import { expect, test } from 'vitest'
import { areWholeSlips, isWholeSlip, splitAtGutter } from './gutter.ts'

const picture = { data: new Uint8Array(), width: 1_000, height: 800 }
/** Marks of letters in 20 rows, from one place to another. */
const column = (from: number, to: number) =>
  Array.from({ length: 20 }, (_, row) =>
    Array.from({ length: 12 }, (_unused, at) => ({ x: from + ((to - from) * at) / 11, y: row / 20 })),
  ).flat()
const glance = (spots: { x: number; y: number }[], across = 0.9) => ({ inRows: spots.length, across, spots })

test('a gap from top to bottom parts a picture in its middle', () => {
  expect(splitAtGutter(glance([...column(0.05, 0.44), ...column(0.52, 0.95)]), picture)).toEqual([
    { left: 0, top: 0, width: 480, height: 800 },
    { left: 480, top: 0, width: 520, height: 800 },
  ])
})

test('a line across the gap, or a margin beside all print, parts nothing', () => {
  const heading = Array.from({ length: 40 }, (_, at) => ({ x: 0.1 + at * 0.02, y: 0 }))
  expect(splitAtGutter(glance([...column(0.05, 0.44), ...column(0.52, 0.95), ...heading]), picture)).toBeUndefined()
  expect(splitAtGutter(glance(column(0.05, 0.4)), picture)).toBeUndefined()
  expect(splitAtGutter(glance([...column(0.05, 0.44), ...column(0.52, 0.95)], 0.3), picture)).toBeUndefined()
})

test('the amounts of a ticket without its words are no slip, nor are words without amounts', () => {
  expect(isWholeSlip('7,05 7,05 6,65 0,40 12,00 5,00')).toBe(false)
  expect(isWholeSlip('Baguette Totaal Visa Namur Merci Bakkerij Korenhuis')).toBe(false)
  expect(isWholeSlip('Bakkerij Korenhuis Dorpsstraat Baguette 7,05 Totaal 7,05 Visa Namur Merci')).toBe(true)
})

test('what was read on both sides of the gap decides, not the gap', () => {
  const words = (text: string, left: number) =>
    text.split(' ').map((one) => ({ text: one, box: [left, 0, left + 40, 10] as [number, number, number, number] }))
  const slip = 'Bakkerij Korenhuis Dorpsstraat Baguette 7,05 Totaal 7,05 Visa Namur Merci'
  const page = (left: string, right: string) => ({ widthPt: 600, words: [...words(left, 20), ...words(right, 320)] })
  expect(areWholeSlips(page(slip, slip), 0.5)).toBe(true)
  expect(areWholeSlips(page(slip.replaceAll(/\d+,\d+/g, ''), '7,05 7,05 6,65'), 0.5)).toBe(false)
})
