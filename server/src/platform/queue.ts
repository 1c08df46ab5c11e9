import type { Transaction } from 'kysely'
import pg from 'pg'
import { PgBoss, fromKysely } from 'pg-boss'
import type { PoolConfig } from './database.ts'
import { Fault } from './fault.ts'
import type { Log } from './log.ts'

/** `startAfter`: not before this moment. `singleton`: at most one waiting job with that key. */
/** `waits`: how often it was put off for trouble of ours, kept with the job. */
export type JobData = { organisation: string; id: string; waits?: number }
export type NewJob = { queue: string; data: JobData; priority?: number; startAfter?: Date; singleton?: string }
export type TakenJob = { id: string; queue: string; data: JobData; tries: number }

/** Jobs in the database: put in the transaction of what asks for them, and ended in the transaction of what did them. */
export type Queue = {
  put<Tables>(tx: Transaction<Tables>, jobs: readonly NewJob[]): Promise<void>
  take(queue: string, limit: number): Promise<TakenJob[]>
  done<Tables>(tx: Transaction<Tables>, jobs: readonly TakenJob[]): Promise<void>
  /** Another try after `delayMs`. After the last one the caller has set the item aside. */
  tryLater(job: TakenJob, delayMs: number, counts?: Counts): Promise<void>
  /** Jobs of each queue that are due now or in a moment; those planned for later are no pending work. */
  /** Says that the job is still being worked on: silent for a minute, it is taken for dead and given to another. */
  touch(job: TakenJob): Promise<void>
  pending(): Promise<Record<string, number>>
  close(): Promise<void>
}

/** What a job that is given back has spent: one of its tries, one of its waits for trouble of ours, or nothing at all. */
export type Counts = 'try' | 'wait' | 'nothing'

/** Thrown by a stage that cannot do this item just now, though nothing is wrong: it waits its turn and spends no try. */
export class PutBack extends Error {
  readonly delayMs: number

  constructor(delayMs: number) {
    super('put back')
    this.name = 'PutBack'
    this.delayMs = delayMs
  }
}

export const queueSchema = 'pgboss'
export const triesOfJob = 3

/** As the owner role: pg-boss's own tables and our queues; the app role may use them and owns none. */
export async function prepareQueues(owner: PoolConfig, appRole: string, queues: readonly string[]): Promise<void> {
  const boss = new PgBoss({
    ...bossConfig(owner),
    migrate: true,
    createSchema: true,
    supervise: false,
    schedule: false,
  })
  boss.on('error', () => undefined)
  try {
    await boss.start()
    for (const name of queues) {
      await boss.createQueue(name, {
        policy: 'short',
        retryLimit: 10_000,
        retryDelay: 1,
        heartbeatSeconds: 60,
        expireInSeconds: 1800,
        deleteAfterSeconds: 3600,
      })
    }
  } finally {
    await boss.stop({ graceful: false })
  }
  const client = new pg.Client(owner)
  await client.connect()
  try {
    const role = pg.escapeIdentifier(appRole)
    await client.query(`grant usage on schema ${queueSchema} to ${role}`)
    await client.query(`grant select, insert, update, delete on all tables in schema ${queueSchema} to ${role}`)
    await client.query(`grant usage on all sequences in schema ${queueSchema} to ${role}`)
    await client.query(`grant execute on all functions in schema ${queueSchema} to ${role}`)
  } finally {
    await client.end()
  }
}

// pg-boss takes node-postgres options; ours are the same ones.
const bossConfig = (config: PoolConfig) => ({
  ...(config.connectionString === undefined ? {} : { connectionString: config.connectionString }),
  ...(config.host === undefined ? {} : { host: config.host }),
  ...(config.port === undefined ? {} : { port: config.port }),
  ...(config.user === undefined ? {} : { user: config.user }),
  ...(typeof config.password === 'string' ? { password: config.password } : {}),
  ...(config.database === undefined ? {} : { database: config.database }),
  schema: queueSchema,
  max: 3,
})

