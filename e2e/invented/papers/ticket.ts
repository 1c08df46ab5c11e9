import { decimal } from '../amount.ts'
import { spacedVat } from '../phrasing.ts'
import { addDays } from '../calendar-day.ts'
import { makeRandom } from '../random.ts'
import type { Random } from '../random.ts'
import type { TruthFields } from '../truth.ts'
import { isReturn, goodsLines, itemsOf, type Item } from './ticket-goods.ts'
import { centred, type Printing, type TicketLine } from './ticket-line.ts'
import { payLines } from './ticket-pay.ts'
import { dayWriter, stampOf } from './ticket-stamp.ts'
import { vatLines, vatRowsOf } from './ticket-vat.ts'
import { till } from './till-words.ts'
import type { Shop } from './shops.ts'

export type Ticket = { shop: Shop; lines: TicketLine[]; fields: TruthFields }

/** A till receipt of this shop, in the way that this shop prints them. What was bought counts, not what cents cash is rounded to. */
export function makeTicket(random: Random, shop: Shop): Ticket {
  const house = makeRandom(`ticket ${shop.name}`)
  const isPoint = shop.country === 'GB' || shop.country === 'IE' || house.chance(0.05)
  const currency = shop.country === 'GB' ? 'GBP' : 'EUR'
  const printing: Printing = {
    random,
    house,
    shop,
    say: till[shop.language],
    money: (cents) => decimal(cents).replace('.', isPoint ? '.' : ','),
  }
  // Draws of their own: what one part of a ticket draws does not shift another.
  const part = (name: string): Printing => ({ ...printing, random: random.fork(name), house: house.fork(name) })
  const stamp = stampOf(part('stamp'))
  const items = itemsOf(part('goods'))
  const total = items.reduce((sum, item) => sum + item.cents, 0)
  const rows = vatRowsOf(items)
  const showsVat = house.chance(0.75)
  const paid = payLines(total, part('pay'), stamp.short)
  const [isVatOnTop, isStampOnTop] = [house.chance(0.6), house.chance(0.6)]
  const lines: TicketLine[] = [
    ...headLines(part('head')),
    ...(isVatOnTop ? vatNumberLine(part('vat number')) : []),
    'space',
    ...(isStampOnTop ? stamp.lines : []),
    'rule',
    ...goodsLines(items, part('goods lines')),
    'rule',
    ...totalLines(items, { total, currency, printing: part('total') }),
    ...paid.lines,
    'space',
    ...(showsVat ? vatLines(rows, part('vat')) : []),
    ...(isVatOnTop ? [] : vatNumberLine(part('vat number'))),
    ...(isStampOnTop ? [] : stamp.lines),
    ...paid.slip,
    ...footLines(part('foot'), stamp.issuedOn),
  ]
  const tax = rows.reduce((sum, row) => sum + row.tax, 0)
  return {
    shop,
    lines,
    fields: {
      ...fieldsOf({ shop, currency, total, tax, showsVat }),
      invoiceNumber: stamp.number,
      issuedOn: stamp.issuedOn,
    },
  }
}

function headLines({ house, say, shop }: Printing): TicketLine[] {
  const name: TicketLine = {
    left: house.chance(0.5) ? shop.name.toUpperCase() : shop.name,
    at: 'centre',
    isBold: true,
    isBig: house.chance(0.5),
  }
  const number = `0${house.digits(2)} ${house.digits(2)} ${house.digits(2)} ${house.digits(2)}`
  const host = `www.${shop.name
    .normalize('NFD')
    .replaceAll(/[^A-Za-z]/g, '')
    .toLowerCase()
    .slice(0, 18)}.example`
  return [
    ...(house.chance(0.12) ? [centred(house.pick(say.welcome))] : []),
    name,
    centred(shop.street),
    centred(shop.town),
    ...(house.chance(0.5) ? [centred(`${house.pick(['Tel', 'Tel.', 'T', 'Tel:'])} ${number}`)] : []),
    ...(house.chance(0.2) ? [centred(host)] : []),
    ...(house.chance(0.25) ? (['space', centred(house.pick(say.title))] as const) : []),
  ]
}

function vatNumberLine({ house, say, shop }: Printing): TicketLine[] {
  if (shop.vatNumber === null) return []
  const number = house.chance(0.6) ? spacedVat(shop.vatNumber) : shop.vatNumber
  return [centred(`${house.pick(say.vat)} ${number}`.replace('BE BE', 'BE'))]
}

function totalLines(
  items: readonly Item[],
  { total, currency, printing: { house, say, money } }: { total: number; currency: string; printing: Printing },
): TicketLine[] {
  const label = house.pick(say.total)
  const sign = currency === 'GBP' ? '£' : label.endsWith(' EUR') ? '' : house.pick(['', '', ' EUR', '€', '€ '] as const)
  const shown = /^[€£]/.test(sign) ? `${sign}${money(total)}` : `${money(total)}${sign}`
  const saved = items.filter(({ sort }) => sort === 'discount').reduce((sum, item) => sum - item.cents, 0)
  const count = items.filter(({ sort }) => sort === 'goods').reduce((sum, item) => sum + item.quantity, 0)
  const counted: TicketLine = { left: house.pick(say.items), right: String(count) }
  const isCountFirst = house.chance(0.5)
  const hasCount = house.chance(0.3)
  return [
    ...(house.chance(0.3) ? [{ left: house.pick(say.sub), right: money(total) }] : []),
    ...(hasCount && isCountFirst ? [counted] : []),
    { left: label, right: shown, isBold: house.chance(0.8), isBig: house.chance(0.55) },
    ...(hasCount && !isCountFirst ? [counted] : []),
    ...(saved > 0 && house.chance(0.6) ? [{ left: house.pick(say.saved), right: money(saved) }] : []),
  ]
}

function footLines({ random, house, say, shop }: Printing, issuedOn: string): TicketLine[] {
  const write = dayWriter({ house: house.fork('day'), say, shop })
  const later = write(addDays(issuedOn, random.pick([14, 30, 60])))
  return [
    ...(isReturn(shop) && house.chance(0.35) ? [{ left: `${house.pick(say.returns)} ${later}` }] : []),
    centred(house.pick(say.thanks)),
    ...(house.chance(0.3) ? [centred(house.pick(say.foot))] : []),
    ...(house.chance(0.25) ? [centred(random.digits(house.pick([12, 13, 20])))] : []),
  ]
}

function fieldsOf({
  shop,
  currency,
  total,
  tax,
  showsVat,
}: {
  shop: Shop
  currency: string
  total: number
  tax: number
  showsVat: boolean
}): Omit<TruthFields, 'invoiceNumber' | 'issuedOn'> {
  return {
    supplierName: shop.name,
    supplierVatNumber: shop.vatNumber,
    customerName: null,
    customerVatNumber: null,
    dueOn: null,
    currency,
    totalIncludingVat: decimal(total),
    totalExcludingVat: showsVat ? decimal(total - tax) : null,
    totalVat: showsVat ? decimal(tax) : null,
    creditorIban: null,
    structuredCommunication: null,
    isPaid: true,
    isDirectDebit: false,
  }
}
