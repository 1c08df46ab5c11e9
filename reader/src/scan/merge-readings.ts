import type { Box } from '@facteur/formats/rendition.ts'
import { isAmount, isDay, isSound } from './figures.ts'
import type { SeenWord } from './tesseract.ts'

/** Two readings of one picture share what is hard in it: they are never as sure as two witnesses. */
const mostSure = 0.95
const surerByFar = 0.12
const leastAdded = 0.6
const sureVoice = 0.85
const decided = 0.82

/**
 * The words of two readings of the same picture as one reading. Figures that both read are surer; where they differ the surer
 * one stands, with the other kept as its rival, and what only the second saw is added to the line it stands in. Pure.
 */
export function mergeReadings(first: readonly SeenWord[], second: readonly SeenWord[]): SeenWord[] {
  const merged: (SeenWord | undefined)[] = [...first]
  const added: SeenWord[] = []
  for (const word of second) {
    const under = first.flatMap((one, index) => (merged[index] && isSamePlace(one.box, word.box) ? [index] : []))
    const [at, ...more] = under
    if (at === undefined) {
      if (isWorthAdding(word)) added.push({ ...word, line: lineFor(word, first) })
      continue
    }
    const one = merged[at]
    if (one === undefined) continue
    if (more.length === 0) merged[at] = settleTwo(one, word)
    else if (
      isWhole(
        word,
        under.map((index) => first[index]),
      )
    ) {
      merged[at] = { ...word, line: one.line }
      for (const index of more) merged[index] = undefined
    }
  }
  return [...merged.filter((word) => word !== undefined), ...added]
}

/** What two readings make of one word. Pure. */
export function settleTwo(one: SeenWord, other: SeenWord): SeenWord {
  const [a, b] = [figuresOf(one.text), figuresOf(other.text)]
  if (!/\d/.test(one.text + other.text)) return other.sure > one.sure + surerByFar ? { ...other, line: one.line } : one
  if (one.rival !== undefined) return settleThird(one, other)
  if (a === b) {
    const better = isSound(other.text) && !isSound(one.text) ? other : one
    return {
      ...better,
      line: one.line,
      sure: Math.max(one.sure, Math.min(mostSure, 1 - (1 - one.sure) * (1 - other.sure))),
    }
  }
  // The second is the poorer picture: it has to be sounder, or surer by far.
  const isSecond =
    isSound(one.text) === isSound(other.text)
      ? other.sure > one.sure + surerByFar
      : isSound(other.text) && other.sure > 0.5
  const [chosen, rival] = isSecond ? [other, one] : [one, other]
  // A sure word that the other reading only garbled is not in doubt.
  const isDisputed = isSound(rival.text) && rival.sure > chosen.sure - 0.3
  return isDisputed
    ? { ...chosen, line: one.line, sure: Math.min(chosen.sure, disputed(chosen, rival)), rival: rival.text }
    : { ...chosen, line: one.line }
}

/** Two of three readings are believed where both were sure. */
function settleThird({ rival = '', ...one }: SeenWord, other: SeenWord): SeenWord {
  const says = figuresOf(other.text)
  const isFirst = says === figuresOf(one.text)
  if (!isFirst && says !== figuresOf(rival)) return { ...one, rival }
  const chosen = isFirst ? one : { ...other, line: one.line }
  return {
    ...chosen,
    sure: other.sure >= sureVoice ? Math.max(decided, isFirst ? one.sure : 0) : Math.min(one.sure, 0.75),
  }
}

const disputed = (chosen: SeenWord, rival: SeenWord) => Math.max(0.4, 0.6 + (chosen.sure - rival.sure))

const figuresOf = (text: string) => text.replaceAll(/[^\p{L}\d]/gu, '').toUpperCase()
const isWorthAdding = ({ text, sure }: SeenWord) => sure >= leastAdded && (text.match(/[\p{L}\d]/gu)?.length ?? 0) >= 2

/** "24.09" and "2026", read as one: the same figures with no gap. */
const isWhole = (word: SeenWord, pieces: readonly (SeenWord | undefined)[]) =>
  word.sure > 0.5 &&
  pieces.every((piece) => piece !== undefined && !isDay(piece.text)) &&
  (isDay(word.text) || (isAmount(word.text) && pieces.every((piece) => !isAmount(piece?.text ?? ''))))

export function isSamePlace(one: Box, other: Box): boolean {
  const wide = Math.min(one[2], other[2]) - Math.max(one[0], other[0])
  const high = Math.min(one[3], other[3]) - Math.max(one[1], other[1])
  return (
    wide > 0.4 * Math.min(one[2] - one[0], other[2] - other[0]) &&
    high > 0.4 * Math.min(one[3] - one[1], other[3] - other[1])
  )
}

/** The line of the word nearest to it in its row, or one of its own. */
export function lineFor(word: SeenWord, words: readonly SeenWord[]): string {
  const middle = (word.box[1] + word.box[3]) / 2
  const beside = words
    .filter(({ box }) => box[1] < middle && middle < box[3] && box[3] - box[1] < 2 * (word.box[3] - word.box[1]))
    .toSorted((a, b) => distance(a.box, word.box) - distance(b.box, word.box))
  return beside[0]?.line ?? `again ${word.line}`
}

const distance = (one: Box, other: Box) => Math.max(one[0] - other[2], other[0] - one[2])
