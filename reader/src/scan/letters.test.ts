import { expect, test } from 'vitest'
import { turnQuarters, type Grey } from './grey.ts'
import { densestBand, glanceAt } from './letters.ts'

const paper = (width: number, height: number): Grey => ({
  data: new Uint8Array(width * height).fill(245),
  width,
  height,
})

function withMarks(marks: readonly { x: number; y: number }[]): Grey {
  const grey = paper(800, 1_000)
  for (const { x, y } of marks)
    for (let row = y; row < y + 12; row++) grey.data.fill(30, row * 800 + x, row * 800 + x + 8)
  return grey
}

const lines = (from: number, count: number) =>
  Array.from({ length: count * 40 }, (_, at) => ({ x: 60 + (at % 40) * 12, y: from + Math.floor(at / 40) * 30 }))

test('lines of print run across, and down on a paper that lies on its side', () => {
  const upright = withMarks(lines(100, 10))
  expect(glanceAt(upright)).toMatchObject({ inRows: 400, across: 1 })
  expect(glanceAt(turnQuarters(upright, 1))).toMatchObject({ inRows: 400, across: 0 })
})

test('an even ground and a few large shapes are no print', () => {
  const shapes = paper(800, 1_000)
  for (let row = 200; row < 600; row++) shapes.data.fill(20, row * 800 + 200, row * 800 + 600)
  expect(glanceAt(paper(800, 1_000)).inRows).toBe(0)
  expect(glanceAt(shapes).inRows).toBe(0)
})

test('the band to compare readings by lies where the print is, and is all of it where there is little', () => {
  const band = densestBand(glanceAt(withMarks(lines(700, 6))), 'y')
  expect(band.from).toBeCloseTo(0.69, 1)
  expect(band.to).toBeLessThan(0.97)
  expect(densestBand(glanceAt(withMarks(lines(700, 1))), 'y')).toEqual({ from: 0, to: 1 })
})
