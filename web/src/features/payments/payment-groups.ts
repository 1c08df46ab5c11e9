import type { Payment } from '@facteur/contract/payment.ts'
import { sumOf } from '../../lib/format.ts'

export type PaymentGroups = { held: Payment[]; open: Payment[]; older: Payment[]; paid: Payment[]; other: Payment[] }

/** The heaps of the page. What was found while catching up and is still unpaid was most likely paid long ago: a heap of its own. */
export function groupPayments(payments: readonly Payment[]): PaymentGroups {
  const isOpen = (one: Payment) => one.state === 'to-pay' || one.state === 'overdue'
  return {
    held: payments.filter((one) => one.state === 'held'),
    open: payments.filter((one) => isOpen(one) && !one.isFromBackfill).toSorted(byDueDay),
    older: payments.filter((one) => isOpen(one) && one.isFromBackfill).toSorted(byDueDay),
    paid: payments
      .filter((one) => one.state === 'paid')
      .toSorted((a, b) => (b.paidAt ?? '').localeCompare(a.paidAt ?? '')),
    other: payments.filter((one) => one.state === 'direct-debit' || one.state === 'not-payable'),
  }
}

/** One sum for each currency, euro first. */
export function totalsOf(payments: readonly Payment[]): { currency: string; amount: string }[] {
  const byCurrency = Map.groupBy(payments, (one) => one.currency ?? 'EUR')
  return [...byCurrency]
    .map(([currency, ones]) => ({ currency, amount: sumOf(ones.flatMap((one) => one.amount ?? [])) }))
    .toSorted(
      (a, b) => Number(b.currency === 'EUR') - Number(a.currency === 'EUR') || a.currency.localeCompare(b.currency),
    )
}

function byDueDay(a: Payment, b: Payment): number {
  return (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999')
}
