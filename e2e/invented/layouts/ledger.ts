import type { Layout } from './layout.ts'
import { customerLines, metaRows, notes, stack, supplierLines } from './pieces.ts'
import { drawTable, usualColumns } from './table.ts'

/** As an old matrix printer leaves it: one width of letter, page after page, the totals in the table. */
export const ledger: Layout = (paper, { bill, say }) => {
  let sheet = 0
  const startSheet = () => {
    sheet += 1
    paper.newSheet()
    paper.text(bill.supplier.name.toUpperCase(), { x: 40, y: 46, size: 11, font: 'monoBold' })
    paper.text(`${say.w.page} ${sheet}`, { x: 555, y: 46, font: 'mono', align: 'right' })
    stack(
      paper,
      [
        ...supplierLines(bill),
        say.supplierVat && `${say.w.vatNumber}: ${say.supplierVat}`,
        say.iban && `IBAN: ${say.iban}`,
      ],
      { x: 40, y: 60, size: 8, font: 'mono' },
    )
    return 120
  }
  const top = startSheet()
  stack(paper, customerLines(bill, say), { x: 330, y: top, font: 'mono' })
  paper.text(`*** ${say.title} ***`, { x: 40, y: top, size: 12, font: 'monoBold' })
  let y = top + 22
  for (const [label, value] of metaRows(bill, say)) {
    paper.text(`${label.padEnd(20, '.')}: ${value}`, { x: 40, y, font: 'mono' })
    y += 12
  }
  const turn = () => {
    paper.text(`${say.w.carried} ...`, { x: 555, y: 806, size: 8, font: 'mono', align: 'right' })
    return startSheet() + 10
  }
  y = drawTable(paper, {
    columns: usualColumns(say, { x: 40, to: 555 }),
    lines: say.lines.map((line) => ({ ...line, text: line.text.slice(0, 44) })),
    y: y + 18,
    style: { x: 40, to: 555, size: 8, font: 'mono', boldFont: 'monoBold', rowHeight: 15, bottom: 720, turn },
  })
  paper.line({ x: 40, y: y + 4, to: 555 })
  const rows: [string, string | null][] = say.hasPrices
    ? [
        [say.w.excl, say.excl],
        [say.w.vat, say.vat],
        [say.w.incl, say.incl],
        [say.w.communication, say.communication],
      ]
    : []
  for (const [label, value] of rows) {
    if (value === null) continue
    y += 14
    paper.text(label, { x: 260, y: y + 4, font: 'mono' })
    paper.text(value, { x: 555, y: y + 4, font: 'monoBold', align: 'right' })
  }
  notes(paper, say, { x: 40, y: y + 34, width: 500, size: 8, font: 'mono' })
}
