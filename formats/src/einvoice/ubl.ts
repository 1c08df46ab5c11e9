import type { EInvoice, EInvoiceReferences } from './einvoice.ts'
import { readAttachments } from './read-attachments.ts'
import { gather, isSelfBilling, isSettled, kindOf, readAmount, readCode, readDay } from './read-values.ts'
import { readAllowance, readLine, readPeriod, readVatRow } from './ubl-lines.ts'
import { readAddress, readParty } from './ubl-party.ts'
import { readPayment } from './ubl-payment.ts'
import { attributeOf, find, findAll, textAt, type XmlNode } from './xml-tree.ts'

/** Reads UBL 2.0 and 2.1 by element names. `root` is the invoice or credit note. */
export function readUbl(root: XmlNode, { isCreditNote }: { isCreditNote: boolean }): EInvoice {
  const typeCode = textAt(root, 'InvoiceTypeCode|CreditNoteTypeCode')
  const profile = textAt(root, 'CustomizationID')
  const totals = find(root, 'LegalMonetaryTotal|RequestedMonetaryTotal')
  const currency = currencyOf(root, totals)
  const delivery = find(root, 'Delivery')
  const location = find(delivery, 'DeliveryLocation', 'Address') ?? find(delivery, 'DeliveryAddress')
  const supplier = readParty(find(root, 'AccountingSupplierParty', 'Party'))
  const lines = findAll(root, 'InvoiceLine|CreditNoteLine')
  return {
    syntax: 'ubl',
    kind: isCreditNote ? 'credit-note' : kindOf(typeCode),
    typeCode,
    profile,
    isSelfBilled: isSelfBilling(typeCode, profile),
    number: textAt(root, 'ID'),
    issuedOn: readDay(textAt(root, 'IssueDate')),
    dueOn: readDay(
      textAt(root, 'DueDate') ??
        textAt(root, 'PaymentMeans', 'PaymentDueDate') ??
        textAt(root, 'PaymentTerms', 'PaymentDueDate'),
    ),
    currency,
    supplier,
    customer: readParty(find(root, 'AccountingCustomerParty', 'Party')),
    payeeName: textAt(root, 'PayeeParty', 'PartyName', 'Name'),
    lines: lines.map((line) => readLine(line, currency)),
    lineCount: lines.length,
    allowancesAndCharges: findAll(root, 'AllowanceCharge').map((each) => readAllowance(each, currency)),
    ...readTotals(root, totals, currency),
    ...readPayment(root, supplier.country),
    references: readReferences(root),
    deliveredOn: readDay(textAt(delivery, 'ActualDeliveryDate')),
    deliveryName: textAt(delivery, 'DeliveryParty', 'PartyName', 'Name'),
    deliveryAddress: location === undefined ? null : readAddress(location),
    period: readPeriod(find(root, 'InvoicePeriod')),
    notes: gather(findAll(root, 'Note')),
    attachments: readAttachments(
      findAll(root, 'AdditionalDocumentReference', 'Attachment', 'EmbeddedDocumentBinaryObject'),
    ),
  }
}

const currencyOf = (root: XmlNode, totals: XmlNode | undefined): string | null =>
  readCode(textAt(root, 'DocumentCurrencyCode') ?? attributeOf(find(totals, 'PayableAmount'), 'currencyID'), 3)

type TotalNames =
  | 'vatCurrency'
  | 'vatBreakdown'
  | 'totalLines'
  | 'totalAllowances'
  | 'totalCharges'
  | 'totalExcludingVat'
  | 'totalVat'
  | 'totalVatInVatCurrency'
  | 'totalIncludingVat'
  | 'totalPrepaid'
  | 'rounding'
  | 'totalPayable'
  | 'isPaid'

function readTotals(root: XmlNode, totals: XmlNode | undefined, currency: string | null): Pick<EInvoice, TotalNames> {
  const amount = (name: string) => readAmount(textAt(totals, name), currency)
  const vatCurrency = readCode(textAt(root, 'TaxCurrencyCode'), 3)
  // A second TaxTotal states the same tax in the country's own currency.
  const taxes = findAll(root, 'TaxTotal')
  const isIn = (tax: XmlNode, code: string | null) => attributeOf(find(tax, 'TaxAmount'), 'currencyID') === code
  const own = taxes.filter((tax) => isIn(tax, currency))
  const used = own.length > 0 ? own : taxes.slice(0, 1)
  const main = used.find((tax) => find(tax, 'TaxSubtotal') !== undefined) ?? used[0]
  const other = vatCurrency === currency ? undefined : taxes.find((tax) => isIn(tax, vatCurrency))
  const including = amount('TaxInclusiveAmount')
  const payable = amount('PayableAmount')
  return {
    vatCurrency: vatCurrency === currency ? null : vatCurrency,
    vatBreakdown: findAll(main, 'TaxSubtotal').map((row) => readVatRow(row, currency)),
    totalLines: amount('LineExtensionAmount'),
    totalAllowances: amount('AllowanceTotalAmount'),
    totalCharges: amount('ChargeTotalAmount'),
    totalExcludingVat: amount('TaxExclusiveAmount'),
    totalVat: readAmount(textAt(main, 'TaxAmount'), currency),
    totalVatInVatCurrency: other === undefined ? null : readAmount(textAt(other, 'TaxAmount'), vatCurrency),
    totalIncludingVat: including,
    totalPrepaid: amount('PrepaidAmount'),
    rounding: amount('PayableRoundingAmount'),
    totalPayable: payable,
    isPaid: isSettled({ payable, including }),
  }
}

function readReferences(root: XmlNode): EInvoiceReferences {
  const preceding = findAll(root, 'BillingReference', 'InvoiceDocumentReference|CreditNoteDocumentReference')
  return {
    order: textAt(root, 'OrderReference', 'ID'),
    salesOrder: textAt(root, 'OrderReference', 'SalesOrderID'),
    contract: textAt(root, 'ContractDocumentReference', 'ID'),
    project: textAt(root, 'ProjectReference', 'ID'),
    despatch: textAt(root, 'DespatchDocumentReference', 'ID'),
    buyer: textAt(root, 'BuyerReference'),
    precedingInvoices: preceding.slice(0, 200).flatMap((reference) => {
      const number = textAt(reference, 'ID')
      return number === null ? [] : [{ number, issuedOn: readDay(textAt(reference, 'IssueDate')) }]
    }),
  }
}
