import type { Page } from '@facteur/formats/rendition.ts'
import type { Area, Grey } from './grey.ts'
import type { Glance } from './letters.ts'

/** Of the width: between the columns of one paper the gap is narrower, or something crosses it. */
const leastGap = 0.035
const leastMarks = 60
const leastShare = 0.2
/** Lines of text run across; where they do not, the picture lies on its side. */
const leastAcross = 0.62

/**
 * The two halves of a picture that nothing printed joins, from its top to its bottom: two slips on a white ground, which have
 * no edge to be seen. Undefined where there is no such gap. What stands in the halves has to be looked at. Pure.
 */
export function splitAtGutter({ spots, across }: Glance, { width, height }: Grey): [Area, Area] | undefined {
  if (across < leastAcross) return undefined
  const places = Float64Array.from(spots, ({ x }) => x).toSorted()
  const least = Math.max(leastMarks, leastShare * places.length)
  let gutter = { from: 0, to: 0 }
  for (let next = Math.ceil(least); next <= places.length - least; next++) {
    const [from, to] = [places[next - 1] ?? 0, places[next] ?? 0]
    if (to - from > gutter.to - gutter.from) gutter = { from, to }
  }
  if (gutter.to - gutter.from < leastGap) return undefined
  const middle = Math.round(((gutter.from + gutter.to) / 2) * width)
  return [
    { left: 0, top: 0, width: middle, height },
    { left: middle, top: 0, width: width - middle, height },
  ]
}

const amount = /(?<![\d.,])\d{1,5}[.,]\d{2}(?![\d.,])/g
const word = /\p{L}{4,}/gu

/** Whether a half is a slip of its own and not a column of one: with words and amounts. Pure. */
export function isWholeSlip(text: string): boolean {
  return (text.match(amount)?.length ?? 0) >= 2 && (text.match(word)?.length ?? 0) >= 6
}

/** Whether what was read left and right of a place, as a share of the width, are slips of their own. Pure. */
export function areWholeSlips({ words, widthPt }: Pick<Page, 'words' | 'widthPt'>, place: number): boolean {
  const isLeft = ({ box }: Page['words'][number]) => (box[0] + box[2]) / 2 < place * widthPt
  const textOf = (side: Page['words']) => side.map(({ text }) => text).join(' ')
  return isWholeSlip(textOf(words.filter(isLeft))) && isWholeSlip(textOf(words.filter((one) => !isLeft(one))))
}
