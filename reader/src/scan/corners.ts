import type { Paper } from './paper.ts'

export type Point = readonly [x: number, y: number]
/** Clockwise from the top left, in pixels of the picture. */
export type Corners = readonly [Point, Point, Point, Point]

const samples = 400
/** Near a corner a sheet is round, curled or shadowed: its sides are judged by their middles. */
const middleOfSide = 0.8
/** Mean distance of an outline from its straight sides, as a share of the sheet's width. */
const mostBent = 0.012
const leastAngle = 55
const atBorder = 0.008

/** The four corners of a sheet whose sides are straight and all in the picture; undefined of any other. Pure. */
export function cornersOf({ area, edges }: Paper, picture: { width: number; height: number }): Corners | undefined {
  const outline = outlineOf(edges)
  if (outline.length < 8) return undefined
  const sides = sidesOf(outline)
  const lines = sides.map(fitLine)
  const [top, right, bottom, left] = lines
  if (!top || !right || !bottom || !left) return undefined
  if (lines.some((line) => line && line.bent > mostBent * area.width)) return undefined
  const corners = [meet(left, top), meet(top, right), meet(right, bottom), meet(bottom, left)]
  const [a, b, c, d] = corners
  if (!a || !b || !c || !d || !isSheet([a, b, c, d])) return undefined
  const isCut = sides.some((side) => runsAlongBorder(side, picture))
  return isCut ? undefined : [a, b, c, d]
}

/** Points at even steps around a convex outline, clockwise from its top. */
function outlineOf({ left, right, rowHeight }: Paper['edges']): Point[] {
  const rows = [...left.keys()].filter((row) => Number.isFinite(left[row]) && Number.isFinite(right[row]))
  const at = (side: Float64Array, row: number): Point => [side[row] ?? 0, (row + 0.5) * rowHeight]
  const ring = [...rows.map((row) => at(right, row)), ...rows.toReversed().map((row) => at(left, row))]
  const lengths = ring.map((point, i) => distance(point, ring[(i + 1) % ring.length] ?? point))
  const step = lengths.reduce((sum, one) => sum + one, 0) / samples
  const points: Point[] = []
  let rest = 0
  for (const [i, from] of ring.entries()) {
    const to = ring[(i + 1) % ring.length] ?? from
    const length = lengths[i] ?? 0
    for (; rest < length; rest += step)
      points.push([from[0] + ((to[0] - from[0]) * rest) / length, from[1] + ((to[1] - from[1]) * rest) / length])
    rest -= length
  }
  return points
}

/** The outline parted at the points that lie farthest out on both diagonals: top, right, bottom, left. */
function sidesOf(outline: readonly Point[]): Point[][] {
  const farthest = (score: (point: Point) => number) =>
    outline.reduce((best, point, i) => (score(point) > score(outline[best] ?? point) ? i : best), 0)
  const starts = [
    farthest(([x, y]) => -x - y),
    farthest(([x, y]) => x - y),
    farthest(([x, y]) => x + y),
    farthest(([x, y]) => y - x),
  ]
  return starts.map((start, i) => {
    const end = starts[(i + 1) % 4] ?? 0
    return end >= start ? outline.slice(start, end + 1) : [...outline.slice(start), ...outline.slice(0, end + 1)]
  })
}

type Line = { middle: Point; along: Point; bent: number }

/** The straight line nearest to the middle of a side, and how far the side lies from it on the mean. */
function fitLine(side: readonly Point[]): Line | undefined {
  const cut = Math.floor((side.length * (1 - middleOfSide)) / 2)
  const points = side.slice(cut, side.length - cut)
  if (points.length < 5) return undefined
  const mean = (of: (point: Point) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length
  const middle: Point = [mean(([x]) => x), mean(([, y]) => y)]
  const xx = mean(([x]) => (x - middle[0]) ** 2)
  const yy = mean(([, y]) => (y - middle[1]) ** 2)
  const xy = mean(([x, y]) => (x - middle[0]) * (y - middle[1]))
  const angle = Math.atan2(2 * xy, xx - yy) / 2
  const along: Point = [Math.cos(angle), Math.sin(angle)]
  const bent = mean(([x, y]) => Math.abs((x - middle[0]) * along[1] - (y - middle[1]) * along[0]))
  return { middle, along, bent }
}

function meet(one: Line, other: Line): Point | undefined {
  const cross = one.along[0] * other.along[1] - one.along[1] * other.along[0]
  if (Math.abs(cross) < 0.3) return undefined
  const [x, y] = [other.middle[0] - one.middle[0], other.middle[1] - one.middle[1]]
  const far = (x * other.along[1] - y * other.along[0]) / cross
  return [one.middle[0] + far * one.along[0], one.middle[1] + far * one.along[1]]
}

/** Four corners that a sheet can have, seen from aside: none much sharper or flatter than a right angle. */
function isSheet(corners: Corners): boolean {
  return corners.every((corner, i) => {
    const [before, next] = [corners[(i + 3) % 4] ?? corner, corners[(i + 1) % 4] ?? corner]
    const [ax, ay] = [before[0] - corner[0], before[1] - corner[1]]
    const [bx, by] = [next[0] - corner[0], next[1] - corner[1]]
    const degrees = (Math.acos((ax * bx + ay * by) / (Math.hypot(ax, ay) * Math.hypot(bx, by))) * 180) / Math.PI
    return degrees > leastAngle && degrees < 180 - leastAngle
  })
}

/** Where the picture ends is no side of the sheet. */
function runsAlongBorder(side: readonly Point[], { width, height }: { width: number; height: number }): boolean {
  const [beside, above] = [atBorder * width, atBorder * height]
  const near = side.filter(([x, y]) => x < beside || y < above || x > width - beside || y > height - above)
  return near.length > 0.3 * side.length
}

export const distance = (one: Point, other: Point) => Math.hypot(one[0] - other[0], one[1] - other[1])

/** By how many degrees opposite sides run apart, at most, and how far the sheet lies turned clockwise. Pure. */
export function slantOf([a, b, c, d]: Corners): { apart: number; turned: number } {
  const angle = (from: Point, to: Point) => (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI
  const [top, bottom] = [angle(a, b), angle(d, c)]
  const [left, right] = [angle(a, d) - 90, angle(b, c) - 90]
  return {
    apart: Math.max(Math.abs(top - bottom), Math.abs(left - right)),
    turned: (top + bottom + left + right) / 4,
  }
}
