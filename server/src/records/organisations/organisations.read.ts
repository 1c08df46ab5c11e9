import type { Organisation } from '@facteur/contract/organisation.ts'
import type { organisationList } from '@facteur/contract/people.ts'
import type { z } from 'zod'
import { inScope } from '#platform/database.ts'
import { Fault } from '#platform/fault.ts'
import { type OrganisationId, asId } from '#platform/ids.ts'
import { type Context, type Ground, inTransaction } from '../context.ts'
import { asLanguage, asRole } from '../words.ts'

export type Membership = { organisation: OrganisationId; userId: string; role: 'owner' | 'member' | 'accountant' }

export async function getOrganisation(ctx: Context): Promise<Organisation> {
  const row = await inTransaction(ctx, (tx) =>
    tx
      .selectFrom('organisation')
      .select(['organisation_id', 'name', 'vat_number', 'language', 'created_at'])
      .where('organisation_id', '=', ctx.organisation)
      .executeTakeFirst(),
  )
  if (row === undefined) throw new Fault('organisation.missing', { say: 'This organisation does not exist.' })
  return {
    id: row.organisation_id,
    name: row.name,
    vatNumber: row.vat_number,
    language: asLanguage(row.language),
    createdAt: row.created_at.toISOString(),
  }
}

/** Every organisation, for the worker. */
export async function listOrganisations(ground: Ground): Promise<OrganisationId[]> {
  const rows = await inScope(ground.database, {}, (tx) =>
    tx.selectFrom('organisation_directory').select('organisation_id').orderBy('organisation_id').execute(),
  )
  return rows.map((row) => asId('OrganisationId', row.organisation_id))
}

/** Where this person is a member, the oldest membership first. */
export async function findMemberships(ground: Ground, userId: string): Promise<Membership[]> {
  const rows = await inScope(ground.database, { user: userId }, (tx) =>
    tx
      .selectFrom('member')
      .select(['organisation_id', 'user_id', 'role'])
      .where('user_id', '=', userId)
      .orderBy('created_at')
      .execute(),
  )
  return rows.map((row) => ({
    organisation: asId('OrganisationId', row.organisation_id),
    userId: row.user_id,
    role: asRole(row.role),
  }))
}

/**
 * The organisations of whoever asks, the oldest membership first; of a token only its own, since it is bound to that.
 * `mayCreate`: an owner of any may make another, as far as the operator allows.
 */
export async function listOrganisationChoices(ctx: Context): Promise<z.infer<typeof organisationList>> {
  const most = ctx.limits?.mostOrganisations ?? null
  if (ctx.actor.is === 'system') return { items: [], mayCreate: false, most }
  const all = await findMemberships(ctx, ctx.actor.userId)
  const isToken = ctx.actor.is === 'token'
  const shown = isToken ? all.filter((one) => one.organisation === ctx.organisation) : all
  const items = await Promise.all(
    shown.map(async (one) => {
      const { name } = await getOrganisation({ ...ctx, organisation: one.organisation })
      return { id: one.organisation, name, role: one.role, isCurrent: one.organisation === ctx.organisation }
    }),
  )
  const owned = all.filter((one) => one.role === 'owner').length
  return { items, mayCreate: !isToken && owned > 0 && (most === null || owned < most), most }
}

/** Who is signed in: only the person of the context, never another. */
export async function getPerson(
  ctx: Context,
): Promise<{ name: string; email: string; role: 'owner' | 'member' | 'accountant' }> {
  if (ctx.actor.is === 'system') throw new Fault('person.missing', { say: 'Nobody is signed in.' })
  const { userId } = ctx.actor
  const row = await inTransaction(ctx, (tx) =>
    tx
      .selectFrom('member')
      .innerJoin('auth_user', 'auth_user.id', 'member.user_id')
      .select(['auth_user.name', 'auth_user.email', 'member.role'])
      .where('member.organisation_id', '=', ctx.organisation)
      .where('member.user_id', '=', userId)
      .executeTakeFirst(),
  )
  if (row === undefined) throw new Fault('person.missing', { say: 'Nobody is signed in.' })
  return { name: row.name, email: row.email, role: asRole(row.role) }
}

export type InstallationState = { hasOwner: boolean; isDemo: boolean }

export async function getInstallationState(ground: Ground): Promise<InstallationState> {
  return inScope(ground.database, {}, async (tx) => {
    const row = await tx.selectFrom('installation').select('is_demo').executeTakeFirst()
    const person = await tx.selectFrom('auth_user').select('id').limit(1).executeTakeFirst()
    return { hasOwner: person !== undefined, isDemo: row?.is_demo ?? false }
  })
}
