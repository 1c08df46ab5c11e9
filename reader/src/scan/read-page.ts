import type { Page } from '@facteur/formats/rendition.ts'
import { turnQuarters, turnSlightly, type Area, type Grey, type QuarterTurns } from './grey.ts'
import { evenLight } from './light.ts'
import { cutOutPaper, findPapers } from './paper.ts'
import { resample } from './picture.ts'
import { placeOnPage, type Reading } from './place.ts'
import { isPoor, qualityOf } from './quality.ts'
import { findSkew } from './skew.ts'
import { openTesseract, type Segmentation, type Tesseract } from './tesseract.ts'

/** A page as decoded, and the size it has in the coordinates that evidence is given in. */
export type ScannedPage = { number: number; grey: Grey; widthPt: number; heightPt: number }

const leastSide = 1_600
const mostSide = 2_480
const mostEnlarged = 3
const mostPixels = 12_000_000

/** The words of a page that is only a picture: turned upright, straightened, at a size that reads well. */
export async function readScannedPage(page: ScannedPage): Promise<Page> {
  const { grey } = page
  const [paper] = findPapers(grey)
  const whole = { left: 0, top: 0, width: grey.width, height: grey.height }
  const found = paper && (await readSheet(cutOutPaper(grey, paper), paper.area))
  if (found && !isPoor(found.words)) return placeOnPage(page, grey, found)
  // What looked like a sheet on a table may have been a bright field on the sheet.
  const all = await readSheet(grey, whole)
  return placeOnPage(page, grey, found && qualityOf(found.words) > qualityOf(all.words) ? found : all)
}

async function readSheet(sheet: Grey, area: Area): Promise<Reading> {
  const tesseract = await openTesseract()
  const scale = scaleOf(area)
  const even = evenLight(sheet)
  return { ...readTurned(tesseract, await resample(even, scale)), area, scale }
}

function scaleOf({ width, height }: Area): number {
  const side = Math.min(width, height)
  const wanted = side < leastSide ? Math.min(leastSide / side, mostEnlarged) : Math.min(1, mostSide / side)
  return Math.min(wanted, Math.sqrt(mostPixels / (width * height)))
}

type Read = Omit<Reading, 'area' | 'scale'>

function readTurned(tesseract: Tesseract, sized: Grey): Read {
  const told = tesseract.findTurn(sized)
  let best = readUpright(tesseract, sized, told?.quarters ?? 0)
  if (!isPoor(best.words) || (told && told.sure > 5)) return best
  // Too little text to tell by its shapes: the way in which it reads best is the right one.
  for (const quarters of ([0, 1, 3, 2] as const).filter((each) => each !== best.quarters)) {
    const other = readUpright(tesseract, sized, quarters)
    if (qualityOf(other.words) > 1.2 * qualityOf(best.words)) best = other
    if (!isPoor(best.words)) break
  }
  return best
}

const otherSegmentations: readonly Segmentation[] = [4, 3]

function readUpright(tesseract: Tesseract, sized: Grey, quarters: QuarterTurns): Read {
  const turned = turnQuarters(sized, quarters)
  const skew = findSkew(turned)
  const straight = turnSlightly(turned, -skew)
  let words = tesseract.recognise(straight, 6)
  for (const segmentation of otherSegmentations) {
    if (!isPoor(words)) break
    const other = tesseract.recognise(straight, segmentation)
    if (qualityOf(other) > 1.05 * qualityOf(words)) words = other
  }
  return { words, quarters, skew, width: straight.width, height: straight.height }
}
