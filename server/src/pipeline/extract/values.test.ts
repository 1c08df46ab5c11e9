import { describe, expect, test } from 'vitest'
import { addDays, endOfMonth, findAmounts, findDays, orderOfDays, sayAmount } from './values.ts'

test.each([
  ['1.234,56', '1234.56'],
  ['1,234.56', '1234.56'],
  ['1 234,56', '1234.56'],
  ["1'234.56", '1234.56'],
  ['€ 80,50', '80.50'],
  ['-353,23 €', '353.23'],
  ['$0.00', '0.00'],
  ['EUR 1.200', '1200.00'],
])('the amount %s', (text, said) => {
  expect(findAmounts(text).map(({ value }) => sayAmount(value))).toEqual([said])
})

test('rates, dates and numbers of papers are not amounts', () => {
  expect(findAmounts('21,00 % op 12.03.2026, nr 2026/12.34/5')).toEqual([])
})

describe('days', () => {
  test.each([
    ['31/03/2026', '2026-03-31'],
    ['1.4.26', '2026-04-01'],
    ['2026-03-31', '2026-03-31'],
    ['8 januari 2026', '2026-01-08'],
    ['1er mars 2026', '2026-03-01'],
    ['15. marz 2026', '2026-03-15'],
    ['february 6, 2026', '2026-02-06'],
    ['26 aout 2026', '2026-08-26'],
    ['invoice date ....... 03 04 2026', '2026-04-03'],
  ])('%s', (text, day) => {
    expect(findDays(text).map(({ value }) => value)).toEqual([day])
  })

  test('a day that does not exist is not a day', () => {
    expect(findDays('31/02/2026')).toEqual([])
  })

  test('groups of digits that are a part of more are no day', () => {
    for (const text of [
      'tel. 02 12 10 2026',
      '+32 12 10 2026',
      'be71 0961 12 10 2026',
      '12 10 2026 77',
      '12 10 2026.50',
    ])
      expect(findDays(text)).toEqual([])
  })

  test('goods that are called like a month, with their price, are no day', () => {
    for (const text of ['2 mayo 10,00', '1 maj 12', '3 mars 10,50', '2 mei 11.95']) expect(findDays(text)).toEqual([])
    expect(findDays('2 mayo 2026').map(({ value }) => value)).toEqual(['2026-05-02'])
  })

  test('a paper that writes 01/31/2026 writes 02/03/2026 the same way', () => {
    const order = orderOfDays('01/31/2026 02/03/2026')
    expect(findDays('02/03/2026', order)[0]?.value).toBe('2026-02-03')
    expect(orderOfDays('02/03/2026')).toBe('day-first')
  })

  test('words drawn so close that they lost a space are still a day', () => {
    for (const text of [
      '15 nov.2025',
      '15 nov 2025',
      '15nov 2025',
      '15/nov/2025',
      'nov 15,2025',
      '2025.11.15',
      '2025/11/15',
    ])
      expect(findDays(text)[0]?.value).toBe('2025-11-15')
  })

  test('a bill without dollars is read month first only where its mail leaves no other reading', () => {
    expect(orderOfDays('issued 10/02/2026, due 11/01/2026', '2026-10-02')).toBe('month-first')
    expect(orderOfDays('datum 04/03/2026', '2026-04-05')).toBe('day-first')
  })

  test('a bill in dollars from an American town is read month first', () => {
    expect(orderOfDays('boston, ma 02110 01/04/2026 usd 12.00')).toBe('month-first')
    expect(orderOfDays('de 40235 dusseldorf 01/04/2026 usd 12.00')).toBe('day-first')
  })

  test('days are counted over months and leap years', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01')
    expect(endOfMonth('2028-02-10')).toBe('2028-02-29')
  })
})

test('an amount with one decimal counts beside a currency only', () => {
  const cents = (text: string) => findAmounts(text).map(({ value }) => value)
  expect([cents('Totaal 1 512,5 €'), cents('€ 262.5'), cents('€ 1.250'), cents('versie 1,5')]).toEqual([
    [151_250],
    [26_250],
    [125_000],
    [],
  ])
})

test('figures of a longer number are no day', () => {
  const days = (text: string) => findDays(text).map(({ value }) => value)
  expect([days('nr hf-2026-05-12'), days('datum 2026-05-12')]).toEqual([[], ['2026-05-12']])
})
