import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeDemo } from './demo.ts'

const folder = join(import.meta.dirname, '../../server/demo')
const mails = await makeDemo()

test('the committed demonstration is what the generator makes', () => {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .sort()
  expect(files).toEqual(mails.map((mail) => `${mail.name}.eml`))
  for (const mail of mails)
    expect(readFileSync(join(folder, `${mail.name}.eml`)).equals(mail.raw), `${mail.name}: run make-demo.ts`).toBe(true)
})

test('the demonstration shows every side of the product and stays small', () => {
  const truths = mails.map((mail) => mail.truth)
  const documents = truths.filter((truth) => truth.collect && !truth.duplicateOf).flatMap((truth) => truth.documents)
  const onPaper = truths.filter((truth) => truth.collect && truth.where === 'attachment' && truth.kind !== 'receipt')
  expect(mails.length).toBeGreaterThanOrEqual(30)
  expect(onPaper.length).toBeGreaterThanOrEqual(14)
  expect(new Set(truths.map((truth) => truth.language))).toEqual(new Set(['nl', 'fr', 'de', 'en']))
  const owed = documents.filter(({ kind, fields }) => kind === 'invoice' && !fields.isPaid && !fields.isDirectDebit)
  const dueBetween = (from: string, to: string) =>
    owed.filter(({ fields }) => fields.dueOn !== null && fields.dueOn >= from && fields.dueOn < to)
  expect(dueBetween('2026-01-01', '2026-11-15').length, 'overdue').toBe(1)
  expect(dueBetween('2026-11-23', '2026-12-01').length, 'due soon').toBeGreaterThanOrEqual(1)
  expect(documents.some(({ fields }) => fields.isPaid)).toBe(true)
  expect(documents.some(({ fields }) => fields.isDirectDebit)).toBe(true)
  expect(truths.some((truth) => truth.duplicateOf)).toBe(true)
  expect(truths.some((truth) => truth.scene === 'ubl')).toBe(true)
  expect(truths.some((truth) => truth.kind === 'credit-note')).toBe(true)
  expect(mails.reduce((sum, mail) => sum + mail.raw.length, 0)).toBeLessThan(1_500_000)
})
