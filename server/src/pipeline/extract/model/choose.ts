import type { Candidate, Scored } from './candidate.ts'
import { logit, sigmoid, type Forest } from './forest.ts'

/** Of the value chosen: how sure it looked, how sure the best other value, how often it was seen, how many rivals. */
export type Standing = { first: number; second: number; seen: number; values: number }

/** Standing to probability, fitted on papers of suppliers that the trees had not seen. */
export type Calibration = readonly [bias: number, first: number, second: number, seen: number, values: number]

export type Choice<T> = { best: Scored<T>; standing: Standing; ranked: readonly Scored<T>[] }

/** The candidates of a field as values, best first, each once, at its best place. */
export function rank<T>(
  forest: Forest,
  candidates: readonly Candidate<T>[],
  keyOf: (value: T) => unknown = (value) => value,
): Choice<T> | undefined {
  const byValue = new Map<unknown, Scored<T> & { seen: number }>()
  for (const { value, cell, text, features } of candidates) {
    const score = forest.score(features)
    const key = keyOf(value)
    const known = byValue.get(key)
    const seen = (known?.seen ?? 0) + (score > 0.2 ? 1 : 0)
    if (!known || score > known.score) byValue.set(key, { value, cell, text, score, seen })
    else known.seen = seen
  }
  const ranked = [...byValue.values()].toSorted((a, b) => b.score - a.score)
  const [best, second] = ranked
  if (!best) return undefined
  return {
    best,
    ranked,
    standing: { first: best.score, second: second?.score ?? 0, seen: best.seen, values: ranked.length },
  }
}

export function standingTerms({ first, second, seen, values }: Standing): readonly number[] {
  return [1, logit(first), logit(second), Math.log(1 + Math.min(6, seen)), Math.log(Math.min(50, values))]
}

/** The probability that the chosen value is right; "none of these" is its rest. */
export function confidenceOf(calibration: Calibration, standing: Standing): number {
  const terms = standingTerms(standing)
  return sigmoid(calibration.reduce((sum, weight, i) => sum + weight * (terms[i] ?? 0), 0))
}
