import type { Fields } from '@facteur/contract/verdict.ts'

const onInvoices = ['supplierName', 'invoiceNumber', 'issuedOn', 'totalIncludingVat'] as const
const onReceipts = ['issuedOn', 'totalIncludingVat'] as const

/** Whether somebody should look: a field that such a paper has could not be read for sure, or something does not add up. */
export function needsReview(input: {
  kind: string
  fields: Fields
  hasFindings?: boolean
  hasDoubles?: boolean
}): boolean {
  const { kind, fields, hasFindings = false, hasDoubles = false } = input
  return hasFindings || hasDoubles || fieldsLacking(kind, fields).length > 0
}

/** Fields that such a paper has, and this one has not. */
export function fieldsLacking(kind: string, fields: Partial<Fields>): (keyof Fields)[] {
  const expected: readonly (keyof Fields)[] = kind === 'receipt' ? onReceipts : onInvoices
  return expected.filter((name) => (fields[name] ?? null) === null)
}
