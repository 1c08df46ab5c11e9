import { moneyInText } from '../../reading/body-words.ts'

/**
 * What the lines of a mail look like as a bill, whatever words they use: which amounts stand beside a label, whether they add
 * up, what is said around them. Each from 0 to 1. `folded`: see fold(), with its lines, cut before.
 */
export function billShape(folded: string): Record<string, number> {
  const lines = linesIn(folded)
  const labelled = lines.filter(({ label, cents }) => cents !== undefined && label !== undefined)
  const prose = lines.filter(({ label, cents }) => cents !== undefined && label === undefined)
  const totals = labelled.filter(({ label }) => totalLabel.test(label ?? ''))
  const near = lines.filter(
    ({ cents }, at) => cents !== undefined || lines[at - 1]?.cents !== undefined || lines[at + 1]?.cents !== undefined,
  )
  const says = (pattern: RegExp) => Number(near.some(({ text }) => pattern.test(text)))
  const all = lines.map(({ text }) => text).join('\n')
  return {
    rows: Math.min(1, labelled.length / 5),
    'one-row': Number(labelled.length === 1),
    total: Number(totals.length > 0),
    'adds-up': Number(addsUp(labelled.map(({ cents }) => cents ?? 0))),
    'twice-the-same': Number(hasTwins(lines.flatMap(({ cents }) => cents ?? []))),
    prose: Math.min(1, prose.length / 3),
    'only-prose': Number(prose.length > 0 && labelled.length === 0),
    'paid-near': says(paidPast),
    'will-near': says(future),
    'from-price': Math.min(1, (all.match(fromPrice)?.length ?? 0) / 2),
    'was-price': says(wasPrice),
    'back-near': says(moneyBack),
    'pay-later': Number(payLater.test(all)),
    'is-proof': Number(isProof.test(all)),
    'no-proof': Number(noProof.test(all)),
    'for-invoice': Number(forInvoice.test(all)),
    settles: Number(settles.test(all)),
    follows: Number(follows.test(all)),
    'card-digits': Number(
      /(?:[•*x.·]{2,}|\b(?:ending(?: in)?|eindigend op|finissant par|endziffern|ending with|visa|mastercard|amex|maestro|bancontact|kaart|carte|karte|card)) ?-? ?\(?\d{4}\b/.test(
        all,
      ),
    ),
    postcode: Number(
      /\b(?:[a-z]{1,2}-?)?\d{4,5} ?(?:[a-z]{2}\b)? [a-z]{3,}|\b[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}\b/.test(all),
    ),
    'own-app': Number(ownApp.test(all)),
    'asked-once': Number(neverAsk.test(all)),
  }
}

type BillLine = { text: string; label: string | undefined; cents: number | undefined }
const maxLines = 250
const money = new RegExp(moneyInText.source)

function linesIn(folded: string): BillLine[] {
  const lines = folded
    .split('\n')
    .slice(0, maxLines)
    .map((line) => line.trim().slice(0, 400))
  return lines.flatMap((text, at): BillLine[] => {
    if (text === '') return []
    const found = money.exec(text)
    if (!found) return [{ text, label: undefined, cents: undefined }]
    const before = text.slice(0, found.index).replace(/[:\s.·-]+$/, '')
    const after = text.slice(found.index + found[0].length).trim()
    // A label alone on the line above belongs to an amount alone on its line.
    const label = before === '' && after.length < 3 ? lines[at - 1] : before
    const isLabel =
      label !== undefined &&
      label !== '' &&
      label.length <= 60 &&
      label.split(' ').length <= 7 &&
      after.length <= 25 &&
      !/[.!?]$/.test(text)
    return [{ text, label: isLabel ? label : undefined, cents: centsOf(found[0]) }]
  })
}

function centsOf(printed: string): number {
  return Number(printed.replace(/\D/g, ''))
}

/** Whether an amount is the sum of those just above it, or of any two others, as net and VAT. */
function addsUp(amounts: readonly number[]): boolean {
  const few = amounts.slice(0, 30)
  for (const [at, total] of few.entries()) {
    let sum = 0
    for (let i = at - 1; i >= 0; i -= 1) {
      sum += few[i] ?? 0
      if (at - i >= 2 && Math.abs(sum - total) <= 1) return true
    }
    if (
      few.some(
        (a, i) => i !== at && few.some((b, j) => j > i && j !== at && a > 0 && b > 0 && Math.abs(a + b - total) <= 1),
      )
    )
      return true
  }
  return false
}

const hasTwins = (amounts: readonly number[]) => new Set(amounts).size < amounts.length

const totalLabel =
  /tota+l|montant|gesamt|summe|betrag|bedrag|amount|ttc|tvac|\bsom(?:me)?\b|paid|betaald|paye|bezahlt|charged|price|prijs|prix|preis|fare|saldo|balance|due/
const paidPast =
  /\b(?:(?:is|werd|wordt|hebt|heeft|heb|je|u|jij|goed|reeds|al) (?:[^\n]{0,30} )?(?:betaald|afgerekend|voldaan|afgeschreven|opgeladen|geschonken|ontvangen)|betaalde|betaald|afgerekend|voldaan|betaling (?:is )?(?:gelukt|geslaagd|ontvangen|uitgevoerd)|paye[es]?|regle[es]?|acquitte\w*|debite[es]?|rechargee?|paiement (?:accepte|recu|effectue|reussi|confirme)|bezahlt|beglichen|abgebucht|aufgeladen|gezahlt|zahlung (?:erhalten|erfolgreich|eingegangen|ausgefuhrt)|paid|charged|debited|topped up|payment (?:received|successful|complete|sent|method|type)|betaalwijze|betaalmethode|betaling met|mode de paiement|moyen de paiement|zahlungsart|zahlungsmethode|thank you for your (?:purchase|payment|gift|donation)|(?:bedankt|dank je|dank u) (?:wel )?voor (?:je|uw) (?:aankoop|betaling|gift|schenking)|merci (?:pour|de) votre (?:achat|paiement|don)|dank fur (?:ihren|deinen|ihre|deine) (?:einkauf|zahlung|spende))\b/
const future =
  /\b(?:zullen|zal|wordt (?:op|rond|binnenkort|automatisch|maandelijks)|verlengen|daarna|vanaf|binnenkort|sera|serez|seront|paierez|preleverons|renouvellerons|debiterons|des le|a partir du|ensuite|werden|wird|verlangern|danach|ab (?:dem )?\d|will|renews?|upcoming|starting|from (?:next|\d)|going to|after that)\b/
const fromPrice =
  /\b(?:vanaf|v\.a\.|al voor|slechts|nu voor|des|a partir de|seulement|a seulement|ab|schon ab|nur|from|only|just|starting at|as low as|now) ?(?:€|\$|£|eur|chf|\d)/g
const wasPrice =
  /\b(?:i\.?p\.?v|in plaats van|van \S{1,3} ?\d|voor slechts|au lieu de|statt|instead of|was \S{0,2}\d|korting|remise|rabatt|discount|off\b|% (?:korting|off|rabatt))|-\d{1,2} ?%/
const moneyBack =
  /\b(?:terugbeta\w*|teruggestort|terugstort\w*|krediteren|rembours\w*|reverse\w*|erstatt\w*|ruckerstattung|zuruck\w*|gutgeschrieben|refund\w*|returned|credited|retour\w*|retoure)\b/
const payLater =
  /\b(?:betalen? (?:bij|op|in het|aan de|ter plaatse|doe je)|ter plaatse te betalen|betaalt? (?:je|u) (?:in|bij|aan)|zodra (?:je|uw|we) [^\n]{0,30}beta|a regler (?:sur place|au comptoir|a l')|payer(?:ez)? (?:sur place|a l'|au comptoir)|paiement se fait|des reception (?:de votre|du) paiement|vor ort|bei (?:der )?(?:anreise|ankunft|abholung)|zahlen (?:sie )?(?:im|bei|am)|zahlbar (?:am|im|bei)|sobald [^\n]{0,20}zahlung|pay (?:on|at|when you)|payable (?:at|on)|due at|as soon as [^\n]{0,20}payment|once paid|pay the driver|nog te betalen|vooraf te betalen|d'avance|im voraus|in advance)\b/
const isProof =
  /\b(?:(?:bewaar|houd)\b[^\n]{0,40}\b(?:mail|bericht|bewijs)|(?:conservez|gardez)\b[^\n]{0,60}|(?:bewahren|heben) sie\b[^\n]{0,50}|(?:keep|retain|save|print) this\b[^\n]{0,30}|(?:dient|geldt|gelden) als [^\n]{0,20}(?:bewijs|bon|factuur)|(?:tient lieu|vaut|fait office|sert) (?:de )?(?:recu|facture|justificatif|quittance)|(?:gilt|dient) als (?:[a-z]+ )?(?:quittung|beleg|rechnung|zahlungs\w+|kauf\w+)|(?:serves as|is) (?:also )?(?:your|a|an|the) (?:official |vat |tax )?(?:receipt|invoice|proof)|(?:is|meteen) ook (?:je|uw) \w*(?:bewijs|bon|factuur)|est (?:aussi )?votre (?:recu|preuve|facture)|zugleich ihre \w+|(?:hieronder|hier) [^\n]{0,30}(?:bewijs|kassaticket|bon)|voici votre (?:recu|preuve|ticket)|hier ist ihr\w* \w*beleg|here is your (?:receipt|proof)|your (?:receipt|e-receipt|digital receipt)|(?:je|uw) (?:digitale )?(?:bon|kassabon|kassaticket|ontvangstbewijs|betaal\w*bewijs)|votre (?:recu|ticket)|ihre? (?:digitaler )?(?:bon|quittung|beleg|kassenbon))\b/
const noProof =
  /\b(?:geen (?:factuur|btw-bewijs|fiscaal)|pas (?:une facture|de facture)|n'est pas une facture|keine rechnung|not (?:an?|a valid|a vat|a tax) (?:invoice|receipt))\b/
const forInvoice =
  /\b(?:(?:voor|op|van|betreffende|pour|a|de|concernant|fur|zu|auf|zur|uber|for|of|to|against|re) (?:de |uw |je |la |votre |l'|die |ihre |der |the |your |our |onze |open(?:staande)? |notre |facture ouverte )*(?:factu+r|facture|rechnung|invoice)s? ?(?:n[°ro]\.?|nr\.?|no\.?|#)? ?[a-z]{0,4}[-/]?\d{3}|(?:mededeling|communication|verwendungszweck|reference) ?:? ?(?:factuur|facture|rechnung|invoice))/
const settles =
  /\b(?:hiermee voldaan|volledig betaald|geboekt op|saldo is (?:nu )?nul|is in orde|niets meer te doen|hoeft niets|soldee|affecte a|en ordre|plus rien a faire|ausgeglichen|verbucht|erledigt|nichts mehr|settled|applied to|posted to|paid in full|nothing (?:more|further)|now zero|in full)\b/
const follows =
  /\b(?:factuur volgt|volgt (?:na|later|per)|(?:sturen|mailen|bezorgen) we|krijgt? (?:je|u) (?:nog )?(?:een|de|uw) factuur|facture suivra|suivra|enverrons|recevrez|rechnung (?:folgt|senden|erhalten)|folgt|invoice (?:follows|will)|will (?:send|receive|follow|be sent|be issued)|to follow)\b/
const ownApp =
  /\b(?:open (?:zelf )?(?:de|uw|je) app|in (?:uw|je) (?:bank)?app|internetbankieren|ouvrez (?:vous-meme )?l'appli\w*|dans votre appli\w*|banque en ligne|online-?banking|banking-?app|in ihrer app|offnen sie (?:selbst )?die app|open the app|in (?:your|the) app|secure (?:mailbox|inbox)|beveiligde? postvak|messagerie securisee|sicheren? postfach)\b/
const neverAsk =
  /\b(?:vragen (?:u |je )?(?:nooit|u nooit)|we vragen nooit|nooit (?:op|uw|je) |ne (?:vous )?demandons jamais|jamais (?:vos|sur un)|fragen (?:sie )?nie|nie (?:nach|auf|per)|never (?:ask|click|share|request))\b/
