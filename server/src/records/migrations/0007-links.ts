import { type Kysely, sql } from 'kysely'

const statements = [
  // `sealed`: the address and the words on it. `url_key`: a keyed hash of the address, to know it again. `vouched_by`: the server that found the
  // sender to be who they say, which counts once that server is trusted. `asked_steps` and `kept_steps`: requests begun, and answers kept whole.
  `create table link (
    id text primary key, organisation_id text not null references organisation, message_id text not null references message on delete cascade,
    sealed bytea not null, url_key text not null, host text not null, anchor text not null, sender text not null,
    state text not null check (state in ('waiting','asked','fetching','fetched','expired','login','refused','failed')),
    is_clear boolean not null, is_wanted boolean not null default false, is_backfill boolean not null default false, vouched_by text,
    kind text not null, direction text not null, language text, hold_reasons jsonb not null default '[]', reasons jsonb not null default '[]',
    response_object text, response jsonb not null default '{}', asked_steps integer not null default 0, kept_steps integer not null default 0,
    last_host text, documents text[] not null default '{}', tries integer not null default 0,
    created_at timestamptz not null default now(), fetched_at timestamptz, unique (message_id, url_key))`,
  `create index link_by_state on link (organisation_id, state)`,
  `create index link_by_url on link (organisation_id, url_key)`,
  `create index link_by_sender on link (organisation_id, sender)`,

  `create table link_rule (
    id text primary key, organisation_id text not null references organisation, sender text not null,
    effect text not null check (effect in ('always','ask','never')), made_at timestamptz not null default now(), unique (organisation_id, sender))`,

  // Of the house: the turns at servers of the web, by a hash of their name. At most two at once, a second apart, whoever asks.
  `create table web_turn (host_key text primary key, next_at timestamptz not null, first_until timestamptz, second_until timestamptz)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
  for (const table of ['link', 'link_rule']) {
    const isOurs = `organisation_id = nullif(current_setting('facteur.organisation', true), '')`
    await sql.raw(`alter table ${table} enable row level security`).execute(db)
    await sql.raw(`alter table ${table} force row level security`).execute(db)
    await sql.raw(`create policy of_organisation on ${table} using (${isOurs}) with check (${isOurs})`).execute(db)
  }
}
