import type { Payment } from '@facteur/contract/payment.ts'

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

function byDueDay(a: Payment, b: Payment): number {
  return (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999')
}
