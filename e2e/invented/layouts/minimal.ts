import type { Layout } from './layout.ts'
import { customerLines, metaRows, notes, pairs, paymentRows, stack, supplierLines, totalRows } from './pieces.ts'
import { drawTable } from './table.ts'

/** Much white, thin lines, the sum as one large sentence: the way web services bill. */
export const minimal: Layout = (paper, { bill, say }) => {
  paper.newSheet()
  paper.text(say.title, { x: 60, y: 84, size: 26, colour: '#111111' })
  paper.logo({ x: 505, y: 56, size: 32, colour: bill.supplier.colour, shape: bill.supplier.host.length })
  pairs(paper, metaRows(bill, say), { x: 60, to: 285, y: 122, gap: 15 })
  paper.text(bill.supplier.name, { x: 60, y: 210, size: 10, font: 'bold' })
  stack(paper, [...supplierLines(bill), say.supplierVat && `${say.w.vatNumber} ${say.supplierVat}`], { x: 60, y: 225 })
  paper.text(say.w.customer, { x: 320, y: 210, size: 10, font: 'bold' })
  stack(paper, customerLines(bill, say), { x: 320, y: 225 })
  const large = bill.isPaid ? say.incl : say.dueOn ? `${say.incl}  ·  ${say.w.dueOn} ${say.dueOn}` : say.incl
  if (say.hasPrices) paper.text(large, { x: 60, y: 312, size: 17, font: 'bold' })
  const y = drawTable(paper, {
    columns: [
      { head: say.w.description, x: 60, of: (line) => line.text },
      { head: say.w.quantity, x: 430, align: 'right', of: (line) => line.quantity },
      { head: say.w.amount, x: 537, align: 'right', of: (line) => (say.hasPrices ? line.amount : '') },
    ],
    lines: say.lines,
    y: 344,
    style: { x: 60, to: 537, rowHeight: 24, bottom: 600 },
  })
  paper.line({ x: 300, y: y + 6, to: 537, colour: '#cccccc' })
  const below = pairs(paper, totalRows(say), { x: 300, to: 537, y: y + 26, gap: 19, boldLast: true })
  const end = notes(paper, say, { x: 60, y: below + 24, width: 420 })
  pairs(paper, paymentRows(say), { x: 60, to: 360, y: end + 6 })
  paper.text(`${say.number} · ${say.w.page} 1/1`, { x: 537, y: 806, size: 7.5, colour: '#888888', align: 'right' })
}
