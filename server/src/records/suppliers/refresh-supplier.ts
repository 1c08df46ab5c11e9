import { noFields } from '@facteur/contract/verdict.ts'
import { jsonText } from '#platform/json-text.ts'
import { type Context, type Tx, requireRight } from '../context.ts'
import { isSuspicion } from '../payments/suspicions.ts'
import { type SupplierRow, cluesOf, named, nextVersion } from './meet-supplier.ts'
import { type SupplierPaper, type SupplierProfile, addPaper, emptyProfile } from './supplier-profile.ts'

/** What each archived paper of a supplier says, oldest first. */
export async function readPapers(
  tx: Tx,
  ctx: Context,
  { id, ownHosts }: { id: string; ownHosts: readonly string[] },
): Promise<(SupplierPaper & { document: string })[]> {
  const rows = await tx
    .selectFrom('document')
    .leftJoin('payment', 'payment.document_id', 'document.id')
    .select(['document.id', 'document.kind', 'document.direction', 'document.fields', 'document.hints'])
    .select(['document.issued_on', 'document.archived_at', 'payment.reasons'])
    .where('document.organisation_id', '=', ctx.organisation)
    .where('document.supplier_id', '=', id)
    .where('document.state', '=', 'archived')
    .orderBy('document.id')
    .execute()
  return rows
    .map((row) => ({
      ...cluesOf({ ...row, fields: { ...noFields, ...row.fields } }, ownHosts),
      document: row.id,
      on: row.issued_on ?? (row.archived_at ?? ctx.clock.now()).toISOString().slice(0, 10),
      isHeld: (row.reasons ?? []).some(isSuspicion),
    }))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** The profile anew from the papers that are the supplier's now. To be called with the archive's lock held. */
export async function refreshSupplier(
  tx: Tx,
  ctx: Context,
  input: { id: string; ownHosts: readonly string[]; hints?: SupplierRow['hints'] },
): Promise<SupplierProfile> {
  requireRight(ctx, 'write')
  const papers = await readPapers(tx, ctx, input)
  const row = await tx
    .selectFrom('supplier')
    .select('hints')
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', input.id)
    .executeTakeFirstOrThrow()
  const hints = input.hints ?? row.hints
  const profile = named(papers.reduce(addPaper, emptyProfile), hints)
  await tx
    .updateTable('supplier')
    .set({
      ...profile,
      accounts: jsonText(profile.accounts),
      hints: jsonText(hints),
      version: nextVersion(ctx),
    })
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', input.id)
    .execute()
  return profile
}
