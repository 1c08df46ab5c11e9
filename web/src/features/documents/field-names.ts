import type { Document } from '@facteur/contract/document.ts'
import type { FieldName } from '@facteur/contract/verdict.ts'

/** The fields in the order in which they are shown and checked. */
export const fieldNames: readonly FieldName[] = [
  'supplierName',
  'supplierVatNumber',
  'customerName',
  'customerVatNumber',
  'invoiceNumber',
  'issuedOn',
  'dueOn',
  'totalExcludingVat',
  'totalVat',
  'totalIncludingVat',
  'currency',
  'creditorIban',
  'structuredCommunication',
  'paymentReference',
  'isPaid',
  'isDirectDebit',
]

export const sureFrom = 0.9

const rare: readonly FieldName[] = ['customerVatNumber', 'currency', 'paymentReference', 'structuredCommunication']

/** What a till receipt has by way of exception only. */
const rareOnReceipts: readonly FieldName[] = ['customerName', 'dueOn', 'creditorIban']

/** Yes-or-no fields and what is rare only where they say something; the currency stands beside the amounts. */
export function isWorthShowing(
  { kind, fields, corrected }: Pick<Document, 'kind' | 'fields' | 'corrected'>,
  name: FieldName,
): boolean {
  const value = fields[name]
  if (typeof value === 'boolean') return value || corrected.includes(name)
  if (name === 'currency') return value === null && fields.totalIncludingVat !== null
  if (value !== null || corrected.includes(name)) return true
  return !rare.includes(name) && !(kind === 'receipt' && rareOnReceipts.includes(name))
}

/** What stands there of ourselves matters to nobody but us, and is the same on all papers. */
const ours: readonly FieldName[] = ['customerName', 'customerVatNumber']

type Checked = Pick<
  Document,
  'kind' | 'state' | 'fields' | 'confidence' | 'corrected' | 'isEInvoice' | 'needsPassword' | 'payment'
>

/** What is not in the archive, or still locked, has nothing to correct. */
export const isCorrectable = ({ state, needsPassword }: Pick<Document, 'state' | 'needsPassword'>): boolean =>
  state === 'archived' && !needsPassword

/** Without these an accountant cannot book it. A till receipt has no number, and often no VAT number. */
const needed: Partial<Record<Document['kind'], readonly FieldName[]>> = {
  invoice: ['supplierName', 'supplierVatNumber', 'invoiceNumber', 'issuedOn', 'totalIncludingVat', 'currency'],
  'credit-note': ['supplierName', 'supplierVatNumber', 'invoiceNumber', 'issuedOn', 'totalIncludingVat', 'currency'],
  receipt: ['supplierName', 'issuedOn', 'totalIncludingVat', 'currency'],
}

/** What the owner should look at, in order: fields that are needed and were not found, and those that are not sure. */
export function fieldsToCheck(document: Checked): FieldName[] {
  const mustHave = needed[document.kind]
  if (mustHave === undefined || !isCorrectable(document) || document.isEInvoice) return []
  return fieldNames.filter((name) => {
    if (document.corrected.includes(name)) return false
    return document.fields[name] === null
      ? mustHave.includes(name) || (name === 'creditorIban' && isToBePaid(document))
      : (document.confidence[name] ?? 1) < sureFrom &&
          !ours.includes(name) &&
          !(document.kind === 'receipt' && name === 'invoiceNumber') &&
          typeof document.fields[name] !== 'boolean'
  })
}

const isToBePaid = ({ payment }: Checked) => ['to-pay', 'overdue', 'held'].includes(payment?.state ?? '')
