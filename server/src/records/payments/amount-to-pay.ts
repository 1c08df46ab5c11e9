import type { Fields } from '@facteur/contract/verdict.ts'
import type { Hints } from '../tables.ts'

/**
 * What is left to pay, as a decimal string: what an e-invoice says so itself (after an advance, or with old debts), else the total.
 * A total that was corrected since is no longer the one that this belonged to.
 */
export function amountToPay(
  { totalIncludingVat: total }: Pick<Fields, 'totalIncludingVat'>,
  { payable }: Hints,
): string | null {
  return payable !== undefined && payable.of === total ? payable.amount : total
}
