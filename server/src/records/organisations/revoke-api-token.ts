import { Fault } from '#platform/fault.ts'
import { type Context, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import { findMemberships } from './organisations.read.ts'

export async function revokeApiToken(ctx: Context, { id }: { id: string }): Promise<void> {
  requireRight(ctx, 'own')
  if (ctx.actor.is !== 'member')
    throw new Fault('right.session-only', { say: 'Only an owner who is signed in can make or revoke API tokens.' })
  await inTransaction(ctx, async (tx) => {
    const row = await tx
      .updateTable('api_token')
      .set({ revoked_at: ctx.clock.now() })
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (row === undefined) throw new Fault('token.missing', { say: 'This token does not exist.' })
    await audit(tx, ctx, { action: 'token.revoke', subject: id })
  })
}

/** After a change of password: whatever that person's old password may have given away is void, in each of their organisations. */
export async function revokeTokensOfPerson(ctx: Context): Promise<void> {
  if (ctx.actor.is !== 'member')
    throw new Fault('right.session-only', { say: 'Only somebody who is signed in can do this.' })
  const { userId } = ctx.actor
  for (const { organisation } of await findMemberships(ctx, userId)) await revokeIn({ ...ctx, organisation }, userId)
}

async function revokeIn(ctx: Context, userId: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const rows = await tx
      .updateTable('api_token')
      .set({ revoked_at: ctx.clock.now() })
      .where('organisation_id', '=', ctx.organisation)
      .where('user_id', '=', userId)
      .where('revoked_at', 'is', null)
      .returning('id')
      .execute()
    await audit(tx, ctx, { action: 'member.change-password', subject: userId, facts: { revokedTokens: rows.length } })
  })
}
