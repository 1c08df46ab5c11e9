import { isSound, mayBeFigure } from '../figures.ts'
import type { Area } from '../grey.ts'
import { readsWell } from '../quality.ts'
import type { SeenWord } from '../tesseract.ts'

const readWell = 0.8
const leastHeight = 8
const ranks = { nothing: 0, unsureLetters: 1, otherDigits: 2, unseen: 3, figures: 4, doubtfulFigures: 5 } as const

/**
 * The lines that a second opinion is worth its time for, those first of which most hangs: doubtful figures, other figures,
 * lines the first engine saw nothing in, and where the page reads badly other digits and letters too. Pure.
 */
export function chooseLines(areas: readonly Area[], words: readonly SeenWord[]): Area[] {
  const least = readsWell(words) ? ranks.otherDigits : ranks.nothing
  return areas
    .filter(({ height }) => height >= leastHeight)
    .map((area) => ({ area, rank: rankOf(words.filter((word) => isOn(word, area))) }))
    .filter(({ rank }) => rank > least)
    .toSorted((one, other) => other.rank - one.rank)
    .map(({ area }) => area)
}

function rankOf(words: readonly SeenWord[]): number {
  const figures = words.filter(({ text }) => isSound(text) || mayBeFigure(text))
  if (figures.some(({ text, sure }) => !isSound(text) || sure < readWell)) return ranks.doubtfulFigures
  if (figures.length > 0) return ranks.figures
  if (words.length === 0) return ranks.unseen
  const least = Math.min(...words.map(({ sure }) => sure))
  if (words.some(({ text }) => /\d/.test(text))) return least < readWell ? ranks.unseen : ranks.otherDigits
  return least < readWell ? ranks.unsureLetters : ranks.nothing
}

function isOn({ box }: SeenWord, { left, top, width, height }: Area): boolean {
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
  return x >= left && x <= left + width && y >= top && y <= top + height
}
