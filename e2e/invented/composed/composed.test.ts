import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { decimal } from '../amount.ts'
import { makeBill } from '../bill.ts'
import type { Bill } from '../bill.ts'
import { drawBill } from '../layouts/draw-bill.ts'
import { atelierLune } from '../owner.ts'
import { makeRandom } from '../random.ts'
import type { Supplier } from '../suppliers.ts'
import { fieldsOf } from '../truth.ts'
import { printDayAs, printNumber, withSign } from './say.ts'
import { stationeryOf } from './stationery.ts'
import { composedSuppliers } from './suppliers.ts'

const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined
const folder = mkdtempSync(join(tmpdir(), 'invented-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const billOf = (supplier: Supplier, index: number): Bill =>
  makeBill(makeRandom(`composed ${index}`), {
    supplier,
    owner: atelierLune,
    issuedOn: '2026-10-14',
    sequence: 40 + index,
    form: index % 10 === 9 ? 'credit-note' : 'invoice',
    ...(index % 8 === 0 ? { lineCount: 36 } : {}),
  })

test('one house always looks the same, two houses hardly ever', async () => {
  const [one, other] = composedSuppliers
  expect((await drawBill(billOf(one!, 1))).equals(await drawBill(billOf(one!, 1)))).toBe(true)
  expect(stationeryOf(one!)).not.toEqual(stationeryOf(other!))
  const looks = composedSuppliers.map((supplier) => {
    const { supplierAt, meta, totals, payment, table } = stationeryOf(supplier)
    return `${supplierAt} ${meta} ${totals} ${payment} ${table}`
  })
  expect(new Set(looks).size).toBeGreaterThan(composedSuppliers.length * 0.9)
})

test.skipIf(!hasPdftotext)('every fourth house prints what its truth says (needs pdftotext)', async () => {
  for (const [index, supplier] of composedSuppliers.entries()) {
    if (index % 4 !== 0) continue
    const bill = billOf(supplier, index)
    const path = join(folder, 'bill.pdf')
    writeFileSync(path, await drawBill(bill))
    expectShown(bill, squash(execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' })))
  }
})

test('what a house without VAT does not print is no part of the truth', () => {
  const supplier = composedSuppliers.find((one) => one.hides)
  expect(fieldsOf(billOf(supplier!, 1))).toMatchObject({ totalExcludingVat: null, totalVat: null })
})

test('days and amounts are printed as that country prints them', () => {
  expect(printNumber(-1_234_567, { group: "'", point: '.' })).toBe("-12'345.67")
  expect(withSign('1.234,50', { currency: 'EUR', sign: 'tight' })).toBe('€1.234,50')
  expect(printDayAs('2026-03-04', { form: 'mm/dd/yyyy', language: 'en' })).toBe('03/04/2026')
  expect(printDayAs('2026-07-04', { form: 'd mon yyyy', language: 'fr' })).toBe('4 juil. 2026')
})

const squash = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

function expectShown(bill: Bill, seen: string): void {
  const shows = (value: string) =>
    expect(seen.includes(squash(value)), `${bill.supplier.name} shows ${value}`).toBe(true)
  shows(bill.number)
  shows(bill.supplier.name)
  shows(bill.customer.name)
  shows(printDayAs(bill.issuedOn, { form: stationeryOf(bill.supplier).day, language: bill.language }))
  shows(decimal(bill.inclCents))
  if (!bill.hidden.includes('totalVat')) for (const cents of [bill.exclCents, bill.vatCents]) shows(decimal(cents))
  for (const text of [bill.supplier.vatNumber, bill.iban, bill.structuredCommunication]) if (text) shows(text)
}
