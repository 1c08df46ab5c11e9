import { expect, test } from 'vitest'
import { anyRendition } from '../../testing/any.ts'
import { paperOf } from '../paper.ts'
import { taxTable } from './tax-table.ts'

const totalOf = (text: string) => taxTable(paperOf(anyRendition(text)))?.total.value

test('the rows of a table of rates come to its total', () => {
  expect(
    totalOf(`
Basis              %              Btw
200,00             6              12,00
100,00             21             21,00
Totaal                            333,00`),
  ).toBe(33_300)
})

test('an amount is no rate: goods at a hundred and at a fifth of it are no base and its VAT', () => {
  expect(
    totalOf(`
Stoel              100,00         21,00
Tafel              100,00         6,00
Samen                             227,00`),
  ).toBeUndefined()
})
