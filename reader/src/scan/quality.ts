import type { SeenWord } from './tesseract.ts'

const amount = /\d[.,]\d{2}(?!\d)/
const date = /\b\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})\b|\b\d{4}-\d{2}-\d{2}\b/

/** How much sense a page makes: sure words count by their length, what only a paper has counts more. Compares readings of one page. */
export function qualityOf(words: readonly SeenWord[]): number {
  return words.reduce((sum, { text, sure }) => {
    const letters = lettersOf(text)
    if (letters < 2) return sum
    const bonus = amount.test(text) || date.test(text) ? 6 : 0
    return sum + (Math.min(letters, 10) + bonus) * Math.max(0, sure - 0.4)
  }, 0)
}

/** Too few words that are sure, too many that are not, or no amount: worth another try. */
export function isPoor(words: readonly Pick<SeenWord, 'text' | 'sure'>[]): boolean {
  const said = words.filter(({ text }) => lettersOf(text) >= 2)
  const sure = said.filter((word) => word.sure >= 0.7)
  const hasAmount = sure.some(({ text }) => amount.test(text))
  return sure.length < 8 || sure.length < said.length / 2 || !hasAmount
}

const lettersOf = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '').length

/** Specks, folds and edges come out as lonely signs nobody is sure of. */
export const isNoise = ({ text, sure }: SeenWord) => (lettersOf(text) === 0 ? sure < 0.6 : sure < 0.15)

/** How many words are beyond doubt. Pictures of leaves or gravel, read as if they were text, have hardly any. */
export const countSure = (words: readonly Pick<SeenWord, 'text' | 'sure'>[]) =>
  words.filter(({ text, sure }) => sure >= 0.75 && lettersOf(text) >= 3).length

/** Whether enough words are sure to know which way is up, though the page reads badly. */
export const isUpright = (words: readonly Pick<SeenWord, 'text' | 'sure'>[]) =>
  countSure(words) >= Math.max(6, words.filter(({ text }) => lettersOf(text) >= 3).length / 4)

const leastRead = 0.72
const lettersIn = (text: string) => text.match(/\p{L}/gu)?.length ?? 0

/** Whether its words of letters read well: upside down the digits of a paper still look like digits, its words like nothing. */
export function readsWell(words: readonly Pick<SeenWord, 'text' | 'sure'>[]): boolean {
  const said = words.filter(({ text }) => lettersIn(text) >= 4)
  return said.length < 3 || said.reduce((sum, { sure }) => sum + sure, 0) >= leastRead * said.length
}
