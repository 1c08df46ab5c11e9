import { makeRandom } from '../random.ts'
import { stack } from '../layouts/pieces.ts'
import type { Facts } from './facts.ts'
import type { Desk } from './table.ts'

/** The top of the first page: who sends, to whom, the title and what is said beside it. Gives the y below. */
export function drawHead(desk: Desk, facts: Facts): number {
  const supplierEnd = drawSupplier(desk)
  const below = Math.max(supplierEnd, drawCustomer(desk, supplierEnd))
  const afterTitle = drawTitle(desk, { facts, y: below + 26 })
  return drawMeta(desk, { facts, y: afterTitle })
}

/** Address, phone, VAT number and the like of the house. */
export function supplierDetails({ bill, style, say }: Desk): string[] {
  const { supplier } = bill
  const random = makeRandom(`details ${supplier.name}`)
  const phone = `${style.words.phone} ${supplier.country === 'BE' ? '+32' : supplier.country === 'FR' ? '+33' : '+49'} ${random.digits(1)}${random.digits(2)} ${random.digits(2)} ${random.digits(2)} ${random.digits(2)}`
  const isVatHere = style.supplierVatAt === 'block' || style.supplierVatAt === 'block-and-footer'
  const vat =
    supplier.vatNumber && isVatHere
      ? [`${style.words.supplierVat}${style.colon.trim() === ':' ? ':' : ''} ${say.vatNumber(supplier.vatNumber)}`]
      : []
  const contact = [phone, `info@${supplier.host}`, `www.${supplier.host}`].slice(0, random.int(0, 3))
  return random.chance(0.5)
    ? [supplier.street, supplier.town, ...vat, ...contact]
    : [supplier.street, supplier.town, ...contact, ...vat]
}

function drawSupplier(desk: Desk): number {
  const { paper, bill, style, left, right } = desk
  const { supplier } = bill
  const name = style.title === 'caps' && supplier.name.length < 24 ? supplier.name.toUpperCase() : supplier.name
  const big = Math.min(18, 380 / Math.max(10, name.length))
  const shape = supplier.name.length
  if (style.supplierAt === 'sidebar') {
    paper.box({ x: 0, y: 0, width: 128, height: 842, fill: '#eeeeee' })
    if (style.hasLogo) paper.logo({ x: 22, y: 34, size: 42, colour: supplier.colour, shape })
    const y = paper.paragraph(name, {
      x: 18,
      y: 104,
      width: 104,
      size: 11,
      font: style.boldFont,
      colour: supplier.colour,
    })
    let next = y + 6
    for (const line of supplierDetails(desk))
      next = paper.paragraph(line, { x: 18, y: next, width: 104, size: 7, font: style.font })
    return 70
  }
  if (style.supplierAt === 'band') {
    paper.box({ x: 0, y: 0, width: 595, height: 64, fill: supplier.colour })
    paper.text(name, { x: left, y: 38, size: big, font: style.boldFont, colour: '#ffffff' })
    return stack(paper, supplierDetails(desk), { x: left, y: 82, size: style.size - 0.5, font: style.font })
  }
  if (style.supplierAt === 'footer') {
    if (style.hasLogo) paper.logo({ x: left, y: 36, size: 54, colour: supplier.colour, shape })
    return 96
  }
  const x = style.supplierAt === 'left' ? left : style.supplierAt === 'right' ? right : (left + right) / 2
  const align = style.supplierAt === 'left' ? 'left' : style.supplierAt === 'right' ? 'right' : 'centre'
  if (style.hasLogo)
    paper.logo({ x: style.supplierAt === 'left' ? right - 50 : left, y: 32, size: 40, colour: supplier.colour, shape })
  paper.text(name, { x, y: 54, size: big, font: style.boldFont, colour: supplier.colour, align })
  return stack(paper, supplierDetails(desk), { x, y: 70, size: style.size - 0.5, font: style.font, align })
}

function drawCustomer({ paper, bill, style, say, left, right }: Desk, supplierEnd: number): number {
  const { customer } = bill
  const isBeside = style.customerAt === 'beside-supplier'
  const isRight = style.customerAt === 'right' || (isBeside && style.supplierAt !== 'right')
  const random = makeRandom(`customer ${bill.supplier.name}`)
  const lines = [
    ...(random.chance(0.4) ? [style.words.customer] : []),
    customer.name,
    ...(random.chance(0.3) ? [customer.person] : []),
    customer.street,
    customer.town,
    ...(random.chance(0.3) ? ['België'] : []),
    ...(style.customerVatAt === 'block' && customer.vatNumber
      ? [`${style.words.customerVat}${style.colon === '' ? '' : ':'} ${say.vatNumber(customer.vatNumber)}`]
      : []),
  ]
  // Two addresses on one side do not run into each other; nor into the logo.
  const isApart = isBeside && style.supplierAt !== 'sidebar' && style.supplierAt !== 'band'
  const y = isApart ? (style.hasLogo ? 98 : 70) : Math.max(150, supplierEnd + 24)
  const x = isRight ? Math.max(left + 200, right - 210) : left
  const end = stack(paper, lines, { x, y, size: style.size + 0.5, font: style.font, gap: style.size * 1.4 })
  if (random.chance(0.25)) paper.box({ x: x - 8, y: y - 16, width: 214, height: end - y + 18, stroke: '#999999' })
  return end
}

