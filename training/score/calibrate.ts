import type { Guess } from './tally.ts'

export type Bucket = { from: number; to: number; of: number; right: number; meanConfidence: number }

const edges = [0, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.000001]

/** Of the values shown with about this confidence, how many were right. */
export function calibrate(guesses: readonly Guess[]): Bucket[] {
  return edges.slice(0, -1).flatMap((from, i) => {
    const to = edges[i + 1] ?? 1
    const inside = guesses.filter(({ confidence }) => confidence >= from && confidence < to)
    if (inside.length === 0) return []
    return [
      {
        from,
        to: Math.min(to, 1),
        of: inside.length,
        right: inside.filter((one) => one.isRight).length,
        meanConfidence: inside.reduce((sum, one) => sum + one.confidence, 0) / inside.length,
      },
    ]
  })
}
