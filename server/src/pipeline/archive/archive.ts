import type { Fields } from '@facteur/contract/verdict.ts'
import { announce } from '#records/announce.ts'
import type { NewJob } from '#platform/queue.ts'
import { type Context, type Tx, inTransaction } from '#records/context.ts'
import { factsHash, retainUntil } from '#records/documents/facts-hash.ts'
import { type DocumentRow, lockDocument, moveDocument } from '#records/documents/move-document.ts'
import { lockArchive } from '#records/archive-lock.ts'
import { type OnArchived, defineStage } from '../stage.ts'
import { type Identity, compare } from './find-doubles.ts'

/** Seals a document: twins melt into the first, possible doubles are linked, hashes and retention go into the journal. */
export function makeArchive({ onArchived }: { onArchived: readonly OnArchived[] }) {
  return defineStage({
    name: 'archive',

    async run(ctx, id) {
      const isOpen = await inTransaction(ctx, (tx) =>
        tx
          .selectFrom('document')
          .select('id')
          .where('organisation_id', '=', ctx.organisation)
          .where('id', '=', id)
          .where('state', '=', 'extracted')
          .executeTakeFirst(),
      )
      if (isOpen === undefined) return undefined
      return { commit: (tx) => seal(tx, ctx, id, onArchived) }
    },

    setAside: (ctx, id, reason) => ({
      async commit(tx) {
        await moveDocument(tx, ctx, {
          id,
          from: ['extracted'],
          to: 'unreadable',
          facts: { needs_review: true, reasons: JSON.stringify([reason]) },
          journal: { code: reason.code },
        })
        return []
      },
    }),
  })
}

async function seal(tx: Tx, ctx: Context, id: string, onArchived: readonly OnArchived[]): Promise<NewJob[]> {
  // Two copies of one invoice may arrive together: archiving goes one by one in an organisation.
  await lockArchive(tx, ctx)
  const document = await lockDocument(tx, ctx, id)
  if (document.state !== 'extracted') return []
  const fields = fieldsOf(document)
  const { twin, doubles } = await findAlike(tx, ctx, document, fields)
  if (twin !== undefined && !document.is_wanted) return meltInto(tx, ctx, document, twin)
  for (const other of doubles) {
    await tx
      .insertInto('double')
      .values([
        { organisation_id: ctx.organisation, document_id: id, other_id: other },
        { organisation_id: ctx.organisation, document_id: other, other_id: id },
      ])
      .onConflict((oc) => oc.doNothing())
      .execute()
  }
  const at = ctx.clock.now()
  const facts = {
    archived_at: at,
    retain_until: retainUntil(fields.issuedOn, at),
    ...(doubles.length > 0 ? { needs_review: true } : {}),
  }
  const sealed = {
    action: 'document.seal',
    subject: id,
    facts: { sha256: document.sha256, object: document.original_object, factsHash: factsHash(document) },
  }
  await moveDocument(tx, ctx, { id, from: ['extracted'], to: 'archived', facts, also: [sealed] })
  const jobs: NewJob[] = []
  for (const next of onArchived)
    jobs.push(
      ...(await next(tx, ctx, { document: { ...document, state: 'archived', archived_at: at }, fields, doubles })),
    )
  await announce(tx, ctx, { type: 'document', id })
  return jobs
}

// Safe: written by extract from a complete Fields.
const fieldsOf = (document: DocumentRow) => document.fields as Fields

async function findAlike(
  tx: Tx,
  ctx: Context,
  document: DocumentRow,
  fields: Fields,
): Promise<{ twin: string | undefined; doubles: string[] }> {
  if (fields.invoiceNumber === null) return { twin: undefined, doubles: [] }
  const rows = await tx
    .selectFrom('document')
    .select(['id', 'kind', 'fields'])
    .where('organisation_id', '=', ctx.organisation)
    .where('state', '=', 'archived')
    .where('id', '!=', document.id)
    .where('direction', '=', document.direction)
    .where(
      (eb) =>
        eb.fn<string>('lower', [
          eb.fn<string>('regexp_replace', ['invoice_number', eb.val('[^[:alnum:]]'), eb.val(''), eb.val('g')]),
        ]),
      '=',
      fields.invoiceNumber.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase(),
    )
    .limit(50)
    .execute()
  const mine: Identity = { ...fields, kind: document.kind }
  const alike = rows.map((row) => ({
    id: row.id,
    likeness: compare(mine, { ...(row.fields as Fields), kind: row.kind }),
  }))
  return {
    twin: alike.find((one) => one.likeness === 'twin')?.id,
    doubles: alike.filter((one) => one.likeness !== 'different').map((one) => one.id),
  }
}

/** The same invoice again: the first keeps its place and learns where else it was seen; this copy stays in the vault. */
async function meltInto(tx: Tx, ctx: Context, document: DocumentRow, twin: string): Promise<NewJob[]> {
  const reasons = [{ code: 'document.same-invoice', facts: {} }]
  await moveDocument(tx, ctx, {
    id: document.id,
    from: ['extracted'],
    to: 'set-aside',
    facts: { twin_of: twin, reasons: JSON.stringify(reasons) },
    journal: { twinOf: twin },
  })
  const seen = await tx
    .selectFrom('sighting')
    .selectAll()
    .where('organisation_id', '=', ctx.organisation)
    .where('document_id', '=', document.id)
    .execute()
  for (const one of seen) {
    await tx
      .insertInto('sighting')
      .values({ ...one, id: `${one.id.slice(0, -1)}t`, document_id: twin })
      .onConflict((oc) => oc.doNothing())
      .execute()
  }
  await announce(tx, ctx, { type: 'document', id: twin })
  return []
}
