import { randomBytes } from 'node:crypto'
import type { Invitation } from '@facteur/contract/people.ts'
import type { Role } from '@facteur/contract/organisation.ts'
import type { Language } from '@facteur/contract/verdict.ts'
import { Fault } from '#platform/fault.ts'
import { makeId } from '#platform/ids.ts'
import { type Context, type Tx, inTransaction, requireRight } from '../context.ts'
import { audit } from '../journal.ts'
import { asLanguage } from '../words.ts'
import { hashInvitation, invitationDays } from './find-invitation.ts'
import { readPeople, toInvitation } from './people.read.ts'

/** The clear token stands in the link and nowhere else: only its hash is kept. */
export type MadeInvitation = { invitation: Invitation; token: string }
type Wish = { email: string; role: Role; language?: Language | undefined }

const mostOpen = 100

/** Invites somebody by e-mail. An open invitation of that address is replaced, and its link is void. */
export async function invitePerson(ctx: Context, { email, role, language }: Wish): Promise<MadeInvitation> {
  requireRight(ctx, 'own')
  const address = email.trim().toLowerCase()
  return inTransaction(ctx, async (tx) => {
    // Two owners may invite at the same moment: the row of the organisation is the lock.
    const organisation = await tx
      .selectFrom('organisation')
      .select('language')
      .where('organisation_id', '=', ctx.organisation)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow()
    const people = await readPeople(tx, ctx)
    if (people.some((one) => one.email.toLowerCase() === address))
      throw new Fault('person.exists', { say: `${address} is a member already.` })
    await endOpen(tx, ctx, address)
    return insertInvitation(tx, ctx, {
      email: address,
      role,
      language: language ?? asLanguage(organisation.language),
      action: 'person.invite',
    })
  })
}

/** Sends it again: a new link with a new time; the old one is void. */
export async function renewInvitation(ctx: Context, { id }: { id: string }): Promise<MadeInvitation> {
  requireRight(ctx, 'own')
  return inTransaction(ctx, async (tx) => {
    const old = await tx
      .updateTable('invitation')
      .set({ revoked_at: ctx.clock.now() })
      .where('organisation_id', '=', ctx.organisation)
      .where('id', '=', id)
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .returning(['email', 'role', 'language'])
      .executeTakeFirst()
    if (old === undefined) throw invitationMissing()
    return insertInvitation(tx, ctx, {
      email: old.email,
      role: old.role,
      language: old.language,
      action: 'person.invite-again',
    })
  })
}

export const invitationMissing = () => new Fault('invitation.missing', { say: 'This invitation does not exist.' })

async function endOpen(tx: Tx, ctx: Context, email: string): Promise<void> {
  const open = await tx
    .selectFrom('invitation')
    .select(['id', 'email'])
    .where('organisation_id', '=', ctx.organisation)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute()
  if (open.length >= mostOpen)
    throw new Fault('invitation.too-many', { say: `There are ${mostOpen} open invitations: take some back first.` })
  await tx
    .updateTable('invitation')
    .set({ revoked_at: ctx.clock.now() })
    .where('organisation_id', '=', ctx.organisation)
    .where('email', '=', email)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute()
}

async function insertInvitation(
  tx: Tx,
  ctx: Context,
  { action, ...wish }: { email: string; role: string; language: string; action: string },
): Promise<MadeInvitation> {
  if (ctx.actor.is === 'system') throw new Fault('person.missing', { say: 'Nobody is signed in.' })
  const token = `fci_${randomBytes(32).toString('base64url')}`
  const now = ctx.clock.now()
  const row = await tx
    .insertInto('invitation')
    .values({
      id: makeId('InvitationId', now.getTime()),
      organisation_id: ctx.organisation,
      ...wish,
      token_hash: hashInvitation(token),
      invited_by: ctx.actor.userId,
      created_at: now,
      expires_at: new Date(now.getTime() + invitationDays * 86_400_000),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await audit(tx, ctx, { action, subject: row.id, facts: { email: wish.email, role: wish.role } })
  return { invitation: toInvitation(ctx, row), token }
}
