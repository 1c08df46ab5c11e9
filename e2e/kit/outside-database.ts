import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import {
  type DebianPostgres,
  debianPostgresMissing,
  startDebianPostgres,
} from '../../server/src/platform/testing/debian-postgres.ts'

export type OutsideDatabase = Disposable & {
  appUrl: string
  ownerUrl: string
  /** Stops the server as its operator would; its data stays. */
  halt(): void
  resume(): void
}

const password = 'test'
const roles = { owner: 'facteur_owner', app: 'facteur_app' }

/** Why there is no PostgreSQL of Debian here; said once. */
export function skipWithoutDebianPostgres(): boolean {
  const missing = debianPostgresMissing()
  if (missing !== undefined) process.stderr.write(`skipped: ${missing}\n`)
  return missing !== undefined
}

/** A PostgreSQL of the operator's own, with the two roles and the database that the guide tells to make. */
export function startOutsideDatabase(): OutsideDatabase {
  const server = startDebianPostgres()
  const sql = (text: string) =>
    execFileSync('psql', ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '-c', text, server.url()], { stdio: 'pipe' })
  for (const role of Object.values(roles))
    sql(`create role ${role} login nosuperuser nobypassrls password '${password}'`)
  sql(`create database facteur owner ${roles.owner}`)
  const url = (user: string) => server.url({ user, password, database: 'facteur' })
  return {
    appUrl: url(roles.app),
    ownerUrl: url(roles.owner),
    halt: () => control(server, ['-m', 'fast', 'stop']),
    resume: () => control(server, ['start']),
    [Symbol.dispose]: () => server.stop(),
  }
}

function control(server: DebianPostgres, words: string[]): void {
  const folder = server.connection().host
  const program = join('/usr/lib/postgresql', server.version, 'bin/pg_ctl')
  const command = [
    program,
    '-D',
    join(folder, 'cluster'),
    '-w',
    '-l',
    join(folder, 'log'),
    '-o',
    `-k ${folder} -c listen_addresses=`,
    ...words,
  ]
  const all =
    process.getuid?.() === 0
      ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--', ...command]
      : command
  execFileSync(all[0] ?? '', all.slice(1), { stdio: 'ignore', cwd: folder, timeout: 60_000 })
}
