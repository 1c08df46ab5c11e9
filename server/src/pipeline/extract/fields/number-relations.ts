import type { Token } from '../around.ts'
import { squash } from '../../reading/squash.ts'
import { cellsCalled } from '../called.ts'
import { findCreditorReferences, findStructuredCommunications } from '../identifiers.ts'
import { dayLabels } from '../labels/day-labels.ts'
import type { Features } from '../model/candidate.ts'
import type { Paper } from '../paper.ts'
import { dayTokens } from '../tokens.ts'
import type { Day } from '../values.ts'

/** What else a paper prints that may know its number. */
export type Beside = {
  communications: readonly string[]
  creditorReferences: readonly string[]
  days: readonly Day[]
  dayLines: readonly number[]
  issuedLines: readonly number[]
}

const mostDays = 60

/** What a transfer has to mention, which is often made of the invoice's number, the days, and where the day of issue stands. */
export function besideNumbers(paper: Paper): Beside {
  const texts = paper.lines.map(({ text }) => text)
  const days = dayTokens(paper).slice(0, mostDays)
  return {
    communications: texts.flatMap((text) =>
      findStructuredCommunications(text).map(({ value }) => value.replace(/\D/g, '')),
    ),
    creditorReferences: texts.flatMap((text) =>
      findCreditorReferences(text).map(({ value }) => squash(value).slice('rf00'.length)),
    ),
    days: [...new Set(days.map(({ value }) => value))],
    dayLines: [...new Set(days.map(({ line }) => line))],
    issuedLines: ['issued', 'titled'].flatMap((name) => cellsCalled(paper, dayLabels, name).map(({ line }) => line)),
  }
}

/** What speaks for a number from elsewhere on the paper; a label that nobody foresaw is not needed for it. */
export function relationsOf({ value, line }: Token, beside: Beside): Features {
  const { communications, creditorReferences, days, dayLines, issuedLines } = beside
  const key = squash(value)
  const digits = value.replace(/\D/g, '')
  const least = (lines: readonly number[]) => Math.min(30, ...lines.map((other) => Math.abs(other - line)))
  return {
    'in.communication': digits.length >= 4 && communications.some((one) => one.includes(digits)) ? 1 : 0,
    'in.creditor.reference': key.length >= 3 && creditorReferences.some((one) => one.endsWith(key)) ? 1 : 0,
    'year.of.day': value.length > 5 && days.some((day) => value.includes(day.slice(0, 4))) ? 1 : 0,
    'month.of.day': days.some((day) => tellsMonth(value, day)) ? 1 : 0,
    'from.day': least(dayLines),
    'from.issued': least(issuedLines),
    'knows.issued': issuedLines.length > 0 ? 1 : 0,
  }
}

/** "202610-431", "F/26/10/431": a number made of the month of this day, and a count. */
export function tellsMonth(code: string, day: Day): boolean {
  const [, year = '', month = ''] = /^\D{0,5}(?:20)?(\d\d)[-/.]?(\d\d)[-/.]?\d{1,5}$/.exec(code) ?? []
  return `20${year}-${month}` === day.slice(0, 7)
}
