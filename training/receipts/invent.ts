import type { Random } from '@facteur/e2e/invented/random.ts'
import { inSlang } from '@facteur/e2e/invented/composed/slang.ts'
import { extrasOf, stapledSlip } from './extras.ts'
import { phrases, type Phrases, type Place } from './phrases.ts'

/** A till receipt of our own invention: its lines as printed, and the cents it is about. */
export type InventedReceipt = {
  lines: string[]
  total: number
  net: number | undefined
  vat: number | undefined
  place: Place
}

type Item = { name: string; count: number; cents: number; rate: number }

const places: readonly Place[] = ['nl', 'nl', 'fr', 'fr', 'de', 'de', 'en', 'my', 'my', 'us']

/**
 * One receipt: goods, discount, total, payment, VAT and the rest, in the ways of its place, with parts left out; `isStrange`:
 * of a till that calls things by names nobody foresaw, more often than not.
 */
export function inventReceipt(random: Random, { isStrange }: { isStrange: boolean }): InventedReceipt {
  const place = random.pick(places)
  const say = isStrange ? inWords(random, phrases[place]) : phrases[place]
  const width = random.int(26, 46)
  const money = printer(random, place)
  const items = makeItems(random, say)
  const isAddedTax = place === 'us' || (place === 'my' && random.chance(0.15))
  const two = (left: string, right: string) => row(left, right, width)
  const goods = items.reduce((sum, { cents }) => sum + cents, 0)
  const extras = extrasOf(random.fork('extras'), { place, goods, two, money })
  const discount = random.chance(0.12) ? Math.round(goods * random.pick([0.05, 0.1, 0.03])) : 0
  const rate = random.pick(say.rates)
  const charged = goods - discount + extras.service
  const tax = isAddedTax ? Math.round((charged * rate) / 100) : 0
  const priced = charged + tax
  const isRounded = place === 'my' && priced % 5 !== 0 && random.chance(0.7)
  const rounded = isRounded ? Math.round(priced / 5) * 5 : priced
  const isTotalAgain = isRounded && random.chance(0.6)
  // What was bought costs what stands before the cents of rounding, unless the paper calls what remains the total.
  const total = isTotalAgain ? rounded : priced
  const lines: string[] = [...head(random, say, width)]
  if (isStrange && random.chance(0.06)) return { ...slip(random, say, { total: goods, money, width }), place }
  if (isStrange && random.chance(0.06)) return { ...meter(random, say, { total: goods, money, width }), place }
  const isBare = random.chance(isStrange ? 0.25 : 0.15) && items.length === 1
  const isSplit = discount > 0 || isAddedTax || extras.service > 0
  if (!isBare) lines.push(...items.flatMap((item) => itemLines(random, item, { money, width })), rule(random, width))
  if (isSplit || random.chance(0.25)) lines.push(two(random.pick(say.subtotal), money(isSplit ? goods : priced)))
  if (discount > 0) lines.push(two(random.pick(say.discount), `-${money(discount)}`))
  lines.push(...extras.serviceLine)
  if (isAddedTax) lines.push(two(fill(random.pick(say.vat), rate, ''), money(tax)))
  if (random.chance(0.1)) lines.push(two(random.pick(['Items', 'Aantal artikelen', 'Qty']), String(items.length)))
  const printed = totalLines(random, say, { total: priced, money, width })
  lines.push(...(isStrange ? printed.map((line, at) => (at === 0 ? big(random, line) : line)) : printed))
  if (isRounded) lines.push(two(random.pick(say.rounding), money(Math.abs(rounded - priced))))
  if (isTotalAgain)
    lines.push(
      two(
        random.pick(['Net Total', 'Total Rounded', 'Rounding RM', 'Total Payable', 'Total Amt', 'TOTAL']),
        money(rounded),
      ),
    )
  const left = rounded - extras.voucher
  lines.push(...extras.tipLines, ...extras.voucherLine)
  lines.push(...payment(random, say, { total: left, money, width, place }), ...extras.after)
  const taxed = isAddedTax
    ? { lines: [], net: priced - tax, vat: tax }
    : vatLines(random, say, { items, discount: discount + extras.service, total: priced, money, width })
  lines.push(...taxed.lines)
  if (random.chance(0.2))
    lines.push(two(random.pick(['Punten saldo', 'Points', 'Solde carte', 'Punkte']), money(random.int(100, 90_000))))
  lines.push(...foot(random, say))
  if (random.chance(0.12)) lines.push(...stapledSlip(random, { place, paid: left, two, money }))
  return { lines: lines.filter((line) => line.trim() !== ''), total, net: taxed.net, vat: taxed.vat, place }
}

