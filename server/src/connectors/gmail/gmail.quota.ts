import { setTimeout as pause } from 'node:timers/promises'

/** Units of the Gmail API (developers.google.com/workspace/gmail/api/reference/quota, projects since May 2026). */
export const units = { profile: 1, label: 1, sendAs: 1, list: 5, history: 2, get: 20 } as const

/** In any minute at most `burst + 60 × perSecond` are spent: 5,900 of the 6,000 that a user has. */
export const usualBudget = { perSecond: 85, burst: 800 }
export type Budget = typeof usualBudget

/** A bucket of units that fills by time; whoever asks waits in line until there is enough. */
export function makeQuota({ perSecond, burst }: Budget, now: () => number = () => performance.now()) {
  let left: number = burst
  let filledAt = now()
  let line: Promise<void> = Promise.resolve()

  const fill = () => {
    const at = now()
    left = Math.min(burst, left + ((at - filledAt) / 1000) * perSecond)
    filledAt = at
  }
  const take = async (cost: number, signal: AbortSignal | undefined) => {
    for (fill(); left < cost; fill())
      await pause(Math.ceil(((cost - left) / perSecond) * 1000), null, signal === undefined ? {} : { signal })
    left -= cost
  }
  return {
    spend(cost: number, signal: AbortSignal | undefined): Promise<void> {
      const turn = line.then(() => take(cost, signal))
      line = turn.catch(() => undefined)
      return turn
    },
    /** The provider said that we spent too much: another program may be spending too. */
    drain(): void {
      fill()
      left = Math.min(left, 0)
    },
  }
}
