import type { Word } from '@facteur/formats/rendition.ts'

// No paper is of the year 2826: its zeros have a stroke through them, and were read as that.
const oddYear = /^(\D{0,2}(?:\d{1,2}([./-])\d{1,2}\2)?2)([689])(\d\d(?:([./-])\d{1,2}\5\d{1,2})?\D{0,2})$/
const latestYears = /^2[689][0-3]\d$/
const mostSure = 0.75

/**
 * Words of a picture with years such as 2826 as 2026. What was read for a nought there may be one wherever it stands: of
 * other figures that have it nobody is sure. Pure.
 */
export function mendYears(words: readonly Word[]): Word[] {
  const odd = new Set(words.flatMap((word) => (isOdd(word) ? (oddYear.exec(word.text)?.[3] ?? []) : [])))
  if (odd.size === 0) return [...words]
  return words.map((word) => {
    const text = isOdd(word) ? word.text.replace(oddYear, '$10$4') : word.text
    const isDoubtful = /\d/.test(text) && Array.from(text).some((sign) => odd.has(sign))
    return { ...word, text, ...(isDoubtful ? { sure: Math.min(word.sure ?? 1, mostSure) } : {}) }
  })
}

function isOdd({ text, sure }: Word): boolean {
  if (sure === undefined || text.length > 14 || !oddYear.test(text)) return false
  const [year = ''] = /2[689]\d\d(?!\d)/.exec(text) ?? []
  // Four bare figures are any number.
  return latestYears.test(year) && /\d[./-]\d/.test(text)
}
