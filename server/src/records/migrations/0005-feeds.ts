import { type Kysely, sql } from 'kysely'

const statements = [
  // The numbers we give to the messages of a mailbox that names them otherwise; `hint` is sealed.
  `create table feed_entry (
    organisation_id text not null, source_id text not null references source on delete cascade, folder text not null, number bigint not null,
    external_id text not null, hint bytea, is_gone boolean not null default false,
    primary key (source_id, folder, number), unique (source_id, folder, external_id))`,
  // Where a folder's changes go on; of a first listing that is not done yet, where that goes on.
  `create table feed_folder (
    organisation_id text not null, source_id text not null references source on delete cascade, folder text not null,
    cursor text, is_listed boolean not null default false, primary key (source_id, folder))`,
]

const ofOrganisation = ['feed_entry', 'feed_folder']

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
  for (const table of ofOrganisation) {
    const isOurs = `organisation_id = nullif(current_setting('facteur.organisation', true), '')`
    await sql.raw(`alter table ${table} enable row level security`).execute(db)
    await sql.raw(`alter table ${table} force row level security`).execute(db)
    await sql.raw(`create policy of_organisation on ${table} using (${isOurs}) with check (${isOurs})`).execute(db)
  }
}
