import { decimal } from '../amount.ts'
import type { Layout } from './layout.ts'
import { customerLines, metaRows, notes, pairs, paymentRows, stack, supplierLines, totalRows } from './pieces.ts'
import { drawTable, usualColumns } from './table.ts'

/** A plain letterhead; at the bottom a payment slip to tear off. */
export const slip: Layout = (paper, { bill, say }) => {
  paper.newSheet()
  paper.logo({ x: 50, y: 40, size: 34, colour: bill.supplier.colour, shape: 2 })
  paper.text(bill.supplier.name, { x: 96, y: 56, size: 14, font: 'bold', colour: bill.supplier.colour })
  paper.text([...supplierLines(bill), `${say.w.vatNumber} ${say.supplierVat}`].join(' - '), { x: 96, y: 72, size: 8 })
  stack(paper, customerLines(bill, say), { x: 330, y: 130, size: 10 })
  paper.text(`${say.title} ${say.number}`, { x: 50, y: 214, size: 15, font: 'bold' })
  pairs(paper, metaRows(bill, say), { x: 50, to: 250, y: 236, gap: 13 })
  const y = drawTable(paper, {
    columns: usualColumns(say, { x: 50, to: 545 }),
    lines: say.lines,
    y: 310,
    style: { x: 50, to: 545, bottom: 540 },
  })
  pairs(paper, totalRows(say), { x: 370, to: 545, y: y + 20, boldLast: true })
  const below = notes(paper, say, { x: 50, y: y + 84, width: 460 })
  if (say.iban && bill.form === 'invoice') drawSlip()
  else pairs(paper, paymentRows(say), { x: 50, to: 300, y: below + 8 })

  function drawSlip(): void {
    paper.text('- '.repeat(98), { x: 30, y: 606, size: 7, colour: '#888888' })
    paper.box({ x: 40, y: 620, width: 515, height: 190, fill: '#fdf3e3', stroke: bill.supplier.colour })
    paper.text(say.w.toPay, { x: 52, y: 642, size: 8, colour: '#885500' })
    paper.text(`EUR ${decimal(bill.inclCents).replace('.', ',')}`, {
      x: 543,
      y: 644,
      size: 13,
      font: 'monoBold',
      align: 'right',
    })
    const rows: [string, string | null][] = [
      ['IBAN', say.iban],
      [say.w.customer, bill.customer.name],
      [say.w.dueOn, say.dueOn],
      [say.w.communication, say.communication],
    ]
    let top = 670
    for (const [label, value] of rows) {
      if (value === null) continue
      paper.text(label, { x: 52, y: top, size: 7, colour: '#885500' })
      paper.box({ x: 50, y: top + 4, width: 380, height: 18, fill: '#ffffff' })
      paper.text(value, { x: 56, y: top + 17, size: 11, font: 'mono' })
      top += 34
    }
  }
}
