import { expect, test } from 'vitest'
import { folderRows } from './folder-tree.ts'

const folder = (path: string) => ({
  path,
  name: path.split(/[/.]/).at(-1) ?? path,
  specialUse: null,
  messages: 1,
  suggested: true,
})

test('the inbox comes first, with what lies in it right below', () => {
  const rows = folderRows(
    ['Archive', 'INBOX.Suppliers', 'INBOX', 'Archive.2025', 'INBOX.Suppliers.Gold', 'Archives'].map(folder),
  )
  expect(rows.map((row) => [row.path, row.depth])).toEqual([
    ['INBOX', 0],
    ['INBOX.Suppliers', 1],
    ['INBOX.Suppliers.Gold', 2],
    ['Archive', 0],
    ['Archive.2025', 1],
    ['Archives', 0],
  ])
})

test('a folder below one that holds no mail itself says where it lies', () => {
  const rows = folderRows(['INBOX', 'Bookkeeping/To do', 'INBOX/2026'].map(folder))
  expect(rows.map((row) => [row.name, row.depth])).toEqual([
    ['INBOX', 0],
    ['2026', 1],
    ['Bookkeeping/To do', 0],
  ])
})
