import type { Area, Grey } from '../grey.ts'
import { resize } from './resize.ts'
import type { Network } from './network.ts'

/** Larger pictures are brought down to this, along their longer side. More finds hardly more, and takes memory by the square. */
const mostSide = 800
/** The network halves its picture five times. */
const unit = 32
const mean = [0.485, 0.456, 0.406] as const
const deviation = [0.229, 0.224, 0.225] as const
const inText = 0.3
const sureOfRegion = 0.5
/** The network marks the core of a line: so much is added around, as a share of its area over its edge. */
const around = 1.6
const leastSide = 3
/** Of a picture; a long ticket with two columns has some three hundred. */
const mostLines = 600

/** The pieces of lines in a picture, in its pixels, top to bottom. What stands apart in a row, as label and amount do, is apart. */
export async function findLines(network: Network, picture: Grey): Promise<Area[]> {
  const shrunk = Math.min(1, mostSide / Math.max(picture.width, picture.height))
  const toUnits = (side: number) => Math.max(unit, Math.round((side * shrunk) / unit) * unit)
  const small = await resize(picture, { width: toUnits(picture.width), height: toUnits(picture.height) })
  const dims = [1, 3, small.height, small.width]
  const regions = await network.run({ data: toInput(small), dims }, ({ data }) => findRegions(data, small))
  const scale = { x: picture.width / small.width, y: picture.height / small.height }
  return regions.map((region) => grow(region, scale, picture)).toSorted((one, other) => one.top - other.top)
}

function toInput({ data }: Grey): Float32Array {
  const input = new Float32Array(3 * data.length)
  for (let channel = 0; channel < 3; channel++) {
    const [middle, spread] = [mean[channel] ?? 0, deviation[channel] ?? 1]
    for (let at = 0; at < data.length; at++)
      input[channel * data.length + at] = ((data[at] ?? 0) / 255 - middle) / spread
  }
  return input
}

type Region = { left: number; top: number; right: number; bottom: number }

/** Connected parts of a map that tells of every pixel how likely it is in a line; most likely lines only. Pure. */
export function findRegions(map: Float32Array, { width, height }: { width: number; height: number }): Region[] {
  const isSeen = new Uint8Array(width * height)
  const found: Region[] = []
  for (let start = 0; start < isSeen.length && found.length < mostLines; start++) {
    if (isSeen[start] === 1 || (map[start] ?? 0) <= inText) continue
    const { region, mean: likely } = flood({ map, isSeen, width, height }, start)
    const isLarge = region.right - region.left >= leastSide && region.bottom - region.top >= leastSide
    if (isLarge && likely >= sureOfRegion) found.push(region)
  }
  return found
}

type Map = { map: Float32Array; isSeen: Uint8Array; width: number; height: number }

function flood({ map, isSeen, width, height }: Map, start: number): { region: Region; mean: number } {
  const region: Region = { left: width, top: height, right: 0, bottom: 0 }
  const queue = [start]
  isSeen[start] = 1
  let sum = 0
  let count = 0
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    const x = at % width
    const y = Math.floor(at / width)
    region.left = Math.min(region.left, x)
    region.right = Math.max(region.right, x + 1)
    region.top = Math.min(region.top, y)
    region.bottom = Math.max(region.bottom, y + 1)
    sum += map[at] ?? 0
    count++
    for (const next of [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width]) {
      if (next < 0 || next >= isSeen.length || isSeen[next] === 1 || (map[next] ?? 0) <= inText) continue
      isSeen[next] = 1
      queue.push(next)
    }
  }
  return { region, mean: sum / count }
}

function grow({ left, top, right, bottom }: Region, scale: { x: number; y: number }, whole: Grey): Area {
  const [width, height] = [right - left, bottom - top]
  const by = (width * height * around) / (2 * (width + height))
  const x = (at: number) => Math.round(Math.min(whole.width, Math.max(0, at * scale.x)))
  const y = (at: number) => Math.round(Math.min(whole.height, Math.max(0, at * scale.y)))
  const [from, above] = [x(left - by), y(top - by)]
  return { left: from, top: above, width: x(right + by) - from, height: y(bottom + by) - above }
}
