import type { Document, DocumentPage, DocumentQuery, Sighting } from '@facteur/contract/document.ts'
import { type Evidence, type Fields, type Language, type VerdictDocument, noFields } from '@facteur/contract/verdict.ts'
import { type Selectable, sql } from 'kysely'
import { Fault } from '#platform/fault.ts'
import { type Context, type Tx, inTransaction } from '../context.ts'
import { paymentStateOf, todayOf } from '../payments/payment-state.ts'
import { makeCursor, readCursor } from '../page-cursor.ts'
import { sayReasons } from '../reasons-shown.ts'
import type { Tables } from '../tables.ts'
import { asDirection, asFormat, asKind, asLanguageOrNull, isoOf } from '../words.ts'
import { filterDocuments } from './filter-documents.ts'

type Ask = { language: Language }

const columns = [
  'document.id',
  'document.state',
  'document.needs_review',
  'document.kind',
  'document.direction',
  'document.language',
  'document.name',
  'document.media_type',
  'document.format',
  'document.size_bytes',
  'document.sha256',
  'document.companions',
  'document.fields',
  'document.confidence',
  'document.evidence',
  'document.reasons',
  'document.received_at',
  'document.archived_at',
  'document.retain_until',
  'document.supplier_id',
  'document.corrected',
] as const

type Shown = Pick<
  Selectable<Tables['document']>,
  | 'id'
  | 'state'
  | 'needs_review'
  | 'kind'
  | 'direction'
  | 'language'
  | 'name'
  | 'media_type'
  | 'format'
  | 'size_bytes'
  | 'sha256'
  | 'companions'
  | 'fields'
  | 'confidence'
  | 'evidence'
  | 'reasons'
  | 'received_at'
  | 'archived_at'
  | 'retain_until'
  | 'supplier_id'
  | 'corrected'
>

export const documentMissing = () => new Fault('document.missing', { say: 'This document does not exist.' })

/** Newest first. `total` counts what the filters leave. */
export async function listDocuments(ctx: Context, query: DocumentQuery, { language }: Ask): Promise<DocumentPage> {
  const filter = await filterDocuments(ctx, query)
  return inTransaction(ctx, async (tx) => {
    const [after] = readCursor(query.cursor, 1) ?? []
    const counted = await filter(tx)
      .select(sql<number>`count(*)::int`.as('count'))
      .executeTakeFirst()
    let page = filter(tx)
      .select(columns)
      .orderBy('document.id', 'desc')
      .limit(query.limit + 1)
    if (after !== undefined) page = page.where('document.id', '<', after)
    const rows = await page.execute()
    const shown = rows.slice(0, query.limit)
    const last = rows.length > query.limit ? shown.at(-1) : undefined
    return {
      items: await toDocuments(tx, ctx, shown, language),
      next: last === undefined ? null : makeCursor([last.id]),
      total: counted?.count ?? 0,
    }
  })
}

export async function getDocument(ctx: Context, id: string, { language }: Ask): Promise<Document> {
  return inTransaction(ctx, async (tx) => {
    const rows = await tx
      .selectFrom('document')
      .select(columns)
      .where('document.organisation_id', '=', ctx.organisation)
      .where('document.id', '=', id)
      .execute()
    const [document] = await toDocuments(tx, ctx, rows, language)
    if (document === undefined) throw documentMissing()
    return document
  })
}

export type StoredFile = { name: string; mediaType: string; object: string }
export type DocumentFiles = {
  id: string
  /** Whose passwords may open the files. */
  supplier: string | null
  senderAddress: string | undefined
  original: StoredFile
  companions: StoredFile[]
  rendition: string | null
  fields: Fields
  evidence: Record<string, Evidence>
}

/** Where the bytes of a document lie: the original, what travels with it, and what was read from it (JSON of a `Rendition`). */
export async function getDocumentFiles(ctx: Context, id: string): Promise<DocumentFiles> {
  const row = await inTransaction(ctx, (tx) =>
    tx
      .selectFrom('document')
      .select(['name', 'media_type', 'original_object', 'rendition_object', 'companions', 'supplier_id', 'hints'])
      .select(['fields', 'evidence'])
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', id)
      .executeTakeFirst(),
  )
  if (row === undefined) throw documentMissing()
  return {
    id,
    supplier: row.supplier_id,
    senderAddress: row.hints.senderAddress,
    original: { name: row.name, mediaType: row.media_type, object: row.original_object },
    companions: row.companions.map(({ name, mediaType, object }) => ({ name, mediaType, object })),
    rendition: row.rendition_object,
    fields: { ...noFields, ...row.fields },
    evidence: row.evidence,
  }
}

