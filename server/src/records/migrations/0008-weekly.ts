import { type Kysely, sql } from 'kysely'

// When the owner was last told by mail what waits for them.
const statements = [`alter table organisation add column weekly_mailed_at timestamptz`]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
