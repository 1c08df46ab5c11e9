import { setting } from '#platform/settings.ts'

export const forwardSettings = {
  perMinute: setting.number('FACTEUR_DELIVERIES_PER_MINUTE', {
    or: 600,
    doc: 'Documents a minute sent to one destination, so that a back-fill does not flood it.',
  }),
}

export type Throttle = (destination: string) => Promise<void>

/** Waits for its turn: at most `perMinute` starts a minute for each destination, the first thirty at once. */
export function makeThrottle({
  perMinute,
  now = Date.now,
  sleep = pause,
}: {
  perMinute: number
  now?: () => number
  sleep?: (ms: number) => Promise<void>
}): Throttle {
  const gapMs = 60_000 / perMinute
  const burst = 30
  const nextFree = new Map<string, number>()
  return async (destination) => {
    const start = Math.max(nextFree.get(destination) ?? 0, now() - burst * gapMs)
    nextFree.set(destination, start + gapMs)
    const waitFor = start - now()
    if (waitFor > 0) await sleep(waitFor)
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
