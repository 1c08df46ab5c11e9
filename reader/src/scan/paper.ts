import { findInk, inkReach, weighInk, type Ink } from './ink.ts'
import { blur, shrink, type Area, type Grey } from './grey.ts'

/** A sheet that lies on something darker: its frame in the picture, and per row of a small copy where it begins and ends. */
export type Paper = { area: Area; edges: Edges; share: number }

/** `left` and `right` in pixels of the picture, one pair for every `rowHeight` of its rows, from the top of the picture. */
type Edges = { left: Float64Array; right: Float64Array; rowHeight: number }

const workWidth = 320
const leastContrast = 45
const leastShare = 0.05
const mostShare = 0.93
/** Of what its outline encloses, a sheet fills nearly all; a lamp's reflection or a patterned cloth does not. */
const leastFilled = 0.82
/** Of the ink on and near a sheet: with more beside it, a shadow was taken for its edge. */
const mostInkBeside = 0.35
const nearby = 0.25
const margin = 0.05

/** The sheets in a photo, largest first; empty where the picture is the sheet itself, or nothing is clear. Pure. */
export function findPapers(grey: Grey): Paper[] {
  const small = shrink(grey, workWidth)
  const soft = { ...small, data: blur(small, 2) }
  const level = findLevel(soft.data)
  if (level === undefined) return []
  const factor = grey.width / small.width
  const sheets = findRegions(soft, level)
    .map((region) => outline(region, soft))
    .filter(({ share, filled }) => share >= leastShare && share <= mostShare && filled >= leastFilled)
    .toSorted((one, other) => other.share - one.share)
    .map(({ rows, share }) => ({ ...enlarge(rows, { grey, factor }), share }))
  const ink = findInk(grey)
  return sheets.every((sheet) => hasItsInk(ink, { sheet, sheets })) ? sheets : []
}

function hasItsInk(ink: Ink, { sheet, sheets }: { sheet: Paper; sheets: readonly Paper[] }): boolean {
  const { left, top, width, height } = sheet.area
  const around = {
    left: left - nearby * width,
    top: top - nearby * height,
    width: width * (1 + 2 * nearby),
    height: height * (1 + 2 * nearby),
  }
  const band = inkReach * ink.factor
  const { inside, outside } = weighInk(ink, around, (x, y) => sheets.some((one) => isOn(one, { x, y, band })))
  return outside <= mostInkBeside * inside
}

/** On the sheet, or so near its edge that the table only looks like ink beside the bright paper. */
function isOn({ area, edges }: Paper, { x, y, band }: { x: number; y: number; band: number }): boolean {
  if (y < area.top - band || y > area.top + area.height + band) return false
  const inside = Math.min(Math.max(y, area.top), area.top + area.height - 1)
  const row = Math.floor(inside / edges.rowHeight)
  return x >= (edges.left[row] ?? Infinity) - band && x <= (edges.right[row] ?? -Infinity) + band
}

/** The frame of a sheet with some of what lies around it, for its edge is never exact. */
export function frameOf({ area }: Paper, { width, height }: Grey): Area {
  const [besideX, besideY] = [Math.round(margin * area.width), Math.round(margin * area.height)]
  const left = Math.max(0, area.left - besideX)
  const top = Math.max(0, area.top - besideY)
  return {
    left,
    top,
    width: Math.min(width, area.left + area.width + besideX) - left,
    height: Math.min(height, area.top + area.height + besideY) - top,
  }
}

/** The grey between sheet and table by Otsu; undefined where bright and dark are not far enough apart. */
function findLevel(data: Uint8Array): number | undefined {
  const counts = new Float64Array(256)
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1
  const total = data.length
  const sum = counts.reduce((all, count, value) => all + count * value, 0)
  let best = { level: 0, between: -1, contrast: 0 }
  let darkCount = 0
  let darkSum = 0
  for (let level = 0; level < 255; level++) {
    darkCount += counts[level] ?? 0
    darkSum += level * (counts[level] ?? 0)
    if (darkCount === 0 || darkCount === total) continue
    const contrast = (sum - darkSum) / (total - darkCount) - darkSum / darkCount
    const between = darkCount * (total - darkCount) * contrast ** 2
    if (between > best.between) best = { level, between, contrast }
  }
  return best.contrast >= leastContrast ? best.level : undefined
}

