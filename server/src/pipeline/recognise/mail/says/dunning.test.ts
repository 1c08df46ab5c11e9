import { describe, expect, test } from 'vitest'
import { fold } from '../../../reading/fold.ts'
import { dunningOf } from './dunning.ts'

const word = (subject: string, fresh: string) => dunningOf({ subject: fold(subject), fresh: fold(fresh) })

describe('a mail dunns', () => {
  test.each([
    ['Oude post', 'Wij stellen vast dat nota 24-1187 (€ 486,20), vervallen op 11/09, nog niet vereffend werd.'],
    ['Even checken', 'Ik zie dat factuur 77 (€ 312) van juli nog openstaat bij ons. Kan je dat eens nakijken?'],
    ['Petit oubli ?', "Sauf distraction, je n'ai pas vu passer le règlement de ma note n° 61 (275 €)."],
    ['Redevance 118', 'Sauf erreur, la redevance de 75,00 € ne nous est pas parvenue. Un supplément sera dû.'],
    ['Konto 20114', 'Folgender Beleg ist noch nicht ausgeglichen: RE-55120, 611,40 EUR. Bitte zahlen Sie umgehend.'],
    ['Kurz erinnert', 'Unsere Rechnung 4471 über 189,00 EUR steht noch aus. Vielleicht ist sie untergegangen?'],
    ['KP-3310', "KP-3310 for €120.40 doesn't appear to have been paid yet. Could you look into this?"],
    ['Your account', 'Invoice CF-99120 for EUR 58.00 was due on 1 September and has not been settled.'],
    ['Fattura 77', 'La fattura 77 di € 388,00, scaduta il 31/08, risulta ancora aperta.'],
  ])('%s', (subject, text) => {
    expect(word(subject, text)).not.toBeUndefined()
  })

  test('for somebody else', () => {
    const claim =
      'In opdracht van onze cliënt vorderen wij: hoofdsom € 740,00, schadebeding € 74,00. Daarna volgt de rechtbank.'
    expect(word('Dossier 26/04418', claim)).not.toBeUndefined()
    const german =
      'Unsere Mandantin hat uns mit dem Einzug der Forderung beauftragt. Hauptforderung 312,00 €, Zinsen 8,12 €.'
    expect(word('Aktenzeichen 7718/26', german)).not.toBeUndefined()
  })

  test('the day before its day, with an excuse if letters cross', () => {
    expect(word('Je factuur vervalt morgen', 'Factuur BP-112, € 61,49. Al betaald? Dan is alles goed.')).toBeDefined()
  })
})

describe('a mail does not dunn', () => {
  test.each([
    ['Factuur 118', 'Te betalen binnen 30 dagen: € 49,00. Bij niet-tijdige betaling rekenen wij € 10 aan.'],
    ['Invoice PC-118', 'Payment is due within 30 days; late payments may incur interest. €120.00.'],
    ['Herinnering: afspraak morgen', 'Niet tijdig geannuleerde afspraken worden aangerekend (€ 30).'],
    ['Reminder: books due', 'Two items are due in 3 days. Renew online to avoid a fine of €0.20 a day.'],
    ['Merci', 'Nous avons bien reçu votre paiement de 96,00 € pour la facture 5520.'],
    [
      'Factuur 9012 van maart',
      'Uw factuur is klaar. Openstaand bedrag: € 37,00. Intussen al betaald? Dan is alles in orde.',
    ],
    ['Votre facture 310', 'Facture 310 de 44,00 €. Échéance dans 3 jours. Déjà payée ? Ne pas en tenir compte.'],
    [
      'Ihre Rechnung Mai',
      'Offener Betrag: 58,00 EUR, fällig in 4 Tagen. Bereits bezahlt? Dann ist dies gegenstandslos.',
    ],
    [
      'Your May invoice',
      'Outstanding balance: £31.00, please pay within 14 days. Late fees apply. Already paid? Please ignore.',
    ],
    [
      'Votre facture 311',
      'Votre facture 311 de 44,00 € arrive à échéance le 30/11. Intérêts de retard selon nos conditions.',
    ],
    ['Ihre Rechnung', 'Ihre Rechnung 88 haben wir erhalten und heute überwiesen, 300,00 €.'],
  ])('%s', (subject, text) => {
    expect(word(subject, text)).toBeUndefined()
  })
})

test('what is open in the subject is dunned for; how plainly tells who needs no courtesy', () => {
  const crossed = 'Factuur 771, € 90,00. Indien u intussen al betaald hebt, mag u dit bericht negeren.'
  expect(word('Openstaande factuur 771', `Openstaand bedrag € 90,00. ${crossed}`)).toMatchObject({ isPlain: false })
  expect(word('Tweede herinnering', `Wij ontvingen nog geen betaling. ${crossed}`)).toMatchObject({ isPlain: true })
})
