import { defineSourceConnector } from '#connectors/kit/connector.ts'
import { openImapMailbox } from './imap.client.ts'
import { imapSettings, type ImapSettings } from './imap.settings.ts'

/** Any mailbox that speaks IMAP4rev1 with a password. */
export const imap = defineSourceConnector<ImapSettings>({
  name: 'imap',
  settings: imapSettings,
  needsSecret: true,
  open: (input, ground) => openImapMailbox(input, ground),
})
