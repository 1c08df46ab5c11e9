import { addDays } from '@facteur/e2e/invented/calendar-day.ts'
import { makeRandom, type Random } from '@facteur/e2e/invented/random.ts'
import { sayDay, wording, type HouseStyle } from './house-style.ts'
import { cssOf } from './sheet-css.ts'
import type { SheetBill } from './sheet-bill.ts'
import { words, type Words } from './words.ts'

type Sheet = { bill: SheetBill; style: HouseStyle; said: Words; house: Random; random: Random }
type Pair = readonly [label: string, value: string]

const signs = { EUR: '€', GBP: '£', USD: '$', CHF: 'CHF' } as const
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const grouped = (text: string, size: number) => text.replace(new RegExp(`(.{${size}})`, 'g'), '$1 ').trim()
const fill = (text: string, holes: Record<string, string>) =>
  text.replace(/\{(\w)\}/g, (_, key: string) => holes[key] ?? '')

/** One bill as a page of HTML under a class of its own. */
export function drawSheet(bill: SheetBill, style: HouseStyle, id: string): string {
  const sheet: Sheet = {
    bill,
    style,
    said: words[bill.supplier.language],
    house: makeRandom(`printed house ${bill.supplier.name}`),
    random: makeRandom(`printed bill ${bill.supplier.name} ${bill.number}`),
  }
  return `<style>${cssOf(style, id)}</style><section class="sheet ${id}">${bodyOf(sheet)}</section>`
}

const say = ({ bill, house }: Sheet, list: readonly string[]) => wording(house, list, bill.supplier)
const day = ({ bill, style, said }: Sheet, value: string) => sayDay(value, style, said.months, bill.supplier.language)
const label = ({ style }: Sheet, text: string) => (text === '' ? '' : escape(text) + style.colon)

function plainNumber({ style }: Sheet, cents: number): string {
  const whole = String(Math.floor(Math.abs(cents) / 100)).replace(/\B(?=(\d{3})+(?!\d))/g, style.group)
  return `${cents < 0 ? style.minus : ''}${whole}${style.point}${String(Math.abs(cents) % 100).padStart(2, '0')}`
}

function money(sheet: Sheet, cents: number): string {
  const { bill, style, house } = sheet
  const { currency } = bill.supplier
  const isMinus = bill.isCredit && house.fork('minus').chance(0.5)
  const number = plainNumber(sheet, isMinus ? -cents : cents)
  const way = currency === 'CHF' ? 'code' : currency === 'EUR' ? style.money : 'before'
  switch (way) {
    case 'before':
      return `${signs[currency]}${currency === 'EUR' ? '\u00a0' : ''}${number}`
    case 'after':
      return `${number}\u00a0${signs[currency]}`
    case 'code':
      return `${currency} ${number}`
    case 'own':
      return `<span class=own>${signs[currency]}</span><span>${number}</span>`
    case 'bare':
      return number
    default:
      return way satisfies never
  }
}

function vatNumber({ house }: Sheet, number: string): string {
  const way = house.fork('vat').int(0, 3)
  if (!number.startsWith('BE'))
    return way === 0 ? number : way === 1 ? `${number.slice(0, 2)} ${number.slice(2)}` : number
  const [a, b, c] = [number.slice(2, 6), number.slice(6, 9), number.slice(9)]
  return [number, `BE ${a}.${b}.${c}`, `BE ${number.slice(2)}`, `${a}.${b}.${c}`][way] ?? number
}

/** Some letterheads are nothing but a brand. */
const isVatAbove = ({ style, house }: Sheet) =>
  style.layout !== 'window' && style.layout !== 'brand' && house.fork('vat at').chance(0.5)

function supplierLines(sheet: Sheet): string[] {
  const { bill, style, house, said } = sheet
  const { supplier } = bill
  const width = Math.max(80, supplier.name.length * 3.9)
  const name = style.isWrapped
    ? `<span style="display:inline-block;width:${width}px">${escape(supplier.name)}</span>`
    : escape(supplier.name)
  const hasVat = bill.supplierVat !== null && isVatAbove(sheet)
  return [
    `<b class=name>${name}</b>`,
    escape(supplier.street),
    escape(supplier.town),
    ...(hasVat ? [`${label(sheet, say(sheet, said.vatNumber))} ${vatNumber(sheet, bill.supplierVat ?? '')}`] : []),
    ...(house.chance(0.5) ? [`info@${supplier.host}`] : []),
    ...(house.chance(0.4) ? [`www.${supplier.host}`] : []),
  ]
}

