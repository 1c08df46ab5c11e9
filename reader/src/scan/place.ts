import type { Box, Page, Word } from '@facteur/formats/rendition.ts'
import { writeKnownLines } from '../page-layout.ts'
import { toPicture, type Flat } from './flatten.ts'
import { turnedSize, type Area, type QuarterTurns } from './grey.ts'
import { isNoise } from './quality.ts'
import type { SeenWord } from './tesseract.ts'

/** How a part of a decoded page became what was read: cut out (in decoded pixels), enlarged, turned by quarters, straightened by `skew`. */
export type Reading = {
  words: SeenWord[]
  area: Area
  scale: number
  quarters: QuarterTurns
  skew: number
  /** Of the picture that was read. */
  width: number
  height: number
  /** Where it was laid flat first; `turned`: how far the sheet lies turned clockwise in the picture, in degrees. */
  flat?: Flat & { turned: number }
}

type PageSize = { number: number; widthPt: number; heightPt: number }

/** The page turned as it was read, with the words where they stand on it. */
export function placeOnPage(page: PageSize, decoded: { width: number; height: number }, reading: Reading): Page {
  const { quarters, skew, flat } = reading
  const isUpended = quarters % 2 === 1
  const [wide, high] = isUpended ? [page.heightPt, page.widthPt] : [page.widthPt, page.heightPt]
  const askew = skew + (flat?.turned ?? 0)
  const size = turnedSize({ width: wide, height: high }, askew)
  const toBox = flat ? fromFlat({ ...reading, flat, askew }, decoded) : fromArea(reading, decoded)
  const points = page.widthPt / decoded.width
  const place = ({ text, box, sure }: SeenWord): Word => {
    const [left, top, right, bottom] = toBox(box)
    const [x, y] = [size.width / 2, size.height / 2]
    return {
      text,
      box: [round(left * points + x), round(top * points + y), round(right * points + x), round(bottom * points + y)],
      sure: Math.round(sure * 100) / 100,
    }
  }
  const seen = joinLines(reading.words.filter((word) => !isNoise(word)))
  const rows = flat ? rowsOf(seen.flat()) : undefined
  const lines = seen.map((line) =>
    line.map((word) => ({ ...place(word), ...(rows ? { row: rows.get(word) ?? 0 } : {}) })),
  )
  const turned = round((quarters * 90 - askew + 720) % 360)
  return {
    number: page.number,
    widthPt: size.width,
    heightPt: size.height,
    words: lines.flat(),
    text: writeKnownLines(lines),
    ...(turned === 0 ? {} : { turned }),
  }
}

/** From the picture that was read to pixels of the decoded one, turned as the page is, counted from its middle. */
type ToBox = (box: Box) => Box

function fromArea(reading: Reading, decoded: { width: number; height: number }): ToBox {
  const [offX, offY] = turnPoint(fromMiddle(reading.area, decoded), reading.quarters * 90 - reading.skew)
  const x = (pixel: number) => (pixel - reading.width / 2) / reading.scale + offX
  const y = (pixel: number) => (pixel - reading.height / 2) / reading.scale + offY
  return ([left, top, right, bottom]) => [x(left), y(top), x(right), y(bottom)]
}

/** Back to where the word stands on the sheet that was seen from aside: by the middles of its sides. */
function fromFlat(
  { quarters, skew, askew, width, height, flat }: Reading & { flat: Flat; askew: number },
  decoded: { width: number; height: number },
): ToBox {
  const toPage = (x: number, y: number) => {
    const [flatX, flatY] = turnPoint([x - width / 2, y - height / 2], skew - quarters * 90)
    const [fromX, fromY] = toPicture(flat, flatX + flat.width / 2, flatY + flat.height / 2)
    return turnPoint([fromX - decoded.width / 2, fromY - decoded.height / 2], quarters * 90 - askew)
  }
  return ([left, top, right, bottom]) => {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2]
    return [toPage(left, y)[0], toPage(x, top)[1], toPage(right, y)[0], toPage(x, bottom)[1]]
  }
}

/** Which words stand in one row, counted from the top, while the lines still run level. */
function rowsOf(words: readonly SeenWord[]): Map<SeenWord, number> {
  const rows = new Map<SeenWord, number>()
  let row = -1
  let first: Box | undefined
  for (const word of words.toSorted((one, other) => middle(one.box) - middle(other.box))) {
    const shared = first ? Math.min(first[3], word.box[3]) - Math.max(first[1], word.box[1]) : 0
    const least = first ? Math.min(first[3] - first[1], word.box[3] - word.box[1]) : 0
    if (first === undefined || shared <= 0.55 * least) {
      row += 1
      first = word.box
    }
    rows.set(word, row)
  }
  return rows
}

const middle = (box: Box) => (box[1] + box[3]) / 2

const fromMiddle = (area: Area, whole: { width: number; height: number }): readonly [number, number] => [
  area.left + area.width / 2 - whole.width / 2,
  area.top + area.height / 2 - whole.height / 2,
]

/** Clockwise, where y runs down. */
function turnPoint([x, y]: readonly [number, number], degrees: number): readonly [number, number] {
  const radians = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)]
  return [x * cos - y * sin, x * sin + y * cos]
}

function joinLines(words: readonly SeenWord[]): SeenWord[][] {
  const lines = Map.groupBy(words, (word) => word.line)
    .values()
    .map((line) => levelLine(line).toSorted((one, other) => one.box[0] - other.box[0]))
    .toArray()
  return lines.toSorted((one, other) => middleOf(one) - middleOf(other))
}

const middleOf = (line: readonly SeenWord[]) => median(line.map(({ box }) => middle(box)))

/** A comma or a dash is a low box of its own: words of one line share its height where they are near it, as in a text PDF. */
function levelLine(line: readonly SeenWord[]): SeenWord[] {
  const tall = line.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  const judged = tall.length > 0 ? tall : line
  const top = median(judged.map(({ box }) => box[1]))
  const bottom = median(judged.map(({ box }) => box[3]))
  const near = 0.6 * (bottom - top)
  return line.map((word) => {
    const [left, itsTop, right, itsBottom] = word.box
    const isNear =
      Math.abs((itsTop + itsBottom) / 2 - (top + bottom) / 2) < near && itsBottom - itsTop < 1.8 * (bottom - top)
    const box: Box = isNear ? [left, top, right, bottom] : word.box
    return { ...word, box }
  })
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}

const round = (points: number) => Math.round(points * 100) / 100
