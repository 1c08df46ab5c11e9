import { eInvoiceDetails } from '@facteur/contract/e-invoice.ts'
import { eInvoiceIn } from '@facteur/formats/einvoice/testing/make-einvoice.ts'
import { makeCii, makeUbl } from '@facteur/formats/einvoice/testing/make-xml.ts'
import { expect, test } from 'vitest'
import { detailsOfEInvoice } from './details-of-e-invoice.ts'

test.each([
  ['UBL', makeUbl({ allowanceCents: 500, prepaidCents: 1_000 })],
  ['ZUGFeRD 1', makeCii(1, { allowanceCents: 500 })],
  ['Factur-X', makeCii(2, { prepaidCents: 700 })],
])('the details of %s are what the contract says they are', (_, xml) => {
  const details = detailsOfEInvoice(eInvoiceIn(xml))
  expect(eInvoiceDetails.parse(details)).toEqual(details)
  expect(details).toMatchObject({
    lineCount: 3,
    references: { order: 'PO-88', buyer: 'Workshop 2' },
    payment: { dueOn: '2031-03-05', structuredCommunication: '+++090/9337/55493+++' },
    findings: [],
  })
})

test('what does not add up is said in the language that is asked for', () => {
  const wrong = eInvoiceIn(
    makeUbl().replace(
      '<cbc:LineExtensionAmount currencyID="EUR">556.48',
      '<cbc:LineExtensionAmount currencyID="EUR">600.00',
    ),
  )
  expect(detailsOfEInvoice(wrong).findings[0]).toEqual({
    code: 'e-invoice.lines-wrong',
    say: 'The lines add up to 556.48, but the invoice says 600.00',
  })
  expect(detailsOfEInvoice(wrong, 'nl').findings[0]?.say).toBe(
    'De lijnen tellen op tot 556,48, maar de factuur zegt 600,00',
  )
})
