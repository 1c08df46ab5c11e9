import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PostgresConnection } from '../postgres-server.ts'

const versionsFolder = '/usr/lib/postgresql'
const nobody = 65534

export type DebianPostgres = {
  version: string
  /** Without a user: the superuser `postgres`. Every connection needs a password, as in the embedded one. */
  connection(input?: { user: string; password: string; database: string }): PostgresConnection
  /** The same as an address for `DATABASE_URL` and `FACTEUR_DATABASE_OWNER_URL`. */
  url(input?: { user: string; password: string; database: string }): string
  stop(): void
  [Symbol.dispose](): void
}

/** Why Debian's PostgreSQL cannot be used here, or undefined when it can: for `test.skipIf`. */
export function debianPostgresMissing(): string | undefined {
  return newestVersion() ? undefined : 'Debian package postgresql is not installed: apt-get install postgresql'
}

/** A new, empty server of Debian's PostgreSQL on a Unix socket in a folder of its own, for one test file. */
export function startDebianPostgres({ superuserPassword = 'test' } = {}): DebianPostgres {
  const version = newestVersion()
  if (!version) throw new Error(debianPostgresMissing())
  const folder = mkdtempSync(join(tmpdir(), 'facteur-pg-debian-'))
  const unprivileged = process.getuid?.() === 0
  if (unprivileged) chownSync(folder, nobody, nobody)
  const run = (name: string, args: string[]) => {
    const program = join(versionsFolder, version, 'bin', name)
    const command = unprivileged ? [...asNobody, program, ...args] : [program, ...args]
    execFileSync(command[0] ?? '', command.slice(1), { stdio: 'ignore', cwd: folder, timeout: 60_000 })
  }
  const cluster = join(folder, 'cluster')
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 })
  if (unprivileged) chownSync(passwordFile, nobody, nobody)
  run('initdb', ['-D', cluster, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, ...initdbOptions])
  run('pg_ctl', ['-D', cluster, '-w', '-l', join(folder, 'log'), '-o', serverOptions(folder), 'start'])

  const superuser = { user: 'postgres', password: superuserPassword, database: 'postgres' }
  const stop = () => {
    run('pg_ctl', ['-D', cluster, '-w', '-m', 'immediate', 'stop'])
    rmSync(folder, { recursive: true, force: true })
  }
  return {
    version,
    connection: (input = superuser) => ({ host: folder, port: 5432, ...input }),
    url: ({ user, password, database } = superuser) =>
      `postgresql://${encodeURIComponent(user)}:${encodeURIComponent(password)}@/${database}?host=${encodeURIComponent(folder)}`,
    stop,
    [Symbol.dispose]: stop,
  }
}

const asNobody = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', '--']
const initdbOptions = ['--encoding=UTF8', '--locale=C.UTF-8', '--no-sync']
// A test's data need not survive a power cut; this makes it several times faster.
const serverOptions = (folder: string) => `-k ${folder} -c listen_addresses= -c fsync=off -c shared_buffers=32MB`

function newestVersion(): string | undefined {
  if (!existsSync(versionsFolder)) return undefined
  const versions = readdirSync(versionsFolder).filter((name) => existsSync(join(versionsFolder, name, 'bin/initdb')))
  return versions.toSorted((a, b) => Number(b) - Number(a))[0]
}
