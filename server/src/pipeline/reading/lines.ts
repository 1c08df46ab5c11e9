import type { Box, Page, Rendition, Word } from '@facteur/formats/rendition.ts'
import { fold } from './fold.ts'

/** Words that stand close together: what a person reads as one entry of a line or table. */
export type Cell = { text: string; folded: string; box: Box; page: number }

/** One printed line. `text` joins its cells by three spaces; boxes in points, origin top left. */
export type Line = { page: number; cells: Cell[]; text: string; folded: string; box: Box; height: number }

// A plain text has no positions: a character counts as 5 points wide and a line as 12 high.
const textGrid = { width: 5, height: 12 }
const maxLines = 3_000
// Dotted leaders, rules and lonely colons between a label and its value.
const isFiller = /^\s*$|^[.·_=|*…-]{3,}$|^[:|]$/

/** The lines of a file, top to bottom, by word positions where there are any and by text columns otherwise. */
export function linesOf(rendition: Rendition): Line[] {
  const lines: Line[] = []
  for (const page of rendition.pages) {
    for (const line of page.words.length > 0 ? linesByPosition(page) : linesByColumn(page.text, page.number))
      lines.push(line)
    if (lines.length > maxLines) break
  }
  if (rendition.pages.length === 0 && rendition.text !== '') lines.push(...linesByColumn(rendition.text, 1))
  return lines.slice(0, maxLines)
}

/** The lines of a text without positions, such as the body of a mail. Cells are parted by three spaces or a tab. */
export function linesByColumn(text: string, page = 1): Line[] {
  return text
    .split(/\r?\n|\f/)
    .slice(0, maxLines)
    .flatMap((raw, row) => {
      const top = row * textGrid.height
      const cells = [...raw.replaceAll('\t', '   ').matchAll(/\S+(?: {1,2}\S+)*/g)].map((found) => {
        const left = found.index * textGrid.width
        return makeCell(found[0], [left, top, left + found[0].length * textGrid.width, top + textGrid.height - 2], page)
      })
      return cells.length > 0 ? [makeLine(cells, page)] : []
    })
}

function linesByPosition(page: Page): Line[] {
  const said = page.words.filter((word) => !isFiller.test(word.text))
  const rows: Word[][] = said.every(({ row }) => row !== undefined)
    ? [...Map.groupBy(said, ({ row = 0 }) => row)].toSorted(([a], [b]) => a - b).map(([, row]) => row)
    : rowsByPlace(said)
  return rows.map((row) =>
    makeLine(
      cellsOf(
        row.toSorted((a, b) => a.box[0] - b.box[0]),
        page.number,
      ),
      page.number,
    ),
  )
}

function rowsByPlace(given: readonly Word[]): Word[][] {
  const rows: Word[][] = []
  const words = given.toSorted((a, b) => middle(a.box) - middle(b.box))
  for (const word of words) {
    const row = rows.at(-1)
    if (row && sharesRow(row, word)) row.push(word)
    else rows.push([word])
  }
  return rows
}

const middle = (box: Box) => (box[1] + box[3]) / 2

// Compared with the row's first word, so that a slanting page does not chain all lines into one.
function sharesRow(row: Word[], word: Word): boolean {
  const first = row[0]
  if (!first) return false
  const overlap = Math.min(first.box[3], word.box[3]) - Math.max(first.box[1], word.box[1])
  const smaller = Math.min(first.box[3] - first.box[1], word.box[3] - word.box[1])
  return overlap > smaller * 0.55
}

function cellsOf(row: Word[], page: number): Cell[] {
  const height = median(row.map((word) => word.box[3] - word.box[1]))
  const gapOf = spacing(row, height)
  const groups: { text: string; box: Box }[] = []
  let before: Word | undefined
  for (const word of row) {
    const gap = before ? word.box[0] - before.box[2] : 0
    const group = groups.at(-1)
    if (!group || gap > gapOf.cell) groups.push({ text: word.text, box: word.box })
    else {
      group.text += (gap > gapOf.word ? ' ' : '') + word.text
      group.box = around(group.box, word.box)
    }
    before = word
  }
  return groups.map((group) => makeCell(group.text, group.box, page))
}

// Letter-spaced headings, and the boxes of a payment slip, come as single letters: there the usual gap parts letters, and only a wider one parts words.
function spacing(row: Word[], height: number): { cell: number; word: number } {
  const shortWords = row.filter((word) => word.text.length <= 2).length
  const singles = row.filter((word) => word.text.length === 1).length
  const isSpaced =
    (row.length >= 6 && shortWords >= row.length * 0.7 && row.every((word) => !/\d/.test(word.text))) ||
    (row.length >= 10 && singles >= row.length * 0.9)
  if (!isSpaced) return { cell: Math.max(5, height * 0.85, letterGap(row)), word: -Infinity }
  const usual = median(row.slice(1).map((word, i) => word.box[0] - (row[i]?.box[2] ?? 0)))
  return { cell: Math.max(12, usual * 6), word: usual * 1.7 }
}

const mostLetters = 1.7

/** In wide letters of one width a space is wider than the letters are tall; only recognised words have such boxes. */
function letterGap(row: readonly Word[]): number {
  const seen = row.filter(({ sure, text }) => sure !== undefined && text.length > 2)
  const letters = seen.map(({ box, text }) => (box[2] - box[0]) / text.length)
  return letters.length < 2 ? 0 : mostLetters * median(letters)
}

// A cell is a few words; one longer than this is a flood, and no pattern should have to read it.
const maxCell = 2_000

function makeCell(whole: string, box: Box, page: number): Cell {
  const text = whole.slice(0, maxCell)
  return { text, folded: fold(text), box, page }
}

function makeLine(cells: Cell[], page: number): Line {
  const text = cells.map((cell) => cell.text).join('   ')
  const box = cells.map((cell) => cell.box).reduce(around)
  return {
    page,
    cells,
    text,
    folded: fold(text),
    box,
    height: Math.max(...cells.map((cell) => cell.box[3] - cell.box[1])),
  }
}

export function around(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
