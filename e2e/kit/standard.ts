import type { InventedMail } from '../invented/world.ts'
import { atelierLune } from '../invented/owner.ts'
import type { Dovecot } from './dovecot.ts'
import { type Client, becomeOwner } from './client.ts'
import type { Environment, RunningFacteur } from './facteur.ts'
import { seedMails } from './seed.ts'
import type { SmtpSink } from './smtp-sink.ts'

export const mailbox = { user: 'noor', password: 'maan-en-ster' }
export const accountant = 'boekhouding@kantoor-vanpeel.example'
export const isLong = process.env['FACTEUR_TEST_LONG'] === '1'

/** What lets a server reach the mail server and the sink of a test, without waiting between deliveries. */
export function environmentOf({ dovecot, sink }: { dovecot?: Dovecot; sink?: SmtpSink }): Environment {
  return {
    ...(dovecot === undefined ? {} : { FACTEUR_EGRESS_ALLOW: `127.0.0.1:${dovecot.port},localhost:${dovecot.port}` }),
    ...(sink === undefined ? {} : { FACTEUR_SMTP_URL: sink.url }),
    FACTEUR_DELIVERIES_PER_MINUTE: '6000',
  }
}

/** The body that links the test's mailbox. */
export const linkOf = (dovecot: Dovecot) => ({
  connector: 'imap' as const,
  host: dovecot.host,
  port: dovecot.port,
  security: 'implicit' as const,
  ...mailbox,
  tlsCa: dovecot.ca,
})

/** Owner, accountant and mailbox by REST, in that order: from here the river runs. */
export async function setUp(server: RunningFacteur, dovecot: Dovecot): Promise<{ client: Client; source: string }> {
  const client = await becomeOwner(server, { vatNumber: atelierLune.vatNumber })
  await client.ask('addDestination', { body: { connector: 'email', to: accountant } })
  const { id } = await client.ask('addSource', { body: linkOf(dovecot) })
  return { client, source: id }
}

/** A business files its mail: invoices in a folder of their own, older ones archived, most of it read, some flagged. */
export async function seedBusiness(maildir: string, mails: readonly InventedMail[]): Promise<void> {
  await seedMails(maildir, mails, (mail, index) => {
    const folder =
      mail.folder !== 'INBOX'
        ? mail.folder
        : index % 5 === 1
          ? 'Archive/2025'
          : index % 7 === 2
            ? 'Facturen'
            : index % 11 === 3
              ? 'Boekhouding/Te doen – é'
              : 'INBOX'
    const flags = index % 3 === 0 ? 'S' : index % 4 === 0 ? 'FS' : undefined
    return flags === undefined ? { folder } : { folder, flags }
  })
}
