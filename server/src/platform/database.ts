import { CompiledQuery, Kysely, PostgresDialect, type Transaction, sql } from 'kysely'
import pg from 'pg'
import { Fault } from './fault.ts'
import type { OrganisationId } from './ids.ts'
import { setting } from './settings.ts'

export const databaseSettings = {
  url: setting.text('DATABASE_URL', {
    or: null,
    isSecret: true,
    doc: 'Use this PostgreSQL (15 or newer) as the app role, which owns nothing; absent: the embedded one in the data folder.',
  }),
  ownerUrl: setting.text('FACTEUR_DATABASE_OWNER_URL', {
    or: null,
    isSecret: true,
    doc: 'The same PostgreSQL as the role that owns the tables; used to migrate only.',
  }),
}

export type PoolConfig = pg.PoolConfig

// Amounts and counts come back as text or bigint otherwise; all our bigints are counts far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

export type Database<Tables> = { kysely: Kysely<Tables>; pool: pg.Pool; close(): Promise<void> }

export function openDatabase<Tables>(config: PoolConfig): Database<Tables> {
  const pool = new pg.Pool({
    max: 8,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 15_000,
    keepAlive: true,
    ...config,
  })
  // A broken idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  // The same for one that is lent out and cut off between two statements of a transaction: the next statement fails, and says so.
  pool.on('connect', (client) => void client.on('error', () => undefined))
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return { kysely, pool, close: () => kysely.destroy() }
}

/** The role that such a connection signs in as, however its address is written (with a host, or a folder of a Unix socket). */
export const roleOf = (config: PoolConfig): string => new pg.Client(config).user ?? ''

/** What row-level security goes by, for one transaction. `user` and `tokenHash` open only what belongs to that person or token. */
export type Scope = { organisation?: OrganisationId; user?: string; tokenHash?: string }

/**
 * The only door to tables with row-level security: the scope is set for this transaction and gone with it. Begin and scope
 * travel together, since a river of small transactions is mostly waiting for answers.
 */
export async function inScope<Tables, Result>(
  database: Database<Tables>,
  scope: Scope,
  work: (tx: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  try {
    return await database.kysely.connection().execute(async (connection) => {
      const tx = asTransaction(connection)
      try {
        await run(tx, `begin; ${scopeSql(scope)}`)
        const result = await work(tx)
        for (const ending of endings.get(tx) ?? []) await ending()
        await run(tx, 'commit')
        return result
      } catch (thrown) {
        await run(tx, 'rollback').catch(() => undefined)
        throw thrown
      }
    })
  } catch (cause) {
    throw asDatabaseFault(cause)
  }
}

// Safe: one connection on which `begin` was said; kysely's own transaction is the same with one more round trip.
const asTransaction = <Tables>(connection: Kysely<Tables>) => connection as Transaction<Tables>

const run = <Tables>(tx: Transaction<Tables>, statements: string) => tx.executeQuery(CompiledQuery.raw(statements))

const endings = new WeakMap<object, (() => Promise<void>)[]>()

/** Done at the end of this transaction, just before it commits: for what wants its lock as late as can be. */
export function beforeCommit<Tables>(tx: Transaction<Tables>, ending: () => Promise<void>): void {
  const list = endings.get(tx) ?? []
  endings.set(tx, [...list, ending])
}

function scopeSql({ organisation = '' as OrganisationId, user = '', tokenHash = '' }: Scope): string {
  const set = (name: string, value: string) => `set_config('facteur.${name}', ${pg.escapeLiteral(value)}, true)`
  return `select ${set('organisation', organisation)}, ${set('user', user)}, ${set('token_hash', tokenHash)}`
}

export async function setScope<Tables>(tx: Transaction<Tables>, scope: Scope): Promise<void> {
  await run(tx, scopeSql(scope))
}

const awayCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08003',
  '08001',
  '53300',
])

export const databaseAway = (cause: unknown) =>
  new Fault('database.away', {
    say: 'The database does not answer; Facteur goes on by itself when it is back.',
    retry: 'later',
    cause,
  })

export function asDatabaseFault(cause: unknown): unknown {
  if (cause instanceof Fault || !(cause instanceof Error)) return cause
  const code = 'code' in cause ? String(cause.code) : ''
  if (
    awayCodes.has(code) ||
    /Connection terminated|connection error and is not queryable|timeout exceeded when trying to connect/.test(
      cause.message,
    )
  )
    return databaseAway(cause)
  if (code === '40P01' || code === '40001')
    return new Fault('database.conflict', {
      say: "Two pieces of work got in each other's way; Facteur does it again.",
      retry: 'later',
      cause,
    })
  if (code === '53100')
    return new Fault('database.full', {
      say: 'The disk is full: make room, and Facteur goes on by itself.',
      retry: 'later',
      cause,
    })
  return cause
}

export { sql }
