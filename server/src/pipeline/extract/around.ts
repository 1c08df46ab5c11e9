import { fold } from '../reading/fold.ts'
import type { Cell, Line } from '../reading/lines.ts'
import type { Paper, Placed } from './paper.ts'

/** A typed value where it stands: characters `at` to `end` of its cell's text; `from` is where the value before it ended. */
export type Token<T = string> = Placed & { value: T; text: string; at: number; end: number; from: number }

/** The words around a token that may say what it is; folded, '' where there are none. */
export type Around = {
  /** In its own cell, before and after it. */
  before: string
  after: string
  /** The nearest cell with words to its left, and how many bare numbers stand between. */
  left: string
  leftSkips: number
  /** Gap to that cell in heights of a line. */
  leftGap: number
  /** The nearest cell with words up its column, how many rows that is, and the gap in heights of a line. */
  above: string
  aboveRows: number
  aboveGap: number
  /** The cell next below in its column, if it has words, and the gap. */
  below: string
  belowGap: number
}

// "vf26-0118" is a value, "eur" a unit: neither names what stands beside it.
const codeOnly = /^[a-z]{0,5}[-/. ]?\d[\w/.-]*$/
const unitOnly = /^(?:eur|usd|gbp|chf|euro|incl|excl|n\.?v\.?t)\.?$/
const hasWords = (text: string) => /[a-z]{2}/.test(text) && !unitOnly.test(text.trim()) && !codeOnly.test(text.trim())
const maxRows = 25

export function aroundOf(paper: Paper, token: Omit<Token, 'value'>): Around {
  const { cell, at, end, from } = token
  const whole = cell.text.length === cell.folded.length
  const inCell = whole ? cell.folded.slice(from, at) : fold(cell.text.slice(from, at))
  const before = from === 0 ? `${wrappedLabel(paper, token, /[a-z]/.test(inCell))}${inCell}` : inCell
  const after = whole ? cell.folded.slice(end, end + 60) : fold(cell.text.slice(end, end + 60))
  const own = { ...token, cell: partOf(token) }
  return { before, after, ...leftOf(paper, token), ...aboveOf(paper, own), ...belowOf(paper, own) }
}

/** Where a value that shares its cell stands: two columns that nearly touch are one cell, each with a label of its own. */
function partOf({ cell, at, end }: Pick<Token, 'cell' | 'at' | 'end'>): Cell {
  const { length } = cell.text
  const rest = `${cell.text.slice(0, at)} ${cell.text.slice(end)}`.replace(/\b(?:EUR|USD|GBP|CHF)\b|[^\p{L}\d]/gu, '')
  if (rest.length < 3) return cell
  const [left, top, right, bottom] = cell.box
  const width = (right - left) / Math.max(1, length)
  return { ...cell, box: [left + width * at, top, left + width * end, bottom] }
}

/** In a row that flows on over two lines a label may begin at the end of the line above: "Your VAT" / "no.: BE 0123.456.749". */
function wrappedLabel(paper: Paper, { line, column, cell }: Placed, begins: boolean): string {
  const above = column === 0 ? paper.lines[line - 1] : undefined
  const last = above?.cells.at(-1)
  if (!above || !last || above.cells.length < 3 || above.page !== cell.page || /\d/.test(last.text)) return ''
  const isClose = cell.box[1] - last.box[3] < (cell.box[3] - cell.box[1]) * 0.8
  const isFlowing = !isTable(above, paper.lines[line]) && (begins || /(?::|\b(?:nr|no|n[°ºo])\.?)$/.test(last.folded))
  return isClose && isFlowing && above.cells[0] !== undefined && Math.abs(above.cells[0].box[0] - cell.box[0]) < 6
    ? `${last.folded} `
    : ''
}

/** Under a head, each value has its own label: another cell than the first stands in line with one above. */
const isTable = (above: Line, line: Line | undefined): boolean =>
  (line?.cells ?? [])
    .slice(1)
    .some(({ box }) =>
      above.cells.some((other) => Math.abs(other.box[0] - box[0]) < 4 || Math.abs(other.box[2] - box[2]) < 4),
    )

function leftOf(paper: Paper, { line, column, cell }: Placed): Pick<Around, 'left' | 'leftSkips' | 'leftGap'> {
  const cells = paper.lines[line]?.cells ?? []
  const height = Math.max(6, cell.box[3] - cell.box[1])
  for (let i = column - 1; i >= 0; i -= 1) {
    const other = cells[i]
    if (other && hasWords(other.folded))
      return {
        left: other.folded,
        leftSkips: column - 1 - i,
        leftGap: Math.max(0, cell.box[0] - other.box[2]) / height,
      }
  }
  return { left: '', leftSkips: 0, leftGap: 99 }
}

function aboveOf(paper: Paper, { line, cell }: Placed): Pick<Around, 'above' | 'aboveRows' | 'aboveGap'> {
  const height = Math.max(6, cell.box[3] - cell.box[1])
  for (let row = line - 1, rows = 1; row >= 0 && rows <= maxRows; row -= 1, rows += 1) {
    const other = paper.lines[row]
    if (!other || other.page !== cell.page) break
    const best = cellInColumn(other.cells, cell)
    if (best && hasWords(best.folded))
      return { above: best.folded, aboveRows: rows, aboveGap: Math.max(0, cell.box[1] - best.box[3]) / height }
  }
  return { above: '', aboveRows: 99, aboveGap: 99 }
}

function belowOf(paper: Paper, { line, cell }: Placed): Pick<Around, 'below' | 'belowGap'> {
  const other = paper.lines[line + 1]
  const height = Math.max(6, cell.box[3] - cell.box[1])
  const best = other && other.page === cell.page ? cellInColumn(other.cells, cell) : undefined
  const gap = best ? Math.max(0, best.box[1] - cell.box[3]) / height : 99
  return best && gap < 2.6 && hasWords(best.folded)
    ? { below: best.folded, belowGap: gap }
    : { below: '', belowGap: 99 }
}

/** The cell of another line that stands in the same column: overlapping, or sharing an edge. */
export function cellInColumn(cells: readonly Cell[], cell: Cell): Cell | undefined {
  let best: Cell | undefined
  let score = 0.25
  for (const other of cells) {
    const overlap = Math.min(other.box[2], cell.box[2]) - Math.max(other.box[0], cell.box[0])
    const narrower = Math.min(other.box[2] - other.box[0], cell.box[2] - cell.box[0]) || 1
    const shares = Math.abs(other.box[0] - cell.box[0]) < 4 || Math.abs(other.box[2] - cell.box[2]) < 4 ? 0.3 : 0
    const fit = overlap / narrower + shares
    if (fit > score) [best, score] = [other, fit]
  }
  return best
}
