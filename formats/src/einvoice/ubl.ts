import type { EInvoice, EInvoiceParty } from './einvoice.ts'
import {
  isDirectDebitCode,
  isSettled,
  joinNotes,
  kindOf,
  pickIban,
  readAmount,
  readAttachments,
  readDay,
  readVat,
  splitReferences,
} from './read-values.ts'
import { attributeOf, find, findAll, textAt, textOf, type XmlNode } from './xml-tree.ts'

/** Reads UBL 2.1 by its element names. `root` is the Invoice or CreditNote element. */
export function readUbl(root: XmlNode, rootName: 'Invoice' | 'CreditNote'): EInvoice {
  const typeCode = textAt(root, 'InvoiceTypeCode|CreditNoteTypeCode')
  const means = findAll(root, 'PaymentMeans')
  const codes = means.map((each) => textAt(each, 'PaymentMeansCode')).filter((code) => code !== null)
  return {
    syntax: 'ubl',
    kind: rootName === 'CreditNote' ? 'credit-note' : kindOf(typeCode),
    typeCode,
    number: textAt(root, 'ID'),
    issuedOn: readDay(textAt(root, 'IssueDate')),
    dueOn: readDay(
      textAt(root, 'DueDate') ??
        textAt(root, 'PaymentMeans', 'PaymentDueDate') ??
        textAt(root, 'PaymentTerms', 'PaymentDueDate'),
    ),
    supplier: readParty(find(root, 'AccountingSupplierParty', 'Party')),
    customer: readParty(find(root, 'AccountingCustomerParty', 'Party')),
    payeeName: textAt(root, 'PayeeParty', 'PartyName', 'Name'),
    ...readTotals(root),
    creditorIban: pickIban(findAll(means[0] && root, 'PaymentMeans', 'PayeeFinancialAccount', 'ID').map(textOf)),
    ...splitReferences(findAll(root, 'PaymentMeans', 'PaymentID|InstructionID').map(textOf)),
    paymentMeans: codes,
    isDirectDebit: codes.some(isDirectDebitCode) || find(root, 'PaymentMeans', 'PaymentMandate') !== undefined,
    precedingInvoice: textAt(root, 'BillingReference', 'InvoiceDocumentReference', 'ID'),
    orderReference: textAt(root, 'OrderReference', 'ID'),
    note: joinNotes(findAll(root, 'Note').map(textOf)),
    attachments: readAttachments(
      findAll(root, 'AdditionalDocumentReference', 'Attachment', 'EmbeddedDocumentBinaryObject'),
    ),
  }
}

type Totals = Pick<
  EInvoice,
  'currency' | 'totalExcludingVat' | 'totalVat' | 'totalIncludingVat' | 'totalPrepaid' | 'totalPayable' | 'isPaid'
>

function readTotals(root: XmlNode): Totals {
  const totals = find(root, 'LegalMonetaryTotal|RequestedMonetaryTotal')
  const currency = textAt(root, 'DocumentCurrencyCode') ?? attributeOf(find(totals, 'PayableAmount'), 'currencyID')
  const amount = (name: string) => readAmount(textAt(totals, name), currency)
  const including = amount('TaxInclusiveAmount')
  const payable = amount('PayableAmount')
  return {
    currency,
    totalExcludingVat: amount('TaxExclusiveAmount'),
    totalVat: readAmount(pickTax(root, currency), currency),
    totalIncludingVat: including,
    totalPrepaid: amount('PrepaidAmount'),
    totalPayable: payable,
    isPaid: isSettled({ payable, including }),
  }
}

// A second TaxTotal states the same tax in the country's own currency.
function pickTax(root: XmlNode, currency: string | null): string | null {
  const taxes = findAll(root, 'TaxTotal', 'TaxAmount')
  return textOf(taxes.find((tax) => attributeOf(tax, 'currencyID') === currency) ?? taxes[0])
}

function readParty(party: XmlNode | undefined): EInvoiceParty {
  const endpoint = find(party, 'EndpointID')
  const endpointScheme = attributeOf(endpoint, 'schemeID')
  const endpointValue = textOf(endpoint)
  const legalEntity = find(party, 'PartyLegalEntity')
  const registration = textAt(legalEntity, 'CompanyID')
  return {
    name:
      textAt(legalEntity, 'RegistrationName') ??
      textAt(party, 'PartyName', 'Name') ??
      textAt(party, 'PartyTaxScheme', 'RegistrationName'),
    vatNumber: readVat(pickVat(party) ?? belgianNumber(find(legalEntity, 'CompanyID')) ?? belgianNumber(endpoint)),
    registrationNumber: registration,
    peppolParticipant: endpointScheme !== null && endpointValue !== null ? `${endpointScheme}:${endpointValue}` : null,
    country: textAt(party, 'PostalAddress', 'Country', 'IdentificationCode'),
    email: textAt(party, 'Contact', 'ElectronicMail'),
  }
}

function pickVat(party: XmlNode | undefined): string | null {
  const schemes = findAll(party, 'PartyTaxScheme')
  const ofVat = schemes.find((scheme) => /^VAT$/i.test(textAt(scheme, 'TaxScheme', 'ID') ?? ''))
  const unnamed = schemes.find((scheme) => textAt(scheme, 'TaxScheme', 'ID') === null)
  return textAt(ofVat ?? unnamed, 'CompanyID')
}

// 0208 is the Belgian enterprise number, which is the VAT number without its country.
function belgianNumber(id: XmlNode | undefined): string | null {
  const value = textOf(id)
  return value !== null && attributeOf(id, 'schemeID') === '0208' ? `BE${value.replace(/^BE/i, '')}` : null
}
