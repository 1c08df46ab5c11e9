import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenOAuth, type Owner, linkMailbox, makeOwner, openOAuth } from '../../api/testing/open-oauth.ts'
import { listNotices } from '../notices/notices.read.ts'
import { keepOAuthClient } from './oauth-keep-client.ts'
import { warnOfEnds } from './oauth-warn-ends.ts'

let house: OpenOAuth
beforeAll(async () => void (house = await openOAuth()))
afterAll(() => house[Symbol.asyncDispose]())

let people = 0
/** A mailbox whose access token is about to end. */
async function linked(
  provider: 'google' | 'microsoft' = 'microsoft',
): Promise<{ who: Owner; id: string; email: string }> {
  const who = await makeOwner(house)
  const email = `p${(people += 1)}@lune.example`
  house.fake.habits.accessSeconds = 60
  const { id } = await linkMailbox(house, who, { provider, email })
  house.fake.habits.accessSeconds = 3600
  return { who, id, email }
}
const refreshes = () => house.fake.calls.filter((one) => one.grant === 'refresh_token')
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no fault',
    (thrown: { code?: string }) => thrown.code,
  )

test('two processes and ten questions make one refresh, and all get the same token', async () => {
  const { who, id, email } = await linked()
  house.fake.habits.delayMs = 300
  const processes = [house.anotherProcess(), house.anotherProcess()]
  const before = refreshes().length
  const askers = processes.map((one) => one.accessTokenFor(who.ctx, id))
  const tokens = await Promise.all([1, 2, 3, 4, 5].flatMap(() => askers.map((ask) => ask())))
  house.fake.habits.delayMs = 0
  expect(new Set(tokens).size).toBe(1)
  expect(house.fake.holderOf(tokens[0] ?? '')?.email).toBe(email)
  expect([refreshes().length - before, house.fake.overlaps()]).toEqual([1, 0])
})

test('a rotated refresh token is used from then on, and a refused access token is renewed whatever its date', async () => {
  const { who, id } = await linked()
  const token = house.anotherProcess().accessTokenFor(who.ctx, id)
  const first = await token()
  expect(await token()).toBe(first)
  const second = await token({ isStale: true })
  const third = await house.anotherProcess().accessTokenFor(who.ctx, id)({ isStale: true })
  expect(new Set([first, second, third]).size).toBe(3)
  expect(house.fake.holderOf(third)).toBeDefined()
})

test('an answer that is lost on its way costs nothing: the refresh token before it is good still', async () => {
  const { who, id } = await linked()
  house.fake.habits.dropRefreshes = 1
  expect(await codeOf(house.anotherProcess().accessTokenFor(who.ctx, id)())).toBe('oauth.unreachable')
  const token = await house.anotherProcess().accessTokenFor(who.ctx, id)()
  expect(house.fake.holderOf(token)).toBeDefined()
})

test('an answer that could not be stored is not thrown away: it is stored the next time, without asking again', async () => {
  const { who, id } = await linked()
  const { asSuperuser } = house.open.fresh
  house.fake.habits.isHarsh = true
  await asSuperuser(
    `create function refuse() returns trigger language plpgsql as $$ begin raise exception 'disk' using errcode = '53100'; end $$`,
  )
  await asSuperuser(
    `create trigger refuse before update on source for each row when (old.secret is distinct from new.secret) execute function refuse()`,
  )
  const one = house.anotherProcess()
  const before = refreshes().length
  expect(await codeOf(one.accessTokenFor(who.ctx, id)())).toBe('database.full')
  await asSuperuser('drop trigger refuse on source')
  const token = await one.accessTokenFor(who.ctx, id)()
  house.fake.habits.isHarsh = false
  expect(house.fake.holderOf(token)).toBeDefined()
  expect(refreshes().length - before).toBe(1)
})

test('a new refresh token that was never valid is answered with the one before', async () => {
  const { who, id, email } = await linked()
  const process = house.anotherProcess()
  await process.accessTokenFor(who.ctx, id)()
  // The provider forgot what it said last, as after a restore on its side.
  house.fake.forgetLatest(email)
  const token = await house.anotherProcess().accessTokenFor(who.ctx, id)({ isStale: true })
  expect(house.fake.holderOf(token)).toBeDefined()
})

test('what the person takes back at the provider needs them; what may pass does not', async () => {
  const { who, id, email } = await linked('google')
  const token = house.anotherProcess().accessTokenFor(who.ctx, id)
  house.fake.habits.refuseRefreshes = { status: 503, body: {} }
  expect(await codeOf(token())).toBe('oauth.unreachable')
  house.fake.habits.refuseRefreshes = { status: 400, body: { error: 'temporarily_unavailable' } }
  expect(await codeOf(token())).toBe('oauth.unreachable')
  house.fake.habits.refuseRefreshes = undefined
  await token()
  house.fake.takeBack(email)
  expect(await codeOf(token({ isStale: true }))).toBe('oauth.revoked')
})

test('with another client at the provider the owner is asked to sign in, and the provider is not asked at all', async () => {
  const { who, id } = await linked('google')
  await keepOAuthClient(who.ctx, { provider: 'google', clientId: 'nieuw.example', clientSecret: 'x' })
  const before = refreshes().length
  expect(await codeOf(house.anotherProcess().accessTokenFor(who.ctx, id)())).toBe('oauth.client-changed')
  expect(refreshes().length).toBe(before)
})

test('where the provider says when the link ends, the owner is told once, some days before; of a noted secret too', async () => {
  house.fake.habits.refreshSeconds = 2 * 86_400
  const { who, id } = await linked('google')
  house.fake.habits.refreshSeconds = undefined
  const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
  await keepOAuthClient(who.ctx, { provider: 'microsoft', clientId: 'x', clientSecret: 'y', secretEndsOn: soon })
  await warnOfEnds(who.ctx)
  await warnOfEnds(who.ctx)
  const { items } = await listNotices(who.ctx, { language: 'en', say: ({ code, facts }) => `${code} ${facts['day']}` })
  expect(items.map((one) => [one.code, one.source])).toEqual([
    ['oauth.secret-ends', null],
    ['oauth.link-ends', id],
  ])
  const { linkEndsAt } = (await (
    await house.open.ask('GET', `/api/v1/sources/${id}`, { cookie: who.cookie })
  ).json()) as { linkEndsAt: string }
  expect(new Date(linkEndsAt).getTime()).toBeGreaterThan(Date.now())
})
