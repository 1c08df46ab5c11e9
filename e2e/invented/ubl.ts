import { decimal } from './amount.ts'
import type { Bill } from './bill.ts'

/** The bill as a Peppol BIS 3 invoice or credit note; with `pdf`, the picture is embedded. */
export function writeUbl(bill: Bill, { pdf }: { pdf?: { name: string; bytes: Buffer } } = {}): Buffer {
  const root = bill.form === 'credit-note' ? 'CreditNote' : 'Invoice'
  const inner = [
    tag('cbc:CustomizationID', 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0'),
    tag('cbc:ProfileID', 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0'),
    tag('cbc:ID', bill.number),
    tag('cbc:IssueDate', bill.issuedOn),
    root === 'Invoice' && bill.dueOn ? tag('cbc:DueDate', bill.dueOn) : '',
    tag(`cbc:${root}TypeCode`, root === 'Invoice' ? '380' : '381'),
    tag('cbc:DocumentCurrencyCode', bill.currency),
    tag('cbc:BuyerReference', bill.customerNumber),
    bill.corrects
      ? `<cac:BillingReference><cac:InvoiceDocumentReference>${tag('cbc:ID', bill.corrects)}</cac:InvoiceDocumentReference></cac:BillingReference>`
      : '',
    pdf ? embedded(pdf) : '',
    party('AccountingSupplierParty', {
      name: bill.supplier.name,
      street: bill.supplier.street,
      town: bill.supplier.town,
      country: bill.supplier.country,
      vatNumber: bill.supplier.vatNumber,
    }),
    party('AccountingCustomerParty', { ...bill.customer, country: 'BE' }),
    bill.iban ? paymentMeans(bill, bill.iban) : '',
    taxTotal(bill),
    `<cac:LegalMonetaryTotal>${money('LineExtensionAmount', bill, bill.exclCents)}${money('TaxExclusiveAmount', bill, bill.exclCents)}${money('TaxInclusiveAmount', bill, bill.inclCents)}${money('PayableAmount', bill, bill.isPaid ? 0 : bill.inclCents)}</cac:LegalMonetaryTotal>`,
    ...bill.lines.map((line, index) => invoiceLine(bill, { line, index, root })),
  ]
  const spaces = `xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"`
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${spaces}>\n${inner.filter(Boolean).join('\n')}\n</${root}>\n`,
  )
}

function party(
  role: string,
  who: { name: string; street: string; town: string; country: string; vatNumber: string | null },
): string {
  const [post = '', ...town] = who.town.split(' ')
  const address = `<cac:PostalAddress>${tag('cbc:StreetName', who.street)}${tag('cbc:CityName', town.join(' '))}${tag('cbc:PostalZone', post)}<cac:Country>${tag('cbc:IdentificationCode', who.country)}</cac:Country></cac:PostalAddress>`
  const tax = who.vatNumber
    ? `<cac:PartyTaxScheme>${tag('cbc:CompanyID', who.vatNumber)}<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>`
    : ''
  const endpoint = who.vatNumber?.startsWith('BE')
    ? `<cbc:EndpointID schemeID="0208">${who.vatNumber.slice(2)}</cbc:EndpointID>`
    : ''
  return `<cac:${role}><cac:Party>${endpoint}<cac:PartyName>${tag('cbc:Name', who.name)}</cac:PartyName>${address}${tax}<cac:PartyLegalEntity>${tag('cbc:RegistrationName', who.name)}</cac:PartyLegalEntity></cac:Party></cac:${role}>`
}

function paymentMeans(bill: Bill, account: string): string {
  const reference = bill.structuredCommunication ? tag('cbc:PaymentID', bill.structuredCommunication) : ''
  return `<cac:PaymentMeans>${tag('cbc:PaymentMeansCode', bill.isDirectDebit ? '59' : '30')}${reference}<cac:PayeeFinancialAccount>${tag('cbc:ID', account)}</cac:PayeeFinancialAccount></cac:PaymentMeans>`
}

function taxTotal(bill: Bill): string {
  const parts = bill.vatRows.map(
    (row) =>
      `<cac:TaxSubtotal>${money('TaxableAmount', bill, row.baseCents)}${money('TaxAmount', bill, row.vatCents)}${category('TaxCategory', bill, row.rate)}</cac:TaxSubtotal>`,
  )
  return `<cac:TaxTotal>${money('TaxAmount', bill, bill.vatCents)}${parts.join('')}</cac:TaxTotal>`
}

function invoiceLine(
  bill: Bill,
  { line, index, root }: { line: Bill['lines'][number]; index: number; root: string },
): string {
  const quantity = root === 'Invoice' ? 'InvoicedQuantity' : 'CreditedQuantity'
  return `<cac:${root}Line>${tag('cbc:ID', String(index + 1))}<cbc:${quantity} unitCode="C62">${line.quantity}</cbc:${quantity}>${money('LineExtensionAmount', bill, line.cents)}<cac:Item>${tag('cbc:Name', line.text)}${category('ClassifiedTaxCategory', bill, line.rate)}</cac:Item><cac:Price>${money('PriceAmount', bill, line.unitCents)}</cac:Price></cac:${root}Line>`
}

function category(name: string, bill: Bill, rate: number): string {
  const code = rate > 0 ? 'S' : bill.supplier.regime === 'reverse-charge' ? 'AE' : 'E'
  return `<cac:${name}><cbc:ID>${code}</cbc:ID><cbc:Percent>${rate}</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:${name}>`
}

function embedded({ name, bytes }: { name: string; bytes: Buffer }): string {
  return `<cac:AdditionalDocumentReference>${tag('cbc:ID', name)}<cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf" filename="${escape(name)}">${bytes.toString('base64')}</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>`
}

function money(name: string, bill: Bill, cents: number): string {
  return `<cbc:${name} currencyID="${bill.currency}">${decimal(cents)}</cbc:${name}>`
}

function tag(name: string, content: string): string {
  return `<${name}>${escape(content)}</${name}>`
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
