import { expect, test } from 'vitest'
import {
  atVat,
  beIban,
  beVat,
  chVat,
  creditorReference,
  deVat,
  esVat,
  frIban,
  frVat,
  gbVat,
  iban,
  ieVat,
  isIban,
  itVat,
  luVat,
  nlIban,
  nlVat,
  plVat,
  structuredCommunication,
} from './check-digits.ts'
import { composedSuppliers, everySupplier } from './composed/suppliers.ts'
import { atelierLune } from './owner.ts'
import { suppliers } from './suppliers.ts'
import type { Country } from './suppliers.ts'

test('a Belgian number gets the two digits that the rule of 97 asks', () => {
  expect(beVat('01234567')).toBe('BE0123456749')
})

test('the other countries follow their own rule, as in the well-known examples', () => {
  expect(frVat('40483304')).toBe('FR83404833048')
  expect(deVat('13669597')).toBe('DE136695976')
  expect(luVat('150274')).toBe('LU15027442')
})

test('the weighted sum of a British number with its check digits is a multiple of 97', () => {
  const digits = gbVat('9120745').slice(2)
  const sum = Array.from(digits.slice(0, 7)).reduce((total, digit, i) => total + Number(digit) * (8 - i), 0)
  expect((sum + Number(digits.slice(7))) % 97).toBe(0)
})

test('a Dutch number passes both the eleven test and the newer mod 97', () => {
  const number = nlVat('99014872')
  const eleven = Array.from(number.slice(2, 10)).reduce((total, digit, i) => total + Number(digit) * (9 - i), 0)
  expect(eleven % 11).toBe(Number(number[10]))
  expect(BigInt(number.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))) % 97n).toBe(1n)
})

test('accounts of every country pass ISO 13616', () => {
  expect(iban('DE', '370400440532013000')).toBe('DE89370400440532013000')
  for (const account of [beIban('5390075470'), nlIban('ABNA', '041716430'), frIban('98741', '00321', '00417723905')])
    expect(isIban(account)).toBe(true)
  expect(beIban('5390075470')).toBe('BE68539007547034')
  expect(nlIban('ABNA', '041716430')).toBe('NL91ABNA0417164300')
  expect(isIban('BE68539007547035')).toBe(false)
})

test('a structured communication has no check digits 00', () => {
  expect(structuredCommunication('0909337554')).toBe('+++090/9337/55493+++')
  expect(structuredCommunication('0000000097')).toMatch(/97\+\+\+$/)
})

test('every supplier has a host of its own under .example, and numbers that check', () => {
  expect(suppliers.length).toBeGreaterThanOrEqual(30)
  expect(new Set(suppliers.map((supplier) => supplier.host)).size).toBe(suppliers.length)
  expect(new Set(suppliers.map((supplier) => supplier.vatNumber)).size).toBe(suppliers.length)
  expect(new Set(suppliers.map((supplier) => supplier.country))).toEqual(new Set(['BE', 'NL', 'FR', 'DE', 'LU', 'GB']))
  expect(new Set(suppliers.map((supplier) => supplier.layout)).size).toBeGreaterThanOrEqual(8)
  for (const supplier of suppliers) {
    expect(supplier.host).toMatch(/\.example$/)
    if (supplier.iban) expect(isIban(supplier.iban), supplier.name).toBe(true)
    expect(supplier.vatNumber, supplier.name).toMatch(shapes[supplier.country] ?? /never/)
  }
})

test('every composed house has a name, a host and a number of its own that check, in thirteen countries', () => {
  expect(composedSuppliers.length).toBeGreaterThanOrEqual(180)
  for (const key of ['name', 'host'] as const)
    expect(new Set(everySupplier.map((one) => one[key])).size).toBe(everySupplier.length)
  expect(new Set(composedSuppliers.map((one) => one.country)).size).toBe(13)
  for (const one of composedSuppliers) {
    expect(one.iban === null || isIban(one.iban), `${one.name} ${one.iban}`).toBe(true)
    if (one.country !== 'US') expect(one.vatNumber, one.name).toMatch(shapes[one.country] ?? /never/)
  }
})

test('numbers of other countries carry their own check digits', () => {
  expect(itVat('0074311015')).toBe('IT00743110157')
  expect(plVat('856734621')).toBe('PL8567346215')
  expect(ieVat('8473625')).toBe('IE8473625E')
  expect(esVat('5837843')).toBe('ESB58378431')
  expect(atVat('1358562')).toBe('ATU13585627')
  expect(chVat('12345678')).toBe('CHE123456788')
  expect(creditorReference('539007547034')).toBe('RF18539007547034')
})

test('Belgian numbers lie in the range that is not given out', () => {
  const belgian = [...suppliers, atelierLune]
    .map((one) => one.vatNumber ?? '')
    .filter((number) => number.startsWith('BE'))
  for (const number of belgian) {
    expect(number).toMatch(/^BE09\d{8}$/)
    expect((Number(number.slice(2, 10)) + Number(number.slice(10))) % 97).toBe(0)
  }
})

const shapes: Partial<Record<Country, RegExp>> = {
  BE: /^BE\d{10}$/,
  NL: /^NL\d{9}B\d{2}$/,
  FR: /^FR\d{11}$/,
  DE: /^DE\d{9}$/,
  LU: /^LU\d{8}$/,
  GB: /^GB\d{9}$/,
  IE: /^IE\d{7}[A-W]$/,
  ES: /^ESB\d{8}$/,
  IT: /^IT\d{11}$/,
  PL: /^PL\d{10}$/,
  CH: /^CHE\d{9}$/,
  AT: /^ATU\d{8}$/,
}
