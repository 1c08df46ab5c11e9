import type { MadeInvitation as SaidInvitation } from '@facteur/contract/people.ts'
import { Fault } from '#platform/fault.ts'
import { hashPassword, requireGoodPassword } from '#platform/passwords.ts'
import { type Context, systemContext } from '#records/context.ts'
import { createOrganisation } from '#records/organisations/create-organisation.ts'
import { getOrganisation, listOrganisationChoices } from '#records/organisations/organisations.read.ts'
import { acceptInvitation, findPersonByEmail } from '#records/people/accept-invitation.ts'
import { changePerson, removePerson } from '#records/people/change-person.ts'
import { noteInvitationMail, revokeInvitation } from '#records/people/end-invitation.ts'
import { findInvitation, showInvitation } from '#records/people/find-invitation.ts'
import { type MadeInvitation, invitePerson, renewInvitation } from '#records/people/invite-person.ts'
import { listPeople } from '#records/people/people.read.ts'
import type { Handlers, Http } from './handler.ts'
import type { Parts } from './parts.ts'
import { checkedSignIn } from './sign-in.ts'

type Mine =
  | 'listOrganisations'
  | 'createOrganisation'
  | 'listPeople'
  | 'changePerson'
  | 'removePerson'
  | 'invitePerson'
  | 'resendInvitation'
  | 'revokeInvitation'
  | 'showInvitation'
  | 'acceptInvitation'

export function makePeopleHandlers(parts: Parts): Pick<Handlers, Mine> {
  const { ground, streams } = parts
  return {
    listOrganisations: (ctx) => listOrganisationChoices(ctx),
    createOrganisation: (ctx, { body }) =>
      createOrganisation(ctx, { ...body, vatNumber: body.vatNumber === '' ? null : (body.vatNumber ?? null) }),
    listPeople: (ctx) => listPeople(ctx),
    changePerson: async (ctx, { path, body }) => {
      const person = await changePerson(ctx, { id: path.id, role: body.role })
      streams.endOfPerson(path.id)
      return person
    },
    removePerson: async (ctx, { path }) => {
      await removePerson(ctx, path)
      streams.endOfPerson(path.id)
    },
    invitePerson: async (ctx, { body, http }) => {
      await countInvitation(parts, ctx, http, body.email)
      return send(parts, ctx, await invitePerson(ctx, body))
    },
    resendInvitation: async (ctx, { path, http }) => {
      await countInvitation(parts, ctx, http, path.id)
      return send(parts, ctx, await renewInvitation(ctx, path))
    },
    revokeInvitation: (ctx, { path }) => revokeInvitation(ctx, path),
    showInvitation: async (_nobody, { body, http }) => {
      await parts.limit.count({ what: 'invitation', account: body.token, address: http.address })
      return showInvitation(ground, body.token)
    },
    acceptInvitation: async (_nobody, { body, http }) => {
      const { organisation, role, cookies } = await join(parts, body, http)
      const { name } = await getOrganisation(systemContext(ground, organisation, 'invitation'))
      for (const cookie of cookies) http.answerHeaders.append('set-cookie', cookie)
      return { id: organisation, name, role, isCurrent: false }
    },
  }
}

/** Nobody makes this house a sender of unwanted mail. */
const countInvitation = ({ limit }: Parts, ctx: Context, { address }: Http, who: string) =>
  limit.count({ what: 'invite', account: `${ctx.organisation} ${who}`, address })

async function send(parts: Parts, ctx: Context, { invitation, token }: MadeInvitation): Promise<SaidInvitation> {
  const link = `${parts.front.publicUrl}/invitation#token=${token}`
  const { email, language, role } = invitation
  const mail = await parts.doors.sendInvitation(ctx, { email, language, role, link })
  await noteInvitationMail(ctx, { id: invitation.id, mail })
  // Where mail goes out, only the mailbox of the address gets the link: so it proves whose address it is.
  return { ...invitation, mail, link: mail === 'none' ? link : null }
}

type Wish = { token: string; password: string; name?: string | undefined }

/** An address that is known and a wrong password get the same answer as an address that is not known and no name. */
async function join(parts: Parts, { token, password, name }: Wish, http: Http) {
  const { ground, limit } = parts
  await limit.count({ what: 'invitation', account: token, address: http.address })
  const { email } = await findInvitation(ground, token)
  const known = await findPersonByEmail(ground, email)
  const signIn = { email, password, address: http.address }
  if (known !== undefined || name === undefined) {
    const signedIn = await checkedSignIn(parts, signIn)
    if (known === undefined) throw refused()
    const joined = await acceptInvitation(ground, { token, is: 'known', userId: known })
    return { ...joined, cookies: signedIn.headers.getSetCookie() }
  }
  requireGoodPassword(password, [email, name])
  const passwordHash = await hashPassword(password)
  const joined = await acceptInvitation(ground, { token, is: 'new', name, passwordHash })
  return { ...joined, cookies: (await checkedSignIn(parts, signIn)).headers.getSetCookie() }
}

const refused = () => new Fault('sign-in.refused', { say: 'The e-mail address or the password is not right.' })
