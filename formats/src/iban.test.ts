import { expect, test } from 'vitest'
import { readCreditorReference } from './creditor-reference.ts'
import { findIbans, formatIban, readIban } from './iban.ts'

test('an IBAN is read however it is spaced, and not with a wrong digit', () => {
  expect(readIban('be71 0961 2345 6769')).toBe('BE71096123456769')
  expect(readIban('IBAN: NL91 ABNA 0417 1643 00')).toBe('NL91ABNA0417164300')
  expect(readIban('BE71 0961 2345 6768')).toBeUndefined()
  expect(readIban('BE71 0961 2345 676')).toBeUndefined()
  expect(readIban('QQ71 0961 2345 6769')).toBeUndefined()
})

test('every valid IBAN of a line is found, whatever follows it', () => {
  const line = 'IBAN BE71 0961 2345 6769 BIC GKCCBEBB   NL91ABNA0417164300 op naam van, DE00 1234 5678 9012 3456 78'
  expect(findIbans(line).map(({ iban, text, index }) => [iban, line.slice(index, index + text.length)])).toEqual([
    ['BE71096123456769', 'BE71 0961 2345 6769'],
    ['NL91ABNA0417164300', 'NL91ABNA0417164300'],
  ])
})

test('an IBAN is printed in groups of four', () => {
  expect(formatIban('BE71096123456769')).toBe('BE71 0961 2345 6769')
})

test('a creditor reference must check', () => {
  expect(readCreditorReference('RF18 5390 0754 7034')).toBe('RF18539007547034')
  expect(readCreditorReference('RF19 5390 0754 7034')).toBeUndefined()
})
