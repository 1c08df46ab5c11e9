import type { Message, MessagePage, MessageQuery } from '@facteur/contract/message.ts'
import { type Language, verdictLink } from '@facteur/contract/verdict.ts'
import { type Selectable, sql } from 'kysely'
import { Fault } from '#platform/fault.ts'
import { type Context, type Tx, inTransaction } from '../context.ts'
import { readVerdictDocuments } from '../documents/documents.read.ts'
import { likePattern, makeCursor, readCursor } from '../page-cursor.ts'
import { sayReasons } from '../reasons-shown.ts'
import { openSecret } from '../secrets.ts'
import type { Tables } from '../tables.ts'
import { asDirection, asKind, asLanguageOrNull, asPlace, isoOf } from '../words.ts'
import { lacksPaper } from './paper-elsewhere.ts'

type Ask = { language: Language }
type MessageRow = Selectable<Tables['message']> & { source_name: string; lacks_paper: boolean }

export const messageMissing = () => new Fault('message.missing', { say: 'This message does not exist.' })

/** Newest first. `total` counts what the filters leave. */
export async function listMessages(ctx: Context, query: MessageQuery, { language }: Ask): Promise<MessagePage> {
  return inTransaction(ctx, async (tx) => {
    const [receivedAt, id] = readCursor(query.cursor, 2) ?? []
    const filtered = filterMessages(tx, ctx, query)
    const counted = await filtered.select(sql<number>`count(*)::int`.as('count')).executeTakeFirst()
    let page = filtered
      .innerJoin('source', 'source.id', 'message.source_id')
      .selectAll('message')
      .select(['source.name as source_name', lacksPaper(ctx).as('lacks_paper')])
      .orderBy('message.received_at', 'desc')
      .orderBy('message.id', 'desc')
      .limit(query.limit + 1)
    if (receivedAt !== undefined && id !== undefined)
      page = page.where(sql<boolean>`(message.received_at, message.id) < (${asMoment(receivedAt)}::timestamptz, ${id})`)
    const rows = await page.execute()
    const shown = rows.slice(0, query.limit)
    const last = rows.length > query.limit ? shown.at(-1) : undefined
    return {
      items: await toMessages(tx, ctx, shown, language),
      next: last === undefined ? null : makeCursor([last.received_at.toISOString(), last.id]),
      total: counted?.count ?? 0,
    }
  })
}

export async function getMessage(ctx: Context, id: string, { language }: Ask): Promise<Message> {
  return inTransaction(ctx, async (tx) => {
    const row = await findRow(tx, ctx, id)
    const [message] = row === undefined ? [] : await toMessages(tx, ctx, [row], language)
    if (message === undefined) throw messageMissing()
    return message
  })
}

/** The whole mail as received. Throws `message.not-kept` for one of which only head and verdict are kept. */
export async function getMessageOriginal(ctx: Context, id: string): Promise<{ bytes: Buffer; subject: string }> {
  const row = await inTransaction(ctx, (tx) => findRow(tx, ctx, id))
  if (row === undefined) throw messageMissing()
  if (row.original_object === null)
    throw new Fault('message.not-kept', {
      say: 'Only what the mailbox listed of this mail is kept: nothing in it belongs in the archive.',
    })
  return { bytes: await ctx.vault.load(ctx.organisation, row.original_object), subject: row.subject }
}

function findRow(tx: Tx, ctx: Context, id: string) {
  return tx
    .selectFrom('message')
    .innerJoin('source', 'source.id', 'message.source_id')
    .selectAll('message')
    .select(['source.name as source_name', lacksPaper(ctx).as('lacks_paper')])
    .where('message.organisation_id', '=', ctx.organisation)
    .where('message.id', '=', id)
    .executeTakeFirst()
}

function filterMessages(tx: Tx, ctx: Context, { source, verdict, query: text }: MessageQuery) {
  let rows = tx.selectFrom('message').where('message.organisation_id', '=', ctx.organisation)
  if (source !== undefined) rows = rows.where('message.source_id', '=', source)
  if (text !== undefined && text.trim() !== '') {
    const pattern = likePattern(text.trim())
    rows = rows.where((eb) =>
      eb.or([
        eb('message.subject', 'ilike', pattern),
        eb('message.sender', 'ilike', pattern),
        eb('message.sender_name', 'ilike', pattern),
      ]),
    )
  }
  if (verdict === undefined) return rows
  if (verdict === 'collected') return rows.where('message.collect', '=', true)
  if (verdict === 'not-collected') return rows.where('message.collect', '=', false)
  if (verdict === 'unsure')
    return rows
      .where('message.is_unsure', '=', true)
      .where('message.state', '=', 'judged')
      .where('message.collect', '=', false)
      .where('message.settled_at', 'is', null)
  if (verdict === 'waiting') return rows.where('message.state', '=', 'waiting')
  if (verdict === 'unreadable') return rows.where('message.state', '=', 'unreadable')
  return rows.where('message.kind', '=', verdict)
}

function asMoment(text: string): string {
  const at = new Date(text)
  if (Number.isNaN(at.getTime()))
    throw new Fault('request.bad-cursor', { say: 'This place in the list is not known: start again from the top.' })
  return at.toISOString()
}

async function toMessages(tx: Tx, ctx: Context, rows: readonly MessageRow[], language: Language): Promise<Message[]> {
  if (rows.length === 0) return []
  const seen = await tx
    .selectFrom('sighting')
    .select(['message_id', 'document_id'])
    .distinct()
    .where('organisation_id', '=', ctx.organisation)
    .where(
      'message_id',
      'in',
      rows.map((row) => row.id),
    )
    .execute()
  const documents = await readVerdictDocuments(tx, ctx, [...new Set(seen.map((one) => one.document_id))])
  return Promise.all(
    rows.map(async (row) => {
      const documentIds = seen
        .filter((one) => one.message_id === row.id)
        .map((one) => one.document_id)
        .toSorted()
      return {
        id: row.id,
        state: row.state,
        source: row.source_id,
        sourceName: row.source_name,
        folder: row.folder,
        messageId: row.message_header_id,
        subject: row.subject,
        from: row.sender,
        fromName: row.sender_name,
        sentAt: isoOf(row.sent_at),
        receivedAt: row.received_at.toISOString(),
        sizeBytes: row.size_bytes,
        isKept: row.original_object !== null,
        documentIds,
        isUnsure: row.is_unsure && row.settled_at === null,
        rule: row.rule_id,
        lacksPaper: row.lacks_paper,
        settledAt: isoOf(row.settled_at),
        settledBy: row.settled_document,
        kind: asKind(row.kind),
        direction: asDirection(row.direction),
        collect: row.collect ?? false,
        where: asPlace(row.place),
        language: asLanguageOrNull(row.language),
        reasons: sayReasons(row.reasons, language),
        documents: documentIds.flatMap((id) => documents.get(id) ?? []),
        links:
          row.links === null
            ? []
            : readLinks(await openSecret(ctx, { noun: 'message', id: row.id, name: 'links' }, row.links)),
      }
    }),
  )
}

const readLinks = (text: string) => verdictLink.array().parse(JSON.parse(text))