function customerLines(sheet: Sheet): string[] {
  const { bill, said, house } = sheet
  const { owner } = bill
  const to = say(sheet, said.to)
  return [
    ...(to === '' ? [] : [`<span class=l>${label(sheet, to)}</span>`]),
    escape(owner.name),
    ...(house.chance(0.25) ? [escape(owner.person)] : []),
    escape(owner.street),
    escape(owner.town),
    ...(bill.customerVat !== null && house.chance(0.4)
      ? [`${label(sheet, say(sheet, said.vatNumber))} ${vatNumber(sheet, bill.customerVat)}`]
      : []),
  ]
}

function metaPairs(sheet: Sheet): Pair[] {
  const { bill, said, house, random } = sheet
  const showsDue =
    bill.dueOn &&
    (bill.dueWay === 'date' || bill.dueWay === 'both' || (bill.dueWay === 'early' && house.fork('early').chance(0.4)))
  const pairs: Pair[] = [
    [say(sheet, said.number), bill.number],
    [say(sheet, said.date), day(sheet, bill.issuedOn)],
    ...(showsDue && bill.dueOn ? [[say(sheet, said.due), day(sheet, bill.dueOn)] as Pair] : []),
  ]
  const more: Pair[] = [
    ...(house.chance(0.35)
      ? [[say(sheet, said.delivery), day(sheet, addDays(bill.issuedOn, -random.int(0, 12)))] as Pair]
      : []),
    ...(house.chance(0.45)
      ? [[say(sheet, said.client), random.pick([random.digits(5), `K${random.digits(4)}`])] as Pair]
      : []),
    ...(house.chance(0.4)
      ? [[say(sheet, said.order), random.pick([`PO-${random.digits(5)}`, random.digits(7)])] as Pair]
      : []),
    ...(bill.customerVat !== null && house.chance(0.3)
      ? [[say(sheet, said.customerVat), vatNumber(sheet, bill.customerVat)] as Pair]
      : []),
  ]
  return house.chance(0.25) ? house.shuffle([...pairs, ...more]) : [...pairs, ...more]
}

function drawMeta(sheet: Sheet, pairs: readonly Pair[]): string {
  const { style, house } = sheet
  const way = style.layout === 'rail' ? 'stacked' : style.meta
  const cells = (of: (pair: Pair) => string) => pairs.map(of).join('')
  switch (way) {
    case 'grid':
      return `<div class=g>${cells(([a, b]) => `<div><span class=l>${label(sheet, a)}</span><br><b>${b}</b></div>`)}</div>`
    case 'stacked':
      return cells(([a, b]) => `<p><span class=l>${escape(a)}</span><br>${b}</p>`)
    case 'table':
      return `<table class=k>${cells(([a, b]) => `<tr><th>${label(sheet, a)}</th><td>${b}</td></tr>`)}</table>`
    case 'row':
      return `<table class=r><tr>${cells(([a]) => `<th>${escape(a)}</th>`)}</tr><tr>${cells(([, b]) => `<td>${b}</td>`)}</tr></table>`
    case 'flex':
      return `<div class=f>${cells(([a, b]) => `<p><span>${label(sheet, a)}</span><span>${b}</span></p>`)}</div>`
    case 'line':
      return `<p>${pairs.map(([a, b]) => `${label(sheet, a)} <b>${b}</b>`).join(house.pick([' &nbsp;|&nbsp; ', ' &nbsp;&nbsp; ', ' · ']))}</p>`
    case 'list':
      return `<dl>${cells(([a, b]) => `<dt>${label(sheet, a)}</dt><dd>${b}</dd>`)}</dl>`
    default:
      return way satisfies never
  }
}

