import type { EInvoice } from './einvoice.ts'
import { address, lines, list, type Page, party, spot, text, totals, vatTable } from './render-parts.ts'
import { payment } from './render-payment.ts'
import { invoiceStyle } from './render-style.ts'
import { escapeHtml, sayDay, sayPeriod } from './render-values.ts'
import { makeSay, type RenderLanguage, type RenderWord } from './render-words.ts'

/**
 * An e-invoice as a page to read and print: complete HTML with its style inside, without script, links or anything fetched.
 * Every text of the sender is escaped; show it in a sandboxed frame all the same.
 */
export function renderEInvoice(invoice: EInvoice, language: RenderLanguage): string {
  const page: Page = { invoice, language, say: makeSay(language) }
  const title = `${page.say(titleOf(invoice))} ${invoice.number ?? ''}`.trim()
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title><style>${invoiceStyle}</style></head>
<body><main>${header(page)}${parties(page)}${references(page)}${lines(page)}
<div class="sums"><div>${vatTable(page)}</div><div>${totals(page)}</div></div>
${payment(page)}${notes(page)}${footer(page)}</main></body></html>
`
}

function titleOf({ kind, typeCode }: EInvoice): RenderWord {
  if (kind === 'credit-note') return 'creditNote'
  if (typeCode === '384') return 'corrected'
  return typeCode === '386' ? 'prepayment' : 'invoice'
}

function header({ invoice, language, say }: Page): string {
  const number = invoice.number === null ? '' : ` ${spot('invoiceNumber', escapeHtml(invoice.number))}`
  const under = invoice.isSelfBilled ? `<small>${escapeHtml(say('selfBilled'))}</small>` : ''
  const dates = list([
    [say('issuedOn'), invoice.issuedOn && spot('issuedOn', sayDay(invoice.issuedOn, language))],
    [say('dueOn'), invoice.dueOn && spot('dueOn', sayDay(invoice.dueOn, language))],
    [say('deliveredOn'), invoice.deliveredOn && sayDay(invoice.deliveredOn, language)],
    [say('period'), invoice.period && sayPeriod(invoice.period, language)],
  ])
  return `<header><h1>${escapeHtml(say(titleOf(invoice)))}${number}${under}</h1>${dates}</header>`
}

function parties(page: Page): string {
  const { invoice, language, say } = page
  const place = invoice.deliveryAddress === null ? '' : address(invoice.deliveryAddress, language)
  const name = invoice.deliveryName === null ? '' : `<p>${escapeHtml(invoice.deliveryName)}</p>`
  const delivery = place + name === '' ? '' : `<div><h2>${escapeHtml(say('deliveredTo'))}</h2>${name}${place}</div>`
  return `<div class="parties">${party('from', invoice.supplier, page)}${party('to', invoice.customer, page)}${delivery}</div>`
}

function references({ invoice, language, say }: Page): string {
  const { references: given } = invoice
  const preceding = given.precedingInvoices
    .slice(0, 20)
    .map(({ number, issuedOn }) => escapeHtml(issuedOn === null ? number : `${number} (${sayDay(issuedOn, language)})`))
  const rows = list([
    [say('preceding'), preceding.join(', ')],
    [say('order'), text(given.order)],
    [say('salesOrder'), text(given.salesOrder)],
    [say('contract'), text(given.contract)],
    [say('project'), text(given.project)],
    [say('despatch'), text(given.despatch)],
    [say('buyerReference'), text(given.buyer)],
  ])
  return rows === '' ? '' : `<div class="references">${rows}</div>`
}

function notes({ invoice, say }: Page): string {
  const said = invoice.notes.map((note) => `<p class="text">${escapeHtml(note)}</p>`).join('')
  const files = invoice.attachments.map(({ name }) => `<p>${escapeHtml(name)}</p>`).join('')
  const block = (word: RenderWord, html: string) =>
    html === '' ? '' : `<section><h2>${escapeHtml(say(word))}</h2>${html}</section>`
  return block('notes', said) + block('attachments', files)
}

const footer = ({ invoice, say }: Page) =>
  `<footer>${escapeHtml(say('footer'))}${invoice.profile === null ? '' : `<br>${escapeHtml(invoice.profile)}`}</footer>`
