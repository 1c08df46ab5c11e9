import { createHash, randomBytes } from 'node:crypto'
import { type SignInProvider, signInPages } from '@facteur/formats/sign-in-address.ts'
import type { Clock } from '#platform/clock.ts'
import type { EgressAnswer, EgressFetch } from '#platform/egress-fetch.ts'
import { Fault } from '#platform/fault.ts'
import type { DeviceStart, OAuthClient, OAuthTokens } from './oauth.ts'
import { type OAuthMoment, oddAnswer, refusalFault, unreachable } from './oauth-refusal.ts'

export type OAuthGround = { fetch: EgressFetch; clock: Clock }

const longestAnswer = 100_000
const longestToken = 20_000
const timeoutMs = 15_000

/** 64 characters of chance (RFC 7636 section 4.1). */
export const makeCodeVerifier = (): string => randomBytes(48).toString('base64url')
export const challengeOf = (codeVerifier: string): string =>
  createHash('sha256').update(codeVerifier).digest('base64url')

type Asking = { provider: SignInProvider; moment: OAuthMoment; url: string; form: Record<string, string> }

/** One form to an endpoint of the provider; its refusals are thrown as Faults with a sentence. Empty values are left out. */
export async function askOAuth(ground: OAuthGround, asking: Asking): Promise<Record<string, unknown>> {
  const { provider, moment, url, form } = asking
  const body = new URLSearchParams(Object.entries(form).filter(([, value]) => value !== '')).toString()
  const answer = await ask(ground, provider, url, { form: body })
  const said = readJson(answer)
  if (answer.status === 200 && said !== undefined && typeof said['error'] !== 'string') return said
  if (answer.status === 200 || (said === undefined && answer.status < 500 && answer.status !== 429))
    throw oddAnswer(signInPages[provider].name)
  throw refusalFault(provider, moment, {
    error: textOf(said?.['error']) ?? '',
    description: textOf(said?.['error_description']) ?? '',
    status: answer.status,
    ...retryAfterOf(answer),
  })
}

/** What an endpoint tells of whoever holds the token. */
export async function askWithToken(
  ground: OAuthGround,
  { provider, url, accessToken }: { provider: SignInProvider; url: string; accessToken: string },
): Promise<Record<string, unknown>> {
  const answer = await ask(ground, provider, url, { accessToken })
  const { name } = signInPages[provider]
  const said = readJson(answer)
  if (answer.status === 200 && said !== undefined) return said
  if (answer.status >= 500 || answer.status === 429) throw unreachable(name, retryAfterOf(answer))
  if (answer.status === 401 || answer.status === 403) throw scopeMissing(name)
  throw oddAnswer(name)
}

async function ask(
  { fetch }: OAuthGround,
  provider: SignInProvider,
  url: string,
  { form, accessToken }: { form?: string; accessToken?: string },
): Promise<EgressAnswer> {
  try {
    return await fetch(url, {
      method: form === undefined ? 'GET' : 'POST',
      headers: {
        accept: 'application/json',
        ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
        ...(accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` }),
      },
      ...(form === undefined ? {} : { body: form }),
      maxBytes: longestAnswer,
      timeoutMs,
      namedBy: 'operator',
    })
  } catch (cause) {
    throw unreachable(signInPages[provider].name, { cause })
  }
}

/** Tells the provider to forget a token (RFC 7009); true when it said yes. */
export async function revokeToken(
  { fetch }: OAuthGround,
  { url, token, signal }: { url: string; token: string; signal?: AbortSignal | undefined },
): Promise<boolean> {
  const { status } = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ token }).toString(),
    maxBytes: longestAnswer,
    timeoutMs: 5_000,
    namedBy: 'operator',
    ...(signal === undefined ? {} : { signal }),
  })
  return status >= 200 && status < 300
}

export const clientForm = ({ id, secret }: OAuthClient): Record<string, string> => ({
  client_id: id,
  client_secret: secret ?? '',
})

type Wanted = { provider: SignInProvider; now: Date; isScope(word: string): boolean }

/** Tokens of an answer (RFC 6749 section 5.1). Throws when reading mail was not allowed: a person may untick that at Google. */
export function readTokens(said: Record<string, unknown>, { provider, now, isScope }: Wanted): OAuthTokens {
  const { name } = signInPages[provider]
  const accessToken = textOf(said['access_token'])
  if (accessToken === undefined) throw oddAnswer(name)
  const scope = textOf(said['scope']) ?? ''
  // An absent scope means: what was asked for.
  if (scope !== '' && !scope.split(/[\s,]+/).some((word) => isScope(word.toLowerCase()))) throw scopeMissing(name)
  const refreshSeconds = secondsOf(said['refresh_token_expires_in'])
  return {
    accessToken,
    expiresAt: after(now, secondsOf(said['expires_in']) ?? 3600),
    refreshToken: textOf(said['refresh_token']) ?? null,
    refreshExpiresAt: refreshSeconds === undefined || refreshSeconds === 0 ? null : after(now, refreshSeconds),
    scope,
  }
}

/** Without a refresh token the link would end within the hour. */
export function requireRefreshToken(tokens: OAuthTokens, provider: SignInProvider): OAuthTokens {
  const { name } = signInPages[provider]
  if (tokens.refreshToken === null)
    throw new Fault('oauth.no-lasting-access', {
      say: `${name} let Facteur in for one hour only, not for longer: sign in again and allow all that is asked.`,
    })
  return tokens
}

export function readDeviceStart(said: Record<string, unknown>, provider: SignInProvider, now: Date): DeviceStart {
  const deviceCode = textOf(said['device_code'])
  const userCode = textOf(said['user_code'])
  const verificationUrl = textOf(said['verification_uri']) ?? textOf(said['verification_url'])
  if (
    deviceCode === undefined ||
    userCode === undefined ||
    verificationUrl === undefined ||
    !isWebAddress(verificationUrl)
  )
    throw oddAnswer(signInPages[provider].name)
  return {
    deviceCode,
    userCode: userCode.slice(0, 60),
    verificationUrl,
    expiresAt: after(now, secondsOf(said['expires_in']) ?? 900),
    everySeconds: Math.min(60, Math.max(1, secondsOf(said['interval']) ?? 5)),
  }
}

const scopeMissing = (name: string) =>
  new Fault('oauth.scope-missing', {
    say: `${name} did not give leave to read mail: sign in again and leave the tick at reading e-mail.`,
  })

const isWebAddress = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
const after = (now: Date, seconds: number) => new Date(now.getTime() + seconds * 1000)

function secondsOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) && number >= 0
    ? Math.min(number, 10 * 366 * 86_400)
    : undefined
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= longestToken ? value : undefined

function readJson({ bytes, isCut }: EgressAnswer): Record<string, unknown> | undefined {
  if (isCut) return undefined
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'))
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function retryAfterOf({ headers }: EgressAnswer): { retryAfterMs?: number } {
  const seconds = Number(headers['retry-after'])
  return Number.isFinite(seconds) && seconds > 0 ? { retryAfterMs: Math.min(seconds, 86_400) * 1000 } : {}
}
