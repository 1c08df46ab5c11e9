import { makeEInvoice } from '@facteur/formats/einvoice/testing/make-einvoice.ts'
import { expect, test } from 'vitest'
import { anyRendition } from '../testing/any.ts'
import { linesOf } from './lines.ts'
import { paymentSaid, withBeside } from './payment-said.ts'

const said = (page: string) => paymentSaid(linesOf(anyRendition(page)))

test('what is collected by direct debit, or was paid by card, says so', () => {
  expect(said('Het bedrag wordt via domiciliëring geïnd op 30/04/2026')).toEqual({ isPaid: false, isDirectDebit: true })
  expect(said('Facture acquittée par carte bancaire')).toEqual({ isPaid: true, isDirectDebit: false })
  expect(said('Gelieve 121,00 over te schrijven. Indien reeds betaald, dank.')).toEqual({
    isPaid: false,
    isDirectDebit: false,
  })
})

test('the page that shows an e-invoice says how it is paid, whatever the XML says', () => {
  const eInvoice = { ...makeEInvoice(), number: '2026-0042', isDirectDebit: false }
  const xml = anyRendition('', { format: 'ubl', eInvoice, pages: [] })
  const page = anyRendition('Factuur 2026-0042\nHet bedrag wordt via domiciliëring geïnd op 30/04/2026')
  expect(withBeside(xml, [page]).beside).toEqual({ isPaid: false, isDirectDebit: true })
  expect(withBeside(xml, []).beside).toBeUndefined()
})

test('a time sheet in the same XML is no witness', () => {
  const eInvoice = { ...makeEInvoice(), number: '2026-0042' }
  const xml = anyRendition('', { format: 'ubl', eInvoice, pages: [] })
  expect(withBeside(xml, [anyRendition('Urenstaat mei\nreeds betaald')]).beside).toBeUndefined()
})
