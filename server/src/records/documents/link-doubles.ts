import { type Fields, noFields } from '@facteur/contract/verdict.ts'
import { type Context, type Tx, requireRight } from '../context.ts'
import { addDouble, dropDouble } from '../payments/hold-double.ts'
import { findAlike } from './find-alike.ts'
import { needsReview } from './needs-review.ts'

type Asked = { id: string; kind: string; direction: string; fields: Fields }

/** Looks again which archived documents may be the same invoice, after one of them was corrected. Returns their ids. */
export async function linkDoublesAgain(tx: Tx, ctx: Context, document: Asked): Promise<string[]> {
  requireRight(ctx, 'write')
  const { id, fields } = document
  const { doubles } = await findAlike(tx, ctx, { document, fields })
  const rows = await tx
    .deleteFrom('double')
    .where('organisation_id', '=', ctx.organisation)
    .where((eb) => eb.or([eb('document_id', '=', id), eb('other_id', '=', id)]))
    .returning(['document_id', 'other_id'])
    .execute()
  const before = new Set(rows.map((row) => (row.document_id === id ? row.other_id : row.document_id)))
  await linkDoubles(tx, ctx, { id, doubles })
  await addDouble(
    tx,
    ctx,
    doubles.filter((other) => !before.has(other)),
  )
  for (const other of before) {
    if (doubles.includes(other)) continue
    await dropDouble(tx, ctx, other)
    await lookAgain(tx, ctx, other)
  }
  return doubles
}

/** It left the archive: those that looked like it need not wait for it any more. */
export async function unlinkDoubles(tx: Tx, ctx: Context, id: string): Promise<void> {
  requireRight(ctx, 'write')
  const rows = await tx
    .deleteFrom('double')
    .where('organisation_id', '=', ctx.organisation)
    .where((eb) => eb.or([eb('document_id', '=', id), eb('other_id', '=', id)]))
    .returning(['document_id', 'other_id'])
    .execute()
  for (const other of new Set(rows.map((row) => (row.document_id === id ? row.other_id : row.document_id)))) {
    await dropDouble(tx, ctx, other)
    await lookAgain(tx, ctx, other)
  }
}

/** One that is no double any more wants a look only for what it does not say itself. */
async function lookAgain(tx: Tx, ctx: Context, id: string): Promise<void> {
  const row = await tx
    .selectFrom('document')
    .leftJoin('double', 'double.document_id', 'document.id')
    .select(['document.kind', 'document.fields', 'document.reasons', 'double.other_id'])
    .where('document.organisation_id', '=', ctx.organisation)
    .where('document.id', '=', id)
    .executeTakeFirstOrThrow()
  const { kind, reasons, other_id } = row
  const hasFindings = reasons.some((one) => one.code.startsWith('e-invoice.'))
  const fields = { ...noFields, ...row.fields }
  await tx
    .updateTable('document')
    .set({ needs_review: needsReview({ kind, fields, hasFindings, hasDoubles: other_id !== null }) })
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .execute()
}

/** Each names the other. */
export async function linkDoubles(
  tx: Tx,
  ctx: Context,
  { id, doubles }: { id: string; doubles: readonly string[] },
): Promise<void> {
  for (const other of doubles)
    await tx
      .insertInto('double')
      .values([
        { organisation_id: ctx.organisation, document_id: id, other_id: other },
        { organisation_id: ctx.organisation, document_id: other, other_id: id },
      ])
      .onConflict((oc) => oc.doNothing())
      .execute()
}
