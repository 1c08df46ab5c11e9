import type { Language } from './language.ts'

export type Currency = 'EUR' | 'GBP' | 'CHF' | 'USD'
export type MoneyStyle = 'before' | 'after' | 'code' | 'bare'

const signs = { EUR: '€', GBP: '£', CHF: 'CHF', USD: '$' } as const

/** Cents as the truth writes them: `"1234.50"`. */
export function decimal(cents: number): string {
  const sign = cents < 0 ? '-' : ''
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** Cents as people of that language print them, without a currency. */
export function printNumber(cents: number, language: Language): string {
  const [whole = '', fraction = ''] = decimal(Math.abs(cents)).split('.')
  const { group, point } = marks[language]
  return `${cents < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, group)}${point}${fraction}`
}

export function printMoney(
  cents: number,
  { language, currency, style }: { language: Language; currency: Currency; style: MoneyStyle },
): string {
  const number = printNumber(cents, language)
  if (style === 'bare') return number
  if (style === 'code') return `${number} ${currency}`
  if (style === 'after') return `${number} ${signs[currency]}`
  const gap = language === 'en' && currency !== 'CHF' ? '' : ' '
  return cents < 0 ? `-${signs[currency]}${gap}${number.slice(1)}` : `${signs[currency]}${gap}${number}`
}

const marks = {
  nl: { group: '.', point: ',' },
  fr: { group: ' ', point: ',' },
  de: { group: '.', point: ',' },
  en: { group: ',', point: '.' },
} as const
