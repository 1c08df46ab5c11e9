import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll } from 'vitest'
import { type Bus, makeBus } from '#platform/bus.ts'
import { type Clock, systemClock } from '#platform/clock.ts'
import { makeKey } from '#platform/crypto.ts'
import { type PoolConfig, openDatabase } from '#platform/database.ts'
import { type Log, silentLog } from '#platform/log.ts'
import { openPostgres } from '#platform/postgres-server.ts'
import { openQueue, prepareQueues } from '#platform/queue.ts'
import { startDebianPostgres } from '#platform/testing/debian-postgres.ts'
import { makeFileDriver, makeVault } from '#platform/vault.ts'
import type { Ground } from '../context.ts'
import { migrate } from '../migrations/migrate.ts'
import { makeKeyring } from '../organisations/keyring.ts'
import type { Tables } from '../tables.ts'

const ownerRole = 'test_owner'
const appRole = 'test_app'
const password = 'test'
const template = 'template_facteur'

type Connect = (input?: { user: string; password: string; database: string }) => PoolConfig
type Server = { connection: Connect; stop(): Promise<void> | void }

/** One PostgreSQL a test file, the embedded one or (FACTEUR_TEST_POSTGRES=debian) Debian's; stopped when the file is done. */
let server: Promise<Server> | undefined
let count = 0

/** For what is no test, such as a measurement; a test file stops it by itself. */
export async function stopFreshServer(): Promise<void> {
  const running = await server?.catch(() => undefined)
  server = undefined
  await running?.stop()
}
if (process.env['VITEST'] !== undefined) afterAll(stopFreshServer)

export type FreshGround = AsyncDisposable & {
  ground: Ground
  bus: Bus
  app: PoolConfig
  owner: PoolConfig
  /** As superuser, in this database: for looking behind the walls. */
  asSuperuser(sql: string, values?: unknown[]): Promise<Record<string, unknown>[]>
  vaultFolder: string
}

export type FreshOptions = { log?: Log; clock?: Clock; poolSize?: number; queues?: readonly string[] }

/** A new, empty, migrated database with its roles, queues, vault and keys, all real. */
export async function freshGround(options: FreshOptions = {}): Promise<FreshGround> {
  const {
    log = silentLog,
    clock = systemClock,
    poolSize = 6,
    queues = ['recognise', 'look', 'fetch', 'extract', 'archive', 'deliver', 'digest'],
  } = options
  server ??= startServer(queues)
  const { connection } = await server
  const database = `facteur_${(count += 1)}`
  await runAs(connection(), `create database ${database} template ${template} owner ${ownerRole}`)
  const app = { ...connection({ user: appRole, password, database }) }
  const owner = connection({ user: ownerRole, password, database })
  const superuser = { ...connection(), database }
  const vaultFolder = await mkdtemp(join(tmpdir(), 'facteur-vault-'))
  const opened = openDatabase<Tables>({ ...app, max: poolSize })
  const masterKey = makeKey()
  const keyring = makeKeyring(opened, masterKey)
  const vault = makeVault(makeFileDriver(vaultFolder), (organisation) => keyring.of(organisation))
  await opened.kysely
    .insertInto('installation')
    .values({ key_check: Buffer.from('test'), setup_token_hash: null })
    .execute()
  const queue = await openQueue(app, { isOnlyWorker: false, log })
  const bus = await makeBus(app, log)
  return {
    ground: { database: opened, vault, keyring, queue, clock, log },
    bus,
    app,
    owner,
    vaultFolder,
    asSuperuser: (sql, values) => runAs(superuser, sql, values),
    async [Symbol.asyncDispose]() {
      await bus.close()
      await queue.close()
      await opened.close()
      await rm(vaultFolder, { recursive: true, force: true })
      await runAs(connection(), `drop database if exists ${database} with (force)`)
    },
  }
}

async function startServer(queues: readonly string[]): Promise<Server> {
  const started = process.env['FACTEUR_TEST_POSTGRES'] === 'debian' ? startDebianPostgres() : await startEmbedded()
  for (const role of [ownerRole, appRole])
    await runAs(started.connection(), `create role ${role} login nosuperuser nobypassrls password '${password}'`)
  await runAs(started.connection(), `create database ${template} owner ${ownerRole}`)
  const owner = started.connection({ user: ownerRole, password, database: template })
  const database = openDatabase<unknown>({ ...owner, max: 1 })
  await migrate(database.kysely, appRole)
  await database.close()
  await prepareQueues(owner, appRole, queues)
  return started
}

async function startEmbedded(): Promise<Server> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'facteur-test-pg-'))
  const opened = await openPostgres({ dataFolder, superuserPassword: password, log: silentLog })
  return {
    connection: (input) => opened.connection(input),
    async stop() {
      await opened.stop()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

async function runAs(config: PoolConfig, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(config)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql, values)).rows
  } finally {
    await client.end()
  }
}
