import { readFileSync } from 'node:fs'
import { softmax } from '../softmax.ts'
import type { PaperSignals } from './paper-signals.ts'
import { paperKinds, type PaperKind } from './words.ts'

/** What a paper with text can be: one of the kinds that have a name, or none of these. */
export const paperSorts = [...paperKinds, 'unknown'] as const
export type PaperSort = PaperKind | 'unknown'

/** Learnt by training/papers: for each signal a weight per sort, in the order of `paperSorts`. */
export type PaperWeights = Record<string, readonly number[]>
export const always = 'always'
export const shipped: PaperWeights = JSON.parse(readFileSync(new URL('paper-weights.json', import.meta.url), 'utf8'))

/** `chances` in the order of `paperSorts`, together 1. `because`: the signals that spoke most for a sort, strongest first. */
export type WeighedPaper = { chances: readonly number[]; because: (sort: PaperSort) => string[] }

export function weighPaper({ signals }: PaperSignals, weights: PaperWeights = shipped): WeighedPaper {
  const sums = paperSorts.map((_, i) => weights[always]?.[i] ?? 0)
  for (const [name, value] of signals) {
    const row = weights[name]
    if (row) for (let i = 0; i < sums.length; i += 1) sums[i] = (sums[i] ?? 0) + (row[i] ?? 0) * value
  }
  return { chances: softmax(sums), because: (sort) => strongest(signals, weights, paperSorts.indexOf(sort)) }
}

export const chanceOf = ({ chances }: WeighedPaper, sort: PaperSort): number => chances[paperSorts.indexOf(sort)] ?? 0

// What a signal says for one sort is how far its weight lies above what it gives all on average.
function strongest(signals: ReadonlyMap<string, number>, weights: PaperWeights, sort: number): string[] {
  return [...signals]
    .map(([name, value]) => {
      const row = weights[name] ?? []
      const mean = row.reduce((a, b) => a + b, 0) / Math.max(1, row.length)
      return { name, push: ((row[sort] ?? 0) - mean) * value }
    })
    .filter(({ push }) => push > 0.1)
    .toSorted((a, b) => b.push - a.push)
    .map(({ name }) => name)
}
