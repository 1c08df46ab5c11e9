import { announce } from '../announce.ts'
import { type Context, type Tx, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import { putBackOnLookList } from '../messages/look-list.ts'
import { ruleMissing } from './rules.read.ts'

/** Takes a rule back: what it brought or set aside stays, what waited for a look before it waits again, and later mails are judged as if it had never been said. */
export async function removeRule(ctx: Context, { id }: { id: string }): Promise<void> {
  requireRight(ctx, 'write')
  await inTransaction(ctx, (tx) => removeRuleWithin(tx, ctx, { id }))
}

export async function removeRuleWithin(tx: Tx, ctx: Context, { id }: { id: string }): Promise<void> {
  requireRight(ctx, 'write')
  await putBackOnLookList(tx, ctx, id)
  const row = await tx
    .deleteFrom('rule')
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .returning('effect')
    .executeTakeFirst()
  if (row === undefined) throw ruleMissing()
  await announce(tx, ctx, { type: 'messages' })
  await audit(tx, ctx, { action: 'rule.remove', subject: id, facts: { effect: row.effect } })
}
