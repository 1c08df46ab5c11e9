import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeApiToken } from '#records/organisations/make-api-token.ts'
import { listHistory } from '#records/journal.read.ts'
import { noteSource } from '#records/sources/note-source.ts'
import { failAttempt } from '#records/sources/oauth-settle-attempt.ts'
import { makeOrganisation } from '#records/testing/make-organisation.ts'
import { type OpenOAuth, begin, comeBack, linkMailbox, look, makeOwner, openOAuth } from './testing/open-oauth.ts'

let house: OpenOAuth
beforeAll(async () => void (house = await openOAuth()))
afterAll(() => house[Symbol.asyncDispose]())

const an = { email: 'an@lune.example' }
const json = async (response: Promise<Response>) => (await response).json() as Promise<Record<string, unknown>>

test('an owner signs in at Google, chooses folders and has a mailbox; nothing of it stands in clear', async () => {
  const who = await makeOwner(house)
  const attempt = await begin(house, who, { provider: 'google' })
  expect(await look(house, who, attempt.id)).toMatchObject({ state: 'waiting', address: null, url: null })
  const back = await house.fake.signIn(attempt.url ?? '', an)
  expect(await comeBack(house, who, back)).toBe(`/sources/new?attempt=${attempt.id}`)
  expect(await look(house, who, attempt.id)).toMatchObject({ state: 'signed-in', address: an.email })
  const { cookie } = who
  const body = { connector: 'gmail', attempt: attempt.id, folders: ['INBOX'] }
  const probed = await json(house.open.ask('POST', '/api/v1/sources/probe', { cookie, body }))
  expect(probed).toMatchObject({ messages: 3 })
  const source = await json(house.open.ask('POST', '/api/v1/sources', { cookie, body }))
  expect(source).toMatchObject({ connector: 'gmail', name: an.email, settings: { address: an.email } })
  expect(await look(house, who, attempt.id)).toMatchObject({ state: 'linked', source: source['id'] })
  const again = await json(house.open.ask('POST', '/api/v1/sources', { cookie, body }))
  expect(again).toMatchObject({ code: 'oauth.attempt-over' })
  const rows = await house.open.fresh.asSuperuser(
    `select encode(secret, 'escape') as secret, settings::text as settings from source where id = $1`,
    [source['id']],
  )
  const [left] = await house.open.fresh.asSuperuser(
    'select tokens, verifier, state_hash from oauth_attempt where id = $1',
    [attempt.id],
  )
  expect(JSON.stringify(rows)).not.toMatch(/refresh-|access-/)
  expect(left).toMatchObject({ tokens: null, verifier: null })
  expect(left?.['state_hash']).not.toBe(new URL(back).searchParams.get('state'))
})

test('a state counts once, and only in the browser that began it', async () => {
  const who = await makeOwner(house)
  const attempt = await begin(house, who, { provider: 'microsoft' })
  const back = await house.fake.signIn(attempt.url ?? '', an)
  const elsewhere = { cookie: await house.open.signIn(who) }
  expect(await comeBack(house, elsewhere, back)).toBe('/sources/new?refused=oauth.attempt-elsewhere')
  const stranger = await makeOwner(house)
  expect(await comeBack(house, stranger, back)).toBe('/sources/new?refused=oauth.attempt-over')
  expect(await comeBack(house, {}, back)).toMatch(/^\/sign-in\?next=%2Foauth%2Fcallback/)
  expect(await comeBack(house, who, back)).toBe(`/sources/new?attempt=${attempt.id}`)
  expect(await comeBack(house, who, back)).toBe('/sources/new?refused=oauth.attempt-over')
  expect(await comeBack(house, who, back.replace(/state=[^&]+/, 'state=x'))).toMatch(/oauth\.attempt-over$/)
  expect(await look(house, who, attempt.id)).toMatchObject({ state: 'signed-in' })
  expect(await look(house, stranger, attempt.id)).toMatchObject({ code: 'oauth.attempt-missing' })
})

test('a code that was caught on the way is worth nothing in another sign-in', async () => {
  const [victim, thief] = [await makeOwner(house), await makeOwner(house)]
  const theirs = await begin(house, victim, { provider: 'google' })
  const mine = await begin(house, thief, { provider: 'google' })
  const caught = new URL(await house.fake.signIn(theirs.url ?? '', an)).searchParams.get('code') ?? ''
  const state = new URL(mine.url ?? '').searchParams.get('state') ?? ''
  await comeBack(house, thief, `http://localhost:8420/oauth/callback?code=${caught}&state=${state}`)
  expect(await look(house, thief, mine.id)).toMatchObject({ state: 'failed', trouble: { code: 'oauth.attempt-over' } })
})

