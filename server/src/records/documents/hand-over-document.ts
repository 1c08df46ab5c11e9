import { jsonText } from '#platform/json-text.ts'
import { inScope } from '#platform/database.ts'
import { type ObjectId, type OrganisationId } from '#platform/ids.ts'
import { announce } from '../announce.ts'
import { type Context, type Tx, inTransaction, requireRight, systemContext } from '../context.ts'
import { audit } from '../journal.ts'
import { getOrganisation } from '../organisations/organisations.read.ts'
import { asDirection, asKind } from '../words.ts'
import { type DocumentRow, lockDocument, moveDocument } from './move-document.ts'
import { type ReceivedFile, receiveWithin } from './receive-document.ts'
import { sayWhose } from './whose-reasons.ts'

/**
 * Gives a document to the organisation it belongs to. Each side is one transaction, in this order: noted here (`handed_to`),
 * received there with its original in their vault first, set aside here. Whatever breaks off in between is done again from the
 * note: it is never lost, and at no moment to be paid in both. False: they set these very bytes aside, so somebody has to say.
 */
export async function handOverDocument(ctx: Context, { id, to }: { id: string; to: OrganisationId }): Promise<boolean> {
  requireRight(ctx, 'write')
  const document = await inTransaction(ctx, (tx) => noteHandedTo(tx, ctx, { id, to }))
  const there = systemContext(ctx, to, 'hand-over')
  const file = await copyFile(ctx, there, document)
  const from = (await getOrganisation(ctx)).name
  const isTaken = await inScope(ctx.database, { organisation: to }, (tx) =>
    takeOver(tx, there, { document, file, from, organisation: ctx.organisation }),
  )
  if (!isTaken) await inTransaction(ctx, (tx) => noteHandedTo(tx, ctx, { id, to: null }))
  return isTaken
}

/** The last step here, in the transaction that ends its job. */
export async function setAsideAsTheirs(
  tx: Tx,
  ctx: Context,
  { id, to, name }: { id: string; to: OrganisationId; name: string },
): Promise<void> {
  requireRight(ctx, 'write')
  const before = await lockDocument(tx, ctx, id)
  const reasons = sayWhose(before.reasons, { code: 'document.belongs-to', facts: { organisation: name } })
  await moveDocument(tx, ctx, {
    id,
    from: ['extracted'],
    to: 'set-aside',
    facts: { handed_to: to, needs_review: false, reasons: jsonText(reasons) },
    journal: { handedTo: to },
  })
  await announce(tx, ctx, { type: 'document', id })
}

async function noteHandedTo(
  tx: Tx,
  ctx: Context,
  { id, to }: { id: string; to: OrganisationId | null },
): Promise<DocumentRow> {
  const document = await lockDocument(tx, ctx, id)
  if (document.handed_to === to) return document
  await tx
    .updateTable('document')
    .set({ handed_to: to, ...(to === null ? { handed_by: null } : {}) })
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .where('state', '=', 'extracted')
    .execute()
  await audit(tx, ctx, { action: 'document.hand-over', subject: id, facts: { to } })
  return document
}

/** Original first, under the other organisation's key. What they have already is not stored again. */
async function copyFile(ctx: Context, there: Context, document: DocumentRow): Promise<ReceivedFile> {
  const { name, media_type: mediaType, format, size_bytes: sizeBytes, sha256 } = document
  const bare = { name, mediaType, format, sizeBytes, sha256 }
  const known = await inTransaction(there, (tx) =>
    tx
      .selectFrom('document')
      .select('id')
      .where('organisation_id', '=', there.organisation)
      .where('sha256', '=', sha256)
      .executeTakeFirst(),
  )
  if (known !== undefined) return { ...bare, originalObject: null, renditionObject: null, companions: [] }
  const copy = async (object: string): Promise<ObjectId> =>
    ctx.vault.store(there.organisation, await ctx.vault.load(ctx.organisation, object))
  const originalObject = await copy(document.original_object)
  const renditionObject = document.rendition_object === null ? null : await copy(document.rendition_object)
  const companions = []
  for (const one of document.companions) companions.push({ ...one, object: await copy(one.object) })
  return { ...bare, originalObject, renditionObject, companions }
}

// What does not add up in it is found again where it is read.
const isOfMail = ({ code }: { code: string }) => !code.startsWith('e-invoice.')

type Taking = { document: DocumentRow; file: ReceivedFile; from: string; organisation: OrganisationId }

async function takeOver(tx: Tx, there: Context, { document, file, from, organisation }: Taking): Promise<boolean> {
  const isByHand = document.handed_by !== null
  const before = await tx
    .selectFrom('document')
    .select(['state', 'twin_of', 'archived_at'])
    .where('organisation_id', '=', there.organisation)
    .where('sha256', '=', document.sha256)
    .forUpdate()
    .executeTakeFirst()
  if (before?.state === 'set-aside' && before.twin_of === null && !isByHand) return false
  const received = await receiveWithin(tx, there, {
    file,
    kind: asKind(document.kind),
    direction: asDirection(document.direction),
    language: document.language,
    place: document.place,
    reasons: sayWhose(document.reasons.filter(isOfMail), { code: 'document.came-from', facts: { organisation: from } }),
    hints: document.hints,
    holdReasons: document.hold_reasons,
    isWanted: isByHand && before?.twin_of === null,
    isBackfill: document.is_backfill,
    sighting: { messageId: null, sourceId: null, sourceName: from, folder: null },
  })
  await audit(tx, there, { action: 'document.take-over', subject: received.id, facts: { from: organisation } })
  await announce(tx, there, { type: 'document', id: received.id })
  if (received.outcome === 'duplicate' && !received.isRevived) return true
  // Sealed once and taken back later, it is as it was.
  const wasSealed = before !== undefined && before.archived_at !== null
  if (received.isRevived)
    await tx
      .updateTable('document')
      .set({ handed_to: null, handed_by: null, is_ours: true, ...(wasSealed ? { state: 'extracted' } : {}) })
      .where('organisation_id', '=', there.organisation)
      .where('id', '=', received.id)
      .execute()
  await there.queue.put(tx, [
    {
      queue: wasSealed ? 'archive' : 'extract',
      data: { organisation: there.organisation, id: received.id },
      priority: document.is_backfill ? 0 : 10,
    },
  ])
  return true
}
