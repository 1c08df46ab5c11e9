import type { EInvoice } from '@facteur/formats/einvoice/einvoice.ts'
import { inHundredths } from '@facteur/formats/money.ts'
import type { Hints } from '#records/tables.ts'
import type { Fields, ReadFields } from '../verdict.ts'
import { dueFromTerms } from './due-from-terms.ts'

/** The fields of an electronic invoice: what its XML says is sure. A credit note's amounts are without sign, as on paper. */
export function fieldsOfEInvoice(invoice: EInvoice): ReadFields {
  // An invoice below zero keeps its sign: nothing of it is to be paid.
  const amount = (said: string | null) => {
    const plain = hundredthsOf(said)
    return invoice.kind === 'credit-note' ? withoutSign(plain) : plain
  }
  const fields: Fields = {
    supplierName: invoice.supplier.name,
    supplierVatNumber: invoice.supplier.vatNumber ?? belgianNumber(invoice.supplier.peppolParticipant),
    customerName: invoice.customer.name,
    customerVatNumber: invoice.customer.vatNumber ?? belgianNumber(invoice.customer.peppolParticipant),
    invoiceNumber: invoice.number,
    issuedOn: invoice.issuedOn,
    dueOn: invoice.dueOn ?? dueByTerms(invoice) ?? null,
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
  const names = (Object.keys(fields) as (keyof Fields)[]).filter((name) => fields[name] !== null)
  const isDueTold = invoice.dueOn !== null
  return {
    fields,
    confidence: Object.fromEntries(names.map((name) => [name, name === 'dueOn' && !isDueTold ? 0.9 : 1])),
    evidence: Object.fromEntries(
      names.flatMap((name) => {
        const path = pathOf(name, invoice, isDueTold)
        return path === undefined ? [] : [[name, { path, text: String(fields[name]) }]]
      }),
    ),
  }
}

/** What an invoice says is left to pay, and of which total, where that is another amount. */
export function payableOf({ kind, totalIncludingVat, totalPayable }: EInvoice): Hints['payable'] {
  const [of, amount] = [hundredthsOf(totalIncludingVat), hundredthsOf(totalPayable)]
  return kind === 'credit-note' || amount === null || amount === of ? undefined : { of, amount }
}

// Fields are said in hundredths, whatever the currency; the details keep its own digits.
const hundredthsOf = (said: string | null) => (said === null ? null : (inHundredths(said) ?? null))

// Nobody waits for the payment of a credit note.
const dueByTerms = ({ kind, payment, issuedOn }: EInvoice) =>
  kind === 'credit-note' ? undefined : dueFromTerms(payment.terms, issuedOn)

const withoutSign = (amount: string | null) => amount?.replace(/^-/, '') ?? null

// 0208 is the Belgian enterprise register, whose number is the VAT number.
const belgianNumber = (participant: string | null) =>
  /^0208:\d{10}$/.test(participant ?? '') ? `BE${participant?.slice(5)}` : null

type Paths = Partial<Record<keyof Fields, string>>

const ublPaths: Paths = {
  supplierName: 'AccountingSupplierParty/Party/PartyLegalEntity/RegistrationName',
  supplierVatNumber: 'AccountingSupplierParty/Party/PartyTaxScheme/CompanyID',
  customerName: 'AccountingCustomerParty/Party/PartyLegalEntity/RegistrationName',
  customerVatNumber: 'AccountingCustomerParty/Party/PartyTaxScheme/CompanyID',
  invoiceNumber: 'ID',
  issuedOn: 'IssueDate',
  dueOn: 'DueDate',
  currency: 'DocumentCurrencyCode',
  totalIncludingVat: 'LegalMonetaryTotal/TaxInclusiveAmount',
  totalExcludingVat: 'LegalMonetaryTotal/TaxExclusiveAmount',
  totalVat: 'TaxTotal/TaxAmount',
  creditorIban: 'PaymentMeans/PayeeFinancialAccount/ID',
  structuredCommunication: 'PaymentMeans/PaymentID',
  paymentReference: 'PaymentMeans/PaymentID',
}

const ciiPaths: Paths = {
  supplierName: 'SellerTradeParty/Name',
  supplierVatNumber: 'SellerTradeParty/SpecifiedTaxRegistration/ID',
  customerName: 'BuyerTradeParty/Name',
  customerVatNumber: 'BuyerTradeParty/SpecifiedTaxRegistration/ID',
  invoiceNumber: 'ExchangedDocument/ID',
  issuedOn: 'ExchangedDocument/IssueDateTime',
  dueOn: 'SpecifiedTradePaymentTerms/DueDateDateTime',
  currency: 'InvoiceCurrencyCode',
  totalIncludingVat: 'MonetarySummation/GrandTotalAmount',
  totalExcludingVat: 'MonetarySummation/TaxBasisTotalAmount',
  totalVat: 'MonetarySummation/TaxTotalAmount',
  creditorIban: 'PayeePartyCreditorFinancialAccount/IBANID',
  structuredCommunication: 'PaymentReference',
  paymentReference: 'PaymentReference',
}

/** Where such a value stands, by the names of elements without their prefixes. */
function pathOf(name: keyof Fields, { syntax, kind }: EInvoice, isDueTold: boolean): string | undefined {
  const root = syntax === 'cii' ? '' : kind === 'credit-note' ? 'CreditNote/' : 'Invoice/'
  if (name === 'dueOn' && !isDueTold)
    return root + (syntax === 'cii' ? 'SpecifiedTradePaymentTerms/Description' : 'PaymentTerms/Note')
  const path = (syntax === 'cii' ? ciiPaths : ublPaths)[name]
  return path === undefined ? undefined : root + path
}
