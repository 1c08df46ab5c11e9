import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { makeDoor } from './at-the-door.ts'

const never = new AbortController().signal

test('of two hundred that come at once never more than twelve are inside, and all get in', async () => {
  const door = makeDoor({ atOnce: 12, chance: () => 0 })
  let [inside, most, done] = [0, 0, 0]
  const visit = async () => {
    most = Math.max(most, (inside += 1))
    await pause(1)
    inside -= 1
    done += 1
  }
  await Promise.all(Array.from({ length: 200 }, () => door.through(visit, never)))
  expect([most, done]).toEqual([12, 200])
})

test('who gives up waiting leaves the others their turn, and who fails inside makes room', async () => {
  const door = makeDoor({ atOnce: 1, chance: () => 0 })
  const tired = new AbortController()
  const failing = door.through(async () => {
    await pause(20)
    throw new Error('refused')
  }, never)
  const leaving = door.through(async () => 'too late', tired.signal)
  const waiting = door.through(async () => 'in', never)
  tired.abort()
  await expect(leaving).rejects.toThrow()
  await expect(failing).rejects.toThrow('refused')
  expect(await waiting).toBe('in')
})
