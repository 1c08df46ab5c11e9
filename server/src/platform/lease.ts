import pg from 'pg'
import { type PoolConfig, asDatabaseFault } from './database.ts'

/** A lock that ends with its holder: kept by a database session, so a killed process lets go at once. */
export type Lease = AsyncDisposable & { lost: AbortSignal }

const betweenTriesMs = 200

/** The same, given a moment: the database may need one to notice that the holder was killed. */
export async function takeLeaseWithin(config: PoolConfig, name: string, withinMs: number): Promise<Lease | undefined> {
  for (const until = Date.now() + withinMs; ;) {
    const lease = await takeLease(config, name)
    if (lease !== undefined || Date.now() >= until) return lease
    await new Promise((resolve) => setTimeout(resolve, betweenTriesMs))
  }
}

/** Undefined: somebody else holds it. `lost` fires when the database session ends under us. */
export async function takeLease(config: PoolConfig, name: string): Promise<Lease | undefined> {
  const client = new pg.Client({ ...config, keepAlive: true, connectionTimeoutMillis: 10_000 })
  const lost = new AbortController()
  client.on('error', () => lost.abort())
  client.on('end', () => lost.abort())
  if (!(await tryLock(client, name))) {
    await client.end().catch(() => undefined)
    return undefined
  }
  return { lost: lost.signal, [Symbol.asyncDispose]: () => client.end().catch(() => undefined) }
}

async function tryLock(client: pg.Client, name: string): Promise<boolean> {
  try {
    await client.connect()
    const { rows } = await client.query<{ held: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 8420)) as held',
      [name],
    )
    return rows[0]?.held === true
  } catch (cause) {
    await client.end().catch(() => undefined)
    throw asDatabaseFault(cause)
  }
}
