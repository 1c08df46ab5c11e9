import { type Context, inTransaction, requireRight } from '../context.ts'
import { openSecret } from '../secrets.ts'
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
  return { connector, settings, secret: row.secret === null ? null : await openSecret(ctx, place, row.secret) }
}
