import { isDay, isVatNumber } from '../figures.ts'
import type { SeenWord } from '../tesseract.ts'

/** What both engines read alike is surer than this. */
const heardByBoth = 0.965
const mostDoubtful = 0.75

/**
 * Where the second engine's word is proved, the first took one figure for another, such as a nought with a stroke for an 8:
 * wherever else it read that figure, and nobody confirms it, it is in doubt. Pure.
 */
export function doubtLookalikes(words: readonly SeenWord[]): SeenWord[] {
  const odd = new Set(words.flatMap(figuresMistaken))
  if (odd.size === 0) return [...words]
  return words.map((word) =>
    word.sure < heardByBoth && Array.from(word.text).some((sign) => odd.has(sign))
      ? { ...word, sure: Math.min(word.sure, mostDoubtful) }
      : word,
  )
}

function figuresMistaken({ text, rival }: SeenWord): string[] {
  if (rival?.length !== text.length || !isProved(text) || isProved(rival)) return []
  return Array.from(rival).filter((sign, at) => /\d/.test(sign) && /\d/.test(text[at] ?? '') && sign !== text[at])
}

const isProved = (text: string) => isDay(text) || isVatNumber(text)
