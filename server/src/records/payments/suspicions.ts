import type { Fields } from '@facteur/contract/verdict.ts'
import type { StoredReason } from '../reason.ts'
import type { SupplierAccount } from '../tables.ts'

/** What may stand beside a payment without anybody being suspected. */
const harmless = new Set([
  'payment.own-sale',
  'payment.credit-note',
  'payment.not-an-invoice',
  'payment.already-paid',
  'payment.direct-debit',
  'payment.possible-double',
  'payment.amount-unknown',
  'payment.nothing-due',
])

/** Held for fear of fraud: such a document is not handed on either, until somebody has looked. */
export const isSuspicion = ({ code }: { code: string }): boolean => !harmless.has(code)

export type AccountHistory = {
  fields: Pick<Fields, 'creditorIban' | 'supplierVatNumber' | 'issuedOn'>
  /** Of this supplier's other papers, and of others of the same name where the supplier is new. */
  accounts: readonly SupplierAccount[]
  isBackfill: boolean
  /** Found by a first scan and due long ago: most likely paid. */
  isLongPast: boolean
}

/** What is strange about the account that a paper asks to be paid on, by what this supplier used before. Pure. */
export function suspectAccount({ fields, accounts, isBackfill, isLongPast }: AccountHistory): StoredReason[] {
  const iban = fields.creditorIban
  if (iban === null) return []
  const confirmed = accounts.filter((one) => one.isConfirmed)
  if (confirmed.some((one) => one.iban === iban)) return []
  const reasons: StoredReason[] = []
  const isExcused =
    isOlderThanAll({ fields, accounts, isBackfill }) && (isLongPast || confirmed.every((one) => isLongUsed(one)))
  if (confirmed.length > 0 && !isExcused) reasons.push({ code: 'payment.account-differs', facts: { iban } })
  const country = countryOf(fields.supplierVatNumber)
  if (!isLongPast && country !== undefined && country !== iban.slice(0, 2))
    reasons.push({ code: 'payment.foreign-account', facts: { iban, country } })
  return reasons
}

/**
 * A first scan goes from the newest mail back: an account of years ago is what was used before, not what it was changed to.
 * Of two that are both recent, nobody can tell yet which is the strange one: see hold-newer.ts for the other.
 */
export function isOlderThanAll({
  fields: { issuedOn },
  accounts,
  isBackfill,
}: Pick<AccountHistory, 'fields' | 'accounts' | 'isBackfill'>): boolean {
  return isBackfill && issuedOn !== null && accounts.every((one) => !one.isConfirmed || issuedOn < one.firstSeenOn)
}

/** Days of use after which another account is an ordinary change of bank. */
const longUsedDays = 60

export const isLongUsed = ({ firstSeenOn, lastSeenOn }: Pick<SupplierAccount, 'firstSeenOn' | 'lastSeenOn'>): boolean =>
  Date.parse(lastSeenOn) - Date.parse(firstSeenOn) > longUsedDays * 86_400_000

/** The country of a VAT number as an IBAN writes it; undefined where it says none (the Union's one-stop shop). */
function countryOf(vatNumber: string | null): string | undefined {
  const code = vatNumber?.slice(0, 2)
  if (code === undefined || code === 'EU') return undefined
  return { EL: 'GR', XI: 'GB' }[code] ?? code
}
