import type { Cell } from '../reading/lines.ts'
import type { Evidence } from '../verdict.ts'

/** A possible value of a field, how sure it is (0 to 1) and where it stands. */
export type Candidate<T> = { value: T; score: number; cell: Cell; text: string }

export function evidenceOf({ cell, text }: Pick<Candidate<unknown>, 'cell' | 'text'>): Evidence {
  return { page: cell.page, box: cell.box, text }
}

/** The best candidate. A rival with another value that comes close takes away some of its score. */
export function pickBest<T>(candidates: readonly Candidate<T>[]): Candidate<T> | undefined {
  const sorted = candidates.toSorted((a, b) => b.score - a.score)
  const best = sorted[0]
  if (!best) return undefined
  const rival = sorted.find(({ value }) => value !== best.value)
  const agreeing = sorted.filter(({ value }) => value === best.value).length
  const lead = rival ? best.score - rival.score : 1
  return {
    ...best,
    score: Math.max(0, Math.min(0.99, best.score + (agreeing > 1 ? 0.04 : 0) - (lead < 0.05 ? 0.12 : 0))),
  }
}
