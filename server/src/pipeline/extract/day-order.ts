import type { Token } from './around.ts'
import { calledDue } from './fields/plain-due.ts'
import { calledIssued } from './fields/plain-issued.ts'
import type { Paper } from './paper.ts'
import { daysBetween, type Day } from './values.ts'

const certain = /(?<![\d./-])(?:1[3-9]|2\d|3[01]) ?[./-] ?\d{1,2} ?[./-] ?(?:20)?\d\d(?!\d)/
const eitherWay = /(?<![\d./-])(?:0?[1-9]|1[0-2]) ?\/ ?(?:0?[1-9]|1[0-2]) ?\/ ?(?:20)?\d\d(?!\d)/
const longest = 100

/**
 * An English paper whose slashed days may be read either way, where what is called due comes before what is called issued
 * unless the month is written first, writes it first. Elsewhere the day comes first, and a rent may be due before its bill.
 */
export function inItsOrder(paper: Paper): Paper {
  if (paper.dayOrder === 'month-first' || paper.language !== 'en') return paper
  if (!eitherWay.test(paper.folded) || certain.test(paper.folded)) return paper
  const dayFirst = termOf(paper)
  if (dayFirst === undefined || dayFirst >= 0) return paper
  const other: Paper = { ...paper, dayOrder: 'month-first' }
  const monthFirst = termOf(other)
  return monthFirst !== undefined && monthFirst >= 0 && monthFirst <= longest ? other : paper
}

/** From the only day that is called issued to the only one called due, both written with slashes. */
function termOf(paper: Paper): number | undefined {
  const issued = only(calledIssued(paper))
  const due = issued && only(calledDue(paper))
  return issued === undefined || due === undefined ? undefined : daysBetween(issued, due)
}

const only = (days: readonly Token<Day>[]): Day | undefined =>
  days.every(({ value, text }) => value === days[0]?.value && text.includes('/')) ? days[0]?.value : undefined
