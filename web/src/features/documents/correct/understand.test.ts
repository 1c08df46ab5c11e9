import { describe, expect, test } from 'vitest'
import { understand } from './understand.ts'

const around = { currency: 'EUR', countries: ['BE', 'NL'] }
const value = (found: ReturnType<typeof understand>) => ('value' in found ? found.value : found.problem)

describe('what a clicked word means', () => {
  test.each([
    ['31 maart 2026', '2026-03-31'],
    ['le 1er avril 2026', '2026-04-01'],
    ['31. März 2026', '2026-03-31'],
    ['Factuurdatum: 05-11-2026', '2026-11-05'],
    ['Antwerpen, 2026-02-28.', '2026-02-28'],
  ])('the day %s', (text, day) => expect(value(understand('day', text, around))).toBe(day))

  test('a day that may be read in two ways offers the other one, and a clear one does not', () => {
    expect(understand('day', '03/04/2026', around)).toEqual({ value: '2026-04-03', other: '2026-03-04' })
    expect(understand('day', '13/04/2026', around)).toEqual({ value: '2026-04-13' })
    expect(understand('day', '05/05/2026', around)).toEqual({ value: '2026-05-05' })
  })

  test('two days dragged over at once are no day, nor is one that is not on the calendar', () => {
    expect(understand('day', '01/03/2026 31/03/2026', around)).toEqual({ problem: 'day' })
    expect(understand('day', '31/02/2026', around)).toEqual({ problem: 'day' })
  })

  test.each([
    ['€ 1.234,56', '1234.56'],
    ['1,234.56', '1234.56'],
    ["CHF 1'234.50", '1234.50'],
    ['1 234,56 EUR', '1234.56'],
    ['Totaal te betalen: 121,00', '121.00'],
    ['-12,10', '-12.10'],
    ['121', '121.00'],
  ])('the amount %s', (text, amount) => expect(value(understand('amount', text, around))).toBe(amount))

  test('an amount of a currency without cents is written with two digits all the same', () => {
    expect(value(understand('amount', '12.500', { ...around, currency: 'JPY' }))).toBe('12500.00')
  })

  test('a word without a figure is no amount', () => {
    expect(understand('amount', 'Totaal', around)).toEqual({ problem: 'amount' })
  })

  test('an account number is taken whole, without what stands beside it, and only where its check digits hold', () => {
    expect(value(understand('iban', 'IBAN: BE71 0961 2345 6769 BIC GKCCBEBB', around))).toBe('BE71096123456769')
    expect(understand('iban', 'BE72 0961 2345 6769', around)).toEqual({ problem: 'iban' })
  })

  test('a VAT number printed without its country is tried with the likely countries', () => {
    expect(value(understand('vat', 'BTW BE 0123.456.749', around))).toBe('BE0123456749')
    expect(value(understand('vat', 'TVA 0123.456.749', around))).toBe('BE0123456749')
    expect(understand('vat', '0123.456.748', around)).toEqual({ problem: 'vat' })
  })

  test('a structured communication is read with or without its crosses', () => {
    expect(value(understand('communication', '090/9337/55493', around))).toBe('+++090/9337/55493+++')
    expect(understand('communication', '090/9337/55494', around)).toEqual({ problem: 'communication' })
  })

  test('a number loses its label and the point behind it, but nothing of itself', () => {
    expect(value(understand('number', 'Nr. 2026-0812.', around))).toBe('2026-0812')
    expect(value(understand('number', 'NOV/26-18', around))).toBe('NOV/26-18')
    expect(value(understand('number', 'N26018', around))).toBe('N26018')
  })

  test('a currency by sign or by code, and no other three letters', () => {
    expect(value(understand('currency', '€', around))).toBe('EUR')
    expect(value(understand('currency', 'Bedrag in CHF', around))).toBe('CHF')
    expect(understand('currency', 'BTW', around)).toEqual({ problem: 'currency' })
  })

  test('nothing typed is nothing, and a name is tidied at its ends', () => {
    expect(understand('name', '  ', around)).toEqual({ problem: 'empty' })
    expect(value(understand('name', 'Goudhandel  De Schaal BV,', around))).toBe('Goudhandel De Schaal BV')
  })
})
