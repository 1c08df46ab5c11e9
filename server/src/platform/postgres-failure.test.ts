import { expect, test } from 'vitest'
import { explainPostgresFailure } from './postgres-failure.ts'

const explain = (output: string) => explainPostgresFailure(output, { exit: '1', logFile: '/data/run/postgres.log' })

test.each([
  ['FATAL:  could not write lock file "postmaster.pid": No space left on device', 'database.disk-full'],
  ['PANIC:  could not write to file "pg_wal/xlogtemp.41": No space left on device', 'database.disk-full'],
  ['PANIC:  could not locate a valid checkpoint record at 0/1FC8', 'database.damaged'],
  ['FATAL:  could not open file "global/pg_filenode.map": No such file or directory', 'database.damaged'],
  ['FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use', 'database.in-use'],
  ['FATAL:  data directory "/data/postgres" has invalid permissions', 'database.folder-refused'],
  ['postgres: error while loading shared libraries: libicui18n.so.60', 'database.not-installed'],
  ['FATAL:  could not map anonymous shared memory: Cannot allocate memory', 'database.out-of-memory'],
  ['FATAL:  something nobody has seen before', 'database.start-failed'],
])('%s is told as a sentence with its code', (output, code) => {
  const fault = explain(output)

  expect(fault.code).toBe(code)
  expect(fault.say).toMatch(/^The |^Another |^PostgreSQL /)
  expect(fault.say).not.toContain('FATAL')
})
