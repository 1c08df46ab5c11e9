import type { Layout } from './layout.ts'
import { customerLines, metaRows, notes, pairs, paymentRows, stack, supplierLines, totalRows } from './pieces.ts'
import { drawTable, usualColumns } from './table.ts'

/** A coloured column at the left holds the supplier and the details; the bill stands at the right. */
export const sidebar: Layout = (paper, { bill, say }) => {
  const { supplier } = bill
  const drawSide = () => {
    paper.newSheet()
    paper.box({ x: 0, y: 0, width: 168, height: 842, fill: supplier.colour })
  }
  drawSide()
  paper.logo({ x: 26, y: 42, size: 52, colour: '#ffffff', shape: 1 })
  const white = '#ffffff'
  let y = paper.paragraph(supplier.name, { x: 26, y: 128, width: 128, size: 12, font: 'bold', colour: white })
  y = stack(paper, [...supplierLines(bill), say.supplierVat && say.w.vatNumber, say.supplierVat], {
    x: 26,
    y: y + 6,
    size: 8,
    colour: white,
  })
  y += 24
  for (const [label, value] of [...metaRows(bill, say), ...paymentRows(say)]) {
    paper.text(label, { x: 26, y, size: 7, colour: '#e6e6e6' })
    paper.text(value, { x: 26, y: y + 12, size: value.length > 22 ? 7.6 : 9.5, font: 'bold', colour: white })
    y += 32
  }
  paper.text(say.title, { x: 196, y: 82, size: 24, font: 'serif' })
  stack(paper, customerLines(bill, say), { x: 196, y: 120, size: 10 })
  const turn = () => {
    drawSide()
    return 60
  }
  const below = drawTable(paper, {
    columns: usualColumns(say, { x: 196, to: 560 }),
    lines: say.lines.map((line) => ({ ...line, text: shortened(line.text) })),
    y: 226,
    style: { x: 196, to: 560, size: 8, rowHeight: 19, bottom: 640, turn },
  })
  const end = pairs(paper, totalRows(say), { x: 380, to: 560, y: below + 24, gap: 17, boldLast: true })
  notes(paper, say, { x: 196, y: end + 24, width: 360 })
}

function shortened(text: string): string {
  return text.length > 30 ? `${text.slice(0, 29)}.` : text
}
