import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { afterAll, expect, test } from 'vitest'
import { sha256 } from '@facteur/e2e/invented/truth.ts'
import { seedMailbox } from './seed-mailbox.ts'
import { sortsOf } from './seeding/mix.ts'
import type { SeededInvoice } from './seeding/write-share.ts'

const scratch = mkdtempSync(join(tmpdir(), 'seeded-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))
const count = 2000
const out = join(scratch, 'two')
const seeded = await seedMailbox({ out, count, workers: 2 })
const names = readdirSync(join(out, 'cur')).sort()
// Safe: written by the call above.
const invoices = readFileSync(seeded.truthFile, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as SeededInvoice)

test('fifty thousand messages hold the measured mix', () => {
  const counts = Map.groupBy(sortsOf({ seed: 'bench', count: 50_000 }), (sort) => sort)
  const amount = (sort: Parameters<typeof counts.get>[0]) => counts.get(sort)?.length
  expect([amount('newsletter'), amount('photo'), amount('paper'), amount('calendar')]).toEqual([
    27_500, 5000, 2500, 1500,
  ])
  expect([amount('pdf'), amount('link'), amount('pdfAndUbl')]).toEqual([700, 200, 125])
})

test('every message is there, named with its true size and dated with its arrival', () => {
  expect(names.length).toBe(count)
  for (const name of names) {
    const [, seconds, size, wide] = /^(\d+)\.M\d+P1\.seed,S=(\d+),W=(\d+):2,S$/.exec(name) ?? []
    const facts = statSync(join(out, 'cur', name))
    expect([facts.size, facts.size, facts.mtimeMs / 1000]).toEqual([Number(size), Number(wide), Number(seconds)])
  }
})

test('the truth names every invoice, each with a number of its own', async () => {
  expect(invoices.length).toBe(28 + 8 + 5)
  expect(seeded.invoices).toBe(invoices.length)
  const keys = invoices.map(
    ({ truth }) => `${truth.documents[0]?.fields.supplierName} ${truth.documents[0]?.fields.invoiceNumber}`,
  )
  expect(new Set(keys).size).toBe(keys.length)
  expect(new Set(invoices.map(({ truth }) => truth.documents[0]?.sha256)).size).toBe(invoices.length)
  for (const { path, messageId, truth } of invoices) {
    const parsed = await simpleParser(readFileSync(join(out, path)))
    expect(parsed.messageId).toBe(`<${messageId}>`)
    if (truth.where === 'attachment')
      expect(parsed.attachments.map((one) => sha256(one.content))).toContain(truth.documents[0]?.sha256)
  }
})

test('no message has a bare line feed, so both sizes in the name are one', () => {
  for (const name of names.filter((_, index) => index % 10 === 0)) {
    expect(/(^|[^\r])\n/.test(readFileSync(join(out, 'cur', name), 'latin1')), name).toBe(false)
  }
})

test('one worker writes the same mailbox as two', async () => {
  await seedMailbox({ out: join(scratch, 'one'), count, workers: 1 })
  expect(readdirSync(join(scratch, 'one', 'cur')).sort()).toEqual(names)
  for (const name of names.filter((_, index) => index % 25 === 0)) {
    expect(readFileSync(join(scratch, 'one', 'cur', name)).equals(readFileSync(join(out, 'cur', name))), name).toBe(
      true,
    )
  }
})

test('a folder that holds mail already is refused', async () => {
  await expect(seedMailbox({ out, count: 1 })).rejects.toThrow('already holds mail')
})
