import type { Box, Page, Word } from '@facteur/formats/rendition.ts'
import { writeKnownLines } from '../page-layout.ts'
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
}

type PageSize = { number: number; widthPt: number; heightPt: number }

/** The page turned as it was read, with the words where they stand on it. */
export function placeOnPage(page: PageSize, decoded: { width: number; height: number }, reading: Reading): Page {
  const { quarters, skew } = reading
  const isUpended = quarters % 2 === 1
  const [wide, high] = isUpended ? [page.heightPt, page.widthPt] : [page.widthPt, page.heightPt]
  const size = turnedSize({ width: wide, height: high }, skew)
  const pointsPerPixel = page.widthPt / decoded.width
  const [offX, offY] = turnPoint(fromMiddle(reading.area, decoded), reading)
  const toPoints = (pixel: number, { of, off, within }: { of: number; off: number; within: number }) =>
    round(((pixel - of / 2) / reading.scale + off) * pointsPerPixel + within / 2)
  const toX = (pixel: number) => toPoints(pixel, { of: reading.width, off: offX, within: size.width })
  const toY = (pixel: number) => toPoints(pixel, { of: reading.height, off: offY, within: size.height })
  const place = ({ text, box, sure }: SeenWord): Word => ({
    text,
    box: [toX(box[0]), toY(box[1]), toX(box[2]), toY(box[3])],
    sure: Math.round(sure * 100) / 100,
  })
  const lines = joinLines(reading.words.filter((word) => !isNoise(word))).map((line) => line.map(place))
  const turned = round((quarters * 90 - skew + 360) % 360)
  return {
    number: page.number,
    widthPt: size.width,
    heightPt: size.height,
    words: lines.flat(),
    text: writeKnownLines(lines),
    ...(turned === 0 ? {} : { turned }),
  }
}

const fromMiddle = (area: Area, whole: { width: number; height: number }): readonly [number, number] => [
  area.left + area.width / 2 - whole.width / 2,
  area.top + area.height / 2 - whole.height / 2,
]

function turnPoint([x, y]: readonly [number, number], { quarters, skew }: Reading): readonly [number, number] {
  const radians = ((quarters * 90 - skew) * Math.PI) / 180
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

const middleOf = (line: readonly SeenWord[]) => median(line.map(({ box }) => (box[1] + box[3]) / 2))

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
