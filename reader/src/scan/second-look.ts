import { crop, type Grey } from './grey.ts'
import { resample } from './picture.ts'
import type { SeenWord, Segmentation, Tesseract } from './tesseract.ts'

const amount = /^(?:[€$£]|EUR|RM)?-?\d{1,5}[.,]\d{2}-?$/i
const day = /^\d{1,2}([./-])\d{1,2}\1(?:20)?\d{2}$|^20\d{2}([./-])\d{1,2}\2\d{1,2}$/
/** What may be one of them with a sign misread. */
const mayBeOne = /^(?=(?:\D*\d){2})[€$£A-Z]{0,3}[\dOoQDlI|!ZSsGB]{1,4}[.,/:;-][\dOoQDlI|!ZSsGB.,/-]{2,8}$/

const doubtful = 0.9
const mostLooks = 14
const leastHeight = 8
/** The recogniser reads letters of about this height best. */
const wantedHeight = 42
const oneLine: Segmentation = 7
/** Two looks at the same pixels are not two witnesses. */
const mostSure = 0.95
const disputed = 0.55
const surerByFar = 0.1
const leastToDecide = 0.7
const decided = 0.8

/**
 * Amounts and days that the recogniser was not sure of, looked at once more by themselves and at another size. Where both
 * looks say the same they are surer. A look by itself errs more than one in its line: where they differ it counts only
 * when it is the surer by far, and then nobody should rely on either.
 */
export async function lookAgain(
  tesseract: Tesseract,
  picture: Grey,
  { words, isSpent }: { words: readonly SeenWord[]; isSpent: () => boolean },
): Promise<SeenWord[]> {
  const looked = [...words]
  let looks = 0
  for (const [index, word] of words.entries()) {
    if (word.sure >= doubtful || !mayBeOne.test(word.text) || heightOf(word) < leastHeight) continue
    if (looks >= mostLooks || isSpent()) break
    looks++
    looked[index] = settle(word, tesseract.recognise(await enlarge(picture, word), oneLine))
  }
  return looked
}

const heightOf = ({ box }: SeenWord) => box[3] - box[1]

function enlarge(picture: Grey, word: SeenWord): Promise<Grey> {
  const height = heightOf(word)
  const [beside, above] = [Math.round(0.5 * height), Math.round(0.35 * height)]
  const left = Math.max(0, word.box[0] - beside)
  const top = Math.max(0, word.box[1] - above)
  const width = Math.min(picture.width, word.box[2] + beside) - left
  const scale = wantedHeight / height
  const area = { left, top, width, height: Math.min(picture.height, word.box[3] + above) - top }
  // The same size again would say the same again.
  return resample(crop(picture, area), Math.abs(scale - 1) < 0.2 ? 1.4 : Math.min(3, scale))
}

/** What two looks at a word make of it. Pure. */
export function settle(first: SeenWord, again: readonly SeenWord[]): SeenWord {
  const text = again.map((word) => word.text).join('')
  const sure = Math.min(1, ...again.map((word) => word.sure))
  if (again.length === 0 || !isSound(text)) return first
  if (signsOf(text) === signsOf(first.text))
    return { ...first, sure: Math.max(first.sure, Math.min(mostSure, 1 - (1 - first.sure) * (1 - sure))) }
  // The third look decides between two readings.
  if (first.rival !== undefined && signsOf(text) === signsOf(first.rival))
    return sure < leastToDecide ? first : { ...first, text, sure: Math.min(decided, sure) }
  if (!isSound(first.text))
    return countSigns(text) < countSigns(first.text) ? first : { ...first, text, sure: Math.min(sure, 0.8) }
  return sure < first.sure + surerByFar ? first : { ...first, text, sure: Math.min(first.sure, disputed) }
}

const isSound = (text: string) => amount.test(text) || day.test(text)
const countSigns = (text: string) => text.replaceAll(/[^\dOoQDlI|!ZSsGB]/g, '').length
const signsOf = (text: string) => text.replaceAll(/[^\d.,/-]/g, '').replaceAll(',', '.')
