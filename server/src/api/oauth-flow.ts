import { createHash, randomBytes } from 'node:crypto'
import type { newOAuthAttempt, OAuthAttempt } from '@facteur/contract/oauth.ts'
import type { ProbeResult, SignedInLink } from '@facteur/contract/source.ts'
import { redirectAddressOf } from '@facteur/formats/sign-in-address.ts'
import type { z } from 'zod'
import type { OAuthTokens } from '#connectors/kit/oauth.ts'
import { challengeOf, makeCodeVerifier } from '#connectors/kit/oauth-client.ts'
import { Fault, asFault } from '#platform/fault.ts'
import type { Context } from '#records/context.ts'
import { type AttemptRow, getAttempt, showAttempt, userIdOf } from '#records/sources/oauth-attempts.read.ts'
import { beginAttempt } from '#records/sources/oauth-begin-attempt.ts'
import { getSignInClient } from '#records/sources/oauth-clients.read.ts'
import { linkAgain, readSignedIn } from '#records/sources/oauth-link.ts'
import { claimPoll, failAttempt, keepSignedIn, slowDown } from '#records/sources/oauth-settle-attempt.ts'
import type { KeptTokens } from '#records/sources/oauth-source-tokens.ts'
import { openSecret } from '#records/secrets.ts'
import { getSource } from '#records/sources/sources.read.ts'
import type { Holder } from './handler.ts'
import type { Parts } from './parts.ts'

/** From opening the provider's page until the browser is back. */
const toSignInMs = 20 * 60_000

export const hashState = (state: string): string => createHash('sha256').update(state).digest('hex')

type Begin = z.output<typeof newOAuthAttempt>

/** A new sign-in at a provider: the address to open, or the code to type there. */
export async function beginOAuth(
  { doors: { oauth }, front }: Parts,
  ctx: Context,
  { body, holder }: { body: Begin; holder: Holder | null },
): Promise<OAuthAttempt> {
  const { provider: name, flow, sourceId } = body
  const provider = oauth.providers[name]
  const client = await getSignInClient(ctx, { provider: name, operator: oauth.operatorClients })
  const loginHint = body.loginHint ?? (sourceId === undefined ? undefined : await addressOf(ctx, sourceId))
  const now = ctx.clock.now()
  const common = {
    provider: name,
    userId: userIdOf(ctx),
    sessionId: holder?.is === 'session' ? holder.sessionId : null,
    sourceId: sourceId ?? null,
    clientId: client.id,
  }
  if (flow === 'device') {
    if (provider.startDevice === undefined) throw noDevice()
    const { expiresAt, ...way } = await provider.startDevice({ client })
    return showAttempt(await beginAttempt(ctx, { ...common, expiresAt, way: { flow, ...way } }), now)
  }
  const state = randomBytes(32).toString('base64url')
  const verifier = makeCodeVerifier()
  const redirectUrl = redirectAddressOf(front.publicUrl)
  const row = await beginAttempt(ctx, {
    ...common,
    expiresAt: new Date(now.getTime() + toSignInMs),
    way: { flow, stateHash: hashState(state), verifier, redirectUrl },
  })
  const codeChallenge = challengeOf(verifier)
  const asked = { client, redirectUrl, state, codeChallenge, ...(loginHint === undefined ? {} : { loginHint }) }
  return showAttempt(row, now, provider.authoriseUrl(asked))
}

async function addressOf(ctx: Context, sourceId: string): Promise<string | undefined> {
  const { address } = (await getSource(ctx, sourceId)).settings
  return typeof address === 'string' ? address : undefined
}

const noDevice = () =>
  new Fault('oauth.no-device-code', {
    say: 'Google does not let mail be read after a sign-in by code: sign in with the browser on the machine of Facteur, or use an app password.',
  })

