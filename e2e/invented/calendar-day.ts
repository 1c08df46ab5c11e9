import type { Language } from './language.ts'
import { at } from './random.ts'

/** `2026-03-31` plus a number of days. */
export function addDays(day: string, days: number): string {
  return dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000))
}

export function endOfMonth(day: string): string {
  return dayOf(new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)))
}

export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10)
}

export type DateStyle = 'short' | 'long' | 'iso'

/** A day as people of that language print it. */
export function printDay(day: string, { language, style }: { language: Language; style: DateStyle }): string {
  const [year = '', month = '', date = ''] = day.split('-')
  if (style === 'iso') return day
  if (style === 'short') return [date, month, year].join(separators[language])
  const name = at(months[language], Number(month) - 1)
  return `${Number(date)}${language === 'de' ? '.' : ''} ${name} ${year}`
}

/** `november 2026`, for periods. */
export function printMonth(day: string, language: Language): string {
  return `${at(months[language], Number(day.slice(5, 7)) - 1)} ${day.slice(0, 4)}`
}

const separators = { nl: '/', fr: '/', de: '.', en: '/' } as const

export const months = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const satisfies Record<Language, readonly string[]>
