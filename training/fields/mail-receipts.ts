import { printMoney, type MoneyStyle } from '@facteur/e2e/invented/amount.ts'
import { printDay } from '@facteur/e2e/invented/calendar-day.ts'
import { composedSuppliers } from '@facteur/e2e/invented/composed/suppliers.ts'
import type { Language } from '@facteur/e2e/invented/language.ts'
import { makeRandom, type Random } from '@facteur/e2e/invented/random.ts'
import { halfOf } from '../split.ts'
import type { TrainingPaper } from './training-paper.ts'

type Words = Record<
  | 'hello'
  | 'intro'
  | 'number'
  | 'day'
  | 'net'
  | 'vat'
  | 'vatIn'
  | 'total'
  | 'paid'
  | 'item'
  | 'fee'
  | 'customer'
  | 'bye',
  readonly string[]
>
const of = (text: string): readonly string[] => text.split('|')

const words: Record<Language, Words> = {
  nl: {
    hello: of('Dag Tine,|Beste klant,|Hallo!|Goed nieuws, je bestelling is betaald'),
    intro: of(
      'Bedankt voor je aankoop.|Hier is je betaalbewijs.|Je parkeersessie is afgelopen.|We zijn je rit aan het afronden.|Bedankt voor je steun!',
    ),
    number: of(
      'Bestelling|Ordernummer|Bonnummer|Bon nr.|Betaalbewijs|Transactie|Transactienummer|Ticketnummer|Referentie|Factuurnummer|Kenmerk|Bestelnr.',
    ),
    day: of('Datum|Besteld op|Betaald op|Datum aankoop|Op|Datum en tijd|Start'),
    net: of('Subtotaal|Excl. btw|Totaal excl. btw|Netto'),
    vat: of('Btw|Btw 21%|Btw 6 %|BTW (21 %)'),
    vatIn: of('Hiervan btw 6 %|waarvan btw 21%|Inclusief btw (21%)|incl. btw|Btw inbegrepen'),
    total: of('Totaal|Totaal betaald|Totaalbedrag|Betaald bedrag|Bedrag|Te betalen|Totaal incl. btw|Jouw bijdrage'),
    paid: of('Betaald via Bancontact|Betaald met Visa **08|Betaalmethode: Mastercard|Betaald met PayPal'),
    item: of(
      'Koffie en gebak|Boeket tulpen|Retour Aarschot - Diest|Abonnement maand|Soep van de dag|Zone 2, Veldstraat|Opslag 50 GB',
    ),
    fee: of('Bezorgkosten|Servicekosten|Verzendkosten|Toeslag'),
    customer: of('Klant|Op naam van|Factuur voor'),
    bye: of('Tot de volgende keer!|Vragen? Mail ons.|Groeten|Bewaar dit bewijs voor je administratie.'),
  },
  fr: {
    hello: of('Bonjour,|Merci beaucoup !|Cher client,|Votre commande est confirmée'),
    intro: of(
      'Merci pour votre achat.|Voici votre reçu.|Votre course est terminée.|Merci pour votre don.|Votre paiement a bien été reçu.',
    ),
    number: of(
      'Reçu n°|Commande|Commande n°|N° de commande|Numéro de transaction|Référence|Ticket n°|N° de reçu|Réservation|Facture n°',
    ),
    day: of('Date|Le|Date de commande|Payé le|Date et heure|Effectué le'),
    net: of('Sous-total|Total HT|Hors TVA|Montant HT'),
    vat: of('TVA|TVA 21 %|TVA (6 %)|Montant TVA'),
    vatIn: of('TVA de 10 % comprise|dont TVA 21 %|Dont TVA|TVA comprise'),
    total: of('Total|Total TTC|Montant payé|Total payé|Montant|Montant total|Votre don'),
    paid: of('Payé par carte Visa|Paiement : Mastercard **31|Mode de paiement : Bancontact|Réglé par PayPal'),
    item: of(
      'Course|Bouquet de saison|Abonnement mensuel|Trajet Huy - Dinant|Menu du jour|Stationnement zone 1|Licence annuelle',
    ),
    fee: of('Frais de dossier|Frais de livraison|Frais de service|Supplément'),
    customer: of('Client|Au nom de|Facturé à'),
    bye: of('À bientôt !|Une question ? Écrivez-nous.|Conservez ce reçu.|Cordialement'),
  },
  de: {
    hello: of('Guten Tag,|Hallo,|Vielen Dank für Ihre Bestellung'),
    intro: of(
      'Hier ist Ihr Zahlungsbeleg.|Ihre Zahlung ist eingegangen.|Ihre Fahrt ist beendet.|Danke für Ihren Einkauf.',
    ),
    number: of(
      'Bestellnummer|Bestellung|Belegnummer|Beleg-Nr.|Transaktion|Rechnungsnummer|Buchungsnummer|Referenz|Quittung Nr.',
    ),
    day: of('Datum|Bestellt am|Bezahlt am|Am|Belegdatum'),
    net: of('Zwischensumme|Nettobetrag|Netto'),
    vat: of('MwSt.|USt. 19 %|MwSt. 7%|zzgl. MwSt.'),
    vatIn: of('inkl. MwSt. 19 %|darin enthaltene MwSt.|inkl. USt.|enthaltene MwSt. 7 %'),
    total: of('Gesamt|Gesamtbetrag|Summe|Bezahlt|Betrag|Gesamtsumme'),
    paid: of('Bezahlt mit Visa|Zahlungsart: PayPal|Zahlung per Mastercard|Bezahlt per Karte'),
    item: of('Einzelfahrt Zone A|Blumenstrauß|Monatsabo|Tagesmenü|Parkplatz 2 Std.|Lizenz'),
    fee: of('Servicegebühr|Versandkosten|Liefergebühr'),
    customer: of('Kunde|Rechnung für|Name'),
    bye: of('Bis bald!|Bei Fragen schreiben Sie uns.|Mit freundlichen Grüßen'),
  },
  en: {
    hello: of('Hi there,|Hello,|Thanks for your order!|Dear customer,'),
    intro: of(
      'Here is your receipt.|Thank you for your purchase.|Your payment was received.|Your trip has ended.|Your subscription was renewed.',
    ),
    number: of(
      'Receipt number|Receipt #|Order|Order ID|Order number|Invoice number|Transaction ID|Booking reference|Reference|Receipt no.',
    ),
    day: of('Date|Date paid|Paid on|Order date|Purchase date|Billed on'),
    net: of('Subtotal|Net|Total excl. VAT'),
    vat: of('VAT|VAT (21%)|Tax|VAT 20%'),
    vatIn: of('Includes VAT of|VAT included|Including VAT 21%|of which VAT'),
    total: of('Total|Amount paid|Total paid|Amount charged|Total incl. VAT|Amount|Order total'),
    paid: of('Paid with Visa ending 08|Payment method: Mastercard|Charged to PayPal|Paid by card'),
    item: of('Monthly plan|One way, zone 2|Bunch of tulips|Lunch menu|Parking 2 h|Storage 50 GB|Pro licence'),
    fee: of('Service fee|Delivery|Booking fee'),
    customer: of('Customer|Billed to|Account'),
    bye: of('See you soon!|Questions? Reply to this mail.|Kind regards|Keep this for your records.'),
  },
}

