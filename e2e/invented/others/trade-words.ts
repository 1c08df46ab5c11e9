import type { Language } from '../language.ts'

export const tradeKinds = [
  'quote',
  'pro-forma',
  'order-confirmation',
  'delivery-note',
  'advance',
  'special-invoice',
  'credit-note',
  'receipt',
  'bill-reminder',
] as const
export type TradeKind = (typeof tradeKinds)[number]

/** What such a paper says on its house's stationery; written as in `sheet-text.ts`. `meta` and `notes` are lines that may be there. */
export type TradeWords = {
  title: string
  number: string
  date: string
  meta: readonly string[]
  notes: readonly string[]
}

export const tradeWords: Record<Language, Record<TradeKind, TradeWords>> = {
  nl: {
    quote: {
      title:
        '[Offerte|Prijsofferte|Prijsvoorstel|Vrijblijvende offerte|Prijsopgave|Bestek|Aanbod|Raming|Kostenraming|Voorstel|Prijsbestek]',
      number: '[Offertenummer|Nummer|Offertenr.|Ons kenmerk|Referentie|Document]',
      date: '[Datum|Offertedatum|Opgemaakt op]',
      meta: ['[Geldig tot|Geldigheidsdatum|Vervaldatum|Geldig t.e.m.]: {late}', '[Uw aanvraag|Aanvraag van]: {early}'],
      notes: [
        '[Deze offerte blijft 30 dagen geldig.|Prijzen geldig tot {late}.|Wij danken u voor uw prijsaanvraag en doen u graag volgend voorstel.]',
        '[Gelieve voor akkoord ondertekend terug te sturen.|Voor akkoord, naam, datum en handtekening:|Bij bestelling vragen wij een voorschot van 30 %.]',
        '[Betaling: 30 dagen na factuurdatum.|Levertijd: 3 weken na bestelling.|Na uitvoering ontvangt u onze factuur.]',
      ],
    },
    'pro-forma': {
      title: '[Pro forma factuur|Proforma|Pro forma|Proforma-factuur|Pro-formafactuur|Voorafbetalingsverzoek]',
      number: '[Proforma nr.|Nummer|Documentnummer|Factuurnummer]',
      date: '[Datum|Proforma datum|Factuurdatum]',
      meta: ['[Geldig tot|Te betalen vóór]: {late}'],
      notes: [
        '[Dit is geen factuur en geeft geen recht op aftrek.|Deze proforma is geen boekhoudkundig stuk.|De definitieve factuur volgt na betaling.]',
        '[Na ontvangst van uw betaling leveren wij de goederen.|Gelieve dit bedrag vooraf over te schrijven.]',
      ],
    },
    'order-confirmation': {
      title:
        '[Orderbevestiging|Bestelbevestiging|Bevestiging van uw bestelling|Bestelbon|Opdrachtbevestiging|Verkooporder|Bestelling|Inkooporder|Reserveringsbevestiging]',
      number: '[Ordernummer|Nummer|Bestelnummer|Ordernr.|Onze referentie]',
      date: '[Orderdatum|Datum|Besteldatum]',
      meta: ['[Verwachte levering|Leverdatum|Levering week]: {late}', '[Betalingsvoorwaarden|Betaling]: 30 dagen'],
      notes: [
        '[Wij bevestigen uw bestelling als volgt.|Hartelijk dank voor uw bestelling, die wij als volgt hebben genoteerd.|Uw bestelling is goed ontvangen.]',
        '[De factuur volgt na levering.|Gelieve ons binnen 24 uur te verwittigen bij onjuistheden.|U ontvangt de factuur bij de goederen.]',
      ],
    },
    'delivery-note': {
      title: '[Leveringsbon|Leverbon|Zendnota|Pakbon|Afleverbon|Verzendnota|Leveringsnota|Afhaalbon]',
      number: '[Bonnummer|Nummer|Leveringsbon nr.|Zending]',
      date: '[Leverdatum|Datum|Verzonden op]',
      meta: ['[Uw order|Bestelling]: {n5}', '[Colli|Gewicht]: {q}'],
      notes: [
        '[Goederen in goede staat ontvangen, handtekening:|Ontvangen door (naam en handtekening)|Gelieve uw levering onmiddellijk te controleren.]',
        '[De factuur wordt afzonderlijk verzonden.|Retour binnen 14 dagen.]',
      ],
    },
    advance: {
      title:
        '[Voorschotfactuur|Factuur voorschot|Aanbetalingsfactuur|Tussentijdse factuur|Factuur 1ste schijf|Termijnfactuur]',
      number: '[Factuurnummer|Nummer|Factuur nr.]',
      date: '[Factuurdatum|Datum]',
      meta: ['[Offerte|Volgens offerte]: OF{n4}', '[Orderbevestiging|Bestelling]: {n5}'],
      notes: [
        '[Voorschot van 30 % volgens offerte OF{n4} van {early}.|Eerste schijf volgens orderbevestiging {n5}.|Het saldo wordt gefactureerd bij levering.]',
      ],
    },
    'special-invoice': {
      title:
        '[Factuur (kopie)|Duplicaat factuur|Gecorrigeerde factuur|Factuur / kwijting|Slotfactuur|Self-billing factuur|Vereenvoudigde factuur|Afrekening|Factuur - leveringsbon|Ereloonnota|Verzamelfactuur|Honorariumnota]',
      number: '[Factuurnummer|Factuur nr.|Nummer]',
      date: '[Factuurdatum|Datum]',
      meta: [
        '[Orderbevestiging|Bestelbon]: OB-{n5}',
        '[Leveringsbon|Pakbon]: LB{n5}',
        '[Offerte|Uw offerteaanvraag]: OF{n4}',
      ],
      notes: [
        '[Levering volgens leveringsbon LB{n5} van {early}.|Vervangt en corrigeert factuur F{n5} van {early}.|Volgens uw bestelbon {n5}, waarvoor dank.|Vroegere creditnota {n4} werd reeds verrekend.]',
        '[Bij niet-betaling sturen wij een herinnering met kosten.|Deze factuur vervangt onze proforma van {early}.|Onze algemene voorwaarden zijn van toepassing.]',
      ],
    },
    'credit-note': {
      title: '[Creditnota|Creditfactuur|Kredietnota|Correctiefactuur|Creditering]',
      number: '[Creditnota nr.|Nummer|Documentnummer]',
      date: '[Datum|Datum creditnota]',
      meta: ['[Betreft factuur|Factuurnummer]: F{n5}', '[Factuurdatum|Datum factuur]: {early}'],
      notes: [
        '[Dit bedrag wordt verrekend met uw volgende factuur.|Wij crediteren factuur F{n5} wegens retour.|Het bedrag wordt teruggestort op uw rekening.]',
      ],
    },
    receipt: {
      title: '[Kassabon|Ontvangstbewijs|Betaalbewijs|Aankoopbewijs|Kwitantie|Kasticket]',
      number: '[Bonnummer|Nummer|Transactie|Ticketnr.]',
      date: '[Datum|Datum aankoop]',
      meta: ['[Betaald met|Betaalwijze]: [Bancontact|Visa|contant]'],
      notes: [
        '[Betaald, dank u wel.|Bedankt voor uw aankoop. Ruilen binnen 14 dagen met dit bewijs.|Voldaan per kaart op {day}.]',
      ],
    },
    'bill-reminder': {
      title:
        '[Betalingsherinnering|Herinnering|Aanmaning|Tweede herinnering|Laatste aanmaning|Herinnering - kopie factuur]',
      number: '[Factuurnummer|Factuur nr.|Nummer]',
      date: '[Factuurdatum|Datum|Datum herinnering]',
      meta: ['[Aanmaningskosten|Herinnering nr.]: {q}'],
      notes: [
        '[Wij ontvingen nog geen betaling voor onderstaande factuur.|Deze factuur is nog niet betaald.|Ondanks onze vorige herinnering blijft dit bedrag open staan.]',
        '[Gelieve dit bedrag binnen 8 dagen over te schrijven.|Indien uw betaling dit schrijven kruist, mag u het als niet bestaand beschouwen.]',
      ],
    },
  },
  fr: {
    quote: {
      title:
        '[Devis|Offre de prix|Offre|Devis estimatif|Proposition commerciale|Proposition de prix|Estimation|Cotation|Remise de prix|Bordereau de prix]',
      number: '[Devis n°|N° de devis|Offre n°|Numéro|Notre référence|Document]',
      date: '[Date|Date du devis|Établi le]',
      meta: [
        '[Valable jusqu’au|Validité|Échéance de l’offre|Date de validité]: {late}',
        '[Votre demande|Demande du]: {early}',
      ],
      notes: [
        '[Ce devis est valable 30 jours.|Prix valables jusqu’au {late}.|Suite à votre demande, nous avons le plaisir de vous proposer :]',
        '[Bon pour accord, date et signature :|Merci de nous retourner ce document signé pour acceptation.|Un acompte de 30 % sera demandé à la commande.]',
        '[Paiement : 30 jours date de facture.|Délai de livraison : 3 semaines après commande.|La facture vous parviendra après exécution.]',
      ],
    },
    'pro-forma': {
      title: '[Facture pro forma|Pro forma|Proforma|Facture proforma|Facture pro-forma]',
      number: '[Proforma n°|Numéro|Document n°|Facture n°]',
      date: '[Date|Date de la proforma|Date de facture]',
      meta: ['[Valable jusqu’au|À payer avant le]: {late}'],
      notes: [
        '[Ce document ne tient pas lieu de facture.|Cette proforma n’est pas une pièce comptable.|La facture définitive suivra après paiement.]',
        '[La marchandise sera expédiée dès réception de votre paiement.|Merci de virer ce montant à l’avance.]',
      ],
    },
    'order-confirmation': {
      title:
        '[Confirmation de commande|Accusé de réception de commande|Bon de commande|Commande|Confirmation de votre commande|Commande client|Commande fournisseur|Confirmation de réservation]',
      number: '[Commande n°|N° de commande|Numéro|Notre référence|Réf. commande]',
      date: '[Date de commande|Date|Commande du]',
      meta: [
        '[Livraison prévue|Date de livraison|Livraison semaine]: {late}',
        '[Conditions de paiement|Paiement]: 30 jours',
      ],
      notes: [
        '[Nous confirmons votre commande comme suit.|Merci pour votre commande, que nous avons enregistrée comme suit.|Votre commande a bien été reçue.]',
        '[La facture suivra à la livraison.|Merci de nous signaler toute erreur dans les 24 heures.|Vous recevrez la facture avec la marchandise.]',
      ],
    },
    'delivery-note': {
      title:
        '[Bon de livraison|Bordereau de livraison|Note d’envoi|Bon d’expédition|Bon d’enlèvement|Avis d’expédition|Fiche de livraison]',
      number: '[BL n°|Numéro|N° de bon|Expédition]',
      date: '[Date de livraison|Date|Expédié le]',
      meta: ['[Votre commande|Commande]: {n5}', '[Colis|Poids]: {q}'],
      notes: [
        '[Marchandise reçue en bon état, signature :|Reçu par (nom et signature)|Merci de contrôler la livraison immédiatement.]',
        '[La facture est envoyée séparément.|Retour sous 14 jours.]',
      ],
    },
    advance: {
      title:
        '[Facture d’acompte|Acompte - facture|Facture d’avance|Facture intermédiaire|Facture de situation|Facture 1er acompte]',
      number: '[Facture n°|N° de facture|Numéro]',
      date: '[Date de facture|Date]',
      meta: ['[Devis|Selon devis]: DE{n4}', '[Confirmation de commande|Commande]: {n5}'],
      notes: [
        '[Acompte de 30 % selon devis DE{n4} du {early}.|Première tranche selon confirmation de commande {n5}.|Le solde sera facturé à la livraison.]',
      ],
    },
    'special-invoice': {
      title:
        '[Facture (copie)|Duplicata de facture|Facture rectificative|Facture acquittée|Facture de solde|Autofacture|Facture simplifiée|Décompte|Facture - bon de livraison|Note d’honoraires|Facture récapitulative|État de frais et honoraires]',
      number: '[Facture n°|N° de facture|Numéro]',
      date: '[Date de facture|Date]',
      meta: [
        '[Bon de commande|Commande]: CO-{n5}',
        '[Bon de livraison|BL n°]: BL{n5}',
        '[Devis|Votre demande de prix]: DE{n4}',
      ],
      notes: [
        '[Livraison selon bon de livraison BL{n5} du {early}.|Remplace et corrige la facture F{n5} du {early}.|Selon votre bon de commande {n5}, avec nos remerciements.|La note de crédit {n4} a déjà été déduite.]',
        '[À défaut de paiement, un rappel avec frais sera envoyé.|Cette facture remplace notre pro forma du {early}.|Nos conditions générales sont d’application.]',
      ],
    },
    'credit-note': {
      title: '[Note de crédit|Avoir|Facture d’avoir|Facture rectificative|Crédit client]',
      number: '[Note de crédit n°|Avoir n°|Numéro]',
      date: '[Date|Date de l’avoir]',
      meta: ['[Concerne la facture|Facture n°]: F{n5}', '[Date de facture|Facture du]: {early}'],
      notes: [
        '[Ce montant sera déduit de votre prochaine facture.|Nous créditons la facture F{n5} suite au retour.|Le montant sera remboursé sur votre compte.]',
      ],
    },
    receipt: {
      title: '[Ticket de caisse|Reçu|Quittance|Justificatif de paiement|Preuve d’achat|Reçu de paiement]',
      number: '[Ticket n°|Numéro|Transaction|Reçu n°]',
      date: '[Date|Date d’achat]',
      meta: ['[Payé par|Mode de paiement]: [Bancontact|Visa|espèces]'],
      notes: [
        '[Payé, merci.|Merci de votre achat. Échange sous 14 jours sur présentation du ticket.|Réglé par carte le {day}.]',
      ],
    },
    'bill-reminder': {
      title: '[Rappel de paiement|Rappel|Mise en demeure|Deuxième rappel|Dernier rappel|Rappel - copie de facture]',
      number: '[Facture n°|N° de facture|Numéro]',
      date: '[Date de facture|Date|Date du rappel]',
      meta: ['[Frais de rappel|Rappel n°]: {q}'],
      notes: [
        '[Nous n’avons pas encore reçu le paiement de la facture ci-dessous.|Cette facture reste impayée à ce jour.|Malgré notre premier rappel, ce montant reste dû.]',
        '[Merci de régler ce montant sous huitaine.|Si votre paiement a croisé ce courrier, veuillez ne pas en tenir compte.]',
      ],
    },
  },
  de: {
    quote: {
      title:
        '[Angebot|Kostenvoranschlag|Offerte|Preisangebot|Unverbindliches Angebot|Kostenschätzung|Voranschlag|Preisauskunft|Freibleibendes Angebot]',
      number: '[Angebotsnummer|Angebots-Nr.|Nummer|Unser Zeichen|Beleg-Nr.|Vorgang]',
      date: '[Datum|Angebotsdatum|Erstellt am]',
      meta: [
        '[Gültig bis|Bindefrist|Angebot gültig bis|Preisbindung bis]: {late}',
        '[Ihre Anfrage|Anfrage vom]: {early}',
      ],
      notes: [
        '[An dieses Angebot halten wir uns 30 Tage gebunden.|Preise gültig bis {late}.|Vielen Dank für Ihre Anfrage. Gerne bieten wir Ihnen an:]',
        '[Auftrag erteilt, Datum und Unterschrift:|Bitte senden Sie uns das Angebot unterschrieben zurück.|Bei Auftragserteilung 30 % Anzahlung.]',
        '[Zahlung: 30 Tage nach Rechnungsdatum.|Lieferzeit: 3 Wochen nach Auftrag.|Die Rechnung erhalten Sie nach Ausführung.]',
      ],
    },
    'pro-forma': {
      title: '[Proforma-Rechnung|Proforma|Pro-forma-Rechnung|Proformarechnung|Vorkasse-Proforma]',
      number: '[Proforma-Nr.|Nummer|Belegnummer|Rechnungsnummer]',
      date: '[Datum|Proforma-Datum|Rechnungsdatum]',
      meta: ['[Gültig bis|Zahlbar bis]: {late}'],
      notes: [
        '[Dies ist keine Rechnung und berechtigt nicht zum Vorsteuerabzug.|Diese Proforma ist kein Buchungsbeleg.|Die endgültige Rechnung folgt nach Zahlung.]',
        '[Nach Zahlungseingang versenden wir die Ware.|Bitte überweisen Sie den Betrag im Voraus.]',
      ],
    },
    'order-confirmation': {
      title:
        '[Auftragsbestätigung|Bestellbestätigung|Bestellung|Auftrag|Bestätigung Ihrer Bestellung|Kundenauftrag|Buchungsbestätigung|Lieferauftrag]',
      number: '[Auftragsnummer|Auftrags-Nr.|Nummer|Bestellnummer|Unsere Referenz]',
      date: '[Auftragsdatum|Datum|Bestelldatum]',
      meta: ['[Voraussichtliche Lieferung|Liefertermin|Lieferwoche]: {late}', '[Zahlungsbedingungen|Zahlung]: 30 Tage'],
      notes: [
        '[Wir bestätigen Ihren Auftrag wie folgt.|Vielen Dank für Ihre Bestellung, die wir wie folgt notiert haben.|Ihre Bestellung ist bei uns eingegangen.]',
        '[Die Rechnung folgt nach Lieferung.|Bitte melden Sie Unstimmigkeiten innerhalb von 24 Stunden.|Die Rechnung erhalten Sie mit der Ware.]',
      ],
    },
    'delivery-note': {
      title: '[Lieferschein|Warenbegleitschein|Versandschein|Lieferbeleg|Abholschein|Versandanzeige|Lieferavis]',
      number: '[Lieferschein-Nr.|Nummer|LS-Nr.|Sendung]',
      date: '[Lieferdatum|Datum|Versendet am]',
      meta: ['[Ihre Bestellung|Auftrag]: {n5}', '[Kolli|Gewicht]: {q}'],
      notes: [
        '[Ware ordnungsgemäß erhalten, Unterschrift:|Empfangen von (Name und Unterschrift)|Bitte prüfen Sie die Lieferung sofort.]',
        '[Die Rechnung geht Ihnen gesondert zu.|Rückgabe innerhalb von 14 Tagen.]',
      ],
    },
    advance: {
      title:
        '[Abschlagsrechnung|Anzahlungsrechnung|1. Abschlagsrechnung|Teilrechnung|Akontorechnung|Vorauszahlungsrechnung]',
      number: '[Rechnungsnummer|Rechnungs-Nr.|Nummer]',
      date: '[Rechnungsdatum|Datum]',
      meta: ['[Angebot|Gemäß Angebot]: AN{n4}', '[Auftragsbestätigung|Auftrag]: {n5}'],
      notes: [
        '[Abschlag von 30 % gemäß Angebot AN{n4} vom {early}.|Erste Rate gemäß Auftragsbestätigung {n5}.|Der Rest wird bei Lieferung berechnet.]',
      ],
    },
    'special-invoice': {
      title:
        '[Rechnung (Kopie)|Rechnungsduplikat|Korrekturrechnung|Rechnungskorrektur|Schlussrechnung|Abrechnung im Gutschriftsverfahren|Kleinbetragsrechnung|Jahresabrechnung|Rechnung / Lieferschein|Honorarnote|Sammelrechnung|Honorarrechnung]',
      number: '[Rechnungsnummer|Rechnungs-Nr.|Nummer]',
      date: '[Rechnungsdatum|Datum]',
      meta: [
        '[Auftragsbestätigung|Bestellung]: AB-{n5}',
        '[Lieferschein|Lieferschein-Nr.]: LS{n5}',
        '[Angebot|Ihre Anfrage]: AN{n4}',
      ],
      notes: [
        '[Lieferung gemäß Lieferschein LS{n5} vom {early}.|Ersetzt und korrigiert Rechnung R{n5} vom {early}.|Gemäß Ihrer Bestellung {n5}, vielen Dank.|Die Gutschrift {n4} wurde bereits verrechnet.]',
        '[Bei Nichtzahlung senden wir eine kostenpflichtige Mahnung.|Diese Rechnung ersetzt unsere Proforma vom {early}.|Es gelten unsere allgemeinen Geschäftsbedingungen.]',
      ],
    },
    'credit-note': {
      title: '[Gutschrift|Rechnungskorrektur|Stornorechnung|Korrekturrechnung|Gutschriftsanzeige]',
      number: '[Gutschrift-Nr.|Nummer|Belegnummer]',
      date: '[Datum|Gutschriftdatum]',
      meta: ['[Zur Rechnung|Rechnungsnummer]: R{n5}', '[Rechnungsdatum|Rechnung vom]: {early}'],
      notes: [
        '[Der Betrag wird mit Ihrer nächsten Rechnung verrechnet.|Wir schreiben Ihnen Rechnung R{n5} wegen Rückgabe gut.|Der Betrag wird auf Ihr Konto erstattet.]',
      ],
    },
    receipt: {
      title: '[Kassenbon|Quittung|Zahlungsbeleg|Kaufbeleg|Kassenbeleg|Barbeleg]',
      number: '[Bon-Nr.|Nummer|Transaktion|Beleg-Nr.]',
      date: '[Datum|Kaufdatum]',
      meta: ['[Bezahlt mit|Zahlungsart]: [Girocard|Visa|bar]'],
      notes: [
        '[Betrag dankend erhalten.|Vielen Dank für Ihren Einkauf. Umtausch innerhalb von 14 Tagen mit diesem Beleg.|Per Karte bezahlt am {day}.]',
      ],
    },
    'bill-reminder': {
      title: '[Zahlungserinnerung|Mahnung|1. Mahnung|Zweite Mahnung|Letzte Mahnung|Mahnung - Rechnungskopie]',
      number: '[Rechnungsnummer|Rechnungs-Nr.|Nummer]',
      date: '[Rechnungsdatum|Datum|Mahndatum]',
      meta: ['[Mahngebühr|Mahnstufe]: {q}'],
      notes: [
        '[Zu dieser Rechnung konnten wir noch keinen Zahlungseingang feststellen.|Diese Rechnung ist noch offen.|Trotz unserer Erinnerung ist der Betrag noch nicht beglichen.]',
        '[Bitte überweisen Sie den Betrag innerhalb von 8 Tagen.|Sollte sich Ihre Zahlung mit diesem Schreiben überschnitten haben, betrachten Sie es als gegenstandslos.]',
      ],
    },
  },
  en: {
    quote: {
      title:
        '[Quotation|Quote|Estimate|Price quotation|Proposal|Sales quote|Offer|Tender offer|Cost estimate|Budget estimate]',
      number: '[Quote no.|Quotation number|Number|Our reference|Estimate no.|Document]',
      date: '[Date|Quote date|Prepared on]',
      meta: ['[Valid until|Expires|Offer valid to|Expiry date]: {late}', '[Your enquiry|Enquiry dated]: {early}'],
      notes: [
        '[This quotation is valid for 30 days.|Prices are held until {late}.|Thank you for your enquiry. We are pleased to quote as follows:]',
        '[Accepted by (signature and date):|To accept, please sign and return this document.|A deposit of 30 % is due on order.]',
        '[Payment: 30 days from invoice date.|Delivery: 3 weeks after order.|We will invoice you on completion.]',
      ],
    },
    'pro-forma': {
      title: '[Pro forma invoice|Proforma|Pro forma|Proforma invoice|Pro-forma invoice]',
      number: '[Pro forma no.|Number|Document number|Invoice number]',
      date: '[Date|Pro forma date|Invoice date]',
      meta: ['[Valid until|Please pay by]: {late}'],
      notes: [
        '[This is not a VAT invoice.|This pro forma is not an accounting document.|The final invoice follows after payment.]',
        '[Goods are dispatched on receipt of payment.|Please transfer this amount in advance.]',
      ],
    },
    'order-confirmation': {
      title:
        '[Order confirmation|Order acknowledgement|Purchase order|Sales order|Confirmation of your order|Booking confirmation|Order summary|Order details]',
      number: '[Order no.|Order number|Number|Our reference|PO number]',
      date: '[Order date|Date|Ordered on]',
      meta: ['[Expected delivery|Delivery date|Ships by]: {late}', '[Payment terms|Terms]: 30 days'],
      notes: [
        '[We confirm your order as follows.|Thank you for your order, which we have entered as follows.|Your order has been received.]',
        '[The invoice follows after delivery.|Please tell us of any errors within 24 hours.|You will be invoiced when the goods ship.]',
      ],
    },
    'delivery-note': {
      title:
        '[Delivery note|Despatch note|Goods received note|Delivery docket|Advice note|Delivery slip|Collection note]',
      number: '[Delivery note no.|Number|Despatch no.|Shipment]',
      date: '[Delivery date|Date|Shipped on]',
      meta: ['[Your order|Order]: {n5}', '[Parcels|Weight]: {q}'],
      notes: [
        '[Goods received in good condition, signature:|Received by (name and signature)|Please check your delivery at once.]',
        '[The invoice is sent separately.|Returns within 14 days.]',
      ],
    },
    advance: {
      title:
        '[Deposit invoice|Advance invoice|Down payment invoice|Interim invoice|Progress invoice|Stage payment invoice]',
      number: '[Invoice number|Invoice no.|Number]',
      date: '[Invoice date|Date]',
      meta: ['[Quotation|As per quote]: QU{n4}', '[Order confirmation|Sales order]: {n5}'],
      notes: [
        '[Deposit of 30 % as per quotation QU{n4} of {early}.|First stage as per order confirmation {n5}.|The balance is invoiced on delivery.]',
      ],
    },
    'special-invoice': {
      title:
        '[Invoice (copy)|Duplicate invoice|Corrected invoice|Final invoice|Self-billing invoice|Simplified invoice|Annual bill|Invoice / delivery note|Fee note|Consolidated invoice|Bill of costs]',
      number: '[Invoice number|Invoice no.|Number]',
      date: '[Invoice date|Date]',
      meta: [
        '[Order confirmation|Purchase order]: SO-{n5}',
        '[Delivery note|Despatch note]: DN{n5}',
        '[Quotation|Your enquiry]: QU{n4}',
      ],
      notes: [
        '[Delivered as per delivery note DN{n5} of {early}.|Replaces and corrects invoice INV-{n5} of {early}.|As per your purchase order {n5}, with thanks.|Credit note {n4} has already been deducted.]',
        '[If unpaid, a reminder with charges will be sent.|This invoice replaces our pro forma of {early}.|Our terms and conditions apply.]',
      ],
    },
    'credit-note': {
      title: '[Credit note|Credit memo|Credit invoice|Corrective invoice|Credit advice]',
      number: '[Credit note no.|Number|Document number]',
      date: '[Date|Credit date]',
      meta: ['[Invoice credited|Invoice number]: INV-{n5}', '[Invoice date|Invoice of]: {early}'],
      notes: [
        '[This amount will be deducted from your next invoice.|We credit invoice INV-{n5} for goods returned.|The amount will be refunded to your account.]',
      ],
    },
    receipt: {
      title: '[Receipt|Sales receipt|Payment receipt|Proof of purchase|Cash receipt|Till receipt]',
      number: '[Receipt no.|Number|Transaction|Ticket no.]',
      date: '[Date|Date of purchase]',
      meta: ['[Paid by|Payment method]: [Mastercard|Visa|cash]'],
      notes: [
        '[Paid, thank you.|Thank you for your purchase. Exchanges within 14 days with this receipt.|Paid by card on {day}.]',
      ],
    },
    'bill-reminder': {
      title: '[Payment reminder|Reminder|Overdue notice|Second reminder|Final notice|Reminder - invoice copy]',
      number: '[Invoice number|Invoice no.|Number]',
      date: '[Invoice date|Date|Reminder date]',
      meta: ['[Late fee|Reminder no.]: {q}'],
      notes: [
        '[We have not yet received payment for the invoice below.|This invoice is now overdue.|Despite our earlier reminder this amount is still outstanding.]',
        '[Please pay within 8 days.|If your payment has crossed this letter, please ignore it.]',
      ],
    },
  },
}
