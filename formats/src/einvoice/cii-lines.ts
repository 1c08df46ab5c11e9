import type { EInvoiceAllowance, EInvoiceLine, EInvoicePeriod, EInvoiceVat } from './einvoice.ts'
import { joinTexts, readAmount, readDay, readLineAmount, readNumber } from './read-values.ts'
import { attributeOf, find, findAll, textAt, type XmlNode } from './xml-tree.ts'

const rate = 'RateApplicablePercent|ApplicablePercent'
export const dateTime = 'DateTimeString|DateTime'

export function readLine(line: XmlNode, currency: string | null): EInvoiceLine {
  const about = find(line, 'AssociatedDocumentLineDocument')
  const product = find(line, 'SpecifiedTradeProduct')
  const agreement = find(line, 'SpecifiedLineTradeAgreement|SpecifiedSupplyChainTradeAgreement')
  const settlement = find(line, 'SpecifiedLineTradeSettlement|SpecifiedSupplyChainTradeSettlement')
  const price = find(agreement, 'NetPriceProductTradePrice') ?? find(agreement, 'GrossPriceProductTradePrice')
  const quantity = find(line, 'SpecifiedLineTradeDelivery|SpecifiedSupplyChainTradeDelivery', 'BilledQuantity')
  const sums = 'SpecifiedTradeSettlementLineMonetarySummation|SpecifiedTradeSettlementMonetarySummation'
  const tax = find(settlement, 'ApplicableTradeTax')
  const name = textAt(product, 'Name')
  const description = textAt(product, 'Description')
  const note = joinTexts(findAll(about, 'IncludedNote', 'Content'))
  // A line of text alone, as ZUGFeRD 1 writes it, has nothing but a note.
  const main = name ?? description ?? note
  const status = textAt(about, 'LineStatusReasonCode')
  return {
    number: textAt(about, 'LineID'),
    description: main,
    details: [description, note].filter((text) => text !== null && text !== main).join('\n') || null,
    itemNumber: textAt(product, 'SellerAssignedID') ?? textAt(product, 'GlobalID|BuyerAssignedID'),
    quantity: readNumber(textAt(quantity)),
    unit: attributeOf(quantity, 'unitCode'),
    unitPrice: readLineAmount(textAt(price, 'ChargeAmount'), currency),
    priceQuantity: readNumber(textAt(price, 'BasisQuantity')),
    netAmount: readLineAmount(textAt(settlement, sums, 'LineTotalAmount'), currency),
    vatCategory: textAt(tax, 'CategoryCode'),
    vatRate: readNumber(textAt(tax, rate)),
    allowancesAndCharges: findAll(settlement, 'SpecifiedTradeAllowanceCharge').map((each) =>
      readAllowance(each, currency),
    ),
    period: readPeriod(find(settlement, 'BillingSpecifiedPeriod')),
    isCounted: status !== 'GROUP' && status !== 'INFORMATION',
  }
}

export function readAllowance(each: XmlNode, currency: string | null): EInvoiceAllowance {
  const tax = find(each, 'CategoryTradeTax')
  return {
    isCharge: /^(true|1)$/i.test(textAt(each, 'ChargeIndicator', 'Indicator') ?? textAt(each, 'ChargeIndicator') ?? ''),
    reason: textAt(each, 'Reason') ?? textAt(each, 'ReasonCode'),
    amount: readAmount(textAt(each, 'ActualAmount'), currency),
    base: readAmount(textAt(each, 'BasisAmount'), currency),
    percent: readNumber(textAt(each, 'CalculationPercent')),
    vatCategory: textAt(tax, 'CategoryCode'),
    vatRate: readNumber(textAt(tax, rate)),
  }
}

/** Freight and the like, which the extended profile writes apart from other charges. */
export function readService(each: XmlNode, currency: string | null): EInvoiceAllowance {
  const tax = find(each, 'AppliedTradeTax')
  return {
    isCharge: true,
    reason: textAt(each, 'Description'),
    amount: readAmount(textAt(each, 'AppliedAmount'), currency),
    base: null,
    percent: null,
    vatCategory: textAt(tax, 'CategoryCode'),
    vatRate: readNumber(textAt(tax, rate)),
  }
}

export function readVatRow(row: XmlNode, currency: string | null): EInvoiceVat {
  return {
    category: textAt(row, 'CategoryCode'),
    rate: readNumber(textAt(row, rate)),
    base: readAmount(textAt(row, 'BasisAmount'), currency),
    vat: readAmount(textAt(row, 'CalculatedAmount'), currency),
    exemptionReason: textAt(row, 'ExemptionReason') ?? textAt(row, 'ExemptionReasonCode'),
  }
}

export function readPeriod(period: XmlNode | undefined): EInvoicePeriod | null {
  const from = readDay(textAt(period, 'StartDateTime', dateTime))
  const to = readDay(textAt(period, 'EndDateTime', dateTime))
  return from === null && to === null ? null : { from, to }
}
