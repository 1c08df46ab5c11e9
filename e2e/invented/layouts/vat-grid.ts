import type { Layout } from './layout.ts'
import { customerLines, footer, metaRows, notes, pairs, paymentRows, stack, supplierLines } from './pieces.ts'
import { drawTable, usualColumns } from './table.ts'

/** Two columns at the top; below the lines a grid of VAT per rate, with the totals as its last row. */
export const vatGrid: Layout = (paper, { bill, say }) => {
  paper.newSheet()
  paper.box({ x: 50, y: 40, width: 240, height: 110, stroke: '#aaaaaa' })
  paper.box({ x: 305, y: 40, width: 240, height: 110, stroke: '#aaaaaa' })
  paper.text(bill.supplier.name, { x: 60, y: 60, size: 11.5, font: 'bold', colour: bill.supplier.colour })
  stack(paper, [...supplierLines(bill), `${say.w.vatNumber}: ${say.supplierVat}`, `info@${bill.supplier.host}`], {
    x: 60,
    y: 78,
  })
  paper.text(say.w.customer, { x: 315, y: 56, size: 7.5, colour: '#777777' })
  stack(paper, customerLines(bill, say), { x: 315, y: 74, size: 10 })
  paper.text(say.title, { x: 50, y: 190, size: 18, font: 'bold' })
  pairs(paper, metaRows(bill, say), { x: 50, to: 270, y: 210, gap: 14 })
  const y = drawTable(paper, {
    columns: usualColumns(say, { x: 54, to: 541 }),
    lines: say.lines,
    y: 282,
    style: { x: 50, to: 545, head: { fill: '#e3e7ea' }, bottom: 560 },
  })
  const below = say.hasPrices ? drawGrid(y + 22) : y + 20
  const end = notes(paper, say, { x: 50, y: below + 22, width: 490 })
  pairs(paper, paymentRows(say), { x: 50, to: 330, y: end + 8 })
  footer(paper, bill, say)

  function drawGrid(top: number): number {
    const at = [120, 230, 330] as const
    paper.box({ x: 50, y: top, width: 290, height: 18, fill: '#e3e7ea' })
    const row = (cells: readonly string[], rowY: number, bold = false) => {
      const font = bold ? 'bold' : 'plain'
      cells.forEach((cell, i) => paper.text(cell, { x: at[i] ?? 0, y: rowY, font, align: 'right' }))
    }
    row([say.w.rate, say.w.base, say.w.vat], top + 12, true)
    let rowY = top + 32
    for (const vatRow of say.vatRows) {
      row([vatRow.rate, vatRow.base, vatRow.vat], rowY)
      rowY += 15
    }
    paper.line({ x: 50, y: rowY - 9, to: 340 })
    pairs(
      paper,
      [
        [say.w.excl, say.excl],
        [say.w.vat, say.vat],
        [say.w.incl, say.incl],
      ],
      { x: 372, to: 545, y: top + 12, gap: 17, boldLast: true },
    )
    return Math.max(rowY, top + 60)
  }
}
