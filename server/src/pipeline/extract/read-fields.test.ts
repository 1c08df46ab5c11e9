import { eInvoiceIn, makeEInvoice } from '@facteur/formats/einvoice/testing/make-einvoice.ts'
import { describe, expect, test } from 'vitest'
import { anyRendition, invoicePage } from '../testing/any.ts'
import { readFields } from './read-fields.ts'

const context = { ownVatNumbers: ['BE0987654394'], ownAddresses: ['info@lune.example'], ownNames: [] }
const read = (page: string, kind: 'invoice' | 'receipt' | 'credit-note' = 'invoice') =>
  readFields({ rendition: anyRendition(page), kind, context })

test("a whole Dutch invoice is read, and our own numbers are not the supplier's", () => {
  expect(read(invoicePage).fields).toEqual({
    supplierName: 'Bakkerij De Gist BV',
    supplierVatNumber: 'BE0123456749',
    customerName: 'Atelier Lune SRL',
    customerVatNumber: 'BE0987654394',
    invoiceNumber: '2026-0042',
    issuedOn: '2026-03-31',
    dueOn: '2026-04-30',
    currency: 'EUR',
    totalIncludingVat: '121.00',
    totalExcludingVat: '100.00',
    totalVat: '21.00',
    creditorIban: 'BE71096123456769',
    structuredCommunication: '+++090/9337/55493+++',
    paymentReference: null,
    isPaid: false,
    isDirectDebit: false,
  })
})

test('a value has its place on the page', () => {
  const { evidence, confidence } = read(invoicePage)
  expect(evidence.totalIncludingVat).toMatchObject({ page: 1, text: '121,00' })
  expect(evidence.creditorIban?.box.map(Math.round)[1]).toBe(50 + 21 * 14)
  expect(confidence.invoiceNumber).toBeGreaterThan(0.9)
})

test('labels above their values, in French, with the total beside them', () => {
  const { fields } = read(`
FACTURE                              Traiteur Cerise SARL
Facture n°        Émise le         Échéance
FA-26-7           2 mars 2026      1er avril 2026

Total HT          TVA 20 %         Total TTC
1 200,00 €        240,00 €         1 440,00 €

N° TVA FR40303265045
`)
  expect(fields).toMatchObject({
    supplierName: 'Traiteur Cerise SARL',
    supplierVatNumber: 'FR40303265045',
    invoiceNumber: 'FA-26-7',
    issuedOn: '2026-03-02',
    dueOn: '2026-04-01',
    totalExcludingVat: '1200.00',
    totalVat: '240.00',
    totalIncludingVat: '1440.00',
  })
})

test('labels below their values, in English, in dollars', () => {
  const { fields } = read(`
Cloudy Inc.

INV-0021           February 6, 2026  March 8, 2026
Invoice number     Date of issue     Date due

     $80.00     $0.00     $80.00
     Subtotal   VAT       Amount due
Reverse charge
`)
  expect(fields).toMatchObject({
    invoiceNumber: 'INV-0021',
    issuedOn: '2026-02-06',
    dueOn: '2026-03-08',
    currency: 'USD',
    totalIncludingVat: '80.00',
  })
})

test('several VAT rates add up to the VAT of the whole', () => {
  const { fields } = read(`
Rechnung Nr. R-77 vom 15. März 2026

Nettobetrag                 150,00 €
USt. 7 %  (50,00)             3,50 €
USt. 19 % (100,00)           19,00 €
Rechnungsbetrag             172,50 €
`)
  expect(fields).toMatchObject({
    invoiceNumber: 'R-77',
    issuedOn: '2026-03-15',
    totalExcludingVat: '150.00',
    totalVat: '22.50',
    totalIncludingVat: '172.50',
  })
})