function drawItems(sheet: Sheet): string {
  const { bill, said, style, house, random } = sheet
  const head = house.pick([said.head, said.head2])
  const tells = house.chance(0.15)
  const period = `<br><small>${day(sheet, addDays(bill.issuedOn, -random.int(0, 30)))} – ${day(sheet, addDays(bill.issuedOn, 30))}</small>`
  const rows = bill.lines.map(({ text, quantity, unitCents, rate, cents }) => {
    const cells = [
      `${escape(said.wares[text] ?? '')}${tells ? period : ''}`,
      String(quantity).replace('.', style.point),
      plainNumber(sheet, unitCents),
      `${String(rate).replace('.', style.point)} %`,
      money(sheet, cents),
    ]
    return `<tr>${cells.map((cell, i) => `<td class=${i === 0 ? 'w' : 'n'}>${cell}</td>`).join('')}</tr>`
  })
  return `<table class="i ${house.pick(['b', 'z', 'p'])}"><thead><tr>${head.map((one, i) => `<th class=${i === 0 ? 'w' : 'n'}>${escape(one)}</th>`).join('')}</tr></thead>${rows.join('')}</table>`
}

function totalRows(sheet: Sheet): Pair[] {
  const { bill, said, house, style } = sheet
  const rate = (value: number) => `${String(value).replace('.', style.point)}${house.fork('rate').pick(['%', ' %'])}`
  const vatLabel = say(sheet, said.vat)
  const rows: Pair[] = []
  if (bill.regime !== 'margin' && (bill.regime !== 'exempt' || house.chance(0.4)))
    rows.push([
      bill.regime === 'premium'
        ? { nl: 'Nettopremie', fr: 'Prime nette', de: 'Nettoprämie', en: 'Net premium' }[bill.supplier.language]
        : say(sheet, said.net),
      money(sheet, bill.net),
    ])
  if (bill.regime === 'premium')
    rows.push([
      {
        nl: 'Taksen en bijdragen',
        fr: 'Taxes et contributions',
        de: 'Versicherungsteuer',
        en: 'Insurance premium tax',
      }[bill.supplier.language],
      money(sheet, bill.vat),
    ])
  if (bill.regime === 'reverse') rows.push([`${house.pick(['', '0% '])}${said.vat[0] ?? ''}`, money(sheet, 0)])
  if (bill.regime === 'domestic')
    for (const row of bill.rows) {
      const named = vatLabel.includes('{r}') ? vatLabel.replace('{r}', rate(row.rate)) : `${vatLabel} ${rate(row.rate)}`
      const on = house.fork('on').chance(0.25) ? ` (${plainNumber(sheet, row.base)})` : ''
      rows.push([
        bill.rows.length === 1 && house.fork('plain').chance(0.4) ? vatLabel.replace(/ ?\{r\}/, '') : `${named}${on}`,
        money(sheet, row.vat),
      ])
    }
  const gross = bill.advance > 0 ? (said.gross[1] ?? said.gross[0] ?? '') : say(sheet, said.gross)
  rows.push([gross, `<b>${money(sheet, bill.total)}</b>`])
  if (bill.advance > 0) {
    rows.push([say(sheet, said.advance), `${style.minus}${plainNumber(sheet, bill.advance)}`])
    rows.push([say(sheet, said.balance), money(sheet, bill.total - bill.advance)])
  }
  if (bill.dueWay === 'paid' && house.chance(0.5)) {
    rows.push([said.advance[1] ?? '', money(sheet, bill.total)], [say(sheet, said.balance), money(sheet, 0)])
  }
  if (bill.supplier.currency !== 'EUR' && house.chance(0.5))
    rows.push([said.inEuro, `${plainNumber(sheet, Math.round(bill.total * 1.07))} EUR`])
  return rows
}

function drawTotals(sheet: Sheet): string {
  const rows = totalRows(sheet)
  const pair = ([a, b]: Pair) => `<tr><td>${label(sheet, a)}</td><td class=n>${b}</td></tr>`
  switch (sheet.style.totals) {
    case 'table':
      return `<table class=t>${rows.map(pair).join('')}</table>`
    case 'boxed':
      return `<table class="i b">${rows.map(pair).join('')}</table>`
    case 'flex':
      return `<div class=tf>${rows.map(([a, b]) => `<p><span>${label(sheet, a)}</span><span>${b}</span></p>`).join('')}</div>`
    case 'row':
      return `<table class=r><tr>${rows.map(([a]) => `<th>${escape(a)}</th>`).join('')}</tr><tr>${rows.map(([, b]) => `<td>${b}</td>`).join('')}</tr></table>`
    default:
      return sheet.style.totals satisfies never
  }
}

