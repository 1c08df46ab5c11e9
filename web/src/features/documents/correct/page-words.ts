import type { PageWords } from '@facteur/contract/document.ts'

export type Word = PageWords['words'][number]
export type Box = Word['box']

/** Words side by side on one line of print, from left to right, as indices into the page's words. */
export type Line = readonly number[]

/** The lines of a page from top to bottom. Words of one line overlap by more than half of their height. */
export function linesOf(words: readonly Word[]): Line[] {
  const order = words.map((_, index) => index).toSorted((a, b) => middleOf(words, a) - middleOf(words, b))
  const lines: number[][] = []
  for (const index of order) {
    const line = lines.findLast((one) => one.some((other) => isBeside(words, index, other)))
    if (line === undefined) lines.push([index])
    else line.push(index)
  }
  return lines.map((line) => line.toSorted((a, b) => leftOf(words, a) - leftOf(words, b)))
}

/** Words in the order in which one reads them, joined by single spaces. */
export function textOf(words: readonly Word[], chosen: readonly number[]): string {
  const order = linesOf(chosen.flatMap((index) => words[index] ?? [])).flat()
  const picked = chosen.flatMap((index) => words[index] ?? [])
  return order.map((index) => picked[index]?.text ?? '').join(' ')
}

/** The box around words; undefined for none. */
export function boxOf(words: readonly Word[], chosen: readonly number[]): Box | undefined {
  const boxes = chosen.flatMap((index) => (words[index] === undefined ? [] : [words[index].box]))
  if (boxes.length === 0) return undefined
  return [
    Math.min(...boxes.map((box) => box[0])),
    Math.min(...boxes.map((box) => box[1])),
    Math.max(...boxes.map((box) => box[2])),
    Math.max(...boxes.map((box) => box[3])),
  ]
}

/** Words that a rectangle touches. */
export function wordsIn(words: readonly Word[], [left, top, right, bottom]: Box): number[] {
  return words.flatMap(({ box }, index) =>
    box[0] < right && box[2] > left && box[1] < bottom && box[3] > top ? [index] : [],
  )
}

/** The word at a point, with `reach` points of grace around it; the nearest of several. */
export function wordAt(words: readonly Word[], { x, y }: { x: number; y: number }, reach = 2): number | undefined {
  let best: { index: number; far: number } | undefined
  for (const [index, { box }] of words.entries()) {
    const aside = Math.max(box[0] - x, x - box[2], 0)
    const above = Math.max(box[1] - y, y - box[3], 0)
    const far = Math.hypot(aside, above)
    if (far <= reach && (best === undefined || far < best.far)) best = { index, far }
  }
  return best?.index
}

export type Step = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'

/** The word that an arrow key leads to: along the line and on to the next one, or to the nearest word above or below. */
export function stepFrom(words: readonly Word[], from: number, step: Step): number {
  const lines = linesOf(words)
  const flat = lines.flat()
  if (step === 'ArrowLeft' || step === 'ArrowRight')
    return flat[flat.indexOf(from) + (step === 'ArrowRight' ? 1 : -1)] ?? from
  const row = lines.findIndex((line) => line.includes(from))
  const next = lines[row + (step === 'ArrowDown' ? 1 : -1)]
  const x = centreOf(words, from)
  return next?.toSorted((a, b) => Math.abs(centreOf(words, a) - x) - Math.abs(centreOf(words, b) - x))[0] ?? from
}

const boxAt = (words: readonly Word[], index: number): Box => words[index]?.box ?? [0, 0, 0, 0]
const leftOf = (words: readonly Word[], index: number) => boxAt(words, index)[0]
const centreOf = (words: readonly Word[], index: number) => (boxAt(words, index)[0] + boxAt(words, index)[2]) / 2
const middleOf = (words: readonly Word[], index: number) => (boxAt(words, index)[1] + boxAt(words, index)[3]) / 2

export function heightOf(words: readonly Word[], index: number): number {
  const [, top, , bottom] = boxAt(words, index)
  return bottom - top
}

/** Points between two neighbours of a line. */
export function gapBetween(words: readonly Word[], left: number, right: number): number {
  return boxAt(words, right)[0] - boxAt(words, left)[2]
}

function isBeside(words: readonly Word[], one: number, other: number): boolean {
  const [, top, , bottom] = boxAt(words, one)
  const [, otherTop, , otherBottom] = boxAt(words, other)
  const shared = Math.min(bottom, otherBottom) - Math.max(top, otherTop)
  return shared > Math.min(bottom - top, otherBottom - otherTop) / 2
}
