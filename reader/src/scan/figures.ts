import { readVatNumber } from '@facteur/formats/vat-number.ts'
import type { SeenWord } from './tesseract.ts'

const amount = /^\D{0,4}\d{1,6}[.,]\d{2}\D{0,2}$/
/** Day and month in either order, on a calendar of our days: "35/02/2026" was misread. */
const [ofMonth, ofYear, year] = ['(?:0?[1-9]|[12]\\d|3[01])', '(?:0?[1-9]|1[0-2])', '(?:20)?[0-4]\\d']
const day = new RegExp(
  `(?<!\\d)(?:${ofMonth}([./-])${ofYear}\\1|${ofYear}([./-])${ofMonth}\\2)${year}(?!\\d)|(?<!\\d)20[0-4]\\d([./-])${ofYear}\\3${ofMonth}(?!\\d)`,
)
/** A day that lost one of its signs: "0502-18", "05/022018". */
const halfParted = new RegExp(
  `^(?:0[1-9]|[12]\\d|3[01])(?:[./-]?(?:0[1-9]|1[0-2])[./-]|[./-](?:0[1-9]|1[0-2]))(?:20)?[0-4]\\d$`,
)
const month =
  /^(?:jan|feb|fev|mar|maa|apr|avr|mai|mei|may|jun|jui|jul|aug|aou|sep|oct|okt|nov|dec|dez)(?:[a-z]{0,2}|[a-z]{3,7}[rtley]|r?uari|ustus)$/
/** What may be an amount or a day with a sign misread, or a piece of one. */
const mayBeOne = /^(?=(?:\D*\d){2})[€$£A-Z]{0,3}[\dOoQDlI|!ZSsGB]{1,4}[.,/:;-][\dOoQDlI|!ZSsGB.,/-]{2,8}$/
const pieceOfDay = /^(?:\d{0,2}[./-]\d{2}[./-]?(?:20\d{2}|\d{2})?|\d{4}20\d{2}|20\d{2}|\d{2}[.,]\d{2})$/

export const isAmount = (text: string) => amount.test(text)
export const isDay = (text: string) => day.test(text)
export const isHalfPartedDay = (text: string) => halfParted.test(text)
export const isSound = (text: string) => isAmount(text) || isDay(text)
export const mayBeFigure = (text: string) => mayBeOne.test(text) || pieceOfDay.test(text)
export const isMonth = (text: string) =>
  text.length >= 3 &&
  month.test(
    text
      .normalize('NFKD')
      .replaceAll(/[^\p{L}]/gu, '')
      .toLowerCase(),
  )

/** Of countries whose numbers prove themselves; the Belgian one is often printed without its country. */
const provenVat = /^(?:[A-Z]{3}.?|\W)?(?:ATU|BE|CHE|DE|DK|ES|FR|GB|IE|IT|LU|NL|PL|PT).{7,16}$/
const bareBelgian = /^[01]\d{3}([. ]?)\d{3}\1\d{3}$/

/** Whether the check digits of a VAT number hold that stands in one word. */
export function isVatNumber(text: string): boolean {
  if (bareBelgian.test(text)) return readVatNumber(text, 'BE') !== undefined
  return provenVat.test(text) && readVatNumber(text) !== undefined
}

const usualHeight = 45

/** The height of a page's digits in pixels. */
export function digitHeight(words: readonly SeenWord[]): number {
  const heights = words
    .filter(({ text, sure }) => /\d/.test(text) && sure > 0.5)
    .map(({ box }) => box[3] - box[1])
    .toSorted((one, other) => one - other)
  return heights[Math.floor(heights.length / 2)] ?? usualHeight
}
