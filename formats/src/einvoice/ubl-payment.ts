import type { EInvoice, EInvoicePayment } from './einvoice.ts'
import { splitReferences } from './read-references.ts'
import { gather, isDirectDebitCode, joinTexts, pickIban, readAccount } from './read-values.ts'
import { attributeOf, find, findAll, textAt, textOf, type XmlNode } from './xml-tree.ts'

type PaymentNames =
  | 'creditorIban'
  | 'structuredCommunication'
  | 'paymentReference'
  | 'paymentMeans'
  | 'payment'
  | 'isDirectDebit'

export function readPayment(root: XmlNode, country: string | null): Pick<EInvoice, PaymentNames> {
  const means = findAll(root, 'PaymentMeans')
  const codes = means.flatMap((each) => textAt(each, 'PaymentMeansCode') ?? [])
  const accounts = findAll(root, 'PaymentMeans', 'PayeeFinancialAccount').flatMap(
    (account) =>
      readAccount({
        number: textAt(account, 'ID'),
        bic:
          textAt(account, 'FinancialInstitutionBranch', 'ID') ??
          textAt(account, 'FinancialInstitutionBranch', 'FinancialInstitution', 'ID'),
        name: textAt(account, 'Name'),
      }) ?? [],
  )
  const terms = joinTexts(findAll(root, 'PaymentTerms', 'Note'))
  const creditorIban = pickIban(accounts)
  const mandate = find(root, 'PaymentMeans', 'PaymentMandate')
  const payment: EInvoicePayment = {
    accounts,
    terms,
    meansText:
      attributeOf(find(root, 'PaymentMeans', 'PaymentMeansCode'), 'name') ??
      textAt(root, 'PaymentMeans', 'InstructionNote'),
    mandate: textAt(mandate, 'ID'),
    creditorIdentifier: creditorIdentifierOf(root),
    debitedIban: pickIban(
      [readAccount({ number: textAt(mandate, 'PayerFinancialAccount', 'ID'), bic: null, name: null }) ?? []].flat(),
    ),
    cardNumber: textAt(root, 'PaymentMeans', 'CardAccount', 'PrimaryAccountNumberID'),
  }
  return {
    creditorIban,
    ...splitReferences(findAll(root, 'PaymentMeans', 'PaymentID|InstructionID').map(textOf), {
      isBelgian: (creditorIban ?? country ?? 'BE').startsWith('BE'),
      elsewhere: [
        payment.meansText,
        terms,
        ...gather(findAll(root, 'PaymentMeans', 'InstructionNote')),
        ...gather(findAll(root, 'Note')),
      ],
    }),
    paymentMeans: codes,
    payment,
    isDirectDebit: codes.some(isDirectDebitCode) || mandate !== undefined,
  }
}

// The creditor's SEPA identifier stands with the supplier, or with the payee.
function creditorIdentifierOf(root: XmlNode): string | null {
  const ids = ['AccountingSupplierParty', 'PayeeParty'].flatMap((role) => [
    ...findAll(root, role, 'Party', 'PartyIdentification', 'ID'),
    ...findAll(root, role, 'PartyIdentification', 'ID'),
  ])
  return textOf(ids.find((id) => attributeOf(id, 'schemeID') === 'SEPA'))
}
