import { expect, test } from 'vitest'
import { findNumbers } from './find-numbers.ts'

const values = (text: string) => findNumbers(text).map(({ value }) => value)

test.each([
  ['Factuur nr. 2026-0042', '2026-0042'],
  ['Facture n° FA/26/017 du 3 mars 2026', 'FA/26/017'],
  ['Rechnung RE 2026-114', 'RE 2026-114'],
  ['Nr. 2026 / 114', '2026/114'],
  ['nr.INV-00583', 'INV-00583'],
  ['VF 26.0104', 'VF 26.0104'],
])('in "%s" the number can be found', (text, number) => {
  expect(values(text)).toContain(number)
})

test('days, amounts, accounts and VAT numbers are no numbers of papers', () => {
  expect(values('31/03/2026')).toEqual([])
  expect(values('€ 1.234,56')).toEqual([])
  expect(values('BE71 0961 2345 6769')).toEqual([])
  expect(values('BE 0123.456.749')).toEqual([])
})

test('a flood of digits is cut, not read for ever', () => {
  const started = performance.now()
  findNumbers('1 2-3/4.5 '.repeat(20_000).slice(0, 2_000))
  expect(performance.now() - started).toBeLessThan(500)
})
