import { announce } from '../announce.ts'
import { type Context, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import { type Reach, makeRule, targetOf } from '../rules/make-rule.ts'
import { takeOffLookList } from './look-list.ts'
import { messageMissing } from './messages.read.ts'

/**
 * "Never again from here": mails like this one are set aside from now on, unopened. What was collected stays; what waited for
 * the owner's look among them no longer does.
 */
export async function neverCollectMessage(ctx: Context, { id, ...reach }: Reach & { id: string }): Promise<void> {
  requireRight(ctx, 'write')
  await inTransaction(ctx, async (tx) => {
    const row = await tx
      .selectFrom('message')
      .select(['id', 'sender', 'subject'])
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', id)
      .executeTakeFirst()
    if (row === undefined) throw messageMissing()
    const rule = await makeRule(tx, ctx, { effect: 'never', mail: row, reach })
    await takeOffLookList(tx, ctx, { rule, target: targetOf(row, reach), also: [id] })
    await announce(tx, ctx, { type: 'messages' })
    await audit(tx, ctx, { action: 'message.never-again', subject: id, facts: { rule } })
  })
}
