import { expect, test } from 'vitest'
import { readRetryAfter } from './read-client.ts'

test.each([
  [undefined, null],
  ['7', 7_000],
  ['-3', 0],
  ['Wed, 21 Oct 2026 07:28:10 GMT', 10_000],
  ['soon', null],
  // Longer than a timer can hold would be no wait at all.
  ['9999999999', 86_400_000],
  ['Wed, 21 Oct 2090 07:28:00 GMT', 86_400_000],
])('a server that says Retry-After: %s is left alone for %s ms', (said, ms) => {
  expect(readRetryAfter(said, Date.parse('2026-10-21T07:28:00Z'))).toBe(ms)
})
