import { crop, turnQuarters, turnSlightly, type Grey, type QuarterTurns } from './grey.ts'
import { densestBand, glanceAt, type Glance } from './letters.ts'
import { deepenPrint, faint } from './light.ts'
import { restoreCommas } from './lost-commas.ts'
import type { Reading } from './place.ts'
import { readAgain } from './second-reading.ts'
import { countSure, isPoor, isUpright, qualityOf, readsWell } from './quality.ts'
import { findSkew } from './skew.ts'
import type { SeenWord, Segmentation, Tesseract } from './tesseract.ts'

/**
 * Tells when no further try is worth its time; `isUsedUp`: not even one of a page that was read upside down perhaps;
 * `isOver`: nor one opinion of the second engine.
 */
export type Patience = { isSpent(): boolean; isUsedUp(): boolean; isOver(): boolean }

/** With the picture as it was read, upright and straight. */
export type Read = Omit<Reading, 'area' | 'scale'> & { picture: Grey; isReadTwice: boolean }
type Straight = Omit<Read, 'words' | 'isReadTwice'>
type Turn = { quarters: QuarterTurns; sure: number }

/** Sure enough of which way is up to spend no time on the others. */
const sureOfTurn = 5
/** Lines of text run one way; marks that run both ways are leaves or gravel, or print that is hardly there. */
const clearlyAcross = 0.62

/** The words of a picture at its size for reading, with how it was turned and straightened for that. */
export async function readTurned(
  tesseract: Tesseract,
  given: Grey,
  { patience, scale }: { patience: Patience; scale: number },
): Promise<Read> {
  const sized = deepenPrint(given, faint.very) ?? given
  const glance = glanceAt(sized)
  const possible = possibleTurns(glance)
  const told = tesseract.findTurn(sized)
  const turn = chooseTurn({ tesseract, sized, glance, patience, possible }, told)
  if (turn === undefined) return { ...straighten(sized, 0), words: [], isReadTwice: false }
  const straight = straighten(sized, turn.quarters)
  const words = recognise(tesseract, straight.picture, 6)
  const isReadable = readsWell(words)
  if (!isPoor(words) && isReadable) return { ...straight, words, isReadTwice: false }
  const isTurnKnown = isReadable && (turn.sure > sureOfTurn || isUpright(words))
  if (isTurnKnown || patience.isUsedUp()) return tryOthers({ tesseract, patience, scale, straight, words })
  const others = possible.filter((quarters) => quarters !== turn.quarters)
  // Nonsense takes long to read: what is left has to be enough for the other way up.
  const toTheEnd = { ...patience, isSpent: patience.isUsedUp }
  const best = bestOfStrips({ tesseract, sized, glance, patience: toTheEnd, possible: [turn.quarters, ...others] })
  if (best.quarters === turn.quarters || patience.isUsedUp())
    return tryOthers({ tesseract, patience, scale, straight, words })
  const other = straighten(sized, best.quarters)
  const otherWords = recognise(tesseract, other.picture, 6)
  return qualityOf(otherWords) > qualityOf(words)
    ? tryOthers({ tesseract, patience, scale, straight: other, words: otherWords })
    : tryOthers({ tesseract, patience, scale, straight, words })
}

function possibleTurns(glance: Glance): readonly QuarterTurns[] {
  if (glance.across >= clearlyAcross) return [0, 2]
  return isDown(glance) ? [1, 3] : [0, 2, 1, 3]
}

const isDown = ({ across }: Glance) => across <= 1 - clearlyAcross

type Search = {
  tesseract: Tesseract
  sized: Grey
  glance: Glance
  patience: Patience
  possible: readonly QuarterTurns[]
}

/** What the shapes of the letters tell, where that fits how the lines run; else what reads best. Undefined: no text at all. */
function chooseTurn(search: Search, told: Turn | undefined): Turn | undefined {
  const fits = told !== undefined && search.possible.includes(told.quarters)
  if (fits && told.sure > sureOfTurn) return told
  // Most papers lie upright: then reading it is the test.
  if (search.possible.length === 2 && search.possible[0] === 0 && (told === undefined || told.quarters === 0))
    return { quarters: 0, sure: 0 }
  const best = bestOfStrips(search)
  if (best.words < 2 && search.possible.length > 2) return undefined
  return { quarters: best.quarters, sure: best.isClear ? sureOfTurn + 1 : 0 }
}

/** A band of the picture, read each way up: enough to compare them. */
function bestOfStrips({ tesseract, sized, glance, patience, possible }: Search): {
  quarters: QuarterTurns
  words: number
  isClear: boolean
} {
  const strip = bandOf(sized, glance, isDown(glance))
  const tries: { quarters: QuarterTurns; score: number; words: number }[] = []
  for (const quarters of possible) {
    if (tries.length > 0 && (patience.isSpent() || tries.some(({ words }) => possible.length > 2 && words >= 6))) break
    const seen = tesseract.recognise(straighten(strip, quarters).picture, 6)
    tries.push({ quarters, score: qualityOf(seen), words: countSure(seen) })
  }
  const [best, next] = tries.toSorted((one, other) => other.score - one.score)
  if (best === undefined) return { quarters: 0, words: 0, isClear: false }
  const isClear = next !== undefined && best.words >= 5 && best.score > 3 * next.score
  return { quarters: best.quarters, words: Math.max(...tries.map(({ words }) => words)), isClear }
}

/** Across the lines: where most of the marks are. */
function bandOf(grey: Grey, glance: Glance, runsDown: boolean): Grey {
  const { width, height } = grey
  const { from, to } = densestBand(glance, runsDown ? 'x' : 'y')
  const begin = (side: number) => Math.floor(from * side)
  const extent = (side: number) => Math.max(1, Math.floor((to - from) * side))
  return runsDown
    ? crop(grey, { left: begin(width), top: 0, width: extent(width), height })
    : crop(grey, { left: 0, top: begin(height), width, height: extent(height) })
}

const recognise = (tesseract: Tesseract, picture: Grey, segmentation: Segmentation) =>
  restoreCommas(tesseract.recognise(picture, segmentation), picture)

function straighten(sized: Grey, quarters: QuarterTurns): Straight {
  const turned = turnQuarters(sized, quarters)
  const skew = findSkew(turned)
  const picture = turnSlightly(turned, -skew)
  return { picture, quarters, skew, width: picture.width, height: picture.height }
}

const otherSegmentations: readonly Segmentation[] = [4, 3]

type Tried = { tesseract: Tesseract; patience: Patience; scale: number; straight: Straight; words: SeenWord[] }

async function tryOthers({ tesseract, patience, scale, straight, words }: Tried): Promise<Read> {
  const { picture } = straight
  let best = words
  const deep = isPoor(best) && !patience.isSpent() ? deepenPrint(picture, faint.somewhat) : undefined
  if (deep) {
    const other = recognise(tesseract, deep, 6)
    if (qualityOf(other) > qualityOf(best)) best = other
  }
  // What is out of focus reads badly however the page is cut up.
  const isReadTwice = isPoor(best) && !patience.isSpent()
  if (isReadTwice) best = await readAgain(tesseract, picture, { words: best, scale, isSpent: patience.isSpent })
  for (const segmentation of otherSegmentations) {
    if (!isPoor(best) || patience.isSpent()) break
    const other = recognise(tesseract, picture, segmentation)
    if (qualityOf(other) > 1.05 * qualityOf(best)) best = other
  }
  return { ...straight, words: best, isReadTwice }
}
