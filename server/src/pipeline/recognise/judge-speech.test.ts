import { expect, test } from 'vitest'
import { anyMail, anyPart, anyRendition } from '../testing/any.ts'
import type { JudgeContext } from './judge-context.ts'
import { judgeMail } from './judge-mail.ts'

const context: JudgeContext = { ownVatNumbers: ['BE0987654394'], ownAddresses: ['info@lune.example'], ownNames: [] }
const from = [{ name: 'Waterwerk Dal', address: 'klanten@waterwerk-dal.example' }]
const link = (url: string, text: string) => ({ url, text, near: text, line: text })

test('an invoice behind a log-in is collected, a payslip behind the same one is not', () => {
  const links = [link('https://loket.waterwerk-dal.example/login', 'Naar het loket')]
  const text = (type: string) =>
    `Er werd een nieuw document toegevoegd aan uw dossier.\nType: ${type}\nMeld u aan in het loket.`
  expect(judgeMail(anyMail({ from, links, subject: 'Nieuw document', text: text('Factuur') }), context)).toMatchObject({
    kind: 'invoice',
    collect: true,
    where: 'portal',
  })
  expect(judgeMail(anyMail({ from, links, subject: 'Nieuw document', text: text('Loonbrief') }), context).collect).toBe(
    false,
  )
})

test('who sends no attachments any more is not said to have forgotten one', () => {
  const verdict = judgeMail(
    anyMail({
      from,
      subject: 'Uw levering F26-53',
      text: 'Vanaf nu sturen we geen bijlagen meer mee. Je factuur F26-53 (€ 118,58) haal je hier op: download F26-53.pdf',
      links: [link('https://bestanden.waterwerk-dal.example/f/E2gYueJWP7d8', 'download F26-53.pdf')],
    }),
    context,
  )
  expect(verdict).toMatchObject({ kind: 'invoice', collect: true, where: 'link' })
})

test('an answer to a bill of ours brings none', () => {
  const text = `Bien reçu, je la mets en paiement vendredi.\nBernard\n\nDe : Lune <info@lune.example>\nEnvoyé : jeudi 25 juin\nObjet : Facture 41\n\nVeuillez trouver notre facture 41, 3.025,00 € TVAC.`
  const verdict = judgeMail(anyMail({ subject: 'RE: Facture 41', text }), context)
  expect(verdict).toMatchObject({ kind: 'personal', collect: false })
})

test('a receipt beside its ticket is collected as a mail', () => {
  const ticket = anyPart(
    'ticket.pdf',
    anyRendition('E-TICKET\n\nPassenger: An Lune\nSeat 42, coach 7\nShow this ticket on board'),
  )
  const text =
    'Total de la commande : 41,20 €\nRèglement : carte bancaire, transaction 771204\nTrajet du 24/09/2026, TVA comprise'
  const verdict = judgeMail(anyMail({ from, subject: 'Votre voyage', text, parts: [ticket] }), context)
  expect(verdict).toMatchObject({ kind: 'receipt', collect: true, where: 'body' })
})

test('an offer of a listing dressed as an invoice is not collected', () => {
  const page = `FACTURE\n\nRegistre Central TVA\nPublication 12 mois 298,00 €\nTotal à payer 298,00 €\nIBAN FR76 3000 6000 0112 3456 7890 189\nCeci est une offre. L'inscription devient effective par le paiement.`
  const verdict = judgeMail(
    anyMail({
      from,
      subject: 'Facture registre',
      text: 'Ci-joint la facture.',
      parts: [anyPart('facture.pdf', anyRendition(page))],
    }),
    context,
  )
  expect(verdict).toMatchObject({ kind: 'phishing', collect: false, isUnsure: true })
})

test('“invoice” above a forward of ours collects the bill in its words, and somebody looks', () => {
  const text = `can you pay this?\n\n-----Original Message-----\nFrom: Pete <pete@sand.example>\nSubject: invoice from Pete\n\nInvoice 2026-14, 11 May 2026\nPhotography, half a day 350.00\nTotal: EUR 350.00`
  const verdict = judgeMail(
    anyMail({ from: [{ name: 'An', address: 'an@lune.example' }], subject: 'FW: invoice from Pete', text }),
    { ...context, ownAddresses: ['@lune.example'] },
  )
  expect(verdict).toMatchObject({ collect: true, where: 'body', isUnsure: true })
})

test('a bill of somebody else that we sent on is none of our sales', () => {
  const page =
    'FACTUUR\n\nSlotenmaker Quick BV BE 0123.456.749\nFactuurnummer Q-88\nDatum 09/05/2026\nTotaal incl. btw 106,48\nBTW 21 % 18,48'
  const verdict = judgeMail(
    anyMail({
      from: [{ name: 'Lune', address: 'info@lune.example' }],
      to: [{ name: 'Bea', address: 'bea@boekhoudster.example' }],
      deliveredTo: [],
      subject: 'aankoopfactuur',
      text: 'Bea, hier nog een factuur die ik op papier kreeg.',
      parts: [anyPart('img.pdf', anyRendition(page))],
    }),
    context,
  )
  expect(verdict).toMatchObject({ direction: 'purchase', collect: false, isUnsure: true })
})

test('a bill that we sent with our own name at its head is our sale, though its number is not known as ours', () => {
  const page =
    'Atelier Quatre Vents SRL\nRue du Port 8\nFACTURE\nTVA BE 0123.456.749\nFacture n° QV-88\nDate 09/05/2026\nTotal TVAC 106,48\nTVA 21 % 18,48'
  const verdict = judgeMail(
    anyMail({
      from: [{ name: '', address: 'contact@quatrevents.example' }],
      to: [{ name: '', address: 'achats@cliente.example' }],
      deliveredTo: [],
      subject: 'Notre facture QV-88',
      text: 'Veuillez trouver notre facture.',
      parts: [anyPart('QV-88.pdf', anyRendition(page))],
    }),
    { ...context, ownAddresses: ['@quatrevents.example'], ownVatNumbers: ['BE0987654394'] },
  )
  expect(verdict).toMatchObject({ direction: 'sales', collect: false })
})

