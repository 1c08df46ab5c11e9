import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const room = fileURLToPath(new URL('.', import.meta.url))
const elsewhere = /(^|\/)(migrations|testing)\/|\.test\.ts$|^(journal|context|tables)\.ts$/

/** Each exception with its reason; nothing else may write without a right, or without telling the journal. */
const withoutRight: Record<string, string> = {
  'organisations/create-first-owner.ts':
    'there is nobody yet who could have a right: the link or the host is the proof',
  'organisations/insert-person.ts': 'whoever calls has proven that there may be one more',
  'people/accept-invitation.ts': 'the link of the invitation is the proof',
  'organisations/setup-link.ts': 'made by the start itself, for whoever reads its terminal',
  'links/web-turns.ts': 'turns at web servers, of the house and of no organisation',
  'organisations/api-tokens.read.ts': 'notes when a token was last used, while it is being let in',
}
const withoutJournal: Record<string, string> = {
  'organisations/insert-person.ts': 'a person belongs to no organisation; joining one is told by itself',
  'organisations/setup-link.ts': 'no organisation exists yet',
  'links/web-turns.ts': 'turns at web servers, of the house and of no organisation',
  'links/note-answer.ts': 'a step on the way of a link; what comes of it is told by its move',
  'links/take-back-links.ts': 'follows from taking back that its mail is collected, which is told by itself',
  'organisations/api-tokens.read.ts': 'a use is not an event',
  'sources/oauth-settle-attempt.ts': 'a sign-in on its way; what it links is told by itself',
  'sources/oauth-tokens.ts': 'tokens are renewed each hour; a sign-in is told by itself',
  'sources/oauth-warn-ends.ts': 'a message to the owner; nothing of the archive changes',
  'sources/change-linked.ts': 'what is changed is told by the verb that calls',
  'sources/folder-marks.ts': 'how far a scan has come; what it brings is told by itself',
  'sources/feed-entries.ts': 'what a listing named, which is looked at later',
  'sources/note-source.ts': 'how a source is doing, many times an hour',
  'sources/note-trouble.ts': 'the same for what is in its way; the owner is told by a notice',
  'messages/note-messages.ts': 'tens of thousands of mails seen, which are no documents',
  'documents/link-doubles.ts': 'follows from a correction, which is told by itself',
  'payments/hold-double.ts': 'follows from a document that looks alike, which is told by itself',
  'payments/review-payment.ts': 'follows from a correction, which is told by itself',
  'suppliers/refresh-supplier.ts': 'computed from papers; what changed them is told by itself',
  'passwords/attach-passwords.ts': 'follows from sealing or a correction, which are told by themselves',
  'rules/note-rule-used.ts': 'a use is not an event',
  'notices/queue-notice.ts': 'a message to the owner about what is told by itself',
  'messages/look-list.ts': 'follows from a rule that is made, changed or taken back, which is told by itself',
  'messages/judge-message.ts': 'the verdict is kept with its reasons; a document it brings is told by itself',
}

const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !elsewhere.test(name),
)
const writers = files
  .map((name) => ({ name, text: readFileSync(`${room}/${name}`, 'utf8') }))
  .filter(({ text }) =>
    /\.(insertInto|updateTable|deleteFrom|mergeInto)\(|\b(insert into|update \w+ set|delete from)\b/i.test(text),
  )

test('every verb that writes asks for a right first', () => {
  const forgetful = writers.filter(({ text }) => !/\brequireRight\(\s*ctx/.test(text)).map(({ name }) => name)
  expect(new Set(forgetful)).toEqual(new Set(Object.keys(withoutRight)))
  expect(writers.length).toBeGreaterThan(15)
})

test('every verb that writes tells the journal', () => {
  const silent = writers.filter(({ text }) => !/\baudit\(\s*tx,\s*ctx/.test(text)).map(({ name }) => name)
  expect(new Set(silent)).toEqual(new Set(Object.keys(withoutJournal)))
})
