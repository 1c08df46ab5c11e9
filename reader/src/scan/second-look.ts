import { digitHeight, isDay, isSound, mayBeFigure } from './figures.ts'
import { crop, type Area, type Grey } from './grey.ts'
import { mergeReadings } from './merge-readings.ts'
import { resample } from './picture.ts'
import { refocusFor } from './second-reading.ts'
import type { SeenWord, Segmentation, Tesseract } from './tesseract.ts'

const doubtful = 0.9
const mostLooks = 8
const leastHeight = 8
/** A line whose words stand so much apart in height is none. */
const mostTall = 2.5
/** The recogniser reads letters of about this height best. */
const wantedHeight = 42
const oneLine: Segmentation = 7

type Looks = { words: readonly SeenWord[]; scale: number; isSpent: () => boolean }

/**
 * Lines with amounts or days that are still in doubt, looked at once more by themselves, refocused and at another size: what
 * they say votes with what was read before. Days first, for a paper has but one.
 */
export async function lookAgain(
  tesseract: Tesseract,
  picture: Grey,
  { words, scale, isSpent }: Looks,
): Promise<SeenWord[]> {
  const height = digitHeight(words)
  let looked = [...words]
  for (const line of linesToSee(words, height).slice(0, mostLooks)) {
    if (isSpent()) break
    const own = looked.filter((word) => word.line === line)
    const area = frameOf(own, { picture, height })
    // The same size again would say the same again.
    const zoom = Math.abs(wantedHeight / height - 1) < 0.2 ? 1.3 : Math.min(3, wantedHeight / height)
    const seen = await refocusFor(crop(picture, area), { height, scale })
    const again = tesseract.recognise(await resample(seen, zoom), oneLine)
    const placed = again.map((word) => placeBack(word, { area, zoom }))
    looked = [...looked.filter((word) => word.line !== line), ...mergeReadings(own, placed)]
  }
  return looked
}

/** The lines worth another look, those with a day first. Pure. */
export function linesToSee(words: readonly SeenWord[], height: number): string[] {
  const unsure = words.filter(({ text, sure }) => sure < doubtful && mayBeFigure(text))
  const hasDay = words.some(({ text, sure }) => isDay(text) && sure >= doubtful)
  const days = unsure.filter(({ text }) => !hasDay && (isDay(text) || !isSound(text)))
  const lines = new Set([...days, ...unsure.filter(({ text }) => isSound(text) || !hasDay)].map(({ line }) => line))
  return [...lines].filter((line) => {
    const tall = heightOf(words.filter((word) => word.line === line))
    return tall >= leastHeight && tall <= mostTall * height
  })
}

const heightOf = (words: readonly SeenWord[]) =>
  Math.max(...words.map(({ box }) => box[3])) - Math.min(...words.map(({ box }) => box[1]))

function frameOf(words: readonly SeenWord[], { picture, height }: { picture: Grey; height: number }): Area {
  const [beside, above] = [Math.round(0.7 * height), Math.round(0.35 * height)]
  const left = Math.max(0, Math.min(...words.map(({ box }) => box[0])) - beside)
  const top = Math.max(0, Math.min(...words.map(({ box }) => box[1])) - above)
  const right = Math.min(picture.width, Math.max(...words.map(({ box }) => box[2])) + beside)
  const bottom = Math.min(picture.height, Math.max(...words.map(({ box }) => box[3])) + above)
  return { left, top, width: right - left, height: bottom - top }
}

function placeBack(word: SeenWord, { area, zoom }: { area: Area; zoom: number }): SeenWord {
  const [left, top, right, bottom] = word.box
  const x = (value: number) => Math.round(value / zoom) + area.left
  const y = (value: number) => Math.round(value / zoom) + area.top
  return { ...word, box: [x(left), y(top), x(right), y(bottom)] }
}
