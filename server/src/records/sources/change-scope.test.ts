import { expect, test } from 'vitest'
import { mustReread, scopeAfter } from './change-scope.ts'
import { mailboxOf } from './source-room.ts'

const scope = { folders: ['INBOX'], includes_subfolders: false, aliases: ['a@x.example'], since: '2026-01-01' }
const rereads = (patch: Parameters<typeof scopeAfter>[1]) => mustReread(scope, scopeAfter(scope, patch))

test('what lies there is looked at again for an earlier day or one more address, and only then', () => {
  expect(rereads({ since: '2025-12-31' })).toBe(true)
  expect(rereads({ since: null })).toBe(true)
  expect(rereads({ aliases: ['a@x.example', 'b@x.example'] })).toBe(true)
  expect(rereads({ aliases: [] })).toBe(true)
  expect(rereads({ since: '2026-02-01' })).toBe(false)
  expect(rereads({ aliases: ['A@x.example'] })).toBe(false)
  expect(rereads({ folders: [], includesSubfolders: true })).toBe(false)
})

test('from all addresses to one is less, not more', () => {
  const all = { ...scope, aliases: [] }
  expect(mustReread(all, scopeAfter(all, { aliases: ['a@x.example'] }))).toBe(false)
})

test('a mailbox is the same one however it is written, and another by its server, port or person', () => {
  const imap = (host: string, user: string, port = 993) =>
    mailboxOf({ connector: 'imap', settings: { host, user, port } })
  expect(imap('IMAP.x.example.', 'Info@x.example')).toBe(imap('imap.x.example', 'info@x.example', 143))
  expect(imap('127.0.0.1', 'a', 40_001)).not.toBe(imap('127.0.0.1', 'a', 40_002))
  expect(imap('imap.x.example', 'a')).not.toBe(imap('imap.x.example', 'b'))
  const path = (one: string) => mailboxOf({ connector: 'mail-folder', settings: { path: one } })
  expect(path('/srv/Post/')).toBe(path('/srv/Post'))
  expect(path('/srv/Post')).not.toBe(path('/srv/post'))
})
