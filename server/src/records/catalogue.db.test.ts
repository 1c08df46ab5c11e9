import { expect, test } from 'vitest'
import { inScope, openDatabase } from '#platform/database.ts'
import { tablesWithoutOrganisation } from './migrations/0001-ground.ts'
import type { Tables } from './tables.ts'
import { freshGround } from './testing/fresh-ground.ts'
import { makeOrganisation } from './testing/make-organisation.ts'

test('every table of an organisation has forced row-level security and a policy for reading and writing', async () => {
  await using fresh = await freshGround()
  const rows = await fresh.asSuperuser(`
    select c.relname as name, c.relrowsecurity as has, c.relforcerowsecurity as forced,
      (select count(*)::int from pg_policy p where p.polrelid = c.oid and p.polcmd = '*' and p.polwithcheck is not null) as policies
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss')`)

  const open = rows
    .filter((row) => !(row['has'] === true && row['forced'] === true && row['policies'] === 1))
    .map((row) => row['name'])

  expect(rows.length).toBeGreaterThan(20)
  expect(new Set(open)).toEqual(new Set(Object.keys(tablesWithoutOrganisation)))
})

test('the app role owns nothing, is no superuser and cannot bypass row-level security', async () => {
  await using fresh = await freshGround()
  const [role] = await fresh.asSuperuser(
    `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'test_app'`,
  )
  const owned = await fresh.asSuperuser(
    `select relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'test_app'`,
  )
  const memberOf = await fresh.asSuperuser(
    `select 1 from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname = 'test_app'`,
  )

  expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false })
  expect(owned).toEqual([])
  expect(memberOf).toEqual([])
})

test('without an organisation no row is seen, and none of another organisation can be written', async () => {
  await using fresh = await freshGround()
  const { ctx } = await makeOrganisation(fresh.ground)
  const other = await makeOrganisation(fresh.ground)
  const { database } = fresh.ground

  const seen = await inScope(database, {}, (tx) => tx.selectFrom('organisation').select('organisation_id').execute())
  const foreign = await inScope(database, { organisation: other.ctx.organisation }, (tx) =>
    tx
      .updateTable('organisation')
      .set({ name: 'x' })
      .where('organisation_id', '=', ctx.organisation)
      .returning('name')
      .execute(),
  )
  const smuggled = inScope(database, { organisation: other.ctx.organisation }, (tx) =>
    tx
      .insertInto('notice')
      .values({
        id: 'n',
        organisation_id: ctx.organisation,
        code: 'x',
        facts: '{}',
        document_id: null,
        source_id: null,
      })
      .execute(),
  )

  expect(seen).toEqual([])
  expect(foreign).toEqual([])
  await expect(smuggled).rejects.toThrow(/row-level security/)
})

test('one pooled connection serves two organisations in turn without mixing them', async () => {
  await using fresh = await freshGround()
  const first = await makeOrganisation(fresh.ground, { name: 'Eerste' })
  const second = await makeOrganisation(fresh.ground, { name: 'Tweede' })
  const single = openDatabase<Tables>({ ...fresh.app, max: 1 })
  const namesOf = (scope: Parameters<typeof inScope>[1]) =>
    inScope(single, scope, (tx) => tx.selectFrom('organisation').select('name').execute())

  const names = await Promise.all(
    Array.from({ length: 40 }, (_, i) => namesOf({ organisation: (i % 2 === 0 ? first : second).ctx.organisation })),
  )
  const failed = await inScope(single, { organisation: first.ctx.organisation }, () =>
    Promise.reject(new Error('broken off')),
  ).catch((thrown: unknown) => thrown)
  const afterwards = await namesOf({})
  await single.close()

  names.forEach((rows, i) => expect(rows).toEqual([{ name: i % 2 === 0 ? 'Eerste' : 'Tweede' }]))
  expect(failed).toBeInstanceOf(Error)
  expect(afterwards).toEqual([])
})

test('the app role can neither change nor remove an entry of the journal', async () => {
  await using fresh = await freshGround()
  const { ctx } = await makeOrganisation(fresh.ground)
  const change = inScope(fresh.ground.database, { organisation: ctx.organisation }, (tx) =>
    tx.updateTable('journal').set({ action: 'x' }).execute(),
  )
  const remove = inScope(fresh.ground.database, { organisation: ctx.organisation }, (tx) =>
    tx.deleteFrom('journal').execute(),
  )

  await expect(change).rejects.toThrow(/permission denied/)
  await expect(remove).rejects.toThrow(/permission denied/)
})
