import type { Invitation, PeopleList, Person } from '@facteur/contract/people.ts'
import type { Selectable } from 'kysely'
import { type Context, type Tx, hasRight, inTransaction } from '../context.ts'
import type { Tables } from '../tables.ts'
import { asLanguage, asRole } from '../words.ts'

/** Members by name; open invitations for owners only. */
export async function listPeople(ctx: Context): Promise<PeopleList> {
  return inTransaction(ctx, async (tx) => {
    const items = await readPeople(tx, ctx)
    const invitations = hasRight(ctx.actor, 'own') ? await readInvitations(tx, ctx) : []
    return { items, invitations }
  })
}

export async function readPeople(tx: Tx, ctx: Context): Promise<Person[]> {
  const you = ctx.actor.is === 'system' ? '' : ctx.actor.userId
  const rows = await tx
    .selectFrom('member')
    .innerJoin('auth_user', 'auth_user.id', 'member.user_id')
    .select(['member.user_id', 'member.role', 'member.created_at', 'auth_user.name', 'auth_user.email'])
    .where('member.organisation_id', '=', ctx.organisation)
    .orderBy('auth_user.name')
    .orderBy('member.user_id')
    .execute()
  return rows.map((row) => ({
    id: row.user_id,
    name: row.name,
    email: row.email,
    role: asRole(row.role),
    since: row.created_at.toISOString(),
    isYou: row.user_id === you,
  }))
}

async function readInvitations(tx: Tx, ctx: Context): Promise<Invitation[]> {
  const rows = await tx
    .selectFrom('invitation')
    .selectAll()
    .where('organisation_id', '=', ctx.organisation)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => toInvitation(ctx, row))
}

export const toInvitation = (ctx: Context, row: Selectable<Tables['invitation']>): Invitation => ({
  id: row.id,
  email: row.email,
  role: asRole(row.role),
  language: asLanguage(row.language),
  mail: row.mail_state,
  createdAt: row.created_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
  isExpired: row.expires_at.getTime() <= ctx.clock.now().getTime(),
})
