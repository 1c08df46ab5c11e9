import { makeId } from '#platform/ids.ts'
import { Fault } from '#platform/fault.ts'
import { type Context, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import { sealSecret } from '../secrets.ts'
import { connectorOfProvider } from './oauth-provider-of.ts'
import { sourceMissing } from './sources.read.ts'
import type { AttemptRow } from './oauth-attempts.read.ts'

export type NewAttempt = {
  provider: 'google' | 'microsoft'
  userId: string
  /** Of the browser that began it, which must also end it; null: begun with a token. */
  sessionId: string | null
  /** Link this source again. */
  sourceId: string | null
  clientId: string
  expiresAt: Date
  way:
    | { flow: 'browser'; stateHash: string; verifier: string; redirectUrl: string }
    | { flow: 'device'; deviceCode: string; userCode: string; verificationUrl: string; everySeconds: number }
}

const mostOpen = 50

/** Notes that somebody is on their way to a provider; what proves it is them is sealed. */
export async function beginAttempt(ctx: Context, input: NewAttempt): Promise<AttemptRow> {
  requireRight(ctx, 'write')
  const { provider, userId, sessionId, sourceId, clientId, expiresAt, way } = input
  const id = makeId('AttemptId')
  const now = ctx.clock.now()
  const place = (name: 'verifier' | 'device') => ({ noun: 'oauth-attempt', id, name }) as const
  const verifier = way.flow === 'browser' ? await sealSecret(ctx, place('verifier'), way.verifier) : null
  const deviceCode = way.flow === 'device' ? await sealSecret(ctx, place('device'), way.deviceCode) : null
  return inTransaction(ctx, async (tx) => {
    const dayAgo = new Date(now.getTime() - 86_400_000)
    await tx
      .deleteFrom('oauth_attempt')
      .where('organisation_id', '=', ctx.organisation)
      .where('expires_at', '<', dayAgo)
      .execute()
    const open = await tx
      .selectFrom('oauth_attempt')
      .select('id')
      .where('organisation_id', '=', ctx.organisation)
      .where('state', '=', 'waiting')
      .where('expires_at', '>', now)
      .limit(mostOpen)
      .execute()
    if (open.length >= mostOpen)
      throw new Fault('request.too-many', {
        say: 'Too many sign-ins were begun and not ended: wait a quarter of an hour.',
        retry: 'later',
      })
    if (sourceId !== null) {
      const source = await tx
        .selectFrom('source')
        .select('connector')
        .where('organisation_id', '=', ctx.organisation)
        .where('id', '=', sourceId)
        .where('state', '!=', 'removed')
        .executeTakeFirst()
      if (source?.connector !== connectorOfProvider[provider]) throw sourceMissing()
    }
    const row = await tx
      .insertInto('oauth_attempt')
      .values({
        id,
        organisation_id: ctx.organisation,
        provider,
        flow: way.flow,
        user_id: userId,
        session_id: sessionId,
        source_id: sourceId,
        client_id: clientId,
        state_hash: way.flow === 'browser' ? way.stateHash : null,
        redirect_url: way.flow === 'browser' ? way.redirectUrl : null,
        verifier,
        device_code: deviceCode,
        user_code: way.flow === 'device' ? way.userCode : null,
        verification_url: way.flow === 'device' ? way.verificationUrl : null,
        every_seconds: way.flow === 'device' ? way.everySeconds : null,
        next_poll_at: way.flow === 'device' ? new Date(now.getTime() + way.everySeconds * 1000) : null,
        tokens: null,
        address: null,
        created_at: now,
        expires_at: expiresAt,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    await audit(tx, ctx, { action: 'oauth.begin', subject: sourceId ?? id, facts: { provider, flow: way.flow } })
    return row
  })
}
