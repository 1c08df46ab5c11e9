import { readFileSync } from 'node:fs'
import { type SignInProvider, signInPages } from '@facteur/formats/sign-in-address.ts'
import { makeGoogleOAuth } from '#connectors/gmail/gmail.oauth.ts'
import { gmailApiSettings, googleSettings } from '#connectors/gmail/gmail.settings.ts'
import type { OAuthClient, OAuthProvider, OAuthTokens } from '#connectors/kit/oauth.ts'
import { makeMicrosoftOAuth } from '#connectors/microsoft-365/microsoft.oauth.ts'
import { graphApiSettings, microsoftSettings } from '#connectors/microsoft-365/microsoft.settings.ts'
import { systemClock } from '#platform/clock.ts'
import type { EgressFetch } from '#platform/egress-fetch.ts'
import { Fault, asFault } from '#platform/fault.ts'
import { type Environment, readSettings } from '#platform/settings.ts'
import { getSignInClient } from '#records/sources/oauth-clients.read.ts'
import { providerOfConnector } from '#records/sources/oauth-provider-of.ts'
import { type AccessTokenFor, type RefreshTokens, makeAccessTokens } from '#records/sources/oauth-tokens.ts'

export type SignIns = {
  providers: Readonly<Record<SignInProvider, OAuthProvider>>
  operatorClients: Readonly<Record<SignInProvider, OAuthClient | null>>
  /** Fresh tokens of linked mailboxes; one for the whole process, since it knows what is under way. */
  accessTokenFor: AccessTokenFor
}

/** Where the APIs of Google and Microsoft are. */
export function readApiUrls(environment: Environment): { google: string; microsoft: string } {
  return {
    google: readSettings(gmailApiSettings, environment).apiUrl ?? '',
    microsoft: readSettings(graphApiSettings, environment).apiUrl ?? '',
  }
}

/** Signing in to Google and Microsoft, as the environment says. */
export function makeSignIns(environment: Environment, { fetch }: { fetch: EgressFetch }): SignIns {
  const google = readSettings(googleSettings, environment)
  const microsoft = readSettings(microsoftSettings, environment)
  const ground = { fetch, clock: systemClock }
  const { authUrl, tokenUrl, userInfoUrl } = google
  const tenant = microsoft.tenant ?? 'common'
  const providers = {
    google: makeGoogleOAuth(ground, {
      authUrl: authUrl ?? '',
      tokenUrl: tokenUrl ?? '',
      userInfoUrl: userInfoUrl ?? '',
    }),
    microsoft: makeMicrosoftOAuth(ground, {
      loginUrl: microsoft.loginUrl ?? '',
      graphUrl: readApiUrls(environment).microsoft,
      tenant,
    }),
  }
  const operatorClients = {
    google: clientOf(google),
    microsoft: withTenant(clientOf(microsoft), tenant),
  }
  return { providers, operatorClients, accessTokenFor: makeAccessTokens(makeRefresh({ providers, operatorClients })) }
}

/** Refreshes with the client that the tokens came by; with another the provider would refuse, so the owner is told that instead. */
function makeRefresh({ providers, operatorClients }: Omit<SignIns, 'accessTokenFor'>): RefreshTokens {
  return async (ctx, { connector, clientId, isPublic }) => {
    const provider = providerOfConnector(connector)
    if (provider === undefined)
      throw new Fault('source.unknown-kind', { say: 'This kind of source is not known here.' })
    const client = await getSignInClient(ctx, { provider, operator: operatorClients })
    const { name } = signInPages[provider]
    if (client.id !== clientId)
      throw new Fault('oauth.client-changed', {
        say: `The client for signing in to ${name} was changed since this mailbox was linked: sign in once more. Nothing is lost.`,
      })
    const way = providers[provider]
    return (refreshToken) =>
      isPublic ? refreshPublic(way, { client, refreshToken }) : way.refresh({ client, refreshToken })
  }
}

type Refreshing = Parameters<OAuthProvider['refresh']>[0]

/** What came by a device code is refreshed without the client's secret; where a provider wants it even so, with it. */
export async function refreshPublic(
  provider: Pick<OAuthProvider, 'refresh'>,
  { client, refreshToken }: Refreshing,
): Promise<OAuthTokens> {
  try {
    return await provider.refresh({ client: { ...client, secret: null }, refreshToken })
  } catch (thrown) {
    if (client.secret === null || asFault(thrown).code !== 'oauth.client-refused') throw thrown
    return provider.refresh({ client, refreshToken })
  }
}

function clientOf({ clientId, clientSecretFile }: { clientId: string | null; clientSecretFile: string | null }) {
  if (clientId === null) return null
  return { id: clientId, secret: clientSecretFile === null ? null : readSecretFile(clientSecretFile) }
}

const withTenant = (client: OAuthClient | null, tenant: string): OAuthClient | null =>
  client === null ? null : { ...client, tenant }

function readSecretFile(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (cause) {
    throw new Fault('settings.invalid', { say: `The file of a client secret cannot be read: ${path}`, cause })
  }
}
