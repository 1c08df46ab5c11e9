import { isIban } from '@facteur/formats/iban.ts'
import type { EInvoiceReading } from '@facteur/formats/einvoice/einvoice.ts'
import { readEInvoice } from '@facteur/formats/einvoice/read-einvoice.ts'
import { readVatNumber } from '@facteur/formats/vat-number.ts'
import { expect, test } from 'vitest'
import { makeBill } from './bill.ts'
import { atelierLune } from './owner.ts'
import { makeRandom } from './random.ts'
import { suppliers } from './suppliers.ts'
import { fieldsOf } from './truth.ts'
import { writeUbl } from './ubl.ts'

test('the product reads every invented VAT number and account', () => {
  for (const { name, vatNumber, iban, country } of suppliers) {
    if (vatNumber) expect(readVatNumber(vatNumber, country), name).toBe(vatNumber)
    if (iban) expect(isIban(iban), name).toBe(true)
  }
})

test('the product reads from an invented UBL what the truth says', () => {
  for (const [index, supplier] of suppliers.entries()) {
    for (const form of ['invoice', 'credit-note'] as const) {
      const bill = makeBill(makeRandom(`ubl ${index}`), {
        supplier,
        owner: atelierLune,
        issuedOn: '2026-10-14',
        sequence: 3,
        form,
      })
      const reading = readEInvoice(writeUbl(bill).toString())
      expect(factsIn(reading), `${supplier.name} ${form}`).toEqual({ kind: form, ...fieldsOf(bill) })
    }
  }
})

function factsIn(reading: EInvoiceReading) {
  if (reading.is === 'refused') throw new Error(`not read: ${reading.because}`)
  const { invoice } = reading
  return {
    kind: invoice.kind,
    supplierName: invoice.supplier.name,
    supplierVatNumber: invoice.supplier.vatNumber,
    customerName: invoice.customer.name,
    customerVatNumber: invoice.customer.vatNumber,
    invoiceNumber: invoice.number,
    issuedOn: invoice.issuedOn,
    dueOn: invoice.dueOn,
    currency: invoice.currency,
    totalIncludingVat: invoice.totalIncludingVat,
    totalExcludingVat: invoice.totalExcludingVat,
    totalVat: invoice.totalVat,
    creditorIban: invoice.creditorIban,
    structuredCommunication: invoice.structuredCommunication,
    isPaid: invoice.isPaid,
    isDirectDebit: invoice.isDirectDebit,
  }
}
