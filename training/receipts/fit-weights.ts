import type { Features } from '../../server/src/pipeline/extract/model/candidate.ts'

export type Example = { features: Features; isRight: boolean; weight?: number }

/** Logistic regression by gradient descent with ridge; features are few and between -3 and 6, so plain steps do. */
export function fitWeights(
  examples: readonly Example[],
  { rounds = 400, rate = 0.6, ridge = 1e-4 } = {},
): Record<string, number> {
  const names = [...new Set(examples.flatMap(({ features }) => Object.keys(features)))]
  const rows = examples.map(({ features }) => Float64Array.from(names, (name) => features[name] ?? 0))
  const weights = new Float64Array(names.length)
  const speed = new Float64Array(names.length).fill(1e-8)
  let bias = 0
  let biasSpeed = 1e-8
  for (let round = 0; round < rounds; round += 1) {
    const slope = new Float64Array(names.length)
    let biasSlope = 0
    for (const [i, row] of rows.entries()) {
      const example = examples[i]
      if (!example) continue
      let sum = bias
      for (let j = 0; j < row.length; j += 1) sum += (row[j] ?? 0) * (weights[j] ?? 0)
      const off = (1 / (1 + Math.exp(-sum)) - (example.isRight ? 1 : 0)) * (example.weight ?? 1)
      biasSlope += off
      for (let j = 0; j < row.length; j += 1) slope[j] = (slope[j] ?? 0) + off * (row[j] ?? 0)
    }
    // Steps by each feature's own history (Adagrad), so that rare ones move as well.
    for (let j = 0; j < weights.length; j += 1) {
      const step = (slope[j] ?? 0) / rows.length + ridge * (weights[j] ?? 0)
      speed[j] = (speed[j] ?? 0) + step * step
      weights[j] = (weights[j] ?? 0) - (rate * step) / Math.sqrt(speed[j] ?? 1)
    }
    biasSpeed += (biasSlope / rows.length) ** 2
    bias -= (rate * biasSlope) / rows.length / Math.sqrt(biasSpeed)
  }
  const round = (value: number) => Math.round(value * 1000) / 1000
  return { bias: round(bias), ...Object.fromEntries(names.map((name, j) => [name, round(weights[j] ?? 0)])) }
}
