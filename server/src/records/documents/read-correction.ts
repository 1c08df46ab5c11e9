import type { DocumentCorrection } from '@facteur/contract/document.ts'
import type { FieldName, Fields } from '@facteur/contract/verdict.ts'
import { isCalendarDay, readPrintedDay } from '@facteur/formats/date.ts'
import { readIban } from '@facteur/formats/iban.ts'
import { readPrintedAmount, toDecimal } from '@facteur/formats/money.ts'
import { readStructuredCommunication } from '@facteur/formats/structured-communication.ts'
import { readVatNumber } from '@facteur/formats/vat-number.ts'
import { Fault } from '#platform/fault.ts'
import { plainText } from '#platform/json-text.ts'
import { mostToPay } from '../payments/amount-to-pay.ts'

type Given = DocumentCorrection['fields']

/** What the owner typed, in our own spelling, each field checked for what it is. A fault names the field that does not hold. */
export function readCorrection(given: Given): Partial<Fields> {
  const entries = Object.entries(given).flatMap(([name, value]) => {
    if (value === undefined) return []
    return [[name, typeof value === 'string' ? readText(name as FieldName, value) : value] as const]
  })
  // Safe: the names are the schema's own, and each value was read as what its field holds.
  return Object.fromEntries(entries) as Partial<Fields>
}

/** An empty text says that it is not on the paper. */
function readText(name: FieldName, value: string): string | null {
  const text = plainText(value).trim()
  if (text === '') return null
  const read = readers[name]
  return read === undefined ? readPlain(text) : read(text)
}

const readers: Partial<Record<FieldName, (text: string) => string>> = {
  supplierVatNumber: vatNumber,
  customerVatNumber: vatNumber,
  issuedOn: day,
  dueOn: day,
  currency: currency,
  totalIncludingVat: amount,
  totalExcludingVat: amount,
  totalVat: amount,
  creditorIban: iban,
  structuredCommunication: communication,
}

const longest = 300

function readPlain(text: string): string {
  if (text.length > longest)
    throw new Fault('field.too-long', { say: `This is longer than ${longest} characters: shorten it.` })
  return text.replaceAll(/\s+/g, ' ')
}

function vatNumber(text: string): string {
  const read = readVatNumber(text, 'BE') ?? readVatNumber(text)
  if (read !== undefined) return read
  throw new Fault('field.vat-number-wrong', {
    say: 'This VAT number is not right: with its country in front, its check digits do not hold.',
  })
}

function day(text: string): string {
  const read = isCalendarDay(text) ? text : readPrintedDay(text)
  if (read !== undefined) return read
  throw new Fault('field.day-wrong', { say: 'This is no day of the calendar: write it as 2026-03-31 or 31/03/2026.' })
}

function currency(text: string): string {
  if (/^[A-Za-z]{3}$/.test(text)) return text.toUpperCase()
  throw new Fault('field.currency-wrong', { say: 'A currency has three letters: EUR, USD, CHF …' })
}

function amount(text: string): string {
  const read = readPrintedAmount(text, 'EUR')
  const decimal = read === undefined ? undefined : toDecimal(read)
  if (decimal !== undefined && Math.abs(Number(decimal)) < mostToPay) return decimal
  throw new Fault('field.amount-wrong', { say: 'This is no amount: write it as 1234.56 or 1.234,56.' })
}

function iban(text: string): string {
  const read = readIban(text)
  if (read !== undefined) return read
  throw new Fault('field.iban-wrong', { say: 'This account number is not right: its check digits do not hold.' })
}

function communication(text: string): string {
  const read = readStructuredCommunication(text)
  if (read !== undefined) return read
  throw new Fault('field.communication-wrong', {
    say: 'This structured communication is not right: the last two of its twelve digits check the others.',
  })
}
