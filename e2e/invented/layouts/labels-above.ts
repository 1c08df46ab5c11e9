import type { Layout } from './layout.ts'
import type { Paper } from './paper.ts'
import { customerLines, footer, metaRows, notes, paymentRows, stack, supplierLines, totalRows } from './pieces.ts'
import { drawTable, usualColumns } from './table.ts'

/** Every label stands above its value, in strips of cells; the totals too. */
export const labelsAbove: Layout = (paper, { bill, say }) => {
  paper.newSheet()
  paper.text(bill.supplier.name, {
    x: 545,
    y: 60,
    size: 16,
    font: 'bold',
    colour: bill.supplier.colour,
    align: 'right',
  })
  stack(paper, [...supplierLines(bill), say.supplierVat], { x: 545, y: 76, size: 8, align: 'right', colour: '#666666' })
  paper.logo({ x: 50, y: 42, size: 48, colour: bill.supplier.colour, shape: 1 })
  paper.text(say.w.customer, { x: 50, y: 136, size: 7.5, colour: '#888888' })
  stack(paper, customerLines(bill, say), { x: 50, y: 150, size: 10 })
  paper.text(say.title, { x: 50, y: 238, size: 22, colour: bill.supplier.colour })
  cells(paper, metaRows(bill, say), { y: 254 })
  const y = drawTable(paper, {
    columns: usualColumns(say, { x: 56, to: 539 }),
    lines: say.lines,
    y: 312,
    style: { x: 50, to: 545, head: { fill: '#eeeeee' }, rowHeight: 22, bottom: 600 },
  })
  const totals = totalRows(say)
  if (totals.length > 0) cells(paper, totals, { y: y + 18, strong: true })
  const below = notes(paper, say, { x: 50, y: y + 92, width: 490 })
  const payment = paymentRows(say)
  if (payment.length > 0) cells(paper, payment, { y: below + 4 })
  footer(paper, bill, say)
}

function cells(
  paper: Paper,
  rows: readonly [string, string][],
  { y, strong = false }: { y: number; strong?: boolean },
): void {
  const width = 495 / rows.length
  for (const [index, [label, value]] of rows.entries()) {
    const x = 50 + index * width
    paper.box({ x, y, width, height: 38, stroke: '#bbbbbb' })
    paper.text(label, { x: x + 6, y: y + 12, size: 7, colour: '#777777' })
    paper.text(value, { x: x + 6, y: y + 29, size: strong ? 11 : 10, font: strong ? 'bold' : 'plain' })
  }
}
