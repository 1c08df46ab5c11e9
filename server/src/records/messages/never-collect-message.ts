import { announce } from '../announce.ts'
import { type Context, type Tx, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import { type Reach, makeRule, targetOf } from '../rules/make-rule.ts'
import { isRuled } from '../rules/rule-subject.ts'
import { messageMissing } from './messages.read.ts'

const mostLooked = 2_000

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
    await tx
      .updateTable('message')
      .set({ rule_id: rule, is_unsure: false })
      .where('organisation_id', '=', ctx.organisation)
      .where('id', 'in', [id, ...(await likeThis(tx, ctx, targetOf(row, reach)))])
      .execute()
    await announce(tx, ctx, { type: 'messages' })
    await audit(tx, ctx, { action: 'message.never-again', subject: id, facts: { rule } })
  })
}

/** Others that wait for a look and that the rule is about. */
async function likeThis(tx: Tx, ctx: Context, target: { sender: string; subject_key: string }): Promise<string[]> {
  const rule = { sender: target.sender, subject: target.subject_key }
  const rows = await tx
    .selectFrom('message')
    .select(['id', 'sender', 'subject'])
    .where('organisation_id', '=', ctx.organisation)
    .where('state', '=', 'judged')
    .where('is_unsure', '=', true)
    .where('collect', '=', false)
    .orderBy('received_at', 'desc')
    .limit(mostLooked)
    .execute()
  return rows.filter((row) => isRuled(rule, row)).map((row) => row.id)
}
