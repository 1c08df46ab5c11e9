import { calledDue } from './fields/plain-due.ts'
import { calledIssued } from './fields/plain-issued.ts'
import type { Paper } from './paper.ts'
import { daysBetween, type Day } from './values.ts'

const certain = /(?<![\d./-])(?:1[3-9]|2\d|3[01]) ?\/ ?\d{1,2} ?\/ ?(?:20)?\d\d(?!\d)/
const longest = 100

/**
 * A paper whose days may be read either way, where what is called due comes before what is called issued unless the month is
 * written first, writes it first.
 */
export function inItsOrder(paper: Paper): Paper {
  if (paper.dayOrder === 'month-first' || certain.test(paper.folded)) return paper
  const other: Paper = { ...paper, dayOrder: 'month-first' }
  const [dayFirst, monthFirst] = [termOf(paper), termOf(other)]
  const isTurned = dayFirst !== undefined && monthFirst !== undefined && dayFirst < 0
  return isTurned && monthFirst >= 0 && monthFirst <= longest ? other : paper
}

/** From the only day that is called issued to the only one called due. */
function termOf(paper: Paper): number | undefined {
  const [issued, due] = [only(calledIssued(paper)), only(calledDue(paper))]
  return issued === undefined || due === undefined ? undefined : daysBetween(issued, due)
}

const only = (days: readonly { value: Day }[]): Day | undefined =>
  days.every(({ value }) => value === days[0]?.value) ? days[0]?.value : undefined
