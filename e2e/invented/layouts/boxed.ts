import type { Layout } from './layout.ts'
import { customerLines, metaRows, notes, pairs, paymentRows, stack, supplierLines, totalRows } from './pieces.ts'
import { drawTable, usualColumns } from './table.ts'

/** French style: sender and receiver in two columns, a ruled table, the legal lines at the foot. */
export const boxed: Layout = (paper, { bill, say }) => {
  paper.newSheet()
  paper.text(bill.supplier.name, { x: 46, y: 62, size: 15, font: 'serifBold', colour: bill.supplier.colour })
  stack(
    paper,
    [...supplierLines(bill), `Tél. 00 99 ${bill.customerNumber.slice(1, 3)} 00`, `contact@${bill.supplier.host}`],
    { x: 46, y: 80, font: 'serif', size: 10 },
  )
  paper.box({ x: 318, y: 44, width: 231, height: 92, stroke: bill.supplier.colour, thickness: 1.2 })
  paper.text(say.w.customer, { x: 328, y: 58, size: 8, font: 'serif', colour: '#777777' })
  stack(paper, customerLines(bill, say), { x: 328, y: 76, size: 10.5, font: 'serif', gap: 16 })
  paper.text(`${say.title.toUpperCase()}  ${say.w.number} : ${say.number}`, {
    x: 297,
    y: 184,
    size: 14,
    font: 'serifBold',
    align: 'centre',
  })
  paper.line({ x: 46, y: 194, to: 549, colour: bill.supplier.colour, thickness: 1.4 })
  const meta = metaRows(bill, say).slice(1)
  meta.forEach(([label, value], i) =>
    paper.text(`${label} : ${value}`, { x: 46 + i * 180, y: 214, font: 'serif', size: 10 }),
  )
  const y = drawTable(paper, {
    columns: usualColumns(say, { x: 52, to: 543 }),
    lines: say.lines,
    y: 240,
    style: {
      x: 46,
      to: 549,
      font: 'serif',
      boldFont: 'serifBold',
      size: 10,
      rowHeight: 19,
      head: { fill: '#f3e9ee' },
      bottom: 560,
    },
  })
  paper.box({ x: 46, y: 240, width: 503, height: y - 236, stroke: '#999999' })
  const totals = totalRows(say)
  if (totals.length > 0) paper.box({ x: 345, y: y + 14, width: 204, height: 62, stroke: '#999999' })
  pairs(paper, totals, { x: 355, to: 541, y: y + 32, gap: 17, size: 10, boldLast: true })
  const below = notes(paper, say, { x: 46, y: y + 104, width: 500, font: 'serif', size: 10 })
  pairs(paper, paymentRows(say), { x: 46, to: 345, y: below + 12, size: 10 })
  const foot = `${bill.supplier.name} - ${bill.supplier.town} - ${say.w.vatNumber} ${say.supplierVat}`
  paper.text(foot, { x: 297, y: 806, size: 8, font: 'serif', align: 'centre' })
  if (bill.form === 'invoice' && bill.language === 'fr') {
    paper.paragraph(
      'En cas de retard de paiement : intérêts au taux légal majoré et indemnité forfaitaire de recouvrement de 40 euros. Pas d’escompte pour paiement anticipé.',
      { x: 46, y: 766, width: 503, size: 7.5, font: 'serif', colour: '#666666' },
    )
  }
}
