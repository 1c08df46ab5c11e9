import type { EInvoiceAllowance, EInvoiceLine, EInvoicePeriod, EInvoiceVat } from './einvoice.ts'
import { joinTexts, readAmount, readDay, readLineAmount, readNumber } from './read-values.ts'
import { attributeOf, find, findAll, textAt, type XmlNode } from './xml-tree.ts'

export function readLine(line: XmlNode, currency: string | null): EInvoiceLine {
  const item = find(line, 'Item')
  const quantity = find(line, 'InvoicedQuantity|CreditedQuantity')
  const price = find(line, 'Price')
  // UBL 2.0 writes the tax of a line as a total of its own.
  const tax = find(item, 'ClassifiedTaxCategory') ?? find(line, 'TaxTotal', 'TaxSubtotal', 'TaxCategory')
  const name = textAt(item, 'Name')
  const description = textAt(item, 'Description')
  const details = [name === null ? null : description, joinTexts(findAll(line, 'Note'))]
  return {
    number: textAt(line, 'ID'),
    description: name ?? description,
    details: details.filter((text) => text !== null && text !== name).join('\n') || null,
    itemNumber:
      textAt(item, 'SellersItemIdentification', 'ID') ??
      textAt(item, 'StandardItemIdentification', 'ID') ??
      textAt(item, 'BuyersItemIdentification', 'ID'),
    quantity: readNumber(textAt(quantity)),
    unit: attributeOf(quantity, 'unitCode'),
    unitPrice: readLineAmount(textAt(price, 'PriceAmount'), currency),
    priceQuantity: readNumber(textAt(price, 'BaseQuantity')),
    netAmount: readLineAmount(textAt(line, 'LineExtensionAmount'), currency),
    vatCategory: textAt(tax, 'ID'),
    vatRate: readNumber(textAt(tax, 'Percent') ?? textAt(line, 'TaxTotal', 'TaxSubtotal', 'Percent')),
    allowancesAndCharges: findAll(line, 'AllowanceCharge').map((each) => readAllowance(each, currency)),
    period: readPeriod(find(line, 'InvoicePeriod')),
    isCounted: true,
  }
}

export function readAllowance(each: XmlNode, currency: string | null): EInvoiceAllowance {
  const tax = find(each, 'TaxCategory')
  return {
    isCharge: /^(true|1)$/i.test(textAt(each, 'ChargeIndicator') ?? ''),
    reason: textAt(each, 'AllowanceChargeReason') ?? textAt(each, 'AllowanceChargeReasonCode'),
    amount: readAmount(textAt(each, 'Amount'), currency),
    base: readAmount(textAt(each, 'BaseAmount'), currency),
    percent: readNumber(textAt(each, 'MultiplierFactorNumeric')),
    vatCategory: textAt(tax, 'ID'),
    vatRate: readNumber(textAt(tax, 'Percent')),
  }
}

export function readVatRow(row: XmlNode, currency: string | null): EInvoiceVat {
  const category = find(row, 'TaxCategory')
  return {
    category: textAt(category, 'ID'),
    rate: readNumber(textAt(category, 'Percent') ?? textAt(row, 'Percent')),
    base: readAmount(textAt(row, 'TaxableAmount'), currency),
    vat: readAmount(textAt(row, 'TaxAmount'), currency),
    exemptionReason: joinTexts(findAll(category, 'TaxExemptionReason')) ?? textAt(category, 'TaxExemptionReasonCode'),
  }
}

export function readPeriod(period: XmlNode | undefined): EInvoicePeriod | null {
  const from = readDay(textAt(period, 'StartDate'))
  const to = readDay(textAt(period, 'EndDate'))
  return from === null && to === null ? null : { from, to }
}
