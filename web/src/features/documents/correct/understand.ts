import { findPrintedDays, readPrintedDay } from '@facteur/formats/date.ts'
import { findIbans, readIban } from '@facteur/formats/iban.ts'
import { readPrintedAmount, toDecimal } from '@facteur/formats/money.ts'
import { findStructuredCommunications, readStructuredCommunication } from '@facteur/formats/structured-communication.ts'
import { findVatNumbers, readVatNumber } from '@facteur/formats/vat-number.ts'
import type { FieldSort } from './field-sorts.ts'

/** `currency`: of the document, ISO 4217. `countries`: ISO codes to try before a VAT number printed without one, likeliest first. */
export type Around = { currency: string | null; countries: readonly string[] }

/** `other`: a second reading that is as good, such as 4 March for 03/04. */
export type Understood = { value: string; other?: string } | { problem: Exclude<FieldSort, 'yes-no'> | 'empty' }

const longest = 200

/** What the owner means by words clicked or typed, written as the contract wants it: days as 2026-03-31, amounts as 1234.50. */
export function understand(sort: Exclude<FieldSort, 'yes-no'>, text: string, around: Around): Understood {
  const tidy = text.normalize('NFC').replaceAll(/\s+/g, ' ').trim().slice(0, longest)
  if (tidy === '') return { problem: 'empty' }
  if (sort === 'day') return readDay(tidy)
  const value = readers[sort](tidy, around)
  return value === undefined || value === '' ? { problem: sort } : { value }
}

type Reader = (text: string, around: Around) => string | undefined

const readers: Record<Exclude<FieldSort, 'yes-no' | 'day'>, Reader> = {
  name: (text) => text.replaceAll(/^[\s,;:|•·*-]+|[\s,;:|•·*-]+$/g, ''),
  number: (text) =>
    text.replace(/^(?:n[r°ºo]?[.°º]?|no\.?|#)\s*[:.]?\s+/i, '').replaceAll(/^[\s:;,#]+|[\s:;,.]+$/g, ''),
  vat: (text, { countries }) =>
    readVatNumber(text) ??
    findVatNumbers(text.toUpperCase())[0]?.vatNumber ??
    first(countries, (country) => readVatNumber(text.replace(/^[^\d]*(?=\d)/, ''), country)),
  iban: (text) => readIban(text) ?? findIbans(text)[0]?.iban,
  communication: (text) => readStructuredCommunication(text) ?? findStructuredCommunications(text)[0]?.communication,
  amount: (text, { currency }) => readAmount(text, currency ?? 'EUR') ?? readAmount(amountIn(text), currency ?? 'EUR'),
  currency: readCurrency,
}

function readDay(text: string): Understood {
  const value = readPrintedDay(text) ?? onlyOne(findPrintedDays(text).map((found) => found.day))
  if (value === undefined) return { problem: 'day' }
  const other = findPrintedDays(text, 'month-first')[0]?.day
  return other === undefined || other === value ? { value } : { value, other }
}

// The contract writes two digits behind the point, also for currencies that have none.
function readAmount(text: string, currency: string): string | undefined {
  const money = readPrintedAmount(text, currency)
  if (money === undefined) return undefined
  const [whole = '0', cents = ''] = toDecimal(money).split('.')
  return `${whole}.${cents.slice(0, 2).padEnd(2, '0')}`
}

// The last figure of what was dragged over, as in "Total: 121,00 EUR".
function amountIn(text: string): string {
  return /[-−(]?\s?\d[\d.,' ’]{0,24}(?=\D*$)/.exec(text)?.[0] ?? ''
}

const signs: Record<string, string> = {
  '€': 'EUR',
  EURO: 'EUR',
  EUROS: 'EUR',
  $: 'USD',
  US$: 'USD',
  '£': 'GBP',
  FR: 'CHF',
  SFR: 'CHF',
  '¥': 'JPY',
}
const currencies = new Set(Intl.supportedValuesOf('currency'))

function readCurrency(text: string): string | undefined {
  const found = /€|US\$|\$|£|¥/.exec(text)?.[0]
  if (found !== undefined) return signs[found]
  const words = text.toUpperCase().split(/[^A-Z]+/)
  return first(words, (word) => signs[word] ?? (word.length === 3 && currencies.has(word) ? word : undefined))
}

function onlyOne<Value>(all: readonly Value[]): Value | undefined {
  return all.length === 1 ? all[0] : undefined
}

function first<One, Value>(all: readonly One[], read: (one: One) => Value | undefined): Value | undefined {
  for (const one of all) {
    const value = read(one)
    if (value !== undefined) return value
  }
  return undefined
}
