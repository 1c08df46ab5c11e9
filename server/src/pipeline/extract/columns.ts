import type { Box, Rendition, Word } from '@facteur/formats/rendition.ts'
import { fold } from '../reading/fold.ts'
import { around, type Cell, type Line } from '../reading/lines.ts'

const reach = { lines: 2, height: 3.2, edge: 1.3 }
const leastGap = 1.6

/**
 * Columns of a narrow table may stand so close that two entries look like one: "24 octobre   23" where the dates of two columns
 * go on in the line below. A wider gap than between the words around it, whose right side stands exactly where an entry of a
 * neighbouring line begins, parts them.
 */
export function partColumns(lines: readonly Line[], rendition: Rendition): Line[] {
  const words = new Map(rendition.pages.map((page) => [page.number, sorted(page.words)] as const))
  return lines.map((line, row) => {
    const near = neighbours(lines, row)
    const starts = near.flatMap(({ cells }) => cells.slice(1).map(({ box }) => box[0]))
    if (starts.length === 0) return line
    const cells = line.cells.flatMap((cell) => {
      const inside = starts.filter((x) => x > cell.box[0] + 6 && x < cell.box[2] - 3)
      return inside.length === 0 ? [cell] : parted(cell, inside, wordsOf(words.get(line.page) ?? [], cell))
    })
    return cells.length === line.cells.length ? line : withCells(line, cells)
  })
}

const middle = (box: Box) => (box[1] + box[3]) / 2
const sorted = (words: readonly Word[]) => words.toSorted((a, b) => middle(a.box) - middle(b.box))

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

function parted(cell: Cell, starts: readonly number[], words: readonly Word[]): Cell[] {
  const gaps = words.slice(1).map((word, i) => word.box[0] - (words[i]?.box[2] ?? 0))
  // The usual space of the letters; where there is but one gap, of letters of this height.
  const space = Math.min(...gaps.filter((gap) => gap > 0.5), (cell.box[3] - cell.box[1]) * 0.25)
  const cuts = gaps.flatMap((gap, i) => {
    const left = words[i + 1]?.box[0] ?? 0
    const isStart = starts.some((x) => Math.abs(x - left) < reach.edge)
    return isStart && gap > space * leastGap ? [i + 1] : []
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

function withCells(line: Line, cells: Cell[]): Line {
  const text = cells.map((cell) => cell.text).join('   ')
  return { ...line, cells, text, folded: fold(text) }
}
