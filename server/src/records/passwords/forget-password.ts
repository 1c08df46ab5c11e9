import { sql } from 'kysely'
import { type Context, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import { getSupplierWithin } from '../suppliers/suppliers.read.ts'

/** Forgets the passwords of a supplier's PDFs; what was read from them stays, and later ones ask again. */
export async function forgetPassword(ctx: Context, { id }: { id: string }): Promise<void> {
  requireRight(ctx, 'write')
  await inTransaction(ctx, async (tx) => {
    const { hosts } = await getSupplierWithin(tx, ctx, id)
    const kept = await tx
      .selectFrom('pdf_password')
      .select('sender')
      .where('organisation_id', '=', ctx.organisation)
      .where('supplier_id', '=', id)
      .execute()
    const senders = [...hosts, ...kept.flatMap((one) => one.sender ?? [])]
    // One of a paper that came to be nobody's (a second copy, a quote) opens theirs too, by its sender.
    const isFrom = sql<boolean>`sender = any(${senders}::text[])`
    const gone = await tx
      .deleteFrom('pdf_password')
      .where('organisation_id', '=', ctx.organisation)
      .where((eb) => eb.or([eb('supplier_id', '=', id), eb.and([eb('supplier_id', 'is', null), isFrom])]))
      .returning('id')
      .execute()
    await audit(tx, ctx, { action: 'supplier.forget-password', subject: id, facts: { count: gone.length } })
  })
}
