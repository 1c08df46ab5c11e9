import { expect, test } from 'vitest'
import { addMoney, inHundredths, readDecimal, readPrintedAmount, toDecimal } from './money.ts'

const printed = (text: string, currency = 'EUR') => {
  const money = readPrintedAmount(text, currency)
  return money && toDecimal(money)
}

test.each([
  ['1.234,56', '1234.56'],
  ['1,234.56', '1234.56'],
  ['1 234,56', '1234.56'],
  ["1'234.56", '1234.56'],
  ['1\u202f234,56', '1234.56'],
  ['1’234.56', '1234.56'],
  ['€ 121,00', '121.00'],
  ['121,00 EUR', '121.00'],
  ['12.345.678,90', '12345678.90'],
  ['1,234,567', '1234567.00'],
  ['1.234', '1234.00'],
  ['12,5', '12.50'],
  ['0.123,00', undefined],
  ['12,-', '12.00'],
  ['-12,50', '-12.50'],
  ['12,50-', '-12.50'],
  ['(12,50)', '-12.50'],
  ['−12,50', '-12.50'],
  ['1234', '1234.00'],
  ['0,99', '0.99'],
  ['100.0000', '100.00'],
  ['1.2345', undefined],
  ['12.34.56', undefined],
  ['1.23.456', undefined],
  ['', undefined],
  ['abc', undefined],
  ['31.03.2026', undefined],
])('the printed amount %s is %s', (text, decimal) => {
  expect(printed(text)).toBe(decimal)
})

test('a currency without cents has none, and one with three places reads 1.234 as a fraction', () => {
  expect(printed('1,234', 'JPY')).toBe('1234')
  expect(printed('1.234', 'TND')).toBe('1.234')
})

test('amounts of an XML document are rounded to the cent, half away from zero', () => {
  expect(
    ['1234.5', '-0.005', '2.004', '.5', '7'].map((text) =>
      toDecimal(readDecimal(text, 'EUR') ?? { minor: 0n, currency: 'EUR' }),
    ),
  ).toEqual(['1234.50', '-0.01', '2.00', '0.50', '7.00'])
  expect(readDecimal('1,5', 'EUR')).toBeUndefined()
  expect(readDecimal('.', 'EUR')).toBeUndefined()
})

test('an amount in any currency can be said with two digits', () => {
  expect(['1234', '1.235', '-0.004', '12.3', '7.00', 'x'].map(inHundredths)).toEqual([
    '1234.00',
    '1.24',
    '0.00',
    '12.30',
    '7.00',
    undefined,
  ])
})

test('cents add up exactly, and two currencies never', () => {
  const cents = (minor: bigint, currency = 'EUR') => ({ minor, currency })
  expect(toDecimal(addMoney(cents(10n), cents(20n)))).toBe('0.30')
  expect(() => addMoney(cents(10n), cents(20n, 'USD'))).toThrow(RangeError)
})
