import { Fault } from './fault.ts'

const damaged =
  'The database in the data folder is damaged and cannot be opened: put back a backup with facteur restore.'

const known: readonly { pattern: RegExp; code: string; say: string; retry: 'never' | 'later' }[] = [
  {
    pattern: /No space left on device|Disk quota exceeded/i,
    code: 'database.disk-full',
    say: 'The disk with the data folder is full: make room, then start again. Nothing is lost.',
    retry: 'later',
  },
  {
    pattern: /error while loading shared libraries|command not found|cannot execute/i,
    code: 'database.not-installed',
    say: 'The embedded PostgreSQL is not fully installed: run npm start, or set DATABASE_URL to use another.',
    retry: 'never',
  },
  {
    pattern: /pre-existing shared memory block|lock file "postmaster.pid" already exists/i,
    code: 'database.in-use',
    say: 'Another PostgreSQL still uses the data folder: stop it, then start again.',
    retry: 'later',
  },
  {
    pattern:
      /could not locate a valid checkpoint|invalid .*checkpoint|incorrect checksum|not a valid|is corrupt|required WAL directory|invalid page|could not find the database system|could not open (file|directory) "(global|base|pg_|postgres)[^\n]*No such file|PANIC:/i,
    code: 'database.damaged',
    say: damaged,
    retry: 'never',
  },
  {
    pattern: /Permission denied|wrong ownership|invalid permissions|Operation not permitted/i,
    code: 'database.folder-refused',
    say: 'PostgreSQL may not read or write its part of the data folder: give the folder to the user that runs Facteur.',
    retry: 'never',
  },
  {
    pattern: /could not map anonymous shared memory|Cannot allocate memory|out of memory/i,
    code: 'database.out-of-memory',
    say: 'The machine has too little free memory to start the database.',
    retry: 'later',
  },
]

/** What PostgreSQL wrote before it gave up, as a code and one sentence. Paths and statements stay in its own log file. */
export function explainPostgresFailure(output: string, { exit, logFile }: { exit: string; logFile: string }): Fault {
  const match = known.find(({ pattern }) => pattern.test(output))
  const facts = { exit, logFile }
  if (match) return new Fault(match.code, { say: match.say, retry: match.retry, facts })
  return new Fault('database.start-failed', {
    say: `The embedded database did not start; its own words are in ${logFile}.`,
    retry: 'later',
    facts,
  })
}

/** An error of the file system as a fault; anything else as it is. */
export function explainFileError(thrown: unknown): unknown {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
  const match = known.find(({ pattern }) => pattern.test(fileErrors[code] ?? ''))
  return match ? new Fault(match.code, { say: match.say, retry: match.retry, cause: thrown }) : thrown
}

const fileErrors: Record<string, string> = {
  ENOSPC: 'No space left on device',
  EDQUOT: 'Disk quota exceeded',
  EACCES: 'Permission denied',
  EPERM: 'Permission denied',
  EROFS: 'Permission denied',
}

export const databaseDamaged = (cause?: unknown) => new Fault('database.damaged', { say: damaged, cause })
