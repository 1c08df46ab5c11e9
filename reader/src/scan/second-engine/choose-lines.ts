import { isSound, mayBeFigure } from '../figures.ts'
import type { Area } from '../grey.ts'
import type { SeenWord } from '../tesseract.ts'

const readWell = 0.8
const leastHeight = 8

/**
 * The lines that a second opinion is worth its time for, those first of which most hangs: doubtful figures, other figures,
 * lines the first engine saw nothing in, badly read letters. Letters that were read well are left alone. Pure.
 */
export function chooseLines(areas: readonly Area[], words: readonly SeenWord[]): Area[] {
  return areas
    .filter(({ height }) => height >= leastHeight)
    .map((area) => ({ area, rank: rankOf(words.filter((word) => isOn(word, area))) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((one, other) => other.rank - one.rank)
    .map(({ area }) => area)
}

function rankOf(words: readonly SeenWord[]): number {
  const figures = words.filter(({ text }) => isSound(text) || mayBeFigure(text))
  if (figures.some(({ text, sure }) => !isSound(text) || sure < readWell)) return 5
  if (figures.length > 0) return 4
  if (words.length === 0) return 3
  const least = Math.min(...words.map(({ sure }) => sure))
  if (words.some(({ text }) => /\d/.test(text))) return least < readWell ? 3 : 2
  return least < readWell ? 1 : 0
}

function isOn({ box }: SeenWord, { left, top, width, height }: Area): boolean {
  const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
  return x >= left && x <= left + width && y >= top && y <= top + height
}
