import type { Rendition } from '@facteur/formats/rendition.ts'
import { linesOf, median, type Cell, type Line } from '../../reading/lines.ts'
import type { Scored } from '../model/candidate.ts'
import { rowsOf } from './printed-amounts.ts'
import { namesOn } from './receipt-name.ts'
import { surenessOf } from './sureness.ts'

const headLines = 3
const mostBeneath = 5
/** Customers are written in the letters of the text, whoever sends a bill in larger ones. */
const larger = 1.3
const leastSure = 0.88
const letterheadSure = 0.95
const most = 60

const town =
  /(?:^|[\s,(-])(?:[a-z]{1,2}-? ?)?\d{4,6}(?: ?[a-z]{2})? +[a-z]{3,}|\b[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}\b|\b[a-z]{2} \d{5}\b|\b\d{2}-\d{3} [a-z]{3,}/
const vatNumber = /\b(?:[a-z]{2} ?)?\d(?:[ .]?\d){7,11}\b/

/** The name in larger letters in the first lines of a scanned bill, over its address or VAT number; undefined where another is as large. */
export function letterheadName(rendition: Rendition): Scored | undefined {
  const lines = linesOf(rendition)
    .filter(({ page }) => page === 1)
    .slice(0, most)
  const usual = median(lines.map(({ height }) => height))
  const sureOf = surenessOf(rendition)
  const isHeadCell = ({ box }: Cell) =>
    lines.slice(0, headLines).some(({ cells }) => cells.some((one) => one.box === box))
  const large = namesOn(rowsOf(lines), { isOwn: () => false, sureOf, fromName: '' }).filter(
    ({ cell }) => isHeadCell(cell) && heightOf(cell) >= larger * usual,
  )
  const [best, ...others] = large.toSorted((a, b) => heightOf(b.cell) - heightOf(a.cell))
  if (!best || sureOf(best.cell, best.text) < leastSure || best.score < leastScore) return undefined
  if (others.some(({ cell }) => cell.box !== best.cell.box && heightOf(cell) > mostOther * heightOf(best.cell)))
    return undefined
  return isOverAddress(best.cell, lines) ? { ...best, score: letterheadSure } : undefined
}

const leastScore = 0.6
const mostOther = 0.85
const heightOf = ({ box }: Cell) => box[3] - box[1]

function isOverAddress(name: Cell, lines: readonly Line[]): boolean {
  const at = lines.findIndex(({ cells }) => cells.some(({ box }) => box === name.box))
  const below = lines
    .slice(at + 1, at + 1 + mostBeneath)
    .flatMap(({ cells }) => cells.filter((cell) => isUnder(cell, name)))
  return below.some(({ folded }) => town.test(folded) || vatNumber.test(folded))
}

const isUnder = ({ box }: Cell, name: Cell) => box[0] < name.box[2] && box[2] > name.box[0]
