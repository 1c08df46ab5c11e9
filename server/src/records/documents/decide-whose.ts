import { noFields } from '@facteur/contract/verdict.ts'
import type { DocumentWhose } from '@facteur/contract/document.ts'
import { inScope } from '#platform/database.ts'
import { Fault } from '#platform/fault.ts'
import { type OrganisationId, asId } from '#platform/ids.ts'
import { jsonText } from '#platform/json-text.ts'
import { announce } from '../announce.ts'
import { lockArchive } from '../archive-lock.ts'
import { type Context, type Tx, actorName, inTransaction, requireRight, systemContext } from '../context.ts'
import { audit } from '../journal.ts'
import { getOrganisation } from '../organisations/organisations.read.ts'
import { findCandidates } from '../sources/served.read.ts'
import { type DocumentRow, lockDocument, moveDocument } from './move-document.ts'
import { needsReview } from './needs-review.ts'
import { sayWhose } from './whose-reasons.ts'
import { withdrawDocument } from './withdraw-document.ts'

export const isAsked = ({ state, reasons }: Pick<DocumentRow, 'state' | 'reasons'>): boolean =>
  state === 'set-aside' && reasons.some((one) => one.code === 'document.whose')

/** Whose a document is, and to whom it could be said to belong. */
export async function getDocumentWhose(ctx: Context, { id }: { id: string }): Promise<DocumentWhose> {
  const document = await inTransaction(ctx, (tx) => lockDocument(tx, ctx, id))
  const { candidates } = await findCandidates(ctx, id)
  const to = document.state === 'set-aside' ? document.handed_to : null
  const name =
    to === null ? '' : (await getOrganisation(systemContext(ctx, asId('OrganisationId', to), 'hand-over'))).name
  return {
    isAsked: isAsked(document),
    handedTo: to === null ? null : { id: to, name },
    choices: candidates.map((one) => ({
      id: one.organisation,
      name: one.name,
      isOurs: one.organisation === ctx.organisation,
    })),
  }
}

/** A member says whose a document is: ours after all, which takes it back from where it went, or another's. Said twice is once. */
export async function decideWhose(ctx: Context, input: { id: string; organisation: string }): Promise<void> {
  requireRight(ctx, 'write')
  const { id } = input
  if (input.organisation === ctx.organisation) return keepDocument(ctx, id)
  const { candidates } = await findCandidates(ctx, id)
  const to = candidates.find((one) => one.organisation === input.organisation)
  if (to === undefined)
    throw new Fault('document.not-theirs', { say: 'The mailbox of this document does not serve that organisation.' })
  await inTransaction(ctx, (tx) => sendOn(tx, ctx, { id, to: to.organisation, name: to.name }))
}

/** Back on the river with the note whose it is; the archive stage hands it over, and again after a crash. */
async function sendOn(
  tx: Tx,
  ctx: Context,
  { id, to, name }: { id: string; to: OrganisationId; name: string },
): Promise<void> {
  await lockArchive(tx, ctx)
  const document = await lockDocument(tx, ctx, id)
  if (document.handed_to === to) return
  if (document.handed_to !== null)
    throw new Fault('document.belongs-elsewhere', {
      say: 'This document belongs to another organisation: take it back first.',
    })
  if (!['set-aside', 'unreadable', 'archived'].includes(document.state))
    throw new Fault('document.on-its-way', { say: 'This document is still on its way: wait a moment.' })
  await withdrawDocument(tx, ctx, {
    document,
    to: 'extracted',
    handedTo: to,
    handedBy: actorName(ctx.actor),
    reason: { code: 'document.belongs-to', facts: { organisation: name } },
  })
  await ctx.queue.put(tx, [{ queue: 'archive', data: { organisation: ctx.organisation, id }, priority: 10 }])
}

/** They give it up first, then it goes on here: at no moment is it to be paid in both. */
async function keepDocument(ctx: Context, id: string): Promise<void> {
  const document = await inTransaction(ctx, (tx) => lockDocument(tx, ctx, id))
  if (document.handed_to !== null) await takeBack(ctx, document)
  await inTransaction(ctx, async (tx) => {
    const { state, handed_to, kind, reasons, ...row } = await lockDocument(tx, ctx, id)
    const fields = { ...noFields, ...row.fields }
    if (state !== 'set-aside') {
      await tx
        .updateTable('document')
        .set({ is_ours: true, handed_to: null, handed_by: null })
        .where('organisation_id', '=', ctx.organisation)
        .where('id', '=', id)
        .execute()
      await audit(tx, ctx, { action: 'document.keep', subject: id })
      return
    }
    await moveDocument(tx, ctx, {
      id,
      from: ['set-aside'],
      to: 'extracted',
      facts: {
        is_ours: true,
        handed_to: null,
        handed_by: null,
        needs_review: needsReview({
          kind,
          fields,
          hasFindings: reasons.some((one) => one.code.startsWith('e-invoice.')),
        }),
        reasons: jsonText(sayWhose(reasons, { code: 'document.kept', facts: {} })),
        fields: jsonText(fields),
      },
      journal: { isOurs: true, ...(handed_to === null ? {} : { takenBackFrom: handed_to }) },
    })
    await ctx.queue.put(tx, [{ queue: 'archive', data: { organisation: ctx.organisation, id }, priority: 10 }])
    await announce(tx, ctx, { type: 'document', id })
  })
}

async function takeBack(ctx: Context, document: DocumentRow): Promise<void> {
  const to = asId('OrganisationId', document.handed_to ?? '')
  const there = systemContext(ctx, to, 'hand-over')
  const { name } = await getOrganisation(ctx)
  const organisation = await getOrganisation(there)
  await inScope(ctx.database, { organisation: to }, async (tx) => {
    await lockArchive(tx, there)
    const known = await tx
      .selectFrom('document')
      .select('id')
      .where('organisation_id', '=', to)
      .where('sha256', '=', document.sha256)
      .executeTakeFirst()
    if (known === undefined) return
    const theirs = await lockDocument(tx, there, known.id)
    const isOwn = theirs.state !== 'set-aside' && (await cameToThemselves(tx, there, known.id))
    if (theirs.twin_of !== null || isOwn)
      throw new Fault('document.handed-on', {
        say: `${organisation.name} has this invoice from elsewhere too: it stays there.`,
      })
    if (theirs.state === 'set-aside') return
    await withdrawDocument(tx, there, {
      document: theirs,
      to: 'set-aside',
      handedTo: ctx.organisation,
      handedBy: actorName(ctx.actor),
      reason: { code: 'document.belongs-to', facts: { organisation: name } },
    })
  })
}

/** Whether it also came to them by a mailbox of their own, or by hand. */
async function cameToThemselves(tx: Tx, there: Context, document: string): Promise<boolean> {
  const row = await tx
    .selectFrom('sighting')
    .select('id')
    .where('organisation_id', '=', there.organisation)
    .where('document_id', '=', document)
    .where((eb) => eb.or([eb('source_id', 'is not', null), eb('source_name', '=', 'upload')]))
    .executeTakeFirst()
  return row !== undefined
}
