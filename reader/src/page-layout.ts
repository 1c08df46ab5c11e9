import type { Box, Word } from '@facteur/formats/rendition.ts'
import { joinCombFields } from './comb-fields.ts'
import { joinSpacedLetters } from './spaced-letters.ts'
import type { Glyph } from './pdf-glyphs.ts'

type Line = { words: Word[]; middle: number; height: number }

/** Words in reading order, and the page's text laid out by lines so that columns stay apart. Pure. */
export function layOutPage(glyphs: readonly Glyph[]): { words: Word[]; text: string } {
  const found = joinWords(glyphs)
  // Words set upright in a margin would cut through every line they pass: they come last.
  const lines = [...joinLines(found.filter((word) => !isUpright(word))), ...joinUpright(found.filter(isUpright))]
  const words = lines.flatMap((line) => line.words).map(roundWord)
  return { words, text: writeLines(lines) }
}

/** The page's text from lines that are known already, each with its words from left to right. Pure. */
export function writeKnownLines(lines: readonly (readonly Word[])[]): string {
  return writeLines(
    lines.flatMap((words) => {
      const first = words[0]
      return first ? [{ words: [...words], middle: middleOf(first.box), height: heightOf(first.box) }] : []
    }),
  )
}

/** Glyphs become a word until a space, a wide gap or a jump to elsewhere on the page. */
export function joinWords(glyphs: readonly Glyph[]): Word[] {
  const words: Word[] = []
  let open: { text: string; box: Box; last: Box } | undefined
  const close = () => {
    if (open) words.push({ text: open.text, box: open.box })
    open = undefined
  }
  const isShattered = hasUnseenSpaces(glyphs)
  let isSpaced = false
  for (const { text, box } of glyphs) {
    if (text === ' ') {
      isSpaced = true
      continue
    }
    if (open && (!continues(open.last, box) || (isSpaced && !(isShattered && touches(open.last, box))))) close()
    isSpaced = false
    open = open ? { text: open.text + text, box: unite(open.box, box), last: box } : { text, box, last: box }
  }
  close()
  return joinSpacedLetters(words)
}

const unseen = 0.03

function continues(last: Box, next: Box): boolean {
  const height = Math.max(1, Math.min(last[3] - last[1], next[3] - next[1]))
  const gapX = Math.max(next[0] - last[2], last[0] - next[2])
  const gapY = Math.max(next[1] - last[3], last[1] - next[3])
  // Text set upright has its characters above each other: then the gap along the column counts.
  return gapX < 0.6 * height && gapY < 0.1 * height && next[0] > last[0] - 2 * height
}

/** Some programs draw a space after most letters and take it back; one alone may part two columns that touch. */
function hasUnseenSpaces(glyphs: readonly Glyph[]): boolean {
  let [spaces, unseenOnes] = [0, 0]
  let last: Box | undefined
  let isSpaced = false
  for (const { text, box } of glyphs) {
    if (text === ' ') {
      isSpaced = true
      continue
    }
    if (isSpaced && last) {
      spaces += 1
      if (touches(last, box)) unseenOnes += 1
    }
    last = box
    isSpaced = false
  }
  return unseenOnes >= 8 && unseenOnes > spaces * 0.3
}

/** A space that is drawn between letters, and drawn away again, parts nothing: nobody sees it. */
function touches(last: Box, next: Box): boolean {
  const height = heightOf(last)
  const isLevel = Math.abs(next[1] - last[1]) < 0.05 * height && Math.abs(next[3] - last[3]) < 0.05 * height
  const gap = next[0] - last[2]
  return isLevel && gap < unseen * height && gap > -0.2 * height
}

function unite(one: Box, other: Box): Box {
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ]
}

function joinLines(words: readonly Word[]): Line[] {
  const byMiddle = words.map((word) => ({ word, middle: middleOf(word.box), height: heightOf(word.box) }))
  byMiddle.sort((one, other) => one.middle - other.middle)
  const lines: Line[] = []
  for (const { word, middle, height } of byMiddle) {
    const line = lines.at(-1)
    const isSameLine = line !== undefined && middle - line.middle < 0.4 * Math.min(height, line.height)
    if (isSameLine) line.words.push(word)
    else lines.push({ words: [word], middle, height })
  }
  for (const line of lines) line.words = joinCombFields(line.words.sort((one, other) => one.box[0] - other.box[0]))
  return lines
}

const isUpright = ({ text, box }: Word) => text.length >= 3 && box[3] - box[1] > 1.6 * (box[2] - box[0])

function joinUpright(words: readonly Word[]): Line[] {
  const columns = Map.groupBy(words, (word) => Math.round(word.box[0] / 4))
  return Array.from(columns.values(), (column) => ({ words: column, middle: Infinity, height: 1 }))
}

const middleOf = (box: Box) => (box[1] + box[3]) / 2
const heightOf = (box: Box) => Math.max(1, box[3] - box[1])

const maxColumns = 220

function writeLines(lines: readonly Line[]): string {
  const words = lines.flatMap((line) => line.words)
  const left = words.reduce((least, word) => Math.min(least, word.box[0]), Infinity)
  const columnPt = Math.max(typicalCharacterWidth(words), 1)
  const rows: string[] = []
  let previous: Line | undefined
  for (const line of lines) {
    if (previous && line.middle - previous.middle > 2.2 * Math.min(line.height, previous.height)) rows.push('')
    rows.push(writeLine(line, { left, columnPt }))
    previous = line
  }
  return rows.join('\n')
}

// Word by word: a gap wider than two characters is a column's edge and keeps at least three spaces.
function writeLine(line: Line, { left, columnPt }: { left: number; columnPt: number }): string {
  let row = ''
  let lastRight = left
  for (const { text, box } of line.words) {
    const isApart = box[0] - lastRight > Math.max(2 * columnPt, 0.7 * line.height)
    const column = Math.min(Math.round((box[0] - left) / columnPt), maxColumns)
    if (row === '') row = ' '.repeat(column)
    else if (isApart) row += ' '.repeat(Math.max(3, column - row.length))
    else row += ' '
    row += text
    lastRight = box[2]
  }
  return row
}

function typicalCharacterWidth(words: readonly Word[]): number {
  const widths = words.map(({ text, box }) => (box[2] - box[0]) / text.length).toSorted((one, other) => one - other)
  return widths[Math.floor(widths.length / 2)] ?? 5
}

const roundWord = ({ text, box }: Word): Word => ({
  text,
  box: [round(box[0]), round(box[1]), round(box[2]), round(box[3])],
})
const round = (points: number) => Math.round(points * 100) / 100
