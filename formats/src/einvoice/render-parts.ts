import type { EInvoice, EInvoiceAddress, EInvoiceAllowance, EInvoiceLine, EInvoiceParty } from './einvoice.ts'
import { escapeHtml, sayCountry, sayNumber, sayPeriod, sayPrice, sayShort } from './render-values.ts'
import { type RenderLanguage, type RenderWord, type Say, sayCategory, sayUnit } from './render-words.ts'

export type Page = { invoice: EInvoice; language: RenderLanguage; say: Say }

const maxLines = 2_000
const maxRows = 200
type Row = readonly [label: string, value: string | null | undefined]

/** Label and value in two columns; rows without a value are left out. Values are HTML already. */
export function list(rows: readonly Row[]): string {
  const given = rows.filter(([, value]) => value !== null && value !== undefined && value !== '')
  if (given.length === 0) return ''
  return `<dl>${given.map(([label, value]) => `<dt>${escapeHtml(label)}</dt><dd>${value}</dd>`).join('')}</dl>`
}

/** Where a field of the contract stands on the page, so that it can be pointed at by `#field`. `html` is escaped already. */
export const spot = (field: string, html: string): string => `<span id="${field}">${html}</span>`

export const text = (value: string | null): string | null => (value === null ? null : escapeHtml(value))

export function money(amount: string | null, { language, invoice }: Page): string | null {
  return amount === null ? null : `${sayNumber(amount, language)}\u00a0${escapeHtml(invoice.currency ?? '')}`.trim()
}

export function party(title: RenderWord, who: EInvoiceParty, { say, language }: Page): string {
  const ids: [RenderWord, string | null][] = [
    ['vatNumber', who.vatNumber],
    ['registration', isSameNumber(who.registrationNumber, who.vatNumber) ? null : who.registrationNumber],
  ]
  const side = title === 'from' ? 'supplier' : 'customer'
  const lines = ids.flatMap(([word, id]) => {
    if (id === null) return []
    const said = escapeHtml(`${say(word)} ${id}`)
    return [word === 'vatNumber' ? spot(`${side}VatNumber`, said) : said]
  })
  const contact = [who.contactName, who.phone, who.email].filter((part) => part !== null)
  const peppol = who.peppolParticipant === null ? [] : [`Peppol ${who.peppolParticipant}`]
  return `<div><h2>${escapeHtml(say(title))}</h2><p class="name">${spot(`${side}Name`, escapeHtml(who.name ?? '—'))}</p>${address(who.address, language)}${[
    ...lines,
    ...[...contact, ...peppol].map(escapeHtml),
  ]
    .map((line) => `<p class="quiet">${line}</p>`)
    .join('')}</div>`
}

const isSameNumber = (one: string | null, other: string | null) =>
  one !== null &&
  other !== null &&
  other.replace(/\D/g, '').endsWith(one.replace(/\D/g, '')) &&
  /\d{6}/.test(one.replace(/\D/g, ''))

export function address(
  { street, postcode, town, region, country }: EInvoiceAddress,
  language: RenderLanguage,
): string {
  const land = country === null ? null : sayCountry(country, language)
  const place = [postcode, town].filter((part) => part !== null).join(' ')
  return [...street, place, [region, land].filter((part) => part !== null).join(', ')]
    .filter((line) => line !== '')
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('')
}

