import type { Word } from '@facteur/formats/rendition.ts'
import { readVatNumber } from '@facteur/formats/vat-number.ts'
import { around } from '../../reading/lines.ts'
import { asDigits } from './as-digits.ts'

const mostWords = 5
const mostSigns = 22
/** The code of a country, itself misread perhaps, with what may follow it in the same word. */
const begins =
  /^[([{:]?(BE|8E|B£|B€|NL|N1|DE|D£|FR|ER|F8|LU|GB|6B|CHE|PL|IT|1T|FT|lT|IE|1E|ES|E5|DK|ATU)(?=$|[\s.:-]?[\dOoQDlI|SBZG©]|[\s.:-]?[A-Z]\d)/
const codes: Record<string, string> = {
  '8E': 'BE',
  'B£': 'BE',
  'B€': 'BE',
  N1: 'NL',
  ER: 'FR',
  F8: 'FR',
  'D£': 'DE',
  '6B': 'GB',
  '1T': 'IT',
  FT: 'IT',
  lT: 'IT',
  '1E': 'IE',
  E5: 'ES',
}
const bareBelgian = /^[0OQ©D][\dOoQDlI|SBZG©]{3}[.,][\dOoQDlI|SBZG©]{3}[.,][\dOoQDlI|SBZG©]{3}$/

/**
 * Words of a picture with those that are a VAT number once letters are read for digits, or the Dutch B for the 8 it was taken
 * for: the check digits prove it. Others come back as they are; digits are never guessed. Pure.
 */
export function mendVatNumbers(words: readonly Word[]): Word[] {
  const mended: Word[] = []
  for (let at = 0; at < words.length; at += 1) {
    const found = numberAt(words, at)
    const word = words[at]
    if (found) {
      mended.push(found.word)
      at += found.count - 1
    } else if (word) mended.push(word)
  }
  return mended
}

function numberAt(words: readonly Word[], at: number): { word: Word; count: number } | undefined {
  const first = words[at]
  if (!first || first.sure === undefined) return undefined
  if (bareBelgian.test(first.text)) {
    const text = asDigits(first.text).replaceAll(',', '.')
    return text !== first.text && readVatNumber(text, 'BE') ? { word: { ...first, text }, count: 1 } : undefined
  }
  const [lead = '', code = ''] = begins.exec(first.text) ?? []
  if (code === '') return undefined
  const country = codes[code] ?? code
  let body = first.text.slice(lead.length)
  let joined = first
  for (let count = 1; count <= mostWords && body.length <= mostSigns; count += 1) {
    const printed = readVatNumber(code + body)
    if (printed) return undefined
    const value = repaired(country, body.replaceAll(/[\s.,:/-]/g, ''))
    if (value) return { word: { ...joined, text: value }, count }
    const next = words[at + count]
    if (!next || !isBeside(joined, next)) return undefined
    body += ` ${next.text}`
    joined = { ...joined, box: around(joined.box, next.box), sure: Math.min(joined.sure ?? 1, next.sure ?? 1) }
  }
  return undefined
}

/** The number as its country writes it, where its check digits hold. */
function repaired(country: string, body: string): string | undefined {
  if (country === 'NL') {
    if (!/^.{9}[B8&ß3].{2}$/.test(body)) return undefined
    return readVatNumber(`NL${asDigits(body.slice(0, 9))}B${asDigits(body.slice(10))}`)
  }
  if (country === 'IE' || country === 'ES') {
    const isSpain = country === 'ES'
    const middle = asDigits(body.slice(isSpain ? 1 : 0, -1))
    return readVatNumber(`${country}${isSpain ? body.slice(0, 1).replace('8', 'B') : ''}${middle}${body.slice(-1)}`)
  }
  return readVatNumber(country + asDigits(body))
}

function isBeside(one: Word, other: Word): boolean {
  const height = Math.max(1, one.box[3] - one.box[1])
  const overlap = Math.min(one.box[3], other.box[3]) - Math.max(one.box[1], other.box[1])
  const gap = other.box[0] - one.box[2]
  return (
    (one.row !== undefined && one.row === other.row ? true : overlap > 0.4 * height) &&
    gap > -height &&
    gap < 1.6 * height
  )
}
