import { expect, test } from 'vitest'
import { PutBack } from '#platform/queue.ts'
import { makeScanPlaces } from './scan-places.ts'

const fresh = (id: string) => ({ id, isBackfill: false })
const backfill = (id: string) => ({ id, isBackfill: true })

function makeWork() {
  const { promise, resolve } = Promise.withResolvers<string>()
  return { work: () => promise, end: () => resolve('read') }
}

async function delayOf(held: Promise<unknown>): Promise<number> {
  const thrown: unknown = await held.catch((one: unknown) => one)
  if (!(thrown instanceof PutBack)) throw new Error('was not put back')
  return thrown.delayMs
}

const never = () => Promise.reject(new Error('has no place'))

test('a third item with scans is put back, unopened the next time, and done once a place is free, also after one that failed', async () => {
  const places = makeScanPlaces()
  const [one, two] = [makeWork(), makeWork()]
  const first = places.hold(fresh('m1'), one.work)
  const second = places.hold(fresh('m2'), two.work)
  places.turnAway('m3')
  expect(await delayOf(places.hold(fresh('m3'), never))).toBe(5_000)
  expect(() => places.turnAway('m3')).toThrow(PutBack)
  one.end()
  expect(await first).toBe('read')
  places.turnAway('m3')
  await expect(places.hold(fresh('m3'), () => Promise.reject(new Error('broke')))).rejects.toThrow('broke')
  expect(await places.hold(fresh('m4'), async () => 'read too')).toBe('read too')
  two.end()
  await second
})

test('one of the back-fill waits ever longer, up to a minute, and a fresh one never more than ten seconds', async () => {
  const places = makeScanPlaces({ size: 1 })
  const busy = makeWork()
  void places.hold(fresh('m1'), busy.work)
  const waits = { old: [0], new: [0] }
  for (let times = 0; times < 20; times += 1) {
    waits.old.push(await delayOf(places.hold(backfill('old'), never)))
    waits.new.push(await delayOf(places.hold(fresh('new'), never)))
  }
  expect(waits.old.slice(0, 4)).toEqual([0, 10_000, 15_000, 20_000])
  expect([waits.old.at(-1), waits.new.at(-1)]).toEqual([60_000, 10_000])
  busy.end()
})

test('a place is kept for the fresh one that waits, not for one that never comes back', async () => {
  let at = 0
  const places = makeScanPlaces({ size: 1, now: () => at })
  const busy = makeWork()
  const held = places.hold(backfill('m1'), busy.work)
  await delayOf(places.hold(fresh('new'), never))
  busy.end()
  await held
  await delayOf(places.hold(backfill('old'), never))
  expect(await places.hold(fresh('new'), async () => 'first')).toBe('first')
  expect(await places.hold(backfill('old'), async () => 'then')).toBe('then')

  const again = makeWork()
  const other = places.hold(backfill('m2'), again.work)
  await delayOf(places.hold(fresh('gone'), never))
  again.end()
  await other
  await delayOf(places.hold(backfill('older'), never))
  at += 31_000
  expect(await places.hold(backfill('older'), async () => 'after all')).toBe('after all')
})
