import { everySupplier } from '@facteur/e2e/invented/composed/suppliers.ts'
import { atelierLune } from '@facteur/e2e/invented/owner.ts'
import { makeRandom } from '@facteur/e2e/invented/random.ts'
import { expect, test } from 'vitest'
import { styleOf } from './house-style.ts'
import { drawSheet } from './sheet.ts'
import { makeSheetBill } from './sheet-bill.ts'

const drawn = everySupplier.slice(0, 80).map((supplier, i) => {
  const random = makeRandom(`test ${i}`)
  const bill = makeSheetBill(random, { supplier, owner: atelierLune, number: `R-${i}77`, wares: 5 })
  return { bill, html: drawSheet(bill, styleOf(supplier, 'test'), `s${i}`) }
})

test('net and VAT of a bill are its total, and its rows its net', () => {
  for (const { bill } of drawn) {
    expect(bill.net + bill.vat).toBe(bill.total)
    expect(bill.rows.reduce((sum, { base }) => sum + base, 0)).toBe(bill.net)
  }
})

test('a bill shows its number, its total and its house', () => {
  for (const { bill, html } of drawn) {
    expect(html).toContain(bill.number)
    expect(html.replace(/[^\d]/g, '')).toContain(String(bill.total))
    expect(html).toContain(bill.supplier.name.replaceAll('&', '&amp;'))
  }
})

test('an account to pay to stands on every bill that has one', () => {
  for (const { bill, html } of drawn) if (bill.iban !== null) expect(html.replaceAll(' ', '')).toContain(bill.iban)
})
