import { expect, test } from 'vitest'
import { type FoundFolder, type LostFolder, followChosen, matchFolders } from './match-folders.ts'

const lost = (change: Partial<LostFolder> = {}): LostFolder => ({
  path: 'Facturen',
  uidValidity: 1_700_000_001,
  highestUid: 120,
  count: 100,
  mailboxId: null,
  ...change,
})
const found = (change: Partial<FoundFolder> = {}): FoundFolder => ({
  path: 'Rekeningen',
  uidValidity: 1_700_000_001,
  uidNext: 121,
  messages: 100,
  mailboxId: null,
  ...change,
})
const renamed = [{ from: 'Facturen', to: 'Rekeningen' }]

test('a folder with the same UIDVALIDITY and about as many mails is the same under another name', () => {
  expect(matchFolders([lost()], [found()])).toEqual(renamed)
  expect(matchFolders([lost()], [found({ uidNext: 140, messages: 110 })])).toEqual(renamed)
  expect(matchFolders([lost()], [found({ messages: 95 })])).toEqual(renamed)
})

test.each([
  ['another UIDVALIDITY', found({ uidValidity: 1_700_000_002 })],
  ['UIDs that went back', found({ uidNext: 80 })],
  ['far fewer mails', found({ messages: 3 })],
])('a folder with %s is a new one', (_, other) => {
  expect(matchFolders([lost()], [other])).toEqual([])
})

test('a server that gives every folder the UIDVALIDITY 1 proves nothing by it', () => {
  expect(matchFolders([lost({ uidValidity: 1 })], [found({ uidValidity: 1 })])).toEqual([])
})

test('where two would fit, none is taken', () => {
  expect(matchFolders([lost()], [found(), found({ path: 'Bills' })])).toEqual([])
  expect(matchFolders([lost(), lost({ path: 'Facturen 2' })], [found()])).toEqual([])
})

test('the name that the server keeps for itself decides alone', () => {
  const one = lost({ mailboxId: 'F1' })
  expect(matchFolders([one], [found({ mailboxId: 'F1', uidValidity: 5, messages: 0 })])).toEqual(renamed)
  expect(matchFolders([one], [found({ mailboxId: 'F2' })])).toEqual([])
})

test('the chosen scope follows, also a folder above that was chosen for what lies below it', () => {
  const listed = ['INBOX', 'Boekhouding', 'Boekhouding/2026'].map((path) => ({ path, delimiter: '/' }))
  const renames = [{ from: 'Facturen/2026', to: 'Boekhouding/2026' }]
  expect(followChosen(['INBOX', 'Facturen'], renames, listed)).toEqual(['INBOX', 'Boekhouding'])
  expect(followChosen(['Facturen/2026'], renames, listed)).toEqual(['Boekhouding/2026'])
  expect(followChosen(['INBOX', 'Weg'], renames, listed)).toEqual(['INBOX', 'Weg'])
})
