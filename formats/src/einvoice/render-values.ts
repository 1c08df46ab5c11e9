import type { CalendarDay } from '../date.ts'
import type { EInvoicePeriod } from './einvoice.ts'
import type { RenderLanguage, Say } from './render-words.ts'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as HTML. Characters that turn the reading direction or cannot be seen are left out. */
export const escapeHtml = (text: string): string =>
  text
    .replace(/[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu, (sign) =>
      sign === '\n' || sign === '\t' ? sign : '',
    )
    .replace(/[&<>"']/g, (sign) => escapes[sign] ?? '')

// Numbers and days come as such from our own reader; should it ever be taken over, they still bring no markup.
const bare = (text: string): string => text.replace(/[&<>"']/g, '')

const marks: Record<RenderLanguage, readonly [group: string, point: string]> = {
  nl: ['.', ','],
  fr: ['\u202f', ','],
  de: ['.', ','],
  en: [',', '.'],
}

/** '-1234.50' as people of a language write it; its digits stay as they are. */
export function sayNumber(decimal: string, language: RenderLanguage): string {
  const [group, point] = marks[language]
  const [whole = '', fraction] = bare(decimal).replace(/^-/, '').split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
  return `${decimal.startsWith('-') ? '\u2212' : ''}${grouped}${fraction === undefined ? '' : point + fraction}`
}

/** Without zeros that say nothing: for quantities, prices and rates. */
export const sayShort = (decimal: string, language: RenderLanguage): string =>
  sayNumber(decimal.includes('.') ? decimal.replace(/0+$/, '').replace(/\.$/, '') : decimal, language)

/** A price keeps its cents, and more digits only where they say something. */
export function sayPrice(decimal: string, language: RenderLanguage): string {
  const [whole = '', fraction = ''] = decimal.split('.')
  return sayNumber(`${whole}.${fraction.replace(/0+$/, '').padEnd(2, '0')}`, language)
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

export function sayDay(day: CalendarDay, language: RenderLanguage): string {
  const [year = '', month = '', date = ''] = bare(day).split('-')
  if (language === 'en') return `${Number(date)} ${months[Number(month) - 1] ?? month} ${year}`
  return [date, month, year].join(language === 'de' ? '.' : '/')
}

export const sayPeriod = ({ from, to }: EInvoicePeriod, language: RenderLanguage): string =>
  [from, to].map((day) => (day === null ? '…' : sayDay(day, language))).join(' \u2013 ')

/** German senders write discounts for paying early as '#SKONTO#TAGE=14#PROZENT=2.00#'. */
export function sayTerms(terms: string, { say, language }: { say: Say; language: RenderLanguage }): string {
  return terms.replace(
    /#SKONTO#TAGE=(\d{1,4})#PROZENT=(\d{1,3}(?:\.\d{1,4})?)#(?:BASISBETRAG=-?[\d.]{1,20}#)?/g,
    (_, days: string, percent: string) =>
      say('skonto').replace('{days}', days).replace('{percent}', sayShort(percent, language)),
  )
}

/** 'BE' gives 'België'; what is no country stays as written. */
export function sayCountry(code: string, language: RenderLanguage): string {
  try {
    return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}
