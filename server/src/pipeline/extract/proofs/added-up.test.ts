import { expect, test } from 'vitest'
import { anyRendition } from '../../testing/any.ts'
import { paperOf } from '../paper.ts'
import { addedUp } from './added-up.ts'
import { taxTable } from './tax-table.ts'

const sumOf = (page: string, total: number) => {
  const sum = addedUp(paperOf(anyRendition(page)), total)
  return sum && [sum.net.value, sum.vat.value]
}

test('what is called net and what is called VAT come to the total', () => {
  const page = `
Total fees excl. VAT            € 86.21
VAT 21%                         € 18.10
Total                          € 104.31`
  expect(sumOf(page, 10_431)).toEqual([8_621, 1_810])
})

test('a fare and a tip are no net and no VAT', () => {
  expect(sumOf('Fare     20.00\nTip      4.00\nTotal   24.00', 2_400)).toBeUndefined()
})

test('of two rates one row alone is not the VAT', () => {
  const page = `
Netto                 100,00
MwSt. 19 %             19,00
MwSt. 7 %               7,00
Gesamt                119,00`
  expect(sumOf(page, 11_900)).toBeUndefined()
})

test('a table of rates without a sign at its numbers comes to the total, and no row of it is that', () => {
  const table = taxTable(
    paperOf(
      anyRendition(`
Code      Basis      %      BTW                   TE BETALEN EUR
A         95,60     21    20,08                           234,30
N        118,62      0     0,00`),
    ),
  )
  expect(table?.total.value).toBe(23_430)
  expect(table?.parts.has(11_862)).toBe(true)
})

test('ten of a thing are no rate of ten', () => {
  const page = `
Brood        10     10,00     100,00
Koek          6      5,00      30,00
Totaal                        130,00`
  expect(taxTable(paperOf(anyRendition(page)))).toBeUndefined()
})
