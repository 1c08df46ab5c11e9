import type { OrganisationChoice } from '@facteur/contract/people.ts'
import type { Language } from '@facteur/contract/verdict.ts'
import { inScope, sql } from '#platform/database.ts'
import { Fault } from '#platform/fault.ts'
import { makeId } from '#platform/ids.ts'
import { type Context, type Tx, makeContext, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import { insertOrganisation } from './create-first-owner.ts'

/** Another organisation with a key and a journal of its own, of which whoever asks is then the owner. */
export async function createOrganisation(
  ctx: Context,
  input: { name: string; vatNumber: string | null; language: Language },
): Promise<OrganisationChoice> {
  requireRight(ctx, 'own')
  if (ctx.actor.is !== 'member')
    throw new Fault('right.session-only', { say: 'This needs somebody who is signed in: an API token cannot do it.' })
  const { userId } = ctx.actor
  const organisation = makeId('OrganisationId')
  return inScope(ctx.database, { organisation, user: userId }, async (tx) => {
    // Two at the same moment must not both be the last one that is allowed.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`organisations of ${userId}`}, 0))`.execute(tx)
    await requireRoom(tx, ctx, userId)
    const owner = { is: 'member', userId, role: 'owner' } as const
    const made = await insertOrganisation(tx, makeContext(ctx, organisation, owner), {
      organisation: input.name,
      vatNumber: input.vatNumber,
      language: input.language,
    })
    await becomeOwner(tx, made, userId)
    return { id: organisation, name: input.name, role: 'owner', isCurrent: false }
  })
}

async function becomeOwner(tx: Tx, ctx: Context, userId: string): Promise<void> {
  await tx
    .insertInto('member')
    .values({ organisation_id: ctx.organisation, user_id: userId, role: 'owner', created_at: ctx.clock.now() })
    .execute()
  await audit(tx, ctx, { action: 'member.add', subject: userId, facts: { role: 'owner', by: 'creation' } })
}

async function requireRoom(tx: Tx, ctx: Context, userId: string): Promise<void> {
  const most = ctx.limits?.mostOrganisations ?? null
  if (most === null) return
  const owned = await tx
    .selectFrom('member')
    .select('organisation_id')
    .where('user_id', '=', userId)
    .where('role', '=', 'owner')
    .execute()
  if (owned.length < most) return
  throw new Fault('organisation.too-many', {
    say: `One person may be owner of ${most === 1 ? 'one organisation' : `${most} organisations`} here: whoever runs this installation can allow more.`,
  })
}
