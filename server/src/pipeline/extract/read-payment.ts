import type { Line } from '../reading/lines.ts'
import type { Scored } from './model/candidate.ts'
import { findCreditorReferences, findStructuredCommunications } from './identifiers.ts'

export type Payment = {
  structured?: Scored
  reference?: Scored
  isPaid: boolean
  isDirectDebit: boolean
}

const paidWords =
  /\b(?:(?:reeds |al |volledig )?(?:betaald|voldaan|vereffend)(?: (?:op|via|met|per|door|met dank))?|factuur voldaan|contant betaald|betaling ontvangen|(?:deja )?(?:payee?s?|reglee?s?|acquittee?s?)(?: (?:le|par|via|en|comptant))?|paiement (?:recu|effectue|comptant)|(?:bereits |dankend |betrag )(?:bezahlt|erhalten|beglichen)|bezahlt (?:am|per|mit|via)|bar bezahlt|paid(?: (?:by|on|with|via|in full|online))?|payment received|amount paid|(?:has been |was |were )charged (?:to|on)|charged to (?:your |the )?(?:visa|mastercard|maestro|amex|american|paypal|bancontact|card|credit|debit|account)|(?:betalings?methode|mode de paiement|zahlungsart|payment method) ?:? ?(?:visa|mastercard|maestro|bancontact|paypal|amex|credit ?card|kreditkarte|carte|kaart))\b/
const notPaid =
  /\b(?:te betalen|niet betaald|onbetaald|wordt betaald|worden betaald|betaald worden|te worden|moet|dient|gelieve|indien|bij niet|a payer|non payee?|impaye|doit|doivent|doit etre|sera|seront|si |a defaut|unpaid|not paid|must be|to be paid|should be|if |until|zu zahlen|nicht bezahlt|muss|bis zum|tot .* betaald|binnen|dans les|innerhalb|within|pas paye|payee? (?:a|dans))/
const debitWords =
  /\b(?:via (?:uw )?domicilie?ring|per domicilie?ring|domicilie?ring (?:van|op|:)|(?:wordt|worden) .{0,60}(?:geind|gehaald|afgehouden|afgeschreven|gedomicilieerd)|automatische? (?:incasso|inning)|innen (?:wij |we )?.{0,40}automatisch|sera (?:preleve|debite)e?|sera .{0,40}prelevee?|par (?:domiciliation|prelevement)|domiciliation (?:bancaire|sepa)|prelevement (?:automatique|sepa|le|bancaire)|prelevee? (?:le|sur|automatiquement|par)|(?:per|durch|mittels|im) (?:sepa-)?(?:lastschrift\w*|bankeinzug)|lastschrift(?:verfahren|einzug|mandat)?|(?:wird|werden|buchen wir) .{0,80}(?:abgebucht|eingezogen|ab\b)|(?:by|via|per) direct debit|direct debit (?:on|from|mandate|will)|will be (?:debited|collected|taken)|automatically (?:collected|debited))/
const notDebit =
  /\b(?:geen domicil|zonder domicil|vraag .{0,20}domicil|kies .{0,20}domicil|overweeg|pas de domicil|sans domicil|optez|keine lastschrift|no direct debit|set up a direct debit|switch to)/

/** With which words to pay, and whether that is still to be done. */
export function readPayment(lines: readonly Line[]): Payment {
  const first = firstLine(lines)
  const structured = first((text) => findStructuredCommunications(text))
  const reference = first((text) => findCreditorReferences(text))
  const sentences = lines.map(({ folded }) => folded)
  return {
    ...(structured ? { structured } : {}),
    ...(reference ? { reference } : {}),
    isPaid: sentences.some((text) => text.length < 140 && paidWords.test(text) && !notPaid.test(text)),
    isDirectDebit: sentences.some((text) => debitWords.test(text) && !notDebit.test(text)),
  }
}

function firstLine(
  lines: readonly Line[],
): (find: (text: string) => { value: string; text: string }[]) => Scored | undefined {
  return (find) => {
    for (const line of lines) {
      const found = find(line.text)[0]
      const cell = found ? (line.cells.find(({ text }) => text.includes(found.text)) ?? line.cells[0]) : undefined
      if (found && cell) return { value: found.value, text: found.text, cell, score: 0.97 }
    }
    return undefined
  }
}
