import { expect, test } from 'vitest'
import { isProbablyPaid, longPastDay, paymentStateOf } from './payment-state.ts'

const today = '2026-11-22'

test('an invoice that fell due yesterday is overdue, one of today is not', () => {
  expect(paymentStateOf({ state: 'to-pay', due_on: '2026-11-21' }, today)).toBe('overdue')
  expect(paymentStateOf({ state: 'to-pay', due_on: today }, today)).toBe('to-pay')
  expect(paymentStateOf({ state: 'paid', due_on: '2020-01-01' }, today)).toBe('paid')
})

test('what a first scan found counts as paid long ago only when it fell due more than 60 days ago, or on no day', () => {
  expect(longPastDay(today)).toBe('2026-09-23')
  const isPaid = (is_backfill: boolean, due_on: string | null) => isProbablyPaid({ is_backfill, due_on }, today)
  expect([isPaid(true, '2026-09-22'), isPaid(true, null)]).toEqual([true, true])
  expect([
    isPaid(true, '2026-09-23'),
    isPaid(true, '2026-12-01'),
    isPaid(false, '2020-01-01'),
    isPaid(false, null),
  ]).toEqual([false, false, false, false])
})
