import { expect, test } from 'vitest'
import { findVatNumbers, readVatNumber } from './vat-number.ts'

// Published test vectors of the national check-digit rules, one or more a country.
test.each([
  'BE0123456749',
  'NL004495445B01',
  'NL000099998B57',
  'FR40303265045',
  'FR23334175221',
  'DE136695976',
  'LU15027442',
  'GB980780684',
  'IE6433435F',
  'IE6433435OA',
  'IE8D79739I',
  'IT00743110157',
  'ESA13585625',
  'ES54362315K',
  'ESX2482300W',
  'ATU13585627',
  'CHE107787577',
  'DK13585628',
  'FI20774740',
  'SE123456789701',
  'PL8567346215',
  'PT501964843',
  'SK2022749619',
  'HR33392005961',
])('%s checks, and with another last digit it does not', (vatNumber) => {
  expect(readVatNumber(vatNumber)).toBe(vatNumber)
  expect(readVatNumber(swapDigit(vatNumber))).toBeUndefined()
})

// Raises the fifth character from the end where that is a digit, else one before it.
function swapDigit(vatNumber: string): string {
  const at = /\d/.test(vatNumber.at(-5) ?? '') ? -5 : -6
  const index = vatNumber.length + at
  return vatNumber.slice(0, index) + ((Number(vatNumber[index]) + 1) % 10) + vatNumber.slice(index + 1)
}

test('dots, spaces, an old Belgian nine-digit number and the name of the tax are taken in stride', () => {
  expect(readVatNumber('BE 0123.456.749')).toBe('BE0123456749')
  expect(readVatNumber('BE 123.456.749')).toBe('BE0123456749')
  expect(readVatNumber('BTW BE 0123.456.749')).toBe('BE0123456749')
  expect(readVatNumber('CHE-107.787.577 MWST')).toBe('CHE107787577')
  expect(readVatNumber('NO 995 525 828 MVA')).toBe('NO995525828')
  expect(readVatNumber('EU372000041')).toBe('EU372000041')
  expect(readVatNumber('0123.456.749', 'BE')).toBe('BE0123456749')
  expect(readVatNumber('0123.456.749')).toBeUndefined()
})

test('VAT numbers are found in a line, and an IBAN is none', () => {
  const line = 'BTW BE 0123.456.749 RPR Gent - IBAN BE71 0961 2345 6769 - USt-IdNr. DE136695976'
  expect(findVatNumbers(line).map(({ vatNumber }) => vatNumber)).toEqual(['BE0123456749', 'DE136695976'])
})

test('a word that looks like a country does not swallow the number behind it', () => {
  const found = (line: string) => findVatNumbers(line).map(({ vatNumber }) => vatNumber)
  expect(found('NUMÉRO DE TVA FR 40303265045 SIRET')).toEqual(['FR40303265045'])
  expect(found('BTW / TVA BE BE 0123456749 Crelan')).toEqual(['BE0123456749'])
})
