import type { Role } from '@facteur/contract/organisation.ts'
import type { Language } from '@facteur/contract/verdict.ts'
import type { OutgoingMail } from '#connectors/kit/outgoing-mail.ts'
import { asFault } from '#platform/fault.ts'
import { makeId } from '#platform/ids.ts'
import { type Context, requireRight } from '#records/context.ts'
import { getOrganisation, getPerson } from '#records/organisations/organisations.read.ts'
import { invitationDays } from '#records/people/find-invitation.ts'
import { makeInvitationMail } from './make-invitation.ts'

/** Mails one invitation at once: its link is kept nowhere, so nothing can send it later. What went wrong is shown to the owner, who sends it again. */
export function makeSendInvitation(outgoing: OutgoingMail | undefined) {
  return async (
    ctx: Context,
    { email, ...rest }: { email: string; language: Language; link: string; role: Role },
  ): Promise<'none' | 'sent' | 'failed'> => {
    requireRight(ctx, 'own')
    if (outgoing === undefined) return 'none'
    const [{ name: organisationName }, { name: hostName }] = await Promise.all([getOrganisation(ctx), getPerson(ctx)])
    const mail = makeInvitationMail({ ...rest, organisationName, hostName, days: invitationDays })
    try {
      const session = await outgoing.open()
      try {
        const messageHeaderId = `<${makeId('NoticeId')}@facteur.invalid>`
        const outcome = await session.send({ messageHeaderId, to: [email], attachments: [], ...mail })
        return outcome.state === 'accepted' ? 'sent' : 'failed'
      } finally {
        session.close()
      }
    } catch (thrown) {
      ctx.log.warn('invitation.not-sent', { code: asFault(thrown).code })
      return 'failed'
    }
  }
}
