/** What a browser does not split over two pages where one page could hold it: a row of a table, a picture. In CSS pixels from the top. */
export type Whole = { top: number; bottom: number }

/** Smaller than this is hard to read. */
const leastFit = 0.75
/** A page may stay white below its last line up to this share. */
const whiteShare = 0.3

/**
 * How small to print so that a mail of little more than a page is one page, and the first page is not left white
 * because the row that holds the whole mail went to the second. `scale` is what its width asks for.
 */
export function fitPage(input: { scale: number; pagePx: number; bottom: number; wholes: readonly Whole[] }): number {
  const { scale, pagePx, bottom, wholes } = input
  const page = pagePx / scale
  if (bottom <= page) return scale
  const isFit = (one: number) => one >= leastFit && one < scale
  // A hair less, for what is rounded up.
  const onOnePage = (pagePx / bottom) * 0.99
  if (isFit(onOnePage)) return onOnePage
  const pushed = wholes.filter((one) => one.top < page * (1 - whiteShare) && one.bottom > page && heightOf(one) <= page)
  const lowest = Math.max(0, ...pushed.map((one) => one.bottom))
  const withRow = lowest === 0 ? scale : (pagePx / lowest) * 0.99
  return isFit(withRow) ? withRow : scale
}

const heightOf = ({ top, bottom }: Whole) => bottom - top
