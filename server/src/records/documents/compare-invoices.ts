import type { Fields } from '@facteur/contract/verdict.ts'

/** What identifies an invoice between two documents. */
export type Identity = Pick<
  Fields,
  | 'supplierVatNumber'
  | 'supplierName'
  | 'invoiceNumber'
  | 'totalIncludingVat'
  | 'currency'
  | 'creditorIban'
  | 'issuedOn'
> & { kind: string }

export type Likeness = 'twin' | 'possible-double' | 'different'

const squash = (text: string | null) =>
  (text ?? '')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

/**
 * Twin: surely the same invoice; every fact is there and agrees, the account to be paid too. Anything less is only a
 * possible double, and both are kept: a forged copy must never melt into the real one.
 */
export function compare(a: Identity, b: Identity): Likeness {
  const sameNumber = a.invoiceNumber !== null && squash(a.invoiceNumber) === squash(b.invoiceNumber)
  const sameVat = a.supplierVatNumber !== null && a.supplierVatNumber === b.supplierVatNumber
  const sameTotal = a.totalIncludingVat !== null && Number(a.totalIncludingVat) === Number(b.totalIncludingVat)
  const sameCurrency = a.currency !== null && a.currency === b.currency
  const sameIban = a.creditorIban === b.creditorIban
  if (a.kind === b.kind && sameNumber && sameVat && sameTotal && sameCurrency && sameIban) return 'twin'
  const sameName = squash(a.supplierName) !== '' && squash(a.supplierName) === squash(b.supplierName)
  if (sameNumber && a.kind === b.kind && (sameVat || sameName || (sameTotal && sameIban && a.creditorIban !== null)))
    return 'possible-double'
  return 'different'
}
