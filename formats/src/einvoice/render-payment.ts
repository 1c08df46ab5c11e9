import { formatIban } from '../iban.ts'
import { isInFavour, list, money, type Page, spot, text } from './render-parts.ts'
import { escapeHtml, sayDay, sayTerms } from './render-values.ts'

/** The box that says how much is to be paid, when, to whom and with which words. */
export function payment(page: Page): string {
  const { invoice, language, say } = page
  const { payment: how, creditorIban } = invoice
  const account = how.accounts.find(({ iban }) => iban === creditorIban) ?? how.accounts[0]
  const isWrong = creditorIban !== null && !how.accounts.some(({ iban }) => iban === creditorIban)
  const number = creditorIban === null ? (account?.number ?? null) : formatIban(creditorIban)
  const shown =
    number === null
      ? null
      : `<span class="big">${spot('creditorIban', escapeHtml(number))}</span>${isWrong ? ` <span class="wrong">${escapeHtml(say('accountWrong'))}</span>` : ''}`
  const reference = invoice.structuredCommunication ?? invoice.paymentReference
  const isToPay = !isInFavour(invoice) && !invoice.isPaid
  const word = invoice.isPaid ? say('paid') : invoice.isDirectDebit ? say('directDebit') : null
  const box = list([
    [
      say('payable'),
      isToPay && invoice.totalPayable !== null ? `<span class="big">${money(invoice.totalPayable, page)}</span>` : null,
    ],
    [say('dueOn'), isToPay && invoice.dueOn !== null ? sayDay(invoice.dueOn, language) : null],
    [say('account'), shown],
    ['BIC', text(account?.bic ?? null)],
    [say('holder'), text(account?.name ?? null)],
    [say('payee'), text(invoice.payeeName)],
    [
      say('communication'),
      reference === null
        ? null
        : `<span class="big">${spot(invoice.structuredCommunication === null ? 'paymentReference' : 'structuredCommunication', escapeHtml(reference))}</span>`,
    ],
    [say('mandate'), text(how.mandate)],
    [say('creditor'), text(how.creditorIdentifier)],
    [say('card'), text(how.cardNumber)],
    [say('terms'), how.terms === null ? null : `<span class="text">${escapeHtml(sayTerms(how.terms, page))}</span>`],
  ])
  if (box === '' && word === null) return ''
  const said = word === null ? '' : `<p><strong>${escapeHtml(word)}</strong></p>`
  return `<div class="payment"><h2>${escapeHtml(say('payment'))}</h2>${said}${box}</div>`
}
