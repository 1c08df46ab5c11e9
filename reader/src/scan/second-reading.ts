import { digitHeight, isAmount, isDay, isMonth } from './figures.ts'
import type { Grey } from './grey.ts'
import { restoreCommas } from './lost-commas.ts'
import { mergeReadings } from './merge-readings.ts'
import { refocus } from './picture.ts'
import { qualityOf } from './quality.ts'
import type { SeenWord, Tesseract } from './tesseract.ts'

/** Of a digit's height: so much softening closes the dots of a thermal printer and leaves a digit its shape. */
const softness = 0.035
const sharpness = 0.1
/** Digits that were smaller than this before they were enlarged are blurred rather than dotted. */
const smallPx = 20
const doubtful = 0.85
const mostDoubtful = 0.12
const betterByFar = 1.1

type Seen = { words: readonly SeenWord[]; scale: number; isSpent: () => boolean }

/** The page read once more, refocused, where amounts or the day were read unsurely or not at all; both readings as one. */
export async function readAgain(
  tesseract: Tesseract,
  picture: Grey,
  { words, scale, isSpent }: Seen,
): Promise<SeenWord[]> {
  if (!isDoubtful(words) || isSpent()) return [...words]
  const other = await refocusFor(picture, { height: digitHeight(words), scale })
  const again = restoreCommas(tesseract.recognise(other, 6), other)
  return qualityOf(again) > betterByFar * qualityOf(words) ? mergeReadings(again, words) : mergeReadings(words, again)
}

/** Small print is sharpened, large print softened. `height` of its digits in this picture, which was enlarged by `scale`. */
export function refocusFor(picture: Grey, { height, scale }: { height: number; scale: number }): Promise<Grey> {
  return height / scale < smallPx
    ? refocus(picture, { way: 'sharpen', pixels: sharpness * height })
    : refocus(picture, { way: 'soften', pixels: softness * height })
}

/** Whether a page has figures, but no sure day or too many amounts in doubt. Pure. */
export function isDoubtful(words: readonly Pick<SeenWord, 'text' | 'sure'>[]): boolean {
  if (words.filter(({ text }) => /\d.*\d/.test(text)).length < 4) return false
  const amounts = words.filter(({ text }) => isAmount(text))
  const unsure = amounts.filter(({ sure }) => sure < doubtful)
  const hasDay = words.some(({ text, sure }) => sure >= doubtful && (isDay(text) || isMonth(text)))
  return !hasDay || unsure.length > mostDoubtful * amounts.length
}
