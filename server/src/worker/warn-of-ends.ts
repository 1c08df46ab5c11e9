import type { Context } from '#records/context.ts'
import { warnOfEnds } from '#records/sources/oauth-warn-ends.ts'

const everyMs = 3_600_000
const firstAfterMs = 20_000

/** Looks each hour at what will end by itself: links and secrets of which the day is known. */
export function startWarnings(contextsOf: () => Promise<readonly Context[]>): { stop(): Promise<void> } {
  const ending = new AbortController()
  let looking = Promise.resolve()

  async function look(): Promise<void> {
    for (const ctx of await contextsOf()) {
      if (ending.signal.aborted) return
      await warnOfEnds(ctx).catch(() => ctx.log.warn('worker.warnings-failed', { organisation: ctx.organisation }))
    }
  }
  const again = () => (looking = looking.then(look).catch(() => undefined))
  const first = setTimeout(() => void again(), firstAfterMs)
  const timer = setInterval(() => void again(), everyMs)
  return {
    async stop() {
      ending.abort()
      clearTimeout(first)
      clearInterval(timer)
      await looking
    },
  }
}
