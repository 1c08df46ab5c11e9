import { describe, expect, test } from 'vitest'
import { fold } from '../../../reading/fold.ts'
import { whereBillWaits } from './bill-waits.ts'
import { latestQuote, partQuoted } from './fresh-text.ts'
import { teachesBilling } from './making-bills.ts'
import { offersPrice, takesOrder } from './offering.ts'

const said = (subject: string, fresh: string) => ({ subject: fold(subject), fresh: fold(fresh) })

describe('a bill waits', () => {
  const behindDoor = { hasLogin: true, hasPaperLink: false }
  test.each([
    [
      'Nieuw document',
      'Er werd een nieuw document toegevoegd aan uw dossier.\nType: Factuur sociaal secretariaat\nMeld u aan.',
    ],
    [
      'Neue Unterlage',
      'In Ihrem Postfach wurde eine neue Unterlage abgelegt.\nArt: Honorarrechnung\nBitte melden Sie sich an.',
    ],
    ['Avis de cotisation', 'Votre avis de cotisation 2026 a été déposé dans votre espace employeur.'],
    ['Your membership', 'The invoice for your membership has been published on your member page. Please log in.'],
  ])('behind a door: %s', (subject, text) => {
    expect(whereBillWaits({ ...said(subject, text), ...behindDoor })).toBe('portal')
  })

  test('behind a link that takes it', () => {
    const text = 'Vanaf nu sturen we geen bijlagen meer. Je factuur F26-53 haal je hier op.'
    expect(whereBillWaits({ ...said('Je drukwerk', text), hasLogin: false, hasPaperLink: true })).toBe('link')
  })

  test.each([
    ['Nieuw document', 'Er werd een nieuw document toegevoegd aan uw dossier.\nType: Loonbrieven\nMeld u aan.'],
    ['Vanaf oktober', 'Vanaf oktober ontvangt u onze facturen in uw klantenzone. Meld u aan.'],
    ['Meterstand', 'Geef uw meterstand door in uw klantenzone, voor uw volgende afrekening.'],
    ['E-invoicing', 'From 2027 businesses must send invoices online. Log in to read more.'],
  ])('not so: %s', (subject, text) => {
    expect(whereBillWaits({ ...said(subject, text), hasLogin: true, hasPaperLink: true })).toBeUndefined()
  })
})

test.each([
  ['Verstuur je eerste Peppol-factuur', 'Je proefaccount staat klaar. In drie stappen: klant toevoegen, verzenden.'],
  ['So schreibst du deine erste E-Rechnung', 'Dein Konto ist eingerichtet. Lege einen Kunden an.'],
  ['Prêt à émettre votre première facture ?', 'Votre compte est actif. Ajoutez un client et envoyez.'],
])('“%s” teaches to bill', (subject, text) => {
  expect(teachesBilling(said(subject, text))).toBe(true)
})

test('that we send you your first invoice is no lesson', () => {
  expect(teachesBilling(said('Je eerste factuur', 'Welkom! Wij sturen je vandaag je eerste factuur.'))).toBe(false)
})

test.each([
  ['Uw prijsaanvraag', 'Wij kunnen u 24 spots aanbieden: € 475,60 excl. btw. Dit voorstel blijft 30 dagen geldig.'],
  ['Pricing for December', 'Stage €620.00, crew €400.00, ex VAT. This price holds for 21 days.'],
  ['60 Stühle', 'Wir bieten Ihnen freibleibend an: 60 Stühle, gesamt 2.880,00 € zzgl. MwSt. Danke für Ihre Anfrage.'],
  ['Preventivo n. 33', 'La nostra migliore offerta, come da vostra richiesta: € 64,20/kg, validità 60 giorni.'],
])('“%s” offers a price', (subject, text) => {
  expect(offersPrice({ ...said(subject, text), hasPaper: false })).toBe(true)
})

test('a bargain is no offer that was asked for', () => {
  expect(
    offersPrice({ ...said('Onze offerte', '-20 % korting, vanaf € 19, geldig tot zondag'), hasPaper: false }),
  ).toBe(false)
})

test.each([
  ['Uw kamer', 'Wij bevestigen uw reservatie: aankomst 3 oktober, vertrek 4 oktober, € 112,00 te betalen ter plaatse.'],
  ["C'est noté !", 'Votre commande n° 2231 est bien enregistrée. Total 303,00 €. Livraison vendredi.'],
])('“%s” takes an order', (subject, text) => {
  expect(takesOrder(said(subject, text))).toBe(true)
})

test('a cart that was left, or a parcel that left, is no order taken', () => {
  expect(takesOrder(said('Your cart', 'Complete your order: total €510.71, free delivery, order received soon.'))).toBe(
    false,
  )
  expect(takesOrder(said('Order 55', 'Your order was confirmed and shipped, delivery tomorrow, €20.00.'))).toBe(false)
})

test('an answer is parted from what it quotes, a forward is not', () => {
  const text =
    'Goed ontvangen.\nKarel\nOp di 15 sep 2026 schreef Lune <info@lune.example>:\n> Onze factuur 88, € 650,00'
  expect(partQuoted(text, { isForward: false })).toMatchObject({ fresh: 'goed ontvangen.\nkarel' })
  expect(partQuoted(text, { isForward: true }).quoted).toBe('')
})

test('of what is quoted, the older mails below are no word of who was answered', () => {
  const text =
    'Hier is ze.\nOp di 15 sep 2026 schreef Lune <info@lune.example>:\n> Dag Karel,\n> Waar blijft ze?\n> Groeten\n> An\n> Lune\n> Op ma 14 sep 2026 schreef Karel <karel@hout.example>:\n>> Onze factuur 88 volgt.'
  const { quoted } = partQuoted(text, { isForward: false })
  expect(latestQuote(quoted)).toContain('waar blijft ze?')
  expect(latestQuote(quoted)).not.toContain('factuur')
})
