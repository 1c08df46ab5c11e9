import type { Layout } from './layout.ts'
import { stack, supplierLines } from './pieces.ts'

/** A till receipt: 80 mm wide, as long as it needs. */
export const till: Layout = (paper, { bill, say }) => {
  paper.newSheet([226, 250 + say.lines.length * 22])
  const middle = { x: 113, align: 'centre', font: 'mono' } as const
  paper.text(bill.supplier.name.slice(0, 30), { ...middle, y: 26, size: 9, font: 'monoBold' })
  let y = stack(paper, [...supplierLines(bill), say.supplierVat && `${say.w.vatNumber} ${say.supplierVat}`], {
    ...middle,
    y: 40,
    size: 7.5,
  })
  y = stack(paper, [`${say.title} ${say.number}`, say.issuedOn], { ...middle, y: y + 8, size: 8 })
  paper.line({ x: 12, y: y + 1, to: 214 })
  y += 14
  for (const line of say.lines) {
    paper.text(line.text.slice(0, 38), { x: 12, y, size: 7, font: 'mono' })
    paper.text(`${line.quantity} x ${line.unit}`, { x: 20, y: y + 9, size: 7, font: 'mono' })
    paper.text(line.amount, { x: 214, y: y + 9, size: 7, font: 'mono', align: 'right' })
    y += 22
  }
  paper.line({ x: 12, y: y - 6, to: 214 })
  for (const [label, value] of [
    [say.w.excl, say.excl],
    [say.w.vat, say.vat],
    [say.w.incl, say.incl],
  ] as const) {
    paper.text(label, { x: 12, y: y + 6, size: 8, font: 'monoBold' })
    paper.text(value, { x: 214, y: y + 6, size: 8, font: 'monoBold', align: 'right' })
    y += 13
  }
  for (const note of say.notes) y = paper.paragraph(note, { x: 12, y: y + 12, width: 202, size: 6.5, font: 'mono' })
  paper.text(say.w.thanks.slice(0, 44), { ...middle, y: y + 16, size: 6.5 })
}
