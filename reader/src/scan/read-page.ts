import type { Page } from '@facteur/formats/rendition.ts'
import { crop, turnQuarters, turnSlightly, type Area, type Grey, type QuarterTurns } from './grey.ts'
import { evenLight } from './light.ts'
import { restoreCommas } from './lost-commas.ts'
import { findPapers, frameOf } from './paper.ts'
import { resample } from './picture.ts'
import { placeOnPage, type Reading } from './place.ts'
import { isPoor, qualityOf } from './quality.ts'
import { findSkew } from './skew.ts'
import { openTesseract, type SeenWord, type Segmentation, type Tesseract } from './tesseract.ts'

/** A page as decoded, and the size it has in the coordinates that evidence is given in. */
export type ScannedPage = { number: number; grey: Grey; widthPt: number; heightPt: number }

const leastSide = 1_600
const mostSide = 2_100
const mostEnlarged = 3
const mostPixels = 8_000_000
const smallSheet = 0.35

/** The words of a page that is only a picture: turned upright, straightened, at a size that reads well. */
export async function readScannedPage({ grey, ...page }: ScannedPage): Promise<Page> {
  const even = evenLight(grey)
  const whole = { left: 0, top: 0, width: grey.width, height: grey.height }
  const [sheet, ...others] = findPapers(grey)
  // A sheet that fills most of the picture reads best with what lies around it left alone.
  const isSmall = sheet !== undefined && others.length === 0 && sheet.share < smallSheet
  const read = await readArea(even, isSmall ? frameOf(sheet, grey) : whole)
  if (!isSmall || !isPoor(read.words)) return placeOnPage(page, grey, read)
  // What looked like a sheet on a table may have been a bright field on the sheet.
  const all = await readArea(even, whole)
  return placeOnPage(page, grey, qualityOf(read.words) > qualityOf(all.words) ? read : all)
}

async function readArea(grey: Grey, area: Area): Promise<Reading> {
  const tesseract = await openTesseract()
  const scale = scaleOf(area)
  return { ...(await readTurned(tesseract, await resample(crop(grey, area), scale))), area, scale }
}

function scaleOf({ width, height }: Area): number {
  const side = Math.min(width, height)
  const wanted = side < leastSide ? Math.min(leastSide / side, mostEnlarged) : Math.min(1, mostSide / side)
  return Math.min(wanted, Math.sqrt(mostPixels / (width * height)))
}

type Read = Omit<Reading, 'area' | 'scale'>
type Straight = Omit<Read, 'words'> & { picture: Grey }

/** Sure enough of which way is up to spend no time on the others. */
const sureOfTurn = 5
const roughScale = 0.5

async function readTurned(tesseract: Tesseract, sized: Grey): Promise<Read> {
  const told = tesseract.findTurn(sized)
  const straight = straighten(sized, told?.quarters ?? 0)
  const words = recognise(tesseract, straight.picture, 6)
  if (!isPoor(words)) return { ...straight, words }
  // Too little text to tell by its shapes: the way in which it reads best is the right one.
  const isSure = told !== undefined && told.sure > sureOfTurn
  const quarters = isSure ? straight.quarters : await guessTurn(tesseract, sized)
  if (quarters === straight.quarters) return tryOthers(tesseract, straight, words)
  const other = straighten(sized, quarters)
  const otherWords = recognise(tesseract, other.picture, 6)
  if (qualityOf(otherWords) > qualityOf(words)) return tryOthers(tesseract, other, otherWords)
  return tryOthers(tesseract, straight, words)
}

const recognise = (tesseract: Tesseract, picture: Grey, segmentation: Segmentation) =>
  restoreCommas(tesseract.recognise(picture, segmentation), picture)

function straighten(sized: Grey, quarters: QuarterTurns): Straight {
  const turned = turnQuarters(sized, quarters)
  const skew = findSkew(turned)
  const picture = turnSlightly(turned, -skew)
  return { picture, quarters, skew, width: picture.width, height: picture.height }
}

async function guessTurn(tesseract: Tesseract, sized: Grey): Promise<QuarterTurns> {
  const rough = await resample(sized, roughScale)
  const scores = ([0, 1, 2, 3] as const).map((quarters) => ({
    quarters,
    score: qualityOf(tesseract.recognise(straighten(rough, quarters).picture, 6)),
  }))
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).quarters
}

const otherSegmentations: readonly Segmentation[] = [4, 3]

function tryOthers(tesseract: Tesseract, straight: Straight, words: SeenWord[]): Read {
  let best = words
  for (const segmentation of otherSegmentations) {
    if (!isPoor(best)) break
    const other = recognise(tesseract, straight.picture, segmentation)
    if (qualityOf(other) > 1.05 * qualityOf(best)) best = other
  }
  return { ...straight, words: best }
}
