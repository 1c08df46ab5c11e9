import { fold } from './fold.ts'

/** Letters and digits alone, folded: what is left of a name or a number however it is written. */
export const squash = (text: string): string => fold(text).replace(/[^a-z\d]/g, '')

const longestNumber = 60

/** Whether a text prints a number as a whole, however it is parted: 2026-1 is not printed where only 2026-12 is. False for none. */
export function printsNumber(text: string, number: string): boolean {
  const wanted = squash(number)
  if (wanted === '' || wanted.length > longestNumber || !squash(text).includes(wanted)) return false
  const before = /^\d/.test(wanted) ? String.raw`(?<!\d)` : '(?<![a-z])'
  const after = /\d$/.test(wanted) ? String.raw`(?!\d)` : '(?![a-z])'
  return new RegExp(before + Array.from(wanted).join(String.raw`[^a-z\d]{0,3}`) + after).test(fold(text))
}
