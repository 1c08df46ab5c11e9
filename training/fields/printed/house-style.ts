import type { Language } from '@facteur/e2e/invented/language.ts'
import { hashOf, makeRandom, type Random } from '@facteur/e2e/invented/random.ts'
import type { Supplier } from '@facteur/e2e/invented/suppliers.ts'
import { halfOf } from '../../split.ts'

const days = ['dd/mm/yyyy', 'dd-mm-yyyy', 'dd.mm.yyyy', 'd month y', 'd month y', 'iso', 'dd/mm/yy'] as const
const englishDays = ['d mon y', 'dd/mm/yyyy', 'iso', 'mon d, y', 'month d, y'] as const
const layouts = [
  'grid',
  'table',
  'right',
  'side',
  'centre',
  'cards',
  'apart',
  'letter',
  'two',
  'rail',
  'window',
  'brand',
] as const
const metas = ['grid', 'table', 'table', 'row', 'flex', 'line', 'list', 'stacked'] as const
const totals = ['table', 'flex', 'row', 'boxed'] as const
const fonts = [
  'Liberation Sans',
  'Liberation Serif',
  'DejaVu Sans',
  'Liberation Sans Narrow',
  'DejaVu Serif',
  'Liberation Mono',
] as const

export type HouseStyle = {
  layout: (typeof layouts)[number]
  meta: (typeof metas)[number]
  totals: (typeof totals)[number]
  day: (typeof days)[number] | (typeof englishDays)[number]
  point: string
  group: string
  money: 'before' | 'after' | 'code' | 'bare' | 'own'
  minus: string
  colon: string
  font: string
  size: number
  isUpper: boolean
  isSpaced: boolean
  hasSpacedLabels: boolean
  isWrapped: boolean
  css: Random
}

/** What stays the same from one bill of a house to the next. */
export function styleOf(supplier: Supplier, seed: string): HouseStyle {
  const random = makeRandom(`printed ${seed} ${supplier.name}`)
  const isEnglish = supplier.country === 'GB' || supplier.country === 'US' || supplier.country === 'IE'
  const isSwiss = supplier.country === 'CH'
  return {
    layout: random.pick(layouts),
    meta: random.pick(metas),
    totals: random.pick(totals),
    day: random.pick<HouseStyle['day']>(supplier.language === 'en' ? englishDays : days),
    point: isEnglish || isSwiss ? '.' : ',',
    group: isEnglish ? ',' : isSwiss ? '’' : random.pick(['.', '.', '\u00a0', '\u202f', '']),
    money: random.pick(['before', 'after', 'code', 'bare', 'own'] as const),
    minus: random.pick(['-', '−', '–']),
    colon: random.pick([':', ' :', '', '']),
    font: random.pick(fonts),
    size: random.pick([8, 9, 9.5, 10, 10.5, 11, 12]),
    isUpper: random.chance(0.2),
    isSpaced: random.chance(0.3),
    hasSpacedLabels: random.chance(0.2),
    isWrapped: random.chance(0.25),
    css: random.fork('css'),
  }
}

/** One of the wordings a house may use: about a sixth of them come in the report half only. */
export function wording(random: Random, list: readonly string[], supplier: Supplier): string {
  const allowed =
    halfOf(supplier.name) === 'report'
      ? list
      : list.filter((one, index) => index < 2 || hashOf(`printed ${one}`) % 6 !== 0)
  return random.pick(allowed)
}

export function sayDay(day: string, { day: form }: HouseStyle, months: readonly string[], language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const name = months[Number(month) - 1] ?? ''
  switch (form) {
    case 'dd/mm/yyyy':
      return `${date}/${month}/${year}`
    case 'dd-mm-yyyy':
      return `${date}-${month}-${year}`
    case 'dd.mm.yyyy':
      return `${date}.${month}.${year}`
    case 'dd/mm/yy':
      return `${date}/${month}/${year.slice(2)}`
    case 'iso':
      return day
    case 'd month y':
      return `${Number(date)}${language === 'de' ? '.' : ''} ${name} ${year}`
    case 'd mon y':
      return `${Number(date)} ${name.slice(0, 3)} ${year}`
    case 'mon d, y':
      return `${name.slice(0, 3)} ${Number(date)}, ${year}`
    case 'month d, y':
      return `${name} ${Number(date)}, ${year}`
    default:
      return form satisfies never
  }
}
