import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { noticeSleep } from './notice-sleep.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function watchClocks() {
  const time = { wall: 1_000_000, steady: 0 }
  let woken = 0
  const watch = noticeSleep(
    { everyMs: 5_000, clocks: { wall: () => time.wall, steady: () => time.steady } },
    () => (woken += 1),
  )
  const tick = (wallMs = 5_000, steadyMs = 5_000) => {
    time.wall += wallMs
    time.steady += steadyMs
    vi.advanceTimersByTime(5_000)
    return woken
  }
  return { tick, stop: () => watch.stop() }
}

test('an hour that passes evenly, also on a busy machine, wakes nobody', () => {
  const { tick, stop } = watchClocks()
  for (let i = 0; i < 720; i++) tick(5_000 + (i % 7) * 1_000, 5_000 + (i % 7) * 1_000)
  expect(tick()).toBe(0)
  stop()
})

test.each([
  ['a laptop that slept, whose steady clock slept too', 8 * 3_600_000, 5_000],
  ['a machine that was held, whose clocks both went on', 90_000, 90_000],
  ['a clock that was set back by an hour', -3_600_000, 5_000],
])('%s is noticed once', (_, wallMs, steadyMs) => {
  const { tick, stop } = watchClocks()
  tick()
  expect(tick(wallMs, steadyMs)).toBe(1)
  expect(tick()).toBe(1)
  stop()
})
