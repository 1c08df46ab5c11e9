import { expect, test } from 'vitest'
import { readEInvoice } from './read-einvoice.ts'

function read(xml: string) {
  const reading = readEInvoice(xml)
  if (reading.is !== 'read') throw new Error(`refused: ${reading.because}`)
  return reading.invoice
}

const ublNamespaces = `xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"`

const ublParty = (
  name: string,
  vat: string,
) => `<cac:Party><cbc:EndpointID schemeID="0208">0123456749</cbc:EndpointID><cac:PartyTaxScheme><cbc:CompanyID>${vat}</cbc:CompanyID>
  <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme><cac:PartyLegalEntity><cbc:RegistrationName>${name}</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party>`

const ubl = (root = 'Invoice') => `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2" ${ublNamespaces}>
  <cbc:ID>2026-0042</cbc:ID><cbc:IssueDate>2026-03-31</cbc:IssueDate><cbc:DueDate>2026-04-30</cbc:DueDate><cbc:Note>Brood &amp; gebak &#233;</cbc:Note>
  <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
  <cac:AdditionalDocumentReference><cbc:ID>x</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf" filename="../../f.pdf">JVBERi0=</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>
  <cac:AccountingSupplierParty>${ublParty('Bakkerij De Gist BV', 'BE 0123.456.749')}</cac:AccountingSupplierParty>
  <cac:AccountingCustomerParty>${ublParty('Atelier Lune', 'BE0123456749')}</cac:AccountingCustomerParty>
  <cac:PaymentMeans><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode><cbc:PaymentID>+++090/9337/55493+++</cbc:PaymentID><cac:PayeeFinancialAccount><cbc:ID>BE71 0961 2345 6769</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>
  <cac:TaxTotal><cbc:TaxAmount currencyID="USD">22.50</cbc:TaxAmount></cac:TaxTotal><cac:TaxTotal><cbc:TaxAmount currencyID="EUR">21</cbc:TaxAmount></cac:TaxTotal>
  <cac:LegalMonetaryTotal><cbc:TaxExclusiveAmount currencyID="EUR">100</cbc:TaxExclusiveAmount><cbc:TaxInclusiveAmount currencyID="EUR">121.0</cbc:TaxInclusiveAmount><cbc:PayableAmount currencyID="EUR">121.00</cbc:PayableAmount></cac:LegalMonetaryTotal>
</${root}>`

test('a UBL invoice gives its fields', () => {
  expect(read(ubl())).toMatchObject({
    syntax: 'ubl',
    kind: 'invoice',
    number: '2026-0042',
    issuedOn: '2026-03-31',
    dueOn: '2026-04-30',
    currency: 'EUR',
    notes: ['Brood & gebak é'],
    supplier: { name: 'Bakkerij De Gist BV', vatNumber: 'BE0123456749', peppolParticipant: '0208:0123456749' },
    customer: { name: 'Atelier Lune' },
    totalExcludingVat: '100.00',
    totalVat: '21.00',
    totalIncludingVat: '121.00',
    totalPayable: '121.00',
    totalPrepaid: null,
    creditorIban: 'BE71096123456769',
    structuredCommunication: '+++090/9337/55493+++',
    paymentReference: null,
    isPaid: false,
    isDirectDebit: false,
    attachments: [{ name: 'f.pdf', mediaType: 'application/pdf', sizeBytes: 5 }],
  })
})

test('a credit note is one by its root, and prefixes may be called anything', () => {
  const renamed = ubl('CreditNote')
    .replaceAll('cbc:', 'ns1:')
    .replaceAll(':cbc=', ':ns1=')
    .replaceAll('cac:', 'a:')
    .replaceAll(':cac=', ':a=')
  expect(read(renamed)).toMatchObject({ kind: 'credit-note', number: '2026-0042', totalPayable: '121.00' })
  const prefixed = ubl().replace('<Invoice xmlns=', '<inv:Invoice xmlns:inv=').replace('</Invoice>', '</inv:Invoice>')
  expect(read(prefixed).number).toBe('2026-0042')
})

test('an invoice with nothing left to pay is paid; one collected by the creditor is a direct debit', () => {
  expect(read(ubl().replace('>121.00<', '>0.00<')).isPaid).toBe(true)
  expect(read(ubl().replace('>30<', '>59<')).isDirectDebit).toBe(true)
})

