import { type Kysely, sql } from 'kysely'

const statements = [
  // A mail that its owner wants printed as a document, until it was; whose pictures from elsewhere are fetched for printing.
  `alter table message add wants_print boolean not null default false`,
  `alter table supplier add shows_pictures boolean not null default false`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
