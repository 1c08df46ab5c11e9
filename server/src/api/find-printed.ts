import type { FieldName } from '@facteur/contract/verdict.ts'
import { readPrintedDay } from '@facteur/formats/date.ts'
import { readPrintedAmount, toDecimal } from '@facteur/formats/money.ts'
import type { Page, Word } from '@facteur/formats/rendition.ts'

/** Words side by side on one page, in reading order. */
export type Printed = { page: number; words: readonly Word[] }
type Sought = { name: FieldName; value: string; currency: string }

/** All places where pages print a value, from the top of the first page on, of each the fewest words that say it. Pure. */
export function findPrinted(pages: readonly Page[], sought: Sought): Printed[] {
  for (const how of waysToPrint(sought)) {
    const found = pages.flatMap((page) => findOn(page, how))
    if (found.length > 0) return found
  }
  return []
}

function findOn({ number, words }: Page, how: How): Printed[] {
  const found: Printed[] = []
  let from = 0
  while (from < words.length && found.length < mostPlaces) {
    const span = spanAt(words, from, how)
    if (span !== undefined) found.push({ page: number, words: span })
    from += span?.length ?? 1
  }
  return found
}

const mostPlaces = 50

type How = { most: number; says: (text: string) => boolean }

/** The shortest run of words from here on that says it; none where a shorter one further right does. */
function spanAt(words: readonly Word[], from: number, { most, says }: How): Word[] | undefined {
  const run: Word[] = []
  for (const word of words.slice(from, from + most)) {
    const before = run.at(-1)
    if (before !== undefined && !isNext(before, word)) return undefined
    run.push(word)
    if (!says(textOf(run))) continue
    return says(textOf(run.slice(1))) ? undefined : run
  }
  return undefined
}

export const textOf = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ')

/** On the same line, without a gap as between columns. */
function isNext({ box: [left, top, right, bottom] }: Word, { box }: Word): boolean {
  const shared = Math.min(bottom, box[3]) - Math.max(top, box[1])
  const height = Math.min(bottom - top, box[3] - box[1])
  return shared > height / 2 && box[0] > left && box[0] - right < 1.5 * height
}

const names: readonly FieldName[] = ['supplierName', 'customerName']
const days: readonly FieldName[] = ['issuedOn', 'dueOn']

/**
 * How a value is known in print, the surest way first: amounts and days by what they mean, all else by its letters and
 * figures. An amount without cents may be a count, a VAT number without its country another number: they come last.
 */
function waysToPrint({ name, value, currency }: Sought): How[] {
  if (name.startsWith('total')) {
    const wanted = value.replace('-', '')
    const says = (text: string) => amountOf(text, currency) === wanted
    return [
      { most: 4, says: (text) => /[.,'’]\d\d\D*$/.test(text) && says(text) },
      { most: 4, says },
    ]
  }
  if (days.includes(name)) return [{ most: 4, says: (text) => readDay(text) === value }]
  const bare = bareOf(value)
  const most = names.includes(name) ? 12 : 9
  const wanted = name.endsWith('VatNumber') ? [bare, bare.slice(2)] : [bare]
  return wanted.filter((one) => one.length > 1).map((one) => ({ most, says: (text) => bareOf(text) === one }))
}

const bareOf = (text: string): string =>
  text
    .slice(0, longest)
    .normalize('NFKD')
    .toUpperCase()
    .replaceAll(/[^\p{Letter}\p{Number}]/gu, '')

const longest = 200

/** Without its sign, in two digits; undefined where the text is no amount with its cents. */
function amountOf(text: string, currency: string): string | undefined {
  const tidy = text.replace(/[:;]$/, '')
  const money = tidy.length > 30 || !/\d/.test(tidy) ? undefined : readPrintedAmount(tidy, currency)
  if (money === undefined) return undefined
  const [whole = '0', cents = ''] = toDecimal(money).replace('-', '').split('.')
  return `${whole}.${cents.slice(0, 2).padEnd(2, '0')}`
}

const readDay = (text: string): string | undefined =>
  text.length > 40 || !/\d/.test(text) ? undefined : readPrintedDay(text.replace(/^[^\p{Letter}\d]+/u, ''))
