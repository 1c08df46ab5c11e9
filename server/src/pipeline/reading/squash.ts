import { fold } from './fold.ts'

/** Letters and digits alone, folded: what is left of a name or a number however it is written. */
export const squash = (text: string): string => fold(text).replace(/[^a-z\d]/g, '')

const longestNumber = 60

/**
 * Whether a text prints a number as a whole, however it is parted: 2026-1 is not printed where only 2026-12 is. False for none.
 * `isAlone`: as a number of its own, in one line; then 2026-1-31 does not print 2026-1 either.
 */
export function printsNumber(text: string, number: string, { isAlone = false } = {}): boolean {
  const wanted = squash(number)
  if (wanted === '' || wanted.length > longestNumber || !squash(text).includes(wanted)) return false
  const [before, after] = isAlone ? ['|\\d[-/.]', '|[-/.]\\d'] : ['', '']
  const start = /^\d/.test(wanted) ? `(?<!\\d${before})` : '(?<![a-z])'
  const end = /\d$/.test(wanted) ? `(?!\\d${after})` : '(?![a-z])'
  const gap = isAlone ? String.raw`[^a-z\d\n]{0,3}` : String.raw`[^a-z\d]{0,3}`
  return new RegExp(start + Array.from(wanted).join(gap) + end).test(fold(text))
}
