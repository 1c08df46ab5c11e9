import { expect, test } from 'vitest'
import { anyRendition } from '../../testing/any.ts'
import { paperOf } from '../paper.ts'
import { vatRows, vatSums } from './vat-rows.ts'

const rowsOf = (page: string) => vatRows(paperOf(anyRendition(page)))

test('a table of rates adds up to net and VAT of the whole, what is taxed at nothing included', () => {
  const rows = rowsOf(`
Tarief      Maatstaf     Btw
6 %           200,00     12,00
21 %          100,00     21,00
0 %            50,00      0,00
`)
  expect(rows).toHaveLength(3)
  expect(vatSums(rows)).toContainEqual(expect.objectContaining({ vat: 3_300, net: 35_000, slack: 1.5 }))
})

test('where no base is printed, it is counted back from the VAT, give or take a cent', () => {
  const rows = rowsOf(`
TVA 5,5 %                  1,21 €
TVA 20 %                  10,01 €
`)
  const [sum] = vatSums(rows)
  expect(sum?.vat).toBe(1_122)
  expect(Math.abs((sum?.net ?? 0) - 2_205 - 5_003)).toBeLessThan(sum?.slack ?? 0)
})

test('a column headed by % has rates without a sign; a count beside an amount is none', () => {
  const rows = rowsOf(`
Code      Basis      %      Btw      Te betalen
A         95,60      21     20,08    214,30
N        118,62      0       0,00
Uren                 6      10,00
`)
  expect(rows).toContainEqual({ rate: 21, vat: 2_008, base: 9_560 })
  expect(vatSums(rows)).toContainEqual(expect.objectContaining({ vat: 2_008, net: 21_422 }))
  expect(rows.every(({ rate }) => rate !== 6)).toBe(true)
})

test('one rate, a discount and an interest make no sum', () => {
  const rows = rowsOf(`
Korting 2 %                  4,00
Verhoging 10 %              20,00
Btw 21 %      200,00        42,00
`)
  expect(rows).toEqual([{ rate: 21, vat: 4_200, base: 20_000 }])
  expect(vatSums(rows)).toEqual([])
})

test('a long list of goods with a rate on each line does not run away', () => {
  const lines = Array.from(
    { length: 300 },
    (_, i) => `Ware ${i}  USt. ${[7, 19, 20, 10, 21, 6][i % 6]} %   ${i + 1},37`,
  )
  expect(vatSums(rowsOf(lines.join('\n'))).length).toBeLessThanOrEqual(400)
})
