import { type Fault, asFault } from '#platform/fault.ts'
import { type Counts, PutBack, type TakenJob, triesOfJob } from '#platform/queue.ts'
import type { OrganisationId } from '#platform/ids.ts'
import { type Context, type Ground, type inTransaction, systemContext } from '#records/context.ts'
import type { Ending } from './commit-together.ts'

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
/** A reader that does not start is waited for ever longer, some three hours in all; then the item is set aside. */
const mostWaits = 20
const longestWaitMs = 15 * 60_000
const heartbeatMs = 20_000
const idleMs = { least: 250, most: 2_000 }

export type RunOptions = {
  /** How many items are worked on side by side, and how many more are taken ahead, since taking is a query of its own. */
  atOnce: number
  ahead: number
  commit(ending: Ending): Promise<readonly { queue: string }[]>
  onMoved(queues: readonly string[]): void
}

/** Takes jobs of one stage and runs up to `atOnce` of them side by side until stopped. */
export function runStage(
  ground: Ground,
  stage: RunnableStage,
  { atOnce, ahead, commit, onMoved }: RunOptions,
): StageRunner {
  const running = new Set<Promise<void>>()
  // Taken and not yet ended, those that wait for their turn too: as long as we live, they are ours.
  const held = new Set<TakenJob>()
  const beat = setInterval(
    () => held.forEach((job) => void ground.queue.touch(job).catch(() => undefined)),
    heartbeatMs,
  )
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
      isWoken = false
      const jobs = await ground.queue.take(stage.name, atOnce + ahead).catch(() => undefined)
      if (jobs === undefined || jobs.length === 0) {
        await rest(jobs === undefined ? idleMs.most : idle)
        idle = Math.min(idle * 2, idleMs.most)
        continue
      }
      idle = idleMs.least
      for (const job of jobs) held.add(job)
      for (const job of jobs) {
        const one = runJob(ground, stage, job, { commit, onMoved }).catch(() => undefined)
        running.add(one)
        void one.finally(() => (running.delete(one), held.delete(job)))
        if (running.size >= atOnce) await Promise.race(running)
      }
    }
    await Promise.all(running)
    clearInterval(beat)
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
async function runJob(ground: Ground, stage: RunnableStage, job: TakenJob, parts: FinishParts): Promise<void> {
  // Safe: put there by us, from the context of that organisation.
  const ctx = systemContext(ground, job.data.organisation as OrganisationId, stage.name)
  try {
    const outcome = await stage.run(ctx, job.data.id)
    await finish(ctx, job, outcome, parts)
    await outcome?.afterwards?.()
  } catch (thrown) {
    if (thrown instanceof PutBack) return giveBack(ctx, job, { delayMs: thrown.delayMs, counts: 'nothing' })
    await afterFailure(ctx, { stage, job, fault: asFault(thrown) }, parts)
  }
}

type FinishParts = Pick<RunOptions, 'commit' | 'onMoved'>

async function finish(
  ctx: Context,
  job: TakenJob,
  outcome: RunnableOutcome | undefined,
  { commit, onMoved }: FinishParts,
): Promise<void> {
  const next = await commit({ ctx, job, commit: outcome === undefined ? undefined : (tx) => outcome.commit(tx) })
  if (next.length > 0) onMoved([...new Set(next.map((one) => one.queue))])
}

/** Trouble of the disk or the database waits for as long as it lasts; a poison item leaves the river after its last try, one that its reader never starts for after its last wait. */
async function afterFailure(
  ctx: Context,
  { stage, job, fault }: { stage: RunnableStage; job: TakenJob; fault: Fault },
  parts: FinishParts,
): Promise<void> {
  ctx.log.warn('stage.failed', {
    stage: stage.name,
    code: fault.code,
    id: job.data.id,
    tries: job.tries,
    cause: causeOf(fault),
  })
  const again = nextTry(job, fault.code)
  if (again !== undefined) return giveBack(ctx, job, again)
  const outcome = stage.setAside(ctx, job.data.id, {
    code: 'item.set-aside',
    facts: { stage: stage.name, code: fault.code },
  })
  await finish(ctx, job, outcome, parts).catch(() => giveBack(ctx, job, { delayMs: 60_000, counts: 'try' }))
}

type GiveBack = { delayMs: number; counts: Counts }

/** When to try again, and what that costs. Undefined: never. Pure. */
export function nextTry({ tries, data }: Pick<TakenJob, 'tries' | 'data'>, code: string): GiveBack | undefined {
  const delayMs = retryWaitMs * Math.min(tries, 10)
  const { waits = 0 } = data
  if (code === 'reader.cannot-start')
    return waits < mostWaits
      ? { delayMs: Math.min(retryWaitMs * 2 ** waits, longestWaitMs), counts: 'wait' }
      : undefined
  if (/^(database|vault\.(full|read-only|unwritable|unreadable)|reader)\b/.test(code))
    return { delayMs, counts: 'nothing' }
  return tries < triesOfJob ? { delayMs, counts: 'try' } : undefined
}

/** Keeps trying while the database is away: until it is given back nobody else can take it. After a minute it is taken for dead anyway. */
async function giveBack(ctx: Context, job: TakenJob, { delayMs, counts }: GiveBack): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    const isGiven = await ctx.queue.tryLater(job, delayMs, counts).then(
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
