import { expect, test } from 'vitest'
import { boundEInvoice } from './bound-einvoice.ts'
import { checkEInvoice } from './check-einvoice.ts'
import { makeEInvoice } from './testing/make-einvoice.ts'

const invoice = makeEInvoice()
const line = invoice.lines[0]
const many = (count: number) => Array.from({ length: count }, () => line).filter((each) => each !== undefined)

test('an invoice of a business is as it was read, and is plain JSON', () => {
  expect(boundEInvoice(invoice)).toEqual(invoice)
  expect(JSON.parse(JSON.stringify(invoice))).toEqual(invoice)
})

test('an XML that repeats itself gives no more than a business could read', () => {
  const charge = { ...invoice.allowancesAndCharges[0], isCharge: true, reason: 'x', amount: '1.00' }
  const rows = Array.from({ length: 300 }, () => ({
    ...charge,
    base: null,
    percent: null,
    vatCategory: null,
    vatRate: null,
  }))
  const lines = many(30_000).map((each) => ({ ...each, allowancesAndCharges: rows }))
  const bound = boundEInvoice({ ...invoice, number: '7'.repeat(1_000_000), lines, lineCount: 30_000 })
  expect(bound.number).toHaveLength(10_000)
  expect(bound.lines).toHaveLength(20_000)
  expect(bound.lineCount).toBe(30_000)
  expect(bound.lines.reduce((sum, each) => sum + each.allowancesAndCharges.length, 0)).toBe(20_000)
})

test('of lines that were cut no sum is asked', () => {
  const cut = { ...invoice, lines: invoice.lines.slice(0, 1) }
  expect(checkEInvoice(cut)).toEqual([])
  expect(checkEInvoice({ ...cut, lineCount: 1 }).map(({ code }) => code)).toContain('e-invoice.lines-wrong')
})
