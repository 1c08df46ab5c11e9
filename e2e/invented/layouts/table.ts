import type { Phrasing } from '../phrasing.ts'
import type { FontName, Paper } from './paper.ts'

export type Column = {
  head: string
  x: number
  align?: 'left' | 'right'
  of: (line: Phrasing['lines'][number], index: number) => string
}

export type TableStyle = {
  x: number
  to: number
  rowHeight?: number
  size?: number
  font?: FontName
  boldFont?: FontName
  /** Fill and letter colour of the head. */
  head?: { fill?: string; colour?: string }
  zebra?: string
  /** Lines below this y go to a new sheet; `turn` starts it and gives the y to go on. */
  bottom?: number
  turn?: () => number
}

/** Draws the lines of a bill; gives the y below the last row. */
export function drawTable(
  paper: Paper,
  { columns, lines, y, style }: { columns: readonly Column[]; lines: Phrasing['lines']; y: number; style: TableStyle },
): number {
  const { x, to, rowHeight = 17, size = 9, font = 'plain', boldFont = 'bold', bottom = 780 } = style
  const drawHead = (top: number) => {
    if (style.head?.fill) paper.box({ x, y: top, width: to - x, height: rowHeight + 2, fill: style.head.fill })
    for (const column of columns) {
      paper.text(column.head, {
        x: column.x,
        y: top + rowHeight * 0.72,
        size,
        font: boldFont,
        colour: style.head?.colour ?? '#333333',
        align: column.align ?? 'left',
      })
    }
    if (!style.head?.fill) paper.line({ x, y: top + rowHeight, to, colour: '#555555' })
    return top + rowHeight + 3
  }
  let top = drawHead(y)
  for (const [index, line] of lines.entries()) {
    if (top + rowHeight > bottom && style.turn) top = drawHead(style.turn())
    if (style.zebra && index % 2 === 1) paper.box({ x, y: top, width: to - x, height: rowHeight, fill: style.zebra })
    for (const column of columns) {
      paper.text(column.of(line, index), {
        x: column.x,
        y: top + rowHeight * 0.7,
        size,
        font,
        align: column.align ?? 'left',
      })
    }
    top += rowHeight
  }
  return top
}

/** The usual five columns; without prices (delivery note) only text and quantity. */
export function usualColumns(say: Phrasing, { x, to }: { x: number; to: number }): Column[] {
  const text: Column = { head: say.w.description, x, of: (line) => line.text }
  const quantity: Column = { head: say.w.quantity, x: to - 205, align: 'right', of: (line) => line.quantity }
  if (!say.hasPrices) return [text, { ...quantity, x: to }]
  return [
    text,
    quantity,
    { head: say.w.unit, x: to - 135, align: 'right', of: (line) => line.unit },
    { head: say.w.rate, x: to - 85, align: 'right', of: (line) => line.rate },
    { head: say.w.amount, x: to, align: 'right', of: (line) => line.amount },
  ]
}
