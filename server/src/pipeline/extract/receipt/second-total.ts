import type { Rendition } from '@facteur/formats/rendition.ts'
import type { Scored } from '../model/candidate.ts'
import { rowsOf } from './printed-amounts.ts'
import { totalsOf } from './receipt-totals.ts'
import { paperSureness, surenessOf } from './sureness.ts'
import { tillLinesOf } from './till-lines.ts'
import { totalCandidates } from './total-evidence.ts'
import { vatRowsOf } from './vat-rows.ts'

export type SecondTotal = {
  /** What the paper would cost if it were a till's. */
  best: Scored<number> | undefined
  /** Whether other amounts of the paper prove this one, in cents. */
  isProven: (cents: number) => boolean
}

const longest = 400
const leastSupport = 1

/** What those who read tickets make of a bill's total: they know arithmetic, and nothing of where bills print it. */
export function secondTotal(rendition: Rendition): SecondTotal {
  const rows = rowsOf(tillLinesOf(rendition).slice(0, longest))
  const best = totalsOf(rows, surenessOf(rendition), { paperSure: paperSureness(rendition) }).gross
  const candidates = totalCandidates(rows, vatRowsOf(rows))
  return {
    best,
    isProven: (cents) =>
      candidates.some(({ value, features }) => value === cents && (features['support'] ?? 0) >= leastSupport),
  }
}
