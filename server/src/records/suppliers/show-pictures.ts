import { type Context, inTransaction, requireRight } from '../context.ts'
import { printAgainWithin } from '../documents/queue-prints.ts'
import { audit } from '../journal.ts'
import { ownHostOf } from './public-host.ts'

/** Whether the owner lets the mails of this sender show pictures that lie elsewhere: fetching them tells the sender so. */
export async function mayShowPictures(ctx: Context, senderAddress: string | undefined): Promise<boolean> {
  const host = ownHostOf(senderAddress)
  if (host === undefined) return false
  const row = await inTransaction(ctx, (tx) =>
    tx
      .selectFrom('supplier')
      .select('id')
      .where('organisation_id', '=', ctx.organisation)
      .where('shows_pictures', '=', true)
      .where((eb) => eb(eb.val(host), '=', eb.fn.any('hosts')))
      .executeTakeFirst(),
  )
  return row !== undefined
}

/** The owner's word on the pictures that a supplier's mails name elsewhere; those printed already are printed anew. */
export async function showPictures(ctx: Context, { id, shows }: { id: string; shows: boolean }): Promise<void> {
  requireRight(ctx, 'write')
  await inTransaction(ctx, async (tx) => {
    await tx
      .updateTable('supplier')
      .set({ shows_pictures: shows })
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', id)
      .execute()
    await printAgainWithin(tx, ctx, { supplier: id })
    await audit(tx, ctx, { action: 'supplier.show-pictures', subject: id, facts: { shows } })
  })
}
