import { makeClassifier } from './strength.ts'

/** What the words around a name, a VAT number or an account say about whose it is. */
export const partyLabels = makeClassifier({
  customer:
    /\b(?:\w{0,4}klant\w*|geadresseerde|gericht aan|ten behoeve van|t\.b\.v|opdrachtgever|besteller|adressee? a|donneur d'ordre|preneur|facturer a|facturee? a|maitre d'ouvrage|acquereur|auftraggeber\w*|abnehmer\w*|rechnungsanschrift|anschrift|addressee|recipient|purchaser|charged to|for the attention|attn|prepared for|consignee|cocontractant|medecontractant|factu(?:ur|ratie)-?adres|gefactureerd aan|fa[ck]tuur (?:aan|voor)|bestemd voor|bestemmeling|t\.a\.v|aan|facture a|facture pour|factures? pour|adresse de facturation|destinataire|client\w*|a l'attention|rechnung(?:sadresse| an)|kunde\w*|\w*empfanger|kaufer|afnemer|koper|acheteur|buyer|bill(?:ed)? to|billing address|invoice to|invoiced to|invoice address|sold to|customer\w*|ship to|deliver(?:y)? (?:to|address)|leveradres|adresse de livraison|lieferadresse|donateur|debiteur|debtor|payer|payeur|zahler|zahlungspflichtig\w*|debite|einzahlung von)\b/,
  our: /\b(?:ons|onze|notre|nos|unsere?r?|our)\b/,
  your: /\b(?:uw|je|votre|vos|ihre?r?|your|preneur|leistungsempfanger\w*|empfanger)\b/,
  seller:
    /\b(?:prestataire|emetteur|auftragnehmer\w*|aussteller\w*|leistungserbringer\w*|leistender|rechnungssteller\w*|issuer|opgemaakt door|dienstverlener|dienstverrichter|uitreiker|provider|merchant|verkaufer|verkoper|vendeur|seller|leverancier|fournisseur|lieferant|supplier|vendor|issued by|emis par|factureur|uitgereikt door|van\b|von\b|from\b|de la part de|absender|afzender|expediteur)\b/,
  payee:
    /\b(?:begunstigde|beneficiaire|beneficiary|empfanger|zahlungsempfanger|payee|kontoinhaber|rekeninghouder|titulaire|account (?:holder|name)|op naam van|au nom de|t\.n\.v|tnv|ten name van|name of account|zahlbar an|payable to|konto \/ zahlbar an)\b/,
  vat: /\b(?:b\.?t\.?w|t\.?v\.?a|v\.?a\.?t|u\.?st|ust-?id\w*|ustid\w*|uid|mwst|umsatzsteuer\w*|omzetbelasting\w*|steuer-?id\w*|steuernummer|fiscal\w*|fiscaal|nif|cif|p\.? ?iva|partita iva|mva|moms|tax (?:id|no|number|reg\w*)|intracom\w*|identification)\b/,
  firm: /\b(?:ondernemings\w*|entreprise|kbo|bce|rpr|rpm|kvk|hrb|rcs|company|registered|maatschappelijke zetel|siege social|sitz|geschaftsfuhr\w*|zaakvoerder|gerant)\b/,
  bank: /\b(?:iban|bic|swift|rekening\w*|compte|konto|bank\w*|banque|account)\b/,
  /** Who stands for the firm: a partner, a manager, a bank. */
  officer:
    /\b(?:phg|komplementar\w*|personlich haftende\w*|geschaftsfuhr\w*|gf|vorstand|aufsichtsrat|inhaber\w*|zaakvoerder|bestuurder|directeur|gerante?|directrice|president|administrateur|represente\w*|vertegenwoordigd|director|ceo|manager|partner)\b/,
  contact: /\b(?:tel|telefoon|telephone|telefon|phone|fax|gsm|mobile|e-?mail|www|http)\b|@/,
})
