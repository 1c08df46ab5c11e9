import { nothingToCollect } from '../truth.ts'
import { drawPages } from './papers.ts'
import { dayOf } from '../calendar-day.ts'
import { frame } from './scene.ts'
import type { MailMaker } from './scene.ts'

const baits = [
  {
    language: 'nl',
    name: 'Pakketdienst',
    host: 'pakket-vrijgave.example',
    subject: 'Openstaand bedrag € 2,99 voor uw pakket',
    text: 'Uw pakket wacht. Betaal de openstaande kosten binnen 12 uur:\nhttps://pakket-vrijgave.example/betaal/{code}',
  },
  {
    language: 'fr',
    name: 'Service Facturation',
    host: 'espace-clients-verif.example',
    subject: 'Facture impayée : suspension de votre ligne',
    text: 'Votre paiement a été refusé. Confirmez votre carte :\nhttps://espace-clients-verif.example/c/{code}',
  },
  {
    language: 'en',
    name: 'Softcrate Billing',
    host: 'softcrate-billing-update.example',
    subject: 'Your invoice could not be paid',
    text: 'We could not charge your card. Update it today to keep your files:\nhttps://softcrate-billing-update.example/card?id={code}',
  },
  {
    language: 'de',
    name: 'Kundendienst',
    host: 'rechnung-pruefen.example',
    subject: 'Letzte Mahnung vor Inkasso',
    text: 'Begleichen Sie den Betrag sofort, sonst folgt das Verfahren:\nhttps://rechnung-pruefen.example/zahlen/{code}',
  },
] as const

/** Somebody after a card number. */
export const phishing: MailMaker = async (scene) => {
  const bait = scene.random.pick(baits)
  const text = `${bait.text.replace('{code}', scene.random.word(12))}\n`
  const from = { name: bait.name, address: `no-reply@${bait.host}` }
  const mail = {
    ...frame(scene, { from, subject: bait.subject }),
    text,
    html: `<p>${text.trim().replace(/\n/g, '<br>')}</p>`,
  }
  return { mail, folder: 'INBOX', truth: nothingToCollect('phishing', { scene: 'phishing', language: bait.language }) }
}

/** The same with a PDF that only holds the bait. */
export const phishingWithPdf: MailMaker = async (scene) => {
  const bait = scene.random.pick(baits)
  const say = bait.text.replace('{code}', scene.random.word(12))
  const bytes = await drawPages({ title: bait.subject, day: dayOf(scene.at), house: bait.name, lines: say })
  const from = { name: bait.name, address: `billing@${bait.host}` }
  const mail = {
    ...frame(scene, { from, subject: bait.subject }),
    text: 'See attachment.\n',
    attachments: [{ name: 'invoice_details.pdf', mediaType: 'application/pdf', bytes }],
  }
  return {
    mail,
    folder: 'INBOX',
    truth: nothingToCollect('phishing', { scene: 'phishing-pdf', language: bait.language }),
  }
}
