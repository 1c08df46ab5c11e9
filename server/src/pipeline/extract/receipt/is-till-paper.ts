import type { Rendition } from '@facteur/formats/rendition.ts'
import type { VerdictKind } from '../../verdict.ts'
import { rowsOf, type Row } from './printed-amounts.ts'
import { tillLinesOf } from './till-lines.ts'

const tillWord =
  /\b(?:kas(?:sa)?-?(?:ticket|bon)|kassa|ticket|bon(?:nr|nummer)?|caisse|kasse|quittung|beleg|receipt|cashier|couvert|bediende|bediener|terminal|pomp|pompe|zapfsaule|parking|parkeer\w*|taxi)\b/
const invoiceWord =
  /\b(?:verval(?:dag|datum)|echeance|fallig\w*|due date|iban|facture n|factuur(?:nummer|nr)|rechnungsnummer)\b/
const narrowPt = 330

/**
 * Whether a paper is best read as a till receipt: all receipts that were recognised from a picture, narrow pages,
 * and scans that were taken for something else but are as narrow and wordless as a till's paper.
 */
export function isTillPaper(rendition: Rendition, kind: VerdictKind): boolean {
  if (rendition.ocr === 'done')
    return kind === 'receipt' || (kind !== 'credit-note' && isTillLike(rowsOf(tillLinesOf(rendition))))
  const [page] = rendition.pages
  return kind === 'receipt' && page !== undefined && page.words.length > 0 && page.widthPt < narrowPt
}

function isTillLike(rows: readonly Row[]): boolean {
  if (rows.length < 5 || rows.length > 160) return false
  const long =
    rows.map(({ line }) => line.text.replaceAll(/ {2,}/g, ' ').length).toSorted((a, b) => a - b)[
      Math.floor(rows.length * 0.9)
    ] ?? 0
  const isPaid = rows.some(({ said }) => said?.role === 'cash' || said?.role === 'change' || said?.role === 'payment')
  const folded = rows.map(({ line }) => line.folded).join('\n')
  return long <= 46 && !invoiceWord.test(folded) && (isPaid || tillWord.test(folded))
}
