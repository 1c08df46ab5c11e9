import type { Cell } from '../reading/lines.ts'
import { cellInColumn, type Token } from './around.ts'
import type { Paper, Placed } from './paper.ts'
import type { Found } from './values.ts'

const mostLines = 3
const mostLetters = 160

/**
 * Values that begin in one cell and go on in the cells below it: "29. / September / 2026" in a narrow column, an account at
 * the end of a sentence's line. Only what really crosses a line's end; where it stands is the cell it begins in.
 */
export function wrappedTokens<T>(
  paper: Paper,
  { mayBegin, find }: { mayBegin: (text: string) => boolean; find: (text: string) => readonly Found<T>[] },
): Token<T>[] {
  return paper.cells.flatMap((placed): Token<T>[] => {
    const { cell } = placed
    if (cell.text.length > mostLetters || !mayBegin(cell.text)) return []
    const below = cellsBelow(paper, placed)
    const { length } = cell.text
    for (let count = 1; count <= below.length; count += 1) {
      const parts = [cell, ...below.slice(0, count)].map(({ text }) => text)
      const found = find(parts.join(' ')).find(({ at, end }) => at < length && end > length)
      // A value that ends before the last line was found a turn earlier.
      if (found) return [{ ...placed, ...found, end: Math.min(length, found.end), from: 0 }]
    }
    return []
  })
}

/** The cells right below one in its column, close together, in letters of the same height. */
export function cellsBelow(
  paper: Paper,
  { cell, line }: Placed,
  { most = mostLines - 1, gap = 0.5 }: { most?: number; gap?: number } = {},
): Cell[] {
  const found: Cell[] = []
  let last = cell
  for (let row = line + 1; row < paper.lines.length && found.length < most; row += 1) {
    const next = paper.lines[row]
    if (!next || next.page !== cell.page) break
    const height = last.box[3] - last.box[1]
    if (next.box[1] - last.box[3] > height * gap) break
    const below = next.cells.find((other) => isInColumn(last, other, gap))
    if (below) {
      found.push(below)
      last = below
      // What stands half a line lower belongs to the column beside it.
    } else if (cellInColumn(next.cells, last)) break
  }
  return found
}

/** The same edge or middle, and letters as tall. */
function isInColumn({ box }: Cell, { box: other }: Cell, most: number): boolean {
  const height = box[3] - box[1]
  const isAligned =
    Math.abs(other[0] - box[0]) < 2 ||
    Math.abs(other[2] - box[2]) < 2 ||
    Math.abs(other[0] + other[2] - box[0] - box[2]) < 4
  const gap = other[1] - box[3]
  return (
    isAligned && gap < height * most && gap > -height * 0.6 && Math.abs(other[3] - other[1] - height) < height * 0.2
  )
}

/** The text of the cell above that a cell goes on from, folded: the line before it of the same column. */
export function textAbove(paper: Paper, { cell, line }: Placed): string {
  for (let row = line - 1; row >= Math.max(0, line - 3); row -= 1) {
    const above = paper.lines[row]?.page === cell.page ? paper.lines[row] : undefined
    const found = above?.cells.find((other) => Math.abs(other.box[0] - cell.box[0]) < 2)
    if (found) return cell.box[1] - found.box[3] < (cell.box[3] - cell.box[1]) * 0.6 ? found.folded : ''
  }
  return ''
}
