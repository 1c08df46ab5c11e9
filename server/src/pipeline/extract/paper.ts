import type { Rendition } from '@facteur/formats/rendition.ts'
import { languageOf } from '../reading/language.ts'
import { linesOf, median, type Cell, type Line } from '../reading/lines.ts'
import type { Language } from '../verdict.ts'
import { partColumns } from './columns.ts'
import { layFlat } from './upright.ts'
import { orderOfDays, type Day, type DayOrder } from './values.ts'

/** A cell with its place in the lines: `line` counts over all pages, `column` within the line. */
export type Placed = { cell: Cell; line: number; column: number }

/** One paper as all readers of fields see it. */
export type Paper = {
  lines: readonly Line[]
  cells: readonly Placed[]
  /** All lines, folded. */
  folded: string
  /** The letters' usual height in points, by page. */
  usualHeights: ReadonlyMap<number, number>
  /** Width and height in points, by page; a text without positions has those of an A4. */
  sizes: ReadonlyMap<number, { width: number; height: number }>
  language: Language
  dayOrder: DayOrder
  /** False for a plain text, where boxes are counted characters. */
  hasPlaces: boolean
  /** The words were recognised from a picture. */
  isScan: boolean
}

export function paperOf(asShown: Rendition, { sentOn }: { sentOn?: Day } = {}): Paper {
  const rendition = typed(layFlat(asShown))
  // What one pass parts shows the next where its neighbours go on.
  const lines = partColumns(partColumns(linesOf(rendition), rendition), rendition)
  const folded = lines.map((line) => line.folded).join('\n')
  const pages = Map.groupBy(lines, (line) => line.page)
  return {
    lines,
    cells: lines.flatMap((line, row) => line.cells.map((cell, column) => ({ cell, line: row, column }))),
    folded,
    usualHeights: new Map(
      [...pages].map(([page, on]) => [page, median(on.map(({ box }) => box[3] - box[1])) || 1] as const),
    ),
    sizes: new Map([...pages].map(([page, on]) => [page, sizeOf(rendition, page, on)] as const)),
    language: languageOf(folded.slice(0, 6_000), 'en'),
    dayOrder: orderOfDays(folded, sentOn),
    hasPlaces: rendition.pages.some(({ words }) => words.length > 0),
    isScan: rendition.ocr === 'done',
  }
}

// A true minus sign and hyphens that do not break the line: programs print them where people type "-".
const dashes = /[\u2010-\u2012\u2212\uFE63\uFF0D]/g
// Words drawn close lose their spaces: "TannhäuserGmbH".
const glued = /(\p{Ll}{2})(GmbH|BVBA|SPRL|SARL)(?!\p{L})/gu
const asTyped = (text: string) => text.replace(dashes, '-').replace(glued, '$1 $2')

/** The same words with one sign for a hyphen and a minus, and legal forms apart from the name before them. */
function typed(rendition: Rendition): Rendition {
  if (asTyped(rendition.text) === rendition.text) return rendition
  return {
    ...rendition,
    text: asTyped(rendition.text),
    pages: rendition.pages.map((page) => ({
      ...page,
      text: asTyped(page.text),
      words: page.words.map((word) => ({ ...word, text: asTyped(word.text) })),
    })),
  }
}

function sizeOf(rendition: Rendition, page: number, lines: readonly Line[]): { width: number; height: number } {
  const known = rendition.pages.find(({ number }) => number === page)
  const right = Math.max(1, ...lines.map(({ box }) => box[2]))
  const bottom = Math.max(1, ...lines.map(({ box }) => box[3]))
  const isDrawn = known !== undefined && known.words.length > 0 && known.widthPt > 0 && known.heightPt > 0
  return isDrawn ? { width: known.widthPt, height: known.heightPt } : { width: right, height: bottom }
}

/** The middle of a cell as fractions of its page. */
export function positionOf(paper: Paper, { box, page }: Cell): { x: number; y: number } {
  const { width = 595, height = 842 } = paper.sizes.get(page) ?? {}
  return { x: (box[0] + box[2]) / 2 / width, y: (box[1] + box[3]) / 2 / height }
}

/** How tall the letters of a cell are against the page's usual ones. */
export function relativeHeight(paper: Paper, { box, page }: Cell): number {
  return (box[3] - box[1]) / (paper.usualHeights.get(page) ?? 10)
}
