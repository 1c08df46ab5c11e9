/** How values are written for the reader. `locale` is a BCP 47 tag such as nl-BE. */

export function amountText(amount: string, currency: string | null, locale: string): string {
  return new Intl.NumberFormat(locale, styleOf(currency)).format(asDecimal(amount))
}

/** A price of one piece, which may have parts of a cent. */
export function priceText(price: string, currency: string | null, locale: string): string {
  return new Intl.NumberFormat(locale, { ...styleOf(currency), maximumFractionDigits: 6 }).format(asDecimal(price))
}

/** A quantity or a rate, with as many digits as it has. */
export function decimalText(decimal: string, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(asDecimal(decimal))
}

// What stands in an XML as its currency may be anything; Intl throws for what is no code.
const styleOf = (currency: string | null) =>
  currency !== null && /^[A-Z]{3}$/.test(currency)
    ? ({ style: 'currency', currency } as const)
    : { minimumFractionDigits: 2 }

export function countText(count: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(count)
}

/** A calendar day, `2026-03-31`: the same day everywhere, whatever the clock of the reader. */
export function dayText(day: string, locale: string): string {
  return formatDate(`${day}T00:00:00Z`, locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
}

/** The same with the month in full: 31 maart 2026. */
export function longDayText(day: string, locale: string): string {
  return formatDate(`${day}T00:00:00Z`, locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
}

export function instantText(at: string, locale: string): string {
  return formatDate(at, locale, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' })
}

export function shortInstantText(at: string, locale: string, now = new Date()): string {
  const isThisYear = new Date(at).getFullYear() === now.getFullYear()
  return formatDate(
    at,
    locale,
    isThisYear ? { day: 'numeric', month: 'short' } : { day: 'numeric', month: 'short', year: 'numeric' },
  )
}

/** "3 minutes ago", in the reader's language. */
export function agoText(at: string, locale: string, now = Date.now()): string {
  const seconds = Math.round((new Date(at).getTime() - now) / 1000)
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  for (const [unit, size] of [
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
  ] as const) {
    if (Math.abs(seconds) >= size) return words.format(Math.trunc(seconds / size), unit)
  }
  return words.format(seconds, 'second')
}

export function bytesText(sizeBytes: number, locale: string): string {
  const [value, unit] =
    sizeBytes >= 1e6 ? ([sizeBytes / 1e6, 'megabyte'] as const) : ([Math.max(1, sizeBytes / 1e3), 'kilobyte'] as const)
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 10 && unit === 'megabyte' ? 1 : 0,
  }).format(value)
}

export function ibanText(iban: string): string {
  return iban.replaceAll(/(.{4})(?=.)/g, '$1 ')
}

/** Whole days from `today` (a day) until `day`; negative when it is past. */
export function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000)
}

export function todayOf(now = new Date()): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/** Adds decimal strings without floating point. All have two digits behind the point. */
export function sumOf(amounts: readonly string[]): string {
  const cents = amounts.reduce((sum, amount) => sum + BigInt(amount.replace('.', '')), 0n)
  const sign = cents < 0n ? '-' : ''
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0')
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

function formatDate(at: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? at : new Intl.DateTimeFormat(locale, options).format(date)
}

// Safe: the contract allows only decimal strings, which Intl reads exactly.
const asDecimal = (amount: string) => amount as Intl.StringNumericLiteral

/** What a paper is called where its supplier is not known: a mail by its subject, a file by its name. */
export function paperName({ name, mediaType }: { name: string; mediaType: string }): string {
  return mediaType === 'message/rfc822' ? name.replace(/\.eml$/i, '') || name : name
}
