import { createHash, randomBytes } from 'node:crypto'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How the fake behaves; may be changed while it runs. */
export type OAuthHabits = {
  /** Each refresh gives a new refresh token, and the old one is refused as soon as the new one was used. */
  rotates: boolean
  /** The old refresh token is refused as soon as it was used: no second chance. */
  isHarsh: boolean
  accessSeconds: number
  /** Google says so of projects in testing. */
  refreshSeconds: number | undefined
  /** Answers to a refresh are given after this. */
  delayMs: number
  /** The next answers to a refresh are lost on their way, after the server did its part. */
  dropRefreshes: number
  /** The next refreshes are answered so, and nothing is done. */
  refuseRefreshes: { status: number; body: object } | undefined
  /** What the person leaves ticked. */
  grantedScope: string | undefined
  intervalSeconds: number
}

export type OAuthFake = AsyncDisposable & {
  url: string
  habits: OAuthHabits
  client: { id: string; secret: string; publicId: string }
  /** FACTEUR_… addresses that lead here. */
  settings: Record<string, string>
  /** What a browser does: opens the address and says yes or no; the address it is sent back to. */
  signIn(address: string, person: { email: string; isRefusing?: boolean }): Promise<string>
  confirmDevice(userCode: string, email: string | null): void
  /** The person takes the leave back at the provider. */
  takeBack(email: string): void
  /** Loses the refresh token that was given last, and knows the one before again. */
  forgetLatest(email: string): void
  /** Whose an access token is, with the scope it carries; undefined when it does not hold. */
  holderOf(accessToken: string): { email: string; scope: string } | undefined
  /** Form of each call to the token endpoint, its outcome, and whether two refreshes of a person overlapped. */
  calls: { path: string; grant: string; outcome: string }[]
  overlaps(): number
}

type Grant = { email: string; scope: string; provider: 'google' | 'microsoft'; clientId: string }
type Code = Grant & { challenge: string; redirectUrl: string; isUsed: boolean; until: number }
type Refresh = { grant: Grant; state: 'good' | 'replaced' | 'gone' }
type Device = {
  grant?: Grant
  clientId: string
  scope: string
  until: number
  isRefused: boolean
  lastPoll: number
  userCode: string
}

const scopes = {
  google: ['openid', 'email', 'https://www.googleapis.com/auth/gmail.readonly'],
  microsoft: ['openid', 'email', 'offline_access', 'User.Read', 'Mail.Read'],
}

