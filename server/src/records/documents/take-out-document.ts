import { jsonText } from '#platform/json-text.ts'
import { announce } from '../announce.ts'
import { type Context, type Tx, requireRight } from '../context.ts'
import { getOwnHostsWithin } from '../organisations/own-side.read.ts'
import { refreshSupplier } from '../suppliers/refresh-supplier.ts'
import { unlinkDoubles } from './link-doubles.ts'
import { lockDocument, moveDocument } from './move-document.ts'
import { endPayment } from './withdraw-document.ts'

/**
 * Sets a document aside that was collected only because somebody asked, and who took that back. Its bytes, its facts and its
 * seal stay, and it can be collected again. Throws `document.handed-on` where it was paid or has left the house.
 */
export async function takeOutDocument(tx: Tx, ctx: Context, { id }: { id: string }): Promise<void> {
  requireRight(ctx, 'write')
  const document = await lockDocument(tx, ctx, id)
  const { state, supplier_id } = document
  if (state === 'set-aside') return
  if (state === 'archived') await endPayment(tx, ctx, id)
  await moveDocument(tx, ctx, {
    id,
    from: [state],
    to: 'set-aside',
    facts: {
      is_wanted: false,
      needs_review: false,
      reasons: jsonText([{ code: 'document.taken-back', facts: {} }, ...document.reasons]),
    },
    journal: { byHand: true },
  })
  if (state === 'archived') {
    await unlinkDoubles(tx, ctx, id)
    if (supplier_id !== null)
      await refreshSupplier(tx, ctx, { id: supplier_id, ownHosts: await getOwnHostsWithin(tx, ctx) })
  }
  await announce(tx, ctx, { type: 'document', id }, { type: 'payments' })
}
