import { expect, test } from 'vitest'
import { anyRendition } from '../../testing/any.ts'
import { paperOf } from '../paper.ts'
import { addedUp } from './added-up.ts'
import { taxTable } from './tax-table.ts'

const sumOf = (page: string) => {
  const sum = addedUp(paperOf(anyRendition(page)))
  return sum && [sum.net.value, sum.vat.value, sum.total.value]
}

test('what is called net and what is called VAT come to the total', () => {
  const page = `
Total fees excl. VAT            € 92.40
VAT 21%                         € 19.40
Total                          € 111.80`
  expect(sumOf(page)).toEqual([9_240, 1_940, 11_180])
})

test('a fare and a tip are no net and no VAT', () => {
  expect(sumOf('Fare     20.00\nTip      4.00\nTotal   24.00')).toBeUndefined()
})

test('of two rates one row alone is not the VAT', () => {
  const page = `
Netto                 100,00
MwSt. 19 %             19,00
MwSt. 7 %               7,00
Gesamt                119,00`
  expect(sumOf(page)).toBeUndefined()
})

test('VAT of several rates, under heads that tell what it is of', () => {
  const page = `
Net              Total VAT 23% (6,186.51)     Total VAT 13.5% (925.37)     Invoice total
$7,111.88        $1,422.90                    $124.92                      $8,659.70`
  expect(sumOf(page)).toEqual([711_188, 154_782, 865_970])
})

test('VAT of several rates, one of nothing, and their total', () => {
  const page = `
Base imposable                          2 404,66
TVA 21%                                   159,40
TVA 6%                                     93,27
TVA 0%                                      0,00
Net à payer                             2 657,33`
  expect(sumOf(page)).toEqual([240_466, 25_267, 265_733])
})

test('VAT by rate and all of it once more', () => {
  const page = `
Nettobetrag                             1.000,00
davon MwSt. 19 %                           95,00
davon MwSt. 7 %                            35,00
MwSt. gesamt                              130,00
Rechnungsbetrag                         1.130,00`
  expect(sumOf(page)).toEqual([100_000, 13_000, 113_000])
})

test('a label with a line for itself, its amount in the next', () => {
  const page = `
Nettobetrag                             1.000,00
Mehrwertsteuer 19 %
190,00 €
Rechnungsbetrag                         1.190,00`
  expect(sumOf(page)).toEqual([100_000, 19_000, 119_000])
})

test('goods and carriage, each with its net and its VAT', () => {
  const page = `
Positionen netto                                        804,35 €
Versandkosten netto                                       4,99 €
Positionen USt. 19,00% auf 804,35 €                     152,83 €
Versandkosten USt. 19,00% auf 4,99 €                      0,95 €
Endsumme                                                963,12 €`
  expect(sumOf(page)).toEqual([80_934, 15_378, 96_312])
})

test('a table of rates without a sign at its numbers comes to the total, and no row of it is that', () => {
  const table = taxTable(
    paperOf(
      anyRendition(`
Code      Basis      %      BTW                   TE BETALEN EUR
A         80,00     21    16,80                           207,30
N        110,50      0     0,00`),
    ),
  )
  expect(table?.total.value).toBe(20_730)
  expect(table?.parts.has(11_050)).toBe(true)
})

test('ten of a thing are no rate of ten', () => {
  const page = `
Brood        10     10,00     100,00
Koek          6      5,00      30,00
Totaal                        130,00`
  expect(taxTable(paperOf(anyRendition(page)))).toBeUndefined()
})
