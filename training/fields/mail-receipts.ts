import { printMoney, type MoneyStyle } from '@facteur/e2e/invented/amount.ts'
import { addDays, printDay } from '@facteur/e2e/invented/calendar-day.ts'
import { composedSuppliers } from '@facteur/e2e/invented/composed/suppliers.ts'
import { makeRandom, type Random } from '@facteur/e2e/invented/random.ts'
import { halfOf } from '../split.ts'
import { words, type Words } from './receipt-words.ts'
import type { TrainingPaper } from './training-paper.ts'

/** Receipts that are the mail itself, as text in rows: each house with words and an order of its own. */
export function mailReceipts({ perHouse }: { perHouse: number }): TrainingPaper[] {
  return composedSuppliers.flatMap((house) => Array.from({ length: perHouse }, (_, i) => makeOne(house, i)))
}

type House = (typeof composedSuppliers)[number]
type Shows = 'included' | 'split' | 'total' | 'nothing' | 'zero'
type Printed = { label: string; value: string }

function makeOne(house: House, index: number): TrainingPaper {
  // Two bills of a house look alike, the third is of another shop of theirs.
  const habits = makeRandom(`habits ${house.name} ${index >> 1}`)
  const random = makeRandom(`receipt ${house.name} ${index}`)
  const w = words[house.language]
  const say = (key: keyof Words) => habits.pick(w[key])
  const style: MoneyStyle = habits.pick(['before', 'after', 'code'] as const)
  const { language, currency } = house
  const money = (cents: number) => printMoney(cents, { language, currency, style })
  const prices = Array.from({ length: random.int(1, 4) }, () => random.int(150, 9_900))
  const fee = habits.chance(0.4) ? random.int(50, 499) : 0
  const gross = prices.reduce((sum, price) => sum + price, fee)
  const rate = habits.pick([21, 6, 10, 20, 9])
  const net = Math.round((gross * 100) / (100 + rate))
  const shows: Shows = habits.pick(['included', 'split', 'total', 'included', 'nothing', 'split', 'zero'])
  const issuedOn = `2026-${String(random.int(1, 11)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`
  const dayStyle = habits.pick(['short', 'long', 'short'] as const)
  const day = printDay(issuedOn, { language, style: dayStyle })
  const colon = habits.pick([': ', '   ', ' ', '   '])
  const row = (label: string, value: string) => `${label}${colon}${value}`
  const { number, subjectNumber, printed } = numbersOf({ habits, random, w })
  const later = say('later').replace(
    '{day}',
    printDay(addDays(issuedOn, random.int(5, 365)), { language, style: dayStyle }),
  )
  const facts = habits.shuffle([
    inRows(printed, { habits, row, day }),
    habits.chance(0.8) ? row(say('day'), day) : `${say('hello')} ${day}`,
    habits.chance(0.4) ? row(say('customer'), 'Atelier Lune BV') : [],
    habits.chance(0.3) ? later : [],
  ])
  const wares = prices.map((cents) =>
    habits.chance(0.5)
      ? row(random.pick(w.item), money(cents))
      : `${random.int(1, 3)}x   ${random.pick(w.item)}   ${money(cents)}`,
  )
  const sums = [
    fee > 0 ? row(say('fee'), money(fee)) : [],
    shows === 'split' ? [row(say('net'), money(net)), row(say('vat'), money(gross - net))] : [],
    shows === 'zero' ? [row(say('net'), money(gross)), row(say('vat').replaceAll(/\d+/g, '0'), money(0))] : [],
    row(say('total'), money(gross)),
    shows === 'included' ? row(say('vatIn'), money(gross - net)) : [],
    habits.chance(0.8) ? say('paid') : [],
  ]
  const foot = [
    habits.chance(0.7) ? say('bye') : [],
    `${house.name}${habits.chance(0.5) ? ` - ${house.street}, ${house.town}` : ''}${house.vatNumber ? ` - ${habits.pick(['BTW', 'TVA', 'VAT', 'USt-ID'])} ${house.vatNumber}` : ''}`,
  ]
  const isHeadline = habits.chance(0.3)
  const text = [
    say('hello'),
    isHeadline ? money(gross) : [],
    say('intro'),
    habits.chance(0.5) ? [facts, wares, sums] : [wares, sums, facts],
    foot,
  ]
    .flat(4)
    .join('\n')
  return paperOf({ house, random, text, issuedOn, number, subjectNumber, amounts: { gross, net, shows } })
}

const sorts = ['number', 'order', 'payment', 'booking'] as const

