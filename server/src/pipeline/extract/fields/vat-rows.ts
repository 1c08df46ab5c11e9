import type { Cell } from '../../reading/lines.ts'
import { cellInColumn } from '../around.ts'
import { amountTokens } from '../tokens.ts'
import type { Paper } from '../paper.ts'
import { amountLabels } from '../labels/amount-labels.ts'
import { usualRates } from './amount-candidates.ts'

/** A line of a paper that says what VAT, in cents, is due at one rate, and on how much where it prints that. */
export type VatRow = { rate: number; vat: number; base: number | undefined }
/** Rows of several rates taken together, in cents; `slack` is how far the net may be off by rounding. */
export type VatSum = { vat: number; net: number; slack: number; rows: readonly VatRow[] }

const percent = /(?<![\d.,])(\d{1,2}(?:[.,]\d{1,2})?) ?%/g
const maxRows = 12
const maxRates = 4

/** Every row of a rate: those whose amounts are base and VAT at it, and those called VAT, whose last amounts could be it. */
export function vatRows(paper: Paper): VatRow[] {
  const byLine = Map.groupBy(amountTokens(paper), ({ line }) => line)
  const rows = [...byLine].flatMap(([line, tokens]): VatRow[] => {
    const text = paper.lines[line]?.folded ?? ''
    const said = [...text.matchAll(percent)].map(([, rate = '']) => Number(rate.replace(',', '.')))
    const rates = said.length > 0 ? said : bareRates(paper, line)
    const [rate] = rates
    if (rates.length !== 1 || rate === undefined || !(rate === 0 || usualRates.includes(rate))) return []
    const amounts = [...new Set(tokens.map(({ value }) => value))]
    const pairs = amounts.flatMap((base) =>
      amounts.filter((vat) => base > 0 && isVatOf(base, vat, rate)).map((vat) => ({ rate, vat, base })),
    )
    if (pairs.length > 0) return pairs
    const last = tokens.at(-1)?.value ?? 0
    return rate > 0 && last > 0 && saysVat(text) ? [{ rate, vat: last, base: undefined }] : []
  })
  return [...new Map(rows.map((row) => [`${row.rate} ${row.vat} ${row.base ?? ''}`, row])).values()].slice(-maxRows)
}

const headRows = 6
const rateHead = /%|\b(?:tarief|taux|satz|rate|btw|tva|mwst|ust|vat)\b/

/** Rates without a sign, in a column whose head says what they are: "A   95,60   21   20,08". */
function bareRates(paper: Paper, line: number): number[] {
  const cells = paper.lines[line]?.cells ?? []
  return cells
    .filter((cell) => /^\d{1,2}(?:[.,]\d)?$/.test(cell.text) && isUnderHead(paper, { cell, line }))
    .map(({ text }) => Number(text.replace(',', '.')))
    .filter((rate) => rate === 0 || usualRates.includes(rate))
}

function isUnderHead(paper: Paper, { cell, line }: { cell: Cell; line: number }): boolean {
  for (let row = line - 1; row >= Math.max(0, line - headRows); row -= 1) {
    const above = paper.lines[row]
    const head = above && above.page === cell.page ? cellInColumn(above.cells, cell) : undefined
    if (head && !/^[\d.,]+$/.test(head.text)) return rateHead.test(head.folded)
  }
  return false
}

const saysVat = (text: string) => (amountLabels.whole(text)[amountLabels.names.indexOf('vat')] ?? 0) > 0
export const isVatOf = (base: number, vat: number, rate: number) => Math.abs((base * rate) / 100 - vat) <= 1.01

/** What rows of two and more rates add up to: each rate once. */
export function vatSums(rows: readonly VatRow[]): VatSum[] {
  const byRate = [...Map.groupBy(rows, ({ rate }) => rate).values()].slice(0, maxRates)
  const picked = byRate.reduce<VatRow[][]>(
    (sets, choices) => sets.flatMap((set) => [set, ...choices.map((row) => [...set, row])]).slice(0, 400),
    [[]],
  )
  return picked.filter((set) => set.length > 1).map(sumOf)
}

function sumOf(rows: readonly VatRow[]): VatSum {
  return {
    vat: rows.reduce((sum, { vat }) => sum + vat, 0),
    net: rows.reduce((sum, { rate, vat, base }) => sum + (base ?? (vat * 100) / rate), 0),
    // A printed base is exact; one counted back from its VAT is off by that cent's rounding.
    slack: rows.reduce((sum, { rate, base }) => sum + (base === undefined ? 60 / rate : 0.5), 0),
    rows,
  }
}
