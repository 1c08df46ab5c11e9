import { sql } from 'kysely'
import { type Context, type Tx, requireRight } from '../context.ts'
import { isRuled } from '../rules/rule-subject.ts'

const mostLooked = 2_000

/** Takes the mails that a rule is about, and `also` the one it was made from, off the list of those to look at. */
export async function takeOffLookList(
  tx: Tx,
  ctx: Context,
  { rule, target, also = [] }: { rule: string; target: { sender: string; subject_key: string }; also?: string[] },
): Promise<void> {
  requireRight(ctx, 'write')
  const ids = [...also, ...(await likeThis(tx, ctx, target))]
  if (ids.length === 0) return
  await tx
    .updateTable('message')
    .set({ rule_id: rule, is_unsure: false, was_unsure: sql<boolean>`was_unsure or is_unsure` })
    .where('organisation_id', '=', ctx.organisation)
    .where('id', 'in', ids)
    .execute()
}

/** The rule is taken back: what it took off the list stands there again. */
export async function putBackOnLookList(tx: Tx, ctx: Context, rule: string): Promise<void> {
  requireRight(ctx, 'write')
  await tx
    .updateTable('message')
    .set({ rule_id: null, is_unsure: true, was_unsure: false })
    .where('organisation_id', '=', ctx.organisation)
    .where('rule_id', '=', rule)
    .where('was_unsure', '=', true)
    .where('state', '=', 'judged')
    .execute()
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
