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

/** Suppliers of what was archived before, by VAT number; hosts are learned with the next mails. Ids are made of what they stand for. */
const fromArchive = [
  `insert into supplier (id, organisation_id, name, name_key, vat_numbers, accounts, document_count, first_document_on, last_document_on, version)
   with paper as (
     select d.organisation_id, d.supplier_vat_number as vat, d.supplier_name as name, d.fields->>'creditorIban' as iban,
       coalesce(d.issued_on, to_char(d.archived_at, 'YYYY-MM-DD')) as day, coalesce(p.state <> 'held', true) as is_confirmed
     from document d left join payment p on p.document_id = d.id
     where d.organisation_id = current_setting('facteur.organisation') and d.state = 'archived' and d.direction = 'purchase'
       and d.kind in ('invoice','credit-note','receipt') and d.supplier_vat_number is not null and coalesce(d.issued_on, to_char(d.archived_at, 'YYYY-MM-DD')) is not null),
   account as (
     select vat, iban, min(day) as first_day, max(day) as last_day, bool_or(is_confirmed) as is_confirmed
     from paper where iban is not null group by vat, iban),
   one as (
     select organisation_id, vat, count(*) as count, min(day) as first_day, max(day) as last_day,
       coalesce((array_agg(name order by day desc) filter (where name is not null))[1], '') as name
     from paper group by organisation_id, vat)
   select 'sup_' || substr(md5(organisation_id || vat) || md5(vat || organisation_id), 1, 26), organisation_id, name,
     lower(regexp_replace(name, '[^[:alnum:]]', '', 'g')), array[vat],
     coalesce((select jsonb_agg(jsonb_build_object('iban', a.iban, 'firstSeenOn', a.first_day, 'lastSeenOn', a.last_day,
       'isConfirmed', a.is_confirmed) order by a.last_day desc) from account a where a.vat = one.vat), '[]'),
     count, first_day, last_day, row_number() over (order by vat)
   from one`,
  `update document d set supplier_id = s.id from supplier s
   where s.organisation_id = current_setting('facteur.organisation') and s.organisation_id = d.organisation_id
     and s.vat_numbers[1] = d.supplier_vat_number and d.state = 'archived' and d.direction = 'purchase'
     and d.kind in ('invoice','credit-note','receipt')`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
  for (const table of ['supplier', 'rule', 'pdf_password']) {
    const isOurs = `organisation_id = nullif(current_setting('facteur.organisation', true), '')`
    await sql.raw(`alter table ${table} enable row level security`).execute(db)
    await sql.raw(`alter table ${table} force row level security`).execute(db)
    await sql.raw(`create policy of_organisation on ${table} using (${isOurs}) with check (${isOurs})`).execute(db)
  }
  const { rows } = await sql<{ id: string }>`select organisation_id as id from organisation_directory`.execute(db)
  for (const { id } of rows) {
    // Row-level security binds the owner of the tables too: one organisation after the other. A superuser it does not bind, so each names its own.
    await sql`select set_config('facteur.organisation', ${id}, true)`.execute(db)
    for (const statement of fromArchive) await sql.raw(statement).execute(db)
  }
}
