import type { Box } from '@facteur/formats/rendition.ts'
import type { Grey } from './grey.ts'
import type { SeenWord } from './tesseract.ts'

const whole = /^(?:[€$£]|EUR)?-?\d{1,6}$/
const cents = /^\d{2}(?!\d)[^\d.,]{0,3}$/

/**
 * Amounts of which the recogniser saw the digits and took the comma for a speck: "48 09". Where ink stands low in the narrow
 * gap between them, it was one. Pure.
 */
export function restoreCommas(words: readonly SeenWord[], picture: Grey): SeenWord[] {
  const restored: SeenWord[] = []
  for (const word of words) {
    const last = restored.at(-1)
    if (last && last.line === word.line && isTorn(last, word) && hasLowInk(last.box, word.box, picture))
      restored[restored.length - 1] = join(last, word)
    else restored.push(word)
  }
  return restored
}

function isTorn(left: SeenWord, right: SeenWord): boolean {
  const gap = right.box[0] - left.box[2]
  return whole.test(left.text) && cents.test(right.text) && gap >= 0 && gap < 1.1 * heightOf(right.box)
}

const heightOf = (box: Box) => Math.max(1, box[3] - box[1])

/** Ink low in the gap and none above it; or a tail below the digits, for a comma may count to the width of a word beside it. */
function hasLowInk(left: Box, right: Box, picture: Grey): boolean {
  const height = heightOf(right)
  const foot = right[3]
  const gap = { from: left[2] + 1, to: right[0] - 1 }
  const paper = lightest(picture, { from: left[0], to: right[2], top: right[1], bottom: foot })
  const below = { top: foot + 0.08 * height, bottom: foot + 0.3 * height }
  // A rule under the whole line is no tail.
  if (darkest(picture, { from: right[0] + 0.5 * height, to: right[2], ...below }) < 0.85 * paper) return false
  const low = darkest(picture, { ...gap, top: foot - 0.3 * height, bottom: foot + 0.3 * height })
  const high = darkest(picture, { ...gap, top: right[1], bottom: foot - 0.45 * height })
  if (low < inkiest * paper && high > low + 0.2 * paper) return true
  return darkest(picture, { from: left[2] - 0.4 * height, to: right[0] + 0.2 * height, ...below }) < inkiest * paper
}

const inkiest = 0.65

type Span = { from: number; to: number; top: number; bottom: number }

const darkest = (picture: Grey, span: Span) => reduce(picture, span, { start: 255, pick: Math.min })
const lightest = (picture: Grey, span: Span) => reduce(picture, span, { start: 0, pick: Math.max })

function reduce(
  { data, width, height }: Grey,
  { from, to, top, bottom }: Span,
  { start, pick }: { start: number; pick: (one: number, other: number) => number },
): number {
  let value = start
  for (let y = Math.max(0, Math.floor(top)); y <= Math.min(height - 1, bottom); y++)
    for (let x = Math.max(0, Math.floor(from)); x <= Math.min(width - 1, to); x++)
      value = pick(value, data[y * width + x] ?? start)
  return value
}

function join(left: SeenWord, right: SeenWord): SeenWord {
  return {
    text: `${left.text},${right.text}`,
    box: [left.box[0], Math.min(left.box[1], right.box[1]), right.box[2], Math.max(left.box[3], right.box[3])],
    // Seen by its place and not by its shape: never as sure as what was read whole.
    sure: Math.min(left.sure, right.sure, 0.8),
    line: left.line,
  }
}