/** How much of a till's words are of no language: papers of tills that call things by names nobody foresaw. */
const slangShares = [0, 0, 0.25, 0.5, 0.8] as const

function inWords(random: Random, say: Phrases): Phrases {
  const slang = random.pick(slangShares)
  if (slang === 0) return say
  const name = random.word(8)
  const turned = (list: readonly string[]) => list.map((one) => inSlang(one, { name, slang }))
  const { total, subtotal, card, cash, change, net, vat, vatLine, discount, rounding } = say
  return {
    ...say,
    total: turned(total),
    subtotal: turned(subtotal),
    card: turned(card),
    cash: turned(cash),
    change: turned(change),
    net: turned(net),
    vat: turned(vat),
    vatLine: turned(vatLine),
    discount: turned(discount),
    rounding: turned(rounding),
  }
}

/** Before a line that is printed larger: `degrade` makes its letters so. */
export const tall = '^'

const row = (left: string, right: string, width: number) =>
  left + ' '.repeat(Math.max(2, width - left.length - right.length)) + right
const rule = (random: Random, width: number) => (random.chance(0.4) ? random.pick(['-', '=', '*']).repeat(width) : '')
const fill = (phrase: string, rate: number, base: string) =>
  phrase.replace('{r}', String(rate).replace('.', ',')).replace('{b}', base)

function printer(random: Random, place: Place): (cents: number) => string {
  const comma = ['nl', 'fr', 'de'].includes(place) && random.chance(0.93)
  return (cents) => {
    const whole = String(Math.floor(cents / 100)).replace(/(?=(?:\d{3})+$)(?!^)/g, comma ? '.' : ',')
    return `${whole}${comma ? ',' : '.'}${String(cents % 100).padStart(2, '0')}`
  }
}

function makeItems(random: Random, say: Phrases): Item[] {
  const count = random.chance(0.2) ? 1 : random.int(1, 9)
  const dear = random.pick([300, 900, 2_500, 9_000])
  return Array.from({ length: count }, () => {
    const pieces = random.chance(0.25) ? random.int(2, 6) : 1
    const price = random.chance(0.2) ? random.int(1, dear / 100) * 100 : random.int(45, dear)
    return {
      name: random.pick(say.goods),
      count: pieces,
      cents: price * pieces,
      rate: random.pick(say.rates.slice(0, random.int(1, 2))),
    }
  })
}

function itemLines(
  random: Random,
  { name, count, cents }: Item,
  { money, width }: { money: (cents: number) => string; width: number },
): string[] {
  const code = random.chance(0.3) ? ` ${random.pick(['A', 'B', 'C', '1', 'SR', '*'])}` : ''
  const lead = random.chance(0.2) ? `${random.digits(random.int(4, 9))} ` : ''
  const line = row(`${lead}${count > 1 && random.chance(0.6) ? `${count} x ` : ''}${name}`, money(cents) + code, width)
  return count > 1 && random.chance(0.5)
    ? [line, `   ${count} ${random.pick(['x', '@', '*'])} ${money(cents / count)}`]
    : [line]
}

type Printed = Omit<InventedReceipt, 'place'>

/** What a card terminal prints by itself. */
function slip(random: Random, say: Phrases, { total, money, width }: Printing & { total: number }): Printed {
  const sign = random.pick(say.currency)
  const lines = [
    ...head(random, say, width).slice(0, 2),
    row(random.pick(['Terminal', 'TID', 'Term.']), random.digits(8), width),
    row(random.pick(['Merchant', 'MID', 'Marchand']), random.digits(8), width),
    random.pick(say.card),
    row(random.pick(['Transactie', 'Trans.', 'AUT']), random.digits(6), width),
    when(random, say),
    big(random, row(random.pick(say.total), `${money(total)} ${sign}`.trim(), width)),
    random.pick(['AKKOORD', 'APPROVED', 'ACCEPTE', 'GENEHMIGT']),
  ]
  return { lines, total, net: undefined, vat: undefined }
}

