import { printMoney } from '../amount.ts'
import type { Bill } from '../bill.ts'
import { printDay, printMonth } from '../calendar-day.ts'
import type { Language } from '../language.ts'
import type { Random } from '../random.ts'

export type LetterKind = keyof typeof letters

export type Letter = { subject: string; text: string }

/** A subject and a text for this kind of mail, with the bill's facts filled in. */
export function writeLetter(random: Random, { kind, bill }: { kind: LetterKind; bill: Bill }): Letter {
  const choices: Pairs[Language] = letters[kind][bill.language]
  const isOwed = bill.dueOn !== null && !bill.isDirectDebit
  const [subject, body] = random.pick(isOwed ? choices : choices.filter((choice) => !choice[1].includes('{due}')))
  const greeting = random.pick(greetings[bill.language])
  const fill = (text: string) => fillFacts(text, bill)
  return {
    subject: fill(subject),
    text: `${greeting}\n\n${fill(body)}\n\n${closings[bill.language]}\n${bill.supplier.name}\n`,
  }
}

export function fillFacts(text: string, bill: Bill): string {
  const { language, currency } = bill
  return text
    .replaceAll('{number}', bill.number)
    .replaceAll('{supplier}', bill.supplier.name)
    .replaceAll('{amount}', printMoney(bill.inclCents, { language, currency, style: 'after' }))
    .replaceAll('{month}', printMonth(bill.issuedOn, language))
    .replaceAll('{issued}', printDay(bill.issuedOn, { language, style: 'short' }))
    .replaceAll('{due}', printDay(bill.dueOn ?? bill.issuedOn, { language, style: 'short' }))
}

export const greetings: Record<Language, readonly string[]> = {
  nl: ['Beste,', 'Geachte klant,', 'Dag Noor,'],
  fr: ['Bonjour,', 'Chère cliente, cher client,', 'Madame,'],
  de: ['Guten Tag,', 'Sehr geehrte Damen und Herren,', 'Liebe Frau Claes,'],
  en: ['Hello,', 'Dear customer,', 'Hi Noor,'],
}

export const closings: Record<Language, string> = {
  nl: 'Vriendelijke groeten,',
  fr: 'Bien cordialement,',
  de: 'Freundliche Grüße',
  en: 'Kind regards,',
}

type Pairs = Record<Language, readonly [subject: string, body: string][]>

