/** One mail to learn from: which signals it shows, and which of `classes` is right. `weight` balances rare sorts. */
export type Lesson = { signals: ReadonlyMap<string, number>; right: number; weight: number }
export type LearntWeights = { names: string[]; rows: Float64Array[]; bias: Float64Array }

/**
 * Multinomial logistic regression with an L2 penalty, by full-batch gradient descent with momentum and a step per weight (Adam).
 * Deterministic: the same lessons in the same order give the same weights.
 */
export function learn(
  lessons: readonly Lesson[],
  { classes, penalty, rounds }: { classes: number; penalty: number; rounds: number },
): LearntWeights {
  const names = namesIn(lessons)
  const places = new Map(names.map((name, i) => [name, i]))
  const rows = lessons.map(({ signals }) =>
    [...signals].flatMap(([name, value]) => {
      const place = places.get(name)
      return place === undefined ? [] : [[place, value] as const]
    }),
  )
  const total = lessons.reduce((sum, { weight }) => sum + weight, 0)
  const size = (names.length + 1) * classes
  const weights = new Float64Array(size)
  const [first, second] = [new Float64Array(size), new Float64Array(size)]
  for (let round = 1; round <= rounds; round += 1) {
    const slope = slopeOf({ lessons, rows, weights, classes, total, penalty, bias: names.length })
    const step = 0.05 * Math.min(1, (3 * (rounds - round + 1)) / rounds)
    for (let i = 0; i < size; i += 1) {
      const g = slope[i] ?? 0
      first[i] = 0.9 * (first[i] ?? 0) + 0.1 * g
      second[i] = 0.999 * (second[i] ?? 0) + 0.001 * g * g
      const corrected = (first[i] ?? 0) / (1 - 0.9 ** round)
      const scale = Math.sqrt((second[i] ?? 0) / (1 - 0.999 ** round)) + 1e-8
      weights[i] = (weights[i] ?? 0) - (step * corrected) / scale
    }
  }
  return {
    names,
    rows: names.map((_, i) => weights.slice(i * classes, (i + 1) * classes)),
    bias: weights.slice(names.length * classes),
  }
}

// A signal that only a mail or two shows teaches those mails by heart.
function namesIn(lessons: readonly Lesson[]): string[] {
  const counts = new Map<string, number>()
  for (const { signals } of lessons) for (const name of signals.keys()) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= 8)
    .map(([name]) => name)
    .toSorted()
}

function slopeOf({
  lessons,
  rows,
  weights,
  classes,
  total,
  penalty,
  bias,
}: {
  lessons: readonly Lesson[]
  rows: readonly (readonly (readonly [number, number])[])[]
  weights: Float64Array
  classes: number
  total: number
  penalty: number
  bias: number
}): Float64Array {
  const slope = new Float64Array(weights.length)
  const sums = new Float64Array(classes)
  for (const [at, lesson] of lessons.entries()) {
    const row = rows[at] ?? []
    for (let c = 0; c < classes; c += 1) sums[c] = weights[bias * classes + c] ?? 0
    for (const [place, value] of row)
      for (let c = 0; c < classes; c += 1) sums[c] = (sums[c] ?? 0) + (weights[place * classes + c] ?? 0) * value
    const most = Math.max(...sums)
    let all = 0
    for (let c = 0; c < classes; c += 1) all += sums[c] = Math.exp((sums[c] ?? 0) - most)
    for (let c = 0; c < classes; c += 1) {
      const error = (((sums[c] ?? 0) / all - (c === lesson.right ? 1 : 0)) * lesson.weight) / total
      sums[c] = error
      slope[bias * classes + c] = (slope[bias * classes + c] ?? 0) + error
    }
    for (const [place, value] of row)
      for (let c = 0; c < classes; c += 1)
        slope[place * classes + c] = (slope[place * classes + c] ?? 0) + (sums[c] ?? 0) * value
  }
  for (let i = 0; i < bias * classes; i += 1) slope[i] = (slope[i] ?? 0) + penalty * (weights[i] ?? 0)
  return slope
}
