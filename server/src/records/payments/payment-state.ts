import type { PaymentState } from '@facteur/contract/payment.ts'

type Kept = { state: Exclude<PaymentState, 'overdue'>; due_on: string | null }

/** Overdue is not kept but computed: the day decides. */
export function paymentStateOf({ state, due_on }: Kept, today: string): PaymentState {
  return state === 'to-pay' && due_on !== null && due_on < today ? 'overdue' : state
}

const brusselsDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Brussels',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The calendar day where our owners do their business. */
export const todayOf = (now: Date): string => brusselsDay.format(now)
