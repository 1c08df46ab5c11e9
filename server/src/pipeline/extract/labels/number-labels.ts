import { makeClassifier } from './strength.ts'

const paper = String.raw`(?:\w{0,14}(?:fa[ck]tuur|rechnungs?)|rechnungskorrektur|facture|rechnung|invoice|inv|creditnota|kredietnota|creditfactuur|credit ?note|credit memo|note de credit|avoir|gutschrifts?|ereloonnota|ereloonstaat|honorar(?:note|rechnung)|gebuhrennote|kostennota|verkoopnota|note d'honoraires|tax invoice|bill|nota|etat de frais et honoraires|quittance|kwitantie|premienota|decompte|\w{0,14}abrechnungs?|afrekening\w*|document|dokument(?:en)?|piece|(?:boek)?stuk|bewijsstuk|beleg|bescheids?|faktura)(?: (?:d'acompte|de solde|finale|d'avoir|recapitulative|comptable))?`
const short = String.raw`(?:fact|fakt|fac|fa|rech|rechn|re|rg|inv|doc|dok|cn)(?:\.[- ]?|-| (?=n[°ºro]))`
const sign = String.raw`(?:[- ]?(?:nummer|nr|n[°ºro]|no|num(?:ero)?|number|#|id|code|ref(?:erence|erentie)?|kenmerk|kennung|identifi\w+)(?![a-z])\.?|[°#])`

/** What the words around a number call it. */
export const numberLabels = makeClassifier({
  invoice: new RegExp(
    String.raw`\b(?:(?:${paper}s?|${short})${sign}|(?:numero|n[°ºro]|nr|nummer|number|no|num|ref(?:erence|erentie)?|kenmerk|kennung|id(?:entifi\w+)?|code)\.? ?(?:de |du |der |des |van de |van het |van |of )?(?:la |l'|the |votre |uw |your )?${paper})`,
  ),
  title: new RegExp(String.raw`(?:^|[^a-z])${paper}(?![a-z])`),
  weak: /(?:^|\b)(?:nummer|nr|n[°ºo]|no|number|numero|num)\b\.? ?:?|n°|#/,
  /** "…nummer", "…-Nr.": a number of something that no other class knows. */
  stem: /[a-z]{3,}(?:nummer|nr)\b|[a-z]{3,}[-. ]{1,2}(?:nr|n[°ºo]|no|number|nummer|#)(?![a-z])|(?:numero|n[°ºo]|nr|number)\.? (?:de |du |van |of )?[a-z]{3,}|volgnummer|laufende|lfd\b/,
  reference:
    /\b(?:\w*referentie|\w*reference|ref|uw kenmerk|ons kenmerk|\w*kenmerk|our ref|onze ref|notre ref|nos ref|n\/ref|v\/ref|unser zeichen|zeichen|mededeling|communication|vermelden|mentionner|verwendungszweck|quoting|quote|a rappeler|betreft)\b/,
  receipt:
    /\b(?:receipt|recu|quittung\w*|kassabon|kasticket|kassaticket|kassenbon|bon|bonnr|bonnummer|bon-?nr|\w{0,8}ticket|ticketnummer|ticket-?nr|betaalbewijs|ontvangstbewijs|bewijs|justificatif|beleg\w*|folio|gift|donation|don|spende)\b/,
  transaction:
    /\b(?:transacti\w+|transaktion\w*|payment id|betaling\w*|betaalkenmerk|paiement|zahlung\w*|autori[sz]a\w+|auth|terminal|mandat\w*|mandaat)\b/,
  booking:
    /\b(?:booking|boeking\w*|buchung\w*|reservat\w+|reservering\w*|reservierung\w*|trip|rit|course|fahrt|reis\w*|sessie|session)\b/,
  card: /\b(?:visa|mastercard|maestro|bancontact|amex|card|kaart|carte|karte|paypal|ending|eindigend|finissant|endet)\b|[*•x]{2,}/,
  order:
    /\b(?:bestel\w*|\w{0,10}order\w*|opdracht\w*|\w{0,8}bestell\w*|commission|kommission|vorgang\w*|p\.o|requisition|affaire|mission|objekt|aanvraag\w*|commande|bestell\w*|auftrag\w*|po\b|purchase|bon de commande|your ref|uw ref|votre ref|vos ref|ihre? (?:ref|zeichen|bestell)|offerte|devis|angebot|quote|werkbon|project\w*|projekt\w*|projet|chantier|werf|job|levering\w*|lever\w*|livraison|liefer\w*|leistung\w*|delivery|zending|sendung|shipment|colis|zend(?:nota|bon|ings)\w*|pak(?:bon|lijst)\w*|vracht\w*|afhaal\w*|verzend\w*|versand\w*|expedition|bordereau|borderel|packing|dispatch\w*|despatch\w*|consignment|waybill|tracking)\b/,
  customer:
    /\b(?:\w{0,6}klant\w*|client\w*|customer\w*|kunden?\w*|kd|kdnr|deb|debnr|abnehmer\w*|afnemer\w*|koper\w*|kaufer\w*|acheteur|buyer|adherent|abonnee\w*|mandant\w*|acct|debiteur\w*|debitor\w*|relatie\w*|account|abonne\w*|member|lid\w*|dossier\w*|police|polis|policy|contract\w*|vertrag\w*|contrat|mandaat|mandat\w*|mandate|aansluiting\w*|patient\w*)\b/,
  bank: /\b(?:rekening\w*|compte|konto|bank\w*|iban|bic|swift|banque)\b/,
  firm: /\b(?:btw|tva|vat|ust\w*|mwst|steuer\w*|st\.?-?nr|kvk|rpr|rpm|kbo|bce|hrb|hra|handelsregister|siret|siren|rcs|ape|naf|ondernemings\w*|entreprise|company|registration|registered|reg|eori|ean|gln|erkenning\w*|agrement|licence|fsma|duns|tax id|ein|abn|gln|peppol|participant)\b/,
  phone:
    /\b(?:tel|telefoon|telephone|telefon|phone|fax|gsm|mobile|mobiel|portable|handy|postal|postbus|postfach|bp|box|bus)\b/,
  item: /\b(?:artikel\w*|article|art|item|serial|serie\w*|sku|meter\w*|compteur|zahler\w*|ean|chassis|nummerplaat|plaque|kenteken|kennzeichen|lot|batch|page|pagina|seite|blad|blz|km|kwh|m3|stuks|uur|jaar|annee|jahr|year)\b/,
  corrected:
    /\b(?:corrige\w*|annule\w*|oorspronkelijk\w*|d'origine|initiale|associee|precedent\w*|vorige|ursprunglich\w*|vorherig\w*|original|previous|corrected|corrects|corrigeert|berichtigt|zu rechnung|sur facture|op factuur|betreft factuur|concerne la facture|crediteert|storno|vervangt|remplace|refers to|ref(?:erence|erentie)?\.? (?:invoice|factuur|rechnung)|re invoice|relating to)\b/,
})
