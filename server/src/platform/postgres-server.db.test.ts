import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Log, silentLog } from './log.ts'
import { findPostmaster } from './postgres-folder.ts'
import { stopPostmaster } from './postgres-process.ts'
import { openPostgres, type PostgresConnection, type PostgresServer, withPostgres } from './postgres-server.ts'

const superuserPassword = 'een sterk wachtwoord'
let dataFolder: string
let children: ChildProcess[]

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'facteur-pg-'))
  children = []
})

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  const left = findPostmaster(clusterOf(dataFolder))
  if (left) await stopPostmaster(clusterOf(dataFolder), left.pid)
  await rm(dataFolder, { recursive: true, force: true })
})

const clusterOf = (folder: string) => join(folder, 'postgres')
const open = (log: Log = silentLog) => openPostgres({ dataFolder, superuserPassword, log })

async function query(connection: PostgresConnection, sql: string): Promise<unknown[]> {
  const client = new pg.Client(connection)
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end()
  }
}

async function eventually<T>(ask: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (const end = performance.now() + 20_000; performance.now() < end; await sleep(50)) {
    const answer = await Promise.resolve(ask()).catch(() => undefined)
    if (answer !== undefined) return answer
  }
  throw new Error('it did not happen within 20 seconds')
}

async function holdInAnotherProcess(): Promise<{ child: ChildProcess; isAdopted: boolean }> {
  const script = new URL('./testing/hold-postgres.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [script, dataFolder, superuserPassword], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (data: Buffer) => resolve(data.toString()))
    child.once('exit', (code) => reject(new Error(`the holder ended with ${code}`)))
  })
  return { child, isAdopted: line.includes('true') }
}

