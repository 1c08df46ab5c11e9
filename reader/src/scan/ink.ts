import { blur, shrink, type Area, type Grey } from './grey.ts'

const workWidth = 700
const radius = 12
/** So far from something bright, in pixels of the map, plain dark ground is not taken for ink any more. */
export const inkReach = radius + 2
const leastDarker = 18

/** Dark strokes against what lies around them, as a small map: 1 is ink. `factor` is how much smaller it is. */
export type Ink = { data: Uint8Array; width: number; height: number; factor: number }

export function findInk(grey: Grey): Ink {
  const small = shrink(grey, workWidth)
  const around = blur(small, radius)
  const data = small.data.map((value, at) => (value < (around[at] ?? 0) - leastDarker ? 1 : 0))
  return { data, width: small.width, height: small.height, factor: Math.max(1, Math.round(grey.width / workWidth)) }
}

/** How much ink lies in a part of the picture, split by whether `isInside` says yes; all in pixels of the picture. */
export function weighInk(
  ink: Ink,
  { left, top, width, height }: Area,
  isInside: (x: number, y: number) => boolean,
): { inside: number; outside: number } {
  const weight = { inside: 0, outside: 0 }
  const to = (pixel: number, most: number) => Math.min(most, Math.max(0, Math.floor(pixel / ink.factor)))
  for (let y = to(top, ink.height); y < to(top + height, ink.height); y++)
    for (let x = to(left, ink.width); x < to(left + width, ink.width); x++) {
      if (ink.data[y * ink.width + x] !== 1) continue
      if (isInside(x * ink.factor, y * ink.factor)) weight.inside++
      else weight.outside++
    }
  return weight
}
