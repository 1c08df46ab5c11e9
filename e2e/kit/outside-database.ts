import { execFileSync } from 'node:child_process'
import { debianPostgresMissing, startDebianPostgres, type DebianPostgres } from '../../server/src/platform/testing/debian-postgres.ts'

export type OutsideDatabase = Disposable & { appUrl: string; ownerUrl: string; server: DebianPostgres }

const password = 'test'
const roles = { owner: 'facteur_owner', app: 'facteur_app' }

/** A PostgreSQL of the operator's own, with the two roles and the database that the guide tells to make. */
export function makeDatabase(): { missing: string | undefined; start(): OutsideDatabase } {
  const missing = debianPostgresMissing()
  if (missing !== undefined) process.stderr.write(`skipped: ${missing}\n`)
  return {
    missing,
    start() {
      const server = startDebianPostgres()
      const sql = (text: string) => execFileSync('psql', ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '-c', text, server.url()], { stdio: 'pipe' })
      for (const role of Object.values(roles)) sql(`create role ${role} login nosuperuser nobypassrls password '${password}'`)
      sql(`create database facteur owner ${roles.owner}`)
      const url = (user: string) => server.url({ user, password, database: 'facteur' })
      return { appUrl: url(roles.app), ownerUrl: url(roles.owner), server, [Symbol.dispose]: () => server.stop() }
    },
  }
}
