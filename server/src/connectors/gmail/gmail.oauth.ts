import { makeSignInAddress } from '@facteur/formats/sign-in-address.ts'
import type { OAuthProvider } from '../kit/oauth.ts'
import {
  type OAuthGround,
  askOAuth,
  askWithToken,
  clientForm,
  readTokens,
  requireRefreshToken,
  revokeToken,
} from '../kit/oauth-client.ts'
import { oddAnswer, refusalFault, unreachable } from '../kit/oauth-refusal.ts'

export type GoogleUrls = { authUrl: string; tokenUrl: string; userInfoUrl: string }

const provider = 'google'
const readOnly = 'https://www.googleapis.com/auth/gmail.readonly'

/**
 * Signing in to Google (https://developers.google.com/identity/protocols/oauth2/web-server). Google does not offer the Gmail
 * scopes to its device flow, so there is none here.
 */
export function makeGoogleOAuth(ground: OAuthGround, urls: GoogleUrls): OAuthProvider {
  const wanted = () => ({ provider, now: ground.clock.now(), isScope: (word: string) => word === readOnly }) as const
  return {
    name: provider,
    authoriseUrl: ({ client, ...asked }) =>
      makeSignInAddress({ provider, page: urls.authUrl, clientId: client.id, ...asked }),
    refusal: (said) => refusalFault(provider, 'sign-in', said),

    async exchange({ client, redirectUrl, code, codeVerifier }) {
      const form = {
        ...clientForm(client),
        grant_type: 'authorization_code',
        code,
        code_verifier: codeVerifier,
        redirect_uri: redirectUrl,
      }
      const said = await askOAuth(ground, { provider, moment: 'exchange', url: urls.tokenUrl, form })
      return requireRefreshToken(readTokens(said, wanted()), provider)
    },

    async refresh({ client, refreshToken }) {
      const form = { ...clientForm(client), grant_type: 'refresh_token', refresh_token: refreshToken }
      return readTokens(await askOAuth(ground, { provider, moment: 'refresh', url: urls.tokenUrl, form }), wanted())
    },

    async revoke({ token, signal }) {
      const url = new URL('revoke', urls.tokenUrl).toString()
      if (!(await revokeToken(ground, { url, token, signal }))) throw unreachable('Google')
    },

    async whoAmI(accessToken) {
      const { email } = await askWithToken(ground, { provider, url: urls.userInfoUrl, accessToken })
      if (typeof email !== 'string' || !email.includes('@')) throw oddAnswer('Google')
      return email.slice(0, 320).toLowerCase()
    },
  }
}
