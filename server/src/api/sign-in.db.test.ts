import { expect, test } from 'vitest'
import { makeLog } from '#platform/log.ts'
import { makeApiToken } from '#records/organisations/make-api-token.ts'
import { makeSetupToken } from '#records/organisations/setup-link.ts'
import { makeOrganisation } from '#records/testing/make-organisation.ts'
import { makeFront } from './api.settings.ts'
import { cookieFrom, openApi } from './testing/open-api.ts'

const owner = { name: 'Els', email: 'els@lune.example', password: 'zeven blauwe fietsen', organisation: 'Atelier Lune' }

test('the first-run link makes the owner, signs in at once, and works one time only', async () => {
  await using open = await openApi()
  const token = await makeSetupToken(open.fresh.ground)

  const made = await open.ask('POST', '/api/v1/first-owner', { body: { ...owner, token } })
  const me = await open.ask('GET', '/api/v1/me', { cookie: cookieFrom(made) })
  const again = await open.ask('POST', '/api/v1/first-owner', { body: { ...owner, email: 'b@lune.example', token } })

  expect([made.status, me.status, again.status]).toEqual([200, 200, 409])
  expect(await me.json()).toMatchObject({
    user: { email: owner.email },
    role: 'owner',
    organisation: { name: 'Atelier Lune' },
  })
  expect(await makeSetupToken(open.fresh.ground)).toBeNull()
})

test('of two calls with the same link at the same moment one makes an owner', async () => {
  await using open = await openApi()
  const token = await makeSetupToken(open.fresh.ground)

  const answers = await Promise.all(
    ['a', 'b', 'c', 'd'].map((one) =>
      open.ask('POST', '/api/v1/first-owner', { body: { ...owner, email: `${one}@lune.example`, token } }),
    ),
  )

  expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409])
  expect(await open.fresh.asSuperuser('select count(*)::int as count from organisation')).toEqual([{ count: 1 }])
})

test('a wrong, an old and a missing link get the same answer', async () => {
  await using open = await openApi()
  const none = await open.ask('POST', '/api/v1/first-owner', { body: { ...owner, token: 'x' } })
  const token = await makeSetupToken(open.fresh.ground)
  const wrong = await open.ask('POST', '/api/v1/first-owner', { body: { ...owner, token: `${token}x` } })
  await open.fresh.asSuperuser(`update installation set setup_token_until = now() - interval '1 second'`)
  const old = await open.ask('POST', '/api/v1/first-owner', { body: { ...owner, token } })

  const bodies = await Promise.all([none, wrong, old].map((answer) => answer.text()))

  expect(none.status).toBe(403)
  expect(new Set(bodies).size).toBe(1)
})

test('a password that is guessed first is refused', async () => {
  await using open = await openApi()
  const token = await makeSetupToken(open.fresh.ground)
  for (const password of [
    'Password2024!!',
    'azertyuiop12',
    'facteurfacteur',
    'elslunelune1',
    '123456789012',
    'aaaaaaaaaaaa',
    'wachtwoordwachtwoord',
  ]) {
    const answer = await open.ask('POST', '/api/v1/first-owner', { body: { ...owner, password, token } })
    expect([password, answer.status]).toEqual([password, 422])
  }
})

test('over https the cookie is __Host-, Secure, HttpOnly and SameSite=Lax; over http on loopback it cannot be Secure', async () => {
  const front = makeFront({
    host: '0.0.0.0',
    port: 8420,
    publicUrl: 'https://facteur.example',
    tlsCert: null,
    tlsKey: null,
    trustProxy: true,
  })
  await using secure = await openApi({ front })
  await using plain = await openApi()
  const cookies = []
  for (const open of [secure, plain]) {
    const person = await makeOrganisation(open.fresh.ground)
    const response = await open.ask('POST', '/api/auth/sign-in/email', { body: person.credentials })
    cookies.push(response.headers.getSetCookie())
    if (open === secure) expect(response.headers.get('strict-transport-security')).toContain('max-age=')
  }

  expect(cookies[0]).toHaveLength(1)
  expect(cookies[0]?.[0]).toMatch(/^__Host-facteur\.session=/)
  for (const part of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookies[0]?.[0]).toContain(part)
  expect(cookies[0]?.[0]).not.toContain('Domain')
  expect(cookies[1]?.[0]).toMatch(/^facteur\.session=.*HttpOnly; SameSite=Lax/)
})

test('on an address without encryption nobody can sign in, and the page is told why', async () => {
  const front = makeFront({
    host: '0.0.0.0',
    port: 8420,
    publicUrl: 'http://facteur.example',
    tlsCert: null,
    tlsKey: null,
    trustProxy: false,
  })
  await using open = await openApi({ front })
  const person = await makeOrganisation(open.fresh.ground)

  const state = await open.ask('GET', '/api/v1/installation')
  const answer = await open.ask('POST', '/api/auth/sign-in/email', { body: person.credentials })

  expect(await state.json()).toMatchObject({ canSignIn: false, say: expect.stringContaining('without encryption') })
  expect(answer.status).toBe(403)
})

