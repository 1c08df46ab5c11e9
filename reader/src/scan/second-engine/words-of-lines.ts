import type { Box } from '@facteur/formats/rendition.ts'
import type { Area } from '../grey.ts'
import type { SeenWord } from '../tesseract.ts'
import type { Sign } from './read-line.ts'

export type ReadLine = { area: Area; signs: readonly Sign[] }

const sameRow = 0.55
/** A line's frame is wider than its letters by so much of its height, above and below. */
const air = 0.12
const leastSure = 0.5
/** Signs so many widths apart stand in two words, though no space was read. */
const wideGap = 2.6

/** Lines cut into words, each with its place; lines of one row share their name. Pure. */
export function wordsOfLines(lines: readonly ReadLine[]): SeenWord[] {
  const rows: Row[] = []
  return lines.flatMap(({ area, signs }) => {
    if (signs.reduce((sum, { sure }) => sum + sure, 0) < leastSure * signs.length) return []
    const { line } = rowOf(area, rows)
    const step = stepOf(signs)
    return wordsOf(signs, step).map((word) => ({ ...wordAt(word, area, step), line }))
  })
}

type Row = { top: number; bottom: number; line: string }

function rowOf({ top, height }: Area, rows: Row[]): Row {
  const bottom = top + height
  const shares = (row: Row) =>
    Math.min(row.bottom, bottom) - Math.max(row.top, top) > sameRow * Math.min(row.bottom - row.top, height)
  const known = rows.find(shares)
  if (known) return known
  const row = { top, bottom, line: `second ${rows.length}` }
  rows.push(row)
  return row
}

function wordsOf(signs: readonly Sign[], step: number): Sign[][] {
  const words: Sign[][] = [[]]
  let before: Sign | undefined
  for (const sign of signs) {
    if (sign.sign === ' ' || (before && sign.at - before.at > wideGap * step)) words.push([])
    if (sign.sign !== ' ') words.at(-1)?.push(sign)
    before = sign
  }
  return words.filter((word) => word.length > 0).flatMap(takeFiguresOut)
}

const figure =
  /(?<![\d.,])\d{1,2}([./-])\d{1,2}\1(?:20\d{2}(?!\d(?!\d))|\d{2}(?!\d))|(?<![\d.,])\d{1,6}(?:[.,]\d{3})?[.,]\d{2}(?![\d.,/-])/g

/** The engine often sees no space: "Date:05/02/2018" and "3XRM2.45" hold a day and an amount that are words of their own. */
function takeFiguresOut(word: readonly Sign[]): Sign[][] {
  // Each sign is one unit of the text: the alphabet holds no others.
  const text = word.map(({ sign }) => sign).join('')
  const cuts = [...text.matchAll(figure)].flatMap(({ index, 0: found }) => [index, index + found.length])
  return [0, ...cuts].map((from, at) => word.slice(from, cuts[at])).filter((piece) => piece.length > 0)
}

/** A word is as sure as its least sure sign: one wrong digit makes another amount. */
function wordAt(word: readonly Sign[], { left, top, width, height }: Area, step: number): Omit<SeenWord, 'line'> {
  const [first, last] = [word[0]?.at ?? 0, word.at(-1)?.at ?? 1]
  const x = (at: number) => Math.round(left + width * Math.min(1, Math.max(0, at)))
  const box: Box = [
    x(first - step / 2),
    Math.round(top + air * height),
    x(last + step / 2),
    Math.round(top + (1 - air) * height),
  ]
  return { text: word.map(({ sign }) => sign).join(''), box, sure: Math.min(...word.map(({ sure }) => sure)) }
}

/** The width of a sign, as a share of the line: the middle one, for gaps are wider. */
function stepOf(signs: readonly Sign[]): number {
  const steps = signs
    .slice(1)
    .map(({ at }, index) => at - (signs[index]?.at ?? 0))
    .toSorted((one, other) => one - other)
  return steps[Math.floor(steps.length / 2)] ?? 1
}
