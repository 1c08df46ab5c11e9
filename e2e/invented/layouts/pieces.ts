import type { Bill } from '../bill.ts'
import type { Phrasing } from '../phrasing.ts'
import type { Paper, TextPlace } from './paper.ts'

/** Lines one below the other; gives the y below the last. */
export function stack(paper: Paper, lines: readonly (string | null)[], place: TextPlace & { gap?: number }): number {
  const gap = place.gap ?? (place.size ?? 9) * 1.4
  let y = place.y
  for (const line of lines) {
    if (line === null) continue
    paper.text(line, { ...place, y })
    y += gap
  }
  return y
}

export function customerLines(bill: Bill, say: Phrasing): (string | null)[] {
  const { customer } = bill
  return [
    customer.name,
    customer.street,
    customer.town,
    customer.vatNumber === null ? null : `${say.w.vatNumber}: ${say.customerVat}`,
  ]
}

export function supplierLines(bill: Bill): string[] {
  return [bill.supplier.street, bill.supplier.town]
}

/** Label and value of what stands at the top of a bill, without the empty ones. */
export function metaRows(bill: Bill, say: Phrasing): [label: string, value: string][] {
  const rows: [string, string | null][] = [
    [say.w.number, say.number],
    [say.w.issuedOn, say.issuedOn],
    [say.w.dueOn, say.dueOn],
    [say.w.customerNumber, bill.customerNumber],
  ]
  return rows.flatMap(([label, value]) => (value === null ? [] : [[label, value]]))
}

export function totalRows(say: Phrasing): [label: string, value: string][] {
  return say.hasPrices
    ? [
        [say.w.excl, say.excl],
        [say.w.vat, say.vat],
        [say.w.incl, say.incl],
      ]
    : []
}

/** Pairs with the label left and the value ending at `to`. */
export function pairs(
  paper: Paper,
  rows: readonly [string, string][],
  {
    x,
    to,
    y,
    size = 9,
    gap = 15,
    boldLast = false,
  }: { x: number; to: number; y: number; size?: number; gap?: number; boldLast?: boolean },
): number {
  let top = y
  for (const [index, [label, value]] of rows.entries()) {
    const font = boldLast && index === rows.length - 1 ? 'bold' : 'plain'
    paper.text(label, { x, y: top, size, font })
    paper.text(value, { x: to, y: top, size, font, align: 'right' })
    top += gap
  }
  return top
}

export function notes(
  paper: Paper,
  say: Phrasing,
  place: { x: number; y: number; width: number; size?: number; font?: TextPlace['font'] },
): number {
  let { y } = place
  for (const note of say.notes)
    y = paper.paragraph(note, { ...place, y, size: place.size ?? 9, font: place.font ?? 'plain' }) + 3
  return y
}

/** The foot of a page in one centred line. */
export function footer(paper: Paper, bill: Bill, say: Phrasing): void {
  const { supplier } = bill
  const parts = [
    supplier.name,
    say.supplierVat && `${say.w.vatNumber} ${say.supplierVat}`,
    say.iban && `IBAN ${say.iban}`,
    `www.${supplier.host}`,
  ]
  paper.line({ x: 50, y: 800, to: 545, colour: '#cccccc' })
  paper.text(parts.filter(Boolean).join('  ·  '), { x: 297, y: 814, size: 7.5, colour: '#666666', align: 'centre' })
}

/** IBAN and communication as two labelled lines, where the bill has them. */
export function paymentRows(say: Phrasing): [string, string][] {
  const rows: [string, string | null][] = [
    ['IBAN', say.iban],
    [say.w.communication, say.communication],
  ]
  return rows.flatMap(([label, value]) => (value === null ? [] : [[label, value]]))
}
