import type { FieldName } from '@facteur/contract/verdict.ts'

export type FieldSort = 'name' | 'number' | 'vat' | 'day' | 'amount' | 'currency' | 'iban' | 'communication' | 'yes-no'

const sorts: Record<FieldName, FieldSort> = {
  supplierName: 'name',
  supplierVatNumber: 'vat',
  customerName: 'name',
  customerVatNumber: 'vat',
  invoiceNumber: 'number',
  issuedOn: 'day',
  dueOn: 'day',
  currency: 'currency',
  totalIncludingVat: 'amount',
  totalExcludingVat: 'amount',
  totalVat: 'amount',
  creditorIban: 'iban',
  structuredCommunication: 'communication',
  paymentReference: 'number',
  isPaid: 'yes-no',
  isDirectDebit: 'yes-no',
}

/** What a field holds, which decides how a clicked word is understood. */
export const sortOf = (field: FieldName): FieldSort => sorts[field]
