import pg from 'pg'
import { type Key, deriveKey } from './crypto.ts'
import type { PoolConfig } from './database.ts'
import type { PostgresServer } from './postgres-server.ts'

const ownerRole = 'facteur_owner'
export const embeddedAppRole = 'facteur_app'
const databaseName = 'facteur'

/** Derived from the master key, so that no password lies about; the database is reached over its socket only. */
export const databasePassword = (masterKey: Key, role: string): string =>
  deriveKey(masterKey, `database ${role}`).toString('base64url')

/** The embedded database's roles: one owns the tables and migrates, the app owns nothing and cannot pass row-level security. */
export async function prepareRoles(
  server: PostgresServer,
  masterKey: Key,
): Promise<{ owner: PoolConfig; app: PoolConfig }> {
  const client = new pg.Client(server.connection())
  await client.connect()
  try {
    const known = await client.query<{ rolname: string }>('select rolname from pg_roles where rolname = any($1)', [
      [ownerRole, embeddedAppRole],
    ])
    for (const role of [ownerRole, embeddedAppRole]) {
      const verb = known.rows.some((row) => row.rolname === role) ? 'alter' : 'create'
      const password = pg.escapeLiteral(databasePassword(masterKey, role))
      await client.query(
        `${verb} role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole password ${password}`,
      )
    }
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [databaseName])
    if (rowCount === 0) await client.query(`create database ${databaseName} owner ${ownerRole}`)
  } finally {
    await client.end()
  }
  const connection = (user: string) =>
    server.connection({ user, password: databasePassword(masterKey, user), database: databaseName })
  return { owner: connection(ownerRole), app: connection(embeddedAppRole) }
}