function drawPay(sheet: Sheet): string {
  const { bill, said, house } = sheet
  if (bill.iban === null || bill.dueWay === 'paid') return ''
  const account = house.fork('iban').chance(0.7) ? grouped(bill.iban, 4) : bill.iban
  const reference = bill.communication ?? bill.number
  const second = bill.secondIban !== null && house.fork('two').chance(0.4) ? ` / ${grouped(bill.secondIban, 4)}` : ''
  const way = house.fork('pay').int(0, 2)
  if (way === 0)
    return `<p>${fill(said.payTo, { a: plainNumber(sheet, bill.total - bill.advance), i: account, n: reference })}</p>`
  const pairs: Pair[] = [
    [say(sheet, said.iban), account + second],
    [say(sheet, said.message), reference],
  ]
  return way === 1
    ? `<p>${pairs.map(([a, b]) => `${label(sheet, a)} ${b}`).join('<br>')}</p>`
    : `<div class=box><table class=k>${pairs.map(([a, b]) => `<tr><th>${label(sheet, a)}</th><td>${b}</td></tr>`).join('')}</table></div>`
}

function notesOf(sheet: Sheet): string[] {
  const { bill, said, random } = sheet
  const on = (days: number) => day(sheet, addDays(bill.issuedOn, days))
  const half = Math.round(bill.total / 2)
  const holes = {
    a: money(sheet, bill.total),
    b: plainNumber(sheet, Math.round(bill.total * 0.98)),
    e: on(8),
    i: grouped(bill.payerIban, 4),
    x: bill.dueOn ? day(sheet, bill.dueOn) : '',
  }
  const saidOf = (list: readonly string[]) => fill(say(sheet, list), holes)
  const notes: Partial<Record<SheetBill['dueWay'], string>> = {
    terms: fill(say(sheet, said.terms), { d: String(bill.days || 14) }),
    both: bill.days === 0 ? '' : fill(say(sheet, said.terms), { d: String(bill.days) }),
    'month-end': say(sheet, said.monthEnd),
    now: say(sheet, said.now),
    early: saidOf(said.early),
    said: saidOf(said.dueSaid),
    twice: fill(said.twice, {
      a: plainNumber(sheet, half),
      x: on(15),
      b: plainNumber(sheet, bill.total - half),
      y: on(45),
    }),
    debit: saidOf(said.debit),
    paid: said.paid,
  }
  const regimes = {
    domestic: '',
    premium: '',
    outside: '',
    reverse: said.reverse,
    exempt: said.exempt,
    margin: said.margin,
  }
  return [
    notes[bill.dueWay] ?? '',
    regimes[bill.regime],
    bill.isCredit
      ? fill(said.corrects, { n: bill.number.replace(/\d$/, (last) => String((Number(last) + 3) % 10)), w: on(-20) })
      : '',
    random.chance(0.3) ? fill(say(sheet, said.thanks), { w: on(-random.int(2, 25)) }) : '',
    random.chance(0.15) ? fill(said.period, { w: on(-30), z: on(0) }) : '',
  ].filter((note) => note !== '')
}

const officers = { nl: 'Zaakvoerder', fr: 'Gérant', de: 'Geschäftsführer', en: 'Director' }

function drawFoot(sheet: Sheet): string {
  const { bill, house, said } = sheet
  const { supplier } = bill
  const vat =
    bill.supplierVat === null || isVatAbove(sheet)
      ? []
      : [`${label(sheet, say(sheet, said.vatNumber))} ${vatNumber(sheet, bill.supplierVat)}`]
  const isPartnership = supplier.name.endsWith(' KG')
  const officer = isPartnership
    ? `phG: ${supplier.name.split(' ')[0] ?? ''} Verwaltungs-GmbH`
    : `${officers[supplier.language]}: ${house.pick(['Imke Petersen', 'Jan Wouters', 'Claire Dumont', 'Tom Reed'])}`
  const bank =
    bill.iban !== null && house.chance(0.4)
      ? [`IBAN ${grouped(bill.iban, 4)}`, ...(bill.secondIban === null ? [] : [`IBAN ${grouped(bill.secondIban, 4)}`])]
      : []
  const columns = [
    [escape(supplier.name), escape(supplier.street), escape(supplier.town)],
    [...vat, ...(house.chance(0.4) ? [escape(officer)] : []), `info@${supplier.host}`],
    bank,
  ]
  return house.fork('foot').chance(0.4)
    ? `<footer class=c>${columns.map((lines) => `<div>${lines.join('<br>')}</div>`).join('')}</footer>`
    : `<footer>${columns.flat().join(house.pick([' · ', ' | ', ' – ', ', ', '<br>']))}</footer>`
}

