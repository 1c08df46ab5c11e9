import { z } from 'zod'
import { defineSourceConnector } from '#connectors/kit/connector.ts'
import { openMailFolder } from './mail-folder.client.ts'

const settings = z.object({
  path: z
    .string()
    .min(1)
    .max(4_096)
    .describe('A folder with .eml files, an .mbox file or a Maildir on the machine of Facteur'),
})

export type MailFolderSettings = z.output<typeof settings>

/** Mails on disk: an exported mailbox, or a folder that another program fills. */
export const mailFolder = defineSourceConnector<MailFolderSettings>({
  name: 'mail-folder',
  settings,
  needsSecret: false,
  open: (input, ground) => openMailFolder(input.settings.path, ground),
})
