import { expect, test } from 'vitest'
import { fold } from '../../reading/fold.ts'
import { announcesElsewhere, findAccountNews, tellsAccount } from './account-words.ts'

const said = (text: string) => findAccountNews(fold(text))

test.each([
  'Gelieve rekening te houden met ons nieuwe rekeningnummer voor alle toekomstige betalingen.',
  'Onze bankgegevens zijn gewijzigd. Vanaf heden betaalt u op onderstaande rekening.',
  'Wij zijn van bank veranderd.',
  'Onze oude rekening wordt afgesloten; stort voortaan op het nieuwe nummer hieronder.',
  'Wegens een audit is onze gebruikelijke rekening tijdelijk niet beschikbaar.',
  'Pas a.u.b. onze bankrekening aan in uw boekhouding.',
  'Gelieve niet meer te betalen op het oude rekeningnummer.',
  'Veuillez noter nos nouvelles coordonnées bancaires.',
  'Nous avons changé de banque.',
  'Merci de mettre à jour notre IBAN dans votre système.',
  'Notre ancien compte est clôturé, veuillez ne plus l’utiliser.',
  'Notre compte habituel fait l’objet d’un contrôle fiscal.',
  'Suite à un changement de domiciliation bancaire, le règlement doit se faire autrement.',
  'Geänderte Bankverbindung',
  'Unsere Bankverbindung hat sich geändert.',
  'Wir haben die Bank gewechselt.',
  'Unser altes Konto wird aufgelöst.',
  'Bitte passen Sie unsere Kontodaten in Ihrem System an.',
  'Please note that our bank details have changed.',
  'We have recently switched banks.',
  'Please update our banking\ninformation in your records.',
  'Our old account is under audit and cannot receive funds.',
  'Kindly hold on any payment until you receive our new wire instructions.',
])('another account is announced: %s', (text) => {
  expect(said(text)).toMatchObject({ isPlain: true })
})

test.each([
  'Can you pay this invoice to a different account?',
  'Effective immediately, all payments should be sent to the following account.',
  'Stort het bedrag op een andere rekening.',
])('beside a number to pay to, less is enough: %s', (text) => {
  expect(said(text)).toMatchObject({ isPlain: false })
})

test.each([
  'Gelieve te betalen op rekening BE71 0961 2345 6769.',
  'Please note our bank details below.',
  'Uw nieuwe rekening is geopend.',
  'Votre nouveau compte client a été créé.',
  'Het bedrag wordt van uw rekening afgeschreven.',
  'Vanaf heden vindt u al uw facturen in uw account.',
  'Unsere Öffnungszeiten haben sich geändert.',
  'Merci de régler sur notre compte habituel.',
])('an honest word about an account is no news: %s', (text) => {
  expect(said(text)).toBeUndefined()
})

test('a letter of a bank tells an account, terms of sale tell none', () => {
  expect(tellsAccount(fold('Relevé d’identité bancaire\nTitulaire : Atelier Brume'))).toBe(true)
  expect(tellsAccount(fold('Conditions générales de vente: les factures sont payables à 30 jours.'))).toBe(false)
})

test.each([
  'Je nieuwe rekening staat klaar in de app.',
  'Please update your bank details in your account settings.',
  'Onze rekening is nog niet voldaan.',
])('a bill, and the reader’s own account, are not the sender’s: %s', (text) => {
  expect(said(text)).toBeUndefined()
})

test.each(['Our account is being audited.', 'Unser Konto ist gesperrt.', 'Stort het op onze nieuwe rekening.'])(
  'an account of the sender’s that is said to be of no use: %s',
  (text) => {
    expect(said(text)).toMatchObject({ isPlain: true })
  },
)

const old = 'BE71 0961 2345 6769'
test.each([
  `Ons oude rekeningnummer ${old} is afgesloten. Ons nieuwe vindt u hierbij.`,
  `Onze bankrekening ${old} is afgesloten.`,
  `Tot nu betaalde u op ${old}. Ons nieuwe rekeningnummer staat in de brief in bijlage.`,
  `Bel 0470 11 22 33 voor ons nieuwe rekeningnummer (nu ${old}).`,
  `Notre ancien compte ${old} est clôturé.`,
  `Unsere neue Bankverbindung finden Sie im Anhang. Bisher: ${old}`,
  `Our new bank details are in the attached letter, please stop using ${old}.`,
  `Ons nieuwe rekeningnummer: ${old} vervalt.`,
])('the new account is to be had elsewhere: %s', (text) => {
  expect(announcesElsewhere(fold(text))).toBe(true)
})

test.each([
  `Let op: nieuw rekeningnummer ${old}`,
  `Uw factuur in bijlage.\n\nLet op: ons nieuwe rekeningnummer is ${old}.`,
  `Onze oude rekening BE68 5390 0754 7034 is afgesloten, ons nieuwe rekeningnummer is ${old}.`,
  'Ons nieuwe rekeningnummer vindt u op de factuur in bijlage.',
  'Wij wijzigen nooit ons rekeningnummer per e-mail, bel ons bij twijfel.',
  'Krijgt u een mail met een nieuw rekeningnummer? Bel ons eerst.',
  'If you receive a letter with new bank details, please call us.',
  'Attention à la fraude: appelez-nous en cas de nouvelles coordonnées bancaires.',
  `Notre nouveau compte bancaire : ${old}. Facture en annexe.`,
])('the new account stands there itself, or on the bill: %s', (text) => {
  expect(announcesElsewhere(fold(text))).toBe(false)
})