/** Receipts that are the mail itself, as text in rows: each house with words and an order of its own. */
export function mailReceipts({ perHouse }: { perHouse: number }): TrainingPaper[] {
  return composedSuppliers
    .filter(({ name }) => halfOf(name) === 'tune')
    .flatMap((house) => Array.from({ length: perHouse }, (_, i) => makeOne(house, i)))
}

type House = (typeof composedSuppliers)[number]

function makeOne(house: House, index: number): TrainingPaper {
  const habits = makeRandom(`habits ${house.name}`)
  const random = makeRandom(`receipt ${house.name} ${index}`)
  const w = words[house.language]
  const say = (key: keyof Words) => habits.pick(w[key])
  const style: MoneyStyle = habits.pick(['before', 'after', 'code'] as const)
  const { language, currency } = house
  const money = (cents: number) => printMoney(cents, { language, currency, style })
  const prices = Array.from({ length: random.int(1, 4) }, () => random.int(150, 9_900))
  const fee = habits.chance(0.4) ? random.int(50, 499) : 0
  const gross = prices.reduce((sum, price) => sum + price, fee)
  const rate = habits.pick([21, 6, 10, 20, 9])
  const net = Math.round((gross * 100) / (100 + rate))
  const shows = habits.pick(['included', 'split', 'total', 'included', 'nothing'] as const)
  const number = `${habits.pick(['', 'Q', 'KT-', 'B', 'ZX-', 'R', 'HJ'])}${random.digits(habits.int(5, 9))}${habits.chance(0.2) ? `-${random.digits(4)}` : ''}`
  const issuedOn = `2026-${String(random.int(1, 11)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`
  const day = printDay(issuedOn, { language, style: habits.pick(['short', 'long', 'short'] as const) })
  const colon = habits.pick([': ', '   ', ' ', '   '])
  const row = (label: string, value: string) => `${label}${colon}${value}`
  const facts = habits.shuffle([
    habits.chance(0.25) ? `${say('number')} ${number} – ${day}` : [row(say('number'), number), row(say('day'), day)],
    habits.chance(0.4) ? row(say('customer'), 'Atelier Lune BV') : [],
  ])
  const wares = prices.map((cents) =>
    habits.chance(0.5)
      ? row(random.pick(w.item), money(cents))
      : `${random.int(1, 3)}x   ${random.pick(w.item)}   ${money(cents)}`,
  )
  const sums = [
    fee > 0 ? row(say('fee'), money(fee)) : [],
    shows === 'split' ? [row(say('net'), money(net)), row(say('vat'), money(gross - net))] : [],
    row(say('total'), money(gross)),
    shows === 'included' ? row(say('vatIn'), money(gross - net)) : [],
    habits.chance(0.8) ? say('paid') : [],
  ]
  const foot = [
    habits.chance(0.7) ? say('bye') : [],
    `${house.name}${habits.chance(0.5) ? ` - ${house.street}, ${house.town}` : ''}${house.vatNumber ? ` - ${habits.pick(['BTW', 'TVA', 'VAT', 'USt-ID'])} ${house.vatNumber}` : ''}`,
  ]
  const isHeadline = habits.chance(0.3)
  const text = [
    say('hello'),
    isHeadline ? money(gross) : [],
    say('intro'),
    habits.chance(0.5) ? [facts, wares, sums] : [wares, sums, facts],
    foot,
  ]
    .flat(4)
    .join('\n')
  return paperOf({ house, random, text, issuedOn, number, amounts: { gross, net, shows } })
}

