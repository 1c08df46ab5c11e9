import { type Kysely, sql } from 'kysely'

const statements = [
  `create table invitation (
    id text primary key, organisation_id text not null references organisation, email text not null, role text not null check (role in ('owner','member','accountant')),
    language text not null, token_hash text not null unique, invited_by text not null references auth_user(id),
    mail_state text not null default 'none' check (mail_state in ('none','sent','failed')),
    created_at timestamptz not null default now(), expires_at timestamptz not null, accepted_at timestamptz, revoked_at timestamptz)`,
  `create unique index invitation_open on invitation (organisation_id, email) where accepted_at is null and revoked_at is null`,

  `create table source_serves (
    organisation_id text not null references organisation, source_id text not null references source on delete cascade,
    other_id text not null, addresses text[] not null default '{}', said_by text not null, created_at timestamptz not null default now(),
    primary key (source_id, other_id))`,

  // Which scope a source has now, which of its changes wants a new look at what lies there, and for which scope a folder was looked through.
  `alter table source add includes_subfolders boolean not null default false, add scope_version integer not null default 0,
    add reread_version integer not null default 0`,
  `alter table source_folder add scope_version integer not null default 0`,

  // `handed_to`: whose it is, if not ours; `handed_by`: who said so, null where the paper does. `is_ours`: the owner said so, although the paper does not.
  `alter table document add handed_to text, add handed_by text, add is_ours boolean not null default false`,
]

/** Beside the organisation itself, whoever holds the link of an invitation may see that one. */
const alsoSeen: Record<string, string> = {
  invitation: ` or token_hash = nullif(current_setting('facteur.token_hash', true), '')`,
  source_serves: '',
}

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
  for (const [table, also] of Object.entries(alsoSeen)) {
    const isOurs = `organisation_id = nullif(current_setting('facteur.organisation', true), '')`
    await sql.raw(`alter table ${table} enable row level security`).execute(db)
    await sql.raw(`alter table ${table} force row level security`).execute(db)
    await sql
      .raw(`create policy of_organisation on ${table} using (${isOurs}${also}) with check (${isOurs})`)
      .execute(db)
  }
}
