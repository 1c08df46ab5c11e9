import { Fault } from '#platform/fault.ts'
import { type Context, type Tx, inTransaction, requireRight } from '../context.ts'
import type { Trouble } from '../tables.ts'
import { type AttemptRow, attemptOver, userIdOf } from './oauth-attempts.read.ts'
import { type KeptTokens, sealTokens } from './oauth-source-tokens.ts'

/** How long somebody may think about folders after they signed in. */
const toChooseMs = 40 * 60_000

/**
 * The browser came back with a state: takes its sign-in, once. Only the session that began it may, or where a token began it, the
 * person of the token. Undefined: not one of this organisation. Throws `oauth.attempt-over`, `oauth.attempt-elsewhere`.
 */
export async function claimAttempt(
  ctx: Context,
  { stateHash, sessionId }: { stateHash: string; sessionId: string },
): Promise<AttemptRow | undefined> {
  return inTransaction(ctx, async (tx) => {
    const found = await tx
      .selectFrom('oauth_attempt')
      .selectAll()
      .where('organisation_id', '=', ctx.organisation)
      .where('state_hash', '=', stateHash)
      .forUpdate()
      .executeTakeFirst()
    if (found === undefined) return undefined
    requireRight(ctx, 'write')
    const isTheirs = found.user_id === userIdOf(ctx) && (found.session_id === null || found.session_id === sessionId)
    if (!isTheirs)
      throw new Fault('oauth.attempt-elsewhere', {
        say: 'This sign-in was begun by somebody else or in another browser: begin it here yourself.',
      })
    if (found.state !== 'waiting' || found.expires_at <= ctx.clock.now()) throw attemptOver()
    await setState(tx, ctx, found.id, { state: 'exchanging' })
    return found
  })
}

/** True: it is time to ask the provider, and this caller does it. */
export async function claimPoll(ctx: Context, { id, every_seconds }: AttemptRow): Promise<boolean> {
  requireRight(ctx, 'write')
  const now = ctx.clock.now()
  return inTransaction(ctx, async (tx) => {
    const row = await tx
      .updateTable('oauth_attempt')
      .set({ next_poll_at: new Date(now.getTime() + (every_seconds ?? 5) * 1000) })
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', id)
      .where('state', '=', 'waiting')
      .where('next_poll_at', '<=', now)
      .where('expires_at', '>', now)
      .returning('id')
      .executeTakeFirst()
    return row !== undefined
  })
}

/** RFC 8628 section 3.5: five seconds less often, from now on. */
export const slowDown = (ctx: Context, { id, every_seconds }: AttemptRow): Promise<void> => {
  requireRight(ctx, 'write')
  const every = (every_seconds ?? 5) + 5
  const next_poll_at = new Date(ctx.clock.now().getTime() + every * 1000)
  return inTransaction(ctx, (tx) => setState(tx, ctx, id, { every_seconds: every, next_poll_at }))
}

/** Somebody signed in: the tokens wait, sealed, until the folders are chosen. */
export async function keepSignedIn(
  ctx: Context,
  { id, tokens, address }: { id: string; tokens: KeptTokens; address: string },
): Promise<void> {
  requireRight(ctx, 'write')
  const sealed = await sealTokens(ctx, { noun: 'oauth-attempt', id }, tokens)
  const expires_at = new Date(ctx.clock.now().getTime() + toChooseMs)
  await inTransaction(ctx, (tx) =>
    setState(tx, ctx, id, {
      state: 'signed-in',
      tokens: sealed,
      address,
      expires_at,
      verifier: null,
      device_code: null,
    }),
  )
}

export async function failAttempt(ctx: Context, { id, trouble }: { id: string; trouble: Trouble }): Promise<void> {
  requireRight(ctx, 'write')
  const { code, say } = trouble
  await inTransaction(ctx, (tx) =>
    setState(tx, ctx, id, {
      state: 'failed',
      trouble: JSON.stringify({ code, say }),
      tokens: null,
      verifier: null,
      device_code: null,
    }),
  )
}

export type Change = {
  state?: AttemptRow['state']
  tokens?: Buffer | null
  address?: string
  expires_at?: Date
  verifier?: null
  device_code?: null
  trouble?: string
  every_seconds?: number
  next_poll_at?: Date
  source_id?: string
}

/** Only of one on its way: of two answers at once, the later one does not undo what the first brought. */
async function setState(tx: Tx, ctx: Context, id: string, change: Change): Promise<void> {
  await tx
    .updateTable('oauth_attempt')
    .set(change)
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'exchanging'])
    .execute()
}

/** Ends a sign-in in the transaction that links with it. False: it was used meanwhile. */
export async function spendAttempt(
  tx: Tx,
  ctx: Context,
  { id, source }: { id: string; source: string },
): Promise<boolean> {
  requireRight(ctx, 'write')
  const row = await tx
    .updateTable('oauth_attempt')
    .set({ state: 'linked', tokens: null, verifier: null, device_code: null, source_id: source })
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .where('state', 'in', ['signed-in', 'exchanging', 'waiting'])
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
