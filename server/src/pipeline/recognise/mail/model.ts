import { readFileSync } from 'node:fs'
import { verdictKinds, type VerdictKind } from '../../verdict.ts'
import { softmax } from '../softmax.ts'
import type { Signals } from './signals.ts'

/** Learnt by training/mails: for each signal a weight per kind, and one for whether the mail belongs in the archive. */
export type Weights = {
  kinds: Record<string, readonly number[]>
  collect: Record<string, number>
}
/** `sure` is a probability. `because`: the signals that spoke most for it, strongest first. */
export type Weighed = { kind: VerdictKind; sure: number; chances: readonly number[]; because: string[] }

export const always = 'always'
/** The weights of this repository; training tries others in their place. */
export const shipped: Weights = JSON.parse(readFileSync(new URL('weights.json', import.meta.url), 'utf8'))

/** The kind that the signals speak for. */
export function weighKind(signals: Signals, weights: Weights = shipped): Weighed {
  const sums = verdictKinds.map((_, i) => weights.kinds[always]?.[i] ?? 0)
  for (const [name, value] of signals) {
    const row = weights.kinds[name]
    if (row) for (let i = 0; i < sums.length; i += 1) sums[i] = (sums[i] ?? 0) + (row[i] ?? 0) * value
  }
  const chances = softmax(sums)
  const best = chances.indexOf(Math.max(...chances))
  return {
    kind: verdictKinds[best] ?? 'other',
    sure: chances[best] ?? 0,
    chances,
    because: strongest(signals, (name) => leanOf(weights.kinds[name], best)),
  }
}

/** How likely it is that the mail belongs in the archive. */
export function weighCollect(signals: Signals, weights: Weights = shipped): { sure: number; because: string[] } {
  let sum = weights.collect[always] ?? 0
  for (const [name, value] of signals) sum += (weights.collect[name] ?? 0) * value
  const sign = sum < 0 ? -1 : 1
  return { sure: 1 / (1 + Math.exp(-sum)), because: strongest(signals, (name) => sign * (weights.collect[name] ?? 0)) }
}

export const chanceOf = ({ chances }: Weighed, kind: VerdictKind): number => chances[verdictKinds.indexOf(kind)] ?? 0

// What a signal says for one kind is how far its weight lies above what it gives all kinds on average.
function leanOf(row: readonly number[] | undefined, kind: number): number {
  if (!row) return 0
  return (row[kind] ?? 0) - row.reduce((a, b) => a + b, 0) / row.length
}

function strongest(signals: Signals, lean: (name: string) => number): string[] {
  return [...signals]
    .map(([name, value]) => ({ name, push: lean(name) * value }))
    .filter(({ push }) => push > 0.15)
    .toSorted((a, b) => b.push - a.push)
    .slice(0, 6)
    .map(({ name }) => name)
}
