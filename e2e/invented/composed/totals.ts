import { makeRandom } from '../random.ts'
import type { Desk } from './table.ts'

type Row = { label: string; value: string; isStrong?: boolean }

/** Net, VAT, total, and what some houses add: an advance and the balance. Gives the y below. */
export function drawTotals(desk: Desk, y: number): number {
  const { paper, bill, style, left, right } = desk
  const { font, boldFont, size } = style
  const rows = rowsOf(desk)
  const hides = bill.hidden.includes('totalVat')
  const gap = size * 1.7
  const wide = (text: string) => paper.fonts[boldFont].widthOfTextAtSize(text.replace(/[\u202f\u2009]/g, ' '), size + 1)
  const room = Math.max(190, ...rows.map((row) => wide(`${row.label}:  ${row.value}`) + 12))
  const pairs = (list: readonly Row[], { x, to, top }: { x: number; to: number; top: number }) => {
    for (const [index, row] of list.entries()) {
      const face = row.isStrong ? boldFont : font
      const big = row.isStrong ? size + 1 : size
      paper.text(`${row.label}${style.colon === ':' ? ':' : ''}`, { x, y: top + index * gap, size: big, font: face })
      paper.text(row.value, { x: to, y: top + index * gap, size: big, font: face, align: 'right' })
    }
    return top + list.length * gap
  }
  const isWide = style.totals === 'wide-row' && rows.length <= 6
  if (isWide) return drawWide(desk, { rows, y })
  if (style.totals === 'vat-table-above' && !hides) {
    const below = drawVatTable(desk, { x: left, y })
    return pairs(rows, { x: right - room, to: right, top: below + 16 })
  }
  if (style.totals === 'vat-table' && !hides) {
    const below = drawVatTable(desk, { x: left, y })
    // Long words do not fit beside the table: then they stand below it.
    const isBeside = right - left - 210 > room
    return Math.max(below, pairs(rows, { x: right - room, to: right, top: isBeside ? y + 12 : below + 14 }))
  }
  const place =
    style.totals === 'left'
      ? { x: left, to: left + room }
      : style.totals === 'full-width'
        ? { x: left, to: right }
        : { x: right - room, to: right }
  if (style.totals === 'boxed')
    paper.box({
      x: place.x - 8,
      y: y - 2,
      width: place.to - place.x + 16,
      height: rows.length * gap + 10,
      stroke: '#555555',
      fill: '#f6f6f6',
    })
  if (style.totals === 'full-width') paper.line({ x: left, y: y, to: right, colour: '#333333' })
  return pairs(rows, { ...place, top: y + 12 })
}

function rowsOf({ bill, style, say }: Desk): Row[] {
  const random = makeRandom(`totals ${bill.supplier.name}`)
  const rows: Row[] = []
  const { words } = style
  if (!bill.hidden.includes('totalExcludingVat')) rows.push({ label: words.excl, value: say.money(bill.exclCents) })
  if (!bill.hidden.includes('totalVat')) {
    const charged = bill.vatRows.filter((row) => row.vatCents !== 0)
    if (charged.length > 0 && (charged.length === 1 || style.perRate)) {
      for (const row of charged) {
        const rate = say.rate(row.rate)
        const label = random.pick([
          `${words.vat} ${rate}`,
          `${rate} ${words.vat}`,
          `${words.vat} (${rate})`,
          charged.length === 1 ? words.vat : `${words.vat} ${rate}`,
        ])
        const on = random.chance(0.2) ? ` (${say.number(row.baseCents)})` : ''
        rows.push({ label: `${label}${on}`, value: say.money(row.vatCents) })
      }
      if (charged.length > 1)
        rows.push({
          label: `${words.vat} ${bill.language === 'fr' ? 'total' : bill.language === 'de' ? 'gesamt' : bill.language === 'nl' ? 'totaal' : 'total'}`,
          value: say.money(bill.vatCents),
        })
    } else rows.push({ label: words.vat, value: say.money(bill.vatCents) })
  }
  rows.push({ label: words.incl, value: say.money(bill.inclCents), isStrong: true })
  const isOwed = bill.form === 'invoice' && !bill.isPaid
  const advance = Math.round(bill.inclCents * 0.3)
  if (isOwed && style.takesDeposits && bill.sequence % 2 === 0) {
    rows.push({ label: words.advance, value: `-${say.money(advance)}` })
    rows.push({ label: words.balance, value: say.money(bill.inclCents - advance), isStrong: true })
  } else if (isOwed && style.showsToPay)
    rows.push({ label: words.toPay, value: say.money(bill.inclCents), isStrong: true })
  else if (bill.isPaid && style.showsToPay) rows.push({ label: words.balance, value: say.money(0) })
  return rows
}

/** One row of cells across the page, the labels above their values. */
function drawWide({ paper, style, left, right }: Desk, { rows, y }: { rows: readonly Row[]; y: number }): number {
  const { font, boldFont, size } = style
  const width = (right - left) / rows.length
  paper.box({ x: left, y: y + 4, width: right - left, height: 36, stroke: '#555555' })
  for (const [index, row] of rows.entries()) {
    const x = left + index * width
    const labelSize = Math.min(
      size - 1,
      ((size - 1) * (width - 6)) / Math.max(1, paper.fonts[font].widthOfTextAtSize(row.label, size - 1)),
    )
    paper.text(row.label, { x: x + 4, y: y + 16, size: labelSize, font, colour: '#555555' })
    paper.text(row.value, { x: x + width - 4, y: y + 32, size, font: row.isStrong ? boldFont : font, align: 'right' })
  }
  return y + 52
}

function drawVatTable({ paper, bill, style, say }: Desk, { x, y }: { x: number; y: number }): number {
  const { font, boldFont, size, words } = style
  const stops = [x + 54, x + 128, x + 196]
  const hasSum = bill.vatRows.length > 1
  const row = (cells: readonly string[], top: number, face: typeof font) =>
    cells.forEach((cell, i) =>
      paper.text(cell, { x: stops[i] ?? x, y: top, size: size - 0.5, font: face, align: 'right' }),
    )
  const heads = [words.rate, words.base, words.vat]
  row(
    heads.map((head) => (head.length > 11 ? head.slice(0, 11) : head)),
    y + 12,
    boldFont,
  )
  paper.line({ x, y: y + 16, to: x + 200 })
  let top = y + 28
  for (const one of bill.vatRows) {
    row([say.rate(one.rate), say.number(one.baseCents), say.number(one.vatCents)], top, font)
    top += size * 1.6
  }
  if (hasSum) {
    row(['', say.number(bill.exclCents), say.number(bill.vatCents)], top, boldFont)
    top += size * 1.6
  }
  return top + 4
}
