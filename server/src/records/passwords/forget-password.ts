import { type Context, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import { getSupplierWithin } from '../suppliers/suppliers.read.ts'

/** Forgets the passwords of a supplier's PDFs; what was read from them stays, and later ones ask again. */
export async function forgetPassword(ctx: Context, { id }: { id: string }): Promise<void> {
  requireRight(ctx, 'write')
  await inTransaction(ctx, async (tx) => {
    await getSupplierWithin(tx, ctx, id)
    const gone = await tx
      .deleteFrom('pdf_password')
      .where('organisation_id', '=', ctx.organisation)
      .where('supplier_id', '=', id)
      .returning('id')
      .execute()
    await audit(tx, ctx, { action: 'supplier.forget-password', subject: id, facts: { count: gone.length } })
  })
}
