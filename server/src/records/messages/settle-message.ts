import { announce } from '../announce.ts'
import { type Context, type Tx, inTransaction, requireRight } from '../context.ts'
import { requireDocument } from '../documents/require-document.ts'
import { audit } from '../journal.ts'
import { messageMissing } from './messages.read.ts'

/**
 * "It is settled": the paper of this mail lies elsewhere, and the owner handed it in (`document`) or does not want it; or the mail
 * was looked at and is no invoice. It is not asked about again. Throws `document.missing`.
 */
export async function settleMessage(
  ctx: Context,
  { id, document }: { id: string; document?: string | undefined },
): Promise<void> {
  requireRight(ctx, 'write')
  await inTransaction(ctx, async (tx) => {
    if (document !== undefined) await requireDocument(tx, ctx, document)
    await setSettled(tx, ctx, id, { settled_at: ctx.clock.now(), settled_document: document ?? null })
    await audit(tx, ctx, { action: 'message.settle', subject: id, facts: document === undefined ? {} : { document } })
  })
}

/** Takes that back: where its paper is still missing, it waits for the owner again. */
export async function reopenMessage(ctx: Context, { id }: { id: string }): Promise<void> {
  requireRight(ctx, 'write')
  await inTransaction(ctx, async (tx) => {
    await setSettled(tx, ctx, id, { settled_at: null, settled_document: null })
    await audit(tx, ctx, { action: 'message.reopen', subject: id })
  })
}

async function setSettled(
  tx: Tx,
  ctx: Context,
  id: string,
  facts: { settled_at: Date | null; settled_document: string | null },
): Promise<void> {
  const row = await tx
    .updateTable('message')
    .set(facts)
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  if (row === undefined) throw messageMissing()
  await announce(tx, ctx, { type: 'messages' })
}
