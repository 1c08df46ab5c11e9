import type { NewJob } from '#platform/queue.ts'
import { type Context, inTransaction } from '#records/context.ts'

const everyMs = 30 * 60_000

/** All that repeats by the clock: a job for each organisation, which finds out itself whether anything is to be done. */
const repeated = ['weekly'] as const

export type Schedule = { stop(): Promise<void> }

/** `contextsOf`: every organisation there is. */
export function startSchedule(
  contextsOf: () => Promise<readonly Context[]>,
  onMoved: (queues: readonly string[]) => void,
): Schedule {
  let running = Promise.resolve()
  const put = async () => {
    for (const ctx of await contextsOf())
      await inTransaction(ctx, (tx) =>
        ctx.queue.put(
          tx,
          repeated.map((queue): NewJob => ({ queue, data: { organisation: ctx.organisation, id: ctx.organisation } })),
        ),
      )
    onMoved(repeated)
  }
  const tick = () => (running = running.then(put).catch(() => undefined))
  const timer = setInterval(() => void tick(), everyMs)
  void tick()
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
