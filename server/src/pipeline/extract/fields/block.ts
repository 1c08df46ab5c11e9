import type { Cell } from '../../reading/lines.ts'
import type { Paper, Placed } from '../paper.ts'

const most = { lines: 8, gap: 2.2 }

/** The cells above one that stand in the same block: the same edge or middle, close together; the lowest first. */
export function blockAbove(paper: Paper, { cell, line }: Placed): Cell[] {
  const found: Cell[] = []
  let last = cell
  for (let row = line - 1; row >= 0 && found.length < most.lines; row -= 1) {
    const above = paper.lines[row]
    if (!above || above.page !== cell.page) break
    const height = last.box[3] - last.box[1]
    if (last.box[1] - above.box[3] > height * most.gap) break
    const next = above.cells.find(
      (other) =>
        (isAligned(cell, other) || (above.cells.length === 1 && isOver(cell, other))) &&
        last.box[1] - other.box[3] <= height * most.gap,
    )
    if (!next) continue
    found.push(next)
    last = next
  }
  return found
}

const isAligned = ({ box }: Cell, { box: other }: Cell): boolean =>
  Math.abs(other[0] - box[0]) < 3 ||
  Math.abs(other[2] - box[2]) < 3 ||
  Math.abs(other[0] + other[2] - box[0] - box[2]) < 6

/** Most of the narrower of the two stands over the other. */
const isOver = ({ box }: Cell, { box: other }: Cell): boolean =>
  Math.min(box[2], other[2]) - Math.max(box[0], other[0]) > Math.min(box[2] - box[0], other[2] - other[0]) * 0.7
