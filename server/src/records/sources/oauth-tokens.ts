import { sql } from '#platform/database.ts'
import { Fault, asFault } from '#platform/fault.ts'
import { type Context, type Tx, inTransaction, requireRight } from '../context.ts'
import { type GivenTokens, type KeptTokens, openTokens, renewedTokens, sealTokens } from './oauth-source-tokens.ts'
import { sourceMissing } from './sources.read.ts'

/** A token that holds for the next minutes. `isStale`: the last one was refused, whatever its date says. */
export type AccessToken = (options?: { isStale?: boolean }) => Promise<string>
export type AccessTokenFor = (ctx: Context, sourceId: string) => AccessToken

/** Asks the provider of this connector; it knows the clients. Throws `oauth.revoked` when only a new sign-in helps. */
export type RefreshTokens = (
  ctx: Context,
  input: { connector: string; clientId: string; isPublic: boolean },
) => Promise<(refreshToken: string) => Promise<GivenTokens>>

/** A token is renewed this long before its end, so that none ends on its way. */
const beforeEndMs = 2 * 60_000
const mostAtOnce = 3

/**
 * Fresh access tokens of linked mailboxes. Each refresh happens under a lock of the database, so that of all processes one asks
 * and the others use what it brought; what came is stored before it is used. Hand one to everybody: it knows what is under way.
 */
export function makeAccessTokens(refreshOf: RefreshTokens): AccessTokenFor {
  const underWay = new Map<string, Promise<string>>()
  /** Answers that could not be stored: the provider may not give them a second time. */
  const unsaved = new Map<string, { from: string; tokens: KeptTokens }>()

  async function renew(ctx: Context, id: string, refused: string | undefined): Promise<string> {
    requireRight(ctx, 'write')
    const { connector, tokens: before } = await readKept(ctx, id)
    if (isGood(ctx, before, refused)) return before.accessToken
    // Asked before the transaction: inside, it would wait for a second connection.
    const refresh = await refreshOf(ctx, { connector, clientId: before.clientId, isPublic: before.isPublic })
    const renewed = await inTransaction(ctx, async (tx) => {
      await lockTokens(tx, id)
      const { tokens: kept } = await readKeptWithin(tx, ctx, id)
      if (isGood(ctx, kept, refused)) return kept
      const rescued = unsaved.get(id)
      const tokens = rescued?.from === kept.refreshToken ? rescued.tokens : await refreshWith(refresh, kept)
      unsaved.set(id, { from: kept.refreshToken, tokens })
      await tx
        .updateTable('source')
        .set({ secret: await sealTokens(ctx, { noun: 'source', id }, tokens), link_ends_at: tokens.refreshExpiresAt })
        .where('organisation_id', '=', ctx.organisation)
        .where('id', '=', id)
        .where('state', '!=', 'removed')
        .execute()
      return tokens
    })
    unsaved.delete(id)
    return renewed.accessToken
  }

  async function renewOnce(ctx: Context, id: string, refused: string | undefined): Promise<string> {
    const running = underWay.get(id)
    if (running !== undefined) return running
    // Each holds a connection to the database while it waits for the provider: a few at a time.
    while (underWay.size >= mostAtOnce) await Promise.race([...underWay.values()].map((one) => one.catch(asFault)))
    const begun = underWay.get(id) ?? renew(ctx, id, refused).finally(() => underWay.delete(id))
    underWay.set(id, begun)
    return begun
  }

  return (ctx, id) => {
    let last: { token: string; until: number } | undefined
    return async ({ isStale = false } = {}) => {
      const now = ctx.clock.now().getTime()
      if (!isStale && last !== undefined && last.until > now) return last.token
      const refused = isStale ? (last?.token ?? (await readKept(ctx, id)).tokens.accessToken) : undefined
      const token = await renewOnce(ctx, id, refused)
      // Asked anew soon: another process may have brought a newer one meanwhile.
      last = { token, until: now + beforeEndMs / 2 }
      return token
    }
  }
}

const isGood = (ctx: Context, { accessToken, expiresAt }: KeptTokens, refused: string | undefined): boolean =>
  accessToken !== refused && expiresAt.getTime() - ctx.clock.now().getTime() > beforeEndMs

/** With the present refresh token; where that is refused, with the one before, whose successor may never have been valid. */
async function refreshWith(refresh: (token: string) => Promise<GivenTokens>, kept: KeptTokens): Promise<KeptTokens> {
  try {
    return renewedTokens(kept, kept.refreshToken, await refresh(kept.refreshToken))
  } catch (thrown) {
    const { previousRefreshToken: previous } = kept
    if (previous === null || asFault(thrown).code !== 'oauth.revoked') throw thrown
    return renewedTokens(kept, previous, await refresh(previous))
  }
}

/** One at a time for a source, in all processes; let go at the end of the transaction, or when its process dies. */
export async function lockTokens(tx: Tx, sourceId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`tokens:${sourceId}`}, 8420))`.execute(tx)
}

const readKept = (ctx: Context, id: string) => inTransaction(ctx, (tx) => readKeptWithin(tx, ctx, id))

async function readKeptWithin(tx: Tx, ctx: Context, id: string): Promise<{ connector: string; tokens: KeptTokens }> {
  const row = await tx
    .selectFrom('source')
    .select(['connector', 'secret'])
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .where('state', '!=', 'removed')
    .executeTakeFirst()
  if (row === undefined) throw sourceMissing()
  if (row.secret === null)
    throw new Fault('oauth.revoked', { say: 'Nobody is signed in to this mailbox any more: sign in once more.' })
  return { connector: row.connector, tokens: await openTokens(ctx, { noun: 'source', id }, row.secret) }
}
