import { notifySource } from '#platform/bus.ts'
import { announce } from '../announce.ts'
import { type Context, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import { messageMissing } from './messages.read.ts'

/**
 * "Print this mail as a document": the mail itself becomes a document, whatever it was taken for; its original is fetched once
 * more if we did not keep it. No rule is made of it.
 */
export async function printMessage(ctx: Context, { id }: { id: string }): Promise<void> {
  requireRight(ctx, 'write')
  await inTransaction(ctx, async (tx) => {
    const row = await tx
      .updateTable('message')
      .set({ is_wanted: true, wants_print: true, state: 'waiting', settled_at: null, settled_document: null })
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', id)
      .returning(['original_object', 'source_id'])
      .executeTakeFirst()
    if (row === undefined) throw messageMissing()
    if (row.original_object === null) await notifySource(tx, row.source_id)
    else await ctx.queue.put(tx, [{ queue: 'recognise', data: { organisation: ctx.organisation, id }, priority: 10 }])
    await announce(tx, ctx, { type: 'messages' })
    await audit(tx, ctx, { action: 'message.print-by-hand', subject: id })
  })
}
