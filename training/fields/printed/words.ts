import type { Language } from '@facteur/e2e/invented/language.ts'

/** What a printed bill calls things. {d} days, {e} {w} {x} {y} {z} days of the calendar, {a} {b} amounts, {i} an account, {n} a number, {r} a rate. */
export type Words = Record<ListKey, readonly string[]> & Record<SentenceKey, string>
type ListKey =
  | 'title'
  | 'credit'
  | 'number'
  | 'date'
  | 'due'
  | 'delivery'
  | 'client'
  | 'order'
  | 'to'
  | 'from'
  | 'vatNumber'
  | 'customerVat'
  | 'head'
  | 'head2'
  | 'net'
  | 'vat'
  | 'gross'
  | 'advance'
  | 'balance'
  | 'iban'
  | 'message'
  | 'terms'
  | 'monthEnd'
  | 'now'
  | 'thanks'
  | 'months'
  | 'wares'
  | 'dueSaid'
  | 'early'
  | 'debit'
type SentenceKey = 'twice' | 'reverse' | 'exempt' | 'margin' | 'period' | 'inEuro' | 'corrects' | 'paid' | 'payTo'

const many = (text: string): readonly string[] => text.split('|')

export const words: Record<Language, Words> = {
  nl: {
    title: many('Factuur|FACTUUR|Verkoopfactuur|Ereloonnota|Factuur / Invoice|Onkostennota'),
    credit: many('Creditnota|CREDITNOTA'),
    number: many('Factuurnummer|Factuur nr.|Nummer factuur|Ons kenmerk|Factuur #|Volgnummer|Documentnr.|Stuknummer'),
    date: many('Factuurdatum|Datum|Datum van uitgifte|Opgesteld op|Aangemaakt|Boekingsdatum|Datum opmaak'),
    due: many(
      'Vervaldatum|Vervaldag factuur|Te betalen tegen|Uiterlijk te voldoen|Betaal ten laatste op|Betaaltermijn verstrijkt|Betalen vóór',
    ),
    delivery: many('Leverdatum|Datum prestatie|Uitgevoerd'),
    client: many('Klantnummer|Uw klantcode|Debiteur|Lidnummer|Relatienr.'),
    order: many('Uw order|Bestelling|PO-nummer|Projectcode|Offerte'),
    to: many('Aan|Factuuradres|Gefactureerd aan|Klant|T.a.v.||'),
    from: many('Van|Leverancier|Afzender|Onze gegevens'),
    vatNumber: many('BTW|Btw-nr|BTW nummer|Ond. nr.|Btw-id'),
    customerVat: many('Uw btw-nr|Btw-nummer klant|BTW nr. koper'),
    head: many('Omschrijving|Aantal|Prijs|Btw|Bedrag'),
    head2: many('Product|Hoev.|Eenheidsprijs|%|Totaal'),
    net: many('Subtotaal|Totaal excl. btw|Netto|Bedrag zonder btw|Tussentotaal|Som excl.'),
    vat: many('Btw|BTW-bedrag|Totaal btw|Btw {r}'),
    gross: many('Totaal|Totaal incl. btw|Eindbedrag|Factuurtotaal|Te betalen|Totaal te betalen|Bedrag incl. btw'),
    advance: many('Reeds ontvangen voorschot|Min: aanbetaling|Al betaald'),
    balance: many('Nog te betalen|Resterend saldo|Openstaand bedrag'),
    iban: many('IBAN|Rekening|Rekeningnr.|Over te maken op'),
    message: many('Mededeling|Gestructureerde mededeling|Vermeld bij betaling|Kenmerk betaling'),
    terms: many(
      'Betaling binnen {d} dagen na factuurdatum.|Betalingstermijn {d} dagen|Gelieve te betalen binnen de {d} dagen|{d} dagen netto|Te betalen binnen de {d} dagen na ontvangst van deze factuur',
    ),
    monthEnd: many('30 dagen einde maand|Betaling: 30 dagen einde maand'),
    now: many('Contant te betalen|Betaling bij ontvangst|Contant'),
    thanks: many('Bedankt voor uw vertrouwen!|Wij danken u voor uw bestelling van {w}.'),
    months: many('januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december'),
    wares: many(
      'Werkuren schilderwerk|Schroeven M8 inox|Onderhoud verwarmingsketel|Kabelgoot 60x40|Advies en begeleiding, inclusief verplaatsing en verslag van het overleg|Bloemstuk|Drukwerk folder A5',
    ),
    early: many(
      'Bij betaling binnen 8 dagen mag u 2% korting aftrekken (vóór {e}), nadien volledig te betalen op {x}.|Te betalen op {x}; bij betaling vóór {e} 2 % contantkorting ({b}).',
    ),
    dueSaid: many(
      'Deze factuur vervalt op {x}.|Gelieve het bedrag ten laatste op {x} te storten.|Wij ontvangen uw betaling graag uiterlijk {x}.|Op {x} vervalt de betaling van deze nota.|{a} te voldoen vóór {x}',
    ),
    twice: 'Betaalbaar in twee schijven: {a} op {x} en {b} op {y}.',
    reverse: 'Btw verlegd naar medecontractant, art. 20 KB nr. 1',
    exempt: 'Bijzondere vrijstellingsregeling kleine ondernemingen: geen btw.',
    margin: 'Bijzondere regeling – gebruikte goederen (margeregeling). Btw niet aftrekbaar.',
    period: 'Periode {w} t.e.m. {z}',
    inEuro: 'Tegenwaarde EUR',
    debit: many(
      'Dit bedrag wordt op {x} van uw rekening {i} afgeschreven.|Het bedrag gaat automatisch van je rekening {i} rond {x}.|U hoeft niets te doen: wij innen {a} via domiciliëring op {x}.',
    ),
    corrects: 'Creditering van factuur {n} van {w}',
    paid: 'Betaald via Bancontact',
    payTo: 'Gelieve {a} over te schrijven op {i} met vermelding van {n}.',
  },
  fr: {
    title: many('Facture|FACTURE|Facture de vente|Note d’honoraires|Facture / Invoice|Note de frais et honoraires'),
    credit: many('Note de crédit|Avoir'),
    number: many('Facture n°|Numéro de la facture|Réf. de la facture|Numéro|N° de pièce|Facture N.|No document'),
    date: many('Date|Date de la facture|Émis le|Date pièce|Fait le|Établi le'),
    due: many('Échéance|Date limite|À régler avant le|Payable jusqu’au|Règlement pour le|Date d’exigibilité'),
    delivery: many('Livré le|Date de prestation'),
    client: many('Code client|Client n°|N° abonné|Compte tiers'),
    order: many('Votre commande|Bon de commande|Devis|Dossier'),
    to: many('Facturé à|Destinataire|Client|Adressé à||'),
    from: many('De|Émetteur|Vendeur|Nos coordonnées'),
    vatNumber: many('TVA|N° TVA|TVA intracom.|N° d’entreprise|Ident. TVA'),
    customerVat: many('Votre TVA|TVA du client|N° TVA acheteur'),
    head: many('Désignation|Qté|P.U.|TVA|Montant'),
    head2: many('Description|Quantité|Prix unitaire|Taux|Total HT'),
    net: many('Total HT|Sous-total|Total HTVA|Montant hors taxes|Base imposable'),
    vat: many('TVA|Montant TVA|TVA {r}|Total taxes'),
    gross: many('Total TTC|Total TVAC|Net à payer|Total à payer|Montant dû|TOTAL'),
    advance: many('Acompte déjà versé|Acompte reçu'),
    balance: many('Reste à payer|Solde dû'),
    iban: many('IBAN|Compte bancaire|À verser sur'),
    message: many('Communication|Communication structurée|À rappeler au virement'),
    terms: many(
      'Paiement à {d} jours date de facture.|Règlement sous {d} jours|Payable dans les {d} jours|{d} jours net',
    ),
    monthEnd: many('30 jours fin de mois|Règlement : 30 jours fin de mois'),
    now: many('Payable au comptant|Paiement comptant|Payable à réception'),
    thanks: many('Merci de votre confiance.|Suite à votre commande du {w}.'),
    months: many('janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'),
    wares: many(
      'Main d’œuvre|Fourniture et pose de châssis|Papier recyclé A4|Honoraires dossier|Location nacelle élévatrice, transport aller-retour compris',
    ),
    early: many(
      'Escompte de 2 % ({b}) pour paiement avant le {e}, net au {x}.|Payable le {x} ; escompte 2 % si règlement avant le {e}.',
    ),
    dueSaid: many(
      'Cette facture est payable pour le {x}.|Merci de régler au plus tard le {x}.|Le paiement est attendu le {x}.|{a} à payer avant le {x}',
    ),
    twice: 'Payable en deux fois : {a} le {x} et {b} le {y}.',
    reverse: 'Autoliquidation de la TVA – preneur redevable',
    exempt: 'TVA non applicable, art. 293 B du CGI',
    margin: 'Régime particulier – biens d’occasion',
    period: 'Période du {w} au {z}',
    inEuro: 'Contre-valeur EUR',
    debit: many(
      'Ce montant sera prélevé le {x} sur votre compte {i}.|Prélèvement automatique vers le {x} sur le compte {i}.|Rien à faire : {a} seront prélevés par domiciliation le {x}.',
    ),
    corrects: 'Annule la facture {n} du {w}',
    paid: 'Payé par carte bancaire',
    payTo: 'Merci de verser {a} sur le compte {i} avec la communication {n}.',
  },
  de: {
    title: many('Rechnung|RECHNUNG|Honorarnote|Rechnung / Invoice'),
    credit: many('Gutschrift|Rechnungskorrektur'),
    number: many('Rechnungsnummer|Rechnung Nr.|Beleg|Dokument-Nr.|Unser Zeichen|Vorgangsnr. der Rechnung'),
    date: many('Datum|Rechnungsdatum|Ausgestellt|erstellt am|Belegdatum'),
    due: many('Fällig am|Zahlbar bis|Zahlungsziel|Fälligkeit|bitte zahlen bis'),
    delivery: many('Leistungsdatum|Lieferdatum'),
    client: many('Kundennummer|Kd-Nr|Debitorenkonto'),
    order: many('Ihre Bestellung|Auftrag|Angebot|Projekt'),
    to: many('Rechnung an|Empfänger|Kunde||'),
    from: many('Von|Aussteller|Absender'),
    vatNumber: many('USt-IdNr.|UID|USt-ID|MwSt-Nr.'),
    customerVat: many('Ihre USt-ID|USt-IdNr. Kunde|UID des Empfängers'),
    head: many('Bezeichnung|Menge|Einzelpreis|USt|Gesamt'),
    head2: many('Leistung|Anz.|Preis|MwSt|Betrag'),
    net: many('Netto|Zwischensumme|Nettobetrag|Summe ohne USt'),
    vat: many('USt|zzgl. {r} USt|Mehrwertsteuer|MwSt-Betrag'),
    gross: many('Gesamtbetrag|Rechnungsbetrag|Brutto|Zu zahlen|Endbetrag'),
    advance: many('abzgl. Anzahlung|Bereits gezahlt'),
    balance: many('Restbetrag|Noch offen'),
    iban: many('IBAN|Konto|Bankverbindung'),
    message: many('Verwendungszweck|Zahlungsreferenz'),
    terms: many(
      'Zahlbar innerhalb von {d} Tagen ohne Abzug.|Zahlungsbedingungen: {d} Tage netto|netto {d} Tage|Bitte überweisen Sie binnen {d} Tagen',
    ),
    monthEnd: many('30 Tage zum Monatsende|Zahlbar 30 Tage Monatsende'),
    now: many('Zahlbar sofort ohne Abzug|Zahlbar sofort|Sofort fällig'),
    thanks: many('Vielen Dank für Ihren Auftrag!|Wir berechnen Ihnen gemäß Auftrag vom {w}:'),
    months: many('Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember'),
    wares: many(
      'Montagearbeiten|Eichenbretter 27 mm|Wartung Heizkessel|Beratung inkl. Anfahrt und Protokoll der Besprechung|Etiketten',
    ),
    early: many(
      'Zahlbar bis {e} mit 2 % Skonto = {b}, bis {x} ohne Abzug.|Bei Zahlung bis {e} 2 % Skonto, bis {x} netto.|Zahlungsziel {x}. Bei Zahlung bis {e} gewähren wir 2 % Skonto.',
    ),
    dueSaid: many(
      'Bitte überweisen Sie den Betrag bis zum {x}.|Der Rechnungsbetrag ist am {x} fällig.|{a} zahlbar bis {x}|Wir bitten um Zahlung bis spätestens {x}.',
    ),
    twice: 'Zahlbar in zwei Raten: {a} am {x} und {b} am {y}.',
    reverse: 'Steuerschuldnerschaft des Leistungsempfängers (Reverse Charge)',
    exempt: 'Gemäß § 19 UStG wird keine Umsatzsteuer berechnet.',
    margin: 'Gebrauchtgegenstände/Sonderregelung (Differenzbesteuerung)',
    period: 'Leistungszeitraum {w} bis {z}',
    inEuro: 'Gegenwert EUR',
    debit: many(
      'Der Betrag wird am {x} von Ihrem Konto {i} eingezogen.|Wir buchen {a} zum {x} per SEPA-Lastschrift ab.|Einzug per Lastschrift am {x} vom Konto {i}.',
    ),
    corrects: 'Korrektur zu Rechnung {n} vom {w}',
    paid: 'Bezahlt per Kreditkarte',
    payTo: 'Bitte überweisen Sie {a} auf {i}, Verwendungszweck {n}.',
  },
  en: {
    title: many('Invoice|INVOICE|Tax Invoice|Bill'),
    credit: many('Credit Note|CREDIT MEMO'),
    number: many('Invoice No|Invoice #|Reference|Bill no|Inv|Document'),
    date: many('Date|Invoice Date|Issued on|Date of invoice|Created'),
    due: many('Due|Payment due|Pay by|Due on|Terms expire'),
    delivery: many('Supplied on|Delivery'),
    client: many('Account|Customer ID|Member no'),
    order: many('PO|Your order|Quote|Job'),
    to: many('Bill To|To|Invoice to|Customer||'),
    from: many('From|Seller|Issued by'),
    vatNumber: many('VAT|VAT Reg|VAT ID|Tax no'),
    customerVat: many('Your VAT|Customer VAT no|Buyer VAT'),
    head: many('Description|Qty|Unit price|VAT|Amount'),
    head2: many('Item|Units|Rate|Tax|Line total'),
    net: many('Subtotal|Net|Total excl. VAT|Net amount'),
    vat: many('VAT|VAT @ {r}|Tax|Total VAT'),
    gross: many('Total|Total due|Amount due|Grand Total|Invoice total'),
    advance: many('Less: deposit|Payment received'),
    balance: many('Balance due|Outstanding'),
    iban: many('IBAN|Bank account|Pay to account'),
    message: many('Payment reference|Quote'),
    terms: many('Payment within {d} days of invoice date.|Terms: {d} days|Net {d} days|Please pay within {d} days'),
    monthEnd: many('30 days end of month|Terms: 30 days EOM'),
    now: many('Due upon receipt|Payable immediately'),
    thanks: many('Thank you for your business!|Your order of {w}.'),
    months: many('January|February|March|April|May|June|July|August|September|October|November|December'),
    wares: many(
      'Consulting services|Rope 12 mm natural|Hosting plan, yearly|Delivery and set-up of equipment including two site visits|Support hours',
    ),
    early: many('2% discount if paid by {e} ({b}), otherwise due on {x}.|Due {x}. Deduct 2% if paid before {e}.'),
    dueSaid: many('{a} due {x}|Payment is due by {x}.|Please pay no later than {x}.|We kindly ask for payment by {x}.'),
    twice: 'Payable in two instalments: {a} on {x} and {b} on {y}.',
    reverse: 'Reverse charge: VAT to be accounted for by the recipient',
    exempt: 'Supplier not VAT registered – no VAT charged',
    margin: 'Margin scheme – second-hand goods',
    period: 'Period {w} to {z}',
    inEuro: 'Equivalent EUR',
    debit: many(
      'We will collect this amount on {x} from your account {i}.|{a} will be debited by Direct Debit on or around {x}.|Direct Debit on {x} from account {i}. No action needed.',
    ),
    corrects: 'Credit against invoice {n} of {w}',
    paid: 'Paid by card',
    payTo: 'Please transfer {a} to {i} quoting {n}.',
  },
}
