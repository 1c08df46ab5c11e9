import { rateOf, usualRates } from '../fields/amount-candidates.ts'
import { vatRows } from '../fields/vat-rows.ts'
import type { Paper } from '../paper.ts'
import { isVat } from './amount-words.ts'
import { namedAmounts, type NamedAmount } from './named-amounts.ts'

const percent = /(?<![\d.,])(\d{1,2}(?:[.,]\d{1,2})?) ?%/g
const contained =
  /\b(?:incl\w*|inkl\w*|dont|waarvan|davon|darin|daarin|hierin|of which|inbegrepen|enthalten\w*|compris\w*|inclus\w*|including|di cui|de los cuales)\b/
const least = 10

/**
 * The place of the VAT, in cents, that its printed rate makes of this total, where the paper charges one rate only; without
 * a printed rate, where the words say that the total contains it and a usual rate makes it.
 */
export function ratedVat(paper: Paper, total: number): NamedAmount | undefined {
  const rows = vatRows(paper).filter(({ vat, rate }) => vat > 0 && rate > 0)
  if (new Set(rows.map(({ rate }) => rate)).size > 1) return undefined
  const said = namedAmounts(paper).filter(({ value, label, row }) => value > 0 && value < total && isVatIn(label, row))
  if (new Set(said.map(({ value }) => value)).size !== 1) return undefined
  return said.find(({ value, row }) => {
    const rates = ratesIn(row)
    const [rate] = rates
    if (rates.length > 1) return false
    if (rate !== undefined) return usualRates.includes(rate) && isShare(total, value, rate)
    return value >= least && contained.test(row) && isShare(total, value, rateOf(total - value, value))
  })
}

/** "Incl. 21 % btw": named VAT, also behind a word that else calls the total. */
const isVatIn = (label: string, row: string) =>
  isVat(label) || (contained.test(label) && vat.test(label) && !/totaal|total|summe|betrag|bedrag|montant/.test(row))
const vat = /\b(?:btw|tva|vat|mwst|ust|iva|mehrwertsteuer|umsatzsteuer)\b/

const ratesIn = (row: string) => [
  ...new Set([...row.matchAll(percent)].map(([, said = '']) => Number(said.replace(',', '.')))),
]

const isShare = (total: number, share: number, rate: number) =>
  rate > 0 && Math.abs((total * rate) / (100 + rate) - share) <= 1
