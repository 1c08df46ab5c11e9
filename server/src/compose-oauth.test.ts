import { type OAuthFake, startOAuthFake } from '@facteur/e2e/fakes/oauth-server.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeEgressGuard } from '#platform/egress.ts'
import { makeEgressFetch } from '#platform/egress-fetch.ts'
import { makeSignIns, refreshPublic } from './compose-oauth.ts'

let fake: OAuthFake
beforeAll(async () => void (fake = await startOAuthFake({ redirectUrls: [] })))
afterAll(() => fake[Symbol.asyncDispose]())

async function signInByCode(clientId: string): Promise<string> {
  const { microsoft } = makeSignIns(
    { ...fake.settings },
    { fetch: makeEgressFetch(makeEgressGuard({ allow: [] })) },
  ).providers
  const client = { id: clientId, secret: null }
  const started = await microsoft.startDevice?.({ client })
  if (started === undefined) throw new Error('no device code at Microsoft')
  fake.confirmDevice(started.userCode, 'jos@lune.example')
  const tokens = await microsoft.pollDevice?.({ client, deviceCode: started.deviceCode })
  if (typeof tokens !== 'object') throw new Error('not signed in')
  const secret = clientId === fake.client.id ? fake.client.secret : null
  const given = await refreshPublic(microsoft, {
    client: { id: clientId, secret },
    refreshToken: tokens.refreshToken ?? '',
  })
  return given.accessToken
}
const refreshes = () => fake.calls.filter((one) => one.grant === 'refresh_token').map((one) => one.outcome)

test('a link by code is refreshed without a secret, and with it where the provider wants it of this client', async () => {
  expect(fake.holderOf(await signInByCode(fake.client.publicId))?.email).toBe('jos@lune.example')
  expect(refreshes()).toEqual(['given'])
  expect(fake.holderOf(await signInByCode(fake.client.id))?.email).toBe('jos@lune.example')
  expect(refreshes()).toEqual(['given', 'invalid_client', 'given'])
})
