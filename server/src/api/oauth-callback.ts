import { asFault } from '#platform/fault.ts'
import { makeContext } from '#records/context.ts'
import { findMemberships } from '#records/organisations/organisations.read.ts'
import { claimAttempt } from '#records/sources/oauth-settle-attempt.ts'
import { attemptOver } from '#records/sources/oauth-attempts.read.ts'
import { identify } from './entry.ts'
import { exchangeOAuth, hashState } from './oauth-flow.ts'
import type { Parts } from './parts.ts'

export const callbackPath = '/oauth/callback'

/**
 * Where Google or Microsoft sends the browser back to. Takes the sign-in that belongs to the state, once, and only for the
 * session that began it; then shows the page where it goes on. Nothing of code or state stays in the address.
 */
export async function openCallback(parts: Parts, request: Request): Promise<Response> {
  const url = new URL(request.url)
  const home = new URL(parts.front.publicUrl)
  // Providers take `localhost` only; the session's cookie is known under the address people use.
  if (url.hostname === 'localhost' && ['127.0.0.1', '[::1]'].includes(home.hostname))
    return goTo(new URL(url.pathname + url.search, home).toString())
  try {
    const { userId, sessionId } = await whoCameBack(parts, request)
    return goTo(await takeBack(parts, { userId, sessionId, words: url.searchParams }))
  } catch (thrown) {
    const fault = asFault(thrown)
    if (fault.code === 'sign-in.needed') return goTo(`/sign-in?next=${encodeURIComponent(callbackPath + url.search)}`)
    if (!/^(?:oauth|right)\./.test(fault.code)) throw thrown
    return goTo(`/sources/new?refused=${encodeURIComponent(fault.code)}`)
  }
}

async function whoCameBack(parts: Parts, request: Request): Promise<{ userId: string; sessionId: string }> {
  const cookie = request.headers.get('cookie') ?? ''
  const { holder } = await identify(parts, { headers: new Headers({ cookie }) })
  return { userId: holder.userId, sessionId: holder.is === 'session' ? holder.sessionId : '' }
}

type Back = { userId: string; sessionId: string; words: URLSearchParams }

/** A person may belong to several organisations: the state tells in which of them it was begun. */
async function takeBack(parts: Parts, { userId, sessionId, words }: Back): Promise<string> {
  const stateHash = hashState((words.get('state') ?? '').slice(0, 200))
  for (const { organisation, role } of await findMemberships(parts.ground, userId)) {
    const ctx = makeContext(parts.ground, organisation, { is: 'member', userId, role })
    const row = await claimAttempt(ctx, { stateHash, sessionId })
    if (row === undefined) continue
    const said = {
      code: words.get('code'),
      error: (words.get('error') ?? '').slice(0, 100),
      description: (words.get('error_description') ?? '').slice(0, 1000),
    }
    await exchangeOAuth(parts, ctx, { row, said })
    const page = row.source_id === null ? '/sources/new' : `/sources/${encodeURIComponent(row.source_id)}`
    return `${page}?attempt=${encodeURIComponent(row.id)}`
  }
  throw attemptOver()
}

const goTo = (location: string): Response =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
