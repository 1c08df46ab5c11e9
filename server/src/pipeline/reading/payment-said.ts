import type { Rendition } from '@facteur/formats/rendition.ts'
import { linesOf, type Line } from './lines.ts'
import { printsNumber } from './squash.ts'

const paidWords =
  /\b(?:(?:reeds |al |volledig )?(?:betaald|voldaan|vereffend)(?: (?:op|via|met|per|door|met dank))?|factuur voldaan|contant betaald|betaling ontvangen|(?:deja )?(?:payee?s?|reglee?s?|acquittee?s?)(?: (?:le|par|via|en|comptant))?|paiement (?:recu|effectue|comptant)|(?:bereits |dankend |betrag )(?:bezahlt|erhalten|beglichen)|bezahlt (?:am|per|mit|via)|bar bezahlt|paid(?: (?:by|on|with|via|in full|online))?|payment received|amount paid|(?:has been |was |were )charged (?:to|on)|charged to (?:your |the )?(?:visa|mastercard|maestro|amex|american|paypal|bancontact|card|credit|debit|account)|(?:betalings?methode|mode de paiement|zahlungsart|payment method) ?:? ?(?:visa|mastercard|maestro|bancontact|paypal|amex|credit ?card|kreditkarte|carte|kaart))\b/
const notPaid =
  /\b(?:te betalen|niet betaald|onbetaald|wordt betaald|worden betaald|betaald worden|te worden|moet|dient|gelieve|indien|bij niet|a payer|non payee?|impaye|doit|doivent|doit etre|sera|seront|si |a defaut|unpaid|not paid|must be|to be paid|should be|if |until|zu zahlen|nicht bezahlt|muss|bis zum|tot .* betaald|binnen|dans les|innerhalb|within|pas paye|payee? (?:a|dans))/
const debitWords =
  /\b(?:via (?:uw )?domicilie?ring|per domicilie?ring|domicilie?ring (?:van|op|:)|(?:wordt|worden) .{0,60}(?:geind|gehaald|afgehouden|afgeschreven|gedomicilieerd)|automatische? (?:incasso|inning)|innen (?:wij |we )?.{0,40}automatisch|sera (?:preleve|debite)e?|sera .{0,40}prelevee?|par (?:domiciliation|prelevement)|domiciliation (?:bancaire|sepa)|prelevement (?:automatique|sepa|le|bancaire)|prelevee? (?:le|sur|automatiquement|par)|(?:per|durch|mittels|im) (?:sepa-)?(?:lastschrift\w*|bankeinzug)|lastschrift(?:verfahren|einzug|mandat)?|(?:wird|werden|buchen wir) .{0,80}(?:abgebucht|eingezogen|ab\b)|(?:by|via|per) direct debit|direct debit (?:on|from|mandate|will)|will be (?:debited|collected|taken)|automatically (?:collected|debited))/
const notDebit =
  /\b(?:geen domicil|zonder domicil|vraag .{0,20}domicil|kies .{0,20}domicil|overweeg|pas de domicil|sans domicil|optez|keine lastschrift|no direct debit|set up a direct debit|switch to)/

/** What a paper says of its payment: that it was made, or that the supplier collects it. */
export function paymentSaid(lines: readonly Line[]): { isPaid: boolean; isDirectDebit: boolean } {
  const sentences = lines.map(({ folded }) => folded)
  return {
    isPaid: sentences.some((text) => text.length < 140 && paidWords.test(text) && !notPaid.test(text)),
    isDirectDebit: sentences.some((text) => debitWords.test(text) && !notDebit.test(text)),
  }
}

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
