import { blur, shrink, type Grey } from './grey.ts'

const darkestPaper = 60
/** A page lit so evenly is left as it is. */
const evenEnough = 25

/**
 * A photo with its shadows taken out: every pixel against the paper around it. A page that is lit evenly is given back
 * unchanged, for what lies between the letters of a good scan is only made worse by this.
 */
export function evenLight(grey: Grey): Grey {
  const side = Math.max(8, Math.round(Math.min(grey.width, grey.height) / 100))
  const paper = findPaperLight(grey, side)
  const sorted = paper.data.toSorted()
  const share = (part: number) => sorted[Math.floor(sorted.length * part)] ?? 0
  if (share(0.95) - share(0.05) < evenEnough) return grey
  const { width, height } = grey
  const data = new Uint8Array(width * height)
  for (let y = 0, at = 0; y < height; y++) {
    const down = Math.min(Math.max((y + 0.5) / side - 0.5, 0), paper.height - 1)
    const top = Math.floor(down) * paper.width
    const bottom = Math.min(Math.floor(down) + 1, paper.height - 1) * paper.width
    const below = down - Math.floor(down)
    for (let x = 0; x < width; x++, at++) {
      const across = Math.min(Math.max((x + 0.5) / side - 0.5, 0), paper.width - 1)
      const left = Math.floor(across)
      const right = Math.min(left + 1, paper.width - 1)
      const aside = across - left
      const upper = (paper.data[top + left] ?? 255) * (1 - aside) + (paper.data[top + right] ?? 255) * aside
      const lower = (paper.data[bottom + left] ?? 255) * (1 - aside) + (paper.data[bottom + right] ?? 255) * aside
      const light = Math.max(darkestPaper, upper * (1 - below) + lower * below)
      data[at] = Math.min(255, ((grey.data[at] ?? 0) * 250) / light)
    }
  }
  return { data, width, height }
}

/** Of the print in the middle; beyond the second a page is not read without. */
export const faint = { somewhat: 155, very: 172 } as const
const deepened = 90

/** Faint print made dark, where that of a page is faint as a whole: undefined where it is not. The light must be even. */
export function deepenPrint(grey: Grey, from: number): Grey | undefined {
  const small = shrink(grey, 1_400)
  const around = blur(small, 20)
  const usual =
    valueAt(
      countValues(small.data, (value, at) => value < (around[at] ?? 0) - 18),
      0.5,
    ) ?? 0
  if (usual < from) return undefined
  const paper = valueAt(countValues(small.data), 0.6) ?? 255
  const steeper = (paper - deepened) / Math.max(10, paper - usual)
  const data = grey.data.map((value) => Math.max(0, Math.min(255, paper - (paper - value) * steeper)))
  return { ...grey, data }
}

/** How many pixels have each of the 256 values: a page has millions, too many to sort copies of. */
function countValues(data: Uint8Array, isCounted = (_value: number, _at: number) => true): Uint32Array {
  const counts = new Uint32Array(256)
  for (let at = 0; at < data.length; at++) {
    const value = data[at] ?? 0
    if (isCounted(value, at)) counts[value] = (counts[value] ?? 0) + 1
  }
  return counts
}

/** The value that this share of the pixels lies below; undefined of none. */
function valueAt(counts: Uint32Array, share: number): number | undefined {
  let left = Math.floor(counts.reduce((sum, count) => sum + count, 0) * share)
  for (const [value, count] of counts.entries()) {
    if (left < count) return value
    left -= count
  }
  return undefined
}

/** How bright the paper is, a pixel for each square of `side`: the brighter half of the square, the brightest around it, softened. */
function findPaperLight(grey: Grey, side: number): Grey {
  const width = Math.max(1, Math.floor(grey.width / side))
  const height = Math.max(1, Math.floor(grey.height / side))
  const bright: Grey = { data: new Uint8Array(width * height), width, height }
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) bright.data[y * width + x] = brighterHalf(grey, { x: x * side, y: y * side, side })
  const spread = { ...bright, data: brightestAround(bright, 2) }
  return { ...spread, data: blur(spread, 2) }
}

function brighterHalf({ data, width }: Grey, { x, y, side }: { x: number; y: number; side: number }): number {
  let sum = 0
  for (let row = y; row < y + side; row++)
    for (let at = row * width + x; at < row * width + x + side; at++) sum += data[at] ?? 0
  const mean = sum / (side * side)
  let upper = 0
  let count = 0
  for (let row = y; row < y + side; row++)
    for (let at = row * width + x; at < row * width + x + side; at++) {
      const value = data[at] ?? 0
      if (value < mean) continue
      upper += value
      count++
    }
  return count === 0 ? mean : upper / count
}

function brightestAround({ data, width, height }: Grey, radius: number): Uint8Array {
  const brightest = new Uint8Array(data.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let most = 0
      for (let row = Math.max(0, y - radius); row <= Math.min(height - 1, y + radius); row++)
        for (let column = Math.max(0, x - radius); column <= Math.min(width - 1, x + radius); column++)
          most = Math.max(most, data[row * width + column] ?? 0)
      brightest[y * width + x] = most
    }
  return brightest
}