function drawTitle(desk: Desk, { facts, y }: { facts: Facts; y: number }): number {
  const { paper, bill, style, left, right } = desk
  const random = makeRandom(`title ${bill.supplier.name}`)
  const size = random.int(12, 20)
  if (style.title === 'none' && bill.form === 'invoice' && style.meta !== 'line' && !facts.isSpecial) return y
  const shown =
    style.title === 'caps'
      ? facts.title.toUpperCase()
      : style.title === 'spaced'
        ? [...facts.title.toUpperCase()].join(' ')
        : style.title === 'with-number'
          ? `${facts.title}${random.chance(0.5) ? ' nr.' : ''} ${bill.number}`
          : style.title === 'both-languages' && bill.form === 'invoice' && !facts.isSpecial
            ? 'FACTUUR / FACTURE'
            : facts.title
  const place = random.pick(['left', 'left', 'right', 'centre'] as const)
  const x = place === 'left' ? left : place === 'right' ? right : (left + right) / 2
  paper.text(shown, {
    x,
    y,
    size,
    font: style.boldFont,
    align: place,
    colour: random.chance(0.4) ? bill.supplier.colour : '#222222',
  })
  return y + size + 4
}

function drawMeta(desk: Desk, { facts, y }: { facts: Facts; y: number }): number {
  const { paper, bill, style, say, left, right } = desk
  const { font, boldFont, size, colon } = style
  const rows = facts.meta.filter(([, value]) => value !== '')
  const gap = size * 1.55
  const said = (label: string) =>
    paper.fonts[font].widthOfTextAtSize(`${label}${colon}`.replace(/[\u202f\u2009]/g, ' '), size)
  const room = Math.max(114, ...facts.meta.map(([label]) => said(label) + 10), said(style.words.supplierVat) + 10)
  const x =
    style.metaAt === 'left' || style.supplierAt === 'sidebar'
      ? left
      : Math.max(left, Math.min(right - 230, right - room - 110))
  const vat =
    style.supplierVatAt === 'meta' && bill.supplier.vatNumber
      ? [[style.words.supplierVat, say.vatNumber(bill.supplier.vatNumber)] as [string, string]]
      : []
  const all = [...rows, ...vat]
  switch (style.meta) {
    case 'pairs':
    case 'pairs-right':
    case 'labels-right':
      for (const [index, [label, value]] of all.entries()) {
        const at = y + index * gap
        const text = `${label}${colon}`
        if (style.meta === 'labels-right') paper.text(text, { x: x + room - 8, y: at, size, font, align: 'right' })
        else paper.text(text, { x, y: at, size, font })
        if (style.meta === 'pairs-right') paper.text(value, { x: x + room + 112, y: at, size, font, align: 'right' })
        else paper.text(value, { x: x + room, y: at, size, font: index === 0 ? boldFont : font })
      }
      return y + all.length * gap + 10
    case 'stacked':
      for (const [index, [label, value]] of all.entries())
        paper.text(`${label}${colon || ':'} ${value}`, { x, y: y + index * gap, size, font })
      return y + all.length * gap + 10
    case 'line': {
      const said = all.map(([label, value]) => `${label}${colon === '' || colon === ' . . .' ? '' : colon} ${value}`)
      return paper.paragraph(said.join('      '), { x: left, y, width: right - left, size, font }) + 8
    }
    case 'sentence': {
      const isNamed = style.title !== 'with-number'
      const end = isNamed
        ? paper.paragraph(sentenceOf(desk, facts), {
            x: left,
            y,
            width: right - left,
            size: size + 1,
            font: boldFont,
          })
        : y
      const others =
        isNamed && (bill.form === 'invoice' || bill.form === 'credit-note')
          ? all.filter(([, value]) => value !== bill.number && value !== say.day(bill.issuedOn))
          : all
      for (const [index, [label, value]] of others.entries())
        paper.text(`${label}${colon || ':'} ${value}`, { x, y: end + index * gap + 4, size, font })
      return end + others.length * gap + 14
    }
    case 'row-above':
    case 'row-below':
    case 'grid':
      return drawCells(desk, { rows: all, y })
  }
}

const sentenceOf = ({ bill, say }: Desk, { isSpecial, title, sentence }: Facts): string =>
  isSpecial
    ? `${title} ${bill.number} - ${say.day(bill.issuedOn)}`
    : sentence(bill.form === 'credit-note' ? 'creditTitle' : 'title')

/** Label and value one above the other, in up to five cells a row. */
function drawCells(
  { paper, style, left, right }: Desk,
  { rows, y }: { rows: readonly [string, string][]; y: number },
): number {
  const { font, boldFont, size } = style
  const perRow = Math.min(rows.length, right - left > 450 ? 5 : 4)
  const width = (right - left) / Math.max(1, perRow)
  const height = size * 2 + 12
  for (const [index, [label, value]] of rows.entries()) {
    const x = left + (index % perRow) * width
    const top = y + Math.floor(index / perRow) * (height + 2)
    const [first, second] = style.meta === 'row-below' ? [value, label] : [label, value]
    const isLabelFirst = style.meta !== 'row-below'
    if (style.meta === 'grid') paper.box({ x, y: top, width, height, stroke: '#888888' })
    const most = width - 6
    const fit = (text: string, face: typeof font, wanted: number) =>
      Math.min(wanted, (wanted * most) / Math.max(1, paper.fonts[face].widthOfTextAtSize(text, wanted)))
    paper.text(first, {
      x: x + 4,
      y: top + size,
      size: fit(first, isLabelFirst ? font : boldFont, isLabelFirst ? size - 1 : size),
      font: isLabelFirst ? font : boldFont,
      colour: isLabelFirst ? '#666666' : '#222222',
    })
    paper.text(second, {
      x: x + 4,
      y: top + size * 2 + 4,
      size: fit(second, isLabelFirst ? boldFont : font, isLabelFirst ? size : size - 1),
      font: isLabelFirst ? boldFont : font,
      colour: isLabelFirst ? '#222222' : '#666666',
    })
  }
  return y + Math.ceil(rows.length / Math.max(1, perRow)) * (height + 2) + 12
}