describe('payment', () => {
  test('an account with wrong check digits is no account', () => {
    expect(read(invoicePage.replace('BE71 0961', 'BE72 0961')).fields.creditorIban).toBeNull()
  })

  test('direct debit and paid are said only where the paper says so', () => {
    expect(read(`${invoicePage}\nHet bedrag wordt rond 30/04/2026 via domiciliëring geïnd.`).fields).toMatchObject({
      isDirectDebit: true,
      isPaid: false,
    })
    expect(read(`${invoicePage}\nBetaald met Bancontact op 31/03/2026`).fields.isPaid).toBe(true)
    expect(read(`${invoicePage}\nIndien niet betaald binnen 30 dagen: 10 % verhoging.`).fields.isPaid).toBe(false)
    expect(read(`${invoicePage}\nInterest may be charged on late payments.`).fields.isPaid).toBe(false)
    expect(read(`${invoicePage}\nCharged to your card ending 4821`).fields.isPaid).toBe(true)
  })
})

test('thirty days end of month is counted from the issue date', () => {
  const page = invoicePage
    .replace('Vervaldag: 30/04/2026', '')
    .replace('Gelieve te betalen op', 'Betaling: 30 dagen einde maand\nOp rekening')
  expect(read(page).fields.dueOn).toBe('2026-04-30')
})

test('a complaint period is not a due date', () => {
  const page = invoicePage
    .replace('Vervaldag: 30/04/2026', '')
    .replace('Gelieve te betalen', 'Klachten binnen 8 dagen na ontvangst. Stort')
  expect(read(page).fields.dueOn).toBeNull()
})

test('what is not there is null, and nothing is guessed', () => {
  const { fields } = read('Dit is een brief zonder cijfers, alleen maar woorden en nog meer woorden.')
  expect(Object.values(fields).every((value) => value === null || value === false)).toBe(true)
})

test('e-invoice XML decides over what the page prints', () => {
  const xml = `<?xml version="1.0"?><Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2">
<cbc:ID>X-9</cbc:ID><cbc:IssueDate>2026-05-01</cbc:IssueDate><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
<cac:AccountingSupplierParty><cac:Party><cac:PartyName><cbc:Name>De Gist</cbc:Name></cac:PartyName></cac:Party></cac:AccountingSupplierParty>
<cac:LegalMonetaryTotal><cbc:TaxExclusiveAmount currencyID="EUR">10.00</cbc:TaxExclusiveAmount><cbc:TaxInclusiveAmount currencyID="EUR">12.10</cbc:TaxInclusiveAmount></cac:LegalMonetaryTotal></Invoice>`
  const { fields, confidence } = readFields({
    rendition: anyRendition(invoicePage, { format: 'factur-x', eInvoice: eInvoiceIn(xml) }),
    kind: 'invoice',
    context,
  })
  expect(fields).toMatchObject({ invoiceNumber: 'X-9', issuedOn: '2026-05-01', totalIncludingVat: '12.10' })
  expect(confidence.invoiceNumber).toBe(1)
})

test('the page beside an XML that asks for a transfer may say that the supplier collects it, or that it was paid', () => {
  const eInvoice = { ...makeEInvoice(), isPaid: false, isDirectDebit: false }
  const debit = `${invoicePage}\nHet bedrag wordt via domiciliëring geïnd op 30/04/2026`
  const hybrid = anyRendition(debit, { format: 'factur-x', eInvoice })
  expect(readFields({ rendition: hybrid, kind: 'invoice', context }).fields.isDirectDebit).toBe(true)
  const beside = { isPaid: true, isDirectDebit: false }
  const xml = { ...anyRendition('', { format: 'ubl', eInvoice, pages: [] }), beside }
  expect(readFields({ rendition: xml, kind: 'invoice', context }).fields).toMatchObject({
    isPaid: true,
    isDirectDebit: false,
  })
})

test('an XML without what every invoice says gives no fields: its text is tags, not a page', () => {
  const tags = anyRendition('<Invoice><ID>7</ID><Note>Totaal 121,00 EUR</Note></Invoice>', { format: 'ubl', pages: [] })
  const read = readFields({
    rendition: tags,
    kind: 'invoice',
    context: { ownVatNumbers: [], ownAddresses: [], ownNames: [] },
  })
  expect([read.fields.totalIncludingVat, read.confidence, read.evidence]).toEqual([null, {}, {}])
})
