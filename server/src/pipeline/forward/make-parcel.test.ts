import { noFields } from '@facteur/contract/verdict.ts'
import { expect, test } from 'vitest'
import { makeSummary } from './make-parcel.ts'

const input = {
  language: 'nl',
  organisationName: 'Atelier Lune',
  kind: 'invoice',
  name: 'scan.pdf',
  fields: {
    ...noFields,
    supplierName: 'Bakkerij <De Gist>',
    invoiceNumber: '2026-0042',
    totalIncludingVat: '121.00',
    currency: 'EUR',
  },
}

test('the accountant sees number, supplier and amount in the subject', () => {
  expect(makeSummary(input).subject).toBe('Factuur 2026-0042 – Bakkerij <De Gist> – 121.00 EUR')
})

test('what a supplier calls himself cannot become markup', () => {
  expect(makeSummary(input).html).toContain('Bakkerij &lt;De Gist&gt;')
})

test('a line break in a number cannot become a header', () => {
  expect(
    makeSummary({ ...input, fields: { ...input.fields, invoiceNumber: '1\r\nBcc: x@y.example' } }).subject,
  ).not.toMatch(/[\r\n]/)
})

test('what was not read is said, in the language of the organisation', () => {
  expect(makeSummary(input).text).toContain('Vervaldag: niet gelezen')
})

test('a copy without its lock is called that, and what the owner is called cannot become markup', () => {
  const { text, html } = makeSummary({ ...input, organisationName: 'Lune & <Zoon>', isUnlocked: true })
  expect(text).toContain('Het origineel zit in het archief van Lune & <Zoon>.')
  expect(html).toContain('Lune &amp; &lt;Zoon&gt;.</p>')
  expect(makeSummary(input).text).not.toContain('wachtwoord')
})
