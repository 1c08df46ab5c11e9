import type { Grey } from './grey.ts'
import { findInk, type Ink } from './ink.ts'

const mostDegrees = 12
const leastDegrees = 0.25
const maxPoints = 30_000

/**
 * How far the lines of a page run downhill, in degrees clockwise; 0 where no direction stands out. Found by projection: seen
 * along its lines, a page is a comb of full and empty rows.
 */
export function findSkew(grey: Grey): number {
  const points = pointsOf(findInk(grey))
  if (points.length < 400) return 0
  const coarse = bestAngle(points, { from: -mostDegrees, to: mostDegrees, step: 1 })
  const degrees = bestAngle(points, { from: coarse - 1, to: coarse + 1, step: 0.1 })
  const isClear = combScore(points, degrees) > 1.03 * combScore(points, 0)
  return Math.abs(degrees) >= leastDegrees && isClear ? Math.round(degrees * 10) / 10 : 0
}

/** x and y of dark pixels, one after the other. */
function pointsOf({ data, width }: Ink): Float32Array {
  const count = data.reduce((sum, one) => sum + one, 0)
  const every = Math.max(1, Math.ceil(count / maxPoints))
  const points: number[] = []
  let seen = 0
  for (let at = 0; at < data.length; at++)
    if (data[at] === 1 && seen++ % every === 0) points.push(at % width, Math.floor(at / width))
  return Float32Array.from(points)
}

function bestAngle(points: Float32Array, { from, to, step }: { from: number; to: number; step: number }): number {
  let best = { degrees: 0, score: -1 }
  for (let degrees = from; degrees <= to + step / 2; degrees += step) {
    const score = combScore(points, degrees)
    if (score > best.score) best = { degrees, score }
  }
  return best.degrees
}

function combScore(points: Float32Array, degrees: number): number {
  const radians = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)]
  const rows = new Uint32Array(8_000)
  for (let at = 0; at < points.length; at += 2) {
    const row = Math.round((points[at + 1] ?? 0) * cos - (points[at] ?? 0) * sin) + 2_000
    rows[row] = (rows[row] ?? 0) + 1
  }
  let score = 0
  for (let row = 1; row < rows.length; row++) score += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2
  return score
}
