import { expect, test } from 'vitest'
import { anyRendition } from '../../testing/any.ts'
import { paperOf } from '../paper.ts'
import { ratedVat } from './rated-vat.ts'

const vatOf = (page: string, total: number) => ratedVat(paperOf(anyRendition(page)), total)?.value

test.each([
  ['incl. btw 21%          € 0,52', 299, 52],
  ['dont TVA 20 % : 2,00 €', 1_200, 200],
  ['inkl. 19 % MwSt.       1,90 €', 1_190, 190],
  ['Includes VAT at 20%    £2.00', 1_200, 200],
  ['darin enthaltene MwSt. 1,90 €', 1_190, 190],
  ['waarvan 6 % btw        0,60', 1_060, 60],
  ['IVA inclusa 22 %       2,20 €', 1_220, 220],
])('%s', (line, total, vat) => {
  expect(vatOf(`Total    ${(total / 100).toFixed(2)}\n${line}`, total)).toBe(vat)
})

test('VAT that its rate does not make of this total is that of something else', () => {
  expect(vatOf('Total  12.00\nincl. VAT 20%   1.00', 1_200)).toBeUndefined()
})

test('of two rates neither is the whole VAT', () => {
  expect(vatOf('Totaal   121,00\nbtw 21 %    21,00\nbtw 6 %    3,00', 12_100)).toBeUndefined()
})
