import { expect, test } from 'vitest'
import { nextTry } from './run-stages.ts'

const job = (waits: number, tries = 1) => ({ tries, data: { organisation: 'o', id: 'i', waits } })

test('a reader that never starts is waited for over some hours, and then the item is set aside', () => {
  const waits = Array.from({ length: 20 }, (_, count) => nextTry(job(count), 'reader.cannot-start'))
  expect(waits.every((one) => one?.counts === 'wait')).toBe(true)
  expect(waits.slice(0, 3).map((one) => one?.delayMs)).toEqual([3_000, 6_000, 12_000])
  const hours = waits.reduce((sum, one) => sum + (one?.delayMs ?? 0), 0) / 3_600_000
  expect(hours).toBeGreaterThan(2)
  expect(hours).toBeLessThan(6)
  expect(nextTry(job(20), 'reader.cannot-start')).toBeUndefined()
})

test('a full disk costs nothing for as long as it lasts; what spoils the work itself costs a try', () => {
  expect(nextTry(job(50), 'vault.full')).toEqual({ delayMs: 3_000, counts: 'nothing' })
  expect(nextTry(job(20), 'reader.closed')).toMatchObject({ counts: 'nothing' })
  expect(nextTry(job(0, 2), 'facteur.unexpected')).toEqual({ delayMs: 6_000, counts: 'try' })
  expect(nextTry(job(0, 3), 'facteur.unexpected')).toBeUndefined()
})
