import { expect, test } from 'vitest'
import { writeMail } from '../../mime.ts'
import { makeRandom } from '../../random.ts'
import { growGenres } from './grow-genres.ts'

const grown = growGenres(1, makeRandom)

test('all gaps are filled, and every host is one that nobody can own', () => {
  for (const { mail, scene } of grown) {
    const raw = `${mail.from.name ?? ''}${mail.from.address} ${mail.subject} ${mail.text ?? ''}${mail.html ?? ''}`
    expect(raw, scene).not.toMatch(/\{[\w$]\}/)
    expect(mail.from.address, scene).toMatch(/^[^@\s]+@[^@\s]+\.example$/)
  }
})

test('the same seed gives the same mails, and each half its own', () => {
  const again = growGenres(1, makeRandom)
  expect(again.map(({ mail }) => writeMail(mail).toString())).toEqual(
    grown.map(({ mail }) => writeMail(mail).toString()),
  )
  const groups = (half: 0 | 1) => new Set(grown.filter((one) => one.half === half).map(({ group }) => group))
  expect([...groups(0)].filter((group) => groups(1).has(group))).toEqual([])
})

test('all genres are there', () => {
  expect(new Set(grown.map(({ kind }) => kind))).toEqual(
    new Set([
      'personal',
      'newsletter',
      'delivery-note',
      'phishing',
      'other',
      'reminder',
      'quote',
      'order-confirmation',
    ]),
  )
})
