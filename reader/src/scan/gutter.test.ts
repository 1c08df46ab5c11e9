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
  const halves = splitAtGutter(glance([...column(0.05, 0.44), ...column(0.52, 0.95)]), picture)
  expect(halves?.areas).toEqual([
    { left: 0, top: 0, width: 480, height: 800 },
    { left: 480, top: 0, width: 520, height: 800 },
  ])
})

test('slips that lie on their side are parted from side to side', () => {
  const spots = [...column(0.05, 0.44), ...column(0.52, 0.95)].map(({ x, y }) => ({ x: y, y: x }))
  const halves = splitAtGutter(glance(spots, 0.1), picture)
  expect(halves?.isDown).toBe(true)
  expect(halves?.areas).toEqual([
    { left: 0, top: 0, width: 1_000, height: 384 },
    { left: 0, top: 384, width: 1_000, height: 416 },
  ])
})

test('a line across the gap, or a margin beside all print, parts nothing', () => {
  const heading = Array.from({ length: 40 }, (_, at) => ({ x: 0.1 + at * 0.02, y: 0 }))
  expect(splitAtGutter(glance([...column(0.05, 0.44), ...column(0.52, 0.95), ...heading]), picture)).toBeUndefined()
  expect(splitAtGutter(glance(column(0.05, 0.4)), picture)).toBeUndefined()
  expect(splitAtGutter(glance([...column(0.05, 0.44), ...column(0.52, 0.95)], 0.5), picture)).toBeUndefined()
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
  const place = { place: 0.5, isDown: false }
  expect(areWholeSlips(page(slip, slip), place)).toBe(true)
  expect(areWholeSlips(page(slip.replaceAll(/\d+,\d+/g, ''), '7,05 7,05 6,65'), place)).toBe(false)
})

test('the gap lies on the other side of a page that was read upside down', () => {
  const words = ['Bakkerij Korenhuis Dorpsstraat Baguette 7,05 Totaal 7,05 Visa Namur Merci', 'slip'].flatMap(
    (text, i) =>
      text
        .split(' ')
        .map((one) => ({ text: one, box: [i * 200, 0, i * 200 + 40, 10] as [number, number, number, number] })),
  )
  const more = words
    .slice(0, -1)
    .map(({ text }) => ({ text, box: [300, 0, 340, 10] as [number, number, number, number] }))
  const page = { widthPt: 600, words: [...words, ...more], turned: 180 }
  expect(areWholeSlips(page, { place: 0.7, isDown: false })).toBe(true)
  expect(areWholeSlips(page, { place: 0.2, isDown: false })).toBe(false)
  expect(areWholeSlips(page, { place: 0.7, isDown: true })).toBe(false)
})
