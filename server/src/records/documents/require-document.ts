import type { Context, Tx } from '../context.ts'
import { documentMissing } from './documents.read.ts'

/** Throws `document.missing` where this organisation has no such document. */
export async function requireDocument(tx: Tx, ctx: Context, id: string): Promise<void> {
  const row = await tx
    .selectFrom('document')
    .select('id')
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw documentMissing()
}
