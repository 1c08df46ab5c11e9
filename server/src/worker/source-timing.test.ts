import { expect, test } from 'vitest'
import { Fault } from '#platform/fault.ts'
import { retryWaitMs, usualTiming } from './source-timing.ts'

const lost = new Fault('mailbox.disconnected', { say: '', retry: 'later' })
const wait = (fault: Fault, failures: number, chance = 1) =>
  retryWaitMs(fault, { failures, chance, timing: usualTiming })

test('each failure makes the pause longer, up to a quarter of an hour', () => {
  expect([1, 2, 3].map((failures) => wait(lost, failures))).toEqual([2_000, 4_000, 8_000])
  expect(wait(lost, 50)).toBe(15 * 60_000)
})

test('mailboxes that were cut off together do not come back together', () => {
  expect(wait(lost, 5, 0)).toBeLessThan(wait(lost, 5, 1) / 2)
})

test('a server that asks for patience gets it', () => {
  const throttled = new Fault('mailbox.throttled', { say: '', retry: 'later', facts: { retryAfterMs: 600_000 } })
  expect(wait(throttled, 1)).toBe(600_000)
})

test('a refused password is not tried again and again', () => {
  expect(wait(new Fault('mailbox.password-refused', { say: '' }), 1)).toBe(30 * 60_000)
})
