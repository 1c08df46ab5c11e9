import { keepable } from '#connectors/kit/charset.ts'
import type { FolderInfo } from '#connectors/kit/mailbox.ts'
import type { HistoryRecord, Label, ListedMessage } from './gmail.answers.ts'

/** A label as a folder. `labelId` is null for all mail, which is no label. */
export type GmailFolder = FolderInfo & { labelId: string | null }

/** Names as Gmail gives them over IMAP, so that both ways of linking speak of the same folders. */
const system: Record<string, { path: string; name: string; use: FolderInfo['specialUse'] }> = {
  INBOX: { path: 'INBOX', name: 'Inbox', use: 'inbox' },
  SENT: { path: '[Gmail]/Sent Mail', name: 'Sent Mail', use: 'sent' },
  DRAFT: { path: '[Gmail]/Drafts', name: 'Drafts', use: 'drafts' },
  SPAM: { path: '[Gmail]/Spam', name: 'Spam', use: 'junk' },
  TRASH: { path: '[Gmail]/Trash', name: 'Trash', use: 'trash' },
  STARRED: { path: '[Gmail]/Starred', name: 'Starred', use: null },
  IMPORTANT: { path: '[Gmail]/Important', name: 'Important', use: null },
}

/** What lies in these is in no other folder, and is no mail that anybody filed. */
export const hiddenLabels = ['SPAM', 'TRASH', 'DRAFT', 'CHAT'] as const

export function toFolders(labels: readonly Label[]): GmailFolder[] {
  const all: GmailFolder = {
    path: '[Gmail]/All Mail',
    name: 'All Mail',
    delimiter: '/',
    specialUse: 'all',
    messages: null,
    canOpen: true,
    labelId: null,
  }
  const shown = labels.flatMap((label): GmailFolder[] => {
    const known = Object.hasOwn(system, label.id) ? system[label.id] : undefined
    if (known === undefined && label.type !== 'user') return []
    const name = keepable(label.name, 500)
    return [
      {
        path: known?.path ?? name,
        name: known?.name ?? name.split('/').at(-1) ?? name,
        delimiter: '/',
        specialUse: known?.use ?? null,
        messages: label.messagesTotal ?? null,
        canOpen: true,
        labelId: label.id,
      },
    ]
  })
  return [all, ...shown]
}

/** True where a message of a change lies in the folder now. Where the provider says nothing of labels, it may. */
function liesIn({ labelIds }: ListedMessage, labelId: string | null): boolean {
  if (labelIds === undefined) return true
  return labelId === null ? !hiddenLabels.some((one) => labelIds.includes(one)) : labelIds.includes(labelId)
}

/** The messages of a change that came to a folder: new ones, those that got its label, and those that left spam or trash. */
export function cameTo(record: HistoryRecord, labelId: string | null): string[] {
  const hidden: readonly string[] = hiddenLabels
  const added = record.messagesAdded
  const labelled = record.labelsAdded.filter(({ labelIds }) => labelId !== null && labelIds.includes(labelId))
  const uncovered = record.labelsRemoved.filter(({ labelIds }) => labelIds.some((one) => hidden.includes(one)))
  return [...added, ...labelled, ...uncovered].flatMap(({ message }) => (liesIn(message, labelId) ? [message.id] : []))
}
