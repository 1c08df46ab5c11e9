import { fields } from '@facteur/contract/verdict.ts'
import type { CalendarDay } from '@facteur/formats/date.ts'
import { eInvoiceIn, makeEInvoice } from '@facteur/formats/einvoice/testing/make-einvoice.ts'
import { makeUbl } from '@facteur/formats/einvoice/testing/make-xml.ts'
import { expect, test } from 'vitest'
import { dueFromTerms } from './due-from-terms.ts'
import { fieldsOfEInvoice, payableOf } from './fields-of-e-invoice.ts'

const fieldsOf = (xml: string) => fieldsOfEInvoice(eInvoiceIn(xml))

// Safe: a literal day.
const day = (text: string) => text as CalendarDay

test.each([
  ['Te betalen binnen 30 dagen', '2031-03-05'],
  ['Payable within 14 days net', '2031-02-17'],
  ['Zahlbar bis 28.02.2031 ohne Abzug', '2031-02-28'],
  ['Paiement à 8 jours', '2031-02-11'],
  ['2 % Skonto innerhalb 10 Tagen, 30 Tage netto', undefined],
  ['30 dagen einde maand', undefined],
  ['Paid on delivery', undefined],
])('terms "%s" tell when it is due', (terms, due) => {
  expect(dueFromTerms(terms, day('2031-02-03'))).toBe(due)
})

test('a due day from the terms is less sure than one that is stated', () => {
  expect(fieldsOf(makeUbl()).confidence['dueOn']).toBe(1)
  const untold = fieldsOf(makeUbl().replace('<cbc:DueDate>2031-03-05</cbc:DueDate>', ''))
  expect(untold.fields.dueOn).toBe('2031-03-05')
  expect(untold.confidence['dueOn']).toBeLessThan(1)
})

test('the total is the grand total, not what is left after a payment in advance', () => {
  expect(fieldsOf(makeUbl({ prepaidCents: 10_000 })).fields).toMatchObject({
    totalIncludingVat: '664.35',
    isPaid: false,
  })
})

test('what is left to pay is told where it is not the total', () => {
  expect(payableOf(makeEInvoice({ prepaidCents: 10_000 }))).toEqual({ of: '664.35', amount: '564.35' })
  expect(payableOf(makeEInvoice())).toBeUndefined()
  expect(payableOf({ ...makeEInvoice({ prepaidCents: 10_000 }), kind: 'credit-note' })).toBeUndefined()
})

test.each([
  ['JPY', '664.00'],
  ['KWD', '664.35'],
  ['EUR', '664.35'],
])('amounts in %s are said as the contract says them', (currency, total) => {
  const read = fieldsOf(makeUbl().replaceAll('EUR', currency)).fields
  expect(read).toMatchObject({ currency, totalIncludingVat: total })
  expect(fields.parse(read)).toEqual(read)
})

test('a credit note below zero loses its sign; an invoice below zero keeps it', () => {
  const lines = [{ name: 'Return', quantity: -2, priceCents: 5_000, rate: 21 }]
  expect(fieldsOf(makeUbl({ lines }, 'CreditNote')).fields.totalIncludingVat).toBe('121.00')
  expect(fieldsOf(makeUbl({ lines })).fields.totalIncludingVat).toBe('-121.00')
})

test('every field tells where in the XML it stands', () => {
  const { evidence, fields } = fieldsOf(makeUbl())
  expect(evidence['invoiceNumber']).toEqual({ path: 'Invoice/ID', text: 'T-2031/07' })
  expect(Object.keys(evidence).length).toBeGreaterThan(10)
  expect(evidence['creditorIban']?.text).toBe(fields.creditorIban)
})
