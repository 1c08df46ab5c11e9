import { expect, test } from 'vitest'
import type { FolderInfo } from '#connectors/kit/mailbox.ts'
import { chooseFolders } from './choose-folders.ts'

const folder = (path: string, over: Partial<FolderInfo> = {}): FolderInfo => ({
  path,
  name: path,
  delimiter: '.',
  specialUse: null,
  messages: 1,
  canOpen: true,
  ...over,
})
// As a server lists them that keeps all folders below the inbox.
const listed = [
  folder('INBOX', { specialUse: 'inbox' }),
  folder('INBOX.Leveranciers'),
  folder('INBOX.Leveranciers.Energie'),
  folder('INBOX.Trash', { specialUse: 'trash' }),
  folder('INBOX.Trash.Leveranciers'),
  folder('INBOX.Drafts', { specialUse: 'drafts' }),
  folder('INBOXEN'),
]
const paths = (chosen: string[], includesSubfolders: boolean) =>
  chooseFolders(listed, chosen, includesSubfolders).map((one) => one.path)

test('without sub-folders, what was chosen and nothing else', () => {
  expect(paths(['INBOX'], false)).toEqual(['INBOX'])
})

test('with sub-folders, all that lies below, but no trash or drafts and what lies in those', () => {
  expect(paths(['INBOX'], true)).toEqual(['INBOX', 'INBOX.Leveranciers', 'INBOX.Leveranciers.Energie'])
})

test('what was thrown away counts when the owner chose it by name', () => {
  expect(paths(['INBOX.Trash'], true)).toEqual(['INBOX.Trash', 'INBOX.Trash.Leveranciers'])
  expect(paths(['INBOX.Leveranciers', 'INBOX.Trash.Leveranciers'], true)).toEqual([
    'INBOX.Leveranciers',
    'INBOX.Leveranciers.Energie',
    'INBOX.Trash.Leveranciers',
  ])
})

test('a chosen folder that cannot be opened still leads to what lies below it', () => {
  const tree = [folder('A', { canOpen: false }), folder('A.B')]
  expect(chooseFolders(tree, ['A'], true).map((one) => one.path)).toEqual(['A.B'])
})