export function lines(page: Page): string {
  const { invoice, say } = page
  if (invoice.lines.length === 0) return ''
  const heads: [RenderWord, boolean][] = [
    ['line', false],
    ['description', false],
    ['quantity', true],
    ['unitPrice', true],
    ['vat', true],
    ['amount', true],
  ]
  const head = heads
    .map(([word, isNumber]) => `<th${isNumber ? ' class="n"' : ''}>${escapeHtml(say(word))}</th>`)
    .join('')
  const rows = invoice.lines.slice(0, maxLines).map((line) => lineRow(line, page))
  const more = invoice.lines.length - maxLines
  const rest =
    more > 0
      ? `<tr><td></td><td colspan="5">${escapeHtml(say('moreLines').replace('{count}', String(more)))}</td></tr>`
      : ''
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}${rest}</tbody></table>`
}

function lineRow(line: EInvoiceLine, page: Page): string {
  const { language, say } = page
  const per =
    line.priceQuantity !== null && Number(line.priceQuantity) !== 1
      ? ` ${say('per')} ${sayShort(line.priceQuantity, language)}`
      : ''
  const quantity =
    line.quantity === null ? '' : `${sayShort(line.quantity, language)} ${sayUnit(line.unit, say)}`.trim()
  const price = line.unitPrice === null ? '' : sayPrice(line.unitPrice, language) + per
  const amount = line.netAmount === null ? '' : sayNumber(line.netAmount, language)
  const rate = rateOf(line.vatCategory, line.vatRate, page)
  const about = [line.itemNumber, line.period && sayPeriod(line.period, language), line.details]
    .filter(Boolean)
    .join('\n')
  const small = about === '' ? '' : `<div class="quiet text">${escapeHtml(about)}</div>`
  const off = line.allowancesAndCharges.slice(0, 20).map((each) => {
    const what = each.reason ?? say(each.isCharge ? 'charge' : 'allowance')
    return `<div class="quiet">${escapeHtml(what)} ${sayNumber(amountOf(each), language)}</div>`
  })
  return `<tr${line.isCounted ? '' : ' class="heading"'}><td>${escapeHtml(line.number ?? '')}</td><td><div class="text">${escapeHtml(
    line.description ?? '',
  )}</div>${small}${off.join('')}</td><td class="n">${escapeHtml(quantity)}</td><td class="n">${escapeHtml(price)}</td><td class="n">${rate}</td><td class="n">${amount}</td></tr>`
}

function rateOf(category: string | null, rate: string | null, { language, say }: Page): string {
  const word = sayCategory(category, say)
  const percent = rate === null ? '' : `${sayShort(rate, language)}\u00a0%`
  if (word === '') return escapeHtml(percent)
  return category === 'Z' || Number(rate ?? 0) !== 0
    ? escapeHtml(`${percent} ${word}`.trim())
    : escapeHtml(category ?? '')
}

/** What is taken off or added on the whole invoice, and the VAT table. */
export function vatTable(page: Page): string {
  const { invoice, language, say } = page
  const off = invoice.allowancesAndCharges.slice(0, maxRows).map((each) => {
    const what = each.reason ?? say(each.isCharge ? 'charge' : 'allowance')
    const percent = each.percent === null ? '' : ` (${sayShort(each.percent.replace(/^-/, ''), language)} %)`
    return `<tr><td colspan="2">${escapeHtml(what + percent)}</td><td class="n">${sayNumber(amountOf(each), language)}</td></tr>`
  })
  const rows = invoice.vatBreakdown.slice(0, maxRows).map((row) => {
    const cells = [row.base, row.vat].map(
      (amount) => `<td class="n">${amount === null ? '' : sayNumber(amount, language)}</td>`,
    )
    const why = [sayCategory(row.category, say), row.exemptionReason].filter(Boolean).join(': ')
    const under = why === '' ? '' : `<tr class="under"><td colspan="3">${escapeHtml(why)}</td></tr>`
    const rate = row.rate === null ? escapeHtml(row.category ?? '') : `${sayShort(row.rate, language)}\u00a0%`
    return `<tr${under === '' ? '' : ' class="sub"'}><td>${rate}</td>${cells.join('')}</tr>${under}`
  })
  const head = `<tr><th>${escapeHtml(say('vat'))}</th><th class="n">${escapeHtml(say('base'))}</th><th class="n">${escapeHtml(say('amount'))}</th></tr>`
  const table = rows.length === 0 ? '' : `<table><thead>${head}</thead><tbody>${rows.join('')}</tbody></table>`
  return (off.length === 0 ? '' : `<table><tbody>${off.join('')}</tbody></table><br>`) + table
}

export function totals(page: Page): string {
  const { invoice, say } = page
  const hasOff = invoice.totalAllowances !== null || invoice.totalCharges !== null
  const minus = (amount: string | null) => (amount === null || Number(amount) === 0 ? null : flip(amount))
  const isSame = invoice.totalPayable === invoice.totalIncludingVat
  const rows: [RenderWord, string | null, string][] = [
    ['totalLines', hasOff ? invoice.totalLines : null, ''],
    ['allowance', minus(invoice.totalAllowances), ''],
    ['charge', Number(invoice.totalCharges ?? 0) === 0 ? null : invoice.totalCharges, ''],
    ['excludingVat', invoice.totalExcludingVat, ''],
    ['totalVat', invoice.totalVat, ''],
    ['includingVat', invoice.totalIncludingVat, 'grand'],
    ['prepaid', isSame ? null : minus(invoice.totalPrepaid), ''],
    ['rounding', Number(invoice.rounding ?? 0) === 0 ? null : invoice.rounding, ''],
    isInFavour(invoice)
      ? ['credited', invoice.totalPayable?.replace(/^-/, '') ?? null, 'pay']
      : ['payable', invoice.totalPayable, 'pay'],
  ]
  const cells = rows
    .filter(([, amount]) => amount !== null)
    .map(
      ([word, amount, look]) =>
        `<tr class="${look}"><td>${escapeHtml(say(word))}</td><td class="n">${spotOfTotal(word, money(amount, page) ?? '')}</td></tr>`,
    )
  const other =
    invoice.totalVatInVatCurrency === null
      ? ''
      : `<tr class="under"><td>${escapeHtml(`${say('totalVat')} ${say('inCurrency')} ${invoice.vatCurrency ?? ''}`)}</td><td class="n">${sayNumber(invoice.totalVatInVatCurrency, page.language)}</td></tr>`
  return `<table class="totals"><tbody>${cells.join('')}${other}</tbody></table>`
}

const fieldsOfTotals: Partial<Record<RenderWord, string>> = {
  excludingVat: 'totalExcludingVat',
  totalVat: 'totalVat',
  includingVat: 'totalIncludingVat',
}

function spotOfTotal(word: RenderWord, html: string): string {
  const field = fieldsOfTotals[word]
  return field === undefined ? html : spot(field, html)
}

// A credit note, or an invoice below zero.
export const isInFavour = ({ kind, totalPayable }: EInvoice) =>
  kind === 'credit-note' || (totalPayable?.startsWith('-') ?? false)

const amountOf = ({ isCharge, amount }: EInvoiceAllowance) => (isCharge ? (amount ?? '0') : flip(amount ?? '0'))
const flip = (amount: string) => (amount.startsWith('-') ? amount.slice(1) : `-${amount}`)
