import { expect, test } from 'vitest'
import { anyRendition } from '../../testing/any.ts'
import { paperOf } from '../paper.ts'
import { untaxedTotals } from './zero-vat.ts'

const untaxedOf = (page: string) => [...untaxedTotals(paperOf(anyRendition(page)))]

test('an amount before and after a VAT of nothing is both net and total', () => {
  expect(
    untaxedOf(`
Ontwerp affiche                        900,00
Beeldrechten                            72,00
Subtotaal                              972,00
Btw verlegd                              0,00
Totaal                                 972,00
`),
  ).toEqual([97_200])
})

test('a nothing that is no VAT proves nothing: what was paid already, or what remains', () => {
  expect(
    untaxedOf(`
Totaal                                 121,00
Reeds betaald                            0,00
Te betalen                             121,00
`),
  ).toEqual([])
})

test('a total that stands once is not its own net', () => {
  expect(
    untaxedOf(`
Honoraires                             450,00
TVA 0 %                                  0,00
Total                                  475,00
`),
  ).toEqual([])
})
