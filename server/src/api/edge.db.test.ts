import { expect, test } from 'vitest'
import { makeOrganisation } from '#records/testing/make-organisation.ts'
import { makeApiToken } from '#records/organisations/make-api-token.ts'
import { openApi } from './testing/open-api.ts'

test('a changing call with a cookie counts only when our own page made it', async () => {
  await using open = await openApi()
  const cookie = await open.signIn(await makeOrganisation(open.fresh.ground))
  const rename = (headers: Record<string, string>) =>
    open.ask('PATCH', '/api/v1/organisation', { body: { name: 'Nieuw' }, headers: { cookie, ...headers } })

  expect((await rename({ origin: 'https://evil.example' })).status).toBe(403)
  expect((await rename({ origin: 'http://127.0.0.1:9999' })).status).toBe(403)
  expect((await rename({ origin: 'null' })).status).toBe(403)
  expect((await rename({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await rename({ 'sec-fetch-site': 'same-site' })).status).toBe(403)
  expect((await rename({})).status).toBe(403)
  expect((await rename({ origin: open.front.publicUrl, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await rename({ origin: open.front.publicUrl })).status).toBe(200)
  expect((await rename({ 'sec-fetch-site': 'same-origin' })).status).toBe(200)
})

test('a page elsewhere cannot sign somebody in', async () => {
  await using open = await openApi()
  const person = await makeOrganisation(open.fresh.ground)
  const answer = await open.ask('POST', '/api/auth/sign-in/email', {
    body: person.credentials,
    headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  })
  expect(answer.status).toBe(403)
})

test('under a name that is not ours nothing is answered', async () => {
  await using open = await openApi()
  const answer = await open.ask('GET', '/api/v1/installation', { headers: { host: 'rebound.example:8420' } })
  expect(answer.status).toBe(421)
})

test('every answer carries the security headers, refusals and unknown addresses too', async () => {
  await using open = await openApi()
  for (const path of [
    '/',
    '/api/v1/installation',
    '/api/v1/me',
    '/api/v1/nothing',
    '/assets/nothing.js',
    '/api/v1/openapi.json',
  ]) {
    const { headers } = await open.ask('GET', path)
    expect([path, headers.get('content-security-policy')]).toEqual([
      path,
      expect.stringContaining("default-src 'self'"),
    ])
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('permissions-policy')).toContain('camera=()')
  }
})

test('what is missing, forbidden by method or unreadable is a problem with a stable code', async () => {
  await using open = await openApi()
  const { ctx } = await makeOrganisation(open.fresh.ground)
  const { token } = await makeApiToken(ctx, { name: 'x', scopes: ['read', 'write'] })
  const asked = {
    'route.missing': await open.ask('GET', '/api/v1/nothing', { token }),
    'route.method': await open.ask('DELETE', '/api/v1/documents', { token }),
    'request.not-json': await open.ask('POST', '/api/v1/payments/mark', {
      token,
      raw: '{',
      headers: { 'content-type': 'application/json' },
    }),
    'request.invalid': await open.ask('POST', '/api/v1/payments/mark', { token, body: { documents: [] } }),
    'request.too-large': await open.ask('POST', '/api/v1/payments/mark', {
      token,
      body: { documents: ['x'.repeat(1_100_000)] },
    }),
    'request.bad-cursor': await open.ask('GET', '/api/v1/documents?cursor=nonsense', { token }),
    'sign-in.needed': await open.ask('GET', '/api/v1/me'),
  }
  for (const [code, answer] of Object.entries(asked)) {
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ code, status: answer.status, title: expect.stringMatching(/\w/) })
  }
})

test('trouble inside is said without its words', async () => {
  await using open = await openApi({
    doors: { probeSource: () => Promise.reject(new Error('secret path /srv/x at line 3')) },
  })
  const { ctx } = await makeOrganisation(open.fresh.ground)
  const { token } = await makeApiToken(ctx, { name: 'x', scopes: ['write'] })
  const answer = await open.ask('POST', '/api/v1/sources/probe', {
    token,
    body: { connector: 'mail-folder', path: '/x' },
  })
  const text = await answer.text()

  expect(answer.status).toBe(500)
  expect(JSON.parse(text)).toMatchObject({ code: 'facteur.unexpected' })
  expect(text).not.toContain('secret')
})

test('the OpenAPI page tells every route', async () => {
  await using open = await openApi()
  const answer = await open.ask('GET', '/api/v1/openapi.json')
  const page = (await answer.json()) as { paths: Record<string, unknown> }
  expect(Object.keys(page.paths)).toEqual(
    expect.arrayContaining(['/documents', '/documents/{id}/pages/{number}', '/sources/{id}/sync', '/archive/verify']),
  )
})