const supplier = [{ name: 'Inkt & Co', address: 'an@inkt-en-co.example' }]
const asked = (question: string) =>
  `\n\nOp ma 9 nov 2026 om 10:02 schreef Lune <info@lune.example>:\n> Dag An,\n> ${question}\n> Groeten, Lune`

test.each([
  ['Kan je ons de factuur van augustus nog sturen?', 'Je factuur K-771 kan je hier downloaden: factuur K-771'],
  ['Kunnen jullie onze factuur van augustus nog eens mailen?', 'Hierbij de link naar je factuur K-771: factuur K-771'],
])('an answer to our question for a bill brings it: %s', (question, answer) => {
  const verdict = judgeMail(
    anyMail({
      from: supplier,
      subject: 'Re: factuur augustus',
      text: `Dag,\n${answer}\nGroeten, An${asked(question)}`,
      links: [link('https://inkt-en-co.example/facturen/K-771.pdf', 'factuur K-771')],
    }),
    context,
  )
  expect(verdict).toMatchObject({ kind: 'invoice', collect: true, where: 'link' })
})

test('the link in our own mail that a customer quotes brings nothing', () => {
  const verdict = judgeMail(
    anyMail({
      from: supplier,
      subject: 'Re: factuur 41',
      text: `Dag, uw factuur 41 is goed ontvangen en gaat vrijdag mee.\nAn${asked('Onze factuur 41 vindt u hier: download factuur 41.')}`,
      links: [link('https://lune.example/facturen/41.pdf', 'download factuur 41')],
    }),
    context,
  )
  expect(verdict.collect).toBe(false)
})

test('a first bill that begs pardon is collected; a reminder with a link is not', () => {
  const links = [link('https://mijn.waterwerk-dal.example/login', 'Inloggen')]
  const first = `Uw factuur 20260 staat klaar in uw klantenzone. Openstaand bedrag: € 37,00, te betalen tegen 30/11. Al betaald? Dan mag u dit negeren.\nInloggen`
  expect(judgeMail(anyMail({ from, links, subject: 'Uw factuur 20260', text: first }), context)).toMatchObject({
    kind: 'invoice',
    collect: true,
    where: 'portal',
  })
  const again = `Wij ontvingen nog geen betaling van factuur 20260 (€ 37,00), vervallen op 30/10. Uw factuur staat klaar in uw klantenzone.\nInloggen`
  expect(
    judgeMail(anyMail({ from, links, subject: 'Tweede herinnering factuur 20260', text: again }), context),
  ).toMatchObject({ kind: 'reminder', collect: false })
})

const billWith = (head: string, foot: string, subject: string, text: string) =>
  judgeMail(
    anyMail({
      from: supplier,
      subject,
      text,
      parts: [
        anyPart(
          'bill.pdf',
          anyRendition(
            `${head}\n\nINVOICE\nInvoice number: K-771\nInvoice date: 09/11/2026\nWork 100.00\nSubtotal 100.00\nVAT 21% 21.00\nTotal 121.00 EUR\n${foot}`,
          ),
        ),
      ],
    }),
    context,
  )

test.each([
  [
    'Holz Nord GmbH\nHandelsregister Kiel HRB 4471',
    '',
    'Rechnung K-771',
    'Anbei die Rechnung. Diese E-Mail ist keine Rechnung.',
  ],
  [
    'Ardoise SARL\nRegistre du commerce Metz 771 220 114',
    'Le paiement vaut acceptation de nos conditions de vente.',
    'Facture K-771',
    'Ci-joint la facture.',
  ],
  [
    'Ash Ltd\nCompany registration 0771220',
    'By paying this invoice you agree to our terms.',
    'Invoice K-771',
    'Please find it attached.',
  ],
  [
    'Naamwerf BV',
    'Registratie domeinnaam lune.example, 1 jaar',
    'Factuur K-771 registratie lune.example',
    'Bijgaand de factuur. U bent niet verplicht om te verlengen.',
  ],
  [
    'Stadsgids BV',
    'Door betaling aanvaardt u de algemene voorwaarden.',
    'Factuur K-771 advertentie stadsgids',
    'Bijgaand de factuur van uw bestelde advertentie.',
  ],
  [
    'Zwemclub De Golf',
    'Uw inschrijving is effectief na betaling.',
    'Factuur K-771 inschrijving zwemles',
    'Bijgaand de factuur.',
  ],
])('a bill is no offer of a listing for its small print: %s', (head, foot, subject, text) => {
  expect(billWith(head, foot, subject, text)).toMatchObject({ kind: 'invoice', collect: true })
})

test.each([
  [
    'European Trademark Register',
    'This is not an invoice but an offer; you accept it by paying.',
    'Invoice K-771 trademark',
  ],
  ['Centrale Bedrijvengids', 'Door betaling aanvaardt u dit aanbod en onze algemene voorwaarden.', 'Factuur K-771'],
  ['Firmenverzeichnis Mitte', 'Durch Zahlung wird der Auftrag zur Veröffentlichung angenommen.', 'Rechnung K-771'],
])('a listing that is bought by paying is one: %s', (head, foot, subject) => {
  expect(billWith(head, foot, subject, 'See attached.')).toMatchObject({
    kind: 'phishing',
    collect: false,
    isUnsure: true,
  })
})
