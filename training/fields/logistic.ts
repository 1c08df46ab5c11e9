import type { Row } from './grow-trees.ts'
import { sigmoid } from '../../server/src/pipeline/extract/model/forest.ts'
import type { Features } from '../../server/src/pipeline/extract/model/candidate.ts'

/** Plain logistic regression over the same rows, features brought to one scale; for comparison with the trees only. */
export function fitLogistic(
  names: readonly string[],
  rows: readonly Row[],
  rounds = 60,
): (features: Features) => number {
  const whole = rows.reduce((sum, { weight }) => sum + weight, 0) || 1
  const mean = names.map((_, k) => rows.reduce((sum, row) => sum + row.weight * (row.features[k] ?? 0), 0) / whole)
  const scale = names.map((_, k) => {
    const spread =
      rows.reduce((sum, row) => sum + row.weight * ((row.features[k] ?? 0) - (mean[k] ?? 0)) ** 2, 0) / whole
    return spread > 1e-9 ? 1 / Math.sqrt(spread) : 0
  })
  const weights = new Float64Array(names.length + 1)
  const steps = new Float64Array(names.length + 1).fill(1e-8)
  const slope = new Float64Array(names.length + 1)
  for (let round = 0; round < rounds; round += 1)
    for (let from = 0; from < rows.length; from += 512) {
      slope.fill(0)
      // Rows of one paper stand together: steps through the list mix them.
      for (let i = from; i < Math.min(rows.length, from + 512); i += 1) {
        const row = rows[(i * 7919) % rows.length]
        if (!row) continue
        const off = (answer(row.features) - (row.isRight ? 1 : 0)) * row.weight
        for (let k = 0; k < names.length; k += 1)
          slope[k] = (slope[k] ?? 0) + off * ((row.features[k] ?? 0) - (mean[k] ?? 0)) * (scale[k] ?? 0)
        slope[names.length] = (slope[names.length] ?? 0) + off
      }
      for (let k = 0; k <= names.length; k += 1) {
        const g = (slope[k] ?? 0) / 512 + 1e-5 * (weights[k] ?? 0)
        steps[k] = (steps[k] ?? 0) + g * g
        weights[k] = (weights[k] ?? 0) - (0.1 * g) / Math.sqrt(steps[k] ?? 1)
      }
    }
  return (features) => answer(Float32Array.from(names, (name) => features[name] ?? 0))

  function answer(row: Float32Array): number {
    let sum = weights[names.length] ?? 0
    for (let k = 0; k < names.length; k += 1)
      sum += (weights[k] ?? 0) * ((row[k] ?? 0) - (mean[k] ?? 0)) * (scale[k] ?? 0)
    return sigmoid(sum)
  }
}
