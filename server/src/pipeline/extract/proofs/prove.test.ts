import { expect, test } from 'vitest'
import { anyRendition } from '../../testing/any.ts'
import type { Scored } from '../model/candidate.ts'
import type { CalibratedField } from '../model/models.ts'
import { paperOf } from '../paper.ts'
import { prove } from './prove.ts'

const threshold = 0.9
// Safe: of this many only these three are asked for here.
const thresholds = new Proxy({}, { get: () => threshold }) as Record<CalibratedField, number>
const [cell] = paperOf(anyRendition('x')).lines[0]?.cells ?? []
const learnt = (value: string, score: number): Scored & { threshold: number } => {
  if (!cell) throw new Error('a page with a word has a cell')
  return { value, score, threshold, cell, text: value }
}

const page = paperOf(
  anyRendition(`
Totaal excl. btw                  1.000,00
Btw-bedrag 21 %                     126,00
Btw-bedrag 6 %                       24,00
Btw-bedrag 0 %                        0,00
Totaal incl. btw                  1.150,00`),
)

const sayAll = (totals: readonly [string, string, string], score: number) => {
  const [total, net, vat] = totals
  const proved = prove(
    page,
    {
      totalIncludingVat: learnt(total, score),
      totalExcludingVat: learnt(net, score),
      totalVat: learnt(vat, score),
    },
    thresholds,
  )
  return [proved.totalIncludingVat?.value, proved.totalExcludingVat?.value, proved.totalVat?.value]
}

const right = ['1150.00', '1000.00', '150.00']

const mistaken: [readonly [string, string, string], number, string][] = [
  [['1000.00', '1000.00', '0.00'], 0.99, 'the net was taken for the total, and one rate of nothing for its VAT'],
  [['1150.00', '1024.00', '126.00'], 0.99, 'the VAT of one rate was taken for all of it'],
  [['1150.00', '1000.00', '150.00'], 0.5, 'nothing was sure'],
  [['126.00', '126.00', '0.00'], 0.4, 'a row was taken for the total, and was not sure'],
]

test.each(mistaken)('%s at %d: %s', (totals, score) => {
  expect(sayAll(totals, score)).toEqual(right)
})

test('a sure total that is neither theirs nor their net stays, without a VAT that is printed nowhere', () => {
  expect(sayAll(['900.00', '743.80', '156.20'], 0.99)).toEqual(['900.00', '743.80', undefined])
})

test('a VAT that is printed nowhere, beside one that is, is not shown', () => {
  const one = paperOf(
    anyRendition(`
Waren                  804,35
Fracht                   4,99
USt. 19 %              152,83
Endbetrag              963,12`),
  )
  const proved = prove(
    one,
    {
      totalIncludingVat: learnt('963.12', 0.99),
      totalExcludingVat: learnt('804.35', 0.99),
      totalVat: learnt('158.77', 0.99),
    },
    thresholds,
  )
  expect(proved.totalVat).toBeUndefined()
  expect(proved.totalIncludingVat?.value).toBe('963.12')
})
