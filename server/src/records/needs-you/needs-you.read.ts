import { type Need, type NeedKind, type NeedsYou, needKinds } from '@facteur/contract/needs-you.ts'
import type { DocumentKind, Fields, Language } from '@facteur/contract/verdict.ts'
import { type RawBuilder, sql } from 'kysely'
import { type Context, type Tx, inTransaction } from '../context.ts'
import { fieldsLacking } from '../documents/needs-review.ts'
import { lacksPaper } from '../messages/paper-elsewhere.ts'
import type { StoredReason } from '../reason.ts'
import { sayReasons } from '../reasons-shown.ts'

const mostOfAKind = 50

type Row = {
  kind: NeedKind
  id: string
  title: string
  at: Date
  reasons: StoredReason[]
  trouble: { code: string; say: string } | null
  message: string | null
  document: string | null
  source: string | null
  count: number
  subject?: string | null
  mail_kind?: DocumentKind | null
  /** Of a document: its kind and fields. */
  paper?: { kind: string; state: string; fields: Partial<Fields> } | null
}

/** Everything that waits for the owner, in one place. */
export function getNeedsYou(ctx: Context, { language }: { language: Language }): Promise<NeedsYou> {
  return inTransaction(ctx, async (tx) => {
    const { rows } = await sql<Row>`
      select * from (
        select waiting.*, count(*) over of_kind::int as count, row_number() over (of_kind order by at desc) as place
        from (${everythingThatWaits(ctx)}) waiting window of_kind as (partition by kind)
      ) ranked left join lateral (
        select jsonb_build_object('kind', d.kind, 'state', d.state, 'fields', d.fields) as paper from document d
        where ranked.kind = 'review' and d.organisation_id = ${ctx.organisation} and d.id = ranked.document
      ) papers on true left join lateral (
        select m.subject, m.kind as mail_kind from message m where m.organisation_id = ${ctx.organisation} and m.id = ranked.message
      ) mails on true where place <= ${mostOfAKind} order by at desc`.execute(tx)
    const countOf = (kind: NeedKind) => rows.find((row) => row.kind === kind)?.count ?? 0
    const counts = Object.fromEntries(needKinds.map((kind) => [kind, countOf(kind)])) as Record<NeedKind, number>
    return {
      items: needKinds.flatMap((kind) => rows.filter((row) => row.kind === kind).map((row) => toNeed(row, language))),
      counts,
      total: Object.values(counts).reduce((sum, one) => sum + one, 0),
    }
  })
}

/** How much waits of each kind; kinds of which nothing waits are left out. */
export async function countNeeds(tx: Tx, ctx: Context): Promise<Map<NeedKind, number>> {
  const { rows } = await sql<{ kind: NeedKind; count: number }>`
    select kind, count(*)::int as count from (${everythingThatWaits(ctx)}) waiting group by kind`.execute(tx)
  return new Map(rows.map(({ kind, count }) => [kind, count]))
}

// These say what a paper is, not what is odd about it.
const plain =
  /^(?:attachment\.is-(?:invoice|credit-note|receipt|e-invoice|picture)|document\.uploaded|sender\.is-known)$/

function toNeed(row: Row, language: Language): Need {
  const { kind, id, title, at, trouble, message, document, source, paper = null } = row
  const isReview = kind === 'review'
  const telling = isReview ? row.reasons.filter(({ code }) => !plain.test(code)) : row.reasons
  const isRead = paper?.state === 'archived' && ['invoice', 'credit-note', 'receipt'].includes(paper.kind)
  const lacks = isReview && paper !== null && isRead ? fieldsLacking(paper.kind, paper.fields) : []
  const [first] = sayReasons(telling.length > 0 || lacks.length > 0 ? telling : row.reasons, language)
  return {
    kind,
    id,
    title,
    say: trouble?.say ?? first?.say ?? '',
    code: trouble?.code ?? first?.code ?? null,
    ...(row.subject ? { subject: row.subject } : {}),
    ...(kind === 'unsure' && row.mail_kind ? { looksLike: row.mail_kind } : {}),
    ...(lacks.length > 0 ? { lacks } : {}),
    at: new Date(at).toISOString(),
    message,
    document,
    source,
  }
}

/** A document whose payment is held waits as that, and not to be looked at as well. */
function everythingThatWaits(ctx: Context): RawBuilder<unknown> {
  const { organisation } = ctx
  return sql`
    select 'source' as kind, id, name as title, coalesce((trouble->>'since')::timestamptz, last_success_at, created_at) as at, '[]'::jsonb as reasons, trouble,
      null as message, null as document, id as source
    from source where organisation_id = ${organisation} and state = 'active' and trouble is not null
      and trouble->'isPassing' is distinct from 'true'::jsonb
    union all
    select 'held', d.id, coalesce(d.supplier_name, d.name), p.created_at, p.reasons, null, null, d.id, null
    from payment p join document d on d.id = p.document_id
    where p.organisation_id = ${organisation} and p.state = 'held' and d.state = 'archived'
    union all
    select case when l.state = 'login' then 'login' else 'link' end, l.id,
      coalesce(nullif(m.sender_name, ''), m.sender), m.received_at, l.reasons, null, m.id, null, null
    from link l join message m on m.id = l.message_id
    where l.organisation_id = ${organisation} and l.state in ('asked', 'expired', 'login', 'refused', 'failed')
      and not (l.state = 'refused' and coalesce(l.reasons -> 0 ->> 'code', '') in ('link.not-wanted', 'link.never-followed'))
    union all
    select case when message.place = 'portal' then 'login' else 'link' end, message.id,
      coalesce(nullif(message.sender_name, ''), message.sender), message.received_at,
      jsonb_build_array(jsonb_build_object('code', case when message.place = 'portal' then 'mail.wants-sign-in' else 'mail.shows-no-way' end,
        'facts', jsonb_build_object('name', coalesce(nullif(message.sender_name, ''), message.sender)))), null, message.id, null, null
    from message where message.organisation_id = ${organisation} and ${lacksPaper(ctx)}
    union all
    select 'unsure', id, coalesce(nullif(sender_name, ''), sender), received_at, reasons, null, id, null, null
    from message where organisation_id = ${organisation} and is_unsure and state = 'judged' and collect = false
      and settled_at is null
    union all
    select 'delivery', v.id, t.name, v.queued_at, '[]'::jsonb, v.last_error, null, v.document_id, null
    from delivery v join destination t on t.id = v.destination_id
    where v.organisation_id = ${organisation} and v.state in ('uncertain', 'failed') and t.removed_at is null
    union all
    select case when reasons @> '[{"code": "file.encrypted"}]' then 'password' else 'review' end, d.id,
      coalesce(d.supplier_name, d.name), d.received_at, d.reasons, null, null, d.id, null
    from document d
    where d.organisation_id = ${organisation} and d.needs_review
      and not exists (select 1 from payment p where p.document_id = d.id and p.state = 'held')`
}
