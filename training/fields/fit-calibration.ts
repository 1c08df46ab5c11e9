import type { Calibration, Standing } from '../../server/src/pipeline/extract/model/choose.ts'
import { standingTerms } from '../../server/src/pipeline/extract/model/choose.ts'
import { sigmoid } from '../../server/src/pipeline/extract/model/forest.ts'

export type Outcome = { standing: Standing; isRight: boolean; weight: number }

/** Logistic regression from a choice's standing to whether it was right; gradient descent with a little L2. */
export function fitCalibration(outcomes: readonly Outcome[]): Calibration {
  const terms = outcomes.map(({ standing }) => standingTerms(standing))
  const weights = [0, 1, 0, 0, 0]
  const whole = outcomes.reduce((sum, { weight }) => sum + weight, 0) || 1
  const pull = [0, 1, 0, 0, 0]
  for (let step = 0; step < 3_000; step += 1) {
    const slope = weights.map((weight, i) => 0.002 * (weight - (pull[i] ?? 0)))
    for (const [i, outcome] of outcomes.entries()) {
      const row = terms[i] ?? []
      const p = sigmoid(weights.reduce((sum, weight, k) => sum + weight * (row[k] ?? 0), 0))
      const off = ((p - (outcome.isRight ? 1 : 0)) * outcome.weight) / whole
      for (let k = 0; k < weights.length; k += 1) slope[k] = (slope[k] ?? 0) + off * (row[k] ?? 0)
    }
    for (let k = 0; k < weights.length; k += 1) weights[k] = (weights[k] ?? 0) - 0.08 * (slope[k] ?? 0)
  }
  const [a = 0, b = 1, c = 0, d = 0, e = 0] = weights.map((weight) => Number(weight.toFixed(4)))
  return [a, b, c, d, e]
}
