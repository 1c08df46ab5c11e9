import { type Context, inTransaction, requireRight } from '../context.ts'
import { openSecret } from '../secrets.ts'
import { providerOfConnector } from './oauth-provider-of.ts'
import { sourceMissing } from './sources.read.ts'

export type KeptSource = { connector: string; settings: Record<string, unknown>; secret: string | null }

/** A linked source with the secret that is kept, to look at its folders; the secret goes no further than its connector. */
export async function openKeptSource(ctx: Context, { id }: { id: string }): Promise<KeptSource> {
  requireRight(ctx, 'write')
  const row = await inTransaction(ctx, (tx) =>
    tx
      .selectFrom('source')
      .select(['connector', 'settings', 'secret'])
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', id)
      .where('state', '!=', 'removed')
      .executeTakeFirst(),
  )
  if (row === undefined) throw sourceMissing()
  const { connector, settings } = row
  const place = { noun: 'source', id, name: 'password' } as const
  // Tokens of a sign-in are no password: whoever needs one asks for a fresh token.
  const password = providerOfConnector(connector) === undefined ? row.secret : null
  return { connector, settings, secret: password === null ? null : await openSecret(ctx, place, password) }
}
