import type { Page } from '@facteur/formats/rendition.ts'
import type { Area, Grey } from './grey.ts'
import type { Glance } from './letters.ts'

/** Of the width: between the columns of one paper the gap is narrower, or something crosses it. */
const leastGap = 0.035
const leastMarks = 60
const leastShare = 0.2
/** Lines of text run across; where they do not, the picture lies on its side. */
const leastAcross = 0.62

export type Halves = {
  areas: [Area, Area]
  /** Where they part, from 0 to 1 of the side they part. */
  place: number
  /** Whether the lines of text run down the picture, which then lies on its side. */
  isDown: boolean
}

/**
 * The two halves of a picture that nothing printed joins, along its lines of text: two slips on a white ground, which have
 * no edge to be seen. Undefined where there is no such gap. What stands in the halves has to be looked at. Pure.
 */
export function splitAtGutter({ spots, across }: Glance, { width, height }: Grey): Halves | undefined {
  const isDown = across <= 1 - leastAcross
  if (across < leastAcross && !isDown) return undefined
  const places = Float64Array.from(spots, ({ x, y }) => (isDown ? y : x)).toSorted()
  const least = Math.max(leastMarks, leastShare * places.length)
  let gutter = { from: 0, to: 0 }
  for (let next = Math.ceil(least); next <= places.length - least; next++) {
    const [from, to] = [places[next - 1] ?? 0, places[next] ?? 0]
    if (to - from > gutter.to - gutter.from) gutter = { from, to }
  }
  if (gutter.to - gutter.from < leastGap) return undefined
  const place = (gutter.from + gutter.to) / 2
  const middle = Math.round(place * (isDown ? height : width))
  const areas: [Area, Area] = isDown
    ? [
        { left: 0, top: 0, width, height: middle },
        { left: 0, top: middle, width, height: height - middle },
      ]
    : [
        { left: 0, top: 0, width: middle, height },
        { left: middle, top: 0, width: width - middle, height },
      ]
  return { areas, place, isDown }
}

const amount = /(?<![\d.,])\d{1,5}[.,]\d{2}(?![\d.,])/g
const word = /\p{L}{4,}/gu

/** Whether a half is a slip of its own and not a column of one: with words and amounts. Pure. */
export function isWholeSlip(text: string): boolean {
  return (text.match(amount)?.length ?? 0) >= 2 && (text.match(word)?.length ?? 0) >= 6
}

/** Whether what was read on both sides of the gap are slips of their own, on the page as it was turned for reading. Pure. */
export function areWholeSlips(
  { words, widthPt, turned = 0 }: Pick<Page, 'words' | 'widthPt' | 'turned'>,
  { place, isDown }: Pick<Halves, 'place' | 'isDown'>,
): boolean {
  const quarters = Math.round(turned / 90) % 4
  if ((quarters % 2 === 1) !== isDown) return false
  const across = quarters === 1 || quarters === 2 ? 1 - place : place
  const isLeft = ({ box }: Page['words'][number]) => (box[0] + box[2]) / 2 < across * widthPt
  const textOf = (side: Page['words']) => side.map(({ text }) => text).join(' ')
  return isWholeSlip(textOf(words.filter(isLeft))) && isWholeSlip(textOf(words.filter((one) => !isLeft(one))))
}
