import type { LinkRule } from '@facteur/contract/link.ts'
import { Fault } from '#platform/fault.ts'
import { makeId } from '#platform/ids.ts'
import { announce } from '../announce.ts'
import { type Context, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'

/** The owner's word on the links of one sender: follow always, ask each time, or never. Said again, it is changed. */
export async function sayLinkRule(
  ctx: Context,
  { sender, effect }: Pick<LinkRule, 'sender' | 'effect'>,
): Promise<LinkRule> {
  requireRight(ctx, 'write')
  const key = sender.trim().toLowerCase().replace(/^@/, '')
  if (!/^[^\s@]{1,64}@[a-z\d.-]{3,253}$|^[a-z\d.-]{3,253}$/.test(key))
    throw new Fault('link-rule.no-sender', { say: 'This is neither an e-mail address nor the host of one.' })
  return inTransaction(ctx, async (tx) => {
    const row = await tx
      .insertInto('link_rule')
      .values({
        id: makeId('LinkRuleId'),
        organisation_id: ctx.organisation,
        sender: key,
        effect,
        made_at: ctx.clock.now(),
      })
      .onConflict((oc) => oc.columns(['organisation_id', 'sender']).doUpdateSet({ effect }))
      .returningAll()
      .executeTakeFirstOrThrow()
    await announce(tx, ctx, { type: 'messages' })
    await audit(tx, ctx, { action: 'link-rule.say', subject: row.id, facts: { effect } })
    return toRule(row)
  })
}

/** Taken back: the links of that sender are treated as those of any other again. */
export async function removeLinkRule(ctx: Context, { id }: { id: string }): Promise<void> {
  requireRight(ctx, 'write')
  await inTransaction(ctx, async (tx) => {
    const row = await tx
      .deleteFrom('link_rule')
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', id)
      .returning('effect')
      .executeTakeFirst()
    if (row === undefined) throw new Fault('rule.missing', { say: 'This rule does not exist (any more).' })
    await announce(tx, ctx, { type: 'messages' })
    await audit(tx, ctx, { action: 'link-rule.remove', subject: id, facts: { effect: row.effect } })
  })
}

export async function listLinkRules(ctx: Context): Promise<LinkRule[]> {
  const rows = await inTransaction(ctx, (tx) =>
    tx.selectFrom('link_rule').selectAll().where('organisation_id', '=', ctx.organisation).orderBy('sender').execute(),
  )
  return rows.map(toRule)
}

const toRule = (row: { id: string; sender: string; effect: LinkRule['effect']; made_at: Date }): LinkRule => ({
  id: row.id,
  sender: row.sender,
  effect: row.effect,
  madeAt: row.made_at.toISOString(),
})