/** Google's and Microsoft's sign-in, stricter than they are: PKCE, exact scopes, codes and states for one use, rotation. */
export async function startOAuthFake(input: { redirectUrls: readonly string[] }): Promise<OAuthFake> {
  const habits: OAuthHabits = {
    rotates: true,
    isHarsh: false,
    accessSeconds: 3600,
    refreshSeconds: undefined,
    delayMs: 0,
    dropRefreshes: 0,
    refuseRefreshes: undefined,
    grantedScope: undefined,
    intervalSeconds: 1,
  }
  const client = { id: 'facteur-test.apps.example', secret: 'client-geheim', publicId: 'facteur-public.example' }
  const codes = new Map<string, Code>()
  const access = new Map<string, { grant: Grant; until: number }>()
  const refreshes = new Map<string, Refresh>()
  const devices = new Map<string, Device>()
  const calls: OAuthFake['calls'] = []
  const underWay = new Map<string, number>()
  let overlapping = 0

  const server = createServer((request, response) => {
    void route(request, response).catch((cause: unknown) => {
      response.writeHead(500).end(String(cause))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = new URL(request.url ?? '/', url)
    const path = asked.pathname.replace(/^\/(?:common|organizations|consumers|[\w-]+\.example)\//, '/ms/')
    if (request.method === 'GET' && path === '/google/auth') return authorise('google', asked, response)
    if (request.method === 'GET' && path === '/ms/oauth2/v2.0/authorize') return authorise('microsoft', asked, response)
    if (request.method === 'GET' && path === '/google/userinfo') return whoAmI(request, response, 'email')
    if (request.method === 'GET' && path === '/v1.0/me') return whoAmI(request, response, 'mail')
    const form = new URLSearchParams(await bodyOf(request))
    if (path === '/google/token') return token('google', form, response)
    if (path === '/ms/oauth2/v2.0/token') return token('microsoft', form, response)
    if (path === '/ms/oauth2/v2.0/devicecode') return startDevice(form, response)
    if (path === '/google/revoke') return revoke(form, response)
    response.writeHead(404).end()
  }

  /** Stands in for the page with its buttons: what is chosen comes in two headers' worth of query. */
  function authorise(provider: 'google' | 'microsoft', asked: URL, response: ServerResponse): void {
    const word = (name: string) => asked.searchParams.get(name) ?? ''
    const redirectUrl = word('redirect_uri')
    const problem = problemOf(provider, word)
    if (problem !== undefined) return void response.writeHead(400).end(problem)
    const back = new URL(redirectUrl)
    back.searchParams.set('state', word('state'))
    if (word('fake_refuse') === 'yes') {
      back.searchParams.set('error', 'access_denied')
      if (provider === 'microsoft') back.searchParams.set('error_description', 'AADSTS65004: User declined to consent.')
    } else {
      const code = `code-${randomBytes(12).toString('hex')}`
      codes.set(code, {
        provider,
        email: word('fake_email'),
        clientId: word('client_id'),
        scope: habits.grantedScope ?? word('scope'),
        challenge: word('code_challenge'),
        redirectUrl,
        isUsed: false,
        until: Date.now() + 60_000,
      })
      back.searchParams.set('code', code)
    }
    response.writeHead(302, { location: back.toString() }).end()
  }

  function problemOf(provider: 'google' | 'microsoft', word: (name: string) => string): string | undefined {
    if (word('client_id') !== client.id && word('client_id') !== client.publicId) return 'unknown client'
    if (!input.redirectUrls.includes(word('redirect_uri'))) return `redirect_uri_mismatch ${word('redirect_uri')}`
    if (word('response_type') !== 'code') return 'response_type'
    if (word('code_challenge_method') !== 'S256' || !/^[\w-]{43}$/.test(word('code_challenge'))) return 'PKCE is needed'
    if (word('state').length < 32) return 'state is too short'
    if (provider === 'google' && word('access_type') !== 'offline') return 'offline access was not asked for'
    const asked = word('scope').split(' ')
    const isExact = asked.length === scopes[provider].length && asked.every((one) => scopes[provider].includes(one))
    return isExact ? undefined : `scope: ${word('scope')}`
  }

  async function token(
    provider: 'google' | 'microsoft',
    form: URLSearchParams,
    response: ServerResponse,
  ): Promise<void> {
    const grant = form.get('grant_type') ?? ''
    const tell = (outcome: string) => void calls.push({ path: provider, grant, outcome })
    const refuse = (error: string, description = '', status = 400) => {
      tell(error)
      json(response, status, { error, error_description: description })
    }
    const isDevice = grant.endsWith(':device_code')
    const isKnown =
      form.get('client_id') === client.publicId
        ? !form.has('client_secret')
        : form.get('client_id') === client.id && (isDevice || form.get('client_secret') === client.secret)
    if (!isKnown) return refuse('invalid_client', 'AADSTS7000215: Invalid client secret provided.', 401)
    if (grant === 'authorization_code') {
      const code = codes.get(form.get('code') ?? '')
      const verifier = form.get('code_verifier') ?? ''
      if (code === undefined || code.isUsed || code.until < Date.now() || code.provider !== provider) {
        // RFC 6749 section 4.1.2: a code used twice takes back what it gave.
        if (code?.isUsed === true) takeBack(code.email)
        return refuse('invalid_grant', 'AADSTS54005: code was already redeemed')
      }
      if (createHash('sha256').update(verifier).digest('base64url') !== code.challenge)
        return refuse('invalid_grant', 'PKCE verification failed')
      if (form.get('redirect_uri') !== code.redirectUrl) return refuse('redirect_uri_mismatch')
      code.isUsed = true
      tell('given')
      return json(response, 200, give(code))
    }
    if (grant === 'refresh_token') return refreshed(form, response, { refuse, tell })
    if (isDevice) return pollDevice(form, response, { refuse, tell })
    return refuse('unsupported_grant_type')
  }

  type Answering = { refuse(error: string, description?: string, status?: number): void; tell(outcome: string): void }

  async function refreshed(
    form: URLSearchParams,
    response: ServerResponse,
    { refuse, tell }: Answering,
  ): Promise<void> {
    const held = refreshes.get(form.get('refresh_token') ?? '')
    if (habits.refuseRefreshes !== undefined) {
      tell(`status ${habits.refuseRefreshes.status}`)
      return json(response, habits.refuseRefreshes.status, habits.refuseRefreshes.body)
    }
    if (held === undefined || held.state === 'gone' || held.grant.clientId !== form.get('client_id'))
      return refuse('invalid_grant', 'AADSTS70008: The refresh token has expired or was revoked.')
    const { email } = held.grant
    const running = (underWay.get(email) ?? 0) + 1
    underWay.set(email, running)
    if (running > 1) overlapping += 1
    await new Promise((resolve) => setTimeout(resolve, habits.delayMs))
    underWay.set(email, running - 1)
    const given = give(held.grant, form.get('refresh_token') ?? '')
    if (habits.dropRefreshes > 0) {
      habits.dropRefreshes -= 1
      tell('dropped')
      return void response.destroy()
    }
    tell('given')
    json(response, 200, given)
  }

  function give(grant: Grant, usedRefresh?: string): object {
    const { email, scope, provider, clientId } = grant
    const held: Grant = { email, scope, provider, clientId }
    const accessToken = `access-${randomBytes(12).toString('hex')}`
    access.set(accessToken, { grant: held, until: Date.now() + habits.accessSeconds * 1000 })
    const isNew = usedRefresh === undefined || habits.rotates
    const refreshToken = isNew ? `refresh-${randomBytes(12).toString('hex')}` : usedRefresh
    if (isNew) refreshes.set(refreshToken, { grant: held, state: 'good' })
    if (usedRefresh !== undefined && habits.rotates) settleOld(usedRefresh, email, refreshToken)
    return {
      access_token: accessToken,
      token_type: 'Bearer',
      expires_in: habits.accessSeconds,
      scope: provider === 'google' ? scope : scope.replace('offline_access ', ''),
      ...(isNew ? { refresh_token: refreshToken } : {}),
      ...(habits.refreshSeconds === undefined ? {} : { refresh_token_expires_in: habits.refreshSeconds }),
    }
  }

  /** The one that was used stays good until its successor was used, as at Microsoft; or is gone at once. */
  function settleOld(used: string, email: string, successor: string): void {
    for (const [one, held] of refreshes)
      if (held.grant.email === email && held.state === 'replaced' && one !== used) held.state = 'gone'
    const old = refreshes.get(used)
    if (old !== undefined && used !== successor) old.state = habits.isHarsh ? 'gone' : 'replaced'
  }

  function startDevice(form: URLSearchParams, response: ServerResponse): void {
    const clientId = form.get('client_id') ?? ''
    if (clientId !== client.publicId && clientId !== client.id)
      return json(response, 400, { error: 'unauthorized_client', error_description: 'AADSTS700016: not found' })
    const code = `device-${randomBytes(12).toString('hex')}`
    const userCode = randomBytes(4).toString('hex').toUpperCase()
    const until = Date.now() + 120_000
    devices.set(code, { clientId, scope: form.get('scope') ?? '', until, isRefused: false, lastPoll: 0, userCode })
    json(response, 200, {
      device_code: code,
      user_code: userCode,
      verification_uri: `${url}/device`,
      expires_in: 120,
      interval: habits.intervalSeconds,
    })
  }

  function pollDevice(form: URLSearchParams, response: ServerResponse, { refuse, tell }: Answering): void {
    const device = devices.get(form.get('device_code') ?? '')
    if (device === undefined || device.until < Date.now()) return refuse('expired_token')
    const sinceMs = Date.now() - device.lastPoll
    device.lastPoll = Date.now()
    if (sinceMs < habits.intervalSeconds * 900) return refuse('slow_down')
    if (device.isRefused) return refuse('authorization_declined')
    if (device.grant === undefined) return refuse('authorization_pending')
    devices.delete(form.get('device_code') ?? '')
    tell('given')
    json(response, 200, give(device.grant))
  }

  function revoke(form: URLSearchParams, response: ServerResponse): void {
    const held = refreshes.get(form.get('token') ?? '')?.grant ?? access.get(form.get('token') ?? '')?.grant
    calls.push({ path: 'google', grant: 'revoke', outcome: held === undefined ? 'unknown' : 'revoked' })
    if (held === undefined) return json(response, 400, { error: 'invalid_token' })
    takeBack(held.email)
    json(response, 200, {})
  }

  function takeBack(email: string): void {
    for (const held of refreshes.values()) if (held.grant.email === email) held.state = 'gone'
    for (const [one, held] of access) if (held.grant.email === email) access.delete(one)
  }

  function forgetLatest(email: string): void {
    const theirs = [...refreshes].filter(([, held]) => held.grant.email === email)
    const latest = theirs.at(-1)?.[0]
    if (latest !== undefined) refreshes.delete(latest)
  }

  const holderOf = (accessToken: string) => {
    const held = access.get(accessToken)
    return held === undefined || held.until < Date.now()
      ? undefined
      : { email: held.grant.email, scope: held.grant.scope }
  }

  function whoAmI(request: IncomingMessage, response: ServerResponse, key: string): void {
    const holder = holderOf((request.headers.authorization ?? '').replace(/^Bearer /, ''))
    if (holder === undefined) return json(response, 401, { error: 'invalid_token' })
    json(response, 200, { [key]: holder.email })
  }

  return {
    url,
    habits,
    client,
    settings: {
      FACTEUR_GOOGLE_AUTH_URL: `${url}/google/auth`,
      FACTEUR_GOOGLE_TOKEN_URL: `${url}/google/token`,
      FACTEUR_GOOGLE_USERINFO_URL: `${url}/google/userinfo`,
      FACTEUR_MICROSOFT_LOGIN_URL: `${url}/{tenant}`,
      FACTEUR_GRAPH_API_URL: `${url}/v1.0`,
    },
    async signIn(address, { email, isRefusing = false }) {
      const page = new URL(address)
      page.searchParams.set('fake_email', email)
      if (isRefusing) page.searchParams.set('fake_refuse', 'yes')
      const answer = await fetch(page, { redirect: 'manual' })
      if (answer.status !== 302) throw new Error(`the provider's page says: ${await answer.text()}`)
      return answer.headers.get('location') ?? ''
    },
    confirmDevice(userCode, email) {
      for (const device of devices.values()) {
        if (device.userCode !== userCode) continue
        if (email === null) device.isRefused = true
        else device.grant = { email, scope: device.scope, provider: 'microsoft', clientId: device.clientId }
      }
    },
    takeBack,
    forgetLatest,
    holderOf,
    calls,
    overlaps: () => overlapping,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}
