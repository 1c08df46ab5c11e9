import { dateTime, readAllowance, readLine, readPeriod, readService, readVatRow } from './cii-lines.ts'
import { readAddress, readParty } from './cii-party.ts'
import { readPayment } from './cii-payment.ts'
import type { EInvoice, EInvoiceReferences } from './einvoice.ts'
import { readAttachments } from './read-attachments.ts'
import { gather, isSelfBilling, isSettled, kindOf, readAmount, readCode, readDay } from './read-values.ts'
import { attributeOf, find, findAll, textAt, textOf, type XmlNode } from './xml-tree.ts'

/** Reads UN/CEFACT CII: Factur-X, XRechnung and ZUGFeRD 2 (CrossIndustryInvoice), and ZUGFeRD 1 (CrossIndustryDocument). */
export function readCii(root: XmlNode): EInvoice {
  const document = find(root, 'ExchangedDocument|HeaderExchangedDocument')
  const transaction = find(root, 'SupplyChainTradeTransaction|SpecifiedSupplyChainTradeTransaction')
  const agreement = find(transaction, 'ApplicableHeaderTradeAgreement|ApplicableSupplyChainTradeAgreement')
  const delivery = find(transaction, 'ApplicableHeaderTradeDelivery|ApplicableSupplyChainTradeDelivery')
  const settlement = find(transaction, 'ApplicableHeaderTradeSettlement|ApplicableSupplyChainTradeSettlement')
  const typeCode = textAt(document, 'TypeCode')
  const profile = textAt(
    root,
    'ExchangedDocumentContext|SpecifiedExchangedDocumentContext',
    'GuidelineSpecifiedDocumentContextParameter',
    'ID',
  )
  const totals = readTotals(settlement)
  const { currency } = totals
  const supplier = readParty(find(agreement, 'SellerTradeParty'))
  const shipTo = find(delivery, 'ShipToTradeParty')
  const shipAddress = find(shipTo, 'PostalTradeAddress')
  const lines = findAll(transaction, 'IncludedSupplyChainTradeLineItem')
  return {
    syntax: 'cii',
    kind: kindOf(typeCode),
    typeCode,
    profile,
    isSelfBilled: isSelfBilling(typeCode, profile),
    number: textAt(document, 'ID'),
    issuedOn: readDay(textAt(document, 'IssueDateTime', dateTime)),
    dueOn: readDay(textAt(settlement, 'SpecifiedTradePaymentTerms', 'DueDateDateTime', dateTime)),
    supplier,
    customer: readParty(find(agreement, 'BuyerTradeParty')),
    payeeName: textAt(settlement, 'PayeeTradeParty', 'Name'),
    lines: lines.map((line) => readLine(line, currency)),
    lineCount: lines.length,
    allowancesAndCharges: [
      ...findAll(settlement, 'SpecifiedTradeAllowanceCharge').map((each) => readAllowance(each, currency)),
      ...findAll(settlement, 'SpecifiedLogisticsServiceCharge').map((each) => readService(each, currency)),
    ],
    ...totals,
    ...readPayment(settlement, { country: supplier.country, document }),
    references: readReferences({ agreement, delivery, settlement }),
    deliveredOn: readDay(textAt(delivery, 'ActualDeliverySupplyChainEvent', 'OccurrenceDateTime', dateTime)),
    deliveryName: textAt(shipTo, 'Name'),
    deliveryAddress: shipAddress === undefined ? null : readAddress(shipAddress),
    period: readPeriod(find(settlement, 'BillingSpecifiedPeriod')),
    notes: gather(findAll(document, 'IncludedNote', 'Content')),
    attachments: readAttachments(findAll(agreement, 'AdditionalReferencedDocument', 'AttachmentBinaryObject')),
  }
}

type TotalNames =
  | 'currency'
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

function readTotals(settlement: XmlNode | undefined): Pick<EInvoice, TotalNames> {
  const totals = find(
    settlement,
    'SpecifiedTradeSettlementHeaderMonetarySummation|SpecifiedTradeSettlementMonetarySummation',
  )
  const grand = find(totals, 'GrandTotalAmount')
  const currency = readCode(textAt(settlement, 'InvoiceCurrencyCode') ?? attributeOf(grand, 'currencyID'), 3)
  const vatCurrency = readCode(textAt(settlement, 'TaxCurrencyCode'), 3)
  // An amount may be said twice: in the invoice's currency, and in the one of its VAT or accounts.
  const nodeIn = (name: string, code: string | null) =>
    findAll(totals, name).find((each) => attributeOf(each, 'currencyID') === code)
  const amount = (name: string) => readAmount(textOf(nodeIn(name, currency) ?? find(totals, name)), currency)
  const other = vatCurrency === currency ? undefined : nodeIn('TaxTotalAmount', vatCurrency)
  const including = amount('GrandTotalAmount')
  const payable = amount('DuePayableAmount')
  return {
    currency,
    vatCurrency: vatCurrency === currency ? null : vatCurrency,
    vatBreakdown: findAll(settlement, 'ApplicableTradeTax').map((row) => readVatRow(row, currency)),
    totalLines: amount('LineTotalAmount'),
    totalAllowances: amount('AllowanceTotalAmount'),
    totalCharges: amount('ChargeTotalAmount'),
    totalExcludingVat: amount('TaxBasisTotalAmount'),
    totalVat: amount('TaxTotalAmount'),
    totalVatInVatCurrency: other === undefined ? null : readAmount(textOf(other), vatCurrency),
    totalIncludingVat: including,
    totalPrepaid: amount('TotalPrepaidAmount'),
    rounding: amount('RoundingAmount'),
    totalPayable: payable,
    isPaid: isSettled({ payable, including }),
  }
}

function readReferences({
  agreement,
  delivery,
  settlement,
}: Record<'agreement' | 'delivery' | 'settlement', XmlNode | undefined>): EInvoiceReferences {
  const assigned = 'IssuerAssignedID|ID'
  const preceding = findAll(settlement, 'InvoiceReferencedDocument')
  return {
    order: textAt(agreement, 'BuyerOrderReferencedDocument', assigned),
    salesOrder: textAt(agreement, 'SellerOrderReferencedDocument', assigned),
    contract: textAt(agreement, 'ContractReferencedDocument', assigned),
    project: textAt(agreement, 'SpecifiedProcuringProject', 'ID'),
    despatch: textAt(delivery, 'DespatchAdviceReferencedDocument|DeliveryNoteReferencedDocument', assigned),
    buyer: textAt(agreement, 'BuyerReference'),
    precedingInvoices: preceding.slice(0, 200).flatMap((reference) => {
      const number = textAt(reference, assigned)
      const issuedOn = readDay(
        textAt(reference, 'FormattedIssueDateTime', dateTime) ?? textAt(reference, 'IssueDateTime'),
      )
      return number === null ? [] : [{ number, issuedOn }]
    }),
  }
}
