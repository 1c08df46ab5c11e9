import { makeRandom } from '../random.ts'
import type { Facts } from './facts.ts'
import type { Desk } from './table.ts'

/** How to pay, below the totals. Gives the y below. */
export function drawPayment(desk: Desk, { facts, y }: { facts: Facts; y: number }): number {
  const { paper, bill, style, say, left, right } = desk
  const { font, boldFont, size, words } = style
  let top = y
  for (const note of facts.notes) top = paper.paragraph(note, { x: left, y: top, width: right - left, size, font }) + 3
  if (!bill.iban) return top
  const isOwed = bill.form === 'invoice' && !bill.isPaid && !bill.isDirectDebit
  const rows: [string, string][] = [
    [words.account, say.account(bill.iban)],
    ...(makeRandom(`bic ${bill.supplier.name}`).chance(0.5) ? [['BIC', bicOf(bill.iban)] as [string, string]] : []),
    ...(isOwed ? [[words.communication, facts.reference] as [string, string]] : []),
  ]
  if (!isOwed) {
    paper.text(`${words.account} ${say.account(bill.iban)}`, { x: left, y: top + 8, size, font })
    return top + 22
  }
  if (style.payment === 'sentence')
    return (
      paper.paragraph(facts.sentence('pay'), { x: left, y: top + 6, width: right - left, size, font: boldFont }) + 6
    )
  if (style.payment === 'slip') return drawSlip(desk, { facts, y: Math.max(top + 12, 610) })
  if (style.payment === 'box')
    paper.box({ x: left, y: top, width: 340, height: rows.length * (size + 5) + 14, stroke: bill.supplier.colour })
  if (style.payment === 'footer') {
    if (bill.structuredCommunication)
      paper.text(`${words.communication}${style.colon} ${facts.reference}`, {
        x: left,
        y: top + 12,
        size,
        font: boldFont,
      })
    return top + 26
  }
  const x = style.payment === 'box' ? left + 8 : left
  const room = Math.max(120, ...rows.map(([label]) => paper.fonts[font].widthOfTextAtSize(label, size) + 18))
  for (const [label, value] of rows) {
    paper.text(`${label}${style.colon}`, { x, y: top + size + 4, size, font })
    paper.text(value, { x: x + room, y: top + size + 4, size, font: boldFont })
    top += size + 5
  }
  if (style.hasQr) drawQr(desk, { x: right - 70, y: y })
  return top + 16
}

/** The order to a bank as Belgian bills carry it at the bottom. */
function drawSlip({ paper, bill, style, say, left, right }: Desk, { facts, y }: { facts: Facts; y: number }): number {
  const { font, boldFont, size, words } = style
  paper.box({ x: left, y, width: right - left, height: 108, fill: '#fff6e0', stroke: '#cc9900' })
  const cell = (label: string, value: string, { x, top }: { x: number; top: number }) => {
    paper.text(label, { x, y: top, size: 6.5, font, colour: '#886600' })
    paper.text(value, { x, y: top + 13, size: size + 1, font: boldFont })
  }
  cell(words.account, bill.iban ? say.account(bill.iban) : '', { x: left + 10, top: y + 16 })
  cell(words.toPay, say.money(bill.inclCents), { x: right - 150, top: y + 16 })
  cell('BIC', bill.iban ? bicOf(bill.iban) : '', { x: left + 10, top: y + 46 })
  cell(words.customer, bill.customer.name, { x: right - 150, top: y + 46 })
  cell(words.communication, facts.reference, { x: left + 10, top: y + 76 })
  return y + 122
}

function drawQr({ paper, bill }: Desk, { x, y }: { x: number; y: number }): void {
  const random = makeRandom(`qr ${bill.supplier.name} ${bill.number}`)
  for (let row = 0; row < 16; row += 1)
    for (let column = 0; column < 16; column += 1)
      if (random.chance(0.45))
        paper.box({ x: x + column * 3.6, y: y + row * 3.6, width: 3.6, height: 3.6, fill: '#000000' })
}

/** On each page: names, registers, accounts, in small print. */
export function drawFoot(desk: Desk, { facts, page }: { facts: Facts; page: number }): void {
  const { paper, bill, style, say, left, right } = desk
  const { supplier } = bill
  const random = makeRandom(`foot ${supplier.name}`)
  const isVatHere =
    style.supplierVatAt === 'footer' || style.supplierVatAt === 'block-and-footer' || style.supplierAt === 'footer'
  const isBankHere = bill.iban !== null && (style.payment === 'footer' || random.chance(0.3))
  const parts = [
    style.supplierAt === 'footer' || random.chance(0.6) ? supplier.name : '',
    style.supplierAt === 'footer' ? `${supplier.street}, ${supplier.town}` : '',
    supplier.vatNumber && isVatHere ? `${style.words.supplierVat} ${say.vatNumber(supplier.vatNumber)}` : '',
    style.extras.includes('legal')
      ? `${style.words.register} - ${style.words.capital} ${say.number(1_860_000)} ${bill.currency === 'EUR' ? '€' : bill.currency}`
      : '',
    isBankHere && bill.iban
      ? `${random.pick(['KBC', 'ING', 'BNP', 'Triodos', 'Belfius'])} ${say.account(bill.iban)} BIC ${bicOf(bill.iban)}`
      : '',
    facts.secondAccount && style.payment !== 'footer'
      ? `${random.pick(['Argenta', 'Crelan', 'Volksbank'])} ${say.account(facts.secondAccount)}`
      : '',
    page > 1 || random.chance(0.3) ? `${style.words.page} ${page}` : '',
  ].filter((part) => part !== '')
  if (parts.length === 0) return
  const glue = random.pick(['  ·  ', ' | ', ' - ', '   ', ', '] as const)
  paper.line({ x: left, y: 792, to: right, colour: '#cccccc' })
  let line = ''
  const lines: string[] = []
  for (const part of parts) {
    const longer = line === '' ? part : `${line}${glue}${part}`
    if (paper.fonts[style.font].widthOfTextAtSize(longer.replace(/[\u202f\u2009]/g, ' '), 7) > right - left) {
      lines.push(line)
      line = part
    } else line = longer
  }
  for (const [index, one] of [...lines, line].entries())
    paper.text(one, {
      x: (left + right) / 2,
      y: 804 + index * 10,
      size: 7,
      font: style.font,
      colour: '#666666',
      align: 'centre',
    })
}

/** Invented, and of the right shape: four letters of the bank, the country, two more. */
const bicOf = (iban: string) =>
  `${iban.slice(4, 8).replace(/\d/g, (digit) => 'ABCDEFGHIJ'[Number(digit)] ?? 'X')}${iban.slice(0, 2)}2X`
