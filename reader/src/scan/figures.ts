import type { SeenWord } from './tesseract.ts'

const amount = /^\D{0,4}\d{1,6}[.,]\d{2}\D{0,2}$/
const day = /(?<!\d)\d{1,2}([./-])\d{1,2}\1(?:20)?\d{2}(?!\d)|(?<!\d)20\d{2}([./-])\d{1,2}\2\d{1,2}(?!\d)/
const month =
  /^(?:jan|feb|fev|mar|maa|apr|avr|mai|mei|may|jun|jui|jul|aug|aou|sep|oct|okt|nov|dec|dez)(?:[a-z]{0,2}|[a-z]{3,7}[rtley])$/
/** What may be an amount or a day with a sign misread, or a piece of one. */
const mayBeOne = /^(?=(?:\D*\d){2})[€$£A-Z]{0,3}[\dOoQDlI|!ZSsGB]{1,4}[.,/:;-][\dOoQDlI|!ZSsGB.,/-]{2,8}$/
const pieceOfDay = /^(?:\d{0,2}[./-]\d{2}[./-]?(?:20\d{2}|\d{2})?|\d{4}20\d{2}|20\d{2}|\d{2}[.,]\d{2})$/

export const isAmount = (text: string) => amount.test(text)
export const isDay = (text: string) => day.test(text)
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

const usualHeight = 45

/** The height of a page's digits in pixels. */
export function digitHeight(words: readonly SeenWord[]): number {
  const heights = words
    .filter(({ text, sure }) => /\d/.test(text) && sure > 0.5)
    .map(({ box }) => box[3] - box[1])
    .toSorted((one, other) => one - other)
  return heights[Math.floor(heights.length / 2)] ?? usualHeight
}
