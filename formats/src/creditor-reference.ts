import { remainderOf97 } from './iban.ts'

/** An ISO 11649 creditor reference ('RF18539007547034') without spaces; undefined where its check digits do not hold. */
export function readCreditorReference(text: string): string | undefined {
  const reference = text.replace(/[\s\u00a0]/g, '').toUpperCase()
  if (!/^RF\d{2}[A-Z0-9]{1,21}$/.test(reference)) return undefined
  return remainderOf97(reference.slice(4) + reference.slice(0, 4)) === 1 ? reference : undefined
}
