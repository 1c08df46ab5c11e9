import { hasMoney, sentencesIn } from './fresh-text.ts'

const paid =
  /\b(?:betaald(?:e)?|afgerekend|afgeschreven|afgehaald|aangerekend|gedebiteerd|voldaan|betalingswijze|betaalwijze|betaalmethode|betaling (?:is )?(?:gelukt|geslaagd|goedgekeurd|voltooid)|paye[es]?|reglee?s?|acquitte\w*|debitee?s?|prelevee?s?|encaissee?|paiement (?:est |a ete )?(?:accepte|effectue|reussi|confirme|valide|par)|(?:mode|moyen) de paiement|bezahlt\w*|beglichen|abgebucht|belastet|eingezogen|zahlung (?:war |ist )?(?:erfolg\w*|ausgefuhrt)|die zahlung erfolgte|zahlung .{0,25}erfolgt|guthaben (?:genommen|abgezogen|belastet)|zahlungsart|zahlungsmittel|zahlungsweise|gezahlt|paid|charged|collected|we billed|billed to|addebitat\w+|cargad\w+|van (?:je|uw) (?:tegoed|rekening|saldo) (?:ge|afge)haald|(?:mode|paiement|reglement|zahlung|betaling|payment) ?: ?(?:carte|visa|mastercard|bancontact|paypal|kreditkarte|karte|kaart|card|amex)|debited|deducted from|settled (?:by|with|in full)|payment (?:was )?(?:successful|complete\w*|method|taken|accepted|type)|(?:payment|betaling|paiement) .{0,60}\b(?:went through|gelukt|geslaagd|est passe)|tendered|went through|\d[.,]\d{2} ?(?:€|eur)? ?[(/-] ?(?:paypal|visa|mastercard|maestro|bancontact|amex|apple pay|google pay|kreditkarte|carte bancaire)|pagat[oa]|pagamento (?:ricevuto|effettuato|confermato|riuscito|con)|pagad[oa])\b/
/** By what: a card's last digits, or the name of a way to pay. */
const means =
  /\b(?:visa|mastercard|master card|maestro|bancontact|amex|american express|paypal|payconiq|wero|ideal|klarna|sofort|apple pay|google pay|giropay|girocard|kreditkarte|debitkarte|bankkaart|kredietkaart|betaalkaart|carte (?:bancaire|bleue|de credit|visa)|credit card|debit card|contactless|contactloos|sans contact|terminal \d)\b|\b(?:ending(?: in)?|eindigend op|finissant par|se terminant par|endziffern|endet auf)\b.{0,6}\d{4}\b|\b(?:kaart|karte|carte|card|badge|carta|contanti|wallet)\b/
const total =
  /\b(?:tota+l\w*|montant|gesamt\w*|summe|betrag|bedrag|amount|tt?c|tvac|incl\w*|inkl\w*|prijs|prix|preis|price|fare|ritprijs|parkeerkosten|parkgebuhr|entgelt|gebuhr|fahrpreis|totale|prezzo|tariffa|importo)\b/
const vat = /\b(?:b\.?t\.?w|t\.?v\.?a|mwst|ust|vat|mehrwertsteuer|umsatzsteuer|iva|gst|sales tax)\b/
const receipt =
  /\b(?:receipt|e-?receipt|folio|ontvangst ?bewijs|betaal ?bewijs|betalingsbewijs|aankoopbewijs|parkeerbewijs|kassa(?:ticket|bon)|kasticket|kwitantie|tankbon|recu (?:de|n|pour|num)|votre recu|justificatif|quittance|ticket de caisse|quittung|beleg\w*|kassenbon|parkschein|betaalbevestiging|zahlungsbestatigung|payment confirmation|confirmation de paiement|digitale bon|spenden\w*|bonnetje|ricevuta|scontrino|quietanza|rit(?:overzicht|bon)|note (?:reglee|acquittee))\b/
/** What is over once it was paid: a ride, a stay, a charge, an entry, a gift. */
const had =
  /\b(?:aankoop|geparkeerd|parkeer(?:sessie|beurt|actie|tijd)|rit(?:je|prijs|nummer)?|reis|treinkaartje|biljet|ticketaankoop|tankbeurt|getankt|laadsessie|laadbeurt|verblijf|overnachting|gift|schenking|donatie|achat|stationne\w*|trajet|course|passage|peage|billets?|voyage|plein|recharge|sejour|nuitee|don\b|einkauf|parkvorgang|parkzeit|fahrt|fahrkarte|tankvorgang|ladevorgang|ubernachtung|aufenthalt|spende|eintritt|purchase|parking|trip|ride|journey|fare|fuel|charging|stay|folio|donation|gift|subscription|abonnement|abo|monthly|plan|rental|huurauto|mietwagen|renewal|renewed|verlenging|verlengd|renouvellement|verlangerung|parkdauer|corsa|viaggio|biglietto|soggiorno|sosta|parcheggio|pedaggio|rifornimento|ricarica|donazione|acquisto|period|periode)\b/
const named =
  /\b(?:order|transact\w*|transaktion\w*|payment|betaling\w*|bon|ticket|rit\w*|ref\w*|kenmerk|dossier|recu|receipt|beleg\w*|vorgang\w*|auftrag\w*|buchung\w*|booking|invoice|id|n[°o]|nr)\.?(?: ?(?:id|nr|no|n°|nummer|number|gift|dossier))?\.? ?[:#]? ?[a-z_]{0,5}[-_]?[a-z\d]*\d[\w-]{3,}/
const moment =
  /\b\d{1,2} ?[-/.] ?\d{1,2} ?[-/.] ?\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}\.? (?:jan|feb|fev|mar|maa|mrt|apr|avr|mai|may|mei|jun|jui|jul|aug|aou|sep|okt|oct|nov|dec|dez)\w*|\b[012]?\d[:.][0-5]\d\b/

/** Another paper, or money that moves another way. */
const another =
  /\b(?:proforma|pro forma|prijsofferte|devis|angebot|quotation|verlof|loon\w*|salaris|salaire|lohn|gehalt|payslip|your salary|payout|uitbetal\w+|auszahlung|virement recu|cashback|gewonnen|webinar|rechnung folgt|factuur volgt|facture suivra|invoice (?:will )?follow|achteraf betalen|op factuur|sur facture|auf rechnung|on account|pay (?:on|at) (?:arrival|pick|the)|(?:te betalen|betalen|betaalt (?:je|u)|a (?:payer|regler)|payable|zahlbar|zu zahlen|due) (?:\S+ ){0,3}(?:ter plaatse|bij (?:aankomst|afhaling|levering)|sur place|en magasin|au retrait|a l'(?:arrivee|hotel)|vor ort|bei (?:anreise|abholung|lieferung)|on arrival|at the (?:hotel|counter|desk)|met overschrijving|na levering))\b/
const back =
  /\b(?:terugbeta\w*|teruggestort|teruggave|rembourse\w*|erstatt\w*|ruckerstattung|gutgeschrieben|refund\w*|chargeback)\b/
const failed =
  /\b(?:mislukt|geweigerd|refusee?|a echoue|fehlgeschlagen|abgelehnt|failed|declined|unsuccessful|(?:couldn't|could not|unable to) (?:charge|process|be))\b/
const stillDue =
  /\b(?:te betalen|a (?:payer|regler)|zu zahlen|zahlbar|payable|to be paid|amount due|balance due|payez|pay (?:later|now))\b/
/** Done with, as a machine says it. */
const over =
  /\b(?:beendet|abgeschlossen|completed?|has ended|ended|terminee?|acheve|afgelopen|afgerond|voltooid|beeindigd|gestopt|terminat[ao]|conclus[ao]|bedankt voor (?:je|uw) (?:aankoop|rit|bezoek|verblijf)|merci pour votre (?:achat|visite|sejour|passage|course)|(?:danke|dank) fur (?:ihren|deinen|ihre|deine) (?:einkauf|fahrt|besuch|aufenthalt)|thank(?:s| you) for (?:your (?:purchase|visit|stay)|riding|staying|travelling)|grazie per)\b/
const toCome =
  /\b(?:zal|zullen|wordt|worden|binnenkort|sera|seront|serez|prochain\w* (?:prelevement|paiement)|wird|werden|will be|will renew|upcoming|scheduled|geplant|gepland|prevu)\b/

/**
 * How plainly a mail tells of money that was paid for something one had, which makes it its own receipt: 0 where it does not,
 * `plainly` and more where it needs no other sign. All folded.
 */
export function paidPoints({ subject, fresh }: { subject: string; fresh: string }): number {
  const all = `${subject}\n${fresh}`
  if (fresh.length > longest || (!hasMoney(all) && !looseMoney.test(all))) return 0
  const lines = [subject, ...sentencesIn(fresh)]
  const isSettled = lines.some((line) => paid.test(line) && !toCome.test(line) && !notPaid.test(line))
  const isGift = gift.test(all) && arrived.test(all)
  const isCarded = receipt.test(all) && (mask.test(all) || cardLine.test(all))
  const isTotalled = lines.some((line, at) => total.test(line) && looseMoney.test(`${line} ${lines[at + 1] ?? ''}`))
  const isTitled = receipt.test(subject) && isTotalled
  const isOver = over.test(all) && had.test(all) && isTotalled
  if (
    !(isSettled || isGift || isCarded || isTitled || isOver) ||
    another.test(all.slice(0, 1_200)) ||
    isUndone(subject, lines)
  )
    return 0
  // A till prints "to pay" above what was paid.
  const isFirm = lines.some((line) => paid.test(line) && hasMoney(line) && !toCome.test(line) && !notPaid.test(line))
  if (!isFirm && stillDue.test(all.replace(nothingDue, ' '))) return 0
  const has: [boolean, number][] = [
    [isSettled, 1.5],
    [isGift, 2.5],
    [isTitled && !isSettled, 0.8],
    [isOver && !isSettled, 1],
    [mask.test(all), 1.2],
    [means.test(all), 0.6],
    [isTotalled, 1],
    [vat.test(all), 0.8],
    [receipt.test(all), 1.2],
    [had.test(all), 0.8],
    [named.test(all), 0.7],
    [moment.test(all), 0.5],
    [proof.test(all), 1],
  ]
  return has.reduce((sum, [is, points]) => sum + (is ? points : 0), 0)
}

const proof =
  /\b(?:bewaar|bewijs|belasting\w*|fiscaal|fiscale?s?|conservez|gardez|tient lieu|vaut (?:recu|justificatif|preuve)|preuve|nachweis\w*|finanzamt|steuer\w*|bewahren|gilt als|keep (?:this|it)|for your (?:tax )?records|proof|tax deduct\w*)\b/
/** Given back, or not taken at all; that a fare is not refunded stands under many a ticket. */
const isUndone = (subject: string, lines: readonly string[]): boolean =>
  failed.test(subject) ||
  back.test(subject) ||
  lines.some(
    (line) => (failed.test(line) && paying.test(line)) || (back.test(line) && hasMoney(line) && !terms.test(line)),
  )
const paying = /\b(?:betaling|paiement|prelevement|zahlung|lastschrift|payment|card|kaart|carte|karte)\b/
const terms =
  /\b(?:niet|geen|non|pas|nicht|keine|not|no|kan|kunt|peut|pouvez|kann|konnen|can|may|policy|bij|als|en cas|si|wenn|falls|if|within|binnen)\b/
/** Enough without any other sign. */
export const plainlyPaid = 4
const cardLine =
  /\b(?:visa|mastercard|maestro|bancontact|amex|girocard|cb|ec-?karte|card payment|contant|especes|bar)\b.{0,20}\d+[.,]\d{2}|\b(?:girocard|ec-?karte|bancontact|maestro) (?:kontaktlos|contactloos|sans contact)/
const mask =
  /[•*·x.…#]{2,} ?\(?\d{4}\b|\b(?:ending(?: in)?|eindigend op|finissant par|se terminant par|endziffern|endet auf)\b.{0,6}\d{4}\b/
// A receipt is brief; the text may hold it twice, plain and laid out.
const longest = 5_000
const looseMoney = /\b\d{1,4}[.,]\d{2}\b/
const notPaid = /\b(?:niet|nog te|not|pas|non|nicht|unpaid)\b/
const gift = /\b(?:gift|schenking|donatie|storting|steun|don|dons|spende|zuwendung|donation)\b/
const arrived =
  /\b(?:goed aangekomen|ontvangen|in goede orde|parvenue?|angekommen|bien recu|recu|recue|erhalten|eingegangen|received|arrived|thank you for your (?:gift|donation)|(?:bedankt|dank je(?: wel)?|dank u(?: wel)?) voor (?:je|uw|jouw) (?:gift|schenking|steun|donatie)|grazie per (?:la|il) (?:tua|suo|sua|tuo) (?:donazione|contributo|offerta)|merci pour votre (?:don|soutien|generosite)|dank fur (?:ihre|deine) (?:spende|unterstutzung|zuwendung))\b/
const nothingDue =
  /\b(?:outstanding|openstaand|offen\w*|amount due|balance due|solde|saldo|te betalen|a payer|zu zahlen)(?: balance| saldo| betrag| bedrag)? ?[:=]? ?(?:€|eur|\$|£)? ?0[.,]00/g
