import type { Layout } from './layout.ts'
import { customerLines, footer, metaRows, notes, pairs, paymentRows, supplierLines, totalRows } from './pieces.ts'
import { stack } from './pieces.ts'
import { drawTable, usualColumns } from './table.ts'

/** A coloured band across the top, details right, the totals in a box at the right. */
export const headerBand: Layout = (paper, { bill, say }) => {
  const { colour } = bill.supplier
  const drawBand = () => {
    paper.newSheet()
    paper.box({ x: 0, y: 0, width: 595, height: 96, fill: colour })
    paper.box({ x: 0, y: 96, width: 595, height: 4, fill: '#e9dfc8' })
    paper.logo({ x: 48, y: 28, size: 40, colour: '#ffffff', shape: bill.supplier.name.length })
    paper.text(bill.supplier.name, { x: 102, y: 54, size: 17, font: 'bold', colour: '#ffffff' })
    paper.text(say.title, { x: 547, y: 56, size: 20, font: 'bold', colour: '#ffffff', align: 'right' })
    footer(paper, bill, say)
  }
  drawBand()
  stack(paper, [...supplierLines(bill), `${say.w.vatNumber}: ${say.supplierVat}`], { x: 48, y: 128, colour: '#555555' })
  stack(paper, customerLines(bill, say), { x: 48, y: 192, size: 10.5 })
  pairs(paper, metaRows(bill, say), { x: 345, to: 547, y: 192, gap: 16 })
  const turn = () => {
    drawBand()
    return 130
  }
  const y = drawTable(paper, {
    columns: usualColumns(say, { x: 54, to: 541 }),
    lines: say.lines,
    y: 282,
    style: {
      x: 48,
      to: 547,
      head: { fill: colour, colour: '#ffffff' },
      zebra: '#f5f1ea',
      bottom: 640,
      turn,
      rowHeight: 20,
    },
  })
  const totals = totalRows(say)
  if (totals.length > 0) {
    paper.box({ x: 340, y: y + 18, width: 207, height: 66, fill: '#f5f1ea' })
    pairs(paper, totals, { x: 352, to: 537, y: y + 38, gap: 18, size: 10, boldLast: true })
  }
  const below = notes(paper, say, { x: 48, y: y + 112, width: 480 })
  pairs(paper, paymentRows(say), { x: 48, to: 345, y: below + 10, size: 9.5 })
}
