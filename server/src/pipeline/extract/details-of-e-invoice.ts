import type { EInvoiceDetails, InvoiceLine, InvoiceParty } from '@facteur/contract/e-invoice.ts'
import type { Language } from '@facteur/contract/verdict.ts'
import { checkEInvoice } from '@facteur/formats/einvoice/check-einvoice.ts'
import type { EInvoice, EInvoiceLine, EInvoiceParty } from '@facteur/formats/einvoice/einvoice.ts'
import { sayReason } from '#records/reasons.ts'

const maxLines = 2_000
const maxRows = 200
const maxFindings = 50

/** All that an e-invoice says, with what it leaves out or does not add up to in the reader's language. */
export function detailsOfEInvoice(invoice: EInvoice, language: Language = 'en'): EInvoiceDetails {
  const { accounts, terms, meansText, mandate, creditorIdentifier, debitedIban, cardNumber } = invoice.payment
  return {
    syntax: invoice.syntax,
    typeCode: invoice.typeCode,
    isSelfBilled: invoice.isSelfBilled,
    profile: invoice.profile,
    currency: invoice.currency,
    vatCurrency: invoice.vatCurrency,
    supplier: partyOf(invoice.supplier),
    customer: partyOf(invoice.customer),
    payeeName: invoice.payeeName,
    lines: invoice.lines.slice(0, maxLines).map(lineOf),
    lineCount: invoice.lineCount,
    allowancesAndCharges: invoice.allowancesAndCharges.slice(0, maxRows),
    vatBreakdown: invoice.vatBreakdown.slice(0, maxRows),
    totals: totalsOf(invoice),
    references: invoice.references,
    payment: {
      means: invoice.paymentMeans,
      meansText,
      dueOn: invoice.dueOn,
      terms,
      accounts: accounts.slice(0, maxRows),
      structuredCommunication: invoice.structuredCommunication,
      reference: invoice.paymentReference,
      mandate,
      creditorIdentifier,
      debitedIban,
      cardNumber,
    },
    delivery: { on: invoice.deliveredOn, name: invoice.deliveryName, address: invoice.deliveryAddress },
    period: invoice.period,
    notes: invoice.notes,
    attachments: invoice.attachments,
    findings: checkEInvoice(invoice)
      .slice(0, maxFindings)
      .map((finding) => ({ code: finding.code, say: sayReason(finding, language) })),
  }
}

const lineOf = (line: EInvoiceLine): InvoiceLine => ({
  ...line,
  allowancesAndCharges: line.allowancesAndCharges.slice(0, maxRows),
})

const totalsOf = (invoice: EInvoice): EInvoiceDetails['totals'] => ({
  lines: invoice.totalLines,
  allowances: invoice.totalAllowances,
  charges: invoice.totalCharges,
  excludingVat: invoice.totalExcludingVat,
  vat: invoice.totalVat,
  vatInVatCurrency: invoice.totalVatInVatCurrency,
  includingVat: invoice.totalIncludingVat,
  prepaid: invoice.totalPrepaid,
  rounding: invoice.rounding,
  payable: invoice.totalPayable,
})

const partyOf = (party: EInvoiceParty): InvoiceParty => ({
  name: party.name,
  vatNumber: party.vatNumber,
  registrationNumber: party.registrationNumber,
  peppolParticipant: party.peppolParticipant,
  email: party.email,
  phone: party.phone,
  contactName: party.contactName,
  address: party.address,
})