test('one who came back too late begins again', async () => {
  const who = await makeOwner(house)
  const attempt = await begin(house, who, { provider: 'google' })
  const back = await house.fake.signIn(attempt.url ?? '', an)
  await house.open.fresh.asSuperuser(
    `update oauth_attempt set expires_at = now() - interval '1 second' where id = $1`,
    [attempt.id],
  )
  expect(await comeBack(house, who, back)).toMatch(/refused=oauth\.attempt-over/)
  expect(await look(house, who, attempt.id)).toMatchObject({ state: 'failed' })
})

test.each(['google', 'microsoft'] as const)('who says no at %s is told that nothing was linked', async (provider) => {
  const who = await makeOwner(house)
  const attempt = await begin(house, who, { provider })
  await comeBack(house, who, await house.fake.signIn(attempt.url ?? '', { ...an, isRefusing: true }))
  const { state, trouble } = await look(house, who, attempt.id)
  expect([state, trouble?.code]).toEqual(['failed', 'oauth.declined'])
})

test('who unticks reading mail at Google is asked to leave the tick', async () => {
  const who = await makeOwner(house)
  const attempt = await begin(house, who, { provider: 'google' })
  house.fake.habits.grantedScope = 'openid email'
  await comeBack(house, who, await house.fake.signIn(attempt.url ?? '', an))
  house.fake.habits.grantedScope = undefined
  expect((await look(house, who, attempt.id)).trouble?.code).toBe('oauth.scope-missing')
})

test('from localhost, which the providers want, the browser is led to where its session is known', async () => {
  const response = await house.open.ask('GET', '/oauth/callback?code=c&state=s', {
    headers: { host: 'localhost:8420' },
  })
  const asked = new Request('http://localhost:8420/oauth/callback?code=c&state=s', {
    headers: { host: 'localhost:8420' },
  })
  const led = await house.open.api.fetch(asked)
  expect(response.status).toBe(303)
  expect(led.headers.get('location')).toBe('http://127.0.0.1:8420/oauth/callback?code=c&state=s')
})

test('a program begins and asks how it stands; the person of its token comes back in any browser of theirs', async () => {
  const who = await makeOwner(house)
  const { token } = await makeApiToken(who.ctx, { name: 'script', scopes: ['read', 'write'] })
  const attempt = await begin(house, { token }, { provider: 'microsoft' })
  const back = await house.fake.signIn(attempt.url ?? '', an)
  expect(await comeBack(house, {}, back)).toMatch(/^\/sign-in/)
  expect(await comeBack(house, who, back)).toBe(`/sources/new?attempt=${attempt.id}`)
  expect(await look(house, { token }, attempt.id)).toMatchObject({ state: 'signed-in', address: an.email })
  const body = { connector: 'microsoft-365', attempt: attempt.id }
  const source = await json(house.open.ask('POST', '/api/v1/sources', { token, body }))
  expect(source).toMatchObject({ connector: 'microsoft-365', health: 'catching-up' })
})

test('by code: pending, asked too often, and then somebody typed it', async () => {
  const who = await makeOwner(house)
  const attempt = await begin(house, who, { provider: 'microsoft', flow: 'device' })
  expect(attempt).toMatchObject({ url: null, state: 'waiting', everySeconds: 1 })
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
  const polls = () => house.fake.calls.filter((one) => one.grant.endsWith('device_code')).length
  const before = polls()
  for (let i = 0; i < 5; i++) await look(house, who, attempt.id)
  expect(polls() - before, 'no more often than the provider allows').toBe(0)
  await wait(1_050)
  await Promise.all([1, 2, 3].map(() => look(house, who, attempt.id)))
  expect(polls() - before).toBe(1)
  house.fake.habits.intervalSeconds = 3
  await wait(1_050)
  expect((await look(house, who, attempt.id)).everySeconds, 'slow_down').toBe(6)
  house.fake.habits.intervalSeconds = 1
  house.fake.confirmDevice(attempt.userCode ?? '', an.email)
  await house.open.fresh.asSuperuser('update oauth_attempt set next_poll_at = now() where id = $1', [attempt.id])
  await wait(1_000)
  expect(await look(house, who, attempt.id)).toMatchObject({ state: 'signed-in', address: an.email })
})

test('of two looks at once, the one that comes too late does not undo the sign-in', async () => {
  const who = await makeOwner(house)
  const attempt = await begin(house, who, { provider: 'microsoft', flow: 'device' })
  house.fake.confirmDevice(attempt.userCode ?? '', an.email)
  await house.open.fresh.asSuperuser('update oauth_attempt set next_poll_at = now() where id = $1', [attempt.id])
  expect((await look(house, who, attempt.id)).state).toBe('signed-in')
  await failAttempt(who.ctx, { id: attempt.id, trouble: { code: 'oauth.attempt-over', say: 'x' } })
  expect(await look(house, who, attempt.id)).toMatchObject({ state: 'signed-in', address: an.email, trouble: null })
})

