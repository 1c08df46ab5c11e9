import { expect, test } from 'vitest'
import { printsNumber } from './squash.ts'

test.each([
  ['2026-0042', 'Factuur 2026/0042'],
  ['F2026-0042', 'Rechnung Nr. F 2026 - 0042'],
  ['2026-1', 'Factuur INV2026-1 van 03/12/2026'],
  ['T-2031/07', 'Factuur T-2031/07 totaal'],
  ['2026-0042', 'factuur 2026-\n0042'],
])('%s is printed in %j', (number, text) => {
  expect(printsNumber(text, number)).toBe(true)
})

test.each([
  ['2026-1', 'Factuur 2026-12'],
  ['2026-1', 'Factuur 77 van 2026-11-03'],
  ['6-1', 'Factuur 2026-1'],
  ['VF12', 'Factuur VF123'],
  ['', 'Factuur 1'],
])('%s is not printed in %j', (number, text) => {
  expect(printsNumber(text, number)).toBe(false)
})

test('as a number of its own it is no part of a day, nor parted by the end of a line', () => {
  expect(printsNumber('Factuur 2026-1 van maart', '2026-1', { isAlone: true })).toBe(true)
  expect(printsNumber('Betaald op 2026-1-31', '2026-1', { isAlone: true })).toBe(false)
  expect(printsNumber('factuur 2026-\n0042', '2026-0042', { isAlone: true })).toBe(false)
})
