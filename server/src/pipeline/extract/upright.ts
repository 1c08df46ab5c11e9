import type { Box, Page, Rendition, Word } from '@facteur/formats/rendition.ts'

const fewestWords = 2
const letterWidth = 4.5

/**
 * What is set upright in a margin, where a house may print its name and numbers, as lines below its page. Word by word
 * between the lines that it passes it would say nothing, and part them.
 */
export function layFlat(rendition: Rendition): Rendition {
  const pages = rendition.pages.map((page) => {
    const columns = uprightColumns(page)
    if (columns.length === 0) return page
    const taken = new Set(columns.flat())
    const below = columns.flatMap((column, i) => asLine(column, page.heightPt + 14 * (i + 1)))
    return { ...page, words: [...page.words.filter((word) => !taken.has(word)), ...below] }
  })
  return pages.every((page, i) => page === rendition.pages[i]) ? rendition : { ...rendition, pages }
}

const width = (box: Box) => box[2] - box[0]
const height = (box: Box) => box[3] - box[1]
const isUpright = ({ text, box }: Word) => text.length >= 3 && height(box) > 1.6 * width(box)

const isSurelyTurned = ({ text, box }: Word) => text.length >= 5 && height(box) > 2 * width(box)

/** The words of each margin, in reading order. */
function uprightColumns({ words }: Page): Word[][] {
  const upright = words.filter(isUpright)
  const byPlace = Map.groupBy(upright, ({ box }) => Math.round((box[0] + box[2]) / 2 / 4))
  return (
    [...byPlace.values()]
      // "Ill." is narrow too; a long word taller than it is wide is turned for sure.
      .filter((column) => column.length >= fewestWords && column.some(isSurelyTurned))
      .map((column) => {
        const [left, right] = [
          Math.min(...column.map(({ box }) => box[0])),
          Math.max(...column.map(({ box }) => box[2])),
        ]
        const short = words.filter(
          ({ text, box }) =>
            text.length < 5 &&
            !isUpright({ text, box }) &&
            box[0] >= left - 1 &&
            box[2] <= right + 1 &&
            width(box) > (right - left) / 3,
        )
        // Upwards or downwards, as its words were written.
        const [first, last] = [column[0], column.at(-1)]
        const isDown = first !== undefined && last !== undefined && first.box[1] < last.box[1]
        return [...column, ...short].toSorted((a, b) => (isDown ? a.box[1] - b.box[1] : b.box[1] - a.box[1]))
      })
  )
}

function asLine(column: readonly Word[], top: number): Word[] {
  const size = Math.max(...column.map(({ box }) => width(box)))
  const texts: string[] = []
  for (const [i, word] of column.entries()) {
    const before = column[i - 1]
    const gap = before ? Math.max(word.box[1] - before.box[3], before.box[1] - word.box[3]) : size
    if (gap < size * 0.1 && texts.length > 0) texts.push(`${texts.pop() ?? ''}${word.text}`)
    else texts.push(word.text)
  }
  let left = 30
  return texts.map((text): Word => {
    const box: Box = [left, top, left + text.length * letterWidth, top + size]
    left = box[2] + size * 0.25
    return { text, box }
  })
}
