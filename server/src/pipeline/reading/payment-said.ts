import type { Rendition } from '@facteur/formats/rendition.ts'
import { linesOf, type Line } from './lines.ts'
import { printsNumber } from './squash.ts'

const paidWords =
  /\b(?:(?:reeds |al |volledig )?(?:betaald|voldaan|vereffend)(?: (?:op|via|met|per|door|met dank))?|factuur voldaan|contant betaald|betaling ontvangen|ontvangen betaling|facture soldee\b|(?:deja )?(?:payee?s?|reglee?s?|acquittee?s?)(?: (?:le|par|via|en|comptant))?|paiement (?:recu|effectue|comptant)|(?:bereits |dankend |betrag )(?:per \w+ |am [\d.]+ )?(?:bezahlt|gezahlt|erhalten|beglichen)|bezahlt (?:am|per|mit|via)|bar bezahlt|paid(?: (?:by|on|with|via|in full|online))?|payment received|amount paid|(?:has been |was |were )charged (?:to|on)|charged to (?:your |the )?(?:visa|mastercard|maestro|amex|american|paypal|bancontact|card|credit|debit|account)|(?:betalings?methode|mode de paiement|zahlungsart|payment method) ?:? ?(?:visa|mastercard|maestro|bancontact|paypal|amex|credit ?card|kreditkarte|carte|kaart))\b/
const notPaid =
  /\b(?:te betalen|niet betaald|onbetaald|wordt betaald|worden betaald|betaald worde?n?t?|te worden|moet|dient|gelieve|indien|bij niet|a payer|non payee?|impaye|doit|doivent|doit etre|sera|seront|si |a defaut|unpaid|not paid|must be|to be paid|should be|if |until|zu zahlen|nicht bezahlt|muss|bis zum|tot .* betaald|binnen|dans les|innerhalb|within|pas paye|payee? (?:a|dans)|(?:vorige|eerdere|andere) factu|facture precedente|(?:vorherige|fruhere) rechnung|(?:previous|earlier) (?:invoice|bill))/
const onDelivery =
  /\b(?:(?:bij|na) (?:levering|ontvangst)|a (?:la )?(?:livraison|reception)|bei lieferung|nach erhalt|(?:on|upon) (?:delivery|receipt))\b/
const byCard =
  /\b(?:payee?s?|reglee?s?|acquittee?s?|betaald|bezahlt|paid) (?:par|met|mit|per|by|with) (?:carte|kaart|karte|card)/
