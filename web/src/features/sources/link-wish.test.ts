import { expect, test } from 'vitest'
import { emptyWish, linkOf, sinceOf, suggestedFolders } from './link-wish.ts'

test('"the last twelve months" is a day a year ago, "everything" is no day at all', () => {
  expect(sinceOf({ startFrom: 'twelve-months', startDay: '' }, '2026-11-22')).toBe('2025-11-22')
  expect(sinceOf({ startFrom: 'this-year', startDay: '' }, '2026-11-22')).toBe('2026-01-01')
  expect(sinceOf({ startFrom: 'everything', startDay: '2020-01-01' }, '2026-11-22')).toBeUndefined()
  expect(sinceOf({ startFrom: 'day', startDay: '2020-01-01' }, '2026-11-22')).toBe('2020-01-01')
})

test('spaces around host and user do not reach the server, those of the password do', () => {
  const link = linkOf({ ...emptyWish, host: ' imap.example ', user: ' a@b.example ', password: ' x ' }, '2026-11-22')
  expect(link).toMatchObject({
    connector: 'imap',
    host: 'imap.example',
    user: 'a@b.example',
    password: ' x ',
    port: 993,
  })
  expect(link).not.toHaveProperty('since')
  expect(link).not.toHaveProperty('tlsCa')
})

test('the folders that the server suggests are chosen beforehand', () => {
  const folder = (path: string, suggested: boolean) => ({ path, name: path, specialUse: null, messages: 1, suggested })
  expect(suggestedFolders({ folders: [folder('INBOX', true), folder('Trash', false)], messages: 2 })).toEqual(['INBOX'])
})