/** `isOnlyWorker`: nobody else can be working, so jobs that were under way when the process died are free again at once. */
export async function openQueue(app: PoolConfig, options: { isOnlyWorker: boolean; log: Log }): Promise<Queue> {
  const boss = new PgBoss({
    ...bossConfig(app),
    migrate: false,
    createSchema: false,
    schedule: false,
    supervise: true,
    superviseIntervalSeconds: 15,
    monitorIntervalSeconds: 15,
    monitorVacuum: false,
    reindex: false,
  })
  boss.on('error', (cause) =>
    options.log.warn('queue.trouble', { code: 'code' in cause ? String(cause.code) : cause.name }),
  )
  await boss.start()
  const db = boss.getDb()
  // What the dead process was taking when it died may be written after we have looked: so look again a little later.
  const { rows: clock } = await db.executeSql('select clock_timestamp() as now')
  const startedAt: unknown = clock[0]?.now
  const free = () =>
    db.executeSql(
      `update ${queueSchema}.job set state = 'retry', start_after = now(), started_on = null, heartbeat_on = null where state = 'active' and started_on < $1`,
      [startedAt],
    )
  const again = options.isOnlyWorker
    ? [2_000, 10_000].map((ms) => setTimeout(() => void free().catch(() => undefined), ms))
    : []
  if (options.isOnlyWorker) await free()
  return {
    async put(tx, jobs) {
      const byQueue = Map.groupBy(jobs, (job) => job.queue)
      for (const [queue, list] of byQueue) {
        const rows = list.map((job) => ({
          data: job.data,
          priority: job.priority ?? 0,
          singletonKey: job.singleton ?? `${job.data.id}`,
          ...(job.startAfter === undefined ? {} : { startAfter: job.startAfter }),
        }))
        await boss.insert(queue, rows, { db: fromKysely(tx), returnId: false })
      }
    },
    async take(queue, limit) {
      const jobs = await boss.fetch<JobData>(queue, { batchSize: limit, includeMetadata: true })
      return jobs.map((job) => ({ id: job.id, queue, data: job.data, tries: job.retryCount + 1 }))
    },
    async done(tx, jobs) {
      for (const [queue, list] of Map.groupBy(jobs, (job) => job.queue))
        await boss.deleteJob(
          queue,
          list.map((job) => job.id),
          { db: fromKysely(tx) },
        )
    },
    async tryLater(job, delayMs, counts = 'try') {
      if (counts === 'try') {
        await boss.fail(job.queue, job.id)
        await db.executeSql(
          `update ${queueSchema}.job set start_after = now() + $1 * interval '1 millisecond' where name = $2 and id = $3 and state = 'retry'`,
          [delayMs, job.queue, job.id],
        )
        return
      }
      // A job that never started, as pg-boss counts tries.
      await db.executeSql(
        `update ${queueSchema}.job set state = 'retry', start_after = now() + $1 * interval '1 millisecond', started_on = null, heartbeat_on = null,
          data = case when $4 then data || jsonb_build_object('waits', coalesce((data->>'waits')::int, 0) + 1) else data end
        where name = $2 and id = $3 and state = 'active'`,
        [delayMs, job.queue, job.id, counts === 'wait'],
      )
    },
    async touch(job) {
      await boss.touch(job.queue, job.id)
    },
    async pending() {
      const { rows } = await db.executeSql(
        `select name, count(*)::int as count from ${queueSchema}.job where state < 'completed' and start_after < now() + interval '20 seconds' group by name`,
      )
      return Object.fromEntries(rows.map((row: unknown) => readPending(row)))
    },
    async close() {
      again.forEach((timer) => clearTimeout(timer))
      await boss.stop({ graceful: false })
    },
  }
}

function readPending(row: unknown): [string, number] {
  if (typeof row === 'object' && row !== null && 'name' in row && 'count' in row)
    return [String(row.name), Number(row.count)]
  throw new Fault('queue.unreadable', { say: 'The list of pending work could not be read.' })
}
