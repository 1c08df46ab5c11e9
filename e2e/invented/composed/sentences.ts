import type { Language } from '../language.ts'

/** Holes: {day} of issue, {number}, {due}, {days}, {amount}, {iban}, {reference}, {name}, {two} a small amount, {early} a day. */
export type SentenceKey = keyof (typeof sentences)['nl']

const many = (text: string): readonly string[] => text.split('|')

export const sentences = {
  nl: {
    title: many('Factuur nr. {number} van {day}|Factuurnummer {number}, opgemaakt op {day}|Factuur {number} - {day}'),
    creditTitle: many('Creditnota nr. {number} van {day}|Creditnota {number} - {day}'),
    due: many(
      'Te betalen uiterlijk op {due}.|Betaling vóór {due}.|Gelieve te betalen ten laatste op {due}.|Deze factuur vervalt op {due}.',
    ),
    terms: many(
      'Betaling binnen {days} dagen na factuurdatum.|Betalingstermijn: {days} dagen.|Te betalen binnen de {days} dagen.|Betaalconditie: {days} dagen netto.|Gelieve te betalen binnen {days} dagen.',
    ),
    monthEnd: many(
      'Betaling: 30 dagen einde maand.|Betalingsvoorwaarden: 30 dagen einde maand|30 dagen na factuurdatum, einde maand',
    ),
    pay: many(
      'Gelieve {amount} over te schrijven op {iban} met vermelding van {reference}.|Graag ontvangen wij het bedrag van {amount} op rekening {iban} t.n.v. {name} onder vermelding van {reference}.|Te storten op {iban}, mededeling {reference}.',
    ),
    debit: many(
      'Het bedrag wordt via domiciliëring geïnd op {due}.|U hoeft niets te doen: dit bedrag wordt op {due} automatisch van uw rekening gehaald.|Incasso op {due} via uw SEPA-mandaat.',
    ),
    paid: many(
      'Reeds betaald via Bancontact.|Voldaan per kredietkaart (Visa).|Betaald - dank u.|Factuur voldaan op {day}.|Reeds betaald met iDEAL, u hoeft niets meer te doen.',
    ),
    reverse: many(
      'Btw verlegd.|Btw verlegd - art. 44 en 196 Richtlijn 2006/112/EG.|Intracommunautaire levering vrijgesteld van btw.',
    ),
    exempt: many(
      'Bijzondere vrijstellingsregeling kleine ondernemingen.|Vrijgesteld van btw, art. 44 W.Btw.|Kleine onderneming onderworpen aan de vrijstellingsregeling van belasting. Btw niet toepasselijk.',
    ),
    outside: many('Geen btw aangerekend.|Dienst buiten de Europese Unie.'),
    corrects: many(
      'Creditering van factuur {number}.|Deze creditnota heeft betrekking op factuur {number}.|Betreft: factuur {number}',
    ),
    offer: many(
      'Bij betaling vóór {early}: 2 % korting, of {two} minder.|Contantkorting 1 % bij betaling binnen 8 dagen.',
    ),
    intro: many(
      'Hierbij sturen wij u de factuur voor de geleverde goederen.|Voor onze prestaties rekenen wij u aan:|Betreft uw bestelling, waarvoor dank.',
    ),
    thanks: many('Dank voor het vertrouwen.|Met dank en vriendelijke groeten|Bedankt voor uw bestelling!'),
    legal: many(
      'Bij laattijdige betaling is van rechtswege een intrest van 10 % per jaar verschuldigd, en een schadebeding van 12 % met een minimum van € 75,00.|Alle prijzen in euro. Klachten binnen 8 dagen na factuurdatum. Enkel de rechtbanken van onze zetel zijn bevoegd.',
    ),
  },
  fr: {
    title: many('Facture n° {number} du {day}|Facture {number} émise le {day}|Facture {number} - {day}'),
    creditTitle: many('Note de crédit n° {number} du {day}|Avoir {number} du {day}'),
    due: many('À payer au plus tard le {due}.|Paiement avant le {due}.|Échéance : {due}.|Payable au {due}.'),
    terms: many(
      'Paiement à {days} jours.|Payable dans les {days} jours de la date de facture.|Conditions de paiement : {days} jours date de facture.|Délai de paiement : {days} jours net.',
    ),
    monthEnd: many(
      'Paiement à 30 jours fin de mois.|Conditions : 30 jours fin de mois|Règlement : 30 jours fin de mois.',
    ),
    pay: many(
      'Merci de verser {amount} sur le compte {iban} avec la communication {reference}.|À virer sur {iban} ({name}), communication : {reference}.|Règlement par virement : {iban}, référence {reference}.',
    ),
    debit: many(
      'Ce montant sera prélevé le {due} par domiciliation.|Prélèvement automatique SEPA le {due}.|Vous n’avez rien à faire : le montant sera débité de votre compte le {due}.',
    ),
    paid: many(
      'Facture acquittée.|Payé par Bancontact.|Réglé par carte bancaire le {day}.|Déjà payée, merci. Ne plus payer.',
    ),
    reverse: many(
      'Autoliquidation.|TVA due par le preneur, art. 196 directive 2006/112/CE.|Livraison intracommunautaire exonérée de TVA.',
    ),
    exempt: many(
      'Petite entreprise soumise au régime de la franchise de taxe. TVA non applicable.|TVA non applicable, art. 293 B du CGI.|Exonéré de TVA, art. 44 CTVA.',
    ),
    outside: many('Hors champ d’application de la TVA.|TVA non due.'),
    corrects: many('Annule la facture {number}.|Concerne la facture {number}.|Avoir sur facture {number}'),
    offer: many('Escompte de 2 % pour paiement avant le {early}, soit {two}.|Pas d’escompte pour paiement anticipé.'),
    intro: many(
      'Veuillez trouver ci-dessous le détail de nos prestations.|Nous avons le plaisir de vous facturer :|Suite à votre commande.',
    ),
    thanks: many('Merci de votre confiance.|Avec nos remerciements.|Nous vous remercions pour votre commande.'),
    legal: many(
      'Tout retard de paiement entraîne de plein droit un intérêt de 10 % l’an et une indemnité forfaitaire de recouvrement de 40,00 €.|Les réclamations sont à adresser dans les 8 jours. Les tribunaux de notre siège sont seuls compétents.',
    ),
  },
  de: {
    title: many('Rechnung Nr. {number} vom {day}|Rechnung {number} vom {day}|Rechnung {number} - {day}'),
    creditTitle: many('Gutschrift Nr. {number} vom {day}|Rechnungskorrektur {number} vom {day}'),
    due: many('Zahlbar bis {due} ohne Abzug.|Fällig am {due}.|Bitte überweisen Sie bis zum {due}.|Zahlungsziel: {due}'),
    terms: many(
      'Zahlbar innerhalb von {days} Tagen netto.|Zahlungsbedingungen: {days} Tage netto.|Bitte zahlen Sie innerhalb {days} Tagen nach Rechnungsdatum.|Zahlungsziel {days} Tage.',
    ),
    monthEnd: many('Zahlbar 30 Tage zum Monatsende.|30 Tage Monatsende|Zahlungsbedingung: 30 Tage, Monatsende.'),
    pay: many(
      'Bitte überweisen Sie {amount} auf das Konto {iban} unter Angabe von {reference}.|Überweisung an {name}, {iban}, Verwendungszweck {reference}.|Zahlung auf {iban}, Referenz {reference}.',
    ),
    debit: many(
      'Der Betrag wird am {due} per SEPA-Lastschrift eingezogen.|Wir buchen den Betrag am {due} von Ihrem Konto ab.|Lastschrifteinzug am {due}.',
    ),
    paid: many(
      'Betrag dankend erhalten.|Bereits bezahlt per Kreditkarte.|Bezahlt am {day}.|Der Rechnungsbetrag wurde bereits beglichen.',
    ),
    reverse: many(
      'Steuerschuldnerschaft des Leistungsempfängers.|Reverse Charge: Steuerschuld geht auf den Leistungsempfänger über.|Innergemeinschaftliche Lieferung, steuerfrei.',
    ),
    exempt: many(
      'Gemäß § 19 UStG wird keine Umsatzsteuer berechnet.|Kleinunternehmer nach § 19 UStG.|Umsatzsteuerfrei.',
    ),
    outside: many('Nicht steuerbarer Umsatz.|Ausfuhrlieferung, steuerfrei.'),
    corrects: many(
      'Zur Rechnung {number}.|Diese Gutschrift bezieht sich auf Rechnung {number}.|Storno der Rechnung {number}',
    ),
    offer: many(
      'Bei Zahlung bis {early} 2 % Skonto = {two}.|14 Tage 2 % Skonto, 30 Tage netto.|Zahlbar innerhalb 30 Tagen netto, 14 Tage 2% Skonto.',
    ),
    intro: many(
      'Wir berechnen Ihnen für unsere Leistungen wie folgt:|Sehr geehrte Damen und Herren, hiermit stellen wir Ihnen in Rechnung:|Vielen Dank für Ihren Auftrag.',
    ),
    thanks: many('Vielen Dank für Ihr Vertrauen.|Mit freundlichen Grüßen|Wir danken für Ihren Einkauf.'),
    legal: many(
      'Die Ware bleibt bis zur vollständigen Bezahlung unser Eigentum. Bei Verzug berechnen wir Zinsen von 9 Prozentpunkten und 40,00 € Pauschale.|Es gelten unsere allgemeinen Geschäftsbedingungen. Gerichtsstand ist unser Sitz.',
    ),
  },
  en: {
    title: many('Invoice {number} dated {day}|Invoice no. {number} of {day}|Invoice {number} - {day}'),
    creditTitle: many('Credit note {number} dated {day}|Credit note no. {number} of {day}'),
    due: many('Payment is due by {due}.|Please pay no later than {due}.|Due on {due}.|Payable by {due}.'),
    terms: many(
      'Payment terms: {days} days.|Net {days}.|Please pay within {days} days of the invoice date.|Payment due within {days} days.',
    ),
    monthEnd: many('Payment: 30 days end of month.|Terms: 30 days EOM|30 days end of month.'),
    pay: many(
      'Please transfer {amount} to {iban} quoting {reference}.|Pay by bank transfer: {iban}, reference {reference}.|Remit to {name}, {iban}, ref. {reference}.',
    ),
    debit: many(
      'We will collect this amount by direct debit on {due}.|Direct debit on {due}: no action needed.|This amount will be debited from your account on {due}.',
    ),
    paid: many('Paid by card. Thank you.|PAID|Paid in full on {day}.|Charged to Visa ending 4821. Nothing is due.'),
    reverse: many(
      'Reverse charge.|VAT reverse charged: article 196 directive 2006/112/EC.|Intra-community supply, VAT exempt.',
    ),
    exempt: many('Exempt from VAT.|Small business, no VAT charged.|No VAT applicable.'),
    outside: many('Outside the scope of VAT.|Zero-rated export.|No sales tax.'),
    corrects: many('Credit for invoice {number}.|This credit note relates to invoice {number}.|Ref. invoice {number}'),
    offer: many('2 % discount ({two}) if paid by {early}.|2/10 net 30.'),
    intro: many(
      'Please find below the details of our services.|For goods supplied and services rendered:|Thank you for your order.',
    ),
    thanks: many('Thank you for your business.|Kind regards|We appreciate your custom.'),
    legal: many(
      'Late payments are subject to interest at 8 % over the base rate and a fixed sum of 40.00.|Goods remain our property until paid in full. All disputes are subject to the courts of our seat.',
    ),
  },
} as const satisfies Record<Language, Record<string, readonly string[]>>

export const titles: Record<Language, { invoice: readonly string[]; 'credit-note': readonly string[] }> = {
  nl: {
    invoice: many('Factuur|Factuur|Verkoopfactuur|Faktuur|Rekening'),
    'credit-note': many('Creditnota|Creditfactuur|Kredietnota'),
  },
  fr: {
    invoice: many('Facture|Facture|Facture de vente|Note d’honoraires'),
    'credit-note': many('Note de crédit|Avoir|Facture d’avoir'),
  },
  de: {
    invoice: many('Rechnung|Rechnung|Faktura|Warenrechnung'),
    'credit-note': many('Gutschrift|Rechnungskorrektur|Stornorechnung'),
  },
  en: {
    invoice: many('Invoice|Invoice|Tax invoice|Commercial invoice|VAT invoice'),
    'credit-note': many('Credit note|Credit memo|Credit invoice'),
  },
}

export function fill(text: string, holes: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => holes[name] ?? whole)
}
