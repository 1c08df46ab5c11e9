import type { Grey } from './grey.ts'
import { restoreCommas } from './lost-commas.ts'
import { mergeReadings } from './merge-readings.ts'
import { soften } from './picture.ts'
import type { SeenWord, Tesseract } from './tesseract.ts'

/** Of a digit's height: so much softening closes the dots of a thermal printer and leaves a digit its shape. */
const softness = 0.035
const usualHeight = 45
const doubtful = 0.85
const mostDoubtful = 0.12
const amount = /\d[.,]\d{2}\D{0,2}$/
const day = /\d{1,2}[./-]\d{1,2}[./-](?:20)?\d{2}(?!\d)|\b20\d\d[./-]\d\d[./-]\d\d(?!\d)/
const month = /^(?:jan|feb|f[eé]v|m[aä]r|maa|apr|avr|ma[iy]|jui?[nl]|aug|ao[uû]t|sep|o[ck]t|nov|de[cz])\p{L}*\.?,?$/iu

/** The page read once more, softened, where amounts or the day were read unsurely or not at all; both readings as one. */
export async function readAgain(
  tesseract: Tesseract,
  picture: Grey,
  { words, isSpent }: { words: readonly SeenWord[]; isSpent: () => boolean },
): Promise<readonly SeenWord[]> {
  if (!isDoubtful(words) || isSpent()) return words
  const soft = await soften(picture, softness * digitHeight(words))
  return mergeReadings(words, restoreCommas(tesseract.recognise(soft, 6), soft))
}

/** Whether a page has figures, but no sure day or too many amounts in doubt. Pure. */
export function isDoubtful(words: readonly Pick<SeenWord, 'text' | 'sure'>[]): boolean {
  const amounts = words.filter(({ text }) => amount.test(text))
  const days = words.filter(({ text }) => day.test(text) || month.test(text))
  const unsure = amounts.filter(({ sure }) => sure < doubtful)
  const figures = words.filter(({ text }) => /\d.*\d/.test(text))
  if (figures.length < 4) return false
  return !days.some(({ sure }) => sure >= doubtful) || unsure.length > mostDoubtful * amounts.length
}

function digitHeight(words: readonly SeenWord[]): number {
  const heights = words
    .filter(({ text, sure }) => /\d/.test(text) && sure > 0.5)
    .map(({ box }) => box[3] - box[1])
    .toSorted((one, other) => one - other)
  return heights[Math.floor(heights.length / 2)] ?? usualHeight
}
