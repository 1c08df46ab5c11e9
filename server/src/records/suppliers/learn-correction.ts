import { type Context, type Tx, requireRight } from '../context.ts'
import { attachPasswords } from '../passwords/attach-passwords.ts'
import type { KeptHint } from '../tables.ts'
import { refreshSupplier } from './refresh-supplier.ts'

type Learned = {
  document: string
  from: string | null
  to: string | null
  hints: readonly KeptHint[]
  ownHosts: readonly string[]
}

/** Keeps what a correction taught with the supplier it is about; what this paper taught about another, by mistake, moves along. */
export async function learnCorrection(tx: Tx, ctx: Context, learned: Learned): Promise<void> {
  requireRight(ctx, 'write')
  const { document, from, to, hints, ownHosts } = learned
  const moved = from === to || from === null ? [] : (await hintsOf(tx, ctx, from)).filter(isOf(document))
  if (from !== null && from !== to) {
    const left = (await hintsOf(tx, ctx, from)).filter((one) => !isOf(document)(one))
    await refreshSupplier(tx, ctx, { id: from, ownHosts, hints: left })
  }
  if (to === null) return
  await attachPasswords(tx, ctx, { document, supplier: to })
  const fresh = [...moved.filter((one) => !hints.some((two) => two.field === one.field)), ...hints]
  const kept = (await hintsOf(tx, ctx, to)).filter((one) => !fresh.some((two) => two.field === one.field))
  await refreshSupplier(tx, ctx, { id: to, ownHosts, hints: [...kept, ...fresh] })
}

const isOf = (document: string) => (hint: KeptHint) => hint.document === document

async function hintsOf(tx: Tx, ctx: Context, id: string): Promise<KeptHint[]> {
  const row = await tx
    .selectFrom('supplier')
    .select('hints')
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.hints ?? []
}
