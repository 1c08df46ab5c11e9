import { boxOf, linesOf, textOf } from './page-words.ts'
import type { Box, Word } from './page-words.ts'

/** Words chosen on a page, by their places in its list. */
export type Taken = { page: number; words: readonly number[]; text: string; box: Box }

export function takenOf(page: number, words: readonly Word[], chosen: readonly number[]): Taken | undefined {
  const box = boxOf(words, chosen)
  return box === undefined ? undefined : { page, words: chosen, text: textOf(words, chosen), box }
}

/** All words from one to another in the order of reading, both included. */
export function rangeBetween(words: readonly Word[], one: number, other: number): number[] {
  const flat = linesOf(words).flat()
  const places = [flat.indexOf(one), flat.indexOf(other)].toSorted((a, b) => a - b)
  return flat.slice(places[0], (places[1] ?? 0) + 1)
}

/** True where a word stands right before or after what is taken, on the same line: a tap on it makes the choice longer. */
export function isNextTo(words: readonly Word[], taken: readonly number[], index: number): boolean {
  const line = linesOf(words).find((one) => one.includes(index)) ?? []
  const at = line.indexOf(index)
  return !taken.includes(index) && [line[at - 1], line[at + 1]].some((one) => one !== undefined && taken.includes(one))
}
