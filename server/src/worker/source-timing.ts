import type { Fault } from '#platform/fault.ts'

export type WatchTiming = {
  /** How long to listen before a cheap look at the other folders. */
  glanceEveryMs: number
  /** A full pass is made at least this often, whatever the server tells. */
  passEveryMs: number
  firstRetryMs: number
  lastRetryMs: number
  /** After a refusal that only a person can mend, such as a wrong password. */
  refusedRetryMs: number
  /** How often the clocks are compared, to notice that the machine slept. */
  wakeCheckMs: number
}

/** More sources than this are never being signed in to at one moment, whatever was cut. */
export const signInsAtOnce = 12

export const usualTiming: WatchTiming = {
  glanceEveryMs: 2 * 60_000,
  passEveryMs: 15 * 60_000,
  firstRetryMs: 1_000,
  lastRetryMs: 15 * 60_000,
  refusedRetryMs: 30 * 60_000,
  wakeCheckMs: 5_000,
}

/**
 * How long to wait after trouble: longer each time, spread by chance so that many mailboxes do not come back at one moment,
 * never sooner than the server asked, and seldom when it refused. `chance` is a number from 0 to 1.
 */
export function retryWaitMs(fault: Fault, input: { failures: number; chance: number; timing: WatchTiming }): number {
  const { failures, chance, timing } = input
  if (fault.retry === 'never') return timing.refusedRetryMs
  const longest = Math.min(timing.lastRetryMs, timing.firstRetryMs * 2 ** Math.min(failures, 12))
  const asked = fault.facts['retryAfterMs']
  return Math.max(Math.ceil(longest * (0.2 + 0.8 * chance)), typeof asked === 'number' ? asked : 0)
}
