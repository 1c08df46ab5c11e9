import type { Person } from '@facteur/contract/people.ts'
import type { Role } from '@facteur/contract/organisation.ts'
import { Fault } from '#platform/fault.ts'
import { type Context, type Tx, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import { revokeInvitationsOf } from './end-invitation.ts'
import { readPeople } from './people.read.ts'

/** Another role for a member. Refused for the last owner: somebody has to be able to do everything. */
export async function changePerson(ctx: Context, { id, role }: { id: string; role: Role }): Promise<Person> {
  requireRight(ctx, 'own')
  return inTransaction(ctx, async (tx) => {
    const before = await requireMember(tx, ctx, id)
    if (before === 'owner' && role !== 'owner') await requireOtherOwner(tx, ctx, id)
    if (before !== role) {
      await tx
        .updateTable('member')
        .set({ role })
        .where('organisation_id', '=', ctx.organisation)
        .where('user_id', '=', id)
        .execute()
      const uninvited = role === 'owner' ? 0 : await revokeInvitationsOf(tx, ctx, id)
      await audit(tx, ctx, { action: 'member.change', subject: id, facts: { from: before, to: role, uninvited } })
    }
    const person = (await readPeople(tx, ctx)).find((one) => one.id === id)
    if (person === undefined) throw personMissing()
    return person
  })
}

/** Ends a membership: the next call of theirs is refused, and their tokens for this organisation are void. */
export async function removePerson(ctx: Context, { id }: { id: string }): Promise<void> {
  requireRight(ctx, 'own')
  await inTransaction(ctx, async (tx) => {
    const before = await requireMember(tx, ctx, id)
    if (before === 'owner') await requireOtherOwner(tx, ctx, id)
    await tx.deleteFrom('member').where('organisation_id', '=', ctx.organisation).where('user_id', '=', id).execute()
    const tokens = await tx
      .updateTable('api_token')
      .set({ revoked_at: ctx.clock.now() })
      .where('organisation_id', '=', ctx.organisation)
      .where('user_id', '=', id)
      .where('revoked_at', 'is', null)
      .returning('id')
      .execute()
    const uninvited = await revokeInvitationsOf(tx, ctx, id)
    await audit(tx, ctx, {
      action: 'member.remove',
      subject: id,
      facts: { role: before, revokedTokens: tokens.length, uninvited },
    })
  })
}

const personMissing = () => new Fault('person.missing', { say: 'This person is not a member.' })

async function requireMember(tx: Tx, ctx: Context, id: string): Promise<string> {
  const row = await tx
    .selectFrom('member')
    .select('role')
    .where('organisation_id', '=', ctx.organisation)
    .where('user_id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw personMissing()
  return row.role
}

/** The rows of all owners are the lock: of two that step down at the same moment one is refused. */
async function requireOtherOwner(tx: Tx, ctx: Context, id: string): Promise<void> {
  const owners = await tx
    .selectFrom('member')
    .select('user_id')
    .where('organisation_id', '=', ctx.organisation)
    .where('role', '=', 'owner')
    .orderBy('user_id')
    .forUpdate()
    .execute()
  if (owners.some((one) => one.user_id !== id)) return
  throw new Fault('person.last-owner', {
    say: 'This is the only owner: make somebody else an owner first.',
  })
}
