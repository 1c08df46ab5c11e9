import { type Context, type Tx, requireRight } from '../context.ts'
import { attachPasswords } from '../passwords/attach-passwords.ts'
import type { KeptHint } from '../tables.ts'
import { addHints, forgetHints } from './hint-chain.ts'
import { refreshSupplier } from './refresh-supplier.ts'

type Learned = {
  document: string
  from: string | null
  to: string | null
  hints: readonly KeptHint[]
  /** Fields of which what was read holds again. */
  undone: readonly string[]
  ownHosts: readonly string[]
}

/**
 * Keeps what a correction taught with the supplier it is about; what this paper taught about another, by mistake, moves along.
 * What it taught about a field that is put back is forgotten.
 */
export async function learnCorrection(tx: Tx, ctx: Context, learned: Learned): Promise<void> {
  requireRight(ctx, 'write')
  const { document, from, to, hints, undone, ownHosts } = learned
  const before = from === null || from === to ? [] : await hintsOf(tx, ctx, from)
  const moved = before.filter((one) => one.document === document && !undone.includes(one.field))
  if (from !== null && from !== to)
    await refreshSupplier(tx, ctx, { id: from, ownHosts, hints: forgetHints(before, { document }) })
  if (to === null) return
  await attachPasswords(tx, ctx, { document, supplier: to })
  const kept = forgetHints(await hintsOf(tx, ctx, to), { document, fields: undone })
  await refreshSupplier(tx, ctx, { id: to, ownHosts, hints: addHints(addHints(kept, moved), hints) })
}

async function hintsOf(tx: Tx, ctx: Context, id: string): Promise<KeptHint[]> {
  const row = await tx
    .selectFrom('supplier')
    .select('hints')
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.hints ?? []
}
