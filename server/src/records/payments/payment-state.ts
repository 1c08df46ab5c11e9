import type { PaymentState } from '@facteur/contract/payment.ts'

type Kept = { state: Exclude<PaymentState, 'overdue'>; due_on: string | null }

/** Overdue is not kept but computed: the day decides. */
export function paymentStateOf({ state, due_on }: Kept, today: string): PaymentState {
  return state === 'to-pay' && due_on !== null && due_on < today ? 'overdue' : state
}

/** Days past the due day after which an invoice that a first scan found was most likely paid long ago. */
export const longPastDays = 60

/** The last due day that counts as long past on this day. */
export function longPastDay(today: string): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) - longPastDays * 86_400_000).toISOString().slice(0, 10)
}

/** Found while catching up, and due long ago or on no day at all: probably paid, so it does not cry for attention. */
export function isProbablyPaid(
  { is_backfill, due_on }: { is_backfill: boolean; due_on: string | null },
  today: string,
): boolean {
  return is_backfill && (due_on === null || due_on < longPastDay(today))
}

const brusselsDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Brussels',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The calendar day where our owners do their business. */
export const todayOf = (now: Date): string => brusselsDay.format(now)
