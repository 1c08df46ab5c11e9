/** A day without a time or a zone: 'YYYY-MM-DD'. */
export type CalendarDay = string & { readonly is: 'CalendarDay' }

const dayMs = 86_400_000

export function isCalendarDay(text: string): text is CalendarDay {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return match !== null && makeDay(Number(match[1]), Number(match[2]), Number(match[3])) === text
}

/** Undefined for a day that is not on the calendar, such as 31 April. */
export function makeDay(year: number, month: number, day: number): CalendarDay | undefined {
  const time = new Date(Date.UTC(year, month - 1, day))
  const isReal = time.getUTCFullYear() === year && time.getUTCMonth() === month - 1 && time.getUTCDate() === day
  return isReal && year >= 1900 && year <= 2199 ? asDay(time) : undefined
}

export function addDays(day: CalendarDay, days: number): CalendarDay {
  return asDay(new Date(Date.parse(day) + days * dayMs))
}

export function endOfMonth(day: CalendarDay): CalendarDay {
  const time = new Date(day)
  return asDay(new Date(Date.UTC(time.getUTCFullYear(), time.getUTCMonth() + 1, 0)))
}

/** Days from the first to the second; negative where the second comes earlier. */
export function daysBetween(first: CalendarDay, second: CalendarDay): number {
  return Math.round((Date.parse(second) - Date.parse(first)) / dayMs)
}

// Safe: a Date's ISO form starts with exactly such a day.
const asDay = (time: Date) => time.toISOString().slice(0, 10) as CalendarDay

/** Which number comes first in 03/04/2026 where both could be the month. */
export type NumberOrder = 'day-first' | 'month-first'

export type FoundDay = { day: CalendarDay; text: string; index: number }

/** Reads one printed date in nl, fr, de, en or numbers; the whole text must be the date. */
export function readPrintedDay(text: string, order: NumberOrder = 'day-first'): CalendarDay | undefined {
  const found = findPrintedDays(text, order)[0]
  return found && found.text === text.trim().replace(/[.,;]$/, '') ? found.day : undefined
}

/** Every date printed in a text, in the order they stand. */
export function findPrintedDays(text: string, order: NumberOrder = 'day-first'): FoundDay[] {
  const found = shapes.flatMap(({ pattern, read }) =>
    Array.from(text.matchAll(pattern), (match) => {
      const day = read(
        match.slice(1).map((part) => part ?? ''),
        order,
      )
      return day ? [{ day, text: match[0], index: match.index }] : []
    }).flat(),
  )
  found.sort((one, other) => one.index - other.index || other.text.length - one.text.length)
  return found.filter(
    (each, index) => !found.slice(0, index).some((before) => each.index < before.index + before.text.length),
  )
}

const monthNames: Record<string, number> = Object.fromEntries(
  [
    'januari januar janvier january jan janv jaenner janner',
    'februari februar fevrier february feb fevr fev',
    'maart marz maerz mars march mrt mar mrz',
    'april avril apr avr',
    'mei mai may',
    'juni juin june jun',
    'juli juillet july jul juil',
    'augustus august aout aug',
    'september septembre sep sept',
    'oktober octobre october okt oct',
    'november novembre nov',
    'december dezember decembre dec dez',
  ].flatMap((names, month) => names.split(' ').map((name) => [name, month + 1])),
)

const unaccented = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const monthOf = (name: string) => monthNames[unaccented(name)] ?? 0
const yearOf = (digits: string) => (digits.length === 2 ? 2000 + Number(digits) : Number(digits))

type Shape = { pattern: RegExp; read(parts: string[], order: NumberOrder): CalendarDay | undefined }

const notInside = String.raw`(?<![\d.,/-])`
const notGoingOn = String.raw`(?![\d/]|[.,-]\d)`
const monthWord = String.raw`(\p{L}{3,10})`

const shapes: readonly Shape[] = [
  {
    pattern: new RegExp(`${notInside}(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${notGoingOn}`, 'gu'),
    read: ([year = '', month = '', day = '']) => makeDay(Number(year), Number(month), Number(day)),
  },
  {
    pattern: new RegExp(
      `${notInside}(\\d{1,2})(?:[-/.]|\\. | / | - )(\\d{1,2})(?:[-/.]|\\. | / | - )(\\d{4}|\\d{2})${notGoingOn}`,
      'gu',
    ),
    read: ([first = '', second = '', year = ''], order) =>
      readNumbers(Number(first), Number(second), { year: yearOf(year), order }),
  },
  {
    pattern: new RegExp(
      `${notInside}(\\d{1,2})(?:er|st|nd|rd|th|e)?[.,]?[\\s-]{0,2}(?:of |de )?${monthWord}[.,]?[\\s-]{0,2}'?(\\d{4}|\\d{2})${notGoingOn}`,
      'giu',
    ),
    read: ([day = '', month = '', year = '']) => makeDay(yearOf(year), monthOf(month), Number(day)),
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})${monthWord}[.]?[\\s-]{1,2}(\\d{1,2})(?:st|nd|rd|th)?,?[\\s-]{1,2}(\\d{4})${notGoingOn}`,
      'giu',
    ),
    read: ([month = '', day = '', year = '']) => makeDay(Number(year), monthOf(month), Number(day)),
  },
]

function readNumbers(
  first: number,
  second: number,
  { year, order }: { year: number; order: NumberOrder },
): CalendarDay | undefined {
  const dayFirst = makeDay(year, second, first)
  const monthFirst = makeDay(year, first, second)
  return order === 'day-first' ? (dayFirst ?? monthFirst) : (monthFirst ?? dayFirst)
}
