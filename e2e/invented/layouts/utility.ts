import { printMonth } from '../calendar-day.ts'
import type { Layout } from './layout.ts'
import { customerLines, metaRows, notes, pairs, paymentRows, stack, supplierLines, totalRows } from './pieces.ts'
import { drawTable, usualColumns } from './table.ts'

/** Energy and telecom: the amount large on page one, the detail on page two. */
export const utility: Layout = (paper, { bill, say }) => {
  const { colour } = bill.supplier
  paper.newSheet()
  paper.logo({ x: 46, y: 38, size: 44, colour, shape: 0 })
  paper.text(bill.supplier.name, { x: 102, y: 66, size: 18, font: 'bold', colour })
  stack(paper, customerLines(bill, say), { x: 345, y: 128, size: 10.5 })
  paper.text(`${say.title} ${printMonth(bill.issuedOn, bill.language)}`, { x: 46, y: 226, size: 18, font: 'bold' })
  pairs(paper, metaRows(bill, say), { x: 46, to: 262, y: 254, gap: 17, size: 9.5 })
  paper.box({ x: 318, y: 236, width: 231, height: 92, fill: colour })
  paper.text(say.w.toPay, { x: 334, y: 262, size: 12, colour: '#ffffff' })
  paper.text(say.incl, { x: 533, y: 298, size: 24, font: 'bold', colour: '#ffffff', align: 'right' })
  const below = notes(paper, say, { x: 46, y: 362, width: 500, size: 10 })
  pairs(paper, [...totalRows(say), ...paymentRows(say)], { x: 46, to: 345, y: below + 16, gap: 18, size: 10 })
  drawBars()
  paper.text([bill.supplier.name, ...supplierLines(bill), `${say.w.vatNumber} ${say.supplierVat}`].join(', '), {
    x: 46,
    y: 812,
    size: 7.5,
    colour: '#777777',
  })
  paper.newSheet()
  paper.text(`${say.number} - ${say.w.page} 2/2`, { x: 549, y: 50, size: 8, align: 'right' })
  drawTable(paper, {
    columns: usualColumns(say, { x: 46, to: 549 }),
    lines: say.lines,
    y: 80,
    style: { x: 46, to: 549, head: { fill: '#f0f0f0' } },
  })

  /** The use of the last twelve months, as such bills like to show. */
  function drawBars(): void {
    for (let month = 0; month < 12; month += 1) {
      const tall = 26 + ((bill.sequence * 7 + month * 31) % 70)
      paper.box({ x: 52 + month * 40, y: 740 - tall, width: 24, height: tall, fill: month === 11 ? colour : '#d9d9d9' })
    }
    paper.line({ x: 46, y: 740, to: 540 })
  }
}