/** How a sign-in stands; one by code asks the provider, no more often than that allows. */
export async function lookAtOAuth(parts: Parts, ctx: Context, id: string): Promise<OAuthAttempt> {
  const row = await getAttempt(ctx, id)
  const isOpen = row.state === 'waiting' && row.flow === 'device'
  if (isOpen && (await claimPoll(ctx, row))) await pollDevice(parts, ctx, row)
  return showAttempt(isOpen ? await getAttempt(ctx, id) : row, ctx.clock.now())
}

async function pollDevice({ doors: { oauth } }: Parts, ctx: Context, row: AttemptRow): Promise<void> {
  const provider = oauth.providers[row.provider]
  if (provider.pollDevice === undefined || row.device_code === null) return
  const client = await getSignInClient(ctx, { provider: row.provider, operator: oauth.operatorClients })
  const deviceCode = await openSecret(ctx, { noun: 'oauth-attempt', id: row.id, name: 'device' }, row.device_code)
  try {
    const answer = await provider.pollDevice({ client, deviceCode })
    if (answer === 'pending') return
    if (answer === 'slow-down') return await slowDown(ctx, row)
    await finishOAuth({ oauth, ctx, row, tokens: answer, isPublic: true })
  } catch (thrown) {
    const fault = asFault(thrown)
    if (fault.retry !== 'later') await failAttempt(ctx, { id: row.id, trouble: fault })
  }
}

/** Exchanges the code that the browser brought. What goes wrong is kept with the sign-in, to be shown in the page. */
export async function exchangeOAuth(
  { doors: { oauth } }: Parts,
  ctx: Context,
  { row, said }: { row: AttemptRow; said: { code: string | null; error: string | null; description: string } },
): Promise<void> {
  const provider = oauth.providers[row.provider]
  try {
    if (said.code === null) throw provider.refusal({ error: said.error ?? '', description: said.description })
    if (row.verifier === null || row.redirect_url === null) throw new Fault('oauth.attempt-over', { say: over })
    const client = await getSignInClient(ctx, { provider: row.provider, operator: oauth.operatorClients })
    if (client.id !== row.client_id) throw new Fault('oauth.attempt-over', { say: over })
    const codeVerifier = await openSecret(ctx, { noun: 'oauth-attempt', id: row.id, name: 'verifier' }, row.verifier)
    const tokens = await provider.exchange({ client, redirectUrl: row.redirect_url, code: said.code, codeVerifier })
    await finishOAuth({ oauth, ctx, row, tokens, isPublic: false })
  } catch (thrown) {
    const fault = asFault(thrown)
    if (fault.code === 'facteur.unexpected') ctx.log.error('oauth.unexpected', { provider: row.provider })
    await failAttempt(ctx, { id: row.id, trouble: fault })
  }
}

const over = 'This sign-in took too long or was used already: begin it again.'

type Finish = { oauth: Parts['doors']['oauth']; ctx: Context; row: AttemptRow; tokens: OAuthTokens; isPublic: boolean }

/** Tokens are there: a new mailbox waits for its folders, a known one goes on at once. */
async function finishOAuth({ oauth, ctx, row, tokens: given, isPublic }: Finish): Promise<void> {
  const address = await oauth.providers[row.provider].whoAmI(given.accessToken)
  const { accessToken, expiresAt, refreshExpiresAt, refreshToken } = given
  const tokens: KeptTokens = {
    accessToken,
    expiresAt,
    refreshExpiresAt,
    // Exchange and device code refuse an answer without one.
    refreshToken: refreshToken ?? '',
    previousRefreshToken: null,
    clientId: row.client_id,
    isPublic,
  }
  if (row.source_id === null) return keepSignedIn(ctx, { id: row.id, tokens, address })
  await linkAgain(ctx, { attempt: row, source: row.source_id, tokens, address })
}

/** The folders of whoever signed in, without keeping anything. */
export async function probeSignedIn(
  { doors: { oauth } }: Parts,
  ctx: Context,
  link: Pick<SignedInLink, 'attempt' | 'connector'>,
): Promise<ProbeResult> {
  const { address, tokens } = await readSignedIn(ctx, link)
  const accessToken = async () => tokens.accessToken
  return oauth.probe({ connector: link.connector, settings: { address }, accessToken })
}
