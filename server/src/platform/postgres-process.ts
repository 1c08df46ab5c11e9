import { type ChildProcess, spawn } from 'node:child_process'
import { chownSync, closeSync, openSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Fault } from './fault.ts'
import type { PostgresBinaries } from './postgres-binaries.ts'
import { explainPostgresFailure } from './postgres-failure.ts'
import { findPostmaster, isInitialised, isPostmaster, type PostgresFolder } from './postgres-folder.ts'
import { initdbArguments, postgresArguments } from './postgres-settings.ts'

/** Exit code of `flock` when another process holds the lock. */
const lockedExit = 75
const largestLogBytes = 5_000_000

/** `whyItEnded` is undefined while the program lives, and after it ended in peace. */
export type Started = { outcome: 'started'; whyItEnded(): Fault | undefined } | { outcome: 'locked' }

/** Makes the database cluster, in one step: a run cut off half-way leaves nothing that looks like a cluster. */
export async function initialisePostgres(place: PostgresFolder, { binaries, password }: InitInput): Promise<Started> {
  if (isInitialised(place.folder)) return { outcome: 'started', whyItEnded: () => undefined }
  const passwordFile = join(place.run, `password-${process.pid}`)
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (place.user.owner) chownSync(passwordFile, place.user.owner.uid, place.user.owner.gid)
  const staging = `${place.folder}.new`
  const command = [
    ...place.user.command,
    binaries.initdb,
    '-D',
    staging,
    `--pwfile=${passwordFile}`,
    ...initdbArguments,
  ]
  try {
    return await runLocked(place, { script: initScript, command, env: { ...initPlaces(place), STAGING: staging } })
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

type InitInput = { binaries: PostgresBinaries; password: string }

// The rename is made durable: were it lost with the power, the next start would begin an empty database.
const initScript = `set -e
[ ! -e "$TARGET/PG_VERSION" ] || exit 0
rm -rf "$STAGING"; mkdir -m 700 "$STAGING"; [ -z "$OWNER" ] || chown "$OWNER" "$STAGING"
"$@"
mv -T "$STAGING" "$TARGET"; sync "$PARENT"`

function initPlaces({ folder, user }: PostgresFolder): Record<string, string> {
  return { TARGET: folder, PARENT: dirname(folder), OWNER: user.owner ? `${user.owner.uid}:${user.owner.gid}` : '' }
}

/** Starts the postmaster and comes back when it has written its pid file, or when another process turned out to be first. */
export async function startPostmaster(place: PostgresFolder, binaries: PostgresBinaries): Promise<Started> {
  // PostgreSQL trusts a pid file whose number now belongs to any other program; after a reboot that would block it.
  const stale = findPostmaster(place.folder) ? '' : join(place.folder, 'postmaster.pid')
  const command = [...place.user.command, binaries.postgres, ...postgresArguments(place)]
  const script = '[ -z "$STALE" ] || rm -f "$STALE"; exec "$@"'
  return runLocked(place, {
    script,
    command,
    env: { STALE: stale },
    until: (pid) => findPostmaster(place.folder)?.pid === pid,
  })
}

type LockedRun = {
  script: string
  command: string[]
  env: Record<string, string>
  until?: (pid: number | undefined) => boolean
}

/** Runs under the folder's lock, which the program keeps for as long as it lives: one postmaster per folder, for certain. */
async function runLocked(
  place: PostgresFolder,
  { script, command, env, until = () => false }: LockedRun,
): Promise<Started> {
  const log = openLog(place.logFile)
  const args = ['--no-fork', '-n', '-E', String(lockedExit), place.lockFile, 'sh', '-c', script, 'sh', ...command]
  const path = `${process.env['PATH'] ?? ''}:/usr/sbin:/usr/bin:/sbin:/bin`
  // A session of its own: Ctrl-C is for us, we close the database when its users have gone.
  const child = spawn('flock', args, {
    cwd: place.run,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: { PATH: path, LANG: 'C.UTF-8', ...env },
  })
  closeSync(log.fd)
  const end = watchEnd(child)
  while (!end.exit && !end.failure && !until(child.pid)) await sleep(10)
  child.unref()
  const whyItEnded = () => {
    if (end.failure) return missingProgram(end.failure)
    if (end.exit === undefined || end.exit === '0') return undefined
    const output = readFileSync(place.logFile, 'utf8').slice(log.start)
    return explainPostgresFailure(output, { exit: end.exit, logFile: place.logFile })
  }
  if (end.exit === String(lockedExit)) return { outcome: 'locked' }
  const fault = whyItEnded()
  if (fault) throw fault
  return { outcome: 'started', whyItEnded }
}

type End = { exit?: string; failure?: Error }

function watchEnd(child: ChildProcess): End {
  const end: End = {}
  child.once('error', (error) => (end.failure = error))
  child.once('exit', (code, signal) => (end.exit = String(signal ?? code)))
  return end
}

function missingProgram(cause: Error): Fault {
  return new Fault('database.start-failed', {
    say: 'The program flock (Debian package util-linux) is missing; the embedded database needs it.',
    cause,
  })
}

function openLog(logFile: string): { fd: number; start: number } {
  const fd = openSync(logFile, 'a', 0o600)
  if (statSync(logFile).size > largestLogBytes) truncateSync(logFile)
  return { fd, start: statSync(logFile).size }
}

/** Fast shutdown, then immediate after half a minute (the next start recovers), then the end. */
export async function stopPostmaster(folder: string, pid: number): Promise<void> {
  for (const { signal, waitMs } of [
    { signal: 'SIGINT', waitMs: 30_000 },
    { signal: 'SIGQUIT', waitMs: 5_000 },
    { signal: 'SIGKILL', waitMs: 2_000 },
  ] as const) {
    if (!sendSignal(folder, { pid, signal })) return
    for (const end = performance.now() + waitMs; performance.now() < end; await sleep(15)) {
      if (!isPostmaster(pid, folder)) return
    }
  }
}

function sendSignal(folder: string, { pid, signal }: { pid: number; signal: NodeJS.Signals }): boolean {
  if (!isPostmaster(pid, folder)) return false
  process.kill(pid, signal)
  return true
}
