import type { Insertable } from 'kysely'
import { type Context, type Tx, requireRight } from '../context.ts'
import type { Tables } from '../tables.ts'

export type NewMessage = Insertable<Tables['message']>

/** Rows a statement: 30 columns each must stay below PostgreSQL's 65,535 parameters. */
const rowsPerInsert = 1000

/** Writes down what was seen in a folder; a message seen before is left as it is. Returns the ids that are new. */
export async function noteMessages(tx: Tx, ctx: Context, messages: readonly NewMessage[]): Promise<Set<string>> {
  requireRight(ctx, 'write')
  const fresh = new Set<string>()
  for (let at = 0; at < messages.length; at += rowsPerInsert) {
    const rows = await tx
      .insertInto('message')
      .values(messages.slice(at, at + rowsPerInsert))
      .onConflict((oc) => oc.columns(['source_id', 'folder', 'uid_validity', 'uid']).doNothing())
      .returning('id')
      .execute()
    for (const row of rows) fresh.add(row.id)
  }
  return fresh
}
