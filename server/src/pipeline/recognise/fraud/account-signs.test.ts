import { expect, test } from 'vitest'
import type { SupplierMemory } from '#records/suppliers/supplier-memory.ts'
import { anyMail, anyPart, anyRendition } from '../../testing/any.ts'
import { lookAtAccounts } from './account-signs.ts'
import { accountsIn, ownWordsOf } from './own-words.ts'

const known = 'BE71 0961 2345 6769'
const other = 'BE68 5390 0754 7034'
const gist: SupplierMemory = {
  id: 'gist',
  name: 'Bakkerij De Gist BV',
  vatNumbers: ['BE0123456749'],
  ibans: ['BE71096123456769'],
  hosts: ['gist.example'],
  documentCount: 3,
  hints: [],
}
const codesOf = ({ signs }: { signs: { reason: { code: string } }[] }) => signs.map(({ reason }) => reason.code)
const look = (over: Parameters<typeof anyMail>[0], more: Partial<Parameters<typeof lookAtAccounts>[0]> = {}) =>
  lookAtAccounts({
    mail: anyMail(over),
    paperTexts: [],
    letterTexts: [],
    ownVatNumbers: [],
    ownAddresses: ['info@lune.example'],
    suppliers: [gist],
    ...more,
  })

test('another account in a mail from the known address itself is news', () => {
  const found = look({ subject: 'Re: factuur', text: `Wil je de factuur van maart betalen op dit nummer: ${other}?` })
  expect(found).toMatchObject({ isNews: true, isStranger: false })
  expect(codesOf(found)).toEqual(['payment.account-differs'])
})

test('it is too in a letter that is attached', () => {
  const letter = `Betreft: gewijzigd rekeningnummer\nGelieve te betalen op ${other}`
  expect(look({ text: 'Zie brief.' }, { letterTexts: [letter] })).toMatchObject({ isNews: true })
})

test('the account that is known is no news, whatever stands below each mail', () => {
  const found = look({ text: `Let op: nieuw rekeningnummer ${known}` })
  expect(found).toMatchObject({ isNews: false, signs: [] })
})

test('the old account beside the new one hides nothing', () => {
  const found = look({ text: `Niet langer ${known}, maar voortaan op onze nieuwe rekening ${other}.` })
  expect(found).toMatchObject({ isNews: true })
  expect(found.signs[0]?.reason).toMatchObject({ code: 'payment.account-differs', facts: { iban: 'BE68539007547034' } })
})

test('an announcement without a number is news from a known supplier, or with a letter beside it', () => {
  const text = 'Onze bankgegevens zijn gewijzigd, het attest volgt.'
  expect(look({ text })).toMatchObject({ isNews: true })
  const from = [{ name: 'X', address: 'x@x7.example' }]
  expect(look({ text, from })).toMatchObject({ isNews: false })
  const scan = anyPart('brief.pdf', anyRendition(''))
  expect(look({ text, from, parts: [scan] })).toMatchObject({ isNews: true })
})

test('a number of the supplier, none of its accounts and another host are a stranger', () => {
  const paper = `FACTUUR 12\nBTW BE 0123.456.749\nIBAN ${other}`
  const from = [{ name: 'De Gist', address: 'factuur@mailer.example' }]
  expect(look({ from }, { paperTexts: [paper] })).toMatchObject({ isStranger: true })
  expect(look({ from }, { paperTexts: [paper.replace(other, known)] })).toMatchObject({ isStranger: false, signs: [] })
  expect(look({}, { paperTexts: [paper] })).toMatchObject({ isStranger: false })
})

test('what one of us sends on is no stranger, from the house or from home', () => {
  const paper = `FACTUUR 12\nBTW BE 0123.456.749\nIBAN ${other}`
  const sent = (address: string, subject: string) =>
    look({ from: [{ name: 'An', address }], subject }, { paperTexts: [paper] }).isStranger
  expect(sent('an@lune.example', 'factuur')).toBe(false)
  expect(sent('an.lune@gmail.com', 'Fwd: factuur')).toBe(false)
  expect(sent('an.lune@gmail.com', 'factuur')).toBe(true)
})

