import type { MailLink } from '@facteur/formats/rendition.ts'
import { describe, expect, test } from 'vitest'
import { chooseLinks } from './choose-links.ts'

const link = (text: string, url = 'https://x.sender.example/a8Qz19rT', more: Partial<MailLink> = {}): MailLink => ({
  url,
  text,
  near: text,
  line: text,
  ...more,
})
const choose = (links: MailLink[], more: Partial<Parameters<typeof chooseLinks>[0]> = {}) =>
  chooseLinks({ links, host: 'shop.example', isPortal: false, ...more }).map(({ decision }) => decision)

describe('the words on a link', () => {
  test.each([
    'Download factuur',
    'Factuur bekijken',
    'Bekijk uw eindafrekening',
    'Open je betaalbewijs',
    'Haal uw factuur op (PDF)',
    'Télécharger la facture',
    'Voir ma facture',
    'Récupérer le reçu',
    'Consulter votre note de crédit',
    'Télécharger en PDF',
    'Rechnung herunterladen',
    'Ihre Rechnung ansehen',
    'Gutschrift anzeigen',
    'Quittung als PDF',
    'Download invoice',
    'View receipt',
    'Get your invoice',
    'Invoice PDF',
    'Save credit note',
  ])('"%s" lead to the paper', (text) => {
    expect(choose([link(text)])).toEqual(['follow'])
  })

  test.each([
    'Uitschrijven',
    'Afmelden voor facturen per mail',
    'Geen facturen meer ontvangen: uitschrijven',
    'Voorkeuren wijzigen',
    'Betaal factuur',
    'Bevestig ontvangst van factuur',
    'Factuur goedkeuren',
    'Factuur betwisten',
    'Hoe lees ik mijn factuur?',
    'Bekijk deze mail in je browser',
    'Volg je pakket',
    'Beoordeel ons',
    'Facturatiegegevens wijzigen',
    'Se désabonner',
    'Payer la facture',
    'Confirmer la réception',
    'Accepter la facture',
    'Comprendre ma facture',
    'Version en ligne',
    'Modifier mes préférences',
    'Annuler la commande',
    'Contester la facture',
    'Abmelden',
    'Rechnung bezahlen',
    'Rechnung bestätigen',
    'Einstellungen ändern',
    'Im Browser ansehen',
    'Sendung verfolgen',
    'Newsletter abbestellen',
    'Unsubscribe',
    'Pay invoice',
    'Pay now',
    'Confirm invoice',
    'Accept invoice',
    'Verify your email',
    'Reset password',
    'Vote',
    'Track order',
    'View in browser',
    'Privacy',
    'Terms and conditions',
    'Help',
    'Dispute this invoice',
    'Cancel subscription',
    'Update billing details',
    'Download our app',
    'View order',
    'Bekijk bestelling',
    'Sign document',
  ])('"%s" do not', (text) => {
    expect(choose([link(text)])).toEqual(['never'])
  })

  test.each(['Log in', 'Naar mijn account', 'Se connecter', 'Kundenportal', 'Mijn Zonnevolt'])(
    '"%s" are a door',
    (text) => {
      expect(choose([link(text)])).toEqual(['login'])
    },
  )

  test.each([
    ['klik hier', 'Uw factuur downloaden? klik hier', ['follow']],
    ['ici', 'Pour télécharger votre facture, cliquez ici', ['follow']],
    ['hier', 'Keine Rechnungen mehr per Mail? abmelden: hier', ['never']],
    ['here', 'To pay your invoice click here', ['never']],
  ])('"%s" say nothing: the line around them does', (text, line, ends) => {
    expect(choose([link(text, undefined, { line })])).toEqual(ends)
  })
})

describe('the address', () => {
  test.each([
    'https://shop.example/unsubscribe?id=81',
    'https://shop.example/pay/81a',
    'https://shop.example/confirm/81a',
    'https://unsubscribe.shop.example/81a',
    'https://shop.example/x?action=unsubscribe&i=8',
    'https://go.example/r?to=https%3A%2F%2Fshop.example%2Fpay%2F81',
    'https://shop.example/logo81.png',
    'https://shop.example/invite/81a/accept',
  ])('%s is never opened, whatever is written on it', (url) => {
    expect(choose([link('Download factuur', url)])).toEqual(['never'])
  })

  test.each([
    'mailto:a@b.example',
    'javascript:void(0)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://shop.example/f.pdf',
    'tel:+3212',
  ])('%s is none', (url) => {
    expect(choose([link('Download factuur', url)])).toEqual([])
  })

  test('that the header List-Unsubscribe names is never opened', () => {
    const url = 'https://x.sender.example/a8Qz19rT'
    expect(choose([link('Download factuur', url)], { unsubscribe: [url] })).toEqual(['never'])
  })

  test('that is the same for everybody is a door', () => {
    expect(choose([link('Bekijk uw factuur', 'https://shop.example/billing')], { isPortal: true })).toEqual(['login'])
  })

  test('in which a short word stands by chance is still a token', () => {
    expect(choose([link('Download factuur', 'https://t.example/c/x9pay2Qr7confirm0Z')])).toEqual(['follow'])
  })
})

test('one that shows the invoice and lets it be paid is asked about, never followed', () => {
  for (const text of ['Bekijk en betaal uw factuur', 'Voir et payer ma facture', 'View and pay invoice'])
    expect(choose([link(text)])).toEqual(['ask'])
})

test.each(['Naar uw factuur', 'Facture n° 12', 'Zur Rechnung', 'Your receipt'])(
  '"%s" is enough where it stands alone',
  (text) => {
    expect(choose([link(text), link('Meer nieuws', 'https://x.sender.example/b8Qz19rT')])).toEqual(['follow', 'never'])
  },
)

test('at most two are followed, the plainest ones', () => {
  const links = ['Download PDF', 'Download UBL', 'Download XML', 'Webversie'].map((text, at) =>
    link(text, `https://shop.example/d/${at}a`),
  )
  expect(choose(links).filter((decision) => decision === 'follow')).toHaveLength(2)
})

test('what led to a paper before is followed again, although it says little', () => {
  const odd = link('Naar het dossier', 'https://docs.sender.example/z/81a')
  expect(choose([odd])).toEqual(['never'])
  const habits = [{ host: 'docs.sender.example', anchor: 'naar het dossier', isGood: true }]
  expect(choose([link('Dossier 12', 'https://docs.sender.example/z/81a')], { habits })).toEqual(['never'])
  expect(choose([odd], { habits }).filter((one) => one !== 'never')).toHaveLength(1)
})
