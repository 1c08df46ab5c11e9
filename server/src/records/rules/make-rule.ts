import { Fault } from '#platform/fault.ts'
import { makeId } from '#platform/ids.ts'
import { type Context, type Tx, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import { putBackOnLookList } from '../messages/look-list.ts'
import { isSharedHost } from '../suppliers/public-host.ts'
import { subjectKey } from './rule-subject.ts'

export type Reach = { isWholeHost: boolean; isAnySubject: boolean }
type Mail = { id: string; sender: string; subject: string }

/** Remembers the owner's word for mails like this one; said again, or the other way round, it is the same rule. Returns its id. */
export async function makeRule(
  tx: Tx,
  ctx: Context,
  { effect, mail, reach }: { effect: 'collect' | 'never'; mail: Mail; reach: Reach },
): Promise<string> {
  requireRight(ctx, 'write')
  const target = targetOf(mail, reach)
  const rule = await tx
    .insertInto('rule')
    .values({
      id: makeId('RuleId'),
      organisation_id: ctx.organisation,
      effect,
      ...target,
      made_from: mail.id,
      made_at: ctx.clock.now(),
    })
    .onConflict((oc) => oc.columns(['organisation_id', 'sender', 'subject_key']).doUpdateSet({ effect }))
    .returning('id')
    .executeTakeFirstOrThrow()
  if (effect === 'collect') await putBackOnLookList(tx, ctx, rule.id)
  await audit(tx, ctx, {
    action: 'rule.make',
    subject: rule.id,
    facts: { effect, message: mail.id, isWholeHost: reach.isWholeHost, isAnySubject: reach.isAnySubject },
  })
  return rule.id
}

/** `sender` and subject of a rule that reaches so far from this mail. */
export function targetOf(mail: Omit<Mail, 'id'>, { isWholeHost, isAnySubject }: Reach) {
  const address = mail.sender.trim().toLowerCase()
  const host = address.split('@').at(-1)?.replace(/\.$/, '') ?? ''
  if (host === '')
    throw new Fault('rule.no-sender', { say: 'This mail names no sender, so no rule can be made from it.' })
  if (isWholeHost && isSharedHost(host))
    throw new Fault('rule.public-host', {
      say: `Everybody can have an address at ${host}: a rule for all of them would reach too far.`,
    })
  return {
    sender: isWholeHost ? `@${host}` : address,
    subject: isAnySubject ? '' : mail.subject.slice(0, 300),
    subject_key: isAnySubject ? '' : subjectKey(mail.subject),
  }
}
