import { makeSignInAddress, signInPages } from '@facteur/formats/sign-in-address.ts'
import type { OAuthClient, OAuthProvider } from '../kit/oauth.ts'
import { Fault } from '#platform/fault.ts'
import {
  type OAuthGround,
  askOAuth,
  askWithToken,
  clientForm,
  readDeviceStart,
  readTokens,
  requireRefreshToken,
} from '../kit/oauth-client.ts'
import { oddAnswer, refusalFault } from '../kit/oauth-refusal.ts'

/** `loginUrl` up to `/oauth2/v2.0`, with `{tenant}` where the directory belongs; `tenant` where a client names none. */
export type MicrosoftUrls = { loginUrl: string; graphUrl: string; tenant: string }

const provider = 'microsoft'
const { scope } = signInPages.microsoft
const isMailRead = (word: string) => /(^|\/)mail\.read$/.test(word)
const deviceGrant = 'urn:ietf:params:oauth:grant-type:device_code'

/** Signing in to Microsoft (https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow). It has no revocation of one grant. */
export function makeMicrosoftOAuth(ground: OAuthGround, urls: MicrosoftUrls): OAuthProvider {
  const wanted = () => ({ provider, now: ground.clock.now(), isScope: isMailRead }) as const
  const tenantOf = (client: OAuthClient) => client.tenant ?? urls.tenant
  const endpoint = (client: OAuthClient, word: string) =>
    `${urls.loginUrl.replace('{tenant}', encodeURIComponent(tenantOf(client))).replace(/\/+$/, '')}/oauth2/v2.0/${word}`

  return {
    name: provider,
    authoriseUrl: ({ client, ...asked }) =>
      makeSignInAddress({ provider, page: endpoint(client, 'authorize'), clientId: client.id, ...asked }),
    refusal: (said) => refusalFault(provider, 'sign-in', said),

    async exchange({ client, redirectUrl, code, codeVerifier }) {
      const form = {
        ...clientForm(client),
        grant_type: 'authorization_code',
        code,
        code_verifier: codeVerifier,
        redirect_uri: redirectUrl,
        scope,
      }
      const said = await askOAuth(ground, { provider, moment: 'exchange', url: endpoint(client, 'token'), form })
      return requireRefreshToken(readTokens(said, wanted()), provider)
    },

    async refresh({ client, refreshToken }) {
      const form = { ...clientForm(client), grant_type: 'refresh_token', refresh_token: refreshToken, scope }
      const said = await askOAuth(ground, { provider, moment: 'refresh', url: endpoint(client, 'token'), form })
      return readTokens(said, wanted())
    },

    async startDevice({ client }) {
      const form = { client_id: client.id, scope }
      const said = await askOAuth(ground, { provider, moment: 'device', url: endpoint(client, 'devicecode'), form })
      return readDeviceStart(said, provider, ground.clock.now())
    },

    async pollDevice({ client, deviceCode }) {
      const form = { client_id: client.id, grant_type: deviceGrant, device_code: deviceCode }
      const asking = { provider, moment: 'device', url: endpoint(client, 'token'), form } as const
      try {
        return requireRefreshToken(readTokens(await askOAuth(ground, asking), wanted()), provider)
      } catch (thrown) {
        const error = thrown instanceof Fault ? thrown.facts['error'] : undefined
        if (error === 'authorization_pending') return 'pending'
        if (error === 'slow_down') return 'slow-down'
        throw thrown
      }
    },

    async whoAmI(accessToken) {
      const url = `${urls.graphUrl.replace(/\/+$/, '')}/me`
      const { mail, userPrincipalName } = await askWithToken(ground, { provider, url, accessToken })
      const address = [mail, userPrincipalName].find((one) => typeof one === 'string' && one.includes('@'))
      if (typeof address !== 'string') throw oddAnswer('Microsoft')
      return address.slice(0, 320).toLowerCase()
    },
  }
}