function paperOf({
  house,
  random,
  text,
  issuedOn,
  number,
  amounts,
}: {
  house: House
  random: Random
  text: string
  issuedOn: string
  number: string
  amounts: { gross: number; net: number; shows: 'included' | 'split' | 'total' | 'nothing' }
}): TrainingPaper {
  const { gross, net, shows } = amounts
  const decimal = (cents: number) => (cents / 100).toFixed(2)
  return {
    source: 'invented',
    group: `${house.name} by mail`,
    half: 'tune',
    name: `receipt ${house.host} ${number}`,
    rendition: {
      format: 'html',
      mediaType: 'text/html',
      pages: [{ number: 1, widthPt: 595, heightPt: 842, words: [], text }],
      pageCount: 1,
      text,
      isTruncated: false,
    },
    kind: 'receipt',
    context: { ownVatNumbers: [], ownAddresses: ['@atelierlune.example'], ownNames: [] },
    mail: {
      fromName: random.chance(0.7) ? house.name.split(' ').slice(0, -1).join(' ') : 'No reply',
      fromAddress: `no-reply@${house.host}`,
      subject: random.chance(0.3) ? `Receipt ${number}` : 'Receipt',
      sentAt: `${issuedOn}T12:00:00Z`,
      name: 'Receipt.html',
    },
    truth: {
      supplierName: house.name,
      supplierVatNumber: house.vatNumber,
      invoiceNumber: number,
      issuedOn,
      dueOn: null,
      currency: house.currency,
      totalIncludingVat: decimal(gross),
      totalExcludingVat: shows === 'split' ? decimal(net) : null,
      totalVat: shows === 'split' || shows === 'included' ? decimal(gross - net) : null,
      creditorIban: null,
    },
  }
}
