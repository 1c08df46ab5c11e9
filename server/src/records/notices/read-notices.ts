import { announce } from '../announce.ts'
import { type Context, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'

/** All notices are read now. */
export async function readNotices(ctx: Context): Promise<void> {
  requireRight(ctx, 'write')
  await inTransaction(ctx, async (tx) => {
    const rows = await tx
      .updateTable('notice')
      .set({ read_at: ctx.clock.now() })
      .where('organisation_id', '=', ctx.organisation)
      .where('read_at', 'is', null)
      .returning('id')
      .execute()
    const last = rows.at(-1)
    if (last === undefined) return
    await announce(tx, ctx, { type: 'notice', id: last.id })
    await audit(tx, ctx, { action: 'notice.read', subject: ctx.organisation, facts: { count: rows.length } })
  })
}