/** So much of something at so much each: litres, hours, kilometres. */
function meter(random: Random, say: Phrases, { total, money, width }: Printing & { total: number }): Printed {
  const rate = random.pick(say.rates)
  const net = Math.round((total * 100) / (100 + rate))
  const each = random.int(110, 230)
  const amount = `${money(total)} ${random.pick(say.currency)}`.trim()
  const lines = [
    ...head(random, say, width),
    row(random.pick(['Volume', 'LITER', 'Menge', 'Duur', 'km']), money(Math.round((total * 100) / each)), width),
    row(random.pick(['Prix/L', 'EUR/L', 'Preis/l', 'Tarief', 'x']), `${money(each)}${random.int(1, 9)}`, width),
    big(random, row(random.pick(say.total), amount, width)),
    ...(random.chance(0.6) ? [row(fill(random.pick(say.vat), rate, ''), money(total - net), width)] : []),
    ...(random.chance(0.5) ? [row(random.pick(say.net), money(net), width)] : []),
    ...(random.chance(0.6) ? [row(random.pick(say.card), money(total), width)] : []),
    ...foot(random, say),
  ]
  return { lines, total, net, vat: total - net }
}

const big = (random: Random, line: string) => (random.chance(0.5) ? tall + line : line)

function head(random: Random, say: Phrases, width: number): string[] {
  const centre = (text: string) => ' '.repeat(Math.max(0, Math.floor((width - text.length) / 2))) + text
  const name = `${random.pick(['Huis', 'Chez', 'Zum', 'The', 'Kedai', 'Top', 'Nova'])} ${random.word(1).toUpperCase()}${random.word(5)}`
  const lines = [
    centre(name),
    centre(`${random.pick(['Markt', 'Rue Haute', 'Hauptstr.', 'High Street', 'Jalan Merah'])} ${random.int(1, 220)}`),
    centre(`${random.digits(4)} ${random.pick(['Aarle', 'Belmont', 'Kirchau', 'Hillford'])}`),
  ]
  if (random.chance(0.5))
    lines.push(centre(`Tel ${random.digits(3)} ${random.digits(2)} ${random.digits(2)} ${random.digits(2)}`))
  if (random.chance(0.4)) lines.push(centre(random.pick(say.title)))
  if (random.chance(0.5)) lines.push(when(random, say))
  return lines
}

const when = (random: Random, say: Phrases) =>
  `${random.pick(say.date)} ${random.digits(2)}/0${random.int(1, 9)}/2026 ${random.int(10, 22)}:${random.int(10, 59)}`

function totalLines(random: Random, say: Phrases, { total, money, width }: Printing & { total: number }): string[] {
  if (random.chance(0.1)) return []
  const sign = random.pick(say.currency)
  const dots = random.chance(0.05) ? random.pick(['---- ', '.... ', '* ']) : ''
  const amount =
    dots + (random.chance(0.5) ? `${sign}${random.pick([' ', ''])}${money(total)}` : `${money(total)} ${sign}`)
  const line = random.chance(0.12)
    ? ' '.repeat(random.int(0, 12)) + `${random.pick(say.total)} ${amount.trim()}`
    : row(random.pick(say.total), amount.trim(), width)
  if (random.chance(0.02)) return [misprint(line, random)]
  return random.chance(0.15) ? [line, row(random.pick(say.total), money(total), width)] : [line]
}

/** One digit of the amount comes out as another, as under a fold; what else stands on the paper tells. */
function misprint(line: string, random: Random): string {
  const digits = [...line.matchAll(/\d(?=[\d.,]*$|[\d.,]*\s)/g)]
  const at = digits.length === 0 ? -1 : random.pick(digits).index
  return at < 0 ? line : line.slice(0, at) + random.digits(1) + line.slice(at + 1)
}

type Printing = { money: (cents: number) => string; width: number }

