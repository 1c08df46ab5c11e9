import { expect, test } from 'vitest'
import { noMail } from '@facteur/formats/no-mail.ts'
import type { Verdict } from '../verdict.ts'
import { chooseByHand } from './choose-by-hand.ts'
import { chooseMailItself } from './choose-mail-itself.ts'

const chatter: Verdict = {
  kind: 'personal',
  direction: 'purchase',
  collect: false,
  where: 'none',
  language: 'nl',
  reasons: [],
  documents: [],
  links: [],
}

test('a mail that its owner wants printed becomes a document beside what it holds', () => {
  expect(chooseMailItself({ ...chatter, documents: [{ part: 0, kind: 'invoice', companions: [] }] })).toMatchObject({
    collect: true,
    where: 'body',
    kind: 'receipt',
    documents: [{ part: 0 }, { part: null }],
    reasons: [{ code: 'message.print-asked' }],
  })
})

test('a mail that is its own receipt already is not taken twice; a phishing mail stays one', () => {
  const receipt: Verdict = {
    ...chatter,
    kind: 'receipt',
    collect: true,
    where: 'body',
    documents: [{ part: null, kind: 'receipt', companions: [] }],
  }
  expect(chooseMailItself(receipt)).toBe(receipt)
  expect(chooseMailItself({ ...chatter, kind: 'phishing' }).kind).toBe('phishing')
})

test('"collect it anyway" on a mail that holds nothing and leads nowhere keeps the mail itself; one with a link waits for it', () => {
  const mail = { ...noMail(), text: 'Betaald: € 12' }
  expect(chooseByHand(mail, chatter)).toMatchObject({ where: 'body', documents: [{ part: null }] })
  const links: Verdict['links'] = [{ url: 'https://f.example/1', say: 'Factuur', decision: 'follow' }]
  expect(chooseByHand(mail, { ...chatter, links }).documents).toEqual([])
})
