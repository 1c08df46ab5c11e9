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

/** Reads UN/CEFACT CII: Factur-X, XRechnung and ZUGFeRD 2 (CrossIndustryInvoice), and ZUGFeRD 1 (CrossIndustryDocument). */
export function readCii(root: XmlNode): EInvoice {
  const document = find(root, 'ExchangedDocument|HeaderExchangedDocument')
  const transaction = find(root, 'SupplyChainTradeTransaction|SpecifiedSupplyChainTradeTransaction')
  const agreement = find(transaction, 'ApplicableHeaderTradeAgreement|ApplicableSupplyChainTradeAgreement')
  const settlement = find(transaction, 'ApplicableHeaderTradeSettlement|ApplicableSupplyChainTradeSettlement')
  const means = findAll(settlement, 'SpecifiedTradeSettlementPaymentMeans')
  const codes = means.map((each) => textAt(each, 'TypeCode')).filter((code) => code !== null)
  const typeCode = textAt(document, 'TypeCode')
  return {
    syntax: 'cii',
    kind: kindOf(typeCode),
    typeCode,
    number: textAt(document, 'ID'),
    issuedOn: readDay(textAt(document, 'IssueDateTime', 'DateTimeString|DateTime')),
    dueOn: readDay(textAt(settlement, 'SpecifiedTradePaymentTerms', 'DueDateDateTime', 'DateTimeString|DateTime')),
    supplier: readParty(find(agreement, 'SellerTradeParty')),
    customer: readParty(find(agreement, 'BuyerTradeParty')),
    payeeName: textAt(settlement, 'PayeeTradeParty', 'Name'),
    ...readTotals(settlement),
    creditorIban: pickIban(
      findAll(
        settlement,
        'SpecifiedTradeSettlementPaymentMeans',
        'PayeePartyCreditorFinancialAccount',
        'IBANID|ProprietaryID',
      ).map(textOf),
    ),
    ...splitReferences([textAt(settlement, 'PaymentReference')]),
    paymentMeans: codes,
    isDirectDebit:
      codes.some(isDirectDebitCode) ||
      textAt(settlement, 'SpecifiedTradePaymentTerms', 'DirectDebitMandateID') !== null,
    precedingInvoice: textAt(settlement, 'InvoiceReferencedDocument', 'IssuerAssignedID|ID'),
    orderReference: textAt(agreement, 'BuyerOrderReferencedDocument', 'IssuerAssignedID|ID'),
    note: joinNotes(findAll(document, 'IncludedNote', 'Content').map(textOf)),
    attachments: readAttachments(findAll(agreement, 'AdditionalReferencedDocument', 'AttachmentBinaryObject')),
  }
}

type Totals = Pick<
  EInvoice,
  'currency' | 'totalExcludingVat' | 'totalVat' | 'totalIncludingVat' | 'totalPrepaid' | 'totalPayable' | 'isPaid'
>

function readTotals(settlement: XmlNode | undefined): Totals {
  const totals = find(
    settlement,
    'SpecifiedTradeSettlementHeaderMonetarySummation|SpecifiedTradeSettlementMonetarySummation',
  )
  const currency = textAt(settlement, 'InvoiceCurrencyCode')
  const amount = (name: string) => readAmount(textAt(totals, name), currency)
  const taxes = findAll(totals, 'TaxTotalAmount')
  const tax = taxes.find((each) => attributeOf(each, 'currencyID') === currency) ?? taxes[0]
  const including = amount('GrandTotalAmount')
  const payable = amount('DuePayableAmount')
  return {
    currency,
    totalExcludingVat: amount('TaxBasisTotalAmount'),
    totalVat: readAmount(textOf(tax), currency),
    totalIncludingVat: including,
    totalPrepaid: amount('TotalPrepaidAmount'),
    totalPayable: payable,
    isPaid: isSettled({ payable, including }),
  }
}

function readParty(party: XmlNode | undefined): EInvoiceParty {
  const registrations = findAll(party, 'SpecifiedTaxRegistration', 'ID')
  const ofVat = registrations.find((id) => attributeOf(id, 'schemeID') === 'VA')
  const electronic = find(party, 'URIUniversalCommunication', 'URIID')
  const scheme = attributeOf(electronic, 'schemeID')
  const address = textOf(electronic)
  return {
    name: textAt(party, 'Name') ?? textAt(party, 'SpecifiedLegalOrganization', 'TradingBusinessName'),
    vatNumber: readVat(textOf(ofVat)),
    registrationNumber:
      textAt(party, 'SpecifiedLegalOrganization', 'ID') ?? textOf(registrations.find((id) => id !== ofVat)),
    peppolParticipant: scheme !== null && scheme !== 'EM' && address !== null ? `${scheme}:${address}` : null,
    country: textAt(party, 'PostalTradeAddress', 'CountryID'),
    email:
      textAt(party, 'DefinedTradeContact', 'EmailURIUniversalCommunication', 'URIID') ??
      (scheme === 'EM' ? address : null),
  }
}
