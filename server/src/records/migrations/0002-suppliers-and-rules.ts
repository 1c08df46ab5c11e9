import { type Kysely, sql } from 'kysely'

const statements = [
  `create table supplier (
    id text primary key, organisation_id text not null references organisation, name text not null default '', name_key text not null default '',
    vat_numbers text[] not null default '{}', accounts jsonb not null default '[]', hosts text[] not null default '{}', hints jsonb not null default '[]',
    document_count integer not null default 0, first_document_on text, last_document_on text, version bigint not null,
    created_at timestamptz not null default now())`,
  `create index supplier_by_version on supplier (organisation_id, version)`,
  `create table rule (
    id text primary key, organisation_id text not null references organisation, effect text not null check (effect in ('collect','never')),
    sender text not null, subject text not null default '', subject_key text not null default '', made_from text references message, made_at timestamptz not null default now(),
    used_count integer not null default 0, last_used_at timestamptz, unique (organisation_id, sender, subject_key))`,
  `create table pdf_password (
    id text primary key, organisation_id text not null references organisation, secret bytea not null, sender text, supplier_id text references supplier,
    document_id text references document on delete set null, created_at timestamptz not null default now())`,
  `create index pdf_password_of on pdf_password (organisation_id)`,

  `alter table document add supplier_id text references supplier, add corrected text[] not null default '{}', add hold_reasons jsonb not null default '[]'`,
  `create index document_of_supplier on document (supplier_id) where supplier_id is not null`,
  `alter table payment add released text[] not null default '{}'`,
  `alter table message add authserv_id text, add rule_id text references rule on delete set null`,
  `create index message_of_rule on message (rule_id) where rule_id is not null`,
  `create index message_judged_of_source on message (source_id, received_at desc) where authserv_id is not null`,
  `alter table source add trusted_authserv text, add is_authserv_given boolean not null default false`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
  for (const table of ['supplier', 'rule', 'pdf_password']) {
    const isOurs = `organisation_id = nullif(current_setting('facteur.organisation', true), '')`
    await sql.raw(`alter table ${table} enable row level security`).execute(db)
    await sql.raw(`alter table ${table} force row level security`).execute(db)
    await sql.raw(`create policy of_organisation on ${table} using (${isOurs}) with check (${isOurs})`).execute(db)
  }
}
