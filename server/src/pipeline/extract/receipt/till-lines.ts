import type { Rendition } from '@facteur/formats/rendition.ts'
import { fold } from '../../reading/fold.ts'
import { around, linesOf, median, type Cell, type Line } from '../../reading/lines.ts'

// Tills print letters of one width, where a space is as wide as a letter: only what is wider parts two entries.
const mostLetters = 2.3

/** The lines of a receipt, with words that one letter's width parts in one cell. */
export function tillLinesOf(rendition: Rendition): Line[] {
  const lines = linesOf(rendition)
  const usual = median(lines.flatMap(({ cells }) => cells.map(letterWidth)))
  return lines.map((line) => joinCells(line, usual))
}

const letterWidth = ({ box, text }: Cell) => (box[2] - box[0]) / Math.max(1, text.length)

function joinCells(line: Line, usual: number): Line {
  // A line of large letters has wider spaces, one of a few signs says little.
  const own = line.text.length >= 8 ? median(line.cells.map(letterWidth)) : usual
  const cells: Cell[] = []
  for (const cell of line.cells) {
    const before = cells.at(-1)
    if (before && cell.box[0] - before.box[2] < mostLetters * Math.max(own, Math.min(usual, own * 1.3)))
      cells[cells.length - 1] = join(before, cell)
    else cells.push(cell)
  }
  if (cells.length === line.cells.length) return line
  const text = cells.map((cell) => cell.text).join('   ')
  return { ...line, cells, text, folded: fold(text) }
}

function join(one: Cell, other: Cell): Cell {
  const text = `${one.text} ${other.text}`
  return { ...one, text, folded: fold(text), box: around(one.box, other.box) }
}
