import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { Fault } from '#platform/fault.ts'
import * as ground from './0001-ground.ts'
import * as suppliersAndRules from './0002-suppliers-and-rules.ts'
import * as whatCanBeUndone from './0003-what-can-be-undone.ts'
import * as oauth from './0004-oauth.ts'
import * as feeds from './0005-feeds.ts'
import * as peopleAndScope from './0006-people-and-scope.ts'
import * as links from './0007-links.ts'
import * as weekly from './0008-weekly.ts'
import * as prints from './0009-prints.ts'
import * as watching from './0010-watching.ts'
import * as settledMails from './0011-settled-mails.ts'

const migrations = {
  '0001-ground': ground,
  '0002-suppliers-and-rules': suppliersAndRules,
  '0003-what-can-be-undone': whatCanBeUndone,
  '0004-oauth': oauth,
  '0005-feeds': feeds,
  '0006-people-and-scope': peopleAndScope,
  '0007-links': links,
  '0008-weekly': weekly,
  '0009-prints': prints,
  '0010-watching': watching,
  '0011-settled-mails': settledMails,
}

/** What a migration was called in data folders of before the first release. */
const calledBefore: Readonly<Record<string, string>> = { '0009-watching': '0010-watching' }

async function nameAnew(owner: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{
    isThere: boolean
  }>`select to_regclass('kysely_migration') is not null as "isThere"`.execute(owner)
  if (rows[0]?.isThere !== true) return
  for (const [before, now] of Object.entries(calledBefore))
    await sql`update kysely_migration set name = ${now} where name = ${before}`.execute(owner)
}

/** The journal may grow, never change. */
const appendOnly = ['journal']

/** Brings the schema up to date as the owner role and gives the app role what it needs, and no more. */
export async function migrate(owner: Kysely<unknown>, appRole: string): Promise<void> {
  await nameAnew(owner)
  const migrator = new Migrator({ db: owner, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined)
    throw new Fault('database.migration', { say: 'The database could not be brought up to date.', cause: error })
  const role = sql.id(appRole)
  await sql`grant usage on schema public to ${role}`.execute(owner)
  await sql`grant select, insert, update, delete on all tables in schema public to ${role}`.execute(owner)
  for (const table of appendOnly)
    await sql`revoke update, delete, truncate on ${sql.table(table)} from ${role}`.execute(owner)
  await sql`revoke all on kysely_migration, kysely_migration_lock from ${role}`.execute(owner)
}
