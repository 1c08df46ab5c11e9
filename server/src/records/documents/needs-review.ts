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
  const expected: readonly (keyof Fields)[] = kind === 'receipt' ? onReceipts : onInvoices
  return hasFindings || hasDoubles || expected.some((name) => fields[name] === null)
}
