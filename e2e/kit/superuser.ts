import { openDatabase } from '../../server/src/platform/database.ts'
import { databasePassword } from '../../server/src/platform/database-roles.ts'
import { openMasterKey } from '../../server/src/platform/master-key.ts'

/** Runs one statement as superuser in the embedded database of a running house: what an intruder on the host could do. */
export async function asSuperuser(
  dataFolder: string,
  sql: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const { key } = openMasterKey({ dataFolder, keyFile: null })
  const signIn = { user: 'postgres', password: databasePassword(key, 'postgres'), database: 'facteur' }
  const database = openDatabase<unknown>({ host: `${dataFolder}/run`, port: 5432, ...signIn, max: 1 })
  try {
    return (await database.pool.query<Record<string, unknown>>(sql, values)).rows
  } finally {
    await database.close()
  }
}
