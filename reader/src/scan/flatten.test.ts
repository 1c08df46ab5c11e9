import { expect, test } from 'vitest'
import { cornersOf, slantOf, type Corners } from './corners.ts'
import { flatOf, flatten, toPicture } from './flatten.ts'
import type { Grey } from './grey.ts'
import { findPapers } from './paper.ts'
import { placeOnPage } from './place.ts'

const corners: Corners = [
  [110, 90],
  [520, 130],
  [480, 700],
  [80, 640],
]

/** A bright sheet with these corners on a dark table, with marks of ink on it. */
function pictureOf(sheet: Corners): Grey {
  const [width, height] = [600, 800]
  const data = new Uint8Array(width * height).fill(60)
  const isOn = (x: number, y: number) =>
    sheet.every(([ax, ay], i) => {
      const [bx, by] = sheet[(i + 1) % 4] ?? [0, 0]
      return (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= 0
    })
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) if (isOn(x, y)) data[y * width + x] = x % 40 < 4 && y % 30 < 8 ? 20 : 235
  return { data, width, height }
}

test('the corners of a sheet seen from aside are found, and how far its sides run apart', () => {
  const picture = pictureOf(corners)
  const [sheet] = findPapers(picture)
  const found = sheet && cornersOf(sheet, picture)
  expect(found).toBeDefined()
  for (const [i, [x, y]] of (found ?? []).entries()) {
    expect(Math.abs(x - (corners[i]?.[0] ?? 0))).toBeLessThan(6)
    expect(Math.abs(y - (corners[i]?.[1] ?? 0))).toBeLessThan(6)
  }
  expect(slantOf(corners).apart).toBeCloseTo(3, 0)
})

test('a sheet that the picture cuts off has no corners', () => {
  const cut: Corners = [
    [0, 90],
    [520, 130],
    [480, 700],
    [0, 640],
  ]
  const [sheet] = findPapers(pictureOf(cut))
  expect(sheet && cornersOf(sheet, { width: 600, height: 800 })).toBeUndefined()
})

test('laid flat a sheet fills the picture, and every place leads back to where it stood', () => {
  const flat = flatOf(corners, 1)
  const { data, width, height } = flatten(pictureOf(corners), flat)
  const bright = data.reduce((sum, value) => sum + (value > 128 ? 1 : 0), 0)
  expect(bright / (width * height)).toBeGreaterThan(0.85)
  const [x, y] = toPicture(flat, flat.beside[0], flat.beside[1])
  expect([x, y].map(Math.round)).toEqual(corners[0])
  const [right, bottom] = toPicture(flat, width - flat.beside[0], height - flat.beside[1])
  expect([right, bottom].map(Math.round)).toEqual(corners[2])
})

test('words of a sheet that was laid flat stand where they are printed, and in one row where their boxes no longer are', () => {
  const flat = { ...flatOf(corners, 1), turned: 0 }
  const y = flat.height / 10
  const word = (text: string, x: number) => ({ text, box: [x, y, x + 40, y + 12] as const, sure: 0.95, line: '1' })
  const page = placeOnPage(
    { number: 1, widthPt: 600, heightPt: 800 },
    { width: 600, height: 800 },
    {
      words: [word('Total', 40), word('12,50', flat.width - 90)],
      area: { left: 0, top: 0, width: 600, height: 800 },
      scale: 1,
      quarters: 0,
      skew: 0,
      width: flat.width,
      height: flat.height,
      flat,
    },
  )
  expect(new Set(page.words.map(({ row }) => row)).size).toBe(1)
  const [left, right] = page.words
  expect((right?.box[1] ?? 0) - (left?.box[1] ?? 0)).toBeGreaterThan(20)
  const [x, top] = toPicture(flat, 60, y)
  expect(Math.abs((left?.box[0] ?? 0) + 20 - x)).toBeLessThan(4)
  expect(Math.abs((left?.box[1] ?? 0) - top)).toBeLessThan(4)
})
