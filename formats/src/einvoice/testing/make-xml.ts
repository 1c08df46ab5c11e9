/** Invoices invented for tests, in each syntax. Amounts in cents, so that tests can do their own sums. */
export type Invented = {
  number: string
  typeCode: string
  lines: { name: string; quantity: number; priceCents: number; rate: number }[]
  prepaidCents: number
  allowanceCents: number
  paymentId: string
  extra: string
}

export const invented = (change: Partial<Invented> = {}): Invented => ({
  number: 'T-2031/07',
  typeCode: '380',
  lines: [
    { name: 'Gold wire 18 ct', quantity: 3, priceCents: 15_050, rate: 21 },
    { name: 'Repair of a clasp & polish', quantity: 1, priceCents: 4_500, rate: 21 },
    { name: 'Handbook <gem setting>', quantity: 2, priceCents: 2_999, rate: 6 },
  ],
  prepaidCents: 0,
  allowanceCents: 0,
  paymentId: '+++090/9337/55493+++',
  extra: '',
  ...change,
})

export const say = (cents: number) => (cents / 100).toFixed(2)

/** The sums of such an invoice: at one rate each, VAT rounded once. The allowance is taken off at the first rate. */
export function sumsOf({ lines, prepaidCents, allowanceCents }: Invented) {
  const net = lines.reduce((sum, line) => sum + line.quantity * line.priceCents, 0)
  const rates = [...new Set(lines.map(({ rate }) => rate))].map((rate, index) => {
    const ofRate = lines.filter((line) => line.rate === rate)
    const base =
      ofRate.reduce((sum, line) => sum + line.quantity * line.priceCents, 0) - (index === 0 ? allowanceCents : 0)
    return { rate, base, vat: Math.round((base * rate) / 100) }
  })
  const vat = rates.reduce((sum, row) => sum + row.vat, 0)
  const excluding = net - allowanceCents
  return { net, rates, vat, excluding, including: excluding + vat, payable: excluding + vat - prepaidCents }
}

const esc = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const money = (name: string, cents: number) => `<cbc:${name} currencyID="EUR">${say(cents)}</cbc:${name}>`
const category = (name: string, rate: number) =>
  `<cac:${name}><cbc:ID>${rate === 0 ? 'Z' : 'S'}</cbc:ID><cbc:Percent>${rate}</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:${name}>`

export const ublParty = (
  name: string,
  vat: string,
) => `<cac:Party><cbc:EndpointID schemeID="0208">${vat.slice(2)}</cbc:EndpointID>
<cac:PartyName><cbc:Name>${name}</cbc:Name></cac:PartyName><cac:PostalAddress><cbc:StreetName>Zilverstraat 4</cbc:StreetName><cbc:CityName>Brugge</cbc:CityName><cbc:PostalZone>8000</cbc:PostalZone><cac:Country><cbc:IdentificationCode>BE</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
<cac:PartyTaxScheme><cbc:CompanyID>${vat}</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
<cac:PartyLegalEntity><cbc:RegistrationName>${name}</cbc:RegistrationName><cbc:CompanyID schemeID="0208">${vat.slice(2)}</cbc:CompanyID></cac:PartyLegalEntity></cac:Party>`

