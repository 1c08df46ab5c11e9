import { cellsCalled } from '../called.ts'
import { numberLabels } from '../labels/number-labels.ts'
import type { Features } from '../model/candidate.ts'
import type { Paper } from '../paper.ts'
import { numberTokens } from '../tokens.ts'
import { daysBetween, type Day } from '../values.ts'
import { tellsMonth } from './number-relations.ts'
import { countTerm, findTerms, usualTerms } from './payment-terms.ts'

/** `place` is the same for both readings of one printed day. */
type Seen = { value: Day; line: number; place: string; features: Features }

const mostCodes = 260
const kinds = ['issued', 'titled', 'due', 'delivery', 'discount', 'period', 'weak'] as const

/**
 * What the days of a paper say about each other and about its numbers: one day and the terms of payment make another, an
 * invoice's number may tell its month, and of two days one is called something else. Days without a label are told apart so.
 */
export function dayRelations(paper: Paper, seen: readonly Seen[]): Features[] {
  const terms = findTerms(paper).filter((term) => !term.isElse && term.days > 0)
  const values = [...new Set(seen.map(({ value }) => value))].toSorted()
  const numberLines = cellsCalled(paper, numberLabels, 'invoice').map(({ line }) => line)
  const codes = numberTokens(paper)
    .slice(0, mostCodes)
    .map(({ value }) => value)
  const known = new Map<Day, Features>()
  return seen.map(({ value, line }) => {
    const shared = known.get(value) ?? {
      ...amongDays(value, values, terms),
      ...rivals(value, seen),
      ...inCodes(value, codes),
    }
    known.set(value, shared)
    return { ...shared, 'from.number': Math.min(30, ...numberLines.map((row) => Math.abs(row - line))) }
  })
}

function amongDays(value: Day, values: readonly Day[], terms: ReturnType<typeof findTerms>): Features {
  const apart = values.map((other) => daysBetween(value, other))
  const later = apart.filter((days) => days > 0)
  const earlier = apart.filter((days) => days < 0)
  return {
    'term.leads.on': terms.some((term) => values.includes(countTerm(value, term))) ? 1 : 0,
    'term.leads.here': terms.some((term) => values.some((other) => countTerm(other, term) === value)) ? 1 : 0,
    'usual.after': later.some((days) => usualTerms.has(days)) ? 1 : 0,
    'usual.before': earlier.some((days) => usualTerms.has(-days)) ? 1 : 0,
    'next.day': Math.min(100, ...later),
    'last.day': Math.min(100, ...earlier.map((days) => -days)),
  }
}

/** How loudly other days are called something, earlier and later ones together. */
function rivals(value: Day, seen: readonly Seen[]): Features {
  const loudest = (of: readonly Seen[], kind: string) =>
    Math.max(0, ...of.map(({ features }) => features[`main.${kind}`] ?? 0))
  const places = new Set(seen.filter((other) => other.value === value).map(({ place }) => place))
  const others = seen.filter((other) => other.value !== value && !places.has(other.place))
  const same = seen.filter((other) => other.value === value)
  return {
    ...Object.fromEntries(kinds.map((kind) => [`others.${kind}`, loudest(others, kind)])),
    'same.issued': Math.max(loudest(same, 'issued'), loudest(same, 'titled')),
    'same.due': loudest(same, 'due'),
    'same.else': Math.max(loudest(same, 'delivery'), loudest(same, 'period'), loudest(same, 'discount')),
    'others.nameless': Math.min(6, new Set(others.filter(isNameless).map((other) => other.value)).size),
  }
}

const isNameless = ({ features }: Seen) => kinds.every((kind) => (features[`main.${kind}`] ?? 0) < 0.3)

/** Numbers that tell the month, or the year, of this day. */
function inCodes(value: Day, codes: readonly string[]): Features {
  const year = value.slice(0, 4)
  return {
    'month.in.number': codes.some((code) => tellsMonth(code, value)) ? 1 : 0,
    'year.in.number': codes.some((code) => code.length > 5 && code.includes(year)) ? 1 : 0,
  }
}
