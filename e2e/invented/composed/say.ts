import { decimal } from '../amount.ts'
import type { Currency } from '../amount.ts'
import type { Bill } from '../bill.ts'
import { months } from '../calendar-day.ts'
import type { Language } from '../language.ts'
import { at } from '../random.ts'
import type { DayForm, Stationery } from './stationery.ts'

/** How one bill is said in its house's own way. */
export type Say = {
  day(day: string): string
  number(cents: number): string
  money(cents: number): string
  rate(rate: number): string
  vatNumber(vatNumber: string): string
  account(iban: string): string
}

export function sayOf(bill: Bill, style: Stationery): Say {
  const sign = bill.form === 'credit-note' && style.minusOnCredit ? -1 : 1
  const number = (cents: number) => printNumber(sign * cents, style)
  return {
    day: (day) => printDayAs(day, { form: style.day, language: bill.language }),
    number,
    money: (cents) => withSign(number(cents), { currency: bill.currency, sign: style.sign }),
    rate: (rate) => `${String(rate).replace('.', style.point)}${style.vatForm === 'compact' ? '%' : ' %'}`,
    vatNumber: (vatNumber) => printVat(vatNumber, style.vatForm),
    account: (iban) => (style.ibanForm === 'spaced' ? iban.replace(/(.{4})(?=.)/g, '$1 ') : iban),
  }
}

export function printNumber(cents: number, { group, point }: Pick<Stationery, 'group' | 'point'>): string {
  const [whole = '', fraction = ''] = decimal(Math.abs(cents)).split('.')
  return `${cents < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, group)}${point}${fraction}`
}

export const currencySigns: Record<Currency, string> = { EUR: '€', GBP: '£', CHF: 'Fr.', USD: '$' }

export function withSign(number: string, { currency, sign }: { currency: Currency; sign: Stationery['sign'] }): string {
  const symbol = currencySigns[currency]
  if (sign === 'before') return `${symbol} ${number}`
  if (sign === 'tight') return number.startsWith('-') ? `-${symbol}${number.slice(1)}` : `${symbol}${number}`
  if (sign === 'after') return `${number} ${symbol}`
  if (sign === 'code-after') return `${number} ${currency}`
  return sign === 'code-before' ? `${currency} ${number}` : number
}

export function printDayAs(day: string, { form, language }: { form: DayForm; language: Language }): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const name = at(months[language], Number(month) - 1)
  const [d, m] = [String(Number(date)), String(Number(month))]
  const short = at(shortMonths[language], Number(month) - 1)
  const forms: Record<DayForm, string> = {
    'dd/mm/yyyy': `${date}/${month}/${year}`,
    'dd-mm-yyyy': `${date}-${month}-${year}`,
    'dd.mm.yyyy': `${date}.${month}.${year}`,
    'd/m/yyyy': `${d}/${m}/${year}`,
    'dd/mm/yy': `${date}/${month}/${year.slice(2)}`,
    'd.m.yy': `${d}.${m}.${year.slice(2)}`,
    'yyyy-mm-dd': day,
    'd month yyyy': `${d} ${name} ${year}`,
    'd mon yyyy': `${d} ${short} ${year}`,
    'd. month yyyy': `${d}. ${name} ${year}`,
    'month d, yyyy': `${name} ${d}, ${year}`,
    'dd-mon-yyyy': `${date}-${short}-${year}`,
    'mm/dd/yyyy': `${month}/${date}/${year}`,
  }
  return forms[form]
}

const shortMonths: Record<Language, readonly string[]> = {
  nl: 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' '),
  fr: 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' '),
  de: 'Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
}

function printVat(vatNumber: string, form: Stationery['vatForm']): string {
  const country = vatNumber.slice(0, 2)
  const rest = vatNumber.slice(2)
  if (vatNumber.startsWith('CHE'))
    return `CHE-${vatNumber.slice(3, 6)}.${vatNumber.slice(6, 9)}.${vatNumber.slice(9)} MWST`
  if (form === 'compact') return vatNumber
  if (form === 'lower') return `${country} ${rest}`
  const glue = form === 'dotted' ? '.' : ' '
  if (country === 'BE')
    return `${country}${form === 'dotted' ? '' : ' '}${rest.slice(0, 4)}.${rest.slice(4, 7)}.${rest.slice(7)}`
  if (country === 'FR') return [`FR${rest.slice(0, 2)}`, rest.slice(2, 5), rest.slice(5, 8), rest.slice(8)].join(' ')
  if (country === 'NL')
    return form === 'dotted'
      ? `NL${rest.slice(0, 4)}.${rest.slice(4, 6)}.${rest.slice(6, 9)}.${rest.slice(9)}`
      : `NL ${rest}`
  if (country === 'DE') return `DE ${[rest.slice(0, 3), rest.slice(3, 6), rest.slice(6)].join(glue === '.' ? '' : ' ')}`
  if (country === 'GB') return `GB ${rest.slice(0, 3)} ${rest.slice(3, 7)} ${rest.slice(7)}`
  return `${country} ${rest}`
}
