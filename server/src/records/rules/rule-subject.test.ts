import { expect, test } from 'vitest'
import { isRuled, subjectKey } from './rule-subject.ts'

test.each([
  ['Factuur 2026-0042', 'RE: Factuur 2026-0077'],
  ['Votre facture du 12/03', 'Fwd: votre FACTURE du 31/12'],
  ['Rechnung Nr. R4711 für März', 'Rechnung Nr. R4712 für März'],
])('%s and %s are like subjects', (one, other) => expect(subjectKey(one)).toBe(subjectKey(other)))

test('a subject of numbers alone is like others of numbers alone, not like all', () => {
  const rule = { sender: 'a@x.example', subject: subjectKey('2026-0042') }
  expect(isRuled(rule, { sender: 'a@x.example', subject: '77' })).toBe(true)
  expect(isRuled(rule, { sender: 'a@x.example', subject: 'Actie' })).toBe(false)
})

test('a host does not end where another begins', () => {
  const rule = { sender: '@gist.example', subject: '' }
  expect(isRuled(rule, { sender: 'A@Gist.example', subject: '' })).toBe(true)
  expect(isRuled(rule, { sender: 'a@notgist.example', subject: '' })).toBe(false)
  expect(isRuled(rule, { sender: 'a@gist.example.vals.example', subject: '' })).toBe(false)
})

test('everyone at a host includes the hosts below it, from which a shop sends its mails', () => {
  const rule = { sender: '@gist.example', subject: '' }
  expect(isRuled(rule, { sender: 'a@Mail.gist.example', subject: '' })).toBe(true)
  expect(isRuled({ ...rule, sender: '@mail.gist.example' }, { sender: 'a@gist.example', subject: '' })).toBe(false)
})
