import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { asFault, Fault } from './fault.ts'
import type { Log } from './log.ts'
import { databaseDamaged } from './postgres-failure.ts'
import { findPostgresBinaries } from './postgres-binaries.ts'
import { findPostmaster, isPostmaster, type PostgresFolder, type Postmaster } from './postgres-folder.ts'
import { initialisePostgres, type Started, startPostmaster } from './postgres-process.ts'

export type Running = Postmaster & { version: string; isAdopted: boolean }
type Input = { password: string; log: Log }

const readyTimeoutMs = 600_000

/** Adopts the server of this folder if one runs, else starts it; of two processes at once one starts and the other adopts. */
export async function bringUp(place: PostgresFolder, { password, log }: Input): Promise<Running> {
  for (const end = performance.now() + readyTimeoutMs; performance.now() < end; await sleep(50)) {
    const found = findPostmaster(place.folder)
    const started = found ? undefined : await start(place, password)
    const postmaster = found ?? findPostmaster(place.folder)
    const version = postmaster && (await waitUntilReady(postmaster, { folder: place.folder, password, end }))
    const isAdopted = started?.outcome !== 'started'
    if (postmaster && version) {
      log.info(isAdopted ? 'database.adopted' : 'database.started', { pid: postmaster.pid, version })
      return { ...postmaster, version, isAdopted }
    }
    await throwIfItFailed(started)
  }
  throw new Fault('database.not-ready', {
    say: 'The database did not become ready within ten minutes.',
    retry: 'later',
  })
}

async function start(place: PostgresFolder, password: string): Promise<Started> {
  const binaries = findPostgresBinaries()
  const made = await initialisePostgres(place, { binaries, password })
  return made.outcome === 'locked' ? made : await startPostmaster(place, binaries)
}

// It wrote its pid file and then died, over a damaged folder for instance; its exit is noticed a moment later.
async function throwIfItFailed(started: Started | undefined): Promise<void> {
  if (started?.outcome !== 'started') return
  await sleep(50)
  const fault = started.whyItEnded()
  if (fault) throw fault
}

type ReadyInput = { folder: string; password: string; end: number }

/** The server's version, or undefined when it went away while we waited. */
async function waitUntilReady(
  postmaster: Postmaster,
  { folder, password, end }: ReadyInput,
): Promise<string | undefined> {
  while (performance.now() < end && isPostmaster(postmaster.pid, folder)) {
    const answer = await ask(postmaster, password)
    if (answer) return answer
    await sleep(20)
  }
  return undefined
}

async function ask({ socketFolder, port }: Postmaster, password: string): Promise<string | undefined> {
  const client = new pg.Client({
    host: socketFolder,
    port,
    user: 'postgres',
    password,
    database: 'postgres',
    connectionTimeoutMillis: 5_000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ server_version: string }>('show server_version')
    return rows[0]?.server_version
  } catch (thrown) {
    if (isRefusedPassword(thrown)) throw passwordRefused(thrown)
    if (isDamage(thrown)) throw databaseDamaged(thrown)
    if (isJustBusy(thrown)) return undefined
    throw asFault(thrown)
  } finally {
    await client.end().catch(() => undefined)
  }
}

const codeOf = (thrown: unknown) => (thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '')
const isRefusedPassword = (thrown: unknown) => ['28P01', '28000'].includes(codeOf(thrown))

// Its own database is gone (3D000), a page or an index is broken (XX001, XX002), or a file is missing (58P01).
const isDamage = (thrown: unknown) => ['3D000', 'XX001', 'XX002', '58P01'].includes(codeOf(thrown))

// Starting, stopping, full, or not listening yet: all pass by themselves.
function isJustBusy(thrown: unknown): boolean {
  return ['57P03', '57P01', '53300', 'ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE', ''].includes(codeOf(thrown))
}

function passwordRefused(cause: unknown): Fault {
  return new Fault('database.password-refused', {
    say: 'The database in the data folder refuses our password: the data folder and its keys do not belong together.',
    cause,
  })
}
