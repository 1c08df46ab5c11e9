import { isIP } from 'node:net'
import { setting } from '#platform/settings.ts'
import type { OutgoingMail } from '#connectors/kit/outgoing-mail.ts'
import { openSession } from './send-mail.client.ts'
import { readSmtpUrl } from './send-mail.map.ts'

export const sendMailSettings = {
  url: setting.text('FACTEUR_SMTP_URL', {
    or: null,
    isSecret: true,
    doc: 'Outgoing mail: `smtp://user:password@host:587` (STARTTLS) or `smtps://…:465`. Until it is set, messages stay in the page.',
  }),
  from: setting.text('FACTEUR_SMTP_FROM', {
    or: null,
    doc: 'The sender of our mails, such as `Facteur <facteur@my-shop.example>`.',
  }),
}

/** What the operator set; undefined while nothing is. */
export function makeOutgoingMail({ url, from }: { url: string | null; from: string | null }): OutgoingMail | undefined {
  if (url === null) return undefined
  const server = readSmtpUrl(url)
  const sender =
    from ??
    (server.user?.includes('@') === true
      ? server.user
      : `facteur@${isIP(server.host) === 0 ? server.host : 'localhost'}`)
  return { from: sender, open: () => openSession(server, sender) }
}
