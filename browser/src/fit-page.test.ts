import { expect, test } from 'vitest'
import { fitPage } from './fit-page.ts'

const pagePx = 1_000

test('a mail that ends on its page is printed as it is', () => {
  expect(fitPage({ scale: 1, pagePx, bottom: 1_000, wholes: [] })).toBe(1)
})

test('a mail of a little more than a page becomes one page', () => {
  expect(fitPage({ scale: 1, pagePx, bottom: 1_200, wholes: [] })).toBeCloseTo(0.825)
})

test('a mail of several pages is not made small', () => {
  expect(fitPage({ scale: 1, pagePx, bottom: 4_000, wholes: [] })).toBe(1)
  expect(fitPage({ scale: 0.6, pagePx, bottom: 2_000, wholes: [] })).toBe(0.6)
})

test('the row that holds the mail stays on the first page, below the header', () => {
  const wholes = [{ top: 150, bottom: 1_080 }]
  expect(fitPage({ scale: 1, pagePx, bottom: 1_900, wholes })).toBeCloseTo(0.917)
})

test('a row that leaves little white, or is taller than a page, changes nothing', () => {
  expect(fitPage({ scale: 1, pagePx, bottom: 1_900, wholes: [{ top: 800, bottom: 1_080 }] })).toBe(1)
  expect(fitPage({ scale: 1, pagePx, bottom: 1_900, wholes: [{ top: 50, bottom: 1_200 }] })).toBe(1)
})
