import type { Layout } from './layout.ts'
import { metaRows, notes, paymentRows, stack, supplierLines } from './pieces.ts'
import { drawTable, usualColumns } from './table.ts'

/** A small house with taste: everything centred, serif letters, label and value in one running line. */
export const studio: Layout = (paper, { bill, say }) => {
  const { supplier } = bill
  const middle = { x: 297, align: 'centre', font: 'serif' } as const
  paper.newSheet()
  paper.logo({ x: 275, y: 46, size: 44, colour: supplier.colour, shape: 0 })
  paper.text(supplier.name, { ...middle, y: 116, size: 18, font: 'serifBold', colour: supplier.colour })
  paper.text(
    [...supplierLines(bill), say.supplierVat && `${say.w.vatNumber} ${say.supplierVat}`].filter(Boolean).join('  ·  '),
    { ...middle, y: 134, colour: '#777777' },
  )
  paper.line({ x: 250, y: 150, to: 345, colour: supplier.colour, thickness: 1.2 })
  paper.text(say.title, { ...middle, y: 184, size: 20 })
  const { customer } = bill
  stack(
    paper,
    [
      `${customer.name}, ${customer.street}, ${customer.town}`,
      customer.vatNumber && `${say.w.vatNumber} ${say.customerVat}`,
    ],
    { ...middle, y: 206, size: 10 },
  )
  stack(
    paper,
    metaRows(bill, say).map(([label, value]) => `${label}: ${value}`),
    { ...middle, y: 246, size: 10.5 },
  )
  const y = drawTable(paper, {
    columns: usualColumns(say, { x: 70, to: 525 }),
    lines: say.lines,
    y: 322,
    style: { x: 70, to: 525, font: 'serif', boldFont: 'serifBold', size: 10, rowHeight: 22, bottom: 600 },
  })
  let end = y + 24
  if (say.hasPrices) {
    paper.text(`${say.w.excl} ${say.excl}   +   ${say.w.vat} ${say.vat}`, { ...middle, y: end, size: 10.5 })
    paper.text(`${say.w.incl}: ${say.incl}`, { ...middle, y: end + 24, size: 15, font: 'serifBold' })
    end += 54
  }
  end = notes(paper, say, { x: 130, y: end, width: 340, font: 'serif', size: 10 })
  stack(
    paper,
    paymentRows(say).map(([label, value]) => `${label} ${value}`),
    { ...middle, y: end + 14, size: 11 },
  )
  paper.text(say.w.thanks, { ...middle, y: 800, colour: supplier.colour })
}
