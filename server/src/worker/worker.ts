import type { Bus } from '#platform/bus.ts'
import { type OrganisationId, asId } from '#platform/ids.ts'
import { type Context, type Ground, systemContext } from '#records/context.ts'
import { listActiveSources } from '#records/sources/note-source.ts'
import type { PoolConfig } from '#platform/database.ts'
import { makeLeases } from '#platform/lease.ts'
import { makeDoor } from './at-the-door.ts'
import { makeCommitter } from './commit-together.ts'
import { type RunnableStage, runStage } from './run-stages.ts'
import { noticeSleep } from './notice-sleep.ts'
import { startSchedule } from './schedule.ts'
import { signInsAtOnce, usualTiming } from './source-timing.ts'
import { type SourceWatch, type WatchParts, watchSource } from './watch-source.ts'

export type WorkerParts = {
  ground: Ground
  bus: Bus
  stages: readonly RunnableStage[]
  /** Whether mails can be printed now. */
  canPrint(): boolean
  watch: Omit<WatchParts, 'onMoved' | 'onEnd' | 'leases' | 'door'> & { pool: PoolConfig }
}
export type Worker = { stop(): Promise<void> }

/** How many items of a stage are worked on side by side, and how many more are taken with them. A delivery is taken only to be sent at once. */
const pace: Record<string, { atOnce: number; ahead: number }> = {
  recognise: { atOnce: 12, ahead: 36 },
  look: { atOnce: 4, ahead: 0 },
  print: { atOnce: 2, ahead: 6 },
  fetch: { atOnce: 6, ahead: 0 },
  extract: { atOnce: 8, ahead: 24 },
  archive: { atOnce: 16, ahead: 16 },
  deliver: { atOnce: 4, ahead: 0 },
  digest: { atOnce: 1, ahead: 0 },
  weekly: { atOnce: 1, ahead: 0 },
}
const lookForSourcesMs = 15_000

/** Runs all stages from their queues and watches every active source of every organisation. */
export function startWorker({ ground, bus, stages, canPrint, watch }: WorkerParts): Worker {
  const onMoved = (queues: readonly string[]) => queues.forEach((queue) => runners.get(queue)?.wake())
  const commit = makeCommitter()
  const runners = new Map(
    stages.map((stage) => [
      stage.name,
      runStage(ground, stage, { ...(pace[stage.name] ?? { atOnce: 2, ahead: 0 }), commit, onMoved }),
    ]),
  )
  const watches = new Map<string, SourceWatch>()
  const leases = makeLeases(watch.pool)
  const door = makeDoor({ atOnce: signInsAtOnce, chance: watch.chance })
  let asked: readonly string[] = []
  const ending = new AbortController()

  async function contextsFor(name: string): Promise<Context[]> {
    const rows = await ground.database.kysely.selectFrom('organisation_directory').select('organisation_id').execute()
    const contexts = rows.map((row) =>
      systemContext(ground, asId('OrganisationId', row.organisation_id) as OrganisationId, name),
    )
    // Before any transaction needs one: a key asked for inside would wait for a second connection.
    await Promise.all(contexts.map((ctx) => ctx.keyring.of(ctx.organisation)))
    return contexts
  }

  async function lookForSources(): Promise<void> {
    const contexts = await contextsFor('collect')
    const active = await listActiveSources(contexts)
    const ids = new Set(active.map((one) => one.id))
    asked = active.filter((one) => one.isAsked).map((one) => one.id)
    for (const { ctx, id } of active) {
      if (watches.has(id) || ending.signal.aborted) continue
      const onEnd = () => {
        watches.delete(id)
        // It may have been resumed at this very moment.
        if (!ending.signal.aborted) void look()
      }
      watches.set(id, watchSource(ctx, id, { ...watch, leases, door, onMoved, onEnd }))
    }
    for (const [id, one] of watches) {
      if (ids.has(id)) continue
      watches.delete(id)
      await one.stop()
    }
  }

  // One look at a time: two would start two watches of one source.
  let looking = Promise.resolve()
  const look = () => (looking = looking.then(lookForSources).catch(() => ground.log.warn('worker.look-failed')))
  const unsubscribe = bus.onSourceAsked((id) => {
    watches.get(id)?.poke()
    void look()
  })
  // What was told while the line to the database was cut is not told again: the row says it too.
  const lookAndRemind = () => look().then(() => asked.forEach((id) => watches.get(id)?.poke()))
  const timer = setInterval(() => void lookAndRemind(), lookForSourcesMs)
  void look()
  const schedule = startSchedule({ contextsOf: contextsFor, canPrint, onMoved, log: ground.log })
  const sleep = noticeSleep({ everyMs: watch.timing?.wakeCheckMs ?? usualTiming.wakeCheckMs }, () => {
    ground.log.info('worker.woken', { sources: watches.size })
    for (const one of watches.values()) one.poke()
  })

  return {
    async stop() {
      ending.abort()
      await schedule.stop()
      clearInterval(timer)
      sleep.stop()
      unsubscribe()
      await looking
      await Promise.all([...watches.values()].map((one) => one.stop()))
      await Promise.all([...runners.values()].map((one) => one.stop()))
    },
  }
}
