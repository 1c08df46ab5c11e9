import { type Kysely, sql } from 'kysely'

const statements = [
  // Proving that nothing is missing: when it was asked for, and how far it is or how it ended.
  `alter table source add reconcile_asked_at timestamptz, add reconciliation jsonb`,
  // A name of the folder that stays when it is renamed, where the server gives one (RFC 8474).
  `alter table source_folder add mailbox_id text`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
