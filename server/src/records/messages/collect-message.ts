import { notifySource } from '#platform/bus.ts'
import { announce } from '../announce.ts'
import { type Context, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import { makeRule } from '../rules/make-rule.ts'
import { messageMissing } from './messages.read.ts'

/**
 * "Collect it anyway": the mail is read again with the owner's word for it; its original is fetched once more if we did not
 * keep it. Remembered for mails of this sender with such a subject.
 */
export async function collectMessage(ctx: Context, { id }: { id: string }): Promise<void> {
  requireRight(ctx, 'write')
  await inTransaction(ctx, async (tx) => {
    const row = await tx
      .updateTable('message')
      .set({ is_wanted: true, state: 'waiting', settled_at: null, settled_document: null })
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', id)
      .returning(['original_object', 'source_id', 'sender', 'subject'])
      .executeTakeFirst()
    if (row === undefined) throw messageMissing()
    if (row.sender.includes('@')) {
      const reach = { isWholeHost: false, isAnySubject: false }
      const rule_id = await makeRule(tx, ctx, { effect: 'collect', mail: { id, ...row }, reach })
      await tx
        .updateTable('message')
        .set({ rule_id })
        .where('organisation_id', '=', ctx.organisation)
        .where('id', '=', id)
        .execute()
    }
    if (row.original_object === null) await notifySource(tx, row.source_id)
    else await ctx.queue.put(tx, [{ queue: 'recognise', data: { organisation: ctx.organisation, id }, priority: 10 }])
    await announce(tx, ctx, { type: 'messages' })
    await audit(tx, ctx, { action: 'message.collect-by-hand', subject: id })
  })
}
