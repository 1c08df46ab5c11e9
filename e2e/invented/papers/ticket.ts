import { decimal } from '../amount.ts'
import { addDays } from '../calendar-day.ts'
import { spacedVat } from '../phrasing.ts'
import { makeRandom } from '../random.ts'
import type { Random } from '../random.ts'
import type { TruthFields } from '../truth.ts'
import { goods, till } from './goods.ts'
import type { Shop } from './shops.ts'

/** A line of a ticket; with `right` the amount stands at the far side. */
export type TicketLine =
  | { left: string; right?: string; at?: 'centre'; isBold?: boolean; isBig?: boolean }
  | 'rule'
  | 'space'

export type Ticket = { shop: Shop; lines: TicketLine[]; fields: TruthFields }

/** A till receipt of this shop, in the way that this shop prints them. */
export function makeTicket(random: Random, shop: Shop): Ticket {
  const house = makeRandom(`ticket ${shop.name}`)
  const say = till[shop.language]
  const isPoint = shop.country === 'GB' || shop.country === 'IE'
  const money = (cents: number) => decimal(cents).replace('.', isPoint ? '.' : ',')
  const currency = shop.country === 'GB' ? 'GBP' : 'EUR'
  const sign = currency === 'GBP' ? '£' : house.pick(['', '', ' EUR', '€'] as const)
  const shown = (cents: number) => (sign === '€' || sign === '£' ? `${sign}${money(cents)}` : `${money(cents)}${sign}`)
  const issuedOn = addDays('2025-01-10', random.int(0, 680))
  const [year = '', month = '', date = ''] = issuedOn.split('-')
  const glue = shop.language === 'de' ? '.' : house.pick(['/', '/', '-', '.'] as const)
  const day = [date, month, house.chance(0.3) ? year.slice(2) : year].join(glue)
  const time = `${String(random.int(7, 21)).padStart(2, '0')}:${String(random.int(0, 59)).padStart(2, '0')}`
  const number = random.digits(random.int(3, 7)).replace(/^0/, '4')
  const items = itemsOf(random, shop)
  const total = items.reduce((sum, item) => sum + item.cents, 0)
  const rows = rowsOf(items)
  const tax = rows.reduce((sum, row) => sum + row.tax, 0)
  const showsVat = house.chance(0.75)
  const isCard = random.chance(0.7)
  const given = Math.ceil(total / 500) * 500
  const vatLine = shop.vatNumber
    ? [
        {
          left: `${house.pick(say.vat)} ${house.chance(0.6) ? spacedVat(shop.vatNumber) : shop.vatNumber}`.replace(
            'BE BE',
            'BE',
          ),
          at: 'centre' as const,
        },
      ]
    : []
  const isVatOnTop = house.chance(0.6)
  const stamp: TicketLine[] = house.chance(0.5)
    ? [{ left: `${house.pick(say.ticket)} ${number}`, right: `${day} ${time}` }]
    : [
        { left: `${house.pick(say.date)} ${day}  ${time}`.trim() },
        {
          left: `${house.pick(say.ticket)}: ${number}`,
          ...(house.chance(0.5) ? { right: `Kassa ${house.int(1, 9)}` } : {}),
        },
      ]
  const isStampOnTop = house.chance(0.6)
  const lines: TicketLine[] = [
    {
      left: house.chance(0.5) ? shop.name.toUpperCase() : shop.name,
      at: 'centre',
      isBold: true,
      isBig: house.chance(0.5),
    },
    { left: shop.street, at: 'centre' },
    { left: shop.town, at: 'centre' },
    ...(house.chance(0.5)
      ? [
          {
            left: `Tel 0${house.digits(2)} ${house.digits(2)} ${house.digits(2)} ${house.digits(2)}`,
            at: 'centre' as const,
          },
        ]
      : []),
    ...(isVatOnTop ? vatLine : []),
    'space',
    ...(isStampOnTop ? [...stamp, 'rule' as const] : ['rule' as const]),
    ...items.flatMap((item): TicketLine[] =>
      item.quantity > 1 && house.chance(0.5)
        ? [
            { left: item.text },
            { left: `  ${item.quantity} x ${money(item.cents / item.quantity)}`, right: money(item.cents) },
          ]
        : [
            {
              left: item.quantity > 1 ? `${item.quantity} ${item.text}` : item.text,
              right: `${money(item.cents)}${house.chance(0.3) ? ` ${item.letter}` : ''}`,
            },
          ],
    ),
    'rule',
    ...(house.chance(0.3) ? [{ left: say.sub, right: money(total) }] : []),
    { left: house.pick(say.total), right: shown(total), isBold: true, isBig: house.chance(0.6) },
    ...(isCard
      ? [
          {
            left: random.pick(
              shop.country === 'BE' ? ['BANCONTACT', 'VISA', 'MAESTRO'] : ['VISA', 'MASTERCARD', 'DEBIT'],
            ),
            right: money(total),
          },
        ]
      : [
          { left: say.cash, right: money(given) },
          { left: house.pick(say.change), right: money(given - total) },
        ]),
    'space',
    ...(showsVat ? vatTable(rows, { say, house, money }) : []),
    ...(isVatOnTop ? [] : vatLine),
    ...(isStampOnTop ? [] : stamp),
    ...(isCard && house.chance(0.5)
      ? [
          { left: `**** **** **** ${random.digits(4)}` },
          { left: `AUT ${random.digits(6)}`, right: `TERM ${random.digits(8)}` },
        ]
      : []),
    { left: house.pick(say.thanks), at: 'centre' },
  ]
  return { shop, lines, fields: fieldsOf({ shop, number, issuedOn, currency, total, tax, showsVat }) }
}

