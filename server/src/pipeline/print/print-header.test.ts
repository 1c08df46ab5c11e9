import { expect, test } from 'vitest'
import { asPrintLanguage, makePrintHeader } from './print-header.ts'

const mail = {
  from: [{ name: 'De Gist', address: 'kassa@gist.example' }],
  to: [{ name: '', address: 'wij@atelier.example' }],
  cc: [],
  sentAt: '2026-03-31T08:00:00Z',
  subject: 'Uw bon',
  messageId: '<1@gist.example>',
}

test('the header speaks the language of the organisation and leaves out what the mail does not say', () => {
  expect(makePrintHeader(mail, 'nl').map(({ label }) => label)).toEqual([
    'Van',
    'Aan',
    'Datum',
    'Onderwerp',
    'Bericht-ID',
  ])
  expect(makePrintHeader({ ...mail, messageId: '', sentAt: null }, 'fr').map(({ label }) => label)).toEqual([
    'De',
    'À',
    'Objet',
  ])
  expect(makePrintHeader(mail, 'de')[2]?.value).toBe('31. März 2026 um 10:00')
  expect(asPrintLanguage('it')).toBe('en')
})

test('a sender cannot write a line of the header, nor turn its letters round', () => {
  const forged = {
    ...mail,
    subject: 'Bon\r\nVan: bank@bank.example\u202e',
    to: Array.from({ length: 400 }, () => mail.from[0] ?? { name: '', address: '' }),
  }
  const header = makePrintHeader(forged, 'nl')
  expect(header.find(({ label }) => label === 'Onderwerp')?.value).toBe('Bon Van: bank@bank.example')
  expect(header.find(({ label }) => label === 'Aan')?.value).toMatch(/\+396$/)
})