/** Each region as the list of its pixels, found by flooding. */
function findRegions({ data, width, height }: Grey, level: number): number[][] {
  const isSeen = new Uint8Array(data.length)
  const regions: number[][] = []
  for (let start = 0; start < data.length; start++) {
    if (isSeen[start] === 1 || (data[start] ?? 0) <= level) continue
    const region = [start]
    isSeen[start] = 1
    for (let next = 0; next < region.length; next++) {
      const at = region[next] ?? 0
      const x = at % width
      const around = [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]
      for (const other of around) {
        if (other < 0 || other >= width * height || isSeen[other] === 1 || (data[other] ?? 0) <= level) continue
        isSeen[other] = 1
        region.push(other)
      }
    }
    if (region.length > (leastShare / 2) * data.length) regions.push(region)
  }
  return regions
}

type Rows = { top: number; bottom: number; left: Float64Array; right: Float64Array }

/** The convex outline of a region, row by row, and how much of it the region fills. */
function outline(
  region: readonly number[],
  { width, height, data }: Grey,
): { rows: Rows; share: number; filled: number } {
  const left = new Float64Array(height).fill(Infinity)
  const right = new Float64Array(height).fill(-Infinity)
  for (const at of region) {
    const y = Math.floor(at / width)
    left[y] = Math.min(left[y] ?? Infinity, at % width)
    right[y] = Math.max(right[y] ?? -Infinity, (at % width) + 1)
  }
  const top = left.findIndex(Number.isFinite)
  const bottom = left.findLastIndex(Number.isFinite)
  bulge(left, { top, bottom, sign: 1 })
  bulge(right, { top, bottom, sign: -1 })
  let enclosed = 0
  for (let y = top; y <= bottom; y++) enclosed += (right[y] ?? 0) - (left[y] ?? 0)
  return {
    rows: { top, bottom, left, right },
    share: enclosed / data.length,
    filled: region.length / Math.max(1, enclosed),
  }
}

/** Makes one side of an outline convex: straight lines from corner to corner. */
function bulge(side: Float64Array, { top, bottom, sign }: { top: number; bottom: number; sign: 1 | -1 }): void {
  const corners: number[] = []
  const x = (y: number) => sign * (side[y] ?? 0)
  for (let y = top; y <= bottom; y++) {
    if (!Number.isFinite(side[y])) continue
    for (;;) {
      const [a, b] = corners.slice(-2)
      if (a === undefined || b === undefined || (x(b) - x(a)) * (y - a) < (x(y) - x(a)) * (b - a)) break
      corners.pop()
    }
    corners.push(y)
  }
  for (const [index, from] of corners.entries()) {
    const to = corners[index + 1]
    if (to === undefined) continue
    const [start, end] = [side[from] ?? 0, side[to] ?? 0]
    for (let y = from; y < to; y++) side[y] = start + ((end - start) * (y - from)) / (to - from)
  }
}

function enlarge(
  { top, bottom, left, right }: Rows,
  { grey, factor }: { grey: Grey; factor: number },
): Omit<Paper, 'share'> {
  const edges = { left: left.map((x) => x * factor), right: right.map((x) => x * factor), rowHeight: factor }
  const fromX = Math.max(0, Math.floor(edges.left.subarray(top, bottom + 1).reduce((a, b) => Math.min(a, b), Infinity)))
  const toX = Math.min(
    grey.width,
    Math.ceil(edges.right.subarray(top, bottom + 1).reduce((a, b) => Math.max(a, b), -Infinity)),
  )
  const fromY = Math.floor(top * factor)
  const toY = Math.min(grey.height, Math.ceil((bottom + 1) * factor))
  return { area: { left: fromX, top: fromY, width: toX - fromX, height: toY - fromY }, edges }
}
