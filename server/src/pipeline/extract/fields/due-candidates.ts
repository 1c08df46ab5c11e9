import type { Candidate, Features } from '../model/candidate.ts'
import type { Paper } from '../paper.ts'
import { daysBetween, endOfMonth, type Day } from '../values.ts'
import { countTerm, findTerms, usualTerms } from './payment-terms.ts'

/**
 * Every day on the paper as a possible due date, and the days that printed terms ("30 days end of month") make of the day
 * of issue. `days` are those of the day candidates, whose features are kept.
 */
export function dueCandidates(
  paper: Paper,
  { days, issued }: { days: readonly Candidate<Day>[]; issued: { value: Day; score: number } | undefined },
): Candidate<Day>[] {
  const terms = findTerms(paper)
  const counted = issued ? terms.map((term) => ({ term, value: countTerm(issued.value, term) })) : []
  const printed = days.map((day) => ({
    ...day,
    features: {
      ...day.features,
      ...againstIssue(day.value, issued),
      ...asTerm(undefined),
      'agrees.with.terms': counted.some(({ value }) => value === day.value) ? 1 : 0,
      terms: terms.length,
    },
  }))
  const blank = Object.fromEntries(Object.keys(days[0]?.features ?? {}).map((name) => [name, -1]))
  const computed = counted.map(({ term, value }) => ({
    value,
    cell: term.cell,
    text: term.text,
    features: {
      ...blank,
      ...againstIssue(value, issued),
      ...asTerm(term),
      'agrees.with.terms': days.some((day) => day.value === value) ? 1 : 0,
      terms: terms.length,
    },
  }))
  return days.length === 0 ? [] : [...printed, ...computed]
}

type Term = ReturnType<typeof findTerms>[number]

function againstIssue(value: Day, issued: { value: Day; score: number } | undefined): Features {
  const apart = issued ? daysBetween(issued.value, value) : 0
  return {
    'issued.score': issued?.score ?? 0,
    'from.issued': issued ? Math.max(-40, Math.min(120, apart)) : -50,
    'is.issued': issued && apart === 0 ? 1 : 0,
    'is.usual.term': issued && usualTerms.has(apart) ? 1 : 0,
    'is.month.end': endOfMonth(value) === value ? 1 : 0,
  }
}

function asTerm(term: Term | undefined): Features {
  return {
    'is.counted': term ? 1 : 0,
    'term.days': term?.days ?? -1,
    'term.month.end': term?.isMonthEnd || term?.isFromMonthEnd ? 1 : 0,
    'term.says.pay': term?.saysPay ? 1 : 0,
    'term.is.else': term?.isNearElse ? 1 : 0,
    'term.length': term ? Math.min(160, term.length) : -1,
  }
}
