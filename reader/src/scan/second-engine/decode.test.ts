import { expect, test } from 'vitest'
import { findRegions } from './find-lines.ts'
import { decode, toAlphabet } from './read-line.ts'

const alphabet = toAlphabet('7\n,\n字\n')

/** Rows of likelihoods: blank, 7, comma, a sign no paper of ours holds, space. */
function output(...steps: number[][]) {
  return { data: Float32Array.from(steps.flat()), dims: [1, steps.length, 5] }
}

test('a sign that goes on is read once, and twice where a blank parts it', () => {
  const seven = [0.1, 0.8, 0, 0, 0]
  const surer = [0, 0.95, 0, 0, 0]
  const blank = [0.9, 0, 0, 0, 0]
  const signs = decode(output(seven, surer, blank, seven), alphabet)
  expect(signs.map(({ sign }) => sign).join('')).toBe('77')
  expect(signs[0]?.sure).toBeCloseTo(0.95)
  expect(signs[1]?.at).toBeCloseTo(3.5 / 4)
})

test('a sign that no paper of ours holds is never read: the next likeliest is', () => {
  expect(decode(output([0.05, 0.3, 0.05, 0.6, 0]), alphabet).map(({ sign }) => sign)).toEqual(['7'])
})

test('regions of a map are found apart, specks and unlikely ones are not', () => {
  const size = { width: 40, height: 20 }
  const map = new Float32Array(size.width * size.height)
  const fill = (left: number, top: number, { wide, high, value }: { wide: number; high: number; value: number }) => {
    for (let y = top; y < top + high; y++) map.fill(value, y * size.width + left, y * size.width + left + wide)
  }
  fill(2, 2, { wide: 15, high: 4, value: 0.9 })
  fill(22, 2, { wide: 18, high: 4, value: 0.9 })
  fill(2, 10, { wide: 15, high: 4, value: 0.4 })
  fill(30, 15, { wide: 2, high: 2, value: 0.9 })
  expect(findRegions(map, size)).toEqual([
    { left: 2, top: 2, right: 17, bottom: 6 },
    { left: 22, top: 2, right: 40, bottom: 6 },
  ])
})
