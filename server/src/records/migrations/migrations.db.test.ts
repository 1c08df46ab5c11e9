import { expect, test } from 'vitest'
import { openDatabase } from '#platform/database.ts'
import { freshGround } from '../testing/fresh-ground.ts'
import * as ground from './0001-ground.ts'
import { migrate } from './migrate.ts'
import * as suppliersAndRules from './0002-suppliers-and-rules.ts'

test('a database from before suppliers gets them from its archive, each organisation its own', async () => {
  await using fresh = await freshGround()
  await fresh.asSuperuser('drop schema public cascade; create schema public authorization test_owner')
  const owner = openDatabase<unknown>({ ...fresh.owner, max: 1 })
  try {
    await owner.kysely.transaction().execute((tx) => ground.up(tx))
    for (const organisation of ['org_a', 'org_b']) await fill(fresh, organisation)
    await owner.kysely.transaction().execute((tx) => suppliersAndRules.up(tx))
  } finally {
    await owner.close()
  }
  const suppliers = await fresh.asSuperuser('select * from supplier order by organisation_id')
  expect(suppliers.map((row) => row['organisation_id'])).toEqual(['org_a', 'org_b'])
  expect(suppliers[0]).toMatchObject({
    id: expect.stringMatching(/^sup_[0-9a-z]{26}$/),
    name: 'De Gist',
    vat_numbers: ['BE0123456749'],
    document_count: 3,
    first_document_on: '2026-01-31',
    last_document_on: '2026-03-31',
    accounts: [
      { iban: 'BE68539007547034', firstSeenOn: '2026-03-31', lastSeenOn: '2026-03-31', isConfirmed: false },
      { iban: 'BE71096123456769', firstSeenOn: '2026-01-31', lastSeenOn: '2026-02-28', isConfirmed: true },
    ],
  })
  const attached = await fresh.asSuperuser(
    'select count(*)::int as count from document d join supplier s on s.id = d.supplier_id and s.organisation_id = d.organisation_id',
  )
  expect(attached).toEqual([{ count: 6 }])
})

test('a data folder in which a migration still has its earlier name goes on', async () => {
  await using fresh = await freshGround()
  await fresh.asSuperuser(`update kysely_migration set name = '0009-watching' where name = '0010-watching'`)
  const owner = openDatabase<unknown>({ ...fresh.owner, max: 1 })
  try {
    await migrate(owner.kysely, 'test_app')
  } finally {
    await owner.close()
  }
  const names = await fresh.asSuperuser(`select name from kysely_migration where name like '%-watching'`)
  expect(names).toEqual([{ name: '0010-watching' }])
})

async function fill(fresh: { asSuperuser(sql: string, values?: unknown[]): Promise<unknown> }, organisation: string) {
  const old = { supplierVatNumber: 'BE0123456749', supplierName: 'Gist', creditorIban: 'BE71096123456769' }
  const papers = [
    { ...old, issuedOn: '2026-01-31' },
    { ...old, issuedOn: '2026-02-28' },
    { ...old, issuedOn: '2026-03-31', supplierName: 'De Gist', creditorIban: 'BE68539007547034', isHeld: true },
    { supplierName: 'Zonder nummer', issuedOn: '2026-03-31' },
  ]
  await fresh.asSuperuser(
    `insert into organisation (organisation_id, name, language, wrapped_key) values ($1, 'x', 'nl', '')`,
    [organisation],
  )
  await fresh.asSuperuser('insert into organisation_directory values ($1)', [organisation])
  for (const [i, { isHeld, ...fields }] of papers.map((one) => ({ isHeld: false, ...one })).entries()) {
    const id = `doc_${organisation}_${i}`
    await fresh.asSuperuser(
      `insert into document (id, organisation_id, state, kind, place, name, media_type, format, size_bytes, sha256, original_object, fields, archived_at)
       values ($1, $2, 'archived', 'invoice', 'file', 'f', 'application/pdf', 'pdf', 1, $1, 'o', $3, now())`,
      [id, organisation, JSON.stringify(fields)],
    )
    await fresh.asSuperuser(`insert into payment (document_id, organisation_id, state) values ($1, $2, $3)`, [
      id,
      organisation,
      isHeld ? 'held' : 'to-pay',
    ])
  }
}
