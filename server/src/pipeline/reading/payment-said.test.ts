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

test.each([
  'Totaal 121,00\nReeds betaald: 0,00\nNog te betalen: 121,00',
  'Total 121,00 EUR\nDéjà payé 50,00 €\nReste à payer 71,00 €',
  'Total 121.00\nAmount paid $0.00 - Amount due 121.00',
  'Totaal 121,00\nVoorschot van 50,00 reeds betaald op 01/05. Saldo 71,00',
  'Gesamtbetrag 121,00\nBezahlt per Überweisung 60,00',
  'Totaal 121,00\nAanbetaling voldaan per bank: 21,00',
  'Totaal 96,80\nVorige factuur: reeds betaald.',
  'FACTURE DE SOLDE n° 2026-118\nArticles en solde\nA payer avant le 03/07 : 121,00',
  'Te betalen 121,00\nVoor facturen onder 5 euro is geen betaling nodig.',
  'Total due 121.00\nIf you pay by direct debit no payment is required.',
  'Gesamt 121,00\nBei erteilter Einzugsermächtigung ist keine Zahlung erforderlich.',
  'Factuur mei 121,00\nOntvangen betaling 121,00\nSaldo 0,00\nFactuur juni 121,00\nTe betalen € 121,00',
  'Saldo vorige factuur 0,00\nOntvangen betaling 98,00\nTe betalen 121,00',
  'Betaalmethode: bankoverschrijving. Betaald wordt na ontvangst.',
  'Mode de paiement : carte bancaire (à la livraison)',
])('what was paid in part, or not at all, is not paid: %s', (page) => expect(said(page).isPaid).toBe(false))

test.each([
  'Totaal 121,00\nBetaald via Bancontact 121,00',
  'Total 121.00\nAmount paid 121.00\nBalance due 0.00',
  'Te betalen: 121,00\nVoorschot betaald 100,00\nBetaald per kaart 21,00\nNog te betalen 0,00',
  'Totaal 121,00\nOntvangen betaling -121,00\nOpenstaand 0,00',
  'Gesamt 121,00\nBereits bezahlt: 121,00 EUR. Zu zahlen: 0,00 EUR',
  'Der Betrag wurde bereits per PayPal beglichen.',
  'Facture soldée',
  'Amount due 25.41\nPaid in full - balance due: 0.00',
  'Paiement comptant à la livraison, payé par carte',
  'These fees have been deducted from your payouts. No payment required.',
  'Der Betrag wurde von Ihren Auszahlungen einbehalten.',
])('what was paid whole, or kept back, is paid: %s', (page) => expect(said(page).isPaid).toBe(true))

test.each([
  'Het bedrag wordt op 16/05/2026 via uw SEPA-mandaat van rekening BE45 0351 2345 6789\nafgehaald.',
  'We will collect this amount from your account on 16 May 2026 under mandate M-118.',
  'Der Einzug erfolgt am 20.05.2026 per SEPA-Basislastschrift.',
  'Payment method: SEPA Direct Debit. Collection date 20 May 2026.',
  'Ne payez pas cette facture : elle est domiciliée.',
])('what the supplier collects says so: %s', (page) => expect(said(page).isDirectDebit).toBe(true))

test.each([
  'Wenst u te betalen via domiciliëring? Bel ons.',
  'You can also pay by direct debit.',
  'Wij nemen contact met u op en ronden de werken af.',
  'Wij halen de oude ketel op en schrijven hem af.',
  'We collect used pallets. Please transfer to your account manager.',
  'Gelieve over te schrijven op BE45 0351 2345 6789.',
])('an offer to collect is no collection: %s', (page) => expect(said(page).isDirectDebit).toBe(false))
