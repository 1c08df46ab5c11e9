import { type Kysely, sql } from 'kysely'

const statements = [
  // What was read of the fields that the owner corrected, and whether a rule took a mail off the list of those to look at.
  `alter table document add as_read jsonb not null default '{}'`,
  `alter table message add was_unsure boolean not null default false`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