const cii = (version: 1 | 2) => {
  const [root, document, transaction, agreement, settlement, totals] =
    version === 2
      ? [
          'CrossIndustryInvoice',
          'ExchangedDocument',
          'SupplyChainTradeTransaction',
          'ApplicableHeaderTradeAgreement',
          'ApplicableHeaderTradeSettlement',
          'SpecifiedTradeSettlementHeaderMonetarySummation',
        ]
      : [
          'CrossIndustryDocument',
          'HeaderExchangedDocument',
          'SpecifiedSupplyChainTradeTransaction',
          'ApplicableSupplyChainTradeAgreement',
          'ApplicableSupplyChainTradeSettlement',
          'SpecifiedTradeSettlementMonetarySummation',
        ]
  return `<rsm:${root} xmlns:rsm="urn:x" xmlns:ram="urn:y" xmlns:udt="urn:z"><rsm:${document}><ram:ID>R-7</ram:ID><ram:TypeCode>380</ram:TypeCode>
  <ram:IssueDateTime><udt:DateTimeString format="102">20260331</udt:DateTimeString></ram:IssueDateTime></rsm:${document}><rsm:${transaction}><ram:${agreement}>
  <ram:SellerTradeParty><ram:Name>Mühle GmbH</ram:Name><ram:SpecifiedTaxRegistration><ram:ID schemeID="FC">12/345</ram:ID></ram:SpecifiedTaxRegistration><ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">DE136695976</ram:ID></ram:SpecifiedTaxRegistration></ram:SellerTradeParty>
  <ram:BuyerTradeParty><ram:Name>Atelier Lune</ram:Name></ram:BuyerTradeParty></ram:${agreement}><ram:${settlement}><ram:PaymentReference>R-7</ram:PaymentReference><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
  <ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>58</ram:TypeCode><ram:PayeePartyCreditorFinancialAccount><ram:IBANID>DE89370400440532013000</ram:IBANID></ram:PayeePartyCreditorFinancialAccount></ram:SpecifiedTradeSettlementPaymentMeans>
  <ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime><udt:DateTimeString format="102">20260430</udt:DateTimeString></ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>
  <ram:${totals}><ram:TaxBasisTotalAmount>100.00</ram:TaxBasisTotalAmount><ram:TaxTotalAmount currencyID="EUR">19.00</ram:TaxTotalAmount><ram:GrandTotalAmount>119.00</ram:GrandTotalAmount><ram:DuePayableAmount>119.00</ram:DuePayableAmount></ram:${totals}>
  </ram:${settlement}></rsm:${transaction}></rsm:${root}>`
}

test.each([1, 2] as const)('CII as ZUGFeRD %i writes it gives its fields', (version) => {
  expect(read(cii(version))).toMatchObject({
    syntax: 'cii',
    kind: 'invoice',
    number: 'R-7',
    issuedOn: '2026-03-31',
    dueOn: '2026-04-30',
    supplier: { name: 'Mühle GmbH', vatNumber: 'DE136695976', registrationNumber: '12/345' },
    totalExcludingVat: '100.00',
    totalVat: '19.00',
    totalIncludingVat: '119.00',
    totalPayable: '119.00',
    creditorIban: 'DE89370400440532013000',
    paymentReference: 'R-7',
  })
})

test('a DOCTYPE is refused before parsing, and broken or other XML says so', () => {
  expect(readEInvoice(`<!DOCTYPE x [<!ENTITY a "b">]>${ubl().slice(38)}`)).toEqual({
    is: 'refused',
    because: 'doctype',
  })
  expect(readEInvoice(ubl().slice(0, -30))).toEqual({ is: 'refused', because: 'damaged' })
  expect(readEInvoice('<Order/>')).toEqual({ is: 'refused', because: 'not-an-e-invoice' })
  expect(readEInvoice('<a>'.repeat(100_000))).toMatchObject({ is: 'refused' })
})

test('elements named like parts of an object are only elements', () => {
  expect(readEInvoice('<__proto__><constructor>1</constructor></__proto__>')).toMatchObject({ is: 'refused' })
})

test.each([
  ['under the name of another list', '<cac:TaxScheme><cbc:ID>ILL</cbc:ID></cac:TaxScheme>', 'NL123456782B90'],
  ['with its country before the tax', '<cac:TaxScheme><cbc:ID>BE VAT</cbc:ID></cac:TaxScheme>', 'BE0123456749'],
  ['without any name', '', 'BE0123456749'],
])('a VAT number is found %s', (_, scheme, vat) => {
  const taxOffice =
    '<cac:PartyTaxScheme><cbc:CompanyID>DE12345678</cbc:CompanyID><cac:TaxScheme><cbc:ID>FC</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>'
  const party = `<cac:Party>${taxOffice}<cac:PartyTaxScheme><cbc:CompanyID>${vat}</cbc:CompanyID>${scheme}</cac:PartyTaxScheme></cac:Party>`
  const invoice = read(ubl().replace(ublParty('Bakkerij De Gist BV', 'BE 0123.456.749'), party))
  expect(invoice.supplier.vatNumber).toBe(vat)
})

test('the number of a tax office is no VAT number', () => {
  const party =
    '<cac:Party><cac:PartyTaxScheme><cbc:CompanyID>12/345/67890</cbc:CompanyID><cac:TaxScheme><cbc:ID>???</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme></cac:Party>'
  const invoice = read(ubl().replace(ublParty('Bakkerij De Gist BV', 'BE 0123.456.749'), party))
  expect(invoice.supplier.vatNumber).toBeNull()
})
