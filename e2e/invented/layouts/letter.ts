import type { Layout } from './layout.ts'
import { customerLines, metaRows, notes, pairs, stack, supplierLines } from './pieces.ts'
import { drawTable, usualColumns } from './table.ts'

/** A business letter for a window envelope: small sender line, details right, sentences, the totals as rows of the table. */
export const letter: Layout = (paper, { bill, say }) => {
  const { supplier } = bill
  paper.newSheet()
  paper.text(supplier.name, { x: 297, y: 58, size: 18, font: 'bold', colour: supplier.colour, align: 'centre' })
  paper.line({ x: 60, y: 72, to: 535, colour: supplier.colour, thickness: 2 })
  paper.text([supplier.name, ...supplierLines(bill)].join(' · '), { x: 60, y: 132, size: 6.5, colour: '#666666' })
  stack(paper, customerLines(bill, say), { x: 60, y: 150, size: 10.5, gap: 14 })
  pairs(paper, metaRows(bill, say), { x: 362, to: 535, y: 150, gap: 14 })
  paper.text(`${say.title} ${say.number}`, { x: 60, y: 262, size: 13, font: 'bold' })
  paper.paragraph(greetings[bill.language], { x: 60, y: 284, width: 470 })
  const y = drawTable(paper, {
    columns: usualColumns(say, { x: 60, to: 535 }),
    lines: say.lines,
    y: 324,
    style: { x: 60, to: 535, bottom: 600 },
  })
  let end = y + 8
  if (say.hasPrices) {
    paper.line({ x: 60, y: y + 2, to: 535 })
    for (const [label, value] of [
      [say.w.excl, say.excl],
      [`${say.w.vat} ${say.vatRows.map((row) => row.rate).join(' + ')}`, say.vat],
      [say.w.incl, say.incl],
    ] as const) {
      const font = label === say.w.incl ? 'bold' : 'plain'
      paper.text(label, { x: 60, y: end + 8, font })
      paper.text(value, { x: 535, y: end + 8, font, align: 'right' })
      end += 16
    }
  }
  end = notes(paper, say, { x: 60, y: end + 30, width: 470 })
  if (bill.form === 'invoice' && !bill.isPaid) end = paper.paragraph(say.w.payWithin, { x: 60, y: end + 4, width: 470 })
  paper.text(supplier.name, { x: 60, y: end + 34 })
  paper.line({ x: 60, y: 770, to: 535 })
  stack(paper, [supplier.name, ...supplierLines(bill)], { x: 60, y: 784, size: 7 })
  stack(paper, [say.supplierVat && `${say.w.vatNumber} ${say.supplierVat}`, `post@${supplier.host}`], {
    x: 240,
    y: 784,
    size: 7,
  })
  stack(paper, [say.iban && `IBAN ${say.iban}`, say.communication], { x: 400, y: 784, size: 7 })
}

const greetings = {
  nl: 'Geachte, voor de onderstaande leveringen brengen wij u in rekening:',
  fr: 'Madame, Monsieur, veuillez trouver ci-dessous le détail de nos prestations :',
  de: 'Guten Tag, wir berechnen Ihnen die folgenden Positionen wie vereinbart:',
  en: 'Dear customer, please find below the details of the work carried out for you:',
} as const
