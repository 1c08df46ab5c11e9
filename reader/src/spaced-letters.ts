import type { Word } from '@facteur/formats/rendition.ts'

const fewestLetters = 4
const widestGap = 0.75
const wordGap = 0.15

/**
 * Joins titles and labels whose letters are set apart ("I N V O I C E   N O"), which come as one word a letter: a run of
 * letters of one height close together is words, parted where the gap is wider than the least of the run by a space. Takes
 * and gives words in the order of the page's content. Pure.
 */
export function joinSpacedLetters(words: readonly Word[]): Word[] {
  const joined: Word[] = []
  for (let at = 0; at < words.length;) {
    const run = runFrom(words, at)
    joined.push(...(run.length >= fewestLetters ? wordsOf(run) : words.slice(at, at + 1)))
    at += run.length >= fewestLetters ? run.length : 1
  }
  return joined
}

const isLetter = ({ text }: Word) => /^[\p{L}&:.'’-]$/u.test(text)
const heightOf = ({ box }: Word) => Math.max(1, box[3] - box[1])
const gapOf = (one: Word, other: Word) => other.box[0] - one.box[2]

function runFrom(words: readonly Word[], start: number): Word[] {
  const run: Word[] = []
  for (const word of words.slice(start, start + 80)) {
    const last = run.at(-1)
    if (!isLetter(word) || (last && !isNext(last, word))) break
    run.push(word)
  }
  return run
}

function isNext(one: Word, other: Word): boolean {
  const height = heightOf(one)
  const gap = gapOf(one, other)
  return (
    gap > 0.04 * height &&
    gap < widestGap * 2 * height &&
    Math.abs(heightOf(other) - height) < 0.1 * height &&
    Math.abs(other.box[1] - one.box[1]) < 0.1 * height
  )
}

function wordsOf(run: readonly Word[]): Word[] {
  const gaps = run.slice(1).map((word, i) => gapOf(run[i] ?? word, word))
  const least = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 4)] ?? 0
  const height = heightOf(run[0] ?? { text: '', box: [0, 0, 0, 0] })
  // Letters that stand further apart than this are entries of their own: the boxes of a form, the heads of narrow columns.
  if (least > widestGap * height) return [...run]
  const found: Word[] = []
  for (const [i, one] of run.entries()) {
    // The space behind a letter is its own: what parts words is only what is left of it.
    const own = i === run.length - 1 ? 0 : Math.min(least, gaps[i] ?? 0)
    const word: Word = { ...one, box: [one.box[0], one.box[1], one.box[2] + own, one.box[3]] }
    const before = found.at(-1)
    if (!before || (gaps[i - 1] ?? 0) > least + wordGap * height) found.push({ ...word })
    else {
      before.text += word.text
      before.box = [
        Math.min(before.box[0], word.box[0]),
        Math.min(before.box[1], word.box[1]),
        Math.max(before.box[2], word.box[2]),
        Math.max(before.box[3], word.box[3]),
      ]
    }
  }
  return found
}
