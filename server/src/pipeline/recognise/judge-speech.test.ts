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
