import type { Line } from '../../reading/lines.ts'

const money = /(?<![\d.,])-?\d{1,3}(?:(?:[., ']\d{3}){1,4}|\d{0,4})[.,]\d{2}(?![\d.,]*\d)/g
const day =
  /\b\d{1,2} ?[-/.] ?\d{1,2} ?[-/.] ?\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}\.? (?:jan|feb|fev|mar|maa|mrt|apr|avr|mai|may|mei|jun|jui|jul|aug|aou|sep|okt|oct|nov|dec|dez)\w*\.? \d{4}/
const usualRates = [
  2.5, 2.6, 3, 5, 5.5, 6, 7, 7.7, 8, 8.1, 9, 10, 12, 13, 13.5, 14, 15, 16, 17, 19, 20, 21, 22, 23, 24, 25,
]
const mostAmounts = 160

/** What the lines of a paper look like, whatever words they use. Each from 0 to 1. */
export function paperShape(lines: readonly Line[]): Record<string, number> {
  const amounts = lines.map(({ folded }) => (folded.match(money) ?? []).map(centsOf))
  const all = amounts.flat()
  const dated = lines.filter(({ folded }, at) => (amounts[at]?.length ?? 0) > 0 && day.test(folded)).length
  const words = lines.map(({ folded }) => folded.split(' ').length)
  const prose = words.filter((count) => count > 9).length
  const signed = all.filter((cents) => cents < 0).length
  return {
    'no-amounts': Number(all.length === 0),
    'one-amount': Number(all.length === 1),
    amounts: Math.min(1, Math.log1p(all.length) / 4),
    sums: Number(hasVatSum(all.slice(-mostAmounts))),
    'dated-rows': Math.min(1, dated / 5),
    'three-dated-rows': Number(dated >= 3),
    prose: lines.length === 0 ? 0 : prose / lines.length,
    'all-prose': Number(lines.length > 0 && prose / lines.length > 0.35),
    long: Math.min(1, lines.length / 120),
    short: Number(lines.length < 14),
    negative: all.length === 0 ? 0 : signed / all.length,
  }
}

const centsOf = (text: string) => Number(text.replaceAll(/[^\d-]/g, ''))

/** Whether an amount and its tax at a usual rate make a third that is printed too: what only a demand, an offer or an order shows. */
function hasVatSum(amounts: readonly number[]): boolean {
  const sizes = [...new Set(amounts.map(Math.abs))].filter((cents) => cents > 0)
  const known = new Set(sizes)
  return sizes.some((net) =>
    usualRates.some((rate) => {
      const vat = Math.round((net * rate) / 100)
      return [vat - 1, vat, vat + 1].some((tax) => tax > 0 && known.has(tax) && known.has(net + tax))
    }),
  )
}
