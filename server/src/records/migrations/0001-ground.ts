import { type Kysely, sql } from 'kysely'

/** Tables that belong to no organisation, each with its reason; the catalogue test fails on any other without a policy. */
export const tablesWithoutOrganisation = {
  installation: 'one row: key check and demo flag',
  organisation_directory: 'ids only, so that the worker can ask each organisation in turn',
  auth_user: 'better-auth: a person may belong to several organisations',
  auth_session: 'better-auth',
  auth_account: 'better-auth',
  auth_verification: 'better-auth',
  auth_rate_limit: 'better-auth',
  web_turn: 'hashes of the names of web servers, and when the next may ask them',
  kysely_migration: 'migrations',
  kysely_migration_lock: 'migrations',
} as const

const statements = [
  `create table installation (
    is_only boolean primary key default true check (is_only), key_check bytea not null, is_demo boolean not null default false,
    setup_token_hash bytea, setup_token_until timestamptz, created_at timestamptz not null default now())`,
  `create table organisation_directory (organisation_id text primary key)`,

  // better-auth's own tables, in its column names.
  `create table auth_user (id text primary key, name text not null, email text not null unique, "emailVerified" boolean not null default false,
    image text, "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now())`,
  `create table auth_session (id text primary key, "expiresAt" timestamptz not null, token text not null unique, "createdAt" timestamptz not null default now(),
    "updatedAt" timestamptz not null default now(), "ipAddress" text, "userAgent" text, "userId" text not null references auth_user(id) on delete cascade)`,
  `create table auth_account (id text primary key, "accountId" text not null, "providerId" text not null, "userId" text not null references auth_user(id) on delete cascade,
    "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, scope text, password text,
    "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now())`,
  `create table auth_verification (id text primary key, identifier text not null, value text not null, "expiresAt" timestamptz not null,
    "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now())`,
  `create table auth_rate_limit (id text primary key default gen_random_uuid()::text, key text not null unique, count integer not null, "lastRequest" bigint not null)`,

  `create table organisation (
    organisation_id text primary key, name text not null, vat_number text, language text not null, wrapped_key bytea not null,
    journal_sequence bigint not null default 0, journal_hash text not null default '', journal_mac bytea,
    created_at timestamptz not null default now())`,
  `create table member (
    organisation_id text not null references organisation, user_id text not null references auth_user(id), role text not null check (role in ('owner','member','accountant')),
    created_at timestamptz not null default now(), primary key (organisation_id, user_id))`,
  `create table api_token (
    id text primary key, organisation_id text not null references organisation, user_id text not null, name text not null, token_hash text not null unique, scopes text[] not null,
    created_at timestamptz not null default now(), expires_at timestamptz, last_used_at timestamptz, revoked_at timestamptz)`,

  `create table source (
    id text primary key, organisation_id text not null references organisation, connector text not null, name text not null, settings jsonb not null, secret bytea,
    folders text[] not null default '{}', aliases text[] not null default '{}', since text,
    state text not null default 'active' check (state in ('active','paused','removed')),
    trouble jsonb, current_folder text, is_caught_up boolean not null default false,
    sync_asked_at timestamptz, last_pass_started_at timestamptz, last_success_at timestamptz, next_run_at timestamptz, created_at timestamptz not null default now())`,
  `create table source_folder (
    organisation_id text not null, source_id text not null references source on delete cascade, path text not null, uid_validity bigint not null,
    highest_uid bigint not null default 0, backfill_uid bigint, is_backfill_done boolean not null default false,
    is_sent boolean not null default false, recent_uids bigint[] not null default '{}',
    total integer not null default 0, seen integer not null default 0, is_gone boolean not null default false, primary key (source_id, path))`,
  `create table message (
    id text primary key, organisation_id text not null, source_id text not null references source, folder text not null, uid_validity bigint not null, uid bigint not null,
    identity text not null, message_header_id text not null default '', subject text not null default '', sender text not null default '', sender_name text not null default '',
    recipients text[] not null default '{}', sent_at timestamptz, received_at timestamptz not null, size_bytes bigint not null default 0,
    state text not null check (state in ('waiting','judged','unreadable')), original_object text, is_wanted boolean not null default false, is_backfill boolean not null default false,
    kind text, direction text, collect boolean, place text, language text, is_unsure boolean not null default false,
    reasons jsonb not null default '[]', links bytea, judged_at timestamptz,
    created_at timestamptz not null default now(), unique (source_id, folder, uid_validity, uid))`,
  `create index message_by_date on message (organisation_id, received_at desc, id desc)`,
  `create index message_by_identity on message (source_id, folder, identity)`,
  `create index message_waiting on message (organisation_id, source_id) where state = 'waiting'`,

  `create table document (
    id text primary key, organisation_id text not null references organisation, state text not null check (state in ('received','fetched','extracted','archived','set-aside','unreadable')),
    needs_review boolean not null default false, is_wanted boolean not null default false, is_backfill boolean not null default false,
    kind text not null, direction text not null default 'purchase', language text, place text not null,
    name text not null, media_type text not null, format text not null, size_bytes bigint not null, sha256 text not null, original_object text not null,
    rendition_object text, companions jsonb not null default '[]', twin_of text references document,
    fields jsonb not null default '{}', confidence jsonb not null default '{}', evidence jsonb not null default '{}', reasons jsonb not null default '[]',
    hints jsonb not null default '{}', words bigint[] not null default '{}',
    supplier_name text generated always as (fields->>'supplierName') stored,
    supplier_vat_number text generated always as (fields->>'supplierVatNumber') stored,
    invoice_number text generated always as (fields->>'invoiceNumber') stored,
    issued_on text generated always as (fields->>'issuedOn') stored,
    total numeric generated always as ((fields->>'totalIncludingVat')::numeric) stored,
    received_at timestamptz not null default now(), archived_at timestamptz, retain_until text, unique (organisation_id, sha256))`,
  `create index document_by_birth on document (organisation_id, id desc)`,
  `create index document_words on document using gin (words)`,
  `create index document_same_invoice on document (organisation_id, supplier_vat_number, invoice_number)`,
  `create table sighting (
    id text primary key, organisation_id text not null, document_id text not null references document on delete cascade, message_id text references message, source_id text references source,
    source_name text not null, folder text, name text not null, seen_at timestamptz not null default now(), unique nulls not distinct (document_id, message_id, source_id, name))`,
  `create index sighting_of_message on sighting (message_id)`,
  `create table double (
    organisation_id text not null, document_id text not null references document on delete cascade, other_id text not null references document on delete cascade, primary key (document_id, other_id))`,

  `create table journal (
    organisation_id text not null, sequence bigint not null, at timestamptz not null, actor text not null, action text not null, subject text not null, facts jsonb not null,
    previous_hash text not null, hash text not null, primary key (organisation_id, sequence))`,
  `create index journal_of_subject on journal (organisation_id, subject, sequence)`,

  `create table payment (
    document_id text primary key references document, organisation_id text not null, state text not null check (state in ('to-pay','held','paid','direct-debit','not-payable')),
    due_on text, amount numeric(16,2), currency text, reasons jsonb not null default '[]', is_backfill boolean not null default false, paid_at timestamptz, created_at timestamptz not null default now())`,
  `create table destination (
    id text primary key, organisation_id text not null references organisation, connector text not null, name text not null, settings jsonb not null, since text,
    removed_at timestamptz, created_at timestamptz not null default now())`,
  `create table delivery (
    id text primary key, organisation_id text not null, destination_id text not null references destination, document_id text not null references document,
    state text not null default 'queued' check (state in ('queued','sending','accepted','uncertain','failed')), message_header_id text not null, attempts integer not null default 0,
    next_try_at timestamptz not null default now(), last_error jsonb, queued_at timestamptz not null default now(), accepted_at timestamptz, unique (destination_id, document_id))`,
  `create index delivery_waiting on delivery (organisation_id, next_try_at) where state = 'queued'`,
  `create table notice (
    id text primary key, organisation_id text not null, code text not null, facts jsonb not null default '{}', document_id text references document, source_id text references source,
    mail_state text not null default 'none' check (mail_state in ('none','queued','sending','sent','uncertain')), created_at timestamptz not null default now(), read_at timestamptz)`,
  `create index notice_by_birth on notice (organisation_id, id desc)`,
]

const ofOrganisation = [
  'organisation',
  'member',
  'api_token',
  'source',
  'source_folder',
  'message',
  'document',
  'sighting',
  'double',
  'journal',
  'payment',
  'destination',
  'delivery',
  'notice',
]

/** Beside the organisation itself, a person may see their memberships and a token's holder that token: how one gets in. */
const alsoSeen: Record<string, string> = {
  member: ` or user_id = nullif(current_setting('facteur.user', true), '')`,
  api_token: ` or token_hash = nullif(current_setting('facteur.token_hash', true), '')`,
}

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
  for (const table of ofOrganisation) {
    const isOurs = `organisation_id = nullif(current_setting('facteur.organisation', true), '')`
    await sql.raw(`alter table ${table} enable row level security`).execute(db)
    await sql.raw(`alter table ${table} force row level security`).execute(db)
    await sql
      .raw(`create policy of_organisation on ${table} using (${isOurs}${alsoSeen[table] ?? ''}) with check (${isOurs})`)
      .execute(db)
  }
}