async function die(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

const isUp = (pid: number) => findPostmaster(clusterOf(dataFolder))?.pid === pid

function pidOf(folder = dataFolder): number {
  const pid = findPostmaster(clusterOf(folder))?.pid
  if (!pid) throw new Error('no postmaster runs')
  return pid
}

test('a new data folder gets a PostgreSQL 18 that answers over its socket and knows small and capital letters', async () => {
  await using server = await open()

  expect(server.version).toMatch(/^18\./)
  expect(server.isAdopted).toBe(false)
  expect(await query(server.connection(), `select lower('ÉCOLE'), 'CAFÉ' ilike 'café'`)).toEqual(['école', true])
  expect(
    await query(server.connection(), `select current_setting('fsync'), current_setting('data_checksums')`),
  ).toEqual(['on', 'on'])
  expect(statSync(server.socketFolder).mode & 0o777).toBe(0o700)
  expect(readdirSync(server.socketFolder).some((name) => name.startsWith('password'))).toBe(false)
})

test('a wrong password is refused, for a connection and for opening', async () => {
  const server = await open()
  const wrong = { ...server.connection(), password: 'fout' }
  await expect(query(wrong, 'select 1')).rejects.toMatchObject({ code: '28P01' })
  await server.stop()

  const opening = openPostgres({ dataFolder, superuserPassword: 'fout', log: silentLog })
  await expect(opening).rejects.toMatchObject({ code: 'database.password-refused' })
  expect(findPostmaster(clusterOf(dataFolder))).toBeUndefined()
})

test('nothing listens on a network', async () => {
  await using server = await open()

  expect(await query(server.connection(), 'show listen_addresses')).toEqual([''])
  const inodes = new Set(readdirSync(`/proc/${pidOf()}/fd`).map((fd) => statSync(`/proc/${pidOf()}/fd/${fd}`).ino))
  const listening = ['tcp', 'tcp6'].flatMap((table) =>
    readFileSync(`/proc/net/${table}`, 'utf8').trim().split('\n').slice(1),
  )
  expect(listening.filter((line) => inodes.has(Number(line.trim().split(/\s+/)[9])))).toEqual([])
})

test('a clean stop leaves no process, and the next start finds the data', async () => {
  const server = await open()
  await query(server.connection(), 'create table kept as select 42 as answer')
  await server.stop()
  expect(existsSync(join(clusterOf(dataFolder), 'postmaster.pid'))).toBe(false)

  await using again = await open()
  expect(again.isAdopted).toBe(false)
  expect(await query(again.connection(), 'select answer from kept')).toEqual([42])
})

test('a database whose owner was killed is adopted with all that was committed', async () => {
  const { child } = await holdInAnotherProcess()
  const pid = pidOf()
  const connection = {
    host: join(dataFolder, 'run'),
    port: 5432,
    user: 'postgres',
    password: superuserPassword,
    database: 'postgres',
  }
  await query(connection, 'create table kept as select generate_series(1, 300) as n')
  await die(child)

  const server = await open()
  expect(server.isAdopted).toBe(true)
  expect(pidOf()).toBe(pid)
  expect(await query(server.connection(), 'select count(*)::int from kept')).toEqual([300])
  await server.stop()
  expect(findPostmaster(clusterOf(dataFolder))).toBeUndefined()
})

test('a killed postmaster comes back by itself, with what was committed', async () => {
  const events: string[] = []
  const log = { ...silentLog, warn: (event: string) => void events.push(event) }
  await using server = await open(log)
  await query(server.connection(), 'create table kept as select 42 as answer')
  const pid = pidOf()
  process.kill(pid, 'SIGKILL')

  const answer = await eventually(async () =>
    findPostmaster(clusterOf(dataFolder))?.pid === pid
      ? undefined
      : query(server.connection(), 'select answer from kept'),
  )
  expect(answer).toEqual([42])
  await vi.waitFor(() => expect(events).toContain('database.restarted'))
})

test('an adopted postmaster is looked after too', async () => {
  const { child } = await holdInAnotherProcess()
  await die(child)
  await using server = await open()
  const pid = pidOf()
  process.kill(pid, 'SIGKILL')

  const answer = await eventually(() => (isUp(pid) ? undefined : query(server.connection(), 'select 1')))
  expect(answer).toEqual([1])
  expect(pidOf()).not.toBe(pid)
})

test('a postmaster that keeps dying is given up after five restarts in a minute', async () => {
  const server = await open()
  const killer = setInterval(() => {
    const found = findPostmaster(clusterOf(dataFolder))
    if (found) process.kill(found.pid, 'SIGKILL')
  }, 20)
  try {
    expect(await server.givenUp).toMatchObject({ code: 'database.keeps-dying' })
  } finally {
    clearInterval(killer)
    await server.stop()
  }
}, 60_000)

test('of two processes that start at once one starts it and the other adopts', async () => {
  const [one, other] = await Promise.all([holdInAnotherProcess(), holdInAnotherProcess()])

  expect([one, other].filter(({ isAdopted }) => isAdopted)).toHaveLength(1)
})

test('the database stays until its last user has left', async () => {
  const { child } = await holdInAnotherProcess()
  const seen = await withPostgres(
    { dataFolder, superuserPassword, log: silentLog },
    async (server: PostgresServer) => server.isAdopted,
  )
  expect(seen).toBe(true)
  expect(pidOf()).toBeGreaterThan(0)

  child.kill('SIGTERM')
  await once(child, 'exit')
  expect(findPostmaster(clusterOf(dataFolder))).toBeUndefined()
})

test('a very long data folder keeps its socket in the folder for temporary files', async () => {
  const folder = join(dataFolder, 'een-heel-lange-map-naam-'.repeat(6))
  mkdirSync(folder, { mode: 0o700 })
  const server = await openPostgres({ dataFolder: folder, superuserPassword, log: silentLog })
  try {
    expect(server.socketFolder.startsWith(tmpdir())).toBe(true)
    expect(statSync(server.socketFolder).mode & 0o777).toBe(0o700)
    expect(await query(server.connection(), 'select 1')).toEqual([1])
  } finally {
    await server.stop()
    rmSync(server.socketFolder, { recursive: true })
  }
})

test('a pid file left from before a reboot does not block the start, though its number is in use again', async () => {
  await (await open()).stop()
  const lines = [
    process.pid,
    clusterOf(dataFolder),
    1_700_000_000,
    5432,
    join(dataFolder, 'run'),
    '',
    '  1  2',
    'ready',
  ]
  writeFileSync(join(clusterOf(dataFolder), 'postmaster.pid'), `${lines.join('\n')}\n`)

  await using server = await open()
  expect(await query(server.connection(), 'select 1')).toEqual([1])
})

test('a start that was cut off while the database was being made begins afresh', async () => {
  mkdirSync(join(dataFolder, 'postgres.new'))
  writeFileSync(join(dataFolder, 'postgres.new', 'PG_VERSION'), '18\n')

  await using server = await open()
  expect(await query(server.connection(), 'select 1')).toEqual([1])
})

test.each([
  ['a missing control file', (cluster: string) => rmSync(join(cluster, 'global/pg_control')), 'database.damaged'],
  [
    'a missing write-ahead log',
    (cluster: string) => rmSync(join(cluster, 'pg_wal'), { recursive: true }),
    'database.damaged',
  ],
  ['a missing version', (cluster: string) => rmSync(join(cluster, 'PG_VERSION')), 'database.damaged'],
  [
    'another version',
    (cluster: string) => writeFileSync(join(cluster, 'PG_VERSION'), '15\n'),
    'database.wrong-version',
  ],
])('%s is said in one sentence', async (_, harm, code) => {
  await (await open()).stop()
  harm(clusterOf(dataFolder))

  await expect(open()).rejects.toMatchObject({ code, say: expect.stringMatching(/^The .*\.$|^The .*[a-z0-9]$/) })
})
