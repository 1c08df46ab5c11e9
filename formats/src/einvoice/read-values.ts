import { isCalendarDay, makeDay, type CalendarDay } from '../date.ts'
import { findIbans, readIban } from '../iban.ts'
import { minorDigits, readDecimal, toDecimal } from '../money.ts'
import type { EInvoice, EInvoiceAccount } from './einvoice.ts'
import { attributeOf, textOf, type XmlNode } from './xml-tree.ts'

/** '1234.5' in EUR gives '1234.50'; null for anything that is no number. */
export function readAmount(text: string | null, currency: string | null): string | null {
  const plain = readNumber(text)
  const money = plain === null ? undefined : readDecimal(plain, currency ?? 'EUR')
  return money ? toDecimal(money) : null
}

/** A number as written, without a plus, an exponent or a group; a decimal comma becomes a point. Null for anything else. */
export function readNumber(text: string | null): string | null {
  const match = /^([+-]?)(\d{0,15})(?:[.,](\d{0,20}))?$/.exec(text?.trim() ?? '')
  const [, sign = '', whole = '', fraction = ''] = match ?? []
  if (match === null || whole + fraction === '') return null
  return `${sign === '-' ? '-' : ''}${whole.replace(/^0+(?=\d)/, '') || '0'}${fraction === '' ? '' : `.${fraction}`}`
}

/** An amount of a line: as many digits as the currency has, or more where the sender wrote them. */
export function readLineAmount(text: string | null, currency: string | null): string | null {
  const exact = readNumber(text)
  const digits = exact?.split('.')[1]?.replace(/0+$/, '').length ?? 0
  return digits > minorDigits(currency ?? 'EUR') ? exact : readAmount(text, currency)
}

/** 'YYYY-MM-DD' with or without a zone or time, or 'YYYYMMDD' (CII format 102). */
export function readDay(text: string | null): CalendarDay | null {
  if (text === null) return null
  const head = text.slice(0, 10)
  if (isCalendarDay(head)) return head
  const compact = /^(\d{4})(\d{2})(\d{2})/.exec(text)
  return (compact && makeDay(Number(compact[1]), Number(compact[2]), Number(compact[3]))) ?? null
}

export function readVat(text: string | null): string | null {
  const compact = text?.toUpperCase().replace(/[\s.-]/g, '') ?? ''
  return compact === '' ? null : compact
}

/** "NL123456789B01": what begins with a country and goes on in digits, whether or not its check digits hold. */
export const isWithCountry = (number: string | null): boolean =>
  /^(?:[A-Z]{2}|CHE)[\s.-]?[A-Z]?[A-Z\d\s.-]{6,20}$/i.test(number ?? '') &&
  (number?.replace(/\D/g, '').length ?? 0) >= 7

/** A currency or country in capitals; null for what has not so many letters. Kosovo may be 1A. */
export function readCode(text: string | null, letters: 2 | 3): string | null {
  const code = text?.toUpperCase() ?? ''
  return /^[A-Z\d][A-Z]+$/.test(code) && code.length === letters ? code : null
}

const creditNoteCodes = new Set(['81', '83', '261', '262', '296', '308', '381', '396', '420', '458', '532'])
const selfBilledCodes = new Set(['261', '389', '471', '473', '500', '501', '502', '527'])

export const kindOf = (typeCode: string | null): EInvoice['kind'] =>
  typeCode !== null && creditNoteCodes.has(typeCode) ? 'credit-note' : 'invoice'

export const isSelfBilling = (typeCode: string | null, profile: string | null) =>
  (typeCode !== null && selfBilledCodes.has(typeCode)) || /self-?billing/i.test(profile ?? '')

/** An account as written: a valid IBAN, or a number that is none. */
export function readAccount({
  number,
  bic,
  name,
}: Record<'number' | 'bic' | 'name', string | null>): EInvoiceAccount | undefined {
  if (number === null) return undefined
  const iban = readIban(number) ?? findIbans(number)[0]?.iban ?? null
  return { iban, number: iban === null ? number : null, bic, name }
}

/** The first account that is a valid IBAN; else the first that was meant as one, whose check digits do not hold. */
export function pickIban(accounts: readonly EInvoiceAccount[]): string | null {
  const valid = accounts.find(({ iban }) => iban !== null)?.iban
  const meant = accounts.map(({ number }) => number?.toUpperCase().replace(/[\s.-]/g, '') ?? '')
  return valid ?? meant.find((number) => /^[A-Z]{2}\d{2}[A-Z\d]{8,30}$/.test(number)) ?? null
}

export const isDirectDebitCode = (code: string) => code === '49' || code === '59'

export function isSettled({ payable, including }: { payable: string | null; including: string | null }): boolean {
  const isNothing = payable !== null && /^-?0+(\.0+)?$/.test(payable)
  return isNothing && including !== null && !/^-?0+(\.0+)?$/.test(including)
}

/** Texts that say something, each once and cut to a length a person reads. */
export function gather(nodes: readonly XmlNode[], maxEach = 5_000): string[] {
  const texts = nodes.flatMap((node) => textOf(node)?.slice(0, maxEach) ?? [])
  return [...new Set(texts)].slice(0, 200)
}

export const joinTexts = (nodes: readonly XmlNode[]): string | null => gather(nodes).join('\n').slice(0, 5_000) || null

/** 'scheme:value' of an identifier; null where either is missing. */
export function readScheme(id: XmlNode | undefined): string | null {
  const scheme = attributeOf(id, 'schemeID')
  const value = textOf(id)
  return scheme !== null && value !== null ? `${scheme}:${value}` : null
}
