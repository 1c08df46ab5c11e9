import { type Kysely, sql } from 'kysely'

const statements = [
  // An organisation's own client at a provider; its secret is sealed, the day it ends is what the owner noted.
  `create table oauth_client (
    organisation_id text not null references organisation, provider text not null check (provider in ('google','microsoft')), client_id text not null,
    secret bytea, tenant text, secret_ends_on text, changed_at timestamptz not null default now(), primary key (organisation_id, provider))`,
  // A sign-in on its way: of the state only its hash, verifier, device code and tokens sealed.
  `create table oauth_attempt (
    id text primary key, organisation_id text not null references organisation, provider text not null check (provider in ('google','microsoft')),
    flow text not null check (flow in ('browser','device')), user_id text not null, session_id text, source_id text references source,
    state text not null default 'waiting' check (state in ('waiting','exchanging','signed-in','linked','failed')),
    state_hash text unique, client_id text not null, redirect_url text, verifier bytea, device_code bytea, user_code text, verification_url text,
    every_seconds integer, next_poll_at timestamptz, tokens bytea, address text, trouble jsonb,
    created_at timestamptz not null default now(), expires_at timestamptz not null)`,
  `create index oauth_attempt_of on oauth_attempt (organisation_id, expires_at)`,
  // When the provider said that the link itself ends, and up to which end the owner was warned.
  `alter table source add link_ends_at timestamptz, add warned_of_end_at timestamptz`,
  `alter table oauth_client add warned_of_end_on text`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
  for (const table of ['oauth_client', 'oauth_attempt']) {
    const isOurs = `organisation_id = nullif(current_setting('facteur.organisation', true), '')`
    await sql.raw(`alter table ${table} enable row level security`).execute(db)
    await sql.raw(`alter table ${table} force row level security`).execute(db)
    await sql.raw(`create policy of_organisation on ${table} using (${isOurs}) with check (${isOurs})`).execute(db)
  }
}
