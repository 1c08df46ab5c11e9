import { Fault } from '#platform/fault.ts'
import { type Context, inTransaction } from '../context.ts'
import { openSecret } from '../secrets.ts'
import type { ProviderName } from './oauth-provider-of.ts'

export type OwnClient = {
  provider: ProviderName
  clientId: string
  hasSecret: boolean
  tenant: string | null
  secretEndsOn: string | null
}

/** The clients that this organisation set up itself. */
export async function listOwnClients(ctx: Context): Promise<OwnClient[]> {
  const rows = await inTransaction(ctx, (tx) =>
    tx.selectFrom('oauth_client').selectAll().where('organisation_id', '=', ctx.organisation).execute(),
  )
  return rows.map(({ provider, client_id, secret, tenant, secret_ends_on }) => ({
    provider,
    clientId: client_id,
    hasSecret: secret !== null,
    tenant,
    secretEndsOn: secret_ends_on,
  }))
}

/** With its secret, for speaking to the provider. */
export async function findOwnClient(
  ctx: Context,
  provider: ProviderName,
): Promise<{ id: string; secret: string | null; tenant?: string } | undefined> {
  const row = await inTransaction(ctx, (tx) =>
    tx
      .selectFrom('oauth_client')
      .select(['client_id', 'secret', 'tenant'])
      .where('organisation_id', '=', ctx.organisation)
      .where('provider', '=', provider)
      .executeTakeFirst(),
  )
  if (row === undefined) return undefined
  const place = { noun: 'oauth-client', id: provider, name: 'secret' } as const
  return {
    id: row.client_id,
    secret: row.secret === null ? null : await openSecret(ctx, place, row.secret),
    ...(row.tenant === null ? {} : { tenant: row.tenant }),
  }
}

/** Whom a member may ask to set one up. */
export async function listOwnerNames(ctx: Context): Promise<string[]> {
  const rows = await inTransaction(ctx, (tx) =>
    tx
      .selectFrom('member')
      .innerJoin('auth_user', 'auth_user.id', 'member.user_id')
      .select('auth_user.name')
      .where('organisation_id', '=', ctx.organisation)
      .where('role', '=', 'owner')
      .orderBy('auth_user.name')
      .execute(),
  )
  return rows.map((row) => row.name)
}

export type SignInClient = { id: string; secret: string | null; tenant?: string }
export type OperatorClients = Readonly<Record<ProviderName, SignInClient | null>>

/** With which client people sign in: the organisation's own before the operator's. Throws `oauth.not-set`. */
export async function getSignInClient(
  ctx: Context,
  { provider, operator }: { provider: ProviderName; operator: OperatorClients },
): Promise<SignInClient> {
  const client = (await findOwnClient(ctx, provider)) ?? operator[provider]
  if (client === null)
    throw new Fault('oauth.not-set', {
      say: `Signing in to ${provider === 'google' ? 'Google' : 'Microsoft'} is not set up here yet: an owner can do that in a few minutes, in the page.`,
    })
  return client
}
