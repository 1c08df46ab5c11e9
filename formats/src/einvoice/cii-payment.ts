import type { EInvoice, EInvoicePayment } from './einvoice.ts'
import { splitReferences } from './read-references.ts'
import { gather, isDirectDebitCode, joinTexts, pickIban, readAccount } from './read-values.ts'
import { find, findAll, textAt, type XmlNode } from './xml-tree.ts'

type Names =
  | 'creditorIban'
  | 'structuredCommunication'
  | 'paymentReference'
  | 'paymentMeans'
  | 'payment'
  | 'isDirectDebit'

export function readPayment(
  settlement: XmlNode | undefined,
  { country, document }: { country: string | null; document: XmlNode | undefined },
): Pick<EInvoice, Names> {
  const means = findAll(settlement, 'SpecifiedTradeSettlementPaymentMeans')
  const codes = means.flatMap((each) => textAt(each, 'TypeCode') ?? [])
  const accounts = means.flatMap((each) => accountsOf(each))
  const creditorIban = pickIban(accounts)
  const debited = means.flatMap(
    (each) =>
      readAccount({ number: textAt(each, 'PayerPartyDebtorFinancialAccount', 'IBANID'), bic: null, name: null }) ?? [],
  )
  const payment: EInvoicePayment = {
    accounts,
    terms: joinTexts(findAll(settlement, 'SpecifiedTradePaymentTerms', 'Description')),
    meansText: joinTexts(findAll(settlement, 'SpecifiedTradeSettlementPaymentMeans', 'Information')),
    mandate: textAt(settlement, 'SpecifiedTradePaymentTerms', 'DirectDebitMandateID'),
    creditorIdentifier: textAt(settlement, 'CreditorReferenceID'),
    debitedIban: pickIban(debited),
    cardNumber: textAt(
      find(settlement, 'SpecifiedTradeSettlementPaymentMeans', 'ApplicableTradeSettlementFinancialCard'),
      'ID',
    ),
  }
  return {
    creditorIban,
    // ZUGFeRD 1 writes it with the means.
    ...splitReferences(
      [textAt(settlement, 'PaymentReference'), textAt(settlement, 'SpecifiedTradeSettlementPaymentMeans', 'ID')],
      {
        isBelgian: (creditorIban ?? country ?? 'BE').startsWith('BE'),
        elsewhere: [payment.meansText, payment.terms, ...gather(findAll(document, 'IncludedNote', 'Content'))],
      },
    ),
    paymentMeans: codes,
    payment,
    isDirectDebit: codes.some(isDirectDebitCode) || payment.mandate !== null,
  }
}

function accountsOf(means: XmlNode) {
  const bank = find(means, 'PayeeSpecifiedCreditorFinancialInstitution')
  return findAll(means, 'PayeePartyCreditorFinancialAccount').flatMap(
    (account) =>
      readAccount({
        number: textAt(account, 'IBANID') ?? textAt(account, 'ProprietaryID'),
        bic: textAt(bank, 'BICID'),
        name: textAt(account, 'AccountName'),
      }) ?? [],
  )
}
