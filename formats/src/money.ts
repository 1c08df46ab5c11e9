/** An amount in the smallest unit of its currency (cents), so that sums are exact. `currency` is ISO 4217. */
export type Money = { minor: bigint; currency: string }

const unusualDigits: Record<string, number> = {
  JPY: 0,
  KRW: 0,
  ISK: 0,
  VND: 0,
  CLP: 0,
  PYG: 0,
  UGX: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
}

/** Digits after the point: 2 for nearly every currency. */
export const minorDigits = (currency: string): number => unusualDigits[currency] ?? 2

export function addMoney(one: Money, other: Money): Money {
  return { minor: one.minor + sameCurrency(one, other).minor, currency: one.currency }
}

export function subtractMoney(one: Money, other: Money): Money {
  return { minor: one.minor - sameCurrency(one, other).minor, currency: one.currency }
}

function sameCurrency(one: Money, other: Money): Money {
  if (one.currency !== other.currency) throw new RangeError(`${one.currency} and ${other.currency} do not add up`)
  return other
}

/** `{ minor: 123450n, currency: 'EUR' }` gives '1234.50'. */
export function toDecimal({ minor, currency }: Money): string {
  const digits = minorDigits(currency)
  const padded = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, '0')
  const sign = minor < 0n ? '-' : ''
  if (digits === 0) return sign + padded
  return `${sign}${padded.slice(0, -digits)}.${padded.slice(-digits)}`
}

/** Any amount with two digits, rounded half away from zero: '1234' of yen gives '1234.00', '1.235' of dinars '1.24'. */
export function inHundredths(decimal: string): string | undefined {
  const read = readDecimal(decimal, 'EUR')
  return read === undefined ? undefined : toDecimal(read)
}

/** Reads '1234.5' as XML and JSON write it; digits beyond the currency's own are rounded half away from zero. */
export function readDecimal(text: string, currency: string): Money | undefined {
  const match = /^([+-]?)(\d{0,15})(?:\.(\d{0,20}))?$/.exec(text.trim())
  const [, sign = '', whole = '', fraction = ''] = match ?? []
  if (!match || whole + fraction === '') return undefined
  return makeMoney({ isNegative: sign === '-', whole, fraction, currency })
}

const spaces = /[\s\u00a0\u2007\u2009\u202f]/g
const apostrophes = /['\u2019\u02bc`´]/g

/**
 * Reads an amount as people print it: 1.234,56 / 1,234.56 / 1 234,56 / 1'234.56 / 12,- / (12,00) / 12,00-.
 * The currency's sign or code may stand beside it. Undefined where it is no amount or has a part of a cent.
 */
export function readPrintedAmount(text: string, currency: string): Money | undefined {
  const bare = text
    .replace(/[€$£]|\b[A-Z]{3}\b|Fr\./g, '')
    .replace(/[\u2212\u2013\u2014]/g, '-')
    .trim()
  const isNegative = bare.startsWith('-') || /[^,.]-$/.test(bare) || /^\(.*\)$/.test(bare)
  const digits = bare
    .replace(/^[-+(]\s*|\s*[-)]$/g, '')
    .replace(/[.,]$/, '')
    .trim()
  const parts = splitPrinted(digits, minorDigits(currency))
  if (!parts || /[1-9]/.test(parts.fraction.slice(minorDigits(currency)))) return undefined
  return makeMoney({ isNegative, ...parts, currency })
}

type Parts = { whole: string; fraction: string }

function splitPrinted(digits: string, places: number): Parts | undefined {
  if (!/^\d[\d.,\s\u00a0\u2007\u2009\u202f'\u2019\u02bc`´]*$/.test(digits) || digits.length > 25) return undefined
  const tight = digits.replace(spaces, ' ').replace(apostrophes, "'")
  const lastMark = Math.max(tight.lastIndexOf('.'), tight.lastIndexOf(','))
  if (lastMark < 0) return joinGroups(tight, '')
  const mark = tight[lastMark] ?? ''
  const after = tight.slice(lastMark + 1)
  if (!/^\d+$/.test(after)) return undefined
  const isRepeated = tight.indexOf(mark) !== lastMark
  const hasOtherMark = tight.includes(mark === '.' ? ',' : '.')
  // "1.234" is a thousand unless the number before it could not be a group, or the currency has three places.
  const isGroupMark =
    isRepeated ||
    (!hasOtherMark && after.length === 3 && places !== 3 && /^[1-9]\d{0,2}$/.test(tight.slice(0, lastMark)))
  return isGroupMark ? joinGroups(tight, '') : joinGroups(tight.slice(0, lastMark), after)
}

// Groups must be whole: three digits each after the first, one kind of mark.
function joinGroups(text: string, fraction: string): Parts | undefined {
  if (/^\d+$/.test(text)) return { whole: text, fraction }
  return /^[1-9]\d{0,2}([., '])\d{3}(?:\1\d{3})*$/.test(text) ? { whole: text.replace(/\D/g, ''), fraction } : undefined
}

function makeMoney({
  isNegative,
  whole,
  fraction,
  currency,
}: Parts & { isNegative: boolean; currency: string }): Money {
  const digits = minorDigits(currency)
  const kept = BigInt(whole + fraction.slice(0, digits).padEnd(digits, '0'))
  const minor = kept + ((fraction[digits] ?? '0') >= '5' ? 1n : 0n)
  return { minor: isNegative ? -minor : minor, currency }
}
