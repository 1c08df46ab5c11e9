import { Fault } from '#platform/fault.ts'
import { lockArchive } from '../archive-lock.ts'
import { type Context, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import { getOwnHostsWithin } from '../organisations/own-side.read.ts'
import { refreshSupplier } from './refresh-supplier.ts'
import { supplierMissing } from './suppliers.read.ts'

/** The owner takes back what a correction taught about a field; the papers that were corrected stay as they are. */
export async function forgetLearned(ctx: Context, { id, field }: { id: string; field: string }): Promise<void> {
  requireRight(ctx, 'write')
  await inTransaction(ctx, async (tx) => {
    await lockArchive(tx, ctx)
    const row = await tx
      .selectFrom('supplier')
      .select('hints')
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', id)
      .executeTakeFirst()
    if (row === undefined) throw supplierMissing()
    const hints = row.hints.filter((one) => one.field !== field)
    if (hints.length === row.hints.length)
      throw new Fault('supplier.nothing-learned', { say: 'Nothing was learned about this field.' })
    await refreshSupplier(tx, ctx, { id, ownHosts: await getOwnHostsWithin(tx, ctx), hints })
    await audit(tx, ctx, { action: 'supplier.forget', subject: id, facts: { field } })
  })
}