const letters = {
  invoice: {
    nl: [
      ['Factuur {number}', 'Hierbij onze factuur {number} van {issued}.'],
      ['{supplier}: uw factuur van {month}', 'Als bijlage vindt u de factuur voor {month}, samen {amount}.'],
      ['Uw rekening staat klaar', 'De rekening zit bij dit bericht. Betalen kan tot {due}.'],
    ],
    fr: [
      ['Facture {number}', 'Vous trouverez en annexe notre facture {number} du {issued}.'],
      ['Votre facture {supplier} - {month}', 'La facture de {month} est jointe ({amount}).'],
      ['Notre facture', 'Ci-joint la facture pour les fournitures de ce mois.'],
    ],
    de: [
      ['Rechnung {number}', 'im Anhang finden Sie unsere Rechnung {number} vom {issued}.'],
      ['Ihre Rechnung von {supplier}', 'anbei die Rechnung über {amount}.'],
      ['Lieferung {month}: Rechnung', 'wir danken für den Auftrag und senden Ihnen die Rechnung.'],
    ],
    en: [
      ['Invoice {number}', 'Please find invoice {number} attached.'],
      ['Your {supplier} invoice for {month}', 'Your invoice of {amount} is attached to this message.'],
      ['Invoice from {supplier}', 'Attached is our bill dated {issued}.'],
    ],
  },
  odd: {
    nl: [
      ['Bericht van MFP-gelijkvloers', 'Gescand document in bijlage.'],
      ['zoals afgesproken', 'In bijlage, met dank!'],
      ['Re: levering dinsdag', 'Papieren zitten erbij.'],
    ],
    fr: [
      ['Document numérisé', 'Pièce jointe envoyée depuis le copieur.'],
      ['comme convenu', 'Voici le document.'],
    ],
    de: [
      ['Unterlagen', 'wie besprochen im Anhang.'],
      ['Scan vom Empfang', 'Dokument anbei.'],
    ],
    en: [
      ['as discussed', 'Document attached.'],
      ['Paperwork', 'Here you go, shout if anything looks wrong.'],
    ],
  },
  'credit-note': {
    nl: [['Creditnota {number}', 'Wij corrigeerden een vergissing; de creditnota van {amount} zit in bijlage.']],
    fr: [['Note de crédit {number}', 'Vous trouverez ci-joint notre avoir de {amount}.']],
    de: [['Gutschrift {number}', 'anbei die Gutschrift über {amount}.']],
    en: [['Credit note {number}', 'Attached is our credit note for {amount}.']],
  },
  receipt: {
    nl: [['Bewijs van aankoop {number}', 'Bedankt voor uw bezoek. Uw kassabon zit in bijlage.']],
    fr: [['Votre ticket {number}', 'Merci de votre visite. Votre ticket de caisse est joint.']],
    de: [['Ihr Kassenbon {number}', 'danke für Ihren Einkauf. Der Bon hängt an.']],
    en: [['Your till receipt {number}', 'Thanks for stopping by. Your receipt is attached.']],
  },
  link: {
    nl: [
      [
        'Uw factuur {number} staat online',
        'Uw factuur van {amount} is beschikbaar. Bekijk en download ze via deze link:\n{url}',
      ],
      ['{supplier}: nieuwe factuur', 'Er staat een nieuwe factuur voor u klaar, te betalen tegen {due}:\n{url}'],
    ],
    fr: [
      ['Votre facture {number} est disponible', 'Votre facture de {amount} vous attend. Téléchargez-la ici :\n{url}'],
    ],
    de: [['Ihre Rechnung {number} ist online', 'Ihre Rechnung über {amount} liegt bereit. Hier herunterladen:\n{url}']],
    en: [['Your invoice {number} is ready', 'Your invoice for {amount} is ready. Download it here:\n{url}']],
  },
  resent: {
    nl: [['Opnieuw: factuur {number}', 'Op uw vraag sturen wij de factuur nog eens door.']],
    fr: [['Copie de la facture {number}', 'Comme demandé, nous vous renvoyons la facture.']],
    de: [['Nochmals: Rechnung {number}', 'wie gewünscht senden wir die Rechnung erneut.']],
    en: [['Invoice {number} (resent)', 'As requested, here is the invoice again.']],
  },
  reminder: {
    nl: [
      [
        'Betalingsherinnering {number}',
        'Wij ontvingen nog geen betaling voor factuur {number} van {issued} ({amount}). Is dit aan uw aandacht ontsnapt?',
      ],
      [
        '2de herinnering: openstaand saldo',
        'Factuur {number} staat nog open. Gelieve {amount} binnen acht dagen te storten.',
      ],
    ],
    fr: [['Rappel de paiement {number}', 'Sauf erreur, la facture {number} du {issued} ({amount}) reste impayée.']],
    de: [
      ['Zahlungserinnerung {number}', 'zur Rechnung {number} vom {issued} über {amount} fehlt uns noch der Eingang.'],
    ],
    en: [['Payment reminder {number}', 'Our records show that invoice {number} of {issued} ({amount}) is still open.']],
  },
  'order-confirmation': {
    nl: [
      [
        'Bevestiging van uw bestelling {number}',
        'Wij hebben uw bestelling goed ontvangen. De factuur volgt na levering.',
      ],
    ],
    fr: [['Confirmation de commande {number}', 'Votre commande est enregistrée. La facture suivra à la livraison.']],
    de: [['Auftragsbestätigung {number}', 'wir bestätigen Ihren Auftrag. Die Rechnung folgt nach Versand.']],
    en: [['Order confirmation {number}', 'We have received your order. The invoice follows after delivery.']],
  },
  'delivery-note': {
    nl: [['Leveringsbon {number}', 'Uw pakket is vandaag vertrokken. De leveringsbon zit in bijlage.']],
    fr: [['Bon de livraison {number}', 'Votre colis est parti. Le bon de livraison est joint.']],
    de: [['Lieferschein {number}', 'Ihre Ware ist unterwegs; der Lieferschein liegt bei.']],
    en: [['Delivery note {number}', 'Your parcel left today. The delivery note is attached.']],
  },
  quote: {
    nl: [['Offerte {number}', 'Zoals gevraagd ons voorstel, samen {amount}. Laat maar weten of het past.']],
    fr: [['Notre offre {number}', 'Suite à votre demande, voici notre offre de {amount}.']],
    de: [['Angebot {number}', 'gerne bieten wir Ihnen die Positionen zu {amount} an.']],
    en: [['Quotation {number}', 'Here is the price you asked for: {amount} in all.']],
  },
  'pro-forma': {
    nl: [
      [
        'Pro forma {number}',
        'Na ontvangst van uw betaling verzenden wij de goederen; dan krijgt u de definitieve factuur.',
      ],
    ],
    fr: [['Facture pro forma {number}', 'Voici la pro forma. La facture définitive suivra.']],
    de: [['Proforma-Rechnung {number}', 'anbei die Proforma; die Rechnung erhalten Sie nach Zahlung.']],
    en: [['Pro forma invoice {number}', 'Please find our pro forma. The tax invoice follows once paid.']],
  },
  statement: {
    nl: [['Rekeningoverzicht {month}', 'In bijlage het overzicht van uw openstaande posten. Dit is geen factuur.']],
    fr: [['Relevé de compte {month}', 'Vous trouverez le relevé de votre compte.']],
    de: [['Kontoauszug {month}', 'anbei der Auszug Ihrer offenen Posten.']],
    en: [['Statement of account {month}', 'Attached is your statement. This is not an invoice.']],
  },
} as const satisfies Record<string, Pairs>