/** Somebody keeps the money back from what they owe us, or says outright that nothing is to be paid. */
const settledWords =
  /\b(?:no (?:further )?payment (?:is )?(?:required|due|necessary|needed)|geen betaling (?:nodig|vereist|verschuldigd)|aucun paiement (?:n'est )?(?:requis|necessaire|attendu|du)\b|keine zahlung (?:erforderlich|notig|notwendig)|(?:deducted|withheld) from (?:your|the) (?:\w+ )?(?:payouts?|balance|earnings|sales|settlement)|(?:ingehouden|verrekend) (?:op|met|van) (?:uw|de|je) (?:uitbetaling|omzet|tegoed|afrekening)|(?:deduite?s?|retenue?s?) (?:de|sur) (?:votre|vos|le|les) (?:versements?|virements?|ventes|solde)|(?:von|mit) (?:ihrer|ihren|der) (?:auszahlung(?:en)?|umsatzen) (?:einbehalten|verrechnet|abgezogen))/
const debitWords =
  /\b(?:via (?:uw )?domicilie?ring|per domicilie?ring|domicilie?ring (?:van|op|:)|(?:wordt|worden) .{0,90}(?:geind|gehaald|afgehaald|afgehouden|afgeschreven|gedomicilieerd)|automatische? (?:incasso|inning)|innen (?:wij |we )?.{0,40}automatisch|(?:wij|we) (?:innen|schrijven|halen|nemen) [^.]{0,80}van (?:uw|je) (?:bank)?rekening|(?:via|onder|met|krachtens) (?:uw |het |dit )?(?:sepa[- ])?mandaat|sera (?:preleve|debite)e?|sera .{0,40}prelevee?|par (?:domiciliation|prelevement)|(?:est|facture) domiciliee?|domiciliation (?:bancaire|sepa)|prelevement (?:automatique|sepa|le|bancaire)|prelevee? (?:le|sur|automatiquement|par)|(?:nous )?(?:prelevons|preleverons|debiterons) .{0,80}compte|en vertu (?:du|de votre) mandat|(?:per|durch|mittels|im|via) (?:sepa-?)?(?:basis|firmen)?-?(?:lastschrift\w*|bankeinzug)|lastschrift(?:verfahren|einzug|mandat)?|(?:wird|werden|buchen wir) .{0,80}(?:abgebucht|eingezogen|ab\b)|(?:der )?einzug (?:erfolgt|des betrag)|ziehen wir .{0,80}(?:ein\b|von ihrem konto)|(?:by|via|per) (?:sepa )?direct debit|direct debit (?:on|from|mandate|will)|(?:payment method|paid by) ?:? ?(?:sepa )?direct debit|will be (?:debited|collected|taken|withdrawn)|(?:will|shall|we) (?:collect|debit|take|withdraw) [^.]{0,80}from your (?:bank )?account|under (?:your |the )?(?:sepa )?mandate|automatically (?:collected|debited))/
const notDebit =
  /\b(?:geen domicil|zonder domicil|vraag .{0,20}domicil|kies .{0,20}domicil|overweeg|pas de domicil|sans domicil|optez|souhaitez|keine lastschrift|no direct debit|set up a direct debit|switch to|wenst u|mocht u|wunschen sie|would you (?:like|prefer)|(?:u kunt|vous pouvez|sie konnen|you (?:can|may)) .{0,40}(?:domicil|incasso|prelevement|lastschrift|direct debit))/

// What is left to pay, as it is called beside its amount; the balance of an earlier bill is none.
const leftWords =
  /(?<!vorige? |oude? |ancien |precedent |previous |last |alter )\b(?:(?:nog|resterend|blijft) (?:te betalen|te voldoen|verschuldigd)|openstaand(?: saldo| bedrag)?|restant(?: du)?|rest(?:bedrag|betrag|zahlung|saldo)|saldo|restes? (?:a (?:payer|regler)|du)|solde|noch (?:zu zahlen|offen)|offener? (?:betrag|rest)|(?:balance|amount) (?:due|owing|outstanding|to pay)|(?:outstanding|remaining)(?: balance| amount)?|(?:left|still) to pay)\b(?! (?:vorige?|oude?|vormonat|anterieur|precedent|previous))/g
const nothingLeft =
  /\b(?:te betalen|te voldoen|a payer|a regler|zu zahlen|zahlbetrag|to pay|payable|total due)\b\D{0,20}(?<![\d.,])0[.,]00(?!\d)/
const asks =
  /\b(?:te betalen|te voldoen|over te maken|a (?:payer|regler|verser)|zu (?:zahlen|uberweisen)|zahlbetrag|to pay|payable|(?:total|amount|balance) due)\b/
const onCondition =
  /\b(?:before|avant|vor dem|voor (?:facturen|bedragen|de)|bei (?:erteilter|rechnungen)|especes|contant|cash|if|when|als|wanneer|lorsque|en cas|wenn|falls|may|not|under|onder|unter|jusqu)\b/
const advanceWords =
  /\b(?:aanbetaling|voorschot\w*|vooruitbetaling|aanbetaald|acomptes?|avances?|arrhes|provisions?|anzahlung\w*|abschlag\w*|vorauszahlung\w*|deposits?|advances?|prepayments?|part(?:ial)? payment)\b/
const totalWords = /\b(?:tota(?:al|l|ux?)|gesamt\w*|summe|te betalen|a payer|zu zahlen|zahlbetrag|endbetrag)\b/
const amount = /(?<![\d.,])\d{1,3}(?:[ .,'’]?\d{3}){0,4}[.,]\d{2}(?![\d.,]\d|\d)/g
const mostAsked = 400
const reach = 45

/** What a paper says of its payment: that it was made, or that the supplier collects it. */
export function paymentSaid(lines: readonly Line[]): { isPaid: boolean; isDirectDebit: boolean } {
  const rows = lines.map(({ folded }) => folded.slice(0, mostAsked))
  return {
    isPaid: isSettled(rows) || isAllPaid(rows),
    isDirectDebit: sentencesOf(rows).some((text) => debitWords.test(text) && !notDebit.test(text)),
  }
}

/** Said outright and of this bill: nothing on it is asked for. */
const isSettled = (rows: readonly string[]): boolean =>
  rows.some((text) => settledWords.test(text) && !notPaid.test(text) && !onCondition.test(text)) &&
  !rows.some(asksAmount)

/**
 * Words of payment, unless amounts say that it was none, or a part: what is left decides, then what was paid beside the total.
 * A balance of nothing above what is asked for is that of the last period, with all that was paid before it.
 */
function isAllPaid(all: readonly string[]): boolean {
  const lastAsked = all.findLastIndex(asksAmount)
  const lastClear = all.findLastIndex((text, row) => row < lastAsked && isClear(text))
  const rows = all.slice(lastClear + 1)
  const paid = rows
    .filter((text) => text.length < 140 && paidWords.test(text))
    .map((text) => ({ text, cents: amountAt(text, text.search(paidWords)) }))
  if (rows.some(isClear) && paid.some(({ cents }) => cents !== 0)) return true
  const mostPaid = Math.max(0, ...paid.map(({ cents = 0 }) => cents))
  if (rows.flatMap(amountsLeft).some((cents) => cents > mostPaid)) return false
  const totals = rows
    .filter((text) => totalWords.test(text) && !paidWords.test(text))
    .flatMap((text) => amountsIn(text).map(({ cents }) => cents))
  const isPart = (cents: number) => !totals.includes(cents) && totals.some((total) => total > cents)
  return paid.some(
    ({ text, cents }) =>
      !notPaid.test(text) &&
      (!onDelivery.test(text) || byCard.test(text)) &&
      !advanceWords.test(text) &&
      (cents === undefined || (cents > 0 && !isPart(cents))),
  )
}

const amountsLeft = (text: string): number[] =>
  [...text.matchAll(leftWords)].flatMap((match) => amountBehind(text, match.index + match[0].length) ?? [])
const isClear = (text: string): boolean => amountsLeft(text).includes(0) || nothingLeft.test(text)
function asksAmount(text: string): boolean {
  const asked = asks.exec(text)
  return asked !== null && (amountBehind(text, asked.index) ?? 0) > 0
}

const amountsIn = (text: string) =>
  [...text.matchAll(amount)].map((match) => ({ at: match.index, cents: Number(match[0].replace(/\D/g, '')) }))
const amountBehind = (text: string, from: number) =>
  amountsIn(text).find(({ at }) => at >= from && at - from < reach)?.cents
/** The amount behind a word, before what is left is named, or else the one right before the word. */
function amountAt(text: string, word: number): number | undefined {
  const left = text.slice(word).search(leftWords)
  const own = left < 0 ? text : text.slice(0, word + left)
  return amountBehind(own, word) ?? amountsIn(text).findLast(({ at }) => at < word && word - at < reach / 2)?.cents
}

/** Each line, and each with the next where its sentence may go on there. */
const sentencesOf = (rows: readonly string[]): string[] =>
  rows.flatMap((text, row) =>
    text.length < 25 || /[.:;!?]\s*$/.test(text)
      ? [text]
      : [text, `${text} ${rows[row + 1] ?? ''}`.slice(0, mostAsked)],
  )

/** An e-invoice with what the pages that show it say of its payment: programs often write "transfer" into the XML all the same. */
export function withBeside(rendition: Rendition, companions: readonly Rendition[]): Rendition {
  const { eInvoice } = rendition
  if (eInvoice?.kind !== 'invoice') return rendition
  const pictures = companions.filter(({ text }) => printsNumber(text, eInvoice.number ?? ''))
  const said = pictures.map((one) => paymentSaid(linesOf(one)))
  const beside = {
    isPaid: said.some(({ isPaid }) => isPaid),
    isDirectDebit: said.some(({ isDirectDebit }) => isDirectDebit),
  }
  return beside.isPaid || beside.isDirectDebit ? { ...rendition, beside } : rendition
}
