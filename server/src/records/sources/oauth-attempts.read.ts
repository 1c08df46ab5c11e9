import type { OAuthAttempt } from '@facteur/contract/oauth.ts'
import { Fault } from '#platform/fault.ts'
import type { Selectable } from 'kysely'
import { type Context, inTransaction } from '../context.ts'
import type { Tables } from '../tables.ts'

export type AttemptRow = Selectable<Tables['oauth_attempt']>

export const attemptMissing = () =>
  new Fault('oauth.attempt-missing', { say: 'This sign-in does not exist (any more).' })

export const attemptOver = () =>
  new Fault('oauth.attempt-over', { say: 'This sign-in took too long or was used already: begin it again.' })

/** Only whoever began it may see it; for all others it does not exist. */
export async function getAttempt(ctx: Context, id: string): Promise<AttemptRow> {
  const row = await inTransaction(ctx, (tx) =>
    tx
      .selectFrom('oauth_attempt')
      .selectAll()
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', id)
      .where('user_id', '=', userIdOf(ctx))
      .executeTakeFirst(),
  )
  if (row === undefined) throw attemptMissing()
  return row
}

export const userIdOf = ({ actor }: Context): string => (actor.is === 'system' ? '' : actor.userId)

/** `url`: the address to open, known only to whoever begins it. */
export function showAttempt(row: AttemptRow, now: Date, url: string | null = null): OAuthAttempt {
  const isLate = row.expires_at <= now && ['waiting', 'exchanging', 'signed-in'].includes(row.state)
  const over = attemptOver()
  return {
    id: row.id,
    provider: row.provider,
    flow: row.flow,
    state: isLate ? 'failed' : row.state === 'exchanging' ? 'waiting' : row.state,
    url,
    userCode: row.user_code,
    verificationUrl: row.verification_url,
    everySeconds: row.every_seconds ?? 2,
    expiresAt: row.expires_at.toISOString(),
    address: row.address,
    source: row.source_id,
    trouble: isLate ? { code: over.code, say: over.say } : row.trouble,
  }
}
