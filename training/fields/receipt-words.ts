import type { Language } from '@facteur/e2e/invented/language.ts'

export type Words = Record<
  | 'hello'
  | 'intro'
  | 'number'
  | 'order'
  | 'payment'
  | 'booking'
  | 'trap'
  | 'later'
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

/** What receipts by mail say, parted by what a label names: the paper itself, the order, the payment, the trip, or none of them. */
export const words: Record<Language, Words> = {
  nl: {
    hello: of('Dag Tine,|Beste klant,|Hallo!|Goed nieuws, je bestelling is betaald'),
    intro: of(
      'Bedankt voor je aankoop.|Hier is je betaalbewijs.|Je parkeersessie is afgelopen.|We zijn je rit aan het afronden.|Bedankt voor je steun!',
    ),
    number: of(
      'Bonnummer|Bon nr.|Betaalbewijs|Ticketnummer|Factuurnummer|Factuur|Ontvangstbewijs nr.|Kassabon|Documentnummer|Factuurnr.|Bewijs van betaling',
    ),
    order: of('Bestelling|Ordernummer|Bestelnr.|Bestelnummer|Order|Bestelling nr.'),
    payment: of('Transactie|Transactienummer|Referentie|Kenmerk|Betalings-ID|Betaalkenmerk'),
    booking: of('Boeking|Reservering|Boekingsnummer|Ritnummer|Sessie'),
    trap: of(
      'Klantnummer|Klantnr.|Lidnummer|Account|Rekening|Abonnement|Nummerplaat|Terminal|Autorisatiecode|Artikelnummer|Dossier|Toestel|Mandaat',
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
    fee: of('Bezorgkosten|Servicekosten|Verzendkosten|Toeslag|Fooi|Reserveringskosten|Statiegeld|Tol|Nachttarief'),
    customer: of('Klant|Op naam van|Factuur voor'),
    later: of('Volgende betaling: {day}|Wordt verlengd op {day}|Geldig tot {day}|Geldig op {day}|Levering: {day}'),
    bye: of('Tot de volgende keer!|Vragen? Mail ons.|Groeten|Bewaar dit bewijs voor je administratie.'),
  },
  fr: {
    hello: of('Bonjour,|Merci beaucoup !|Cher client,|Votre commande est confirmée'),
    intro: of(
      'Merci pour votre achat.|Voici votre reçu.|Votre course est terminée.|Merci pour votre don.|Votre paiement a bien été reçu.',
    ),
    number: of(
      'Reçu n°|Ticket n°|N° de reçu|Facture n°|Numéro de facture|Reçu|Justificatif n°|Document n°|N° de ticket|Numéro de reçu',
    ),
    order: of('Commande|Commande n°|N° de commande|Numéro de commande|Réf. commande'),
    payment: of('Numéro de transaction|Référence|Transaction|Réf. de paiement|ID de paiement'),
    booking: of('Réservation|N° de réservation|Course|Trajet n°|Dossier de voyage'),
    trap: of('N° client|Compte|Abonné n°|Carte|Terminal|Code d’autorisation|Plaque|Article|Mandat|Adhérent|Contrat'),
    day: of('Date|Le|Date de commande|Payé le|Date et heure|Effectué le'),
    net: of('Sous-total|Total HT|Hors TVA|Montant HT'),
    vat: of('TVA|TVA 21 %|TVA (6 %)|Montant TVA'),
    vatIn: of('TVA de 10 % comprise|dont TVA 21 %|Dont TVA|TVA comprise'),
    total: of('Total|Total TTC|Montant payé|Total payé|Montant|Montant total|Votre don'),
    paid: of('Payé par carte Visa|Paiement : Mastercard **31|Mode de paiement : Bancontact|Réglé par PayPal'),
    item: of(
      'Course|Bouquet de saison|Abonnement mensuel|Trajet Huy - Dinant|Menu du jour|Stationnement zone 1|Licence annuelle',
    ),
    fee: of(
      'Frais de dossier|Frais de livraison|Frais de service|Supplément|Pourboire|Frais de réservation|Consigne|Péage',
    ),
    customer: of('Client|Au nom de|Facturé à'),
    later: of('Prochain paiement : {day}|Renouvelé le {day}|Valable jusqu’au {day}|Valable le {day}|Livraison : {day}'),
    bye: of('À bientôt !|Une question ? Écrivez-nous.|Conservez ce reçu.|Cordialement'),
  },
  de: {
    hello: of('Guten Tag,|Hallo,|Vielen Dank für Ihre Bestellung'),
    intro: of(
      'Hier ist Ihr Zahlungsbeleg.|Ihre Zahlung ist eingegangen.|Ihre Fahrt ist beendet.|Danke für Ihren Einkauf.',
    ),
    number: of(
      'Belegnummer|Beleg-Nr.|Rechnungsnummer|Quittung Nr.|Rechnung Nr.|Bon-Nr.|Kassenbon|Dokument-Nr.|Quittungsnummer',
    ),
    order: of('Bestellnummer|Bestellung|Auftragsnummer|Bestell-Nr.|Auftrag'),
    payment: of('Transaktion|Referenz|Transaktionsnummer|Zahlungs-ID|Verwendungszweck'),
    booking: of('Buchungsnummer|Buchung|Reservierung|Fahrt-Nr.|Reisenummer'),
    trap: of(
      'Kundennummer|Kunden-Nr.|Konto|Mitgliedsnummer|Kennzeichen|Terminal|Autorisierung|Artikel-Nr.|Vertrag|Gerät',
    ),
    day: of('Datum|Bestellt am|Bezahlt am|Am|Belegdatum'),
    net: of('Zwischensumme|Nettobetrag|Netto'),
    vat: of('MwSt.|USt. 19 %|MwSt. 7%|zzgl. MwSt.'),
    vatIn: of('inkl. MwSt. 19 %|darin enthaltene MwSt.|inkl. USt.|enthaltene MwSt. 7 %'),
    total: of('Gesamt|Gesamtbetrag|Summe|Bezahlt|Betrag|Gesamtsumme'),
    paid: of('Bezahlt mit Visa|Zahlungsart: PayPal|Zahlung per Mastercard|Bezahlt per Karte'),
    item: of('Einzelfahrt Zone A|Blumenstrauß|Monatsabo|Tagesmenü|Parkplatz 2 Std.|Lizenz'),
    fee: of('Servicegebühr|Versandkosten|Liefergebühr|Trinkgeld|Pfand|Buchungsgebühr|Maut'),
    customer: of('Kunde|Rechnung für|Name'),
    later: of('Nächste Zahlung: {day}|Verlängert sich am {day}|Gültig bis {day}|Gültig am {day}|Lieferung: {day}'),
    bye: of('Bis bald!|Bei Fragen schreiben Sie uns.|Mit freundlichen Grüßen'),
  },
  en: {
    hello: of('Hi there,|Hello,|Thanks for your order!|Dear customer,'),
    intro: of(
      'Here is your receipt.|Thank you for your purchase.|Your payment was received.|Your trip has ended.|Your subscription was renewed.',
    ),
    number: of(
      'Receipt number|Receipt #|Invoice number|Receipt no.|Invoice #|Document no.|Receipt|Invoice no.|Receipt ID|Ticket number|Document number',
    ),
    order: of('Order|Order ID|Order number|Order no.|Order #|Purchase order'),
    payment: of('Transaction ID|Reference|Payment ID|Transaction|Payment reference|Sequence'),
    booking: of('Booking reference|Reservation|Trip ID|Booking|Confirmation code'),
    trap: of(
      'Customer number|Account|Account ID|Member no.|Device|Terminal|Auth code|Licence plate|Item no.|Contract|Workspace ID|Apple ID',
    ),
    day: of('Date|Date paid|Paid on|Order date|Purchase date|Billed on'),
    net: of('Subtotal|Net|Total excl. VAT'),
    vat: of('VAT|VAT (21%)|Tax|VAT 20%'),
    vatIn: of('Includes VAT of|VAT included|Including VAT 21%|of which VAT'),
    total: of('Total|Amount paid|Total paid|Amount charged|Total incl. VAT|Amount|Order total'),
    paid: of('Paid with Visa ending 08|Payment method: Mastercard|Charged to PayPal|Paid by card'),
    item: of('Monthly plan|One way, zone 2|Bunch of tulips|Lunch menu|Parking 2 h|Storage 50 GB|Pro licence'),
    fee: of('Service fee|Delivery|Booking fee|Tip|Surcharge|Toll|Gratuity|Handling'),
    customer: of('Customer|Billed to|Account'),
    later: of(
      'Next billing date: {day}|Renews {day}|Valid until {day}|Your plan renews on {day}|Valid on {day}|Delivery: {day}',
    ),
    bye: of('See you soon!|Questions? Reply to this mail.|Kind regards|Keep this for your records.'),
  },
}
