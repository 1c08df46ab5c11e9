import { fold } from '../../reading/fold.ts'
import { aroundOf, type Token } from '../around.ts'
import { dayLabels } from '../labels/day-labels.ts'
import type { Scored } from '../model/candidate.ts'
import type { Paper } from '../paper.ts'
import { dayTokens } from '../tokens.ts'
import { findAmounts, findDays, type Day } from '../values.ts'

const joint = /^ ?[,:-]? ?(?:van|du|vom|von|of|dated|d\.?d\.?|del|le|den|am|on|from) (?:de |den |het |le )?$/
// "Abrechnung 12 vom 01.01. bis 31.01.": the first day of a period.
const goesOn = /^ ?(?:[-/]|tot\b|t\/m|t\.e\.m|tem\b|au\b|bis\b|to\b|until\b|al\b|jusqu)/
const ofOther =
  /bestel|\border|commande|auftrag|angebot|offerte|devis|quote|liefer|lever|annul|herinnering|rappel|reminder|mahn|storno/
const bare = /^(?:datum|date|dat\.?|data|fecha)\s*:?$/
const strong = 0.65
const mostDays = 200

const one = (said: readonly Token<Day>[]): Scored<Day> | undefined => {
  const [first] = said
  return first && said.every(({ value }) => value === first.value)
    ? { value: first.value, cell: first.cell, text: first.text, score: 1 }
    : undefined
}

/** "Rekeningnummer 8400 1177 van 22 juni 2026": the day that stands right behind the paper's own number. Undefined where there are two. */
export function dayOfNumber(paper: Paper, number: Pick<Scored, 'text'>): Scored<Day> | undefined {
  const folded = fold(number.text)
  return one(
    dayTokens(paper).filter((token) => {
      const { cell, at, end } = token
      const before = cell.folded.slice(0, at)
      const start = before.lastIndexOf(folded)
      const isRight =
        start >= 0 && joint.test(before.slice(start + folded.length)) && !goesOn.test(cell.folded.slice(end))
      return isRight && isOwn(paper, { ...token, at: start, end: start + folded.length })
    }),
  )
}

/** Whether a number that reads as the paper's is whole, and not that of an order, an offer or a bill of before. */
function isOwn(paper: Paper, token: Omit<Token<Day>, 'value'>): boolean {
  const before = token.cell.folded.slice(0, token.at)
  if (/[a-z\d./-]$/.test(before) && !/n[or]\.$/.test(before)) return false
  return !ofOther.test(before) && (/[a-z]{3}/.test(before) || !ofOther.test(aroundOf(paper, token).left))
}

/** The one day that a label calls that of issue, or the day without more, outside the lines of the bill. Undefined where there are two. */
export const plainIssued = (paper: Paper): Scored<Day> | undefined => one(calledIssued(paper))

export const calledIssued = (paper: Paper): Token<Day>[] =>
  dayTokens(paper)
    .slice(0, mostDays)
    .filter((token) => isCalledIssued(paper, token) && findAmounts(paper.lines[token.line]?.text ?? '').length === 0)

/** Whether a label, wherever it stands, calls this day that of issue. */
export const saysIssued = (paper: Paper, day: Day): boolean =>
  dayTokens(paper).some((token) => token.value === day && isCalledIssued(paper, token))

const issued = dayLabels.names.indexOf('issued')
const elsewhere = ['due', 'debit', 'delivery', 'period', 'other', 'dunning'].map((name) =>
  dayLabels.names.indexOf(name),
)

// "Gent, 5 januari 2026", as letters begin.
const fromTown = /^([a-z][a-z' -]{1,27}?),? (?:le |den |de |am )?$/

/** Town and day, alone in their entry; the town stands behind a postcode elsewhere on the paper. */
function isDatedFromTown(paper: Paper, { cell, at, end }: Token<Day>): boolean {
  const town = fromTown.exec(cell.folded.slice(0, at))?.[1]
  if (town === undefined || cell.folded.slice(end).trim() !== '') return false
  return paper.lines.some(({ folded }) => {
    const from = folded.indexOf(` ${town}`)
    return from > 0 && /(?<!\d)\d{4,5}(?: [a-z]{2})?$/.test(folded.slice(Math.max(0, from - 10), from))
  })
}

const otherLetter =
  /\b(?:uw|je|votre|vos|ihr\w{0,2}|your|onze|notre|unser\w{0,2}|our) (?:brief|e?-?mail|bericht|schrijven|courrier|lettre|message|schreiben|nachricht|letter) ?(?:van|du|de|vom|of|dated|d\.?d\.?|:)? ?$/

/** "Uw brief van 12 december 2025": the day of what was written before. */
export const isOfOtherLetter = ({ cell, text }: Scored<Day>): boolean =>
  otherLetter.test(cell.folded.slice(0, Math.max(0, cell.folded.indexOf(fold(text)))))

function isCalledIssued(paper: Paper, token: Token<Day>): boolean {
  if (isDatedFromTown(paper, token)) return true
  const { before, after, left, leftGap, leftSkips, above, aboveRows } = aroundOf(paper, token)
  if (/[a-z]{3}/.test(after)) return false
  const says = (text: string, strengths: readonly number[]) => {
    if (bare.test(text.trim())) return true
    const most = strengths[issued] ?? 0
    const isLabel = text.length <= 60 && findDays(text).length === 0
    return isLabel && most >= strong && elsewhere.every((at) => (strengths[at] ?? 0) < most)
  }
  if (/[a-z]{2}/.test(before)) return before.length < 40 && says(before, dayLabels.trailing(before))
  if (left !== '' && leftSkips === 0 && leftGap < 14) return says(left, dayLabels.whole(left))
  return aboveRows <= 2 && says(above, dayLabels.whole(above))
}
