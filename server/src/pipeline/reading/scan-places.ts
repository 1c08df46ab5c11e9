import { PutBack } from '#platform/queue.ts'

/** An item of a stage that has scans to recognise. */
export type ScanAsk = { id: string; isBackfill: boolean }

/**
 * Recognising takes up to two minutes a scan on a busy machine: only so many items do it side by side, and who finds no place is put back, so that
 * the items without scans are not held up. Fresh ones come before the years of a back-fill.
 */
export type ScanPlaces = {
  /** Throws PutBack at once for one that was turned away before and would be now: nothing of it need be opened. */
  turnAway(id: string): void
  /** Does the work in a place. Throws PutBack where none is free. */
  hold<Result>(ask: ScanAsk, work: () => Promise<Result>): Promise<Result>
}

type Waiting = ScanAsk & { times: number; askedAt: number }

const mostPlaces = 2
const freshWait = { leastMs: 5_000, moreMs: 1_000, mostMs: 10_000 }
const backfillWait = { leastMs: 10_000, moreMs: 5_000, mostMs: 60_000 }
/** A fresh one that did not come back for so long is gone: no place is kept for it any more. */
const keptForMs = 30_000
const mostKnown = 10_000

export function makeScanPlaces({ size = mostPlaces, now = Date.now } = {}): ScanPlaces {
  const waiting = new Map<string, Waiting>()
  let taken = 0

  /** Places that are free and not kept for a fresh one that was turned away and comes back in a moment. */
  function hasPlaceFor({ id, isBackfill }: ScanAsk): boolean {
    const free = size - taken
    if (free <= 0 || !isBackfill) return free > 0
    const isAhead = (one: Waiting) => !one.isBackfill && one.id !== id && now() - one.askedAt < keptForMs
    return [...waiting.values()].filter(isAhead).length < free
  }

  function putBack(ask: ScanAsk): PutBack {
    const times = (waiting.get(ask.id)?.times ?? 0) + 1
    waiting.delete(ask.id)
    waiting.set(ask.id, { ...ask, times, askedAt: now() })
    const [oldest] = waiting.keys()
    if (waiting.size > mostKnown && oldest !== undefined) waiting.delete(oldest)
    const { leastMs, moreMs, mostMs } = ask.isBackfill ? backfillWait : freshWait
    return new PutBack(Math.min(leastMs + moreMs * (times - 1), mostMs))
  }

  return {
    turnAway(id) {
      const known = waiting.get(id)
      if (known !== undefined && !hasPlaceFor(known)) throw putBack(known)
    },
    async hold(ask, work) {
      if (!hasPlaceFor(ask)) throw putBack(ask)
      waiting.delete(ask.id)
      taken += 1
      try {
        return await work()
      } finally {
        taken -= 1
      }
    },
  }
}
