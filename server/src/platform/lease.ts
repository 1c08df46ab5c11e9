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

export type Leases = { take(name: string): Promise<Lease | undefined> }

/**
 * Many leases on one session of the database: a worker that looks after hundreds of sources must not need as many connections.
 * All are lost together when it ends; it is opened with the first lease and closed with the last.
 */
export function makeLeases(config: PoolConfig): Leases {
  type Session = { client: pg.Client; lost: AbortController; held: Set<string> }
  let opening: Promise<Session> | undefined
  // One question at a time: a session is no queue.
  let asking: Promise<unknown> = Promise.resolve()
  const ask = <Row extends pg.QueryResultRow>({ client }: Session, sql: string, name: string) => {
    const answer = asking.then(() => client.query<Row>(sql, [name]))
    asking = answer.catch(() => undefined)
    return answer
  }

  async function open(): Promise<Session> {
    const client = new pg.Client({ ...config, keepAlive: true, connectionTimeoutMillis: 10_000 })
    const lost = new AbortController()
    const onEnd = () => {
      if (opening === mine) opening = undefined
      lost.abort()
    }
    client.on('error', onEnd)
    client.on('end', onEnd)
    const mine = opening
    try {
      await client.connect()
    } catch (cause) {
      opening = undefined
      await client.end().catch(() => undefined)
      throw asDatabaseFault(cause)
    }
    return { client, lost, held: new Set() }
  }

  async function release(session: Session, name: string): Promise<void> {
    if (!session.held.delete(name) || session.lost.signal.aborted) return
    if (session.held.size === 0) {
      opening = undefined
      return session.client.end().catch(() => undefined)
    }
    await ask(session, 'select pg_advisory_unlock(hashtextextended($1, 8420))', name).catch(() => undefined)
  }

  return {
    async take(name) {
      const session = await (opening ??= Promise.resolve().then(open))
      // A session may lock twice what it holds; two of us may not.
      if (session.held.has(name)) return undefined
      session.held.add(name)
      const sql = 'select pg_try_advisory_lock(hashtextextended($1, 8420)) as held'
      try {
        const { rows } = await ask<{ held: boolean }>(session, sql, name)
        if (rows[0]?.held === true)
          return { lost: session.lost.signal, [Symbol.asyncDispose]: () => release(session, name) }
      } catch (cause) {
        session.held.delete(name)
        throw asDatabaseFault(cause)
      }
      await release(session, name)
      return undefined
    },
  }
}
