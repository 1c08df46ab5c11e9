import { expect, test } from 'vitest'
import { scanTimes } from './scan-times.ts'

const toSayIt = 10_000

test('a page begun at the last moment, read slowly and given a second opinion is told before its child is ended', () => {
  const { patience, longestPage, grace, ended } = scanTimes
  expect(patience + longestPage + grace + toSayIt).toBeLessThan(ended)
})
