import type { Rendition } from '@facteur/formats/rendition.ts'
import { linesOf, type Cell, type Line } from '../../reading/lines.ts'
import type { Evidence } from '../../verdict.ts'
import { findDays } from '../values.ts'

const terms =
  /\b(?:terms|conditions|voorwaarden|bedingungen|agb|cgv|tarif\w*|tarieven|prices|prijzen|preise|versi\w+|statut\w*)\b/
/** When to pay, also where the edge took the first letter; on bills that lost their own day this one is left. */
const toPayBy =
  /(?:ahlbar|allig|bezahlen bis|verval\w*|te betalen|betaalbaar|uiterlijk|cheance|payable|a payer|a regler|avant le|au plus tard|\bdue|pay by|payment by|iterlijk)[^\d]{0,24}$/
/** A year alone, or a day of a month that lost its year or day: "2026", "30 March Be", "06/2026". */
const brokenDay =
  /^\W{0,2}(?:20\d\d|\d{1,2}[./-]20\d\d|\d{1,2}\.? ?(?:jan|feb|fev|mar|mrt|maa|avr|apr|mai|may|mei|jun|jui|jul|aug|aou|sep|okt|oct|nov|dec|dez)\p{L}*\b.{0,6})$/u
const longestCell = 40

/**
 * Whether a day read from a picture is likely another than the one asked for: it belongs to the terms of business, or
 * stands right of a day of which only a part was read, which was then the one.
 */
export function mayBeOtherDay(seen: Evidence, rendition: Rendition): boolean {
  const line = linesOf(rendition).find(({ cells }) => cells.some((cell) => holds(cell, seen)))
  if (!line) return false
  const { folded = '' } = line.cells.find((cell) => holds(cell, seen)) ?? {}
  const before = folded.slice(0, Math.max(0, folded.indexOf(seen.text))).slice(-120)
  return terms.test(before) || toPayBy.test(before) || isBehindBroken(line, seen)
}

const holds = ({ page, box }: Cell, seen: Evidence) => page === seen.page && isWithin(seen.box, box)

const isWithin = (one: Evidence['box'], other: Evidence['box']) =>
  Math.abs(one[1] - other[1]) < 1 && Math.abs(one[3] - other[3]) < 1 && one[0] >= other[0] - 1 && one[2] <= other[2] + 1

function isBehindBroken({ cells }: Line, seen: Evidence): boolean {
  const before = cells.filter(({ box, folded }) => box[2] <= seen.box[0] + 1 && folded.length < longestCell)
  return (
    before.some(({ folded }) => brokenDay.test(folded)) && !before.some(({ folded }) => findDays(folded).length > 0)
  )
}
