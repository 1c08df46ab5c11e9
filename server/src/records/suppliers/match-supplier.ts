import type { SupplierAccount } from '../tables.ts'
import { nameKey, wordsOfName } from './supplier-name.ts'

/** What a paper says of whose it is. `host`: of the mail it came in; null by hand or from a public provider. */
export type SupplierClues = { name: string | null; vatNumber: string | null; iban: string | null; host: string | null }

export type SupplierCandidate = {
  id: string
  name: string
  name_key: string
  vat_numbers: string[]
  accounts: SupplierAccount[]
  hosts: string[]
}

/**
 * Whose paper it is: by VAT number; else by an account that one supplier alone was paid on; else by name and sender host.
 * A paper with a VAT number never joins a supplier that is known by another.
 */
export function matchSupplier<Candidate extends SupplierCandidate>(
  candidates: readonly Candidate[],
  clues: SupplierClues,
): Candidate | undefined {
  const { vatNumber } = clues
  if (vatNumber !== null) {
    const byVatNumber = candidates.find((one) => one.vat_numbers.includes(vatNumber))
    if (byVatNumber !== undefined) return byVatNumber
  }
  const open = vatNumber === null ? candidates : candidates.filter((one) => one.vat_numbers.length === 0)
  return byAccount(open, clues) ?? byName(open, clues)
}

// Invoices sold to a factor ask for payment on its account, whoever wrote them: the name has to fit as well.
function byAccount<Candidate extends SupplierCandidate>(
  candidates: readonly Candidate[],
  { iban, name }: SupplierClues,
): Candidate | undefined {
  if (iban === null) return undefined
  const paid = candidates.filter((one) => one.accounts.some((two) => two.iban === iban && two.isConfirmed))
  const fitting = paid.filter((one) => isLike(one.name, name))
  return fitting.length === 1 ? fitting[0] : fitting.find((one) => one.name_key === nameKey(name))
}

function isLike(known: string, name: string | null): boolean {
  if (name === null || known === '') return true
  const words = new Set(wordsOfName(known))
  return wordsOfName(name).some((word) => word.length > 2 && words.has(word))
}

function byName<Candidate extends SupplierCandidate>(
  candidates: readonly Candidate[],
  { name, host }: SupplierClues,
): Candidate | undefined {
  const key = nameKey(name)
  if (key.length < 3) return undefined
  const named = candidates.filter((one) => one.name_key === key)
  if (host === null) return named.length === 1 ? named[0] : undefined
  const alike = candidates.filter((one) => one.hosts.includes(host) && isLike(one.name, name))
  return (
    named.find((one) => one.hosts.includes(host) || one.hosts.length === 0) ??
    (alike.length === 1 ? alike[0] : undefined)
  )
}
