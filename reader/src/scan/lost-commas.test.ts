import { expect, test } from 'vitest'
import type { Grey } from './grey.ts'
import { restoreCommas } from './lost-commas.ts'
import type { SeenWord } from './tesseract.ts'

const paper = (): Grey => ({ data: new Uint8Array(200 * 60).fill(250), width: 200, height: 60 })

function withSpot(x: number, y: number): Grey {
  const grey = paper()
  for (let row = y; row < y + 6; row++) grey.data.fill(20, row * 200 + x, row * 200 + x + 4)
  return grey
}

const words = (...texts: readonly [string, number, number][]): SeenWord[] =>
  texts.map(([text, left, right]) => ({ text, box: [left, 10, right, 40], sure: 0.9, line: '1.1.1' }))

const torn = words(['TOTAL', 0, 60], ['48', 80, 110], ['09', 122, 152])

test('a comma that was taken for a speck comes back where its ink stands', () => {
  const [, amount] = restoreCommas(torn, withSpot(114, 37))
  expect(amount).toMatchObject({ text: '48,09', box: [80, 10, 152, 40], sure: 0.8 })
})

test('two numbers with nothing between them stay two, and so do those with a stroke or a dash', () => {
  expect(restoreCommas(torn, paper())).toEqual(torn)
  expect(restoreCommas(torn, withSpot(114, 22))).toEqual(torn)
  const stroke = withSpot(114, 14)
  for (let y = 10; y < 42; y++) stroke.data.fill(20, y * 200 + 114, y * 200 + 118)
  expect(restoreCommas(torn, stroke)).toEqual(torn)
})

test('a comma within the frame of the digits shows by its tail, a rule under the amount is none', () => {
  expect(restoreCommas(torn, withSpot(104, 44))).toHaveLength(2)
  const ruled = paper()
  ruled.data.fill(20, 45 * 200, 46 * 200)
  expect(restoreCommas(torn, ruled)).toEqual(torn)
})

test('numbers far apart or of another length are no amount', () => {
  const far = words(['48', 10, 40], ['09', 122, 152])
  expect(restoreCommas(far, withSpot(80, 37))).toEqual(far)
  const long = words(['48', 80, 110], ['0912', 122, 172])
  expect(restoreCommas(long, withSpot(114, 37))).toEqual(long)
})