/** What a house calls itself in its logo: a word of its name, or two the other way round. */
function brandOf({ bill, house }: Sheet): string {
  const all = bill.supplier.name.split(' ').filter((word) => word.length > 3)
  const [first = bill.supplier.name, second = ''] = all
  return house
    .fork('brand')
    .pick([
      first.toLowerCase(),
      `${first.toLowerCase()}.`,
      `${second.toUpperCase()} ${first.toLowerCase()}`.trim(),
      `${first} ${second}`.trim().toLowerCase(),
      `» ${first.toUpperCase()}`,
    ])
}

/** Customer and VAT number in one line, as some programs write it. */
function customerLine(sheet: Sheet): string {
  const { bill, said } = sheet
  const { owner } = bill
  const to = say(sheet, said.to)
  const vat = bill.customerVat === null ? '' : ` — ${say(sheet, said.vatNumber)} ${vatNumber(sheet, bill.customerVat)}`
  return `${to === '' ? '' : `${to}: `}${escape([owner.name, owner.street, owner.town].join(', '))}${vat}`
}

function bodyOf(sheet: Sheet): string {
  const { bill, style, said, house, random } = sheet
  const supplier = supplierLines(sheet).join('<br>')
  const customer = house.fork('inline').chance(0.12) ? customerLine(sheet) : customerLines(sheet).join('<br>')
  const title = `<h1>${escape(bill.isCredit ? say(sheet, said.credit) : say(sheet, said.title))}${random.chance(0.12) ? ` ${bill.number}` : ''}</h1>`
  const meta = drawMeta(sheet, metaPairs(sheet))
  const [items, totals, pay, foot] = [drawItems(sheet), drawTotals(sheet), drawPay(sheet), drawFoot(sheet)]
  const notes = notesOf(sheet)
    .map((note) => `<p>${note}</p>`)
    .join('')
  const between = (left: string, right: string) => `<div class=s><div>${left}</div><div>${right}</div></div>`
  const brand = `<b class=brand>${escape(brandOf(sheet))}</b>`
  const sender = `<small>${escape(bill.supplier.name)} · ${escape(bill.supplier.street)} · ${escape(bill.supplier.town)}</small>`
  const from = `<span class=l>${label(sheet, say(sheet, said.from))}</span><br>`
  const bodies: Record<HouseStyle['layout'], string> = {
    grid: `${between(supplier, title)}${between(customer, meta)}${items}${totals}${pay}${notes}`,
    table: `${between(title + meta, `<div class=n>${supplier}</div>`)}<p>${customer}</p>${items}${totals}${notes}${pay}`,
    right: `<div class=n>${supplier}</div><div>${customer}</div>${title}${meta}${items}${totals}${pay}${notes}`,
    side: `<div class=s><aside>${supplier}<hr>${pay}${notes}</aside><main>${title}${customer}${meta}${items}${totals}</main></div>`,
    centre: `<div class=m>${supplier}</div><hr>${title}${between(meta, customer)}${items}${totals}${pay}${notes}`,
    cards: `<div class=g3><div class=box>${house.chance(0.5) ? from : ''}${supplier}</div><div class=box>${customer}</div><div class=box>${meta}</div></div>${title}${items}${between(pay + notes, totals)}`,
    apart: `<div class=abs>${supplier}</div><div class=low>${customer}${title}${meta}</div>${items}${totals}${notes}${pay}`,
    letter: `<p>${supplier}</p><p class=half>${customer}</p>${title}${meta}${notes}${items}${totals}${pay}`,
    two: `${title}${between(customer, supplier)}<hr>${meta}${items}${between(notes + pay, totals)}`,
    rail: `<div class=s><aside>${brand}${meta}<p>${customer}</p>${pay}${notes}<p>${supplier}</p></aside><main>${title}${items}${totals}</main></div>`,
    window: `<div class=n>${brand}</div>${sender}${between(customer, meta)}${title}${items}${totals}${notes}${pay}`,
    brand: `${brand}${between(`<p>${customer}</p>${title}`, meta)}${items}${totals}${pay}${notes}`,
  }
  return bodies[style.layout] + foot
}
