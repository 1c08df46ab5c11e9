import type { Right, RouteName } from '@facteur/contract/routes.ts'
import { databaseAway } from '#platform/database.ts'
import { Fault } from '#platform/fault.ts'
import { type Context, type Ground, type RightName, hasRight, makeContext } from '#records/context.ts'
import { findTokenHolder } from '#records/organisations/api-tokens.read.ts'
import { type Membership, findMemberships } from '#records/organisations/organisations.read.ts'
import type { Holder } from './handler.ts'
import type { Sessions } from './sessions.ts'

/** What no token may ever do, whatever its scopes: to make or revoke tokens, and to see the key to everything. */
const sessionOnly: ReadonlySet<RouteName> = new Set<RouteName>([
  'addToken',
  'removeToken',
  'showRecoveryKey',
  'createOrganisation',
])

const needs: Record<Exclude<Right, 'anybody'>, RightName> = {
  read: 'read',
  write: 'write',
  owner: 'own',
  'owner-again': 'own',
}

export type Entry = { ctx: Context; holder: Holder; setCookies: string[] }
type Asked = { request: Request; name: RouteName; right: Exclude<Right, 'anybody'> }

/** Who calls, in which organisation, and may they? Throws 401 or 403 faults; any trouble on the way lets nobody in. */
export async function enter(
  parts: { ground: Ground; sessions: Sessions },
  { request, name, right }: Asked,
): Promise<Entry> {
  const entry = await identify(parts, request)
  if (sessionOnly.has(name) && entry.holder.is === 'token')
    throw new Fault('right.session-only', { say: 'This needs somebody who is signed in: an API token cannot do it.' })
  if (!hasRight(entry.ctx.actor, needs[right])) throw new Fault('right.missing', { say: sentenceFor(right) })
  return entry
}

const sentenceFor = (right: Right) =>
  right === 'read'
    ? 'You may not look at this.'
    : right === 'write'
      ? 'You may look at this, but not change it.'
      : 'Only an owner may do this.'

/** What of a request says who calls, and in which organisation. */
export type Calling = { headers: Headers; url?: string }

export async function identify(
  { ground, sessions }: { ground: Ground; sessions: Sessions },
  calling: Calling,
): Promise<Entry> {
  const authorization = calling.headers.get('authorization')
  // A token that does not hold is an answer in itself; the cookie beside it is not tried.
  if (authorization !== null) return enterByToken(ground, authorization, calling)
  return enterBySession(ground, sessions, calling)
}

export const organisationHeader = 'x-facteur-organisation'

/**
 * The organisation that was asked for: in a header, or in the address where a browser sends no headers (pictures, links,
 * live events). A wish only: what counts are the memberships, asked anew for every call.
 */
function wishedOrganisation({ headers, url }: Calling): string | undefined {
  const inAddress = url === undefined ? null : new URL(url).searchParams.get('organisation')
  return headers.get(organisationHeader) ?? inAddress ?? undefined
}

// The same for an organisation that does not exist: nobody learns which do.
const notMember = () =>
  new Fault('right.not-a-member', { say: 'You are not a member of this organisation (any more).' })

async function enterByToken(ground: Ground, authorization: string, calling: Calling): Promise<Entry> {
  const token = /^Bearer (fct_[\w-]{20,100})$/i.exec(authorization)?.[1]
  const found = token === undefined ? undefined : await findTokenHolder(ground, token)
  if (found === undefined)
    throw new Fault('sign-in.token-refused', { say: 'This API token is not known, has expired or was revoked.' })
  const { tokenId, organisation, userId, scopes } = found
  const wished = wishedOrganisation(calling)
  if (wished !== undefined && wished !== organisation) throw notMember()
  return {
    ctx: makeContext(ground, organisation, { is: 'token', tokenId, userId, scopes }),
    holder: { is: 'token', tokenId, userId },
    setCookies: [],
  }
}

async function enterBySession(ground: Ground, sessions: Sessions, calling: Calling): Promise<Entry> {
  const { headers } = calling
  const found = headers.has('cookie')
    ? await sessions.api.getSession({ headers, returnHeaders: true }).catch(asAway)
    : undefined
  const session = found?.response?.session
  if (session === undefined) throw new Fault('sign-in.needed', { say: 'Sign in first.' })
  const { organisation, userId, role } = await membershipOf(ground, session.userId, calling)
  return {
    ctx: makeContext(ground, organisation, { is: 'member', userId, role }),
    holder: { is: 'session', sessionId: session.id, userId },
    setCookies: found?.headers?.getSetCookie() ?? [],
  }
}

async function membershipOf(ground: Ground, userId: string, calling: Calling): Promise<Membership> {
  const memberships = await findMemberships(ground, userId)
  const [first] = memberships
  if (first === undefined)
    throw new Fault('right.missing', { say: 'You are not a member of an organisation here (any more).' })
  const wished = wishedOrganisation(calling)
  if (wished === undefined) return first
  const membership = memberships.find((one) => one.organisation === wished)
  if (membership === undefined) throw notMember()
  return membership
}

// A session that is unknown is null; what is thrown here is that the database could not be asked, with the reason hidden.
function asAway(cause: unknown): never {
  throw databaseAway(cause)
}
