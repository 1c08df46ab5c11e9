import { type Clock, systemClock } from './clock.ts'
import type { Fault } from './fault.ts'
import type { Log } from './log.ts'
import { bringUp } from './postgres-bring-up.ts'
import { explainFileError } from './postgres-failure.ts'
import { findPostmaster, type PostgresFolder, preparePostgresFolder } from './postgres-folder.ts'
import { type Hold, holdPostgres } from './postgres-holders.ts'
import { stopPostmaster } from './postgres-process.ts'
import { supervise } from './postgres-supervisor.ts'

export type PostgresOptions = { dataFolder: string; superuserPassword: string; log: Log; clock?: Clock }

/** What `pg` needs to reach the server; `host` is the folder of its Unix socket. */
export type PostgresConnection = { host: string; port: number; user: string; password: string; database: string }

export type PostgresServer = {
  socketFolder: string
  port: number
  /** As the server says it, for instance `18.4`. */
  version: string
  /** True when it was already running: beside us, or left behind by a process that was killed. */
  isAdopted: boolean
  /** Without a user: the superuser `postgres`. */
  connection(input?: { user: string; password: string; database: string }): PostgresConnection
  /** Settles only when the server kept dying and is given up; the process should then end. */
  givenUp: Promise<Fault>
  /** Shuts the server down, unless another living process uses the same data folder. */
  stop(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * Opens the embedded PostgreSQL of a data folder: made when new, adopted when running, started otherwise, kept alive since.
 * Throws `database.*` faults, each with one sentence.
 */
export async function openPostgres({
  dataFolder,
  superuserPassword,
  log,
  clock = systemClock,
}: PostgresOptions): Promise<PostgresServer> {
  const { place, hold } = enter(dataFolder)
  const bring = () => bringUp(place, { password: superuserPassword, log })
  const first = await bring().catch(async (thrown: unknown) => {
    await leave()
    throw explainFileError(thrown)
  })
  const supervisor = supervise({ first, bring, folder: place.folder, log, clock })

  async function stop(): Promise<void> {
    await supervisor.end()
    await leave()
  }

  async function leave(): Promise<void> {
    const isLast = hold.isLast()
    hold.letGo()
    const postmaster = isLast ? findPostmaster(place.folder) : undefined
    if (postmaster) await stopPostmaster(place.folder, postmaster.pid)
  }

  const { socketFolder, port } = first
  const superuser = { user: 'postgres', password: superuserPassword, database: 'postgres' }
  return {
    socketFolder,
    port,
    version: first.version,
    isAdopted: first.isAdopted,
    connection: (input = superuser) => ({ host: socketFolder, port, ...input }),
    givenUp: supervisor.givenUp,
    stop,
    [Symbol.asyncDispose]: stop,
  }
}

function enter(dataFolder: string): { place: PostgresFolder; hold: Hold } {
  try {
    const place = preparePostgresFolder(dataFolder)
    return { place, hold: holdPostgres(place.run) }
  } catch (thrown) {
    throw explainFileError(thrown)
  }
}

/** Opens, lends and leaves: for a command that runs beside a server, or while none runs. */
export async function withPostgres<T>(
  options: PostgresOptions,
  use: (server: PostgresServer) => Promise<T>,
): Promise<T> {
  await using server = await openPostgres(options)
  return await use(server)
}
