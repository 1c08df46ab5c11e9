import { describe, expect, test } from 'vitest'
import { anyMail } from '../../testing/any.ts'
import { judgeMail } from '../judge-mail.ts'

const context = { ownVatNumbers: [], ownAddresses: ['info@lune.example'], ownNames: [] }
const judge = (over: Parameters<typeof anyMail>[0]) =>
  judgeMail(anyMail({ from: [{ name: 'Zonnestroom', address: 'noreply@zon.example' }], ...over }), context)

describe('an invoice behind a link', () => {
  test.each([
    ['nl', 'Uw factuur van maart', 'Download uw factuur via onderstaande knop.'],
    ['fr', 'Votre facture de mars', 'Votre facture est disponible : téléchargez-la ici.'],
    ['de', 'Ihre Rechnung März', 'Ihre Rechnung steht zum Herunterladen bereit.'],
    ['en', 'Your invoice', 'Please use the link below to view invoice 2026-12.'],
  ])('%s', (language, subject, text) => {
    const verdict = judge({
      subject,
      text,
      links: [
        { url: 'https://files.zon.example/doc/ab12.pdf', text: '', near: text },
        { url: 'https://files.zon.example/unsubscribe', text: 'uitschrijven', near: '' },
      ],
    })
    expect(verdict).toMatchObject({ kind: 'invoice', collect: true, where: 'link', language })
    expect(verdict.links.map(({ decision }) => decision)).toEqual(['follow', 'never'])
  })
})

test('an invoice in a customer portal is for a log-in', () => {
  const verdict = judge({
    subject: 'Nieuwe factuur',
    text: 'In uw klantenzone staat een nieuwe factuur klaar. Log in om ze te bekijken.',
    links: [{ url: 'https://mijn.zon.example/', text: '', near: 'Log in' }],
  })
  expect(verdict).toMatchObject({ collect: true, where: 'portal', links: [{ decision: 'login' }] })
})

test('a portal that only speaks of a document is shown to the owner', () => {
  const verdict = judge({
    subject: 'Nieuw document',
    text: 'In uw klantenzone staat een nieuw document klaar. Log in om het te bekijken.',
    links: [{ url: 'https://mijn.zon.example/', text: '', near: 'Log in' }],
  })
  expect(verdict.collect || verdict.isUnsure).toBe(true)
})

test('a receipt in the mail itself is one document: the mail', () => {
  const verdict = judge({
    subject: 'Your receipt from Appfirm',
    html: '<table><tr><td>Receipt no.</td><td>AP-2210-9</td></tr><tr><td>Total</td><td>€ 12.10</td></tr><tr><td>VAT 21%</td><td>€ 2.10</td></tr></table><p>Paid with Visa •••• 4417. VAT BE0123456749</p>',
  })
  expect(verdict).toMatchObject({
    kind: 'receipt',
    collect: true,
    where: 'body',
    documents: [{ part: null, kind: 'receipt' }],
  })
})

describe('talk of invoices is no invoice', () => {
  test.each([
    [
      'personal',
      'facture du resto',
      "j'ai payé la facture hier soir, tu me dois 31,20 €. Bises",
      'ines@ami.example',
      false,
    ],
    [
      'newsletter',
      'E-Rechnung leicht gemacht',
      'Unser Webinar klärt alle Fragen zur E-Rechnung.',
      'newsletter@betrieb.example',
      true,
    ],
    [
      'reminder',
      'Betalingsherinnering',
      'Factuur 2026-12 van 106,75 € staat nog open.',
      'boekhouding@gist.example',
      false,
    ],
    [
      'order-confirmation',
      'Bevestiging van je bestelling 8812',
      'Je bestelling is goed ontvangen. Totaal € 30,00. De factuur volgt.',
      'shop@winkel.example',
      false,
    ],
    ['other', 'Afwezig: Re: factuur', 'Ik ben terug op maandag.', 'ward@klant.example', false],
    [
      'other',
      'Avis de domiciliation',
      'Une domiciliation de € 279,28 au profit de Lease SA sera exécutée le 28/01/2026.',
      'info@banque.example',
      false,
    ],
  ])('%s: %s', (kind, subject, text, address, isBulk) => {
    expect(judge({ subject, text, isBulk, from: [{ name: 'X', address }] })).toMatchObject({ kind, collect: false })
  })

  test('an invoice that is announced as attached and is not there is said to be missing', () => {
    const verdict = judge({ subject: 'Factuur 2026-12', text: 'In bijlage onze factuur.' })
    expect(verdict.reasons[0]?.code).toBe('attachment.is-missing')
    expect(verdict.collect).toBe(false)
  })
})

test('an answer is judged without the bill that stands below it', () => {
  const text = `Goed ontvangen, ik betaal vrijdag.
Bernard

Van: Atelier Lune <info@lune.example>
Verzonden: maandag 2 maart 2026 09:12
Onderwerp: Factuur 2026-041

Dag Bernard, hierbij onze factuur 2026-041. Totaal: € 3.025,00 incl. btw, betaald met Bancontact.`
  expect(
    judge({
      from: [{ name: 'Bernard Claes', address: 'bernard@park.example' }],
      subject: 'RE: Factuur 2026-041',
      text,
    }),
  ).toMatchObject({ collect: false })
})