function payment(
  random: Random,
  say: Phrases,
  { total, money, width, place }: Printing & { total: number; place: Place },
): string[] {
  if (random.chance(0.12)) return []
  if (random.chance(0.55)) {
    const slip = random.chance(0.3)
      ? [
          `**** **** **** ${random.digits(4)}`,
          `AUT ${random.digits(6)}`,
          ...(random.chance(0.3) ? [`${random.pick(say.expiry)} ${random.pick(['01', '09', '12'])}/28`] : []),
        ]
      : []
    return [row(random.pick(say.card), money(total), width), ...slip]
  }
  const note = random.pick([500, 1_000, 2_000, 5_000, 10_000])
  const rounded = ['nl', 'fr', 'my'].includes(place) ? Math.round(total / 5) * 5 : total
  const given = random.chance(0.25) ? rounded : Math.ceil(rounded / note) * note
  const round =
    rounded === total || random.chance(0.3)
      ? []
      : [row(random.pick(say.rounding), `${rounded < total ? '-' : ''}${money(Math.abs(rounded - total))}`, width)]
  const back =
    given === rounded && random.chance(0.5) ? [] : [row(random.pick(say.change), money(given - rounded), width)]
  return [...round, row(random.pick(say.cash), money(given), width), ...back]
}

type Taxed = { lines: string[]; net: number | undefined; vat: number | undefined }

function vatLines(
  random: Random,
  say: Phrases,
  { items, discount, total, money, width }: Printing & { items: readonly Item[]; discount: number; total: number },
): Taxed {
  const none: Taxed = { lines: [], net: undefined, vat: undefined }
  if (random.chance(0.22)) return none
  const rates = discount > 0 ? [items[0]?.rate ?? 0] : [...new Set(items.map(({ rate }) => rate))]
  const shares = rates.map((rate) => {
    const gross =
      rates.length === 1 ? total : items.filter((one) => one.rate === rate).reduce((sum, { cents }) => sum + cents, 0)
    const net = Math.round((gross * 100) / (100 + rate))
    return { rate, gross, net, vat: gross - net }
  })
  const sums = {
    net: shares.reduce((sum, { net }) => sum + net, 0),
    vat: shares.reduce((sum, { vat }) => sum + vat, 0),
  }
  const style = random.int(0, 3)
  if (style === 0)
    return {
      ...sums,
      lines: shares.map(({ rate, net, vat }) =>
        row(fill(random.pick(say.vatLine), rate, money(net)), money(vat), width),
      ),
    }
  if (style === 1 && shares.length === 1) {
    const [share] = shares
    if (!share) return none
    const onlyVat = random.chance(0.4)
    return {
      ...sums,
      lines: [
        ...(onlyVat ? [] : [row(random.pick(say.net), money(share.net), width)]),
        row(fill(random.pick(say.vat), share.rate, ''), money(share.vat), width),
      ],
    }
  }
  const [one, two, three] = random.pick(say.vatHead)
  const hasGross = random.chance(0.4)
  const codes = 'ABCD'
  const column = (text: string) => text.padStart(10)
  const isCoded = random.chance(0.25)
  return {
    ...sums,
    lines: [
      `${one.padEnd(8)}${column(two)}${column(three)}${hasGross ? column(random.pick(['Totaal', 'TTC', 'Brutto', 'Total'])) : ''}`,
      ...shares.map(
        ({ rate, net, vat, gross }, i) =>
          `${(isCoded ? `${codes[i] ?? 'A'} = ${rate}%` : `${String(rate)}%`).padEnd(8)}${column(money(net))}${column(money(vat))}${hasGross ? column(money(gross)) : ''}`,
      ),
      ...(shares.length > 1 && random.chance(0.5)
        ? [
            `${random.pick(['Totaal', 'Total', 'Summe']).padEnd(8)}${column(money(sums.net))}${column(money(sums.vat))}${hasGross ? column(money(total)) : ''}`,
          ]
        : []),
    ],
  }
}

function foot(random: Random, say: Phrases): string[] {
  return [
    `${random.pick(say.number)} ${random.digits(random.int(3, 8))}`,
    random.chance(0.6) ? when(random, say) : '',
    random.pick(say.thanks),
  ]
}