/** The numbers a receipt prints. Its own is what it calls a receipt or invoice, else its only order, payment or trip; of several of those none. */
function numbersOf({
  habits,
  random,
  w,
}: {
  habits: Random
  random: Random
  w: Record<keyof Words, readonly string[]>
}) {
  const shown = habits.pick([
    ['number'],
    ['number'],
    ['number', 'order'],
    ['number', 'payment'],
    ['number', 'order', 'payment'],
    ['number', 'booking'],
    ['order'],
    ['payment'],
    ['booking'],
    ['order', 'payment'],
    ['booking', 'payment'],
  ] as const satisfies readonly (readonly (typeof sorts)[number][])[])
  const own = shown.map((sort) => ({ sort, label: habits.pick(w[sort]), value: makeNumber(habits, random) }))
  const traps = Array.from({ length: habits.pick([0, 0, 1, 1, 2, 3]) }, () => ({
    label: habits.pick(w.trap),
    value: makeNumber(habits, random),
  }))
  const main = own.find(({ sort }) => sort === 'number') ?? (own.length === 1 ? own[0] : undefined)
  const inSubject = habits.pick(['main', 'main', 'main', 'other', 'none', 'none', 'none'])
  const printed: Printed[] = habits.shuffle([...own, ...traps])
  return {
    number: main?.value ?? null,
    printed,
    subjectNumber: inSubject === 'main' ? main?.value : inSubject === 'other' ? own.at(-1)?.value : undefined,
  }
}

function makeNumber(habits: Random, random: Random): string {
  const head = habits.pick([
    '',
    '',
    'Q',
    'KT-',
    'B',
    'ZX-',
    'R',
    'HJ',
    'INV-',
    '#',
    'W',
    'GIFT-2026-',
    '2026-',
    'TX_',
    'ord_',
  ])
  const digits = random.digits(habits.pick([5, 6, 7, 8, 9, 10, 12, 14]))
  const shape = habits.pick(['plain', 'plain', 'plain', 'parts', 'letters', 'long', 'spaced'])
  if (shape === 'parts') return `${random.digits(4)}-${random.digits(4)}`
  if (shape === 'letters')
    return `${random.word(2).toUpperCase()}${random.digits(2)}${random.word(3).toUpperCase()}${random.digits(1)}`
  if (shape === 'long') return `${random.digits(3)}-${random.digits(7)}-${random.digits(7)}`
  if (shape === 'spaced') return `${random.digits(3)} ${random.digits(3)} ${random.digits(3)}`
  return `${head === '#' ? '' : head}${digits}`
}

type Drawing = { habits: Random; row: (label: string, value: string) => string; day: string }

/** Each in a row of its own, all labels above all values, each value under its label, or run into one line. */
function inRows(printed: readonly Printed[], { habits, row, day }: Drawing): string[] {
  const way = habits.pick(['rows', 'rows', 'rows', 'columns', 'under', 'line'])
  if (way === 'under') return printed.flatMap(({ label, value }) => [label.toUpperCase(), value])
  if (way === 'columns' && printed.length > 1) {
    const width = (i: number) => Math.max(printed[i]?.label.length ?? 0, printed[i]?.value.length ?? 0) + 4
    return [
      printed.map(({ label }, i) => label.padEnd(width(i))).join(''),
      printed.map(({ value }, i) => value.padEnd(width(i))).join(''),
    ]
  }
  if (way === 'line')
    return [
      printed.map(({ label, value }) => `${label} ${value}`).join(habits.pick([' · ', ' - ', ', '])) + ` – ${day}`,
    ]
  return printed.map(({ label, value }) => row(label, value))
}

function paperOf({
  house,
  random,
  text,
  issuedOn,
  number,
  subjectNumber,
  amounts,
}: {
  house: House
  random: Random
  text: string
  issuedOn: string
  number: string | null
  subjectNumber: string | undefined
  amounts: { gross: number; net: number; shows: Shows }
}): TrainingPaper {
  const { gross, net, shows } = amounts
  const decimal = (cents: number) => (cents / 100).toFixed(2)
  return {
    source: 'invented',
    group: `${house.name} by mail`,
    half: halfOf(house.name),
    name: `receipt ${house.host} ${number ?? 'unclear'} ${issuedOn}`,
    rendition: {
      format: 'html',
      mediaType: 'text/html',
      pages: [{ number: 1, widthPt: 595, heightPt: 842, words: [], text }],
      pageCount: 1,
      text,
      isTruncated: false,
    },
    kind: 'receipt',
    context: { ownVatNumbers: [], ownAddresses: ['@atelierlune.example'], ownNames: [] },
    mail: {
      fromName: random.chance(0.7) ? house.name.split(' ').slice(0, -1).join(' ') : 'No reply',
      fromAddress: `no-reply@${house.host}`,
      subject:
        subjectNumber === undefined
          ? 'Receipt'
          : random.pick([`Receipt ${subjectNumber}`, `${house.name}: ${subjectNumber}`, `Order #${subjectNumber}`]),
      sentAt: `${issuedOn}T12:00:00Z`,
      name: 'Receipt.html',
    },
    truth: {
      supplierName: house.name,
      supplierVatNumber: house.vatNumber,
      invoiceNumber: number,
      issuedOn,
      dueOn: null,
      currency: house.currency,
      totalIncludingVat: decimal(gross),
      totalExcludingVat: shows === 'split' ? decimal(net) : shows === 'zero' ? decimal(gross) : null,
      totalVat: shows === 'split' || shows === 'included' ? decimal(gross - net) : shows === 'zero' ? '0.00' : null,
      creditorIban: null,
    },
  }
}
