import type { Page } from '@facteur/formats/rendition.ts'
import { scanTimes } from '@facteur/formats/scan-times.ts'
import { cornersOf, slantOf, type Corners } from './corners.ts'
import { flatOf, flatten } from './flatten.ts'
import { isDay, isMonth } from './figures.ts'
import { crop, type Area, type Grey } from './grey.ts'
import { glanceAt } from './letters.ts'
import { evenLight } from './light.ts'
import { findPapers, frameOf } from './paper.ts'
import { resample } from './picture.ts'
import { placeOnPage, type Reading } from './place.ts'
import { isPoor, qualityOf } from './quality.ts'
import { readTurned, type Patience, type Read } from './read-turned.ts'
import { confirmFigures, isWorthConfirming } from './second-engine/confirm-figures.ts'
import { readAgain } from './second-reading.ts'
import { lookAgain } from './second-look.ts'
import { openTesseract, type SeenWord } from './tesseract.ts'

/** A page as decoded, and the size it has in the coordinates that evidence is given in. */
export type ScannedPage = {
  number: number
  grey: Grey
  widthPt: number
  heightPt: number
  /** By `performance.now()`: after this nothing is read a second time. */
  until?: number
}

const leastSide = 1_600
const mostSide = 2_100
const mostEnlarged = 3
const mostPixels = 8_000_000
const smallSheet = 0.35
/** In degrees between opposite sides: what is less, the rows of a table survive. */
const leastApart = 0.6
/** Once so much of the processor was spent on a page, the best so far is its answer: what is read must not depend on what else runs. */
const patienceMs = 6_000
/** A page that was hard to read has most to be looked at again: some time is kept for it. */
const keptShare = 1.4
/** Marks that stand in rows; with fewer a picture holds no paper, at most a name. */
const leastMarks = 10

/** The words of a page that is only a picture: turned upright, straightened, at a size that reads well. */
export async function readScannedPage({ grey, until = Infinity, ...page }: ScannedPage): Promise<Page> {
  const patience = makePatience(until)
  const whole = { left: 0, top: 0, width: grey.width, height: grey.height }
  const even = evenLight(grey)
  const glance = glanceAt(grey)
  if (glance.inRows < leastMarks) return placeOnPage(page, grey, { ...nothing, ...grey, area: whole })
  const [sheet, ...others] = findPapers(grey)
  // A sheet that fills most of the picture reads best with what lies around it left alone.
  const isSmall = sheet !== undefined && others.length === 0 && sheet.share < smallSheet
  const corners = sheet && others.length === 0 ? cornersOf(sheet, grey) : undefined
  const isAslant = corners !== undefined && slantOf(corners).apart > leastApart
  const read = isAslant
    ? await readFlat(even, corners, patience)
    : await readArea(even, isSmall ? frameOf(sheet, grey) : whole, patience)
  if (!(isSmall || isAslant) || !isPoor(read.words) || patience.isSpent()) return placeOnPage(page, grey, read)
  // What looked like a sheet on a table may have been a bright field on the sheet.
  const all = await readArea(even, whole, patience)
  return placeOnPage(page, grey, qualityOf(read.words) > qualityOf(all.words) ? read : all)
}

function makePatience(until: number): Patience {
  const startedAt = performance.now()
  const before = process.cpuUsage()
  const spent = () =>
    Math.max(
      process.cpuUsage(before).user / 1_000 / patienceMs,
      (performance.now() - startedAt) / scanTimes.longestPage,
    )
  const isOver = () => performance.now() > until
  return {
    isSpent: () => isOver() || spent() > 1,
    isUsedUp: () => isOver() || spent() > keptShare,
    isOver: () => performance.now() > until + scanTimes.grace,
  }
}

const nothing = { words: [], scale: 1, quarters: 0, skew: 0 } as const satisfies Partial<Reading>

async function readArea(grey: Grey, area: Area, patience: Patience): Promise<Reading> {
  const scale = scaleOf(area)
  return { ...(await readSized(await resample(crop(grey, area), scale), { scale, patience })), area, scale }
}

/** The sheet with these corners, laid flat: seen from aside its lines run apart, and rows of a table into each other. */
async function readFlat(grey: Grey, corners: Corners, patience: Patience): Promise<Reading> {
  const scale = scaleOf(flatOf(corners, 1))
  const flat = flatOf(corners, scale)
  const read = await readSized(flatten(grey, flat), { scale, patience })
  const area = { left: 0, top: 0, width: grey.width, height: grey.height }
  return { ...read, area, scale, flat: { ...flat, turned: slantOf(corners).turned } }
}

async function readSized(
  sized: Grey,
  { scale, patience }: { scale: number; patience: Patience },
): Promise<Omit<Reading, 'area' | 'scale'>> {
  const { picture, words, isLookedAt, ...read } = await readFirst(sized, { scale, patience })
  return { ...read, words: isLookedAt ? words : await confirmFigures(picture, words, patience) }
}

/** By the first engine alone, of which nothing is held on to: it makes way for the second. */
async function readFirst(
  sized: Grey,
  { scale, patience }: { scale: number; patience: Patience },
): Promise<Omit<Read, 'isReadTwice'> & { isLookedAt: boolean }> {
  const tesseract = await openTesseract()
  const { isReadTwice, ...read } = await readTurned(tesseract, sized, { patience, scale })
  const { picture } = read
  const isConfirmed = isConfirmable(picture, read.words)
  const isReadAgain = !isReadTwice && !(isConfirmed && hasDay(read.words))
  const words = isReadAgain
    ? await readAgain(tesseract, picture, { words: read.words, scale, isSpent: patience.isSpent })
    : read.words
  if (isConfirmed || isConfirmable(picture, words)) return { ...read, words, isLookedAt: false }
  const looked = await lookAgain(tesseract, picture, { words, scale, isSpent: patience.isUsedUp })
  return { ...read, words: looked, isLookedAt: true }
}

// Brought down to what the second engine looks at, a longer strip is one blot.
const longestStrip = 6
const isConfirmable = ({ width, height }: Grey, words: readonly SeenWord[]) =>
  Math.max(width, height) <= longestStrip * Math.min(width, height) && isWorthConfirming(words)
const hasDay = (words: readonly SeenWord[]) => words.some(({ text }) => isDay(text) || isMonth(text))

function scaleOf({ width, height }: { width: number; height: number }): number {
  const side = Math.min(width, height)
  const wanted = side < leastSide ? Math.min(leastSide / side, mostEnlarged) : Math.min(1, mostSide / side)
  return Math.min(wanted, Math.sqrt(mostPixels / (width * height)))
}
