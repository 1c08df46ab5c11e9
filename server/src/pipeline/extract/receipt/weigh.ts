import type { Features } from '../model/candidate.ts'

export type Weights = Readonly<Record<string, number>>

/** The probability that logistic weights give a candidate; features without a weight do not count. */
export function weigh(features: Features, weights: Weights): number {
  let sum = weights['bias'] ?? 0
  for (const [name, value] of Object.entries(features)) sum += (weights[name] ?? 0) * value
  return 1 / (1 + Math.exp(-sum))
}
