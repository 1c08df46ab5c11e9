import { expect, test } from 'vitest'
import { isWeeklyDue } from './weekly-due.ts'

const day = (text: string) => new Date(`${text}:00Z`)
const since = day('2026-01-01T00:00')

test.each([
  ['on Monday before six it is still last week', '2026-11-23T05:59', '2026-11-16T06:00', false],
  ['on Monday at six it is due', '2026-11-23T06:00', '2026-11-16T06:00', true],
  ['once sent it is not due again in the same week', '2026-11-27T12:00', '2026-11-23T06:01', false],
  ['a house that slept on Monday sends it on Wednesday', '2026-11-25T09:00', '2026-11-16T06:00', true],
] as const)('%s', (_, now, last, isDue) => {
  expect(isWeeklyDue({ now: day(now), last: day(last), since })).toBe(isDue)
})

test('who has just begun is not told the next day', () => {
  const now = day('2026-11-23T08:00')
  expect(isWeeklyDue({ now, last: null, since: day('2026-11-22T18:00') })).toBe(false)
  expect(isWeeklyDue({ now, last: null, since: day('2026-11-20T18:00') })).toBe(true)
})
