import { inScope } from '#platform/database.ts'
import { Fault } from '#platform/fault.ts'
import { type OrganisationId, asId } from '#platform/ids.ts'
import { type Ground, type Tx, makeContext } from '../context.ts'
import { audit } from '../journal.ts'
import { insertPerson } from '../organisations/insert-person.ts'
import { asRole } from '../words.ts'
import { findInvitation, hashInvitation, invitationInvalid } from './find-invitation.ts'

/** Whoever has a sign-in already has shown its password to whoever calls; who is new brings a name and a hash. */
export type Joining = { token: string } & (
  | { is: 'known'; userId: string }
  | { is: 'new'; name: string; passwordHash: string }
)

export type Joined = { organisation: OrganisationId; role: 'owner' | 'member' | 'accountant'; userId: string }

/** Accepts an invitation, once: of two at the same moment one joins. Who is a member already stays what they are. */
export async function acceptInvitation(ground: Ground, joining: Joining): Promise<Joined> {
  const found = await findInvitation(ground, joining.token)
  const organisation = asId('OrganisationId', found.organisation_id)
  return inScope(ground.database, { organisation }, async (tx) => {
    const invitation = await tx
      .updateTable('invitation')
      .set({ accepted_at: ground.clock.now() })
      .where('organisation_id', '=', organisation)
      .where('token_hash', '=', hashInvitation(joining.token))
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', ground.clock.now())
      .returning(['id', 'email', 'role'])
      .executeTakeFirst()
    if (invitation === undefined) throw invitationInvalid()
    const { email } = invitation
    const userId =
      joining.is === 'new'
        ? await insertPerson(tx, ground, { ...joining, email })
        : await samePerson(tx, joining, email)
    const role = asRole(invitation.role)
    const ctx = makeContext(ground, organisation, { is: 'member', userId, role })
    const made = await tx
      .insertInto('member')
      .values({ organisation_id: organisation, user_id: userId, role, created_at: ground.clock.now() })
      .onConflict((oc) => oc.doNothing())
      .returning('role')
      .executeTakeFirst()
    await audit(tx, ctx, {
      action: made === undefined ? 'person.see-invitation' : 'member.add',
      subject: userId,
      facts: { role, by: 'invitation', invitation: invitation.id },
    })
    return { organisation, role, userId }
  })
}

/** The invitation is for its address only, whoever holds the link. */
async function samePerson(tx: Tx, { userId }: { userId: string }, email: string): Promise<string> {
  const person = await tx
    .selectFrom('auth_user')
    .select('id')
    .where('id', '=', userId)
    .where('email', '=', email)
    .executeTakeFirst()
  if (person === undefined) throw new Fault('invitation.other-person', { say: 'This invitation is for somebody else.' })
  return person.id
}

/** Whether this address has a sign-in; never told to anybody. */
export async function findPersonByEmail(ground: Ground, email: string): Promise<string | undefined> {
  const row = await inScope(ground.database, {}, (tx) =>
    tx.selectFrom('auth_user').select('id').where('email', '=', email).executeTakeFirst(),
  )
  return row?.id
}
