import { type Context, type Tx, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import { invitationMissing } from './invite-person.ts'

/** Takes an invitation back: its link is void at once. */
export async function revokeInvitation(ctx: Context, { id }: { id: string }): Promise<void> {
  requireRight(ctx, 'own')
  await inTransaction(ctx, async (tx) => {
    const row = await tx
      .updateTable('invitation')
      .set({ revoked_at: ctx.clock.now() })
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', id)
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .returning('email')
      .executeTakeFirst()
    if (row === undefined) throw invitationMissing()
    await audit(tx, ctx, { action: 'person.uninvite', subject: id, facts: { email: row.email } })
  })
}

/** Whoever may not invite any more has not invited: their open invitations end with it. */
export async function revokeInvitationsOf(tx: Tx, ctx: Context, userId: string): Promise<number> {
  requireRight(ctx, 'own')
  const rows = await tx
    .updateTable('invitation')
    .set({ revoked_at: ctx.clock.now() })
    .where('organisation_id', '=', ctx.organisation)
    .where('invited_by', '=', userId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .returning('id')
    .execute()
  return rows.length
}

/** How its mail went, as the owner sees it beside the invitation. */
export async function noteInvitationMail(
  ctx: Context,
  { id, mail }: { id: string; mail: 'none' | 'sent' | 'failed' },
): Promise<void> {
  requireRight(ctx, 'own')
  await inTransaction(ctx, async (tx) => {
    await tx
      .updateTable('invitation')
      .set({ mail_state: mail })
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', id)
      .execute()
    await audit(tx, ctx, { action: 'person.invite-mail', subject: id, facts: { mail } })
  })
}
