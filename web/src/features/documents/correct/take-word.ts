import type { FieldSort } from './field-sorts.ts'
import { gapBetween, heightOf, linesOf, textOf } from './page-words.ts'
import type { Word } from './page-words.ts'
import { understand } from './understand.ts'
import type { Around } from './understand.ts'

const furthest = 9
/** How wide a gap may be, in heights of the print, for words to belong together. */
const gaps: Partial<Record<FieldSort, number>> = { amount: 0.45, name: 0.8 }
const plainGap = 1.2

/**
 * What a click on one word takes: the word, and the neighbours that make one value with it, such as the groups of an
 * account number, "31 maart 2026" or a whole name. A click on a word inside what is taken takes that word alone.
 */
export function takeAround(
  { words, index, taken = [] }: { words: readonly Word[]; index: number; taken?: readonly number[] },
  sort: FieldSort,
  around: Around,
): number[] {
  if (sort === 'number' || sort === 'currency' || sort === 'yes-no' || (taken.length > 1 && taken.includes(index)))
    return [index]
  const run = runAround(words, index, gaps[sort] ?? plainGap)
  if (sort === 'name') return run
  return bestSpan(words, spansOver(run, run.indexOf(index)), { sort, around, index }) ?? [index]
}

/** Neighbours on the line without a wide gap between them, of like size. */
function runAround(words: readonly Word[], index: number, gap: number): number[] {
  const line = linesOf(words).find((one) => one.includes(index)) ?? [index]
  const height = heightOf(words, index)
  const belongs = (left: number, right: number, next: number) =>
    gapBetween(words, left, right) <= gap * height && isLike(heightOf(words, next), height)
  let from = line.indexOf(index)
  let to = from
  while (from > 0 && belongs(line[from - 1] ?? 0, line[from] ?? 0, line[from - 1] ?? 0)) from -= 1
  while (to < line.length - 1 && belongs(line[to] ?? 0, line[to + 1] ?? 0, line[to + 1] ?? 0)) to += 1
  return line.slice(from, to + 1)
}

const isLike = (one: number, other: number) => Math.min(one, other) > 0.7 * Math.max(one, other)

/** All spans of a run that hold the word at `here`, shortest first. */
function spansOver(run: readonly number[], here: number): number[][] {
  const spans: number[][] = []
  for (let from = Math.max(0, here - furthest); from <= here; from += 1)
    for (let to = here; to < Math.min(run.length, here + furthest + 1); to += 1) spans.push(run.slice(from, to + 1))
  return spans.toSorted((a, b) => a.length - b.length)
}

type Wanted = { sort: Exclude<FieldSort, 'yes-no'>; around: Around; index: number }

/**
 * Of each value the fewest words that say it, so no label comes along; of several values the one that needs the most
 * words. A value that would be there without the clicked word, such as a second account beside it, counts only where
 * there is no other.
 */
function bestSpan(words: readonly Word[], spans: readonly number[][], wanted: Wanted): number[] | undefined {
  const shortest = new Map<string, number[]>()
  for (const span of spans) {
    const value = valueOf(words, span, wanted)
    if (value !== undefined && !shortest.has(value)) shortest.set(value, span)
  }
  const found = [...shortest]
  const needing = found.filter(([value, span]) => isNeeded(words, span, value, wanted))
  return (needing.at(-1) ?? found.at(-1))?.[1]
}

function valueOf(words: readonly Word[], span: readonly number[], { sort, around }: Wanted): string | undefined {
  const found = understand(sort, textOf(words, span), around)
  return 'value' in found ? found.value : undefined
}

function isNeeded(words: readonly Word[], span: readonly number[], value: string, wanted: Wanted): boolean {
  const at = span.indexOf(wanted.index)
  return [span.slice(0, at), span.slice(at + 1)].every((side) => valueOf(words, side, wanted) !== value)
}
