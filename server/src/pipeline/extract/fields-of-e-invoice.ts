import type { EInvoice } from '@facteur/formats/einvoice/einvoice.ts'
import type { Fields, ReadFields } from '../verdict.ts'

/** The fields of an electronic invoice: what its XML says is sure. A credit note's amounts are without sign, as on paper. */
export function fieldsOfEInvoice(invoice: EInvoice): ReadFields {
  // An invoice below zero keeps its sign: nothing of it is to be paid.
  const amount = (said: string | null) => (invoice.kind === 'credit-note' ? withoutSign(said) : said)
  const fields: Fields = {
    supplierName: invoice.supplier.name,
    supplierVatNumber: invoice.supplier.vatNumber ?? belgianNumber(invoice.supplier.peppolParticipant),
    customerName: invoice.customer.name,
    customerVatNumber: invoice.customer.vatNumber ?? belgianNumber(invoice.customer.peppolParticipant),
    invoiceNumber: invoice.number,
    issuedOn: invoice.issuedOn,
    dueOn: invoice.dueOn,
    currency: invoice.currency,
    totalIncludingVat: amount(invoice.totalIncludingVat),
    totalExcludingVat: amount(invoice.totalExcludingVat),
    totalVat: amount(invoice.totalVat),
    creditorIban: invoice.creditorIban,
    structuredCommunication: invoice.structuredCommunication,
    paymentReference: invoice.paymentReference,
    isPaid: invoice.isPaid,
    isDirectDebit: invoice.isDirectDebit,
  }
  const names = Object.keys(fields) as (keyof Fields)[]
  return {
    fields,
    confidence: Object.fromEntries(names.filter((name) => fields[name] !== null).map((name) => [name, 1])),
    evidence: {},
  }
}

const withoutSign = (amount: string | null) => amount?.replace(/^-/, '') ?? null

// 0208 is the Belgian enterprise register, whose number is the VAT number.
const belgianNumber = (participant: string | null) =>
  /^0208:\d{10}$/.test(participant ?? '') ? `BE${participant?.slice(5)}` : null
