import type { Fields } from '@facteur/contract/verdict.ts'
import { type Context, type Tx, requireRight } from '../context.ts'
import type { DocumentRow } from '../documents/move-document.ts'
import type { SupplierAccount } from '../tables.ts'
import { matchSupplier } from './match-supplier.ts'
import { cluesOf, findCandidates, hasSupplier, meetSupplier, namesakesOf } from './meet-supplier.ts'

export type Attached = { id: string | null; namesakes: SupplierAccount[] }

const tellsWhose = ['supplierName', 'supplierVatNumber', 'creditorIban', 'kind']

/**
 * Whose paper it is after a correction. A supplier that was known by this very paper alone is corrected with it; else the
 * paper goes to the one it names, who may be new.
 */
export async function attachAgain(
  tx: Tx,
  ctx: Context,
  input: {
    before: DocumentRow
    after: DocumentRow & { fields: Fields }
    changed: readonly string[]
    ownHosts: readonly string[]
  },
): Promise<Attached> {
  requireRight(ctx, 'write')
  const { before, after, changed, ownHosts } = input
  if (!hasSupplier(after)) return { id: null, namesakes: [] }
  const current = before.supplier_id
  if (current !== null && !changed.some((name) => tellsWhose.includes(name))) return { id: current, namesakes: [] }
  const clues = cluesOf(after, ownHosts)
  const candidates = await findCandidates(tx, ctx, clues)
  const accountsBeside = (id: string) => namesakesOf(candidates, { clues, id }).flatMap((one) => one.accounts)
  const known = matchSupplier(
    candidates.filter((one) => one.id !== current),
    clues,
  )
  if (current !== null && (await staysWith(tx, ctx, { id: current, known: known?.id, after })))
    return { id: current, namesakes: accountsBeside(current) }
  if (known !== undefined) return { id: known.id, namesakes: accountsBeside(known.id) }
  const met = await meetSupplier(tx, ctx, clues)
  return { id: met?.supplier.id ?? null, namesakes: met?.namesakes.flatMap((one) => one.accounts) ?? [] }
}

/** The VAT number decides; without one a corrected name of a supplier with many papers names another. */
async function staysWith(
  tx: Tx,
  ctx: Context,
  input: { id: string; known: string | undefined; after: { fields: Fields } },
): Promise<boolean> {
  const { fields } = input.after
  const row = await tx
    .selectFrom('supplier')
    .select(['vat_numbers', 'document_count'])
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', input.id)
    .executeTakeFirst()
  if (row === undefined) return false
  if (fields.supplierVatNumber !== null && row.vat_numbers.includes(fields.supplierVatNumber)) return true
  return input.known === undefined && row.document_count <= 1
}
