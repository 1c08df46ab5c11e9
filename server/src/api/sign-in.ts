import { z } from 'zod'
import { Fault } from '#platform/fault.ts'
import { requireGoodPassword } from '#platform/passwords.ts'
import type { Ground } from '#records/context.ts'
import { getOrganisation, getPerson } from '#records/organisations/organisations.read.ts'
import { revokeTokensOfPerson } from '#records/organisations/revoke-api-token.ts'
import { readJsonBody } from './edge.ts'
import { identify } from './entry.ts'
import type { RateLimit } from './rate-limit.ts'
import type { Sessions } from './sessions.ts'
import type { Streams } from './streams.ts'

export type SignInParts = { ground: Ground; sessions: Sessions; limit: RateLimit; streams: Streams }
type Caller = { request: Request; address: string }

const credentials = z.object({ email: z.string().max(320), password: z.string().max(1000) })
const newPassword = z.object({ currentPassword: z.string().max(1000), newPassword: z.string().max(1000) })

/** The four doors of sign-in; everything else that better-auth offers stays shut. */
export const signInDoors: Record<
  string,
  { method: 'GET' | 'POST'; open(parts: SignInParts, caller: Caller): Promise<Response> }
> = {
  '/api/auth/sign-in/email': { method: 'POST', open: signIn },
  '/api/auth/sign-out': { method: 'POST', open: signOut },
  '/api/auth/get-session': { method: 'GET', open: getSession },
  '/api/auth/change-password': { method: 'POST', open: changePassword },
}

async function signIn(parts: SignInParts, { request, address }: Caller): Promise<Response> {
  const { email, password } = credentials.parse(await readJsonBody(request))
  const response = await checkedSignIn(parts, { email, password, address })
  return answer({ ok: true }, response.headers.getSetCookie())
}

/** One answer for an unknown address and a wrong password; better-auth hashes in both cases, so they take as long too. */
export async function checkedSignIn(
  { sessions, limit }: SignInParts,
  { email, password, address }: { email: string; password: string; address: string },
): Promise<Response> {
  const attempt = { what: 'sign-in', account: email, address }
  await limit.count(attempt)
  // A fresh request without the caller's cookies: a new session has a new id, whatever came along.
  const response = await sessions.api
    .signInEmail({ body: { email, password }, headers: new Headers(), asResponse: true })
    .catch(() => undefined)
  if (response?.ok !== true)
    throw new Fault('sign-in.refused', { say: 'The e-mail address or the password is not right.' })
  await limit.forgive(attempt)
  return response
}

async function signOut({ sessions, streams, ground }: SignInParts, { request }: Caller): Promise<Response> {
  const entry = await identify({ ground, sessions }, { headers: cookieOf(request) }).catch(() => undefined)
  const response = await sessions.api.signOut({ headers: cookieOf(request), asResponse: true })
  if (entry?.holder.is === 'session') streams.endOfSession(entry.holder.sessionId)
  return answer({ ok: true }, response.headers.getSetCookie())
}

async function getSession({ sessions }: SignInParts, { request }: Caller): Promise<Response> {
  const found = await sessions.api.getSession({ headers: cookieOf(request) })
  return answer(
    found === null
      ? null
      : { user: { name: found.user.name, email: found.user.email }, expiresAt: found.session.expiresAt.toISOString() },
  )
}

async function changePassword(parts: SignInParts, { request, address }: Caller): Promise<Response> {
  const { ground, sessions, limit, streams } = parts
  const { ctx, holder } = await identify({ ground, sessions }, { headers: cookieOf(request) })
  const body = newPassword.parse(await readJsonBody(request))
  const person = await getPerson(ctx)
  requireGoodPassword(body.newPassword, [person.email, person.name, (await getOrganisation(ctx)).name])
  const attempt = { what: 'password', account: person.email, address }
  await limit.count(attempt)
  const response = await sessions.api
    .changePassword({ body: { ...body, revokeOtherSessions: true }, headers: cookieOf(request), asResponse: true })
    .catch(() => undefined)
  if (response?.ok !== true) throw new Fault('sign-in.password-again', { say: 'The present password is not right.' })
  await limit.forgive(attempt)
  await revokeTokensOfPerson(ctx)
  streams.endOfPerson(holder.userId)
  return answer({ ok: true }, response.headers.getSetCookie())
}

/** Whether this is the present password of the person of the session; counted like a sign-in. */
export async function requirePasswordAgain(
  { sessions, limit }: SignInParts,
  input: { email: string; userId: string; password: string; address: string },
): Promise<void> {
  const attempt = { what: 'password', account: input.email, address: input.address }
  await limit.count(attempt)
  const context = await sessions.$context
  const account = await context.internalAdapter.findCredentialAccount(input.userId)
  const isRight =
    account?.password !== null &&
    account?.password !== undefined &&
    (await context.password.verify({ hash: account.password, password: input.password }))
  if (!isRight) throw new Fault('sign-in.password-again', { say: 'The password is not right.' })
  await limit.forgive(attempt)
}

const cookieOf = (request: Request) => new Headers({ cookie: request.headers.get('cookie') ?? '' })

function answer(value: unknown, setCookies: readonly string[] = []): Response {
  const headers = new Headers({ 'content-type': 'application/json', 'cache-control': 'no-store' })
  for (const cookie of setCookies) headers.append('set-cookie', cookie)
  return new Response(JSON.stringify(value), { headers })
}
