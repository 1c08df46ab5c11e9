import { sha256Hex } from '#platform/crypto.ts'
import { inScope } from '#platform/database.ts'
import { Fault } from '#platform/fault.ts'
import { asId } from '#platform/ids.ts'
import type { ShownInvitation } from '@facteur/contract/people.ts'
import { type Ground, systemContext } from '../context.ts'
import { getOrganisation } from '../organisations/organisations.read.ts'
import { asLanguage, asRole } from '../words.ts'

export const invitationDays = 7

export const hashInvitation = (token: string): string => sha256Hex(`invitation ${token}`)

/** One sentence for unknown, used, revoked and expired alike: a guesser learns nothing. */
export const invitationInvalid = () =>
  new Fault('invitation.invalid', {
    say: 'This invitation is no longer valid: ask whoever invited you to send it again.',
  })

/** The open invitation of this token. Throws `invitation.invalid`. */
export async function findInvitation(ground: Ground, token: string) {
  const tokenHash = hashInvitation(token)
  const row = await inScope(ground.database, { tokenHash }, (tx) =>
    tx.selectFrom('invitation').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst(),
  )
  if (row === undefined || row.accepted_at !== null || row.revoked_at !== null) throw invitationInvalid()
  if (row.expires_at.getTime() <= ground.clock.now().getTime()) throw invitationInvalid()
  return row
}

/** What whoever holds the link may see. Nothing of whether the address is known here. */
export async function showInvitation(ground: Ground, token: string): Promise<ShownInvitation> {
  const row = await findInvitation(ground, token)
  const organisation = await getOrganisation(
    systemContext(ground, asId('OrganisationId', row.organisation_id), 'invitation'),
  )
  const host = await inScope(ground.database, {}, (tx) =>
    tx.selectFrom('auth_user').select('name').where('id', '=', row.invited_by).executeTakeFirst(),
  )
  return {
    organisation: organisation.name,
    email: row.email,
    role: asRole(row.role),
    invitedBy: host?.name ?? '',
    language: asLanguage(row.language),
  }
}