test('an unknown address and a wrong password get the same answer, and a hundred tries are too many for both', async () => {
  await using open = await openApi()
  const person = await makeOrganisation(open.fresh.ground)
  const tryOut = (email: string) =>
    open.ask('POST', '/api/auth/sign-in/email', { body: { email, password: 'niet het juiste' } })

  const wrong = await tryOut(person.email)
  const unknown = await tryOut('niemand@nergens.example')
  const malformed = await tryOut('geen adres')
  const later = []
  for (let i = 0; i < 12; i++) later.push((await tryOut(person.email)).status)
  const right = await open.ask('POST', '/api/auth/sign-in/email', { body: person.credentials })

  const bodies = await Promise.all([wrong, unknown, malformed].map((answer) => answer.text()))
  expect(wrong.status).toBe(401)
  expect(new Set(bodies).size).toBe(1)
  expect(later.at(-1)).toBe(429)
  expect(right.status).toBe(429)
  expect(right.headers.get('retry-after')).toMatch(/^\d+$/)
})

test('nobody can sign up, and no other door of better-auth is open', async () => {
  await using open = await openApi()
  for (const path of [
    'sign-up/email',
    'sign-in/social',
    'forget-password',
    'reset-password',
    'list-sessions',
    'update-user',
    'delete-user',
    'change-email',
    'ok',
    'error',
  ]) {
    const answers = await Promise.all(
      ['GET', 'POST'].map((method) =>
        open.ask(
          method,
          `/api/auth/${path}`,
          method === 'POST' ? { body: { email: 'a@b.example', password: 'x', name: 'x' } } : {},
        ),
      ),
    )
    expect([path, ...answers.map((answer) => answer.status)]).toEqual([path, 404, 404])
  }
})

test('signing in gives a new session, and signing out ends it on the server too', async () => {
  await using open = await openApi()
  const person = await makeOrganisation(open.fresh.ground)
  const first = await open.signIn(person)
  const second = await open.signIn(person)

  await open.ask('POST', '/api/auth/sign-out', { cookie: first, body: {} })

  expect(first).not.toBe(second)
  expect((await open.ask('GET', '/api/v1/me', { cookie: first })).status).toBe(401)
  expect((await open.ask('GET', '/api/v1/me', { cookie: second })).status).toBe(200)
})

test('a new password ends all other sessions and API tokens at once', async () => {
  await using open = await openApi()
  const person = await makeOrganisation(open.fresh.ground)
  const { token } = await makeApiToken(person.ctx, { name: 'script', scopes: ['read'] })
  const [here, elsewhere] = [await open.signIn(person), await open.signIn(person)]

  const refused = await open.ask('POST', '/api/auth/change-password', {
    cookie: here,
    body: { currentPassword: 'nee', newPassword: 'acht groene tafels buiten' },
  })
  const changed = await open.ask('POST', '/api/auth/change-password', {
    cookie: here,
    body: { currentPassword: person.password, newPassword: 'acht groene tafels buiten' },
  })

  expect([refused.status, changed.status]).toEqual([403, 200])
  expect((await open.ask('GET', '/api/v1/me', { cookie: elsewhere })).status).toBe(401)
  expect((await open.ask('GET', '/api/v1/me', { token })).status).toBe(401)
  expect((await open.ask('GET', '/api/v1/me', { cookie: cookieFrom(changed) })).status).toBe(200)
  await open.signIn({ email: person.email, password: 'acht groene tafels buiten' })
})

test('passwords and tokens are kept as hashes only, and never reach a log', async () => {
  const lines: string[] = []
  await using open = await openApi({ log: makeLog((line) => void lines.push(line)) })
  const person = await makeOrganisation(open.fresh.ground)
  const canary = 'kanarie-geheim-wachtwoord-77'
  const { token } = await makeApiToken(person.ctx, { name: 'script', scopes: ['read', 'write'] })
  await open.ask('POST', '/api/auth/sign-in/email', { body: { email: person.email, password: canary } })
  await open.ask('POST', '/api/auth/sign-in/email', { body: `{"email": "${canary}` })
  await open.ask('GET', `/api/v1/documents?cursor=${token}`, { token })
  await open.ask('POST', '/api/v1/sources', {
    token,
    body: { connector: 'imap', host: 'imap.example', user: 'u', password: canary },
  })
  await open.ask('GET', '/api/v1/me', { token: `${token}x` })

  const [dump] = await open.fresh.asSuperuser(`select string_agg(t::text, ' ') as all from (
    select s::text as t from source s union all select a::text from auth_account a union all select k::text from api_token k union all select j::text from journal j) x`)
  const kept = String(dump?.['all'])

  for (const secret of [canary, Buffer.from(canary).toString('hex'), token, token.slice(4), person.password]) {
    expect(kept).not.toContain(secret)
    expect(lines.join('')).not.toContain(secret)
  }
  expect(kept).toContain('$argon2id$')
})
