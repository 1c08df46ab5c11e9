import type { Word } from '@facteur/formats/rendition.ts'

/** A sentence as words on a page, the top of its letters and its left edge in points. */
export function wordsOf(sentence: string, { top, left: start = 60 }: { top: number; left?: number }): Word[] {
  let left = start
  return sentence.split(' ').map((text) => {
    const box = [left, top, left + text.length * 4.8, top + 10] as const
    left += text.length * 4.8 + 2.6
    return { text, box }
  })
}

/** The first height of a page below `from` where a line fits between others. */
export function firstGap(words: readonly Word[], from = 420): number {
  const bottoms = [...new Set(words.map(({ box }) => box[3]))].toSorted((a, b) => a - b)
  const free = bottoms.find(
    (bottom) => bottom > from && words.every(({ box }) => box[1] > bottom + 12 || box[3] < bottom + 1),
  )
  return free === undefined ? 790 : free + 1.5
}
