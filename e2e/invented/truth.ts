import { createHash } from 'node:crypto'
import { decimal } from './amount.ts'
import type { Bill } from './bill.ts'
import type { Language } from './language.ts'

export type MailKind =
  | 'invoice'
  | 'credit-note'
  | 'receipt'
  | 'reminder'
  | 'statement'
  | 'order-confirmation'
  | 'delivery-note'
  | 'quote'
  | 'pro-forma'
  | 'newsletter'
  | 'phishing'
  | 'personal'
  | 'other'

/** What a document shows, in the contract's spelling: amounts `"121.00"`, days `2026-03-31`, null when not shown. */
export type TruthFields = {
  supplierName: string | null
  supplierVatNumber: string | null
  customerName: string | null
  customerVatNumber: string | null
  invoiceNumber: string | null
  issuedOn: string | null
  dueOn: string | null
  currency: string | null
  totalIncludingVat: string | null
  totalExcludingVat: string | null
  totalVat: string | null
  creditorIban: string | null
  structuredCommunication: string | null
  isPaid: boolean
  isDirectDebit: boolean
}

/** `name` is null when the mail itself is the document; a file in a ZIP is `papers.zip/invoice.pdf`. */
export type TruthDocument = {
  name: string | null
  sha256: string | null
  kind: 'invoice' | 'credit-note' | 'receipt'
  fields: TruthFields
}

export type Truth = {
  kind: MailKind
  direction: 'purchase' | 'sales'
  collect: boolean
  where: 'attachment' | 'link' | 'body' | 'none'
  language: Language
  /** What would be archived, and for a reminder the copy that it carries. */
  documents: TruthDocument[]
  /** Name of the first mail with the same document. */
  duplicateOf?: string
  /** The kind of scene: `pdf-with-terms`, `menu` … */
  scene: string
}

/** The truth of a mail that holds nothing to archive. */
export function nothingToCollect(kind: MailKind, { scene, language }: { scene: string; language: Language }): Truth {
  return { kind, direction: 'purchase', collect: false, where: 'none', language, documents: [], scene }
}

export function documentOf(bill: Bill, file: { name: string | null; bytes: Buffer | null }): TruthDocument {
  const kind = bill.form === 'credit-note' ? 'credit-note' : bill.form === 'receipt' ? 'receipt' : 'invoice'
  return { name: file.name, sha256: file.bytes && sha256(file.bytes), kind, fields: fieldsOf(bill) }
}

export function fieldsOf(bill: Bill): TruthFields {
  const isNamed = bill.form !== 'receipt'
  return {
    supplierName: bill.supplier.name,
    supplierVatNumber: bill.supplier.vatNumber,
    customerName: isNamed ? bill.customer.name : null,
    customerVatNumber: isNamed ? bill.customer.vatNumber : null,
    invoiceNumber: bill.number,
    issuedOn: bill.issuedOn,
    dueOn: bill.dueOn,
    currency: bill.currency,
    totalIncludingVat: decimal(bill.inclCents),
    totalExcludingVat: bill.hidden.includes('totalExcludingVat') ? null : decimal(bill.exclCents),
    totalVat: bill.hidden.includes('totalVat') ? null : decimal(bill.vatCents),
    creditorIban: bill.iban,
    structuredCommunication: bill.structuredCommunication,
    isPaid: bill.isPaid,
    isDirectDebit: bill.isDirectDebit,
  }
}

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
