import { usualRates } from '../fields/amount-candidates.ts'
import type { Paper } from '../paper.ts'
import { namedAmounts, type NamedAmount } from './named-amounts.ts'

type Row = { rate: number; base: number; vat: number; line: number }

/** The whole of a table of rates, in cents, at the place where it is printed, and the parts that are not the whole. */
export type TaxTable = { total: NamedAmount; parts: ReadonlySet<number> }

const bareNumber = /(?<![\d.,])(\d{1,2}(?:[.,]\d{1,2})?)(?![\d.,])/g
const mostRows = 5

/**
 * Rows that stand together, each a base, a rate (a number alone, where the column's head has the sign) and the VAT that it
 * makes, whose bases and VAT come to one amount printed elsewhere: that is the total, and no row alone.
 */
export function taxTable(paper: Paper): TaxTable | undefined {
  const named = namedAmounts(paper)
  const byLine = Map.groupBy(named, ({ line }) => line)
  const rows = [...byLine].flatMap(([line, amounts]) => rowOf(paper.lines[line]?.folded ?? '', amounts, line))
  for (const block of blocksOf(rows)) {
    if (new Set(block.map(({ rate }) => rate)).size !== block.length) continue
    const whole = block.reduce((sum, { base, vat }) => sum + base + vat, 0)
    const total = named.findLast(({ value }) => Math.abs(value - whole) <= 1)
    if (total) return { total, parts: new Set(block.flatMap(({ base, vat }) => [base, base + vat])) }
  }
  return undefined
}

/** Runs of rows one line below the other, the longest first. */
function blocksOf(rows: readonly Row[]): Row[][] {
  const blocks: Row[][] = []
  for (const row of rows) {
    const last = blocks.at(-1)
    if (last && row.line - (last.at(-1)?.line ?? 0) === 1) last.push(row)
    else blocks.push([row])
  }
  return blocks.filter(({ length }) => length > 1 && length <= mostRows).toSorted((a, b) => b.length - a.length)
}

function rowOf(text: string, amounts: readonly NamedAmount[], line: number): Row[] {
  const rates = [...text.matchAll(bareNumber)].map(([, said = '']) => Number(said.replace(',', '.')))
  for (const { value: base } of amounts)
    for (const { value: vat } of amounts)
      for (const rate of rates)
        if (base > 0 && vat < base && isRate(rate) && Math.abs((base * rate) / 100 - vat) <= 1)
          if (isApart(rate, rates, [base, vat])) return [{ rate, base, vat, line }]
  return []
}

/** "100,00  21,00" has no rate: what is one of the two amounts itself says nothing of their share. */
function isApart(rate: number, rates: readonly number[], amounts: readonly number[]): boolean {
  const same = (one: number) => one === Math.round(rate * 100)
  return rates.filter((one) => one === rate).length > amounts.filter(same).length
}

const isRate = (rate: number) => rate === 0 || usualRates.includes(rate)
