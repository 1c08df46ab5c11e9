import type { Language } from '../language.ts'

const many = (text: string) => text.split('|')

/** How tills call things; a shop picks one of each and keeps to it. */
export type TillWords = Record<
  | 'total'
  | 'sub'
  | 'change'
  | 'cash'
  | 'ticket'
  | 'date'
  | 'time'
  | 'vat'
  | 'thanks'
  | 'welcome'
  | 'title'
  | 'rates'
  | 'base'
  | 'tax'
  | 'all'
  | 'within'
  | 'served'
  | 'items'
  | 'till'
  | 'discount'
  | 'saved'
  | 'deposit'
  | 'rounding'
  | 'rounded'
  | 'voucher'
  | 'slip'
  | 'amount'
  | 'accepted'
  | 'member'
  | 'foot'
  | 'returns'
  | 'weekdays'
  | 'months',
  readonly string[]
>

export const till: Record<Language, TillWords> = {
  nl: {
    total: many(
      'TOTAAL|TE BETALEN|Totaal EUR|TOTAAL TE BETALEN|TOTAAL INCL.|Eindtotaal|Te voldoen|Totaalbedrag|TOTAAL incl. btw|Saldo te betalen',
    ),
    sub: many('Subtotaal|SUBTOTAAL|Tussentotaal|Som'),
    change: many('Wisselgeld|Terug|Teruggave|RETOUR'),
    cash: many('Contant|Cash|CONTANT EUR|Ontvangen'),
    ticket: many(
      'Ticket|Bonnr.|Kassabon|Ticketnr|Bon|Ticket nr|Bonnummer|Rekening|Transactie|Volgnr|Kasticket nr.|Bon #',
    ),
    date: many('Datum|Datum:||Dat.|Op'),
    time: many('|Uur|Tijd:|om'),
    vat: many('BTW|BTW nr.|Btw-nr:|BTW BE|Ondernemingsnr.|BTW-nummer|B.T.W.|KBO/BTW'),
    thanks: many('Bedankt en tot ziens!|Dank u voor uw aankoop|Tot ziens|Fijne dag nog|Tot de volgende keer'),
    welcome: many('Welkom bij|Van harte welkom|Hartelijk welkom'),
    title: many('KASTICKET|BTW-KASTICKET|KASSABON|Vereenvoudigde factuur|REKENING|Kopie klant|BON'),
    rates: many('Btw|Tarief|Btw%|Code'),
    base: many('Excl.|Netto|Mvh|Maatstaf|Basis'),
    tax: many('Btw|BTW|Bedrag btw|Btw-bedrag'),
    all: many('Incl.|Totaal|Bruto'),
    within: many('Waarvan btw|Incl. btw|Btw inbegrepen|Inclusief'),
    served: many('U werd geholpen door|Bediend door|Kassier|Verkoper:|Medew.'),
    items: many('Aantal artikelen|Artikelen|Aantal stuks|Aantal'),
    till: many('Kassa|Kas|POS|Terminal|Toestel'),
    discount: many('Korting|Actie 1+1|Promotie|Voordeel|Klantenkorting'),
    saved: many('Uw voordeel|U bespaarde|Totale korting'),
    deposit: many('Statiegeld|Leeggoed|Waarborg'),
    rounding: many('Afronding|Afronding 5 ct|Afr. cash'),
    rounded: many('Cash af te rekenen|Na afronding|Contant te ontvangen'),
    voucher: many('Maaltijdcheques|Ecocheque|Cadeaubon'),
    slip: many('BETAALBEWIJS|KLANTTICKET|Betaling geslaagd'),
    amount: many('BEDRAG|Bedrag|Betaald bedrag'),
    accepted: many('AKKOORD|Transactie goedgekeurd|GOEDGEKEURD'),
    member: many('Klantenkaart|Lidnr.|Kaart nr'),
    foot: many('Open di-za 9-18u|Volg ons online|Wifi: gratis|Geen ruiling zonder kasticket|Deel uw mening'),
    returns: many('Ruilen tot|Inwisselbaar tot|Bon geldig tot'),
    weekdays: many('zo|ma|di|wo|do|vr|za'),
    months: many('jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec'),
  },
  fr: {
    total: many(
      'TOTAL|A PAYER|NET A PAYER|TOTAL TTC|TOTAL EUR|Total à payer|MONTANT DU|TOTAL A PAYER|Montant TTC|Total TVAC',
    ),
    sub: many('Sous-total|SOUS-TOTAL|Sous total|Somme'),
    change: many('Rendu|A rendre|Rendu monnaie|Monnaie'),
    cash: many('Espèces|ESPECES EUR|Comptant|Reçu'),
    ticket: many('Ticket|Ticket n°|No ticket|Reçu|N° ticket|Facturette|Note n°|Transaction|Pièce n°|Ticket #'),
    date: many('Date|Le||Date:|Du'),
    time: many('|Heure|à|H:'),
    vat: many('TVA|N° TVA|TVA:|TVA BE|N° entreprise|N° TVA intracom.|T.V.A.'),
    thanks: many('Merci de votre visite|Merci et à bientôt|Au revoir|Bonne journée|A votre service'),
    welcome: many('Bienvenue chez|Bienvenue|Soyez les bienvenus'),
    title: many('TICKET DE CAISSE|TICKET TVA|Facture simplifiée|ADDITION|Copie client|RECU|NOTE'),
    rates: many('TVA|Taux|Code|TVA %'),
    base: many('HTVA|HT|Base|Montant HT'),
    tax: many('TVA|Taxe|Mont. TVA'),
    all: many('TVAC|TTC|Total'),
    within: many('Dont TVA|TVA incluse|dont taxe|TVA comprise'),
    served: many('Servi par|Caissier|Vendeur:|Hôte'),
    items: many('Nombre d’articles|Articles|Nb art.|Quantité'),
    till: many('Caisse|Poste|POS|Terminal|TPE'),
    discount: many('Remise|Promo|Réduction|Avantage|Remise fidélité'),
    saved: many('Vous économisez|Total remises|Votre avantage'),
    deposit: many('Consigne|Vidange|Caution'),
    rounding: many('Arrondi|Arrondi 5 ct|Arr. espèces'),
    rounded: many('Espèces à régler|Après arrondi|Comptant à recevoir'),
    voucher: many('Chèques repas|Titres-restaurant|Bon cadeau'),
    slip: many('TICKET CLIENT|CARTE BANCAIRE|Paiement accepté'),
    amount: many('MONTANT|Montant|MONTANT REEL'),
    accepted: many('ACCEPTE|Transaction acceptée|AUTORISEE'),
    member: many('Carte fidélité|Client n°|Carte'),
    foot: many('Ouvert mar-sam 9h-18h|Suivez-nous|Wifi gratuit|Ni repris ni échangé|Donnez votre avis'),
    returns: many('Echange jusqu’au|Valable jusqu’au|Retour avant le'),
    weekdays: many('dim|lun|mar|mer|jeu|ven|sam'),
    months: many('janv|févr|mars|avril|mai|juin|juil|août|sept|oct|nov|déc'),
  },
  de: {
    total: many(
      'SUMME|GESAMT|ZU ZAHLEN|SUMME EUR|Gesamtbetrag|TOTAL|Endbetrag|Rechnungsbetrag|Zahlbetrag|Gesamtsumme EUR',
    ),
    sub: many('Zwischensumme|ZW-SUMME|Summe Waren|Zwischentotal'),
    change: many('Rückgeld|Zurück|Wechselgeld|Rückgeld EUR'),
    cash: many('Bar|BAR EUR|Gegeben|Bargeld'),
    ticket: many('Beleg-Nr.|Bon-Nr.|Beleg|Bon|Bonnr.|Rechnung Nr.|Quittung Nr.|Trans.-Nr.|Vorgang'),
    date: many('Datum|Datum:||vom|Tag'),
    time: many('|Uhrzeit|Zeit:|um'),
    vat: many('USt-IdNr.|UID|USt-ID:|St.-Nr./USt-IdNr.|UST-ID-NR|USt-Id'),
    thanks: many('Vielen Dank für Ihren Einkauf|Auf Wiedersehen|Danke für Ihren Besuch|Schönen Tag noch'),
    welcome: many('Willkommen bei|Herzlich willkommen|Willkommen'),
    title: many('KASSENBON|QUITTUNG|Rechnung|KUNDENBELEG|Bewirtungsrechnung|BELEG'),
    rates: many('MwSt|Satz|St.|Steuer %'),
    base: many('Netto|Netto EUR|Nettobetrag'),
    tax: many('MwSt|Steuer|USt'),
    all: many('Brutto|Umsatz|Gesamt'),
    within: many('Enthaltene MwSt|inkl. MwSt|darin enthalten MwSt|MwSt enthalten'),
    served: many('Es bediente Sie|Bediener|Kassierer|Verkäufer:'),
    items: many('Anzahl Artikel|Positionen|Artikel|Posten'),
    till: many('Kasse|Kas.|POS|Terminal'),
    discount: many('Rabatt|Aktion|Preisvorteil|Nachlass|Treuerabatt'),
    saved: many('Sie sparen|Ihr Vorteil|Gesamtrabatt'),
    deposit: many('Pfand|Einwegpfand|Leergut'),
    rounding: many('Rundung|Rundungsdifferenz|Rundung 5 ct'),
    rounded: many('Bar zu begleichen|Nach Rundung|Bar gerundet'),
    voucher: many('Gutschein|Essensmarke|Wertgutschein'),
    slip: many('K-U-N-D-E-N-B-E-L-E-G|Kartenzahlung|Händlerbeleg'),
    amount: many('Betrag|Betrag EUR|BETRAG'),
    accepted: many('Zahlung erfolgt|GENEHMIGT|Autorisierung erfolgt'),
    member: many('Kundenkarte|Kunden-Nr.|Karte'),
    foot: many('Mo-Sa 8-20 Uhr|Folgen Sie uns|WLAN frei|Umtausch nur mit Bon|Bewerten Sie uns'),
    returns: many('Umtausch bis|Gültig bis|Rückgabe bis'),
    weekdays: many('So|Mo|Di|Mi|Do|Fr|Sa'),
    months: many('Jan|Feb|März|Apr|Mai|Juni|Juli|Aug|Sept|Okt|Nov|Dez'),
  },
  en: {
    total: many(
      'TOTAL|AMOUNT DUE|BALANCE DUE|TO PAY|Total|GRAND TOTAL|Total to pay|Sum to pay|TOTAL DUE|Balance to pay',
    ),
    sub: many('Subtotal|SUB-TOTAL|Sub total|Goods total'),
    change: many('Change|Change due|CHANGE|Your change'),
    cash: many('Cash|CASH TENDERED|Tendered|Cash paid'),
    ticket: many('Receipt|Receipt no.|Ticket|Trans|Receipt #|Bill no.|Check|Order no.|Invoice|Doc no'),
    date: many('Date|Date:||Sale date|On'),
    time: many('|Time|at|Time:'),
    vat: many('VAT no.|VAT Reg No|VAT:|VAT REG.|Vat number'),
    thanks: many('Thank you for your visit|Please come again|Thank you|Have a nice day|See you soon'),
    welcome: many('Welcome to|Welcome|A warm welcome to'),
    title: many('RECEIPT|SALES RECEIPT|VAT RECEIPT|Customer copy|BILL|TAX INVOICE'),
    rates: many('VAT|Rate|Code|VAT %'),
    base: many('Net|Goods|Ex VAT|Excl.'),
    tax: many('VAT|Tax|VAT amt'),
    all: many('Gross|Total|Incl.'),
    within: many('Of which VAT|VAT included|Includes VAT|incl. VAT'),
    served: many('You were served by|Served by|Cashier|Operator'),
    items: many('Items|Item count|No. of items|Qty'),
    till: many('Till|POS|Register|Terminal'),
    discount: many('Discount|Offer 2 for 1|Promotion|Saving|Loyalty discount'),
    saved: many('You saved|Total savings|Your savings'),
    deposit: many('Deposit|Bottle deposit|Container deposit'),
    rounding: many('Rounding|Rounding adj.|Cash rounding'),
    rounded: many('Cash to settle|After rounding|Cash rounded'),
    voucher: many('Gift card|Voucher|Store credit'),
    slip: many('CARDHOLDER COPY|CUSTOMER COPY|Payment received'),
    amount: many('AMOUNT|Amount|Sale amount'),
    accepted: many('APPROVED|Verified by PIN|ACCEPTED'),
    member: many('Loyalty card|Member no.|Card no'),
    foot: many('Open Tue-Sat 9-6|Follow us|Free wifi|No refunds without receipt|Tell us how we did'),
    returns: many('Return by|Exchange until|Valid until'),
    weekdays: many('Sun|Mon|Tue|Wed|Thu|Fri|Sat'),
    months: many('Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec'),
  },
}
