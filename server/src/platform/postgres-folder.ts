import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Fault } from './fault.ts'
import { postgresMajor } from './postgres-binaries.ts'
import { databaseDamaged } from './postgres-failure.ts'
import { choosePostgresUser, type PostgresUser } from './postgres-user.ts'

/** Everything about one data folder: `folder` is PostgreSQL's own, `run` holds the lock, the log and (if short) the socket. */
export type PostgresFolder = {
  folder: string
  run: string
  socketFolder: string
  port: number
  lockFile: string
  logFile: string
  user: PostgresUser
}

// Only the name of the socket: nothing listens on a network.
const port = 5432
const longestSocketPath = 107

/** Makes the folders that are missing (0700). Throws `database.damaged`, `database.wrong-version` and those of the user. */
export function preparePostgresFolder(dataFolder: string): PostgresFolder {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const base = realpathSync(dataFolder)
  const folder = join(base, 'postgres')
  checkVersion(folder)
  const user = choosePostgresUser({ dataFolder: base, folder })
  const run = makeFolder(join(base, 'run'), user)
  const socketFolder = makeFolder(chooseSocketFolder(base, run), user)
  return {
    folder,
    run,
    socketFolder,
    port,
    lockFile: join(run, 'postgres.lock'),
    logFile: join(run, 'postgres.log'),
    user,
  }
}

/** A Unix socket's path may have 107 bytes; of a longer data folder the socket stands in the folder for temporary files. */
export function chooseSocketFolder(base: string, run: string): string {
  if (Buffer.byteLength(join(run, `.s.PGSQL.${port}`)) <= longestSocketPath) return run
  return join(tmpdir(), `facteur-${createHash('sha256').update(base).digest('hex').slice(0, 16)}`)
}

function makeFolder(path: string, { owner }: PostgresUser): string {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  const found = lstatSync(path)
  const isOurs = found.uid === process.getuid?.() || found.uid === owner?.uid
  if (!found.isDirectory() || !isOurs) {
    throw new Fault('database.folder-refused', { say: `The folder ${path} belongs to another user: remove it.` })
  }
  chmodSync(path, 0o700)
  if (owner) chownSync(path, owner.uid, owner.gid)
  return path
}

export function isInitialised(folder: string): boolean {
  return existsSync(join(folder, 'PG_VERSION'))
}

function checkVersion(folder: string): void {
  if (!existsSync(folder)) return
  if (!isInitialised(folder)) {
    if (readdirSync(folder).length === 0) return
    throw databaseDamaged()
  }
  const version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
  if (version === postgresMajor) return
  throw new Fault('database.wrong-version', {
    say: `The data folder was made by PostgreSQL ${version}; this Facteur brings PostgreSQL ${postgresMajor}.`,
    facts: { version },
  })
}

export type Postmaster = { pid: number; socketFolder: string; port: number }

/** The postmaster that serves this folder now, whoever started it. A dead one, or a pid since given to another, is none. */
export function findPostmaster(folder: string): Postmaster | undefined {
  try {
    const [pid, , , socketPort, socketFolder] = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')
    if (!pid || !socketPort || !socketFolder) return undefined
    return isPostmaster(Number(pid), folder) ? { pid: Number(pid), socketFolder, port: Number(socketPort) } : undefined
  } catch {
    return undefined
  }
}

/** True while process `pid` is a postgres standing in that folder; a zombie stands nowhere. */
export function isPostmaster(pid: number, folder: string): boolean {
  try {
    return (
      readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres' && readlinkSync(`/proc/${pid}/cwd`) === folder
    )
  } catch {
    return false
  }
}
