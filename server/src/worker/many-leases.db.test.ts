import { expect, test } from 'vitest'
import { freshGround } from '#records/testing/fresh-ground.ts'
import { makeLeases, takeLease } from '#platform/lease.ts'

test('three hundred leases need one session; each is one holder’s, and free again when let go or when the session is cut', async () => {
  await using fresh = await freshGround()
  const leases = makeLeases(fresh.app)
  const names = Array.from({ length: 300 }, (_, i) => `source:${i}`)
  const held = await Promise.all(names.map((name) => leases.take(name)))
  expect(held.every((one) => one !== undefined)).toBe(true)
  const sessions = `select count(distinct pid)::int as count from pg_locks where locktype = 'advisory' and granted`
  expect(await fresh.asSuperuser(sessions)).toEqual([{ count: 1 }])
  expect(await leases.take('source:7')).toBeUndefined()
  expect(await takeLease(fresh.app, 'source:7')).toBeUndefined()

  await held[7]?.[Symbol.asyncDispose]()
  const other = makeLeases(fresh.app)
  await using seventh = await other.take('source:7')
  expect(seventh).toBeDefined()
  expect(await leases.take('source:7')).toBeUndefined()

  await fresh.asSuperuser(
    `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' group by pid having count(*) > 5`,
  )
  await expect.poll(() => held[0]?.lost.aborted).toBe(true)
  expect(seventh?.lost.aborted).toBe(false)
  await using again = await leases.take('source:0')
  expect(again).toBeDefined()
})