type Item = { text: string; quantity: number; cents: number; rate: number; letter: string }

function itemsOf(random: Random, shop: Shop): Item[] {
  const { words, cents, isReduced, most } = goods[shop.kind]
  const [low, high] = cents
  const [full, reduced] = rates[shop.country]
  return Array.from({ length: random.int(1, most) }, () => {
    const quantity = most > 1 && random.chance(0.25) ? random.int(2, 4) : 1
    const isLow = isReduced && random.chance(0.8)
    const each = random.int(low, high)
    return {
      text: random.pick(words[shop.language]),
      quantity,
      cents: quantity * each,
      rate: isLow ? reduced : full,
      letter: isLow ? 'B' : 'A',
    }
  })
}

const rates = { BE: [21, 6], NL: [21, 9], FR: [20, 5.5], DE: [19, 7], GB: [20, 5], IE: [23, 13.5] } as const

type Row = { rate: number; letter: string; base: number; tax: number; all: number }

function rowsOf(items: readonly Item[]): Row[] {
  const sums = new Map<number, Row>()
  for (const { rate, letter, cents } of items) {
    const all = (sums.get(rate)?.all ?? 0) + cents
    const base = Math.round((all * 100) / (100 + rate))
    sums.set(rate, { rate, letter, base, tax: all - base, all })
  }
  return [...sums.values()].toSorted((a, b) => a.rate - b.rate)
}

function vatTable(
  rows: readonly Row[],
  {
    say,
    house,
    money,
  }: {
    say: (typeof till)['nl'] | (typeof till)['fr'] | (typeof till)['de'] | (typeof till)['en']
    house: Random
    money: (cents: number) => string
  },
): TicketLine[] {
  const cells = (row: Row) => [money(row.base), money(row.tax), money(row.all)].map((cell) => cell.padStart(9)).join('')
  const heads = [house.pick(say.base), house.pick(say.tax), house.pick(say.all)]
    .map((cell) => cell.padStart(9))
    .join('')
  return [
    { left: house.pick(say.rates), right: heads },
    ...rows.map((row) => ({ left: `${row.letter} ${String(row.rate).replace('.', ',')}%`, right: cells(row) })),
    'rule',
  ]
}

function fieldsOf({
  shop,
  number,
  issuedOn,
  currency,
  total,
  tax,
  showsVat,
}: {
  shop: Shop
  number: string
  issuedOn: string
  currency: string
  total: number
  tax: number
  showsVat: boolean
}): TruthFields {
  return {
    supplierName: shop.name,
    supplierVatNumber: shop.vatNumber,
    customerName: null,
    customerVatNumber: null,
    invoiceNumber: number,
    issuedOn,
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
