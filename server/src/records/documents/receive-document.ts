import { jsonText } from '#platform/json-text.ts'
import type { DocumentKind, Direction } from '@facteur/contract/verdict.ts'
import { sha256Hex } from '#platform/crypto.ts'
import { type DocumentId, type ObjectId, asId, makeId } from '#platform/ids.ts'
import { type Context, type Tx, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import { type StoredReason, unionOf } from '../reason.ts'
import type { Companion, Hints } from '../tables.ts'

/** A file on its way in: its bytes, already in the vault unless a document with these bytes is known. */
export type ReceivedFile = {
  name: string
  mediaType: string
  format: string
  sizeBytes: number
  sha256: string
  originalObject: ObjectId | null
  renditionObject: ObjectId | null
  companions: Companion[]
}

export type FileBytes = {
  name: string
  mediaType: string
  format: string
  bytes: Uint8Array
  rendition: unknown
  companions: readonly { name: string; mediaType: string; bytes: Uint8Array }[]
}

/** Original first: encrypts and stores the bytes before anything is written about them. A known file is not stored again. */
export async function keepFile(ctx: Context, file: FileBytes): Promise<ReceivedFile> {
  const sha256 = sha256Hex(file.bytes)
  const { name, mediaType, format } = file
  const known = await inTransaction(ctx, (tx) =>
    tx
      .selectFrom('document')
      .select('id')
      .where('organisation_id', '=', ctx.organisation)
      .where('sha256', '=', sha256)
      .executeTakeFirst(),
  )
  const bare = { name, mediaType, format, sizeBytes: file.bytes.byteLength, sha256 }
  if (known !== undefined) return { ...bare, originalObject: null, renditionObject: null, companions: [] }
  const store = (bytes: Uint8Array) => ctx.vault.store(ctx.organisation, bytes)
  const [originalObject, renditionObject, ...objects] = await Promise.all([
    store(file.bytes),
    store(Buffer.from(JSON.stringify(file.rendition))),
    ...file.companions.map((one) => store(one.bytes)),
  ])
  const companions = file.companions.map((one, i) => ({
    name: one.name,
    mediaType: one.mediaType,
    sha256: sha256Hex(one.bytes),
    object: String(objects[i]),
  }))
  return { ...bare, originalObject, renditionObject, companions }
}

export type ReceiveInput = {
  file: ReceivedFile
  kind: DocumentKind
  direction: Direction
  language: string | null
  place: string
  reasons: StoredReason[]
  hints: Hints
  /** What was strange about the mail: payment waits for the owner. */
  holdReasons?: StoredReason[]
  isWanted: boolean
  isBackfill: boolean
  sighting: { messageId: string | null; sourceId: string | null; sourceName: string; folder: string | null }
}

/** `outcome` duplicate: the same bytes were known; `isRevived`: they had been set aside, and the owner now asks for them. */
export type Received = { outcome: 'received' | 'duplicate'; id: DocumentId; isRevived: boolean }

/** The only way in, for mailbox, upload and folder alike: one document for the same bytes, one sighting for each place. */
export async function receiveWithin(tx: Tx, ctx: Context, input: ReceiveInput): Promise<Received> {
  requireRight(ctx, 'write')
  const { file } = input
  const id = makeId('DocumentId')
  const made =
    file.originalObject === null
      ? undefined
      : await tx
          .insertInto('document')
          .values({
            id,
            organisation_id: ctx.organisation,
            state: 'received',
            kind: input.kind,
            direction: input.direction,
            language: input.language,
            place: input.place,
            name: file.name,
            media_type: file.mediaType,
            format: file.format,
            size_bytes: file.sizeBytes,
            sha256: file.sha256,
            original_object: file.originalObject,
            rendition_object: file.renditionObject,
            companions: jsonText(file.companions),
            twin_of: null,
            fields: '{}',
            confidence: '{}',
            evidence: '{}',
            reasons: jsonText(input.reasons),
            hints: jsonText(input.hints),
            hold_reasons: jsonText(input.holdReasons ?? []),
            is_wanted: input.isWanted,
            is_backfill: input.isBackfill,
            received_at: ctx.clock.now(),
            retain_until: null,
          })
          .onConflict((oc) => oc.columns(['organisation_id', 'sha256']).doNothing())
          .returning('id')
          .executeTakeFirst()
  if (made !== undefined) {
    await see(tx, ctx, id, input)
    await audit(tx, ctx, {
      action: 'document.receive',
      subject: id,
      facts: { sha256: file.sha256, sizeBytes: file.sizeBytes, place: input.place },
    })
    return { outcome: 'received', id, isRevived: false }
  }
  const known = await tx
    .selectFrom('document')
    .select(['id', 'state', 'hold_reasons'])
    .where('organisation_id', '=', ctx.organisation)
    .where('sha256', '=', file.sha256)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const knownId = asId('DocumentId', known.id)
  const isNewSighting = await see(tx, ctx, knownId, input)
  const isRevived = input.isWanted && (known.state === 'set-aside' || known.state === 'unreadable')
  if (isRevived)
    await tx
      .updateTable('document')
      .set({
        state: 'received',
        is_wanted: true,
        kind: input.kind,
        twin_of: null,
        reasons: jsonText(input.reasons),
        hold_reasons: jsonText(unionOf(known.hold_reasons, input.holdReasons ?? [])),
      })
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', known.id)
      .execute()
  if (isNewSighting || isRevived)
    await audit(tx, ctx, {
      action: isRevived ? 'document.revive' : 'document.see-again',
      subject: knownId,
      facts: { place: input.place },
    })
  return { outcome: 'duplicate', id: knownId, isRevived }
}

async function see(tx: Tx, ctx: Context, document: DocumentId, { sighting, file }: ReceiveInput): Promise<boolean> {
  const made = await tx
    .insertInto('sighting')
    .values({
      id: makeId('SightingId'),
      organisation_id: ctx.organisation,
      document_id: document,
      message_id: sighting.messageId,
      source_id: sighting.sourceId,
      source_name: sighting.sourceName,
      folder: sighting.folder,
      name: file.name,
      seen_at: ctx.clock.now(),
    })
    .onConflict((oc) => oc.columns(['document_id', 'message_id', 'source_id', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}
