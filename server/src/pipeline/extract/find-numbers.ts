import { findIbans, findStructuredCommunications, findVatNumbers, isUnprovenVatNumber } from './identifiers.ts'
import { findAmounts, findDays, type Found } from './values.ts'
import { fold } from '../reading/fold.ts'

const maxLength = 30
const piece = /[\p{L}\d][\p{L}\d/._–#-]*/gu
const maxPerCell = 24

/** What could be the number of a paper: every word with a digit, also joined with its neighbours ("F 2026 0104", "2026 / 14"). */
export function findNumbers(text: string): Found<string>[] {
  if (!/\d|\p{Lu}{3}/u.test(text)) return []
  const taken = typedSpans(text)
  const pieces = [...text.matchAll(piece)].slice(0, 80).map((match) => trim(match[0], match.index))
  const found: Found<string>[] = []
  for (const [i, one] of pieces.entries()) {
    const isShort = /^\d$/.test(one.text) && /(?:n[°ºr]|no|#)\.? ?$/i.test(text.slice(0, one.at))
    if ((isNumberLike(one.text) || isShort) && !overlaps(taken, one)) found.push(one)
    else if (isLettersOnly(one.text, text.slice(0, one.at)) && !overlaps(taken, one)) found.push(one)
    for (const count of [1, 2]) {
      const joined = join(text, pieces.slice(i, i + count + 1))
      if (joined && !overlaps(taken, joined)) found.push(joined)
    }
    if (found.length > maxPerCell) break
  }
  return found.toSorted((a, b) => a.at - b.at || b.end - a.end)
}

type Span = { at: number; end: number }

function trim(raw: string, at: number): Found<string> {
  const whole = raw.replace(/[.,\-–_/#]+$/, '')
  // "nr.2026-14" without a space: the sign is no part of it.
  const sign = /^(?:nr|no|num|ref|n)[.:#]+(?=[\p{L}\d])/iu.exec(whole)?.[0].length ?? 0
  const text = whole.slice(sign)
  return { value: text, text, at: at + sign, end: at + whole.length }
}

// Letters and digits parted by one space, or by a slash or dash with spaces around it, may be one number.
function join(text: string, pieces: readonly Found<string>[]): Found<string> | undefined {
  const [first] = pieces
  const last = pieces.at(-1)
  if (!first || !last || pieces.length < 2) return undefined
  const parts = pieces.map((one) => one.text)
  const gaps = pieces.slice(1).map((one, i) => text.slice(pieces[i]?.end ?? 0, one.at))
  const isClose = gaps.every((gap) => /^(?: | ?[/.–-] ?)$/.test(gap))
  const isCode = parts.every(
    (part, i) =>
      /^[\d/.-]{2,9}$/.test(part) ||
      (i === 0 &&
        /^(?!(?:NR|NO|NUM|REF|TEL|FAX|GSM|BP|BUS|BOX|BTW|TVA|VAT|UST|UID|KVK|KBO|BCE|RPR|RPM|RCS|HRB|HRA|FSMA|CBFA|APE|NAF|EAN|GLN|BIC|IBAN|EUR|USD|GBP|CHF)$)\p{Lu}{1,4}$/u.test(
          part,
        )),
  )
  if (!isClose || !isCode || !/\d/.test(last.text)) return undefined
  const whole = text.slice(first.at, last.end)
  const value = whole.replace(/ ?([/–-]) ?/g, '$1')
  return whole.length <= maxLength && isNumberLike(value)
    ? { value, text: whole, at: first.at, end: last.end }
    : undefined
}

function isNumberLike(value: string): boolean {
  return /\d/.test(value) && value.length >= 2 && value.length <= maxLength && !/^\d{1,2}[.,]\d{2}$/.test(value)
}

/** A code of capitals alone: parted by a dash, or right behind a label's sign. */
function isLettersOnly(value: string, before: string): boolean {
  if (!/^[A-Z]{2,8}(?:-[A-Z]{2,8}){0,2}$/.test(value) || value.length < 5) return false
  return value.includes('-') ? /^[A-Z]+-[A-Z]/.test(value) : /[:#°] ?$/.test(before)
}

function typedSpans(text: string): Span[] {
  const folded = fold(text)
  return [
    ...findIbans(text),
    ...findVatNumbers(text).filter(({ value }) => !isUnprovenVatNumber(value)),
    ...findStructuredCommunications(text),
    ...findAmounts(text).filter(({ text: shown }) => /[.,]\d\d$/.test(shown)),
    ...(folded.length === text.length ? findDays(folded) : []),
  ]
}

const overlaps = (spans: readonly Span[], { at, end }: Span) => spans.some((span) => at < span.end && end > span.at)