/** The verdict's view of documents, by id. */
export async function readVerdictDocuments(
  tx: Tx,
  ctx: Context,
  ids: readonly string[],
): Promise<Map<string, VerdictDocument>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('document')
    .select(columns)
    .where('document.organisation_id', '=', ctx.organisation)
    .where('document.id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, toVerdictDocument(row)]))
}

export const isEInvoice = (format: string): boolean => ['ubl', 'cii', 'factur-x'].includes(format)

/** A PDF that opens with a password only, which nobody has given yet. */
export const needsPassword = ({ state, reasons }: Pick<Shown, 'state' | 'reasons'>): boolean =>
  state === 'unreadable' && reasons.some((one) => one.code === 'file.encrypted')

const toVerdictDocument = (row: Shown): VerdictDocument => ({
  name: row.name,
  mediaType: row.media_type,
  format: asFormat(row.format),
  sha256: row.sha256,
  kind: asKind(row.kind),
  fields: { ...noFields, ...row.fields },
  confidence: row.confidence,
  evidence: row.evidence,
})

async function toDocuments(tx: Tx, ctx: Context, rows: readonly Shown[], language: Language): Promise<Document[]> {
  if (rows.length === 0) return []
  const beside = await readBeside(
    tx,
    ctx,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({
    ...toVerdictDocument(row),
    id: row.id,
    state: row.state,
    needsReview: row.needs_review,
    direction: asDirection(row.direction),
    language: asLanguageOrNull(row.language),
    sizeBytes: row.size_bytes,
    reasons: sayReasons(row.reasons, language),
    receivedAt: row.received_at.toISOString(),
    archivedAt: isoOf(row.archived_at),
    retainUntil: row.retain_until,
    supplier: row.supplier_id,
    corrected: row.corrected,
    isEInvoice: isEInvoice(row.format),
    needsPassword: needsPassword(row),
    companions: row.companions.map(({ name, mediaType, sha256 }) => ({ name, mediaType, sha256 })),
    ...beside(row.id),
  }))
}

/** Everything that hangs on these documents, in four questions however many they are. */
async function readBeside(tx: Tx, ctx: Context, ids: string[]) {
  const organisation = ctx.organisation
  const sightings = await tx
    .selectFrom('sighting')
    .leftJoin('message', 'message.id', 'sighting.message_id')
    .select([
      'sighting.document_id',
      'sighting.source_id',
      'sighting.source_name',
      'sighting.folder',
      'sighting.message_id',
      'sighting.name',
      'sighting.seen_at',
      'message.message_header_id',
      'message.subject',
      'message.sender',
    ])
    .where('sighting.organisation_id', '=', organisation)
    .where('sighting.document_id', 'in', ids)
    .orderBy('sighting.id')
    .execute()
  const deliveries = await tx
    .selectFrom('delivery')
    .innerJoin('destination', 'destination.id', 'delivery.destination_id')
    .select(['delivery.document_id', 'delivery.destination_id', 'destination.name', 'delivery.state'])
    .where('delivery.organisation_id', '=', organisation)
    .where('delivery.document_id', 'in', ids)
    .orderBy('delivery.id')
    .execute()
  const payments = await tx
    .selectFrom('payment')
    .select(['document_id', 'state', 'due_on', 'amount'])
    .where('organisation_id', '=', organisation)
    .where('document_id', 'in', ids)
    .execute()
  const doubles = await tx
    .selectFrom('double')
    .select(['document_id', 'other_id'])
    .where('organisation_id', '=', organisation)
    .where((eb) => eb.or([eb('document_id', 'in', ids), eb('other_id', 'in', ids)]))
    .execute()
  const today = todayOf(ctx.clock.now())
  return (id: string) => {
    const payment = payments.find((one) => one.document_id === id)
    return {
      sightings: sightings.filter((one) => one.document_id === id).map(toSighting),
      deliveries: deliveries
        .filter((one) => one.document_id === id)
        .map((one) => ({ destination: one.destination_id, destinationName: one.name, state: one.state })),
      payment:
        payment === undefined
          ? null
          : { state: paymentStateOf(payment, today), dueOn: payment.due_on, amount: payment.amount },
      possibleDoubles: [
        ...new Set(
          doubles.flatMap((one) =>
            one.document_id === id ? [one.other_id] : one.other_id === id ? [one.document_id] : [],
          ),
        ),
      ].toSorted(),
    }
  }
}

type SightingRow = {
  source_id: string | null
  source_name: string
  folder: string | null
  message_id: string | null
  name: string
  seen_at: Date
  message_header_id: string | null
  subject: string | null
  sender: string | null
}

function toSighting(row: SightingRow): Sighting {
  return {
    source: row.source_id ?? '',
    sourceName: row.source_name,
    folder: row.folder,
    message: row.message_id,
    messageId: row.message_header_id,
    subject: row.subject,
    from: row.sender,
    name: row.name,
    seenAt: row.seen_at.toISOString(),
  }
}
