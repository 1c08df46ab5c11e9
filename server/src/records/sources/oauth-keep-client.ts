import { Fault } from '#platform/fault.ts'
import { type Context, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import { sealSecret } from '../secrets.ts'
import type { ProviderName } from './oauth-provider-of.ts'

export type NewClient = {
  provider: ProviderName
  clientId: string
  /** Undefined: the one that is kept stays; null: none. */
  clientSecret?: string | null | undefined
  tenant?: string | null | undefined
  secretEndsOn?: string | null | undefined
}

/** The organisation's own client, instead of the operator's. Its secret is sealed. */
export async function keepOAuthClient(ctx: Context, input: NewClient): Promise<void> {
  requireRight(ctx, 'own')
  const { provider, clientId, clientSecret, tenant = null, secretEndsOn = null } = input
  const sealed =
    typeof clientSecret === 'string'
      ? await sealSecret(ctx, { noun: 'oauth-client', id: provider, name: 'secret' }, clientSecret)
      : null
  await inTransaction(ctx, async (tx) => {
    const before = await tx
      .selectFrom('oauth_client')
      .select(['client_id', 'secret'])
      .where('organisation_id', '=', ctx.organisation)
      .where('provider', '=', provider)
      .executeTakeFirst()
    // A secret belongs to one client: with another ID the old one says nothing.
    const kept = before?.client_id === clientId ? before.secret : null
    const secret = clientSecret === undefined ? kept : sealed
    if (provider === 'google' && secret === null)
      throw new Fault('oauth.secret-missing', {
        say: 'Google wants the client secret too: copy it from the same page.',
      })
    const values = {
      client_id: clientId,
      secret,
      tenant,
      secret_ends_on: secretEndsOn,
      warned_of_end_on: null,
      changed_at: ctx.clock.now(),
    }
    await tx
      .insertInto('oauth_client')
      .values({ organisation_id: ctx.organisation, provider, ...values })
      .onConflict((oc) => oc.columns(['organisation_id', 'provider']).doUpdateSet(values))
      .execute()
    await audit(tx, ctx, {
      action: 'oauth-client.set',
      subject: provider,
      facts: { clientId, hasNewSecret: typeof clientSecret === 'string', secretEndsOn },
    })
  })
}

/** Takes the organisation's own client back, secret and all; mailboxes linked with it have to be linked again. */
export async function removeOAuthClient(ctx: Context, { provider }: { provider: string }): Promise<void> {
  requireRight(ctx, 'own')
  await inTransaction(ctx, async (tx) => {
    const row = await tx
      .deleteFrom('oauth_client')
      .where('organisation_id', '=', ctx.organisation)
      .where('provider', 'in', provider === 'google' || provider === 'microsoft' ? [provider] : [])
      .returning('client_id')
      .executeTakeFirst()
    if (row === undefined)
      throw new Fault('oauth.client-missing', { say: 'This organisation has no client of its own there.' })
    await audit(tx, ctx, { action: 'oauth-client.remove', subject: provider, facts: { clientId: row.client_id } })
  })
}
