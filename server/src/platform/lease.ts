import pg from 'pg'
import type { PoolConfig } from './database.ts'

/** A lock that ends with its holder: kept by a database session, so a killed process lets go at once. */
export type Lease = AsyncDisposable & { lost: AbortSignal }

/** Undefined: somebody else holds it. `lost` fires when the database session ends under us. */
export async function takeLease(config: PoolConfig, name: string): Promise<Lease | undefined> {
  const client = new pg.Client({ ...config, keepAlive: true, connectionTimeoutMillis: 10_000 })
  const lost = new AbortController()
  client.on('error', () => lost.abort())
  client.on('end', () => lost.abort())
  await client.connect()
  const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 8420)) as held', [name])
  if (rows[0]?.held !== true) {
    await client.end()
    return undefined
  }
  return { lost: lost.signal, [Symbol.asyncDispose]: () => client.end().catch(() => undefined) }
}
