import { type Kysely, sql } from 'kysely'

const statements = [
  // A mail whose paper lies elsewhere: when the owner said that it is settled, and with which document handed in its place.
  `alter table message add settled_at timestamptz, add settled_document text references document on delete set null`,
  `create index message_paper_elsewhere on message (organisation_id) where collect and place in ('link', 'portal') and settled_at is null`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
