import type { DocumentCorrection } from '@facteur/contract/document.ts'
import { type Fields, noFields } from '@facteur/contract/verdict.ts'
import { Fault } from '#platform/fault.ts'
import { jsonText } from '#platform/json-text.ts'
import { announce } from '../announce.ts'
import { lockArchive } from '../archive-lock.ts'
import { type Context, type Tx, inTransaction, requireRight } from '../context.ts'
import { holdBack } from '../destinations/carry-on.ts'
import { isFeared, queueWanted } from '../destinations/queue-deliveries.ts'
import { audit } from '../journal.ts'
import { getOwnHostsWithin, getOwnSideWithin } from '../organisations/own-side.read.ts'
import { reviewPayment } from '../payments/review-payment.ts'
import { learnCorrection } from '../suppliers/learn-correction.ts'
import { attachAgain } from '../suppliers/attach-again.ts'
import { type LearnHint, learnHints } from '../suppliers/learn-hints.ts'
import { linkDoublesAgain } from './link-doubles.ts'
import { type Corrected, applyCorrection } from './apply-correction.ts'
import { factsHash } from './facts-hash.ts'
import { type DocumentRow, lockDocument } from './move-document.ts'
import { needsReview } from './needs-review.ts'
import { readCorrection } from './read-correction.ts'
import { tokensOf } from './search-words.ts'

export type CorrectInput = DocumentCorrection & { id: string; learnHint: LearnHint }

/**
 * The owner says what a document says. Fields, payment, doubles, supplier and search words follow; the journal keeps what it
 * said before, and the new hash of its facts, so that the archive still proves itself. What can be, is learned for the supplier.
 * `undo`: for these what was read holds again, and what this document taught about them is forgotten.
 */
export async function correctDocument(ctx: Context, input: CorrectInput): Promise<void> {
  requireRight(ctx, 'write')
  const { id, learnHint } = input
  const given = readCorrection(input.fields)
  const hints = await learnHints(ctx, { id, given, evidence: input.evidence, learnHint })
  const words = tokensOf(await ctx.keyring.of(ctx.organisation), textsOf(given).join('\n'))
  await inTransaction(ctx, async (tx) => {
    await lockArchive(tx, ctx)
    const before = await lockDocument(tx, ctx, id)
    if (before.state !== 'archived')
      throw new Fault('document.not-archived', { say: 'Only what stands in the archive can be corrected.' })
    const corrected = applyCorrection(before, { ...input, given, words })
    const after = { ...corrected, direction: await directionOf(tx, ctx, { before, after: corrected }) }
    const undone = Object.keys(before.as_read).filter((name) => !(name in after.as_read))
    const changes = changesBetween(before, after)
    const ownHosts = await getOwnHostsWithin(tx, ctx)
    const supplier = await attachAgain(tx, ctx, { before, after, changed: Object.keys(changes), ownHosts })
    const doubles = await linkDoublesAgain(tx, ctx, after)
    const isNoPaper = ['other', 'phishing'].includes(after.kind) && (input.kind === after.kind || !before.needs_review)
    await write(tx, ctx, { ...after, supplier_id: supplier.id }, { doubles, isNoPaper })
    await reviewPayment(tx, ctx, { document: after, changed: Object.keys(changes), doubles, supplier, ownHosts })
    await learnCorrection(tx, ctx, { document: id, from: before.supplier_id, to: supplier.id, hints, undone, ownHosts })
    await carryOn(tx, ctx, after)
    await announce(tx, ctx, { type: 'document', id }, { type: 'payments' })
    await audit(tx, ctx, {
      action: 'document.correct',
      subject: id,
      facts: {
        changes,
        factsHash: factsHash(after),
        ...(undone.length > 0 ? { undone } : {}),
        ...((await wasDelivered(tx, ctx, id)) ? { wasDelivered: true } : {}),
      },
    })
  })
}

/** Whose bill it is, its supplier's VAT number says: ours, or somebody else's. */
async function directionOf(
  tx: Tx,
  ctx: Context,
  { before, after }: { before: DocumentRow; after: Corrected },
): Promise<string> {
  const { supplierVatNumber } = after.fields
  if (supplierVatNumber === (before.fields.supplierVatNumber ?? null)) return before.direction
  const { ownVatNumbers } = await getOwnSideWithin(tx, ctx)
  return supplierVatNumber !== null && ownVatNumbers.includes(supplierVatNumber) ? 'sales' : 'purchase'
}

/** `isNoPaper`: the owner said that it is none of those that have fields. */
async function write(
  tx: Tx,
  ctx: Context,
  after: Corrected,
  { doubles, isNoPaper }: { doubles: readonly string[]; isNoPaper: boolean },
): Promise<void> {
  await tx
    .updateTable('document')
    .set({
      kind: after.kind,
      direction: after.direction,
      fields: jsonText(after.fields),
      confidence: jsonText(after.confidence),
      evidence: jsonText(after.evidence),
      corrected: after.corrected,
      as_read: jsonText(after.as_read),
      words: after.words,
      retain_until: after.retain_until,
      supplier_id: after.supplier_id,
      needs_review:
        !isNoPaper &&
        needsReview({
          kind: after.kind,
          fields: after.fields,
          // The owner has seen them once a field was corrected.
          hasFindings: Object.keys(after.as_read).length === 0 && after.reasons.some(isFinding),
          hasDoubles: doubles.length > 0,
        }),
    })
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', after.id)
    .execute()
}

// What could not be handed on before, a quote that is an invoice after all, goes now; what has gone stays as it went. What
// is held now, and was not sent yet, is not sent.
async function carryOn(tx: Tx, ctx: Context, { id, kind, direction, fields, received_at }: Corrected): Promise<void> {
  if (['other', 'phishing'].includes(kind) || (await isFeared(tx, ctx, id))) return holdBack(tx, ctx, [id])
  const about = { id, kind, direction, issuedOn: fields.issuedOn, receivedAt: received_at }
  const jobs = await queueWanted(tx, ctx, about)
  if (jobs.length > 0) await ctx.queue.put(tx, jobs)
}

/** Whether somebody outside has it as it was read at first; the history says so. */
async function wasDelivered(tx: Tx, ctx: Context, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('delivery')
    .select('id')
    .where('organisation_id', '=', ctx.organisation)
    .where('document_id', '=', id)
    .where('state', 'in', ['sending', 'accepted', 'uncertain'])
    .executeTakeFirst()
  return row !== undefined
}

/** What it said before and what it says now, by field. */
function changesBetween(before: DocumentRow, after: Corrected): Record<string, { before: unknown; after: unknown }> {
  const was: Record<string, unknown> = { ...noFields, ...before.fields, kind: before.kind }
  const is: Record<string, unknown> = { ...after.fields, kind: after.kind }
  return Object.fromEntries(
    Object.keys(is)
      .filter((name) => was[name] !== is[name])
      .map((name) => [name, { before: was[name], after: is[name] }]),
  )
}

const isFinding = ({ code }: { code: string }) => code.startsWith('e-invoice.')

const textsOf = (given: Partial<Fields>): string[] =>
  Object.values(given).filter((value): value is string => typeof value === 'string')
