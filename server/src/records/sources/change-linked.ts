import type { Updateable } from 'kysely'
import { type Context, type Tx, requireRight } from '../context.ts'
import type { Tables } from '../tables.ts'
import { sourceMissing } from './sources.read.ts'

export type LinkedChange = Updateable<Tables['source']>

/** Changes a source that is still linked. Throws `source.missing`. */
export async function changeLinked(tx: Tx, ctx: Context, id: string, change: LinkedChange): Promise<void> {
  requireRight(ctx, 'write')
  const row = await tx
    .updateTable('source')
    .set(change)
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .where('state', '!=', 'removed')
    .returning('id')
    .executeTakeFirst()
  if (row === undefined) throw sourceMissing()
}
