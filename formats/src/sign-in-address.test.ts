import { expect, test } from 'vitest'
import { makeSignInAddress, redirectAddressOf, redirectTroubleOf } from './sign-in-address.ts'

const asked = {
  clientId: 'id',
  redirectUrl: 'https://facteur.lune.example/oauth/callback',
  state: 's',
  codeChallenge: 'c',
}

test('Google is asked for reading mail and for nothing that could change it', () => {
  const { searchParams, origin, pathname } = new URL(makeSignInAddress({ provider: 'google', ...asked }))
  expect(origin + pathname).toBe('https://accounts.google.com/o/oauth2/v2/auth')
  expect(searchParams.get('scope')).toBe('openid email https://www.googleapis.com/auth/gmail.readonly')
  expect(Object.fromEntries(searchParams)).toMatchObject({
    response_type: 'code',
    access_type: 'offline',
    code_challenge_method: 'S256',
    prompt: 'select_account consent',
  })
})

test('Microsoft is asked in the directory of the organisation, with the address that is to be linked again', () => {
  const url = new URL(
    makeSignInAddress({ provider: 'microsoft', ...asked, tenant: 'lune.example', loginHint: 'an@lune.example' }),
  )
  expect(url.pathname).toBe('/lune.example/oauth2/v2.0/authorize')
  expect(url.searchParams.get('login_hint')).toBe('an@lune.example')
  expect(url.searchParams.has('prompt')).toBe(false)
  expect(url.searchParams.get('scope')).not.toMatch(/ReadWrite|Send/)
})

test('on this machine the redirect address is localhost, which both providers take without https', () => {
  expect(redirectAddressOf('http://127.0.0.1:8420')).toBe('http://localhost:8420/oauth/callback')
  expect(redirectAddressOf('https://facteur.lune.example')).toBe('https://facteur.lune.example/oauth/callback')
})

test.each([
  ['google', 'http://localhost:8420/oauth/callback', null],
  ['google', 'https://facteur.lune.be/oauth/callback', null],
  ['google', 'http://facteur.lune.be/oauth/callback', 'plain'],
  ['google', 'https://192.168.1.5:8420/oauth/callback', 'address'],
  ['google', 'https://nas.local/oauth/callback', 'name'],
  ['google', 'https://nas/oauth/callback', 'name'],
  ['microsoft', 'https://nas.local/oauth/callback', null],
  ['microsoft', 'http://nas.local/oauth/callback', 'plain'],
] as const)('%s and the redirect address %s: %s', (provider, url, trouble) => {
  expect(redirectTroubleOf(provider, url)).toBe(trouble)
})
