import { isAmount, isDay, isHalfPartedDay, isSound, isVatNumber } from '../figures.ts'
import type { Area } from '../grey.ts'
import { isSamePlace, lineFor } from '../merge-readings.ts'
import type { SeenWord } from '../tesseract.ts'
import { doubtLookalikes } from './doubt-lookalikes.ts'
import { settleEngines } from './settle-engines.ts'

const leastAdded = 0.6
/** What stands where the second engine found no line at all is specks and folds, unless the first was sure of it. */
const sureAlone = 0.6
/** A line that the first engine read so badly, and the second so much better, is the second's. */
const poorLine = 0.7
const betterBy = 0.12

/** What the second engine found and read; `areas` are all lines it found, also those it did not read. */
export type SecondReading = { words: readonly SeenWord[]; areas: readonly Area[] }

/** What both engines read of one picture as one reading, in the lines of the first where that read them at all. Pure. */
export function mergeEngines(given: readonly SeenWord[], second: SecondReading): SeenWord[] {
  const heard = given.filter((word) => second.areas.length === 0 || isHeard(word, second.areas))
  const better = linesReadBetter(heard, second.words)
  const taken = new Set(better.flat())
  const first = heard.filter((word) => !better.some((words) => words.some(({ box }) => isSamePlace(box, word.box))))
  const merged: (SeenWord | undefined)[] = [...first]
  const added: SeenWord[] = []
  const witnesses = new Map<number, SeenWord[]>()
  for (const word of second.words) {
    const under = first.flatMap((one, index) => (isSamePlace(one.box, word.box) ? [index] : []))
    const [at, ...more] = under
    const pieces = under.map((index) => first[index]?.text ?? '')
    if (at === undefined) {
      if (taken.has(word) || isWorthAdding(word, second.words)) added.push({ ...word, line: lineFor(word, first) })
    } else if (more.length === 0) witnesses.set(at, [...(witnesses.get(at) ?? []), word])
    else if (isWhole(word, pieces)) {
      merged[at] = { ...word, line: first[at]?.line ?? word.line }
      for (const index of more) merged[index] = undefined
    }
  }
  for (const [at, words] of witnesses) {
    const one = merged[at]
    if (one !== undefined && one === first[at]) merged[at] = settleEngines(one, words)
  }
  // Of a line that is the second's now the first is still asked: what both read alike there is surer.
  const settled = added.map((word) => confirm(word, given))
  return doubtLookalikes([...merged.filter((word) => word !== undefined), ...settled])
}

/** Words of the second engine, by line, where the first read the same place badly. */
function linesReadBetter(first: readonly SeenWord[], second: readonly SeenWord[]): SeenWord[][] {
  const lines = Map.groupBy(second, ({ line }) => line)
    .values()
    .toArray()
  return lines.filter((line) => {
    const under = first.filter((word) => line.some(({ box }) => isSamePlace(box, word.box)))
    const sure = meanSure(under)
    return under.length > 0 && sure < poorLine && meanSure(line) > sure + betterBy
  })
}

function meanSure(words: readonly SeenWord[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0)
  return words.reduce((sum, { text, sure }) => sum + text.length * sure, 0) / Math.max(1, letters)
}

function confirm(word: SeenWord, first: readonly SeenWord[]): SeenWord {
  const under = first.filter(({ box }) => isSamePlace(box, word.box))
  const [one, ...more] = under
  if (one === undefined || more.length > 0 || !isSound(word.text) || !isSound(one.text)) return word
  return { ...settleEngines(one, [word]), line: word.line }
}

function isHeard({ box, text, sure }: SeenWord, areas: readonly Area[]): boolean {
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
  const isOn = ({ left, top, width, height }: Area) =>
    x >= left && x <= left + width && y >= top - 0.2 * height && y <= top + 1.2 * height
  return (sure >= sureAlone && countSigns(text) >= 2) || areas.some(isOn)
}

const countSigns = (text: string) => text.match(/[\p{L}\d]/gu)?.length ?? 0

/**
 * Lettering of a heading is left to the first engine: what it left out is mostly drawn, not set. Beside figures every sign
 * counts, for "2 770,42" without its first is another amount.
 */
function isWorthAdding({ text, sure, line }: SeenWord, words: readonly SeenWord[]): boolean {
  if (sure < leastAdded) return false
  const isBesideFigures = words.some((word) => word.line === line && isSound(word.text) && word.sure >= leastAdded)
  return isBesideFigures ? countSigns(text) >= 2 || /^[\d$]$/.test(text) : countSigns(text) >= 2 && /\d/.test(text)
}

/** A day, an amount or a VAT number of which the first engine saw pieces only. */
const isWhole = ({ text, sure }: SeenWord, pieces: readonly string[]) =>
  sure >= leastAdded &&
  (isAmount(text) || isDay(text) || isHalfPartedDay(text) || isVatNumber(text)) &&
  !pieces.some((piece) => isSound(piece) || isVatNumber(piece))
