import type { CollectRule } from '@facteur/contract/rule.ts'
import { Fault } from '#platform/fault.ts'
import { announce } from '../announce.ts'
import { type Context, type Tx, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import { putBackOnLookList, takeOffLookList } from '../messages/look-list.ts'
import { type Reach, targetOf } from './make-rule.ts'
import { ruleMissing, toRule } from './rules.read.ts'

/** Lets a rule reach further or less far than it does; the mail it was made from says what it is about. */
export async function changeRule(ctx: Context, { id, ...reach }: Reach & { id: string }): Promise<CollectRule> {
  requireRight(ctx, 'write')
  return inTransaction(ctx, async (tx) => {
    const rule = await lockRule(tx, ctx, id)
    const target = targetOf(await aboutOf(tx, ctx, rule), reach)
    const same = await tx
      .selectFrom('rule')
      .select('id')
      .where('organisation_id', '=', ctx.organisation)
      .where('sender', '=', target.sender)
      .where('subject_key', '=', target.subject_key)
      .where('id', '!=', id)
      .executeTakeFirst()
    if (same !== undefined)
      throw new Fault('rule.exists', { say: 'Another rule says so already: take one of the two back.' })
    const changed = await tx
      .updateTable('rule')
      .set(target)
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    await putBackOnLookList(tx, ctx, id)
    if (rule.effect === 'never') await takeOffLookList(tx, ctx, { rule: id, target })
    await announce(tx, ctx, { type: 'messages' })
    await audit(tx, ctx, { action: 'rule.change', subject: id, facts: { ...reach } })
    return toRule(changed)
  })
}

async function lockRule(tx: Tx, ctx: Context, id: string) {
  const rule = await tx
    .selectFrom('rule')
    .selectAll()
    .where('organisation_id', '=', ctx.organisation)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (rule === undefined) throw ruleMissing()
  return rule
}

async function aboutOf(
  tx: Tx,
  ctx: Context,
  rule: { sender: string; subject: string; made_from: string | null },
): Promise<{ sender: string; subject: string }> {
  const mail =
    rule.made_from === null
      ? undefined
      : await tx
          .selectFrom('message')
          .select(['sender', 'subject'])
          .where('organisation_id', '=', ctx.organisation)
          .where('id', '=', rule.made_from)
          .executeTakeFirst()
  return mail ?? rule
}
