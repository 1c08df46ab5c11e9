import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeGatherer } from './gather.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('one change is told soon', () => {
  const told: (readonly string[])[] = []
  makeGatherer<string>((things) => void told.push(things)).add(['listSources'])
  vi.advanceTimersByTime(300)
  expect(told).toEqual([['listSources']])
})

test('a first scan that tells something ten times a second makes the page ask every two seconds', () => {
  const told: (readonly string[])[] = []
  const gatherer = makeGatherer<string>((things) => void told.push(things))
  for (let tenths = 0; tenths < 100; tenths += 1) {
    gatherer.add(['listSources', 'getOverview'])
    vi.advanceTimersByTime(100)
  }
  expect(told.length).toBeGreaterThanOrEqual(4)
  expect(told.length).toBeLessThanOrEqual(6)
  expect(told[1]).toEqual(['listSources', 'getOverview'])
})