/** UBL 2.1 as Peppol BIS 3 asks for it. */
export function makeUbl(change: Partial<Invented> = {}, root: 'Invoice' | 'CreditNote' = 'Invoice'): string {
  const given = invented(change)
  const sums = sumsOf(given)
  const quantity = root === 'Invoice' ? 'InvoicedQuantity' : 'CreditedQuantity'
  const allowance =
    given.allowanceCents === 0
      ? ''
      : `<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:AllowanceChargeReason>Loyalty</cbc:AllowanceChargeReason>${money('Amount', given.allowanceCents)}${category('TaxCategory', given.lines[0]?.rate ?? 0)}</cac:AllowanceCharge>`
  const rows = sums.rates.map(
    ({ rate, base, vat }) =>
      `<cac:TaxSubtotal>${money('TaxableAmount', base)}${money('TaxAmount', vat)}${category('TaxCategory', rate)}</cac:TaxSubtotal>`,
  )
  const lines = given.lines.map(
    (
      line,
      index,
    ) => `<cac:${root}Line><cbc:ID>${index + 1}</cbc:ID><cbc:${quantity} unitCode="C62">${line.quantity}</cbc:${quantity}>${money('LineExtensionAmount', line.quantity * line.priceCents)}
<cac:Item><cbc:Name>${esc(line.name)}</cbc:Name>${category('ClassifiedTaxCategory', line.rate)}</cac:Item><cac:Price>${money('PriceAmount', line.priceCents)}</cac:Price></cac:${root}Line>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
<cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID><cbc:ID>${given.number}</cbc:ID><cbc:IssueDate>2031-02-03</cbc:IssueDate><cbc:DueDate>2031-03-05</cbc:DueDate>
<cbc:${root}TypeCode>${given.typeCode}</cbc:${root}TypeCode><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode><cbc:BuyerReference>Workshop 2</cbc:BuyerReference><cac:OrderReference><cbc:ID>PO-88</cbc:ID></cac:OrderReference>${given.extra}
<cac:AccountingSupplierParty>${ublParty('Edelsmederij Vonk BV', 'BE0123456749')}</cac:AccountingSupplierParty><cac:AccountingCustomerParty>${ublParty('Atelier Maan', 'BE0987654394')}</cac:AccountingCustomerParty>
<cac:PaymentMeans><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode><cbc:PaymentID>${given.paymentId}</cbc:PaymentID><cac:PayeeFinancialAccount><cbc:ID>BE71096123456769</cbc:ID><cbc:Name>Edelsmederij Vonk</cbc:Name><cac:FinancialInstitutionBranch><cbc:ID>GKCCBEBB</cbc:ID></cac:FinancialInstitutionBranch></cac:PayeeFinancialAccount></cac:PaymentMeans>
<cac:PaymentTerms><cbc:Note>30 days</cbc:Note></cac:PaymentTerms>${allowance}<cac:TaxTotal>${money('TaxAmount', sums.vat)}${rows.join('')}</cac:TaxTotal>
<cac:LegalMonetaryTotal>${money('LineExtensionAmount', sums.net)}${money('TaxExclusiveAmount', sums.excluding)}${money('TaxInclusiveAmount', sums.including)}${given.allowanceCents === 0 ? '' : money('AllowanceTotalAmount', given.allowanceCents)}${given.prepaidCents === 0 ? '' : money('PrepaidAmount', given.prepaidCents)}${money('PayableAmount', sums.payable)}</cac:LegalMonetaryTotal>
${lines.join('\n')}
</${root}>`
}

const names = {
  1: {
    root: 'CrossIndustryDocument',
    context: 'SpecifiedExchangedDocumentContext',
    document: 'HeaderExchangedDocument',
    transaction: 'SpecifiedSupplyChainTradeTransaction',
    header: 'ApplicableSupplyChainTrade',
    line: 'SpecifiedSupplyChainTrade',
    sums: 'SpecifiedTradeSettlementMonetarySummation',
    lineSums: 'SpecifiedTradeSettlementMonetarySummation',
    rate: 'ApplicablePercent',
    profile: 'urn:ferd:CrossIndustryDocument:invoice:1p0:comfort',
  },
  2: {
    root: 'CrossIndustryInvoice',
    context: 'ExchangedDocumentContext',
    document: 'ExchangedDocument',
    transaction: 'SupplyChainTradeTransaction',
    header: 'ApplicableHeaderTrade',
    line: 'SpecifiedLineTrade',
    sums: 'SpecifiedTradeSettlementHeaderMonetarySummation',
    lineSums: 'SpecifiedTradeSettlementLineMonetarySummation',
    rate: 'RateApplicablePercent',
    profile: 'urn:cen.eu:en16931:2017',
  },
} as const

/** CII as ZUGFeRD 1 writes it, or as Factur-X and XRechnung do (2). */
export function makeCii(version: 1 | 2, change: Partial<Invented> = {}): string {
  const given = invented(change)
  const sums = sumsOf(given)
  const n = names[version]
  const amount = (name: string, cents: number) =>
    `<ram:${name}${version === 1 || name === 'TaxTotalAmount' ? ' currencyID="EUR"' : ''}>${say(cents)}</ram:${name}>`
  const day = (compact: string) => `<udt:DateTimeString format="102">${compact}</udt:DateTimeString>`
  const party = (role: string, name: string, vat: string) =>
    `<ram:${role}><ram:Name>${name}</ram:Name><ram:PostalTradeAddress><ram:PostcodeCode>8000</ram:PostcodeCode><ram:LineOne>Zilverstraat 4</ram:LineOne><ram:CityName>Brugge</ram:CityName><ram:CountryID>BE</ram:CountryID></ram:PostalTradeAddress><ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">${vat}</ram:ID></ram:SpecifiedTaxRegistration></ram:${role}>`
  const tax = (rate: number) =>
    `<ram:CategoryCode>${rate === 0 ? 'Z' : 'S'}</ram:CategoryCode><ram:${n.rate}>${rate}</ram:${n.rate}>`
  const lines = given.lines.map(
    (
      line,
      index,
    ) => `<ram:IncludedSupplyChainTradeLineItem><ram:AssociatedDocumentLineDocument><ram:LineID>${index + 1}</ram:LineID></ram:AssociatedDocumentLineDocument>
<ram:${n.line}Agreement><ram:NetPriceProductTradePrice>${amount('ChargeAmount', line.priceCents)}</ram:NetPriceProductTradePrice></ram:${n.line}Agreement><ram:${n.line}Delivery><ram:BilledQuantity unitCode="C62">${line.quantity}.0000</ram:BilledQuantity></ram:${n.line}Delivery>
<ram:${n.line}Settlement><ram:ApplicableTradeTax><ram:TypeCode>VAT</ram:TypeCode>${tax(line.rate)}</ram:ApplicableTradeTax><ram:${n.lineSums}>${amount('LineTotalAmount', line.quantity * line.priceCents)}</ram:${n.lineSums}></ram:${n.line}Settlement>
<ram:SpecifiedTradeProduct><ram:Name>${esc(line.name)}</ram:Name></ram:SpecifiedTradeProduct></ram:IncludedSupplyChainTradeLineItem>`,
  )
  const rows = sums.rates.map(
    ({ rate, base, vat }) =>
      `<ram:ApplicableTradeTax>${amount('CalculatedAmount', vat)}<ram:TypeCode>VAT</ram:TypeCode>${amount('BasisAmount', base)}${tax(rate)}</ram:ApplicableTradeTax>`,
  )
  const allowance =
    given.allowanceCents === 0
      ? ''
      : `<ram:SpecifiedTradeAllowanceCharge><ram:ChargeIndicator><udt:Indicator>false</udt:Indicator></ram:ChargeIndicator>${amount('ActualAmount', given.allowanceCents)}<ram:Reason>Loyalty</ram:Reason><ram:CategoryTradeTax><ram:TypeCode>VAT</ram:TypeCode>${tax(given.lines[0]?.rate ?? 0)}</ram:CategoryTradeTax></ram:SpecifiedTradeAllowanceCharge>`
  const items = lines.join('\n')
  return `<?xml version="1.0" encoding="UTF-8"?>
<rsm:${n.root} xmlns:rsm="urn:un:unece:uncefact:data:standard:${n.root}:100" xmlns:ram="urn:x" xmlns:udt="urn:y"><rsm:${n.context}><ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>${n.profile}</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter></rsm:${n.context}>
<rsm:${n.document}><ram:ID>${given.number}</ram:ID><ram:TypeCode>${given.typeCode}</ram:TypeCode><ram:IssueDateTime>${day('20310203')}</ram:IssueDateTime></rsm:${n.document}><rsm:${n.transaction}>${version === 2 ? items : ''}
<ram:${n.header}Agreement><ram:BuyerReference>Workshop 2</ram:BuyerReference>${party('SellerTradeParty', 'Edelsmederij Vonk BV', 'BE0123456749')}${party('BuyerTradeParty', 'Atelier Maan', 'BE0987654394')}<ram:BuyerOrderReferencedDocument><ram:${version === 1 ? 'ID' : 'IssuerAssignedID'}>PO-88</ram:${version === 1 ? 'ID' : 'IssuerAssignedID'}></ram:BuyerOrderReferencedDocument>${given.extra}</ram:${n.header}Agreement>
<ram:${n.header}Delivery><ram:ActualDeliverySupplyChainEvent><ram:OccurrenceDateTime>${day('20310131')}</ram:OccurrenceDateTime></ram:ActualDeliverySupplyChainEvent></ram:${n.header}Delivery>
<ram:${n.header}Settlement><ram:PaymentReference>${given.paymentId}</ram:PaymentReference><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode><ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>58</ram:TypeCode><ram:PayeePartyCreditorFinancialAccount><ram:IBANID>BE71096123456769</ram:IBANID></ram:PayeePartyCreditorFinancialAccount></ram:SpecifiedTradeSettlementPaymentMeans>
${rows.join('')}${allowance}<ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime>${day('20310305')}</ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms><ram:${n.sums}>${amount('LineTotalAmount', sums.net)}${amount('AllowanceTotalAmount', given.allowanceCents)}${amount('TaxBasisTotalAmount', sums.excluding)}${amount('TaxTotalAmount', sums.vat)}${amount('GrandTotalAmount', sums.including)}${amount('TotalPrepaidAmount', given.prepaidCents)}${amount('DuePayableAmount', sums.payable)}</ram:${n.sums}></ram:${n.header}Settlement>${version === 1 ? items : ''}</rsm:${n.transaction}></rsm:${n.root}>`
}
