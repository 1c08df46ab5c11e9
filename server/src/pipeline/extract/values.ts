/** Values as printed on papers, found in text. Positions are character offsets. */
export type Found<T> = { value: T; text: string; at: number; end: number }

const amountPattern =
  /(?<![\p{L}\d.,/-])(?<sign>[-–−(]? ?)(?:(?:€|\$|£|EUR|USD|GBP|CHF|S?Fr\.) ?)?(?<sign2>[-–−]? ?)(?<number>\d{1,3}(?:(?<group>[.,' \u00A0\u202F’])\d{3}(?:\k<group>\d{3})*)?[.,]\d{2}|\d+[.,]\d{2})(?![\d%]|[.,/-]\d| ?%)/gu
const bareAmountPattern =
  /(?:(?:€|\$|£|EUR|USD|GBP|CHF) ?(\d{1,3}(?:[., ']\d{3})*)(?:[.,](\d)(?!\d)|,-|\.-)?(?![\d.,]))|(?<![\p{L}\d.,/-])(\d{1,3}(?:[., ']\d{3})*)(?:[.,](\d)|,-)? ?(?:€|EUR\b|CHF\b)/gu

/** Amounts in cents, without sign: "1.234,56", "1,234.56", "1 234,56", "1'234.56"; whole numbers, and such with one decimal, only beside a currency. */
export function findAmounts(text: string): Found<number>[] {
  const found: Found<number>[] = []
  if (!/\d/.test(text)) return found
  for (const match of text.matchAll(amountPattern)) {
    const digits = match.groups?.['number'] ?? ''
    const start = match.index + match[0].lastIndexOf(digits)
    found.push({ value: Number(digits.replace(/\D/g, '')), text: digits, at: start, end: start + digits.length })
  }
  if (found.length > 0) return found
  for (const match of text.matchAll(bareAmountPattern)) {
    const digits = match[1] ?? match[3] ?? ''
    const tenths = Number(match[2] ?? match[4] ?? 0)
    found.push({
      value: Number(digits.replace(/\D/g, '')) * 100 + tenths * 10,
      text: match[0],
      at: match.index,
      end: match.index + match[0].length,
    })
  }
  return found
}

export function sayAmount(cents: number): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
}

const months: readonly string[][] = [
  ['januari', 'janvier', 'januar', 'january', 'janner', 'jan', 'janv'],
  ['februari', 'fevrier', 'februar', 'february', 'feb', 'febr', 'fev', 'fevr'],
  ['maart', 'mars', 'marz', 'maerz', 'march', 'mrt', 'mar', 'mrz'],
  ['april', 'avril', 'apr', 'avr'],
  ['mei', 'mai', 'may'],
  ['juni', 'juin', 'june', 'jun'],
  ['juli', 'juillet', 'july', 'jul', 'juil'],
  ['augustus', 'aout', 'august', 'aug'],
  ['september', 'septembre', 'sept', 'sep'],
  ['oktober', 'octobre', 'october', 'okt', 'oct'],
  ['november', 'novembre', 'nov'],
  ['december', 'decembre', 'dezember', 'dec', 'dez'],
]
const monthOf = new Map(months.flatMap((names, i) => names.map((name) => [name, i + 1] as const)))
// Printed short in many ways: "déce.", "sept.", "okto". What could be two months is none.
for (const [i, names] of months.entries())
  for (const name of names)
    for (let length = 3; length < name.length; length += 1) {
      const short = name.slice(0, length)
      const isOther = months.some((others, k) => k !== i && others.some((other) => other.startsWith(short)))
      if (!isOther) monthOf.set(short, i + 1)
    }
// Written in full only: cut short some of these are words of other languages.
const otherMonths: readonly string[][] = [
  ['enero', 'gennaio', 'janeiro', 'stycznia'],
  ['febrero', 'febbraio', 'fevereiro', 'lutego'],
  ['marzo', 'marco', 'marts', 'marca'],
  ['abril', 'aprile', 'kwietnia'],
  ['mayo', 'maggio', 'maio', 'maj', 'maja'],
  ['junio', 'giugno', 'junho', 'czerwca'],
  ['julio', 'luglio', 'julho', 'lipca'],
  ['agosto', 'augusti', 'sierpnia'],
  ['septiembre', 'settembre', 'setembro', 'wrzesnia'],
  ['octubre', 'ottobre', 'outubro', 'pazdziernika'],
  ['noviembre', 'novembro', 'listopada'],
  ['diciembre', 'dicembre', 'dezembro', 'grudnia'],
]
for (const [i, names] of otherMonths.entries()) for (const name of names) monthOf.set(name, i + 1)
// "2 mayo 10,00" is a dish and its price: beside a word of another language only four figures are a year.
const longYearOnly = new Set(otherMonths.flat())
const monthNames = [...monthOf.keys()].toSorted((a, b) => b.length - a.length).join('|')
// Words drawn close lose their spaces: "15 nov.2025".
const datePatterns = {
  // Not within a number of letters and figures: HF-2026-05-12.
  iso: /(?<!\d|[a-z]-)(20\d\d)([-./])(\d\d)\2(\d\d)(?![\d]|[./-]\d)/g,
  numeric: /(?<![\d./-])(\d{1,2}) ?([./-]) ?(\d{1,2}) ?\2 ?(20\d\d|\d\d)(?![\d]|[./-]\d)/g,
  // "03 04 2026": only by itself, or any telephone number would hold a day.
  spaced: /(?<!\d[ ./-]?|\+)(\d\d) (\d\d) (20\d\d)(?! ?[\d./-]\d|\d)/g,
  dayFirst: new RegExp(
    `(?<!\\d)(\\d{1,2})(?:e|er|re|de|ste|st|nd|rd|th|\\.)?[ /-]?(?:de |of |di )?(${monthNames})(?:\\.?,?[ /-](?:del? )?'?(20\\d\\d|\\d\\d)|\\.?(20\\d\\d))(?!\\d|[.,]\\d\\d(?!\\d))`,
    'g',
  ),
  monthFirst: new RegExp(`(?<![a-z])(${monthNames})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?: ?, ?| )(20\\d\\d)(?!\\d)`, 'g'),
}

export type Day = string
export type DayOrder = 'day-first' | 'month-first'

/** Calendar days (ISO) in folded text. A date such as 03/04/2026 is read in the given order. */
export function findDays(folded: string, order: DayOrder = 'day-first'): Found<Day>[] {
  const found: Found<Day>[] = []
  if (!/\d/.test(folded)) return found
  const add = (match: RegExpMatchArray, day: Day | undefined) => {
    const at = match.index ?? 0
    if (day && !found.some((other) => at < other.end && at + match[0].length > other.at))
      found.push({ value: day, text: match[0], at, end: at + match[0].length })
  }
  for (const match of folded.matchAll(datePatterns.iso))
    add(match, makeDay(Number(match[1]), Number(match[3]), Number(match[4])))
  for (const match of folded.matchAll(datePatterns.dayFirst))
    if (match[3]?.length !== 2 || !longYearOnly.has(match[2] ?? ''))
      add(match, makeDay(fullYear(match[3] ?? match[4]), monthOf.get(match[2] ?? ''), Number(match[1])))
  for (const match of folded.matchAll(datePatterns.monthFirst))
    add(match, makeDay(Number(match[3]), monthOf.get(match[1] ?? ''), Number(match[2])))
  for (const match of folded.matchAll(datePatterns.numeric))
    add(match, readNumericDay(Number(match[1]), Number(match[3]), fullYear(match[4]), order))
  for (const match of folded.matchAll(datePatterns.spaced))
    add(match, readNumericDay(Number(match[1]), Number(match[2]), Number(match[3]), order))
  return found.toSorted((a, b) => a.at - b.at)
}

const fullYear = (text = '') => (text.length === 2 ? 2000 + Number(text) : Number(text))

const yearless = {
  named: new RegExp(
    `(?<![\\d./-])(\\d{1,2})(?:e|er|re|de|ste|st|nd|rd|th|\\.)?[ -]?(?:de |of )?(${monthNames})(?![a-z])(?!\\.?,?[ -](?:del? )?'?\\d\\d)`,
    'g',
  ),
  numeric: /(?<![\d./-])(\d{1,2})[./](\d{1,2})\.?(?![\d./-]|[.,]\d)/g,
}

/** Days without a year in folded text ("15 maart", "12.03."): the first such day that is not before `from`. */
export function findYearlessDays(folded: string, from: Day): Found<Day>[] {
  const found: Found<Day>[] = []
  const add = (match: RegExpMatchArray, month: number | undefined) => {
    const year = Number(from.slice(0, 4))
    const days = [year, year + 1].map((one) => makeDay(one, month, Number(match[1])))
    const day = days.find((one) => one !== undefined && one >= from)
    const at = match.index ?? 0
    if (day) found.push({ value: day, text: match[0], at, end: at + match[0].length })
  }
  for (const match of folded.matchAll(yearless.named)) add(match, monthOf.get(match[2] ?? ''))
  for (const match of folded.matchAll(yearless.numeric)) add(match, Number(match[2]))
  return found.toSorted((a, b) => a.at - b.at)
}

function readNumericDay(first: number, second: number, year: number, order: DayOrder): Day | undefined {
  const dayFirst = makeDay(year, second, first)
  const monthFirst = makeDay(year, first, second)
  return order === 'month-first' ? (monthFirst ?? dayFirst) : (dayFirst ?? monthFirst)
}

// A state and its postcode; those that are a word or a country elsewhere are left out.
const americanTown =
  /\b(?:a[lkzr]|c[aot]|fl|ga|hi|i[dla]|k[sy]|m[dainsot]|n[evhjmycd]|o[hk]|pa|ri|s[cd]|t[nx]|ut|v[ta]|w[aviy]) \d{5}(?!\d)/

/** The order a paper writes its dates in: what its unambiguous dates show; else a bill in dollars from America, and the day of its mail. */
export function orderOfDays(folded: string, near?: Day): DayOrder {
  const pairs = [...folded.matchAll(datePatterns.numeric)]
    .filter((match) => match[2] === '/')
    .map((match) => ({ first: Number(match[1]), second: Number(match[3]), year: fullYear(match[4]) }))
  const monthFirst = pairs.filter(({ first, second }) => second > 12 && first <= 12).length
  const dayFirst = pairs.filter(({ first, second }) => first > 12 && second <= 12).length
  if (monthFirst > 0 || dayFirst > 0) return monthFirst > dayFirst ? 'month-first' : 'day-first'
  const isDollars = /\$|\busd\b/.test(folded)
  if (isDollars && americanTown.test(folded)) return 'month-first'
  if (!near) return 'day-first'
  if (!isDollars) return isFarFrom(near, pairs) ? 'month-first' : 'day-first'
  const nearBy = (order: DayOrder) =>
    pairs.filter(
      ({ first, second, year }) =>
        Math.abs(daysBetween(near, readNumericDay(first, second, year, order) ?? '2000-01-01')) <= 3,
    ).length
  return nearBy('month-first') > nearBy('day-first') ? 'month-first' : 'day-first'
}

type Pair = { first: number; second: number; year: number }

/** Read day first no day is near that of the mail, read month first one is just before it. */
function isFarFrom(near: Day, pairs: readonly Pair[]): boolean {
  const apart = (order: DayOrder) =>
    pairs.flatMap(({ first, second, year }) => {
      const day = readNumericDay(first, second, year, order)
      return day ? [daysBetween(day, near)] : []
    })
  return (
    apart('day-first').every((days) => Math.abs(days) > 62) &&
    apart('month-first').some((days) => days >= 0 && days <= 14)
  )
}

function makeDay(year: number, month: number | undefined, day: number): Day | undefined {
  if (!month || year < 2000 || year > 2099) return undefined
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

export function endOfMonth(day: Day): Day {
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).toISOString().slice(0, 10)
}