test('by code: refused by the person, or never typed; and not at all at Google', async () => {
  const who = await makeOwner(house)
  const attempt = await begin(house, who, { provider: 'microsoft', flow: 'device' })
  house.fake.confirmDevice(attempt.userCode ?? '', null)
  await house.open.fresh.asSuperuser('update oauth_attempt set next_poll_at = now() where id = $1', [attempt.id])
  expect((await look(house, who, attempt.id)).trouble?.code).toBe('oauth.declined')
  const late = await begin(house, who, { provider: 'microsoft', flow: 'device' })
  await house.open.fresh.asSuperuser('update oauth_attempt set expires_at = now() where id = $1', [late.id])
  expect((await look(house, who, late.id)).trouble?.code).toBe('oauth.attempt-over')
  await expect(begin(house, who, { provider: 'google', flow: 'device' })).rejects.toThrow('oauth.no-device-code')
})

test('a link that was taken back is made again with one sign-in, of the same address only', async () => {
  const who = await makeOwner(house)
  const source = await linkMailbox(house, who, { email: 'bea@lune.example' })
  await noteSource(who.ctx, source.id, { trouble: { code: 'oauth.revoked', say: 'x' } })
  const sourceId = source.id
  const other = await begin(house, who, { provider: 'google', sourceId })
  expect(new URL(other.url ?? '').searchParams.get('login_hint')).toBe('bea@lune.example')
  const back = await house.fake.signIn(other.url ?? '', { email: 'cis@lune.example' })
  expect(await comeBack(house, who, back)).toBe(`/sources/${sourceId}?attempt=${other.id}`)
  const { trouble } = await look(house, who, other.id)
  expect(trouble).toMatchObject({ code: 'oauth.other-address', say: expect.stringContaining('bea@lune.example') })
  const again = await begin(house, who, { provider: 'google', sourceId })
  await comeBack(house, who, await house.fake.signIn(again.url ?? '', { email: 'bea@lune.example' }))
  const mended = await json(house.open.ask('GET', `/api/v1/sources/${sourceId}`, { cookie: who.cookie }))
  expect(mended).toMatchObject({ trouble: null, health: 'catching-up' })
  await expect(begin(house, who, { provider: 'microsoft', sourceId })).rejects.toThrow('source.missing')
})

test('unlinked, the leave is given back at Google, the secrets are gone, and the journal tells', async () => {
  const who = await makeOwner(house)
  const source = await linkMailbox(house, who, { email: 'dirk@lune.example' })
  const token = await house.anotherProcess().accessTokenFor(who.ctx, source.id)()
  expect(house.fake.holderOf(token)?.email).toBe('dirk@lune.example')
  await house.open.ask('DELETE', `/api/v1/sources/${source.id}`, { cookie: who.cookie })
  expect(house.fake.holderOf(token)).toBeUndefined()
  const [row] = await house.open.fresh.asSuperuser('select secret from source where id = $1', [source.id])
  expect(row).toEqual({ secret: null })
  const told = (await listHistory(who.ctx, source.id)).map((one) => [one.action, one.facts['outcome']])
  expect(told.slice(-2)).toEqual([
    ['source.remove', undefined],
    ['source.revoke', 'revoked'],
  ])
})

test("an organisation's own client comes before the operator's; its secret is never shown, and only an owner sets it", async () => {
  const who = await makeOwner(house)
  const { cookie } = who
  const keep = (body: object, as: string = cookie) =>
    json(house.open.ask('POST', '/api/v1/oauth/clients', { cookie: as, body }))
  const given = { provider: 'google', clientId: 'eigen.example', clientSecret: 'GOCSPX-eigen-geheim' }
  expect(await keep({ provider: 'google', clientId: 'eigen.example' })).toMatchObject({ code: 'oauth.secret-missing' })
  const kept = await keep(given)
  expect(kept).toMatchObject({
    items: [{ provider: 'google', from: 'organisation', clientId: 'eigen.example', hasSecret: true }, {}],
  })
  expect(JSON.stringify(kept)).not.toContain('geheim')
  const attempt = await begin(house, who, { provider: 'google' })
  expect(new URL(attempt.url ?? '').searchParams.get('client_id')).toBe('eigen.example')
  const [row] = await house.open.fresh.asSuperuser(
    `select encode(secret, 'escape') as secret from oauth_client where organisation_id = $1`,
    [who.ctx.organisation],
  )
  expect(row?.['secret']).not.toContain('geheim')
  const member = await makeOrganisation(house.open.fresh.ground, { role: 'member' })
  expect(await keep(given, await house.open.signIn(member))).toMatchObject({ code: 'right.missing' })
  await house.open.ask('DELETE', '/api/v1/oauth/clients/google', { cookie })
  const after = await json(house.open.ask('GET', '/api/v1/oauth/clients', { cookie }))
  expect(after).toMatchObject({ items: [{ from: 'operator' }, {}], owners: ['Lid'] })
})
