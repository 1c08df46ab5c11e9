import type { Cell } from '../../reading/lines.ts'
import { aroundOf, type Token } from '../around.ts'
import type { Paper } from '../paper.ts'
import { amountTokens } from '../tokens.ts'

/** An amount in cents with what the paper calls it; `label` is folded, '' where nothing names it. */
export type NamedAmount = {
  value: number
  cell: Cell
  text: string
  line: number
  label: string
  /** All that its line says, folded. */
  row: string
  isMinus: boolean
}

const known = new WeakMap<Paper, readonly NamedAmount[]>()
const maxAmounts = 300
const headReach = 4

/** Every amount of a paper by the words that most likely name it: beside it, else over its column. */
export function namedAmounts(paper: Paper): readonly NamedAmount[] {
  const found = known.get(paper) ?? amountTokens(paper).slice(-maxAmounts).map(named(paper))
  known.set(paper, found)
  return found
}

const named =
  (paper: Paper) =>
  (token: Token<number>): NamedAmount => {
    const { value, cell, text, line, at } = token
    const row = paper.lines[line]?.folded ?? ''
    return { value, cell, text, line, label: labelOf(paper, token), row, isMinus: minus.test(cell.text.slice(0, at)) }
  }

const minus = /[-–−(] ?(?:€|\$|£|EUR|USD|GBP|CHF)? ?$/
const units = /€|\$|£|\b(?:eur|euro|usd|gbp|chf)\b/g
const says = (text: string) => /[a-z]{2}/.test(text.replace(units, ''))

function labelOf(paper: Paper, token: Token<number>): string {
  const { before, left, leftSkips, above, aboveRows } = aroundOf(paper, token)
  if (says(before)) return before.trim()
  // A head may tell what its VAT is of, "VAT 23 % (6,186.51)"; else what holds an amount is no head but a line.
  const isHeaded = above !== '' && aboveRows <= headReach && (!/\d[.,]\d\d/.test(above) || /% ?\([^)]*\)$/.test(above))
  if (says(left) && (leftSkips === 0 || !isHeaded)) return left
  return isHeaded ? above : alone(paper, token)
}

/** An amount that has a line for itself, under a label that has one too. */
function alone(paper: Paper, { line }: Token<number>): string {
  const [above, own] = [paper.lines[line - 1], paper.lines[line]]
  const isPair = own?.cells.length === 1 && above?.cells.length === 1 && own.page === above.page
  return isPair && says(above.folded) && !/\d[.,]\d\d/.test(above.folded) ? above.folded : ''
}
