import { readIban } from '../iban.ts'
import { checkAmounts } from './check-amounts.ts'
import type { EInvoice, EInvoiceFinding } from './einvoice.ts'

/**
 * What an e-invoice leaves out and what does not add up: stable codes with facts, most serious first.
 * A small part of EN 16931 that a person can act on; passing it does not make an invoice valid.
 */
export function checkEInvoice(invoice: EInvoice): EInvoiceFinding[] {
  return [...checkMandatory(invoice), ...checkAmounts(invoice), ...checkPayment(invoice)]
}

// The French minimum and "without lines" profiles leave these out by design.
const isMinimum = ({ profile }: EInvoice) => /:minimum$/i.test(profile ?? '')
const isWithoutLines = ({ profile }: EInvoice) => /:(minimum|basicwl)$/i.test(profile ?? '')

function checkMandatory(invoice: EInvoice): EInvoiceFinding[] {
  const { supplier, customer, lines, vatBreakdown } = invoice
  const asksVat = vatBreakdown.some(({ category }) => category === 'S' || category === 'AE' || category === 'K')
  const missing: [boolean, string][] = [
    [invoice.number === null, 'e-invoice.number-missing'],
    [invoice.issuedOn === null, 'e-invoice.date-missing'],
    [invoice.currency === null, 'e-invoice.currency-missing'],
    [supplier.name === null, 'e-invoice.supplier-missing'],
    [customer.name === null, 'e-invoice.customer-missing'],
    [asksVat && supplier.vatNumber === null && supplier.registrationNumber === null, 'e-invoice.supplier-vat-missing'],
    [lines.length === 0 && !isWithoutLines(invoice), 'e-invoice.lines-missing'],
    [invoice.totalIncludingVat === null, 'e-invoice.total-missing'],
    [invoice.totalPayable === null, 'e-invoice.payable-missing'],
    [
      vatBreakdown.length === 0 && Number(invoice.totalVat ?? 0) !== 0 && !isMinimum(invoice),
      'e-invoice.vat-table-missing',
    ],
  ]
  return [
    ...missing.filter(([isMissing]) => isMissing).map(([, code]) => ({ code, facts: {} })),
    ...checkReasons(invoice),
  ]
}

const needReason = new Set(['E', 'AE', 'K', 'G', 'O'])

function checkReasons({ vatBreakdown }: EInvoice): EInvoiceFinding[] {
  const silent = vatBreakdown.filter(
    ({ category, exemptionReason }) => needReason.has(category ?? '') && exemptionReason === null,
  )
  return silent
    .slice(0, 3)
    .map(({ base }) => ({ code: 'e-invoice.exemption-reason-missing', facts: { base: base ?? '' } }))
}

const transfers = new Set(['30', '58', '42'])

function checkPayment(invoice: EInvoice): EInvoiceFinding[] {
  const { payment, kind, dueOn, totalPayable, creditorIban, isDirectDebit, paymentReference } = invoice
  const isOwed = kind === 'invoice' && Number(totalPayable ?? 0) > 0 && !isMinimum(invoice)
  const isTransfer = invoice.paymentMeans.some((code) => transfers.has(code))
  const findings: EInvoiceFinding[] = []
  if (
    isOwed &&
    dueOn === null &&
    payment.terms === null &&
    !isDirectDebit &&
    (isTransfer || invoice.paymentMeans.length === 0)
  )
    findings.push({ code: 'e-invoice.due-date-missing', facts: {} })
  if (isOwed && isTransfer && payment.accounts.length === 0)
    findings.push({ code: 'e-invoice.account-missing', facts: {} })
  if (creditorIban !== null && readIban(creditorIban) === undefined)
    findings.push({ code: 'e-invoice.iban-wrong', facts: { iban: creditorIban } })
  if (/^\s*([+*]{3})[\s\d/]{12,20}\1\s*$/.test(paymentReference ?? ''))
    findings.push({ code: 'e-invoice.communication-wrong', facts: { communication: paymentReference ?? '' } })
  return findings
}
