import type { Fields } from '@facteur/contract/verdict.ts'
import { announce } from '#records/announce.ts'
import type { NewJob } from '#platform/queue.ts'
import { type Context, type Tx, inTransaction } from '#records/context.ts'
import { factsHash, retainUntil } from '#records/documents/facts-hash.ts'
import { type DocumentRow, lockDocument, moveDocument } from '#records/documents/move-document.ts'
import { lockArchive } from '#records/archive-lock.ts'
import { findAlike } from '#records/documents/find-alike.ts'
import { linkDoubles } from '#records/documents/link-doubles.ts'
import { getOwnHostsWithin } from '#records/organisations/own-side.read.ts'
import { attachPasswords } from '#records/passwords/attach-passwords.ts'
import { cluesOf, hasSupplier, meetSupplier } from '#records/suppliers/meet-supplier.ts'
import { type OnArchived, defineStage } from '../stage.ts'
import { sortDocument } from './sort-document.ts'

const whenHandingFailsMs = 30 * 60_000

/** Seals a document: twins melt into the first, possible doubles are linked, hashes and retention go into the journal. */
export function makeArchive({ onArchived }: { onArchived: readonly OnArchived[] }) {
  return defineStage({
    name: 'archive',

    async run(ctx, id) {
      const open = await inTransaction(ctx, (tx) =>
        tx
          .selectFrom('document')
          .select(['id', 'handed_to', 'is_ours'])
          .where('organisation_id', '=', ctx.organisation)
          .where('id', '=', id)
          .where('state', '=', 'extracted')
          .executeTakeFirst(),
      )
      if (open === undefined) return undefined
      const theirs = await sortDocument(ctx, open)
      if (theirs !== undefined) return theirs
      return { commit: (tx) => seal(tx, ctx, id, onArchived) }
    },

    setAside: (ctx, id, reason) => ({
      async commit(tx) {
        // Given away perhaps, perhaps not yet: it is neither left behind nor sealed here, but tried again.
        const { state, handed_to } = await lockDocument(tx, ctx, id)
        if (state === 'extracted' && handed_to !== null) {
          const startAfter = new Date(ctx.clock.now().getTime() + whenHandingFailsMs)
          return [{ queue: 'archive', data: { organisation: ctx.organisation, id }, startAfter }]
        }
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
  // Said meanwhile to belong to somebody else: the next job hands it over.
  if (document.state !== 'extracted' || document.handed_to !== null) return []
  const fields = fieldsOf(document)
  const { twin, doubles } = await findAlike(tx, ctx, { document, fields })
  if (twin !== undefined && !document.is_wanted) return meltInto(tx, ctx, document, twin)
  await linkDoubles(tx, ctx, { id, doubles })
  const met = await meet(tx, ctx, document)
  const at = ctx.clock.now()
  const facts = {
    supplier_id: met?.row.id ?? null,
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
      ...(await next(tx, ctx, {
        document: { ...document, state: 'archived', archived_at: at },
        fields,
        doubles,
        supplier: met,
      })),
    )
  await announce(tx, ctx, { type: 'document', id })
  return jobs
}

/** Whose paper it is, and the accounts known of them before it. */
async function meet(tx: Tx, ctx: Context, document: DocumentRow) {
  if (!hasSupplier(document)) return undefined
  const clues = cluesOf({ ...document, fields: fieldsOf(document) }, await getOwnHostsWithin(tx, ctx))
  const met = await meetSupplier(tx, ctx, clues)
  if (met === undefined) return undefined
  await attachPasswords(tx, ctx, { document: document.id, supplier: met.supplier.id })
  const accounts = [met.supplier, ...met.namesakes].flatMap((one) => one.accounts)
  return { row: met.supplier, accounts, clues, namesakes: met.namesakes.map((one) => one.id) }
}

// Safe: written by extract from a complete Fields.
const fieldsOf = (document: DocumentRow) => document.fields as Fields

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
