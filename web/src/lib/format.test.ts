import { expect, test } from 'vitest'
import { agoText, amountText, dayText, daysUntil, ibanText, paperName, sumOf } from './format.ts'

test('an amount is written as the reader is used to, without losing a cent', () => {
  expect(amountText('1234.50', 'EUR', 'nl-BE').replaceAll(/\s/g, ' ')).toBe('€ 1.234,50')
  expect(amountText('90071992547409.93', 'EUR', 'en-GB')).toBe('€90,071,992,547,409.93')
})

test('a sum of amounts is exact, also below zero', () => {
  expect(sumOf(['0.10', '0.20'])).toBe('0.30')
  expect(sumOf(['10.00', '-10.05'])).toBe('-0.05')
  expect(sumOf([])).toBe('0.00')
})

test('a day stays that day in every time zone', () => {
  expect(dayText('2026-03-31', 'en-GB')).toBe('31 Mar 2026')
})

test('an account number is read in groups of four', () => {
  expect(ibanText('BE71096123456769')).toBe('BE71 0961 2345 6769')
})

test('days until a due date count over a change of clocks', () => {
  expect(daysUntil('2026-03-30', '2026-03-28')).toBe(2)
  expect(daysUntil('2026-03-27', '2026-03-28')).toBe(-1)
})

test('what was seen lately is said as ago', () => {
  expect(agoText('2026-03-28T10:00:00Z', 'en-GB', Date.parse('2026-03-28T10:03:10Z'))).toBe('3 minutes ago')
})

test('a mail is called by its subject, a file by its name', () => {
  expect(paperName({ name: 'Je treinticket.eml', mediaType: 'message/rfc822' })).toBe('Je treinticket')
  expect(paperName({ name: 'factuur.pdf', mediaType: 'application/pdf' })).toBe('factuur.pdf')
})
