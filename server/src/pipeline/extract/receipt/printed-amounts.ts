import type { Cell, Line } from '../../reading/lines.ts'
import { asDigits } from './as-digits.ts'
import { roleOf, speltLine, type Said } from './receipt-words.ts'

/** How an amount was printed, or rather how it was read: 'spaced' lost its comma to a gap, 'pointless' altogether, 'whole' never had cents. */
export type Form = 'plain' | 'spaced' | 'pointless' | 'whole'

/** Cents without sign, and where they stand. */
export type Amount = { value: number; form: Form; isNegative: boolean; text: string; cell: Cell; row: number }

/** A line of a receipt: what its words say, and its amounts from left to right. */
export type Row = {
  index: number
  line: Line
  spelt: string
  said: Said | undefined
  amounts: Amount[]
  /** Beside a percentage: what may be amounts that lost their comma. Only arithmetic may use them. */
  pointless: Amount[]
  rates: number[]
}

const plain =
  /(?<![\d.,:/-])(-?)(?: ?(?:eur|rm|rh|[€$£ec]) ?| )?(-?)(\d{1,3}(?:([.,' ])\d{3})?[.,]\d{2}|\d{1,6}[.,]\d{2})(?![\d%]|[.,:/]\d| ?%| ?(?:kg|kwh|km|ltr|lit(?:er|re)s?)\b| ?l ?[x*@])(?: ?-(?!\d))?/gi
const spaced = /(?<![\d.,:/-])(\d{1,4}) (\d{2})(?![\d.,:/%-]| ?%)/g
const whole = /(?<![\d.,:/#-])(\d{1,6})(?:[.,]-{1,2})?(?![\d.,:/%-]| ?%)/g
// Less than one, with the nought left out: ‚00, .57.
const headless = /(?<![\d.,‚„\p{L}])[.,‚„](\d{2})(?![\d.,%])/gu
const rate = /(?<![\d.,])(\d{1,2}(?:[.,]\d{1,2})?) ?%/g

/** All rows of a receipt. Looser readings of an amount are given beside a label only, where nothing plain stands. */
export function rowsOf(lines: readonly Line[]): Row[] {
  const rows = lines.map((line, index): Row => {
    const spelt = speltLine(line.folded)
    const said = line.folded.length > 90 ? undefined : roleOf(spelt)
    const found = line.cells.flatMap((cell) => plainAmounts(cell, index))
    // No rounding is that large: "Rounding 61.25" is what remains after it.
    const isRounded = said?.role === 'rounding' && (found.at(-1)?.value ?? 0) >= 100
    // "Total (3 items) 96.64" counts nothing.
    const isCounted = said?.role === 'count' && found.length > 0 && /\btota(?:a)?l\b/.test(spelt)
    const amounts =
      found.length > 0 || said === undefined ? found : line.cells.flatMap((cell) => looseAmounts(cell, index))
    const rates = [...line.text.matchAll(rate)].map((match) => Number((match[1] ?? '').replace(',', '.')))
    return {
      index,
      line,
      spelt,
      said: isRounded || isCounted ? { role: 'total', strength: 0.9 } : said,
      amounts,
      pointless: rates.length > 0 ? line.cells.flatMap((cell) => pointlessAmounts(cell, index)) : [],
      rates: rates.filter((one) => one <= 27),
    }
  })
  return rows.map((row, i) => withLabelAbove(row, rows[i - 1])).map(asRounding)
}

/** In cents: to the nearest five, or up or down to the next. */
export const mostRounded = 4

/** A few cents under a total are what cash is rounded by, whatever the line calls it. */
function asRounding(row: Row, at: number, rows: readonly Row[]): Row {
  const [only, ...others] = row.amounts
  const isCents = only?.form === 'plain' && others.length === 0 && only.value > 0 && only.value <= mostRounded
  const above = rows.slice(Math.max(0, at - 2), at)
  const isUnderTotal = above.some(({ said, amounts }) => said?.role === 'total' && amounts.length > 0)
  const isOther = row.said !== undefined && row.said.role !== 'cash' && row.said.role !== 'payment'
  return isCents && isUnderTotal && !isOther ? { ...row, said: { role: 'rounding', strength: 0.9 } } : row
}

/** An amount alone in its line belongs to the label alone in the line before. */
function withLabelAbove(row: Row, above: Row | undefined): Row {
  const isAlone = row.said === undefined && row.amounts.length === 1 && !/[a-z]{4}/.test(row.spelt)
  if (!isAlone || above?.said === undefined || above.amounts.length > 0 || above.line.cells.length > 2) return row
  return { ...row, said: { ...above.said, strength: 0.85 * above.said.strength }, rates: above.rates }
}

function plainAmounts(cell: Cell, row: number): Amount[] {
  return [...cell.text.matchAll(plain)].map((match) => {
    // "2 118,00" is two pieces as well as a thousand; tills seldom part thousands by a space.
    const text = match[4] === ' ' ? (match[3] ?? '').replace(/^\d+ /, '') : (match[3] ?? '')
    return {
      value: Number(text.replaceAll(/\D/g, '')),
      form: 'plain',
      isNegative: match[1] === '-' || match[2] === '-' || /\d ?-$/.test(match[0]),
      text,
      cell,
      row,
    }
  })
}

function looseAmounts(cell: Cell, row: number): Amount[] {
  const found: Amount[] = []
  const add = (value: number, form: Form, text: string) =>
    found.push({ value, form, isNegative: false, text, cell, row })
  for (const match of cell.text.matchAll(spaced)) add(Number(`${match[1]}${match[2]}`), 'spaced', match[0])
  for (const match of cell.text.matchAll(headless)) add(Number(match[1]), 'plain', match[0])
  if (found.length > 0) return found
  for (const match of asDigitRuns(cell.text).matchAll(whole)) {
    const digits = match[1] ?? ''
    if (digits.length <= 4) add(Number(digits) * 100, 'whole', match[0])
    if (digits.length >= 3) add(Number(digits), 'pointless', match[0])
  }
  return found
}

const bareDigits = /(?<![\d.,:/#-])(\d{3,6})(?![\d.,:/%-]| ?%)/g

const pointlessAmounts = (cell: Cell, row: number): Amount[] =>
  [...cell.text.matchAll(bareDigits)].map((match) => ({
    value: Number(match[1]),
    form: 'pointless',
    isNegative: false,
    text: match[0],
    cell,
    row,
  }))

const asDigitRuns = (text: string) =>
  text.replaceAll(/[\dOoIl]*\d[\dOoIl]*/g, (run) => (run.length > 1 ? asDigits(run) : run))