test('of a host that sends for many suppliers, another account says nothing', () => {
  const platform = (id: string): SupplierMemory => ({ ...gist, id, vatNumbers: [], hosts: ['bills.example'] })
  const from = [{ name: 'Fourth', address: 'no-reply@bills.example' }]
  const text = `Please pay on ${other}`
  expect(look({ from, text }, { suppliers: ['1', '2', '3'].map(platform) })).toMatchObject({ isNews: false, signs: [] })
  expect(look({ from, text }, { suppliers: [platform('1')] })).toMatchObject({ isNews: true })
})

test('the account of whoever reads it is not asked to be paid on', () => {
  expect(accountsIn(`Wij innen het bedrag van uw rekening ${other}.`)).toEqual([])
  expect(accountsIn(`Nous prélevons 12 EUR de votre compte ${other}`)).toEqual([])
  expect(accountsIn(`Betaal op onze rekening ${other}`)).toEqual(['BE68539007547034'])
})

test('what an answer quotes is not its own', () => {
  const text = `Prima, dank je.\n\nOp 3 mei 2026 schreef Atelier Lune:\n> Ons nummer is ${other}`
  expect(ownWordsOf({ subject: 'Re: bestelling', text })).not.toContain(other)
  expect(ownWordsOf({ subject: 'Re: bestelling', text: `Ja.\n> ${other}` })).toBe('Re: bestelling\nJa.')
  expect(ownWordsOf({ subject: 'Bestelling', text })).toContain(other)
})

const paperOf = (vat: string) => `Bakkerij De Gist\nFACTUUR 12\nBTW ${vat}\nIBAN ${other}`
const sentFrom = (host: string, vat = 'BE 0123.456.749') =>
  look(
    { from: [{ name: 'De Gist', address: `an@${host}` }] },
    { paperTexts: [paperOf(vat)], suppliers: [{ ...gist, hosts: ['de-gist.example'] }] },
  )

test('its name under another end, together with another account, is an imitation', () => {
  expect(codesOf(sentFrom('de-gist.test'))).toContain('sender.looks-alike')
  expect(codesOf(sentFrom('bills.example'))).not.toContain('sender.looks-alike')
})

test('the name of a supplier at nearly its host is asked about though another number stands on the paper', () => {
  expect(codesOf(sentFrom('degist-facturatie.example', 'BE 0987.654.394'))).toContain('payment.account-differs')
  expect(codesOf(sentFrom('bills.example', 'BE 0987.654.394'))).toEqual([])
})

test('an account that is debited, or paid out to, is not one to pay on', () => {
  expect(accountsIn(`The sum is taken by direct debit from IBAN ${other}`)).toEqual([])
  expect(accountsIn(`Auszahlungsbetrag 300,00 EUR auf ${other}`)).toEqual([])
})

test('the old number alone in a mail hides no new one that is told elsewhere', () => {
  const text = `Ons oude rekeningnummer ${known} is afgesloten. Bel ons voor het nieuwe.`
  const found = look({ text })
  expect(found).toMatchObject({ isNews: true })
  expect(codesOf(found)).toEqual(['payment.account-changed'])
})

test('the old number in the small print of a bill with another hides no word of it', () => {
  const paper = (...ibans: string[]) =>
    `FACTUUR 12\nBTW BE 0123.456.749\n${ibans.map((one) => `IBAN ${one}\n`).join('')}`
  const text = 'Gelieve op ons nieuwe rekeningnummer te betalen.'
  expect(codesOf(look({ text }, { paperTexts: [paper(other, known)] }))).toContain('payment.account-changed')
  expect(look({ text }, { paperTexts: [paper(known)] })).toMatchObject({ isNews: false, signs: [] })
  expect(codesOf(look({ text: 'Hierbij uw factuur.' }, { paperTexts: [paper(other, known)] }))).toEqual([])
})
