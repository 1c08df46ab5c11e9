import { type Fault, asFault } from '#platform/fault.ts'
import { type TakenJob, triesOfJob } from '#platform/queue.ts'
import type { OrganisationId } from '#platform/ids.ts'
import { type Context, type Ground, inTransaction, systemContext } from '#records/context.ts'

/** A stage as the worker needs it (pipeline/stage.ts). */
export type RunnableStage = {
  name: string
  run(ctx: Context, id: string): Promise<RunnableOutcome | undefined>
  setAside(ctx: Context, id: string, reason: { code: string; facts: Record<string, string | number> }): RunnableOutcome
}
type RunnableOutcome = {
  commit(tx: Parameters<Parameters<typeof inTransaction>[1]>[0]): Promise<Parameters<Ground['queue']['put']>[1]>
  afterwards?(): Promise<void>
}

export type StageRunner = { wake(): void; stop(): Promise<void> }

const retryWaitMs = 3_000
const heartbeatMs = 20_000
const idleMs = { least: 250, most: 2_000 }

/** Takes jobs of one stage and runs up to `atOnce` of them side by side until stopped. */
export function runStage(
  ground: Ground,
  stage: RunnableStage,
  { atOnce, onMoved }: { atOnce: number; onMoved: (queues: readonly string[]) => void },
): StageRunner {
  const running = new Set<Promise<void>>()
  let isStopping = false
  let isWoken = false
  let wakeUp = () => {}
  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      wakeUp = () => (clearTimeout(timer), resolve())
      if (isWoken || isStopping) wakeUp()
    })

  async function loop(): Promise<void> {
    let idle: number = idleMs.least
    while (!isStopping) {
      if (running.size >= atOnce) await Promise.race(running)
      isWoken = false
      const jobs = await ground.queue.take(stage.name, atOnce - running.size).catch(() => undefined)
      if (jobs === undefined || jobs.length === 0) {
        await rest(jobs === undefined ? idleMs.most : idle)
        idle = Math.min(idle * 2, idleMs.most)
        continue
      }
      idle = idleMs.least
      for (const job of jobs) {
        const one = runJob(ground, stage, job, onMoved).catch(() => undefined)
        running.add(one)
        void one.finally(() => running.delete(one))
      }
    }
    await Promise.all(running)
  }

  const looping = loop()
  return {
    wake() {
      isWoken = true
      wakeUp()
    },
    async stop() {
      isStopping = true
      wakeUp()
      await looping
    },
  }
}

/** Runs one job: its outcome, the next jobs and the end of this one are one transaction. */
async function runJob(
  ground: Ground,
  stage: RunnableStage,
  job: TakenJob,
  onMoved: (queues: readonly string[]) => void,
): Promise<void> {
  // Safe: put there by us, from the context of that organisation.
  const ctx = systemContext(ground, job.data.organisation as OrganisationId, stage.name)
  const beat = setInterval(() => void ctx.queue.touch(job).catch(() => undefined), heartbeatMs)
  try {
    const outcome = await stage.run(ctx, job.data.id)
    await finish(ctx, job, outcome, onMoved)
    await outcome?.afterwards?.()
  } catch (thrown) {
    await afterFailure(ctx, stage, job, asFault(thrown), onMoved)
  } finally {
    clearInterval(beat)
  }
}

async function finish(
  ctx: Context,
  job: TakenJob,
  outcome: RunnableOutcome | undefined,
  onMoved: (queues: readonly string[]) => void,
): Promise<void> {
  const next = await inTransaction(ctx, async (tx) => {
    const jobs = outcome === undefined ? [] : await outcome.commit(tx)
    await ctx.queue.put(tx, jobs)
    await ctx.queue.done(tx, job)
    return jobs
  })
  if (next.length > 0) onMoved([...new Set(next.map((one) => one.queue))])
}

/** Trouble of ours (disk, database) waits for as long as it lasts; a poison item leaves the river after its last try. */
async function afterFailure(
  ctx: Context,
  stage: RunnableStage,
  job: TakenJob,
  fault: Fault,
  onMoved: (queues: readonly string[]) => void,
): Promise<void> {
  const isOurs = /^(database|vault\.(full|read-only|unwritable)|reader)\b/.test(fault.code)
  ctx.log.warn('stage.failed', {
    stage: stage.name,
    code: fault.code,
    id: job.data.id,
    tries: job.tries,
    cause: causeOf(fault),
  })
  if (isOurs || job.tries < triesOfJob)
    return giveBack(ctx, job, retryWaitMs * Math.min(job.tries, 10))
  const outcome = stage.setAside(ctx, job.data.id, {
    code: 'item.set-aside',
    facts: { stage: stage.name, code: fault.code },
  })
  await finish(ctx, job, outcome, onMoved).catch(() => giveBack(ctx, job, 60_000))
}

/** Keeps trying while the database is away: until it is given back nobody else can take it. After a minute it is taken for dead anyway. */
async function giveBack(ctx: Context, job: TakenJob, delayMs: number): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    const isGiven = await ctx.queue.tryLater(job, delayMs).then(
      () => true,
      () => false,
    )
    if (isGiven) return
    await new Promise<void>((resolve) => setTimeout(resolve, 1_000))
  }
}

// The name and place of a programming error, never its message: that could hold what the document says.
function causeOf({ cause }: Fault): string | undefined {
  if (!(cause instanceof Error)) return undefined
  const code = 'code' in cause ? String(cause.code) : ''
  return `${cause.name} ${code} ${
    cause.stack
      ?.split('\n')
      .find((line) => line.includes('/src/'))
      ?.trim() ?? ''
  }`.slice(0, 200)
}
