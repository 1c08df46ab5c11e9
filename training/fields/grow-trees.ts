import { sigmoid, type Weights } from '../../server/src/pipeline/extract/model/forest.ts'

/** One candidate as the trees see it. */
export type Row = { features: Float32Array; isRight: boolean; weight: number }
export type Growth = {
  trees: number
  depth: number
  rate: number
  leastWeight: number
  calm: number
  share: number
  seed: number
}

export const usualGrowth: Growth = { trees: 60, depth: 4, rate: 0.15, leastWeight: 6, calm: 4, share: 0.5, seed: 7 }
const maxBins = 48

/**
 * Gradient-boosted trees for a yes or no, by histograms. The same rows give the same trees. `calm` is the L2 on leaves,
 * `share` the part of the features that each tree may ask, `leastWeight` what a leaf must hold.
 */
export function growTrees(names: readonly string[], rows: readonly Row[], growth: Growth = usualGrowth): Weights {
  const table = makeTable(names.length, rows)
  const right = sum(rows, (row) => (row.isRight ? row.weight : 0))
  const all = sum(rows, (row) => row.weight)
  const bias = Math.log(Math.max(1e-6, right) / Math.max(1e-6, all - right))
  const answers = new Float64Array(rows.length).fill(bias)
  const weights = Float64Array.from(rows, (row) => row.weight)
  const wanted = Float64Array.from(rows, (row) => (row.isRight ? 1 : 0))
  const random = makeRandom(growth.seed)
  const trees: string[] = []
  for (let i = 0; i < growth.trees; i += 1) {
    const asked = names.map((_, feature) => feature).filter(() => random() < growth.share)
    trees.push(growOne(table, { answers, weights, wanted, asked, growth }))
  }
  return { features: names, bias: round(bias), trees }
}

type Table = { bins: Uint8Array[]; edges: Float32Array[] }

function makeTable(width: number, rows: readonly Row[]): Table {
  const table: Table = { bins: [], edges: [] }
  for (let feature = 0; feature < width; feature += 1) {
    const edges = edgesOf(rows, feature)
    const bins = new Uint8Array(rows.length)
    for (const [i, row] of rows.entries()) bins[i] = binOf(edges, row.features[feature] ?? 0)
    table.bins.push(bins)
    table.edges.push(edges)
  }
  return table
}

function edgesOf(rows: readonly Row[], feature: number): Float32Array {
  const step = Math.max(1, Math.floor(rows.length / 20_000))
  const seen: number[] = []
  for (let i = 0; i < rows.length; i += step) seen.push(rows[i]?.features[feature] ?? 0)
  const sorted = [...new Set(seen)].toSorted((a, b) => a - b)
  const middles = sorted.slice(1).map((value, i) => (value + (sorted[i] ?? value)) / 2)
  if (middles.length <= maxBins) return Float32Array.from(middles)
  const all = seen.toSorted((a, b) => a - b)
  const quantiles = Array.from(
    { length: maxBins },
    (_, i) => all[Math.floor(((i + 1) * all.length) / (maxBins + 1))] ?? 0,
  )
  return Float32Array.from(new Set(quantiles))
}

function binOf(edges: Float32Array, value: number): number {
  let low = 0
  let high = edges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (value < (edges[middle] ?? 0)) high = middle
    else low = middle + 1
  }
  return low
}

type Growing = {
  answers: Float64Array
  weights: Float64Array
  wanted: Float64Array
  asked: readonly number[]
  growth: Growth
}

function growOne(table: Table, { answers, weights: weightOf, wanted, asked, growth }: Growing): string {
  const slope = new Float64Array(answers.length)
  const bend = new Float64Array(answers.length)
  for (const [i, answer] of answers.entries()) {
    const p = sigmoid(answer)
    slope[i] = (weightOf[i] ?? 0) * ((wanted[i] ?? 0) - p)
    bend[i] = (weightOf[i] ?? 0) * Math.max(1e-6, p * (1 - p))
  }
  const whole = Uint32Array.from(answers.keys())
  return split(whole, growth.depth)

  function split(members: Uint32Array, depth: number): string {
    const best = depth === 0 ? undefined : bestSplit(members)
    if (!best) return leaf(members)
    const bins = table.bins[best.feature] ?? new Uint8Array()
    const left = members.filter((i) => (bins[i] ?? 0) <= best.bin)
    const right = members.filter((i) => (bins[i] ?? 0) > best.bin)
    return `${best.feature}<${round(table.edges[best.feature]?.[best.bin] ?? 0)} ${split(left, depth - 1)} ${split(right, depth - 1)}`
  }

  function leaf(members: Uint32Array): string {
    let g = 0
    let h = 0
    for (const i of members) {
      g += slope[i] ?? 0
      h += bend[i] ?? 0
    }
    const value = round((growth.rate * g) / (h + growth.calm))
    for (const i of members) answers[i] = (answers[i] ?? 0) + value
    return String(value)
  }

  function bestSplit(members: Uint32Array): { feature: number; bin: number } | undefined {
    let g = 0
    let h = 0
    let w = 0
    for (const i of members) {
      g += slope[i] ?? 0
      h += bend[i] ?? 0
      w += weightOf[i] ?? 0
    }
    const worth = (slopes: number, bends: number) => (slopes * slopes) / (bends + growth.calm)
    let best: { feature: number; bin: number } | undefined
    let gain = 0.5
    const slopes = new Float64Array(maxBins + 2)
    const bends = new Float64Array(maxBins + 2)
    const weights = new Float64Array(maxBins + 2)
    for (const feature of asked) {
      const bins = table.bins[feature]
      const count = table.edges[feature]?.length ?? 0
      if (!bins || count === 0) continue
      slopes.fill(0)
      bends.fill(0)
      weights.fill(0)
      for (const i of members) {
        const bin = bins[i] as number
        slopes[bin] = (slopes[bin] as number) + (slope[i] as number)
        bends[bin] = (bends[bin] as number) + (bend[i] as number)
        weights[bin] = (weights[bin] as number) + (weightOf[i] as number)
      }
      let leftG = 0
      let leftH = 0
      let leftW = 0
      for (let bin = 0; bin < count; bin += 1) {
        leftG += slopes[bin] ?? 0
        leftH += bends[bin] ?? 0
        leftW += weights[bin] ?? 0
        if (leftW < growth.leastWeight || w - leftW < growth.leastWeight) continue
        const now = worth(leftG, leftH) + worth(g - leftG, h - leftH) - worth(g, h)
        if (now > gain) [gain, best] = [now, { feature, bin }]
      }
    }
    return best
  }
}

const round = (value: number) => Number(value.toPrecision(4))
const sum = <T>(list: readonly T[], of: (one: T) => number) => list.reduce((total, one) => total + of(one), 0)

/** Chance that comes out the same each time (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
