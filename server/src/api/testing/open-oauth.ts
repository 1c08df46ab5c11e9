import { type OAuthFake, startOAuthFake } from '@facteur/e2e/fakes/oauth-server.ts'
import type { OAuthAttempt } from '@facteur/contract/oauth.ts'
import type { Source } from '@facteur/contract/source.ts'
import { makeEgressGuard } from '#platform/egress.ts'
import { makeEgressFetch } from '#platform/egress-fetch.ts'
import { type MadeOrganisation, makeOrganisation } from '#records/testing/make-organisation.ts'
import { makeSignIns } from '../../compose-oauth.ts'
import { type OpenApi, openApi, testDoors } from './open-api.ts'

export type OpenOAuth = AsyncDisposable & {
  open: OpenApi
  fake: OAuthFake
  /** As another process would have it. */
  anotherProcess(): ReturnType<typeof makeSignIns>
}

/** The whole api over a strict stand-in for Google and Microsoft. */
export async function openOAuth(): Promise<OpenOAuth> {
  const fake = await startOAuthFake({ redirectUrls: ['http://localhost:8420/oauth/callback'] })
  const fetch = makeEgressFetch(makeEgressGuard({ allow: [] }))
  const signIns = () => makeSignIns({ ...fake.settings }, { fetch })
  const { providers } = signIns()
  const { id, secret, publicId } = fake.client
  const operatorClients = { google: { id, secret }, microsoft: { id: publicId, secret: null } }
  const open = await openApi({
    doors: {
      oauth: {
        providers,
        operatorClients,
        probe: async ({ accessToken }) => {
          if (fake.holderOf(await accessToken()) === undefined) throw new Error('this token does not hold')
          return testDoors.oauth.probe({ connector: '', settings: {}, accessToken })
        },
      },
    },
  })
  return {
    open,
    fake,
    anotherProcess: () => {
      const made = makeSignIns(
        { ...fake.settings, FACTEUR_GOOGLE_CLIENT_ID: id, FACTEUR_MICROSOFT_CLIENT_ID: publicId },
        { fetch },
      )
      Object.assign(made.operatorClients, operatorClients)
      return made
    },
    async [Symbol.asyncDispose]() {
      await open[Symbol.asyncDispose]()
      await fake[Symbol.asyncDispose]()
    },
  }
}

export type Owner = MadeOrganisation & { cookie: string }

export async function makeOwner({ open }: OpenOAuth): Promise<Owner> {
  const made = await makeOrganisation(open.fresh.ground)
  return { ...made, cookie: await open.signIn(made) }
}

type Who = { cookie?: string; token?: string }
type Began = { provider: 'google' | 'microsoft'; flow?: 'browser' | 'device'; sourceId?: string }

export async function begin({ open }: OpenOAuth, who: Who, body: Began): Promise<OAuthAttempt> {
  const response = await open.ask('POST', '/api/v1/oauth/attempts', { ...who, body })
  const answer: unknown = await response.json()
  if (response.status !== 200) throw new Error(JSON.stringify(answer))
  // Safe: the test api holds each answer against the contract.
  return answer as OAuthAttempt
}

/** The browser comes back; where it is sent on to. */
export async function comeBack({ open }: OpenOAuth, who: Who, address: string): Promise<string> {
  const { pathname, search } = new URL(address)
  const response = await open.ask('GET', pathname + search, who)
  return response.headers.get('location') ?? `status ${response.status}`
}

export async function look({ open }: OpenOAuth, who: Who, id: string): Promise<OAuthAttempt> {
  return (await (await open.ask('GET', `/api/v1/oauth/attempts/${id}`, who)).json()) as OAuthAttempt
}

/** The whole way of an owner: begin, sign in, come back, link. */
export async function linkMailbox(
  house: OpenOAuth,
  who: Owner,
  { provider = 'google', email = 'an@lune.example' }: { provider?: 'google' | 'microsoft'; email?: string } = {},
): Promise<Source> {
  const attempt = await begin(house, who, { provider })
  await comeBack(house, who, await house.fake.signIn(attempt.url ?? '', { email }))
  const connector = provider === 'google' ? 'gmail' : 'microsoft-365'
  const { cookie } = who
  const response = await house.open.ask('POST', '/api/v1/sources', { cookie, body: { connector, attempt: attempt.id } })
  const answer: unknown = await response.json()
  if (response.status !== 200) throw new Error(JSON.stringify(answer))
  return answer as Source
}
