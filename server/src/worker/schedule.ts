import type { Log } from '#platform/log.ts'
import { type Context, inTransaction } from '#records/context.ts'
import { queueMissingPrints } from '#records/documents/queue-prints.ts'
import { warnOfEnds } from '#records/sources/oauth-warn-ends.ts'

/** Done for each organisation in turn; it finds out itself whether anything is to be done. */
type Repeated = { name: string; everyMs: number; run(ctx: Context): Promise<unknown> }

export type ScheduleParts = {
  /** Every organisation there is. */
  contextsOf(name: string): Promise<readonly Context[]>
  /** Whether mails can be printed now: Chromium may come later. */
  canPrint(): boolean
  onMoved(queues: readonly string[]): void
  log: Log
}

const minuteMs = 60_000
/** Not in the way of the start. */
const firstAfterMs = 20_000

/** All that repeats by the clock. */
const makeRepeated = ({ canPrint, onMoved }: ScheduleParts): readonly Repeated[] => [
  {
    // The mail of the week: its stage knows whether it is due.
    name: 'weekly',
    everyMs: 30 * minuteMs,
    async run(ctx) {
      const data = { organisation: ctx.organisation, id: ctx.organisation }
      await inTransaction(ctx, (tx) => ctx.queue.put(tx, [{ queue: 'weekly', data }]))
      onMoved(['weekly'])
    },
  },
  // Links and secrets of which the day is known on which they end.
  { name: 'warn-of-ends', everyMs: 60 * minuteMs, run: warnOfEnds },
  // Mails that were archived without a PDF, once Chromium has come.
  {
    name: 'missing-prints',
    everyMs: 10 * minuteMs,
    run: async (ctx) => (canPrint() ? queueMissingPrints(ctx) : undefined),
  },
]

export function startSchedule(parts: ScheduleParts): { stop(): Promise<void> } {
  const ending = new AbortController()
  const running = new Map<string, Promise<void>>()

  async function runOne({ name, run }: Repeated): Promise<void> {
    for (const ctx of await parts.contextsOf(name)) {
      if (ending.signal.aborted) return
      await run(ctx).catch(() => parts.log.warn('worker.repeat-failed', { name, organisation: ctx.organisation }))
    }
  }
  // One run of each at a time, however long it takes.
  const again = (one: Repeated) =>
    void running.set(
      one.name,
      (running.get(one.name) ?? Promise.resolve()).then(() => runOne(one)).catch(() => undefined),
    )
  const repeated = makeRepeated(parts)
  const timers = repeated.map((one) => setInterval(() => again(one), one.everyMs))
  const first = setTimeout(() => repeated.forEach(again), firstAfterMs)
  return {
    async stop() {
      ending.abort()
      clearTimeout(first)
      timers.forEach(clearInterval)
      await Promise.all(running.values())
    },
  }
}
