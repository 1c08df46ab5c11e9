import pg from 'pg'
import { expect, test } from 'vitest'
import { debianPostgresMissing, startDebianPostgres } from './debian-postgres.ts'

const missing = debianPostgresMissing()

test.skipIf(missing !== undefined)(`Debian's PostgreSQL starts for a test and asks for the password`, async () => {
  using server = startDebianPostgres({ superuserPassword: 'p&ss/w@rd' })
  const client = new pg.Client({ connectionString: server.url() })
  await client.connect()
  expect((await client.query(`select lower('ÉCOLE') as word`)).rows).toEqual([{ word: 'école' }])
  await client.end()

  const wrong = new pg.Client({ ...server.connection(), password: 'fout' })
  await expect(wrong.connect()).rejects.toMatchObject({ code: '28P01' })
})
