import type { Box, Rendition, Word } from '@facteur/formats/rendition.ts'
import { fold } from '../reading/fold.ts'
import { around, median, type Cell, type Line } from '../reading/lines.ts'

const reach = { lines: 2, height: 3.2, edge: 1.3 }
const leastGap = 1.6
const fewestGaps = 8

/**
 * Columns of a narrow table may stand so close that two entries look like one: "24 octobre   23" where the dates of two columns
 * go on in the line below. A wider gap than between the words around it parts them, where an entry of a neighbouring line begins
 * or ends exactly at it.
 */
export function partColumns(lines: readonly Line[], rendition: Rendition): Line[] {
  const words = new Map(rendition.pages.map((page) => [page.number, sorted(page.words)] as const))
  const spaces = new Map(rendition.pages.map((page) => [page.number, usualSpace(page.words)] as const))
  return lines.map((line, row) => {
    const near = neighbours(lines, row)
    const edges = {
      starts: near.flatMap(({ cells }) => cells.slice(1).map(({ box }) => box[0])),
      ends: near.flatMap(({ cells }) => cells.slice(0, -1).map(({ box }) => box[2])),
    }
    if (edges.starts.length === 0) return line
    const cells = line.cells.flatMap((cell) => {
      const inside = [...edges.starts, ...edges.ends].some((x) => x > cell.box[0] + 3 && x < cell.box[2] - 3)
      return inside
        ? parted(cell, edges, {
            words: wordsOf(words.get(line.page) ?? [], cell),
            space: spaces.get(line.page) ?? 0.25,
          })
        : [cell]
    })
    return cells.length === line.cells.length ? line : withCells(line, cells)
  })
}

const middle = (box: Box) => (box[1] + box[3]) / 2
const sorted = (words: readonly Word[]) => words.toSorted((a, b) => middle(a.box) - middle(b.box))

/** The space between words that follow each other on a page, in heights of their letters. */
function usualSpace(words: readonly Word[]): number {
  const gaps = words.slice(1).flatMap((word, i) => {
    const before = words[i]
    const height = word.box[3] - word.box[1]
    if (!before || Math.abs(middle(before.box) - middle(word.box)) > 0.2 * height) return []
    const gap = (word.box[0] - before.box[2]) / Math.max(1, height)
    return gap > 0.05 && gap < 0.8 ? [gap] : []
  })
  return gaps.length < fewestGaps ? 0.28 : median(gaps)
}

function neighbours(lines: readonly Line[], row: number): Line[] {
  const line = lines[row]
  if (!line) return []
  const around = lines.slice(Math.max(0, row - reach.lines), row + reach.lines + 1)
  return around.filter(
    (other) =>
      other !== line &&
      other.page === line.page &&
      other.cells.length > 1 &&
      Math.abs(other.box[1] - line.box[1]) < reach.height * line.height,
  )
}

function wordsOf(words: readonly Word[], { box }: Cell): Word[] {
  let [low, high] = [0, words.length]
  while (low < high) {
    const at = (low + high) >> 1
    if (middle(words[at]?.box ?? box) < box[1]) low = at + 1
    else high = at
  }
  const found: Word[] = []
  for (let at = low; at < words.length; at += 1) {
    const word = words[at]
    if (!word || middle(word.box) > box[3]) break
    if (word.box[0] >= box[0] - 0.1 && word.box[2] <= box[2] + 0.1) found.push(word)
  }
  return found.toSorted((a, b) => a.box[0] - b.box[0])
}

type Edges = { starts: readonly number[]; ends: readonly number[] }

type Spaced = { words: readonly Word[]; space: number }

function parted(cell: Cell, { starts, ends }: Edges, { words, space: usual }: Spaced): Cell[] {
  const gaps = words.slice(1).map((word, i) => word.box[0] - (words[i]?.box[2] ?? 0))
  const least = Math.min(...gaps)
  const space = Math.max(usual * (cell.box[3] - cell.box[1]), gaps.length > 1 ? least : 0, recognisedLetter(words))
  const cuts = gaps.flatMap((gap, i) => {
    const [right, left] = [words[i]?.box[2] ?? 0, words[i + 1]?.box[0] ?? 0]
    const isEdge =
      starts.some((x) => Math.abs(x - left) < reach.edge) || ends.some((x) => Math.abs(x - right) < reach.edge)
    const isGroup = /^\d{1,3}$/.test(words[i]?.text ?? '') && /^\d{3}(?!\d)/.test(words[i + 1]?.text ?? '')
    return isEdge && gap > space * (isGroup ? leastGap * 1.5 : leastGap) ? [i + 1] : []
  })
  // The words have to be the cell's own text, or it was put together in another way.
  if (cuts.length === 0 || words.map(({ text }) => text).join(' ') !== cell.text) return [cell]
  return [0, ...cuts].flatMap((from, i) => {
    const part = words.slice(from, cuts[i])
    const boxes = part.map(({ box }) => box)
    const text = part.map((word) => word.text).join(' ')
    return boxes.length === 0 ? [] : [{ text, folded: fold(text), box: boxes.reduce(around), page: cell.page }]
  })
}

/** Boxes of recognised words are rough, and in letters of one width a space is as wide as a letter. 0 of drawn text. */
function recognisedLetter(words: readonly Word[]): number {
  const widths = words.filter(({ sure }) => sure !== undefined).map(({ box, text }) => (box[2] - box[0]) / text.length)
  return widths.length === 0 ? 0 : median(widths)
}

function withCells(line: Line, cells: Cell[]): Line {
  const text = cells.map((cell) => cell.text).join('   ')
  return { ...line, cells, text, folded: fold(text) }
}
