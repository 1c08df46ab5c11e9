import { blur, shrink, type Grey } from './grey.ts'

const workSide = 1_000
const radius = 10
const leastDarker = 22
const leastSize = 4
const mostSize = 90
const mostBlobs = 12_000

type Blob = { left: number; top: number; right: number; bottom: number }

/**
 * What a glance at the marks of a picture says: how many stand in rows as letters do, which share of the rows runs across,
 * and where they are, from 0 to 1 of its width and height.
 */
export type Glance = { inRows: number; across: number; spots: readonly Spot[] }
type Spot = { x: number; y: number }

/** Looks at a small copy for marks of a letter's size that stand in rows; far cheaper than reading. Pure. */
export function glanceAt(grey: Grey): Glance {
  const small = shrinkSide(grey)
  const blobs = findBlobs(small)
  const buckets = Map.groupBy(blobs, ({ left, top }) => bucketOf(left, top))
  let across = 0
  const spots: Spot[] = []
  for (const blob of blobs) {
    const next = nextTo(blob, buckets)
    if (next.across === next.down) continue
    if (next.across < next.down) across++
    spots.push({ x: (blob.left + blob.right) / 2 / small.width, y: (blob.top + blob.bottom) / 2 / small.height })
  }
  return { inRows: spots.length, across: across / Math.max(1, spots.length), spots }
}

const bandShares = [0.22, 0.35, 0.6] as const
const enoughMarks = 120

/** The band with the most marks along one side, from 0 to 1; as wide as it takes to compare readings by it. */
export function densestBand({ spots }: Glance, side: 'x' | 'y'): { from: number; to: number } {
  const places = Float64Array.from(spots, (spot) => spot[side]).toSorted()
  for (const share of bandShares) {
    let best = { from: 0, count: 0 }
    for (let first = 0, next = 0; first < places.length; first++) {
      while (next < places.length && (places[next] ?? 0) <= (places[first] ?? 0) + share) next++
      if (next - first > best.count) best = { from: places[first] ?? 0, count: next - first }
    }
    // With some room, for a line cut in two says nothing.
    if (best.count >= enoughMarks)
      return { from: Math.max(0, best.from - 0.02), to: Math.min(1, best.from + share + 0.02) }
  }
  return { from: 0, to: 1 }
}

const shrinkSide = (grey: Grey) => shrink(grey, workSide * Math.max(1, grey.width / grey.height))

const bucketSize = 64
const bucketOf = (x: number, y: number) => Math.floor(x / bucketSize) + 1_000 * Math.floor(y / bucketSize)

/** How far the nearest mark of about the same size is, in its row and in its column, in sizes of the mark. */
function nextTo(blob: Blob, buckets: Map<number, Blob[]>): { across: number; down: number } {
  const size = Math.max(blob.right - blob.left, blob.bottom - blob.top)
  const next = { across: reach, down: reach }
  for (let y = -1; y <= 1; y++)
    for (let x = -1; x <= 1; x++)
      for (const other of buckets.get(bucketOf(blob.left + x * bucketSize, blob.top + y * bucketSize)) ?? []) {
        if (other === blob) continue
        const otherSize = Math.max(other.right - other.left, other.bottom - other.top)
        if (otherSize > 2.5 * size || size > 2.5 * otherSize) continue
        const gapX = Math.max(other.left - blob.right, blob.left - other.right)
        const gapY = Math.max(other.top - blob.bottom, blob.top - other.bottom)
        if (gapY < 0 && gapX >= 0) next.across = Math.min(next.across, gapX / size)
        else if (gapX < 0 && gapY >= 0) next.down = Math.min(next.down, gapY / size)
      }
  return next
}

const reach = 1.2

/** Connected dark marks, by their boxes, found row by row. */
function findBlobs(grey: Grey): Blob[] {
  const { data, width, height } = grey
  const around = blur(grey, radius)
  const isInk = data.map((value, at) => (value < (around[at] ?? 0) - leastDarker ? 1 : 0))
  const blobs: Blob[] = []
  for (let start = 0; start < isInk.length && blobs.length < mostBlobs; start++) {
    if (isInk[start] !== 1) continue
    const blob = flood(isInk, { start, width, height })
    const [wide, high] = [blob.right - blob.left, blob.bottom - blob.top]
    if (Math.max(wide, high) >= leastSize && Math.min(wide, high) >= 2 && Math.max(wide, high) <= mostSize)
      blobs.push(blob)
  }
  return blobs
}

function flood(isInk: Uint8Array, { start, width, height }: { start: number; width: number; height: number }): Blob {
  const blob = { left: width, top: height, right: 0, bottom: 0 }
  const queue = [start]
  isInk[start] = 0
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    const x = at % width
    const y = Math.floor(at / width)
    blob.left = Math.min(blob.left, x)
    blob.right = Math.max(blob.right, x + 1)
    blob.top = Math.min(blob.top, y)
    blob.bottom = Math.max(blob.bottom, y + 1)
    for (let down = -1; down <= 1; down++)
      for (let aside = -1; aside <= 1; aside++) {
        const other = at + down * width + aside
        if (x + aside < 0 || x + aside >= width || isInk[other] !== 1) continue
        isInk[other] = 0
        queue.push(other)
      }
  }
  return blob
}
