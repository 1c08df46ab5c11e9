import { distance, type Corners, type Point } from './corners.ts'
import type { Grey } from './grey.ts'

/** White is put around a sheet by this share of its sides: the recogniser takes a dark table for the ink of the page. */
const margin = 0.02

/** A sheet seen from aside as if from above: its size in pixels with what is left around it, and the eight numbers that take its places to those of the picture. */
export type Flat = { width: number; height: number; beside: Point; from: Eight }

/** How a sheet with these corners is laid flat, at `scale` of the pixels that its longer sides have in the picture. Pure. */
export function flatOf(corners: Corners, scale: number): Flat {
  const [a, b, c, d] = corners
  const width = Math.round(Math.max(distance(a, b), distance(d, c)) * scale)
  const height = Math.round(Math.max(distance(a, d), distance(b, c)) * scale)
  const [besideX, besideY] = [Math.round(margin * width), Math.round(margin * height)]
  const from = homography(corners, { width, height })
  return { width: width + 2 * besideX, height: height + 2 * besideY, beside: [besideX, besideY], from }
}

/** The sheet laid flat; all around it is white. Pure. */
export function flatten(picture: Grey, flat: Flat): Grey {
  const { width, height, beside, from } = flat
  const data = new Uint8Array(width * height).fill(255)
  const [left, top] = beside
  // Millions of pixels: along a row each of the three sums grows by the same step.
  for (let y = top; y < height - top; y++) {
    let [x, down, whole] = sumsAt(flat, left + 0.5, y + 0.5)
    for (let to = y * width + left; to < (y + 1) * width - left; to++) {
      data[to] = between(picture, x / whole - 0.5, down / whole - 0.5)
      x += from[0]
      down += from[3]
      whole += from[6]
    }
  }
  return { data, width, height }
}

/** A place on the flat sheet as one in the picture. Pure. */
export function toPicture(flat: Flat, x: number, y: number): Point {
  const [across, down, whole] = sumsAt(flat, x, y)
  return [across / whole, down / whole]
}

function sumsAt({ from, beside }: Flat, x: number, y: number): [number, number, number] {
  const [u, v] = [x - beside[0], y - beside[1]]
  return [from[0] * u + from[1] * v + from[2], from[3] * u + from[4] * v + from[5], from[6] * u + from[7] * v + 1]
}

function between({ data, width, height }: Grey, x: number, y: number): number {
  const left = Math.floor(x)
  const top = Math.floor(y)
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return 255
  const right = x - left
  const at = top * width + left
  const upper = (data[at] ?? 255) * (1 - right) + (data[at + 1] ?? 255) * right
  const lower = (data[at + width] ?? 255) * (1 - right) + (data[at + width + 1] ?? 255) * right
  return upper + (lower - upper) * (y - top)
}

type Eight = readonly [number, number, number, number, number, number, number, number]

/** Eight numbers that take a place on the flat sheet to one in the picture (Heckbert's square to quadrilateral). */
function homography([a, b, c, d]: Corners, { width, height }: { width: number; height: number }): Eight {
  const [dx1, dy1] = [b[0] - c[0], b[1] - c[1]]
  const [dx2, dy2] = [d[0] - c[0], d[1] - c[1]]
  const [sx, sy] = [a[0] - b[0] + c[0] - d[0], a[1] - b[1] + c[1] - d[1]]
  const whole = dx1 * dy2 - dx2 * dy1
  const g = (sx * dy2 - dx2 * sy) / whole
  const h = (dx1 * sy - sx * dy1) / whole
  return [
    (b[0] - a[0] + g * b[0]) / width,
    (d[0] - a[0] + h * d[0]) / height,
    a[0],
    (b[1] - a[1] + g * b[1]) / width,
    (d[1] - a[1] + h * d[1]) / height,
    a[1],
    g / width,
    h / height,
  ]
}
