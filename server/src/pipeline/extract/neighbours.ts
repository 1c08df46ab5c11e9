import type { Cell, Line } from '../reading/lines.ts'

export type Placed = { cell: Cell; line: number; column: number }
/** A place where a label's value may stand. `text` is what follows or lies there; `nearness` from 1 (same cell) down. */
export type Spot = { cell: Cell; text: string; nearness: number; how: 'same' | 'right' | 'below' | 'above' }

export function placeCells(lines: readonly Line[]): Placed[] {
  return lines.flatMap((line, row) => line.cells.map((cell, column) => ({ cell, line: row, column })))
}

/** Where the value of a label may stand, nearest first. `labelEnd` is where the label ends inside its cell. */
export function spotsOf(lines: readonly Line[], place: Placed, labelEnd: number, rowsBelow = 2): Spot[] {
  const line = lines[place.line]
  if (!line) return []
  const after = place.cell.text.slice(labelEnd)
  const spots: Spot[] = after.trim() === '' ? [] : [{ cell: place.cell, text: after, nearness: 1, how: 'same' }]
  const right = line.cells[place.column + 1]
  if (right) spots.push({ cell: right, text: right.text, nearness: 0.95, how: 'right' })
  const further = line.cells[place.column + 2]
  if (further && right && right.text.length <= 4)
    spots.push({ cell: further, text: further.text, nearness: 0.9, how: 'right' })
  spots.push(...vertical(lines, place, { step: 1, rows: rowsBelow }), ...vertical(lines, place, { step: -1, rows: 1 }))
  return spots
}

function vertical(lines: readonly Line[], place: Placed, { step, rows }: { step: 1 | -1; rows: number }): Spot[] {
  const { box, page } = place.cell
  const height = Math.max(8, box[3] - box[1])
  const reach = height * (step === 1 ? 2.1 * rows : 2.6)
  const decay = rows > 2 ? 0.03 : 0.08
  const spots: Spot[] = []
  for (let row = place.line + step; row >= 0 && row < lines.length && spots.length < rows; row += step) {
    const line = lines[row]
    if (!line || line.page !== page) break
    const distance = step === 1 ? line.box[1] - box[3] : box[1] - line.box[3]
    if (distance > reach) break
    const cell = bestColumn(line.cells, place.cell)
    if (cell)
      spots.push({
        cell,
        text: cell.text,
        nearness: (step === 1 ? 0.85 : 0.7) - spots.length * decay,
        how: step === 1 ? 'below' : 'above',
      })
  }
  return spots
}

function bestColumn(cells: readonly Cell[], label: Cell): Cell | undefined {
  const scored = cells.map((cell) => ({ cell, score: columnScore(cell, label) })).filter(({ score }) => score > 0.25)
  return scored.toSorted((a, b) => b.score - a.score)[0]?.cell
}

// Overlap of the two columns; cells that share a left or right edge belong together though one is wide.
function columnScore(cell: Cell, label: Cell): number {
  const overlap = Math.min(cell.box[2], label.box[2]) - Math.max(cell.box[0], label.box[0])
  const narrower = Math.min(cell.box[2] - cell.box[0], label.box[2] - label.box[0]) || 1
  const shares = Math.abs(cell.box[0] - label.box[0]) < 4 || Math.abs(cell.box[2] - label.box[2]) < 4 ? 0.3 : 0
  return overlap / narrower + shares
}
