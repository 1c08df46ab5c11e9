import type { Fields } from '@facteur/contract/verdict.ts'
import type { Hints } from '../tables.ts'

/** More than this is no amount that anybody pays, and more than the column of payments holds. */
export const mostToPay = 1e13

/**
 * What is left to pay, as a decimal string: what an e-invoice says so itself (after an advance, or with old debts), else the total.
 * A total that was corrected since is no longer the one that this belonged to.
 */
export function amountToPay(
  { totalIncludingVat: total }: Pick<Fields, 'totalIncludingVat'>,
  { payable }: Hints,
): string | null {
  const amount = payable !== undefined && payable.of === total ? payable.amount : total
  return amount !== null && Math.abs(Number(amount)) < mostToPay ? amount : null
}
