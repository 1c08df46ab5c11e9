import { sql } from '#platform/database.ts'
import type { Context, Tx } from './context.ts'

/** Held while a document is sealed or a destination added: two copies of one invoice, or a new destination, must not pass each other unseen. */
export async function lockArchive(tx: Tx, ctx: Context): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`archive ${ctx.organisation}`}, 0))`.execute(tx)
}
