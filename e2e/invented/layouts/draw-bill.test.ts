import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { printNumber } from '../amount.ts'
import { makeBill } from '../bill.ts'
import type { Bill } from '../bill.ts'
import { printDay } from '../calendar-day.ts'
import { atelierLune } from '../owner.ts'
import { makeRandom } from '../random.ts'
import { suppliers } from '../suppliers.ts'
import { drawBill } from './draw-bill.ts'
import { layoutNames } from './layout-names.ts'

const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined
const folder = mkdtempSync(join(tmpdir(), 'invented-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the same bill gives the same bytes', async () => {
  const bill = billOf(0)
  expect((await drawBill(bill)).equals(await drawBill(bill))).toBe(true)
})

test.skipIf(!hasPdftotext)('every supplier prints what the truth says (needs pdftotext)', async () => {
  for (const index of suppliers.keys()) {
    const bill = billOf(index)
    expectShown(bill, await textOf(bill))
  }
})

test.skipIf(!hasPdftotext)('every layout carries forty lines and a credit note (needs pdftotext)', async () => {
  for (const [index, layout] of layoutNames.entries()) {
    if (layout === 'till') continue
    const supplier = { ...(suppliers[index] ?? suppliers[0]!), layout }
    const bill = makeBill(makeRandom(layout), {
      supplier,
      owner: atelierLune,
      issuedOn: '2026-09-30',
      sequence: 7,
      form: 'credit-note',
      corrects: 'X-1',
    })
    expectShown(bill, await textOf(bill))
  }
  for (const layout of ['ledger', 'header-band', 'sidebar'] as const) {
    const supplier = suppliers.find((one) => one.layout === layout)!
    const bill = makeBill(makeRandom(layout), {
      supplier,
      owner: atelierLune,
      issuedOn: '2026-09-30',
      sequence: 7,
      lineCount: 40,
    })
    expectShown(bill, await textOf(bill))
  }
})

function billOf(index: number): Bill {
  const supplier = suppliers[index]!
  return makeBill(makeRandom(`bill ${index}`), {
    supplier,
    owner: atelierLune,
    issuedOn: '2026-10-14',
    sequence: 100 + index,
  })
}

async function textOf(bill: Bill): Promise<string> {
  const path = join(folder, 'bill.pdf')
  writeFileSync(path, await drawBill(bill))
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
}

function expectShown(bill: Bill, text: string): void {
  const seen = text.replace(/\s+/g, '').toLowerCase()
  const shows = (value: string) =>
    expect(seen, `${bill.supplier.name} (${bill.supplier.layout}) shows ${value}`).toContain(
      value.replace(/\s+/g, '').toLowerCase(),
    )
  shows(bill.number)
  shows(bill.customer.name)
  for (const word of bill.supplier.name.split(' ')) shows(word)
  for (const cents of [bill.inclCents, bill.exclCents, bill.vatCents]) shows(printNumber(cents, bill.language))
  if (bill.iban) shows(bill.iban)
  if (bill.structuredCommunication) shows(bill.structuredCommunication)
  const plain = seen.replace(/[.]/g, '')
  for (const number of [bill.supplier.vatNumber, bill.customer.vatNumber])
    expect(plain, `${bill.supplier.name} shows ${number}`).toContain(number?.toLowerCase())
  const days =
    bill.supplier.terms === 'month-end' || bill.dueOn === null ? [bill.issuedOn] : [bill.issuedOn, bill.dueOn]
  for (const day of days) {
    const printed = (['short', 'long', 'iso'] as const).map((style) =>
      printDay(day, { language: bill.language, style }).replace(/\s+/g, '').toLowerCase(),
    )
    expect(
      printed.some((one) => seen.includes(one)),
      `${bill.supplier.name} shows ${day}`,
    ).toBe(true)
  }
}
