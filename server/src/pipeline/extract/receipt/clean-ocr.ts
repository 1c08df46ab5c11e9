import type { Box, Page, Rendition, Word } from '@facteur/formats/rendition.ts'
import { around } from '../../reading/lines.ts'
import { asDigits } from './as-digits.ts'
import { mendMonths } from './mend-months.ts'
import { mendVatNumbers } from './mend-vat-numbers.ts'
import { mendYears } from './mend-years.ts'

const digitLike = String.raw`[\dOoQD©lI|i!ZzSsGB]`
const amountLike = new RegExp(`^[€$£]?-?${digitLike}{1,3}(?:[.,' ]?${digitLike}{3})?[.,]${digitLike}{2}-?$`)
const dayLike = new RegExp(`^${digitLike}{1,2}([./-])${digitLike}{1,2}\\1${digitLike}{2}(?:${digitLike}{2})?$`)

/** A word of a picture with the usual misreadings of amounts and days mended; others come back as they are. */
export function mendWord(text: string): string {
  if (text.length < 4 || text.length > 14 || !/\d/.test(text)) return text
  if (!amountLike.test(text) && !dayLike.test(text)) return text
  const letters = text.match(/[OoQD©lI|i!ZzSsGB]/g)?.length ?? 0
  const digits = text.match(/\d/g)?.length ?? 0
  return letters > 0 && letters <= digits ? asDigits(text) : text
}

/** The same paper with the noise taken out of the words that were recognised from a picture: "24, 04" is one amount. */
export function cleanScan(rendition: Rendition): Rendition {
  return rendition.ocr === 'done' ? { ...rendition, pages: rendition.pages.map(cleanPage) } : rendition
}

function cleanPage(page: Page): Page {
  if (!page.words.some(({ sure }) => sure !== undefined)) return page
  const words = mendMonths(mendYears(mendVatNumbers(page.words)))
  return { ...page, words: joinSplit(words.map((word) => ({ ...word, text: mendWord(word.text) }))) }
}

/** Parts of one amount that stand closer than a letter: "24," "04"; "24" ",04"; "€" stays apart. */
function joinSplit(words: readonly Word[]): Word[] {
  const joined: Word[] = []
  for (const word of words) {
    const before = joined.at(-1)
    if (before && isSplit(before, word)) joined[joined.length - 1] = join(before, word)
    else joined.push(word)
  }
  return joined
}

function isSplit(before: Word, word: Word): boolean {
  const isAmount =
    (/\d[.,]$/.test(before.text) && /^\d{2}(?![\d.,/:-])/.test(word.text)) ||
    (/^[€$£]?-?\d+$/.test(before.text) && /^[.,]\d{2}(?!\d)/.test(word.text))
  return isAmount && sharesLine(before.box, word.box) && word.box[0] - before.box[2] < 1.1 * heightOf(before.box)
}

const heightOf = (box: Box) => Math.max(1, box[3] - box[1])

function sharesLine(one: Box, other: Box): boolean {
  const overlap = Math.min(one[3], other[3]) - Math.max(one[1], other[1])
  return overlap > 0.5 * Math.min(heightOf(one), heightOf(other))
}

function join(before: Word, word: Word): Word {
  const sure = Math.min(before.sure ?? 1, word.sure ?? 1)
  return { ...before, text: before.text + word.text, box: around(before.box, word.box), sure }
}
