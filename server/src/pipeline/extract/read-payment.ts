import { fold } from '../reading/fold.ts'
import type { Line } from '../reading/lines.ts'
import type { Candidate } from './candidates.ts'
import { findCreditorReferences, findIbans, findStructuredCommunications } from './identifiers.ts'

export type Payment = {
  iban?: Candidate<string>
  structured?: Candidate<string>
  reference?: Candidate<string>
  isPaid: boolean
  isDirectDebit: boolean
}

const payerAccount =
  /\b(?:van (?:uw |de )?rekening|van uw rekeningnummer|uw rekening|votre compte|de votre compte|(?:von )?ihrem konto|your (?:bank )?account|debited from|from account|compte (?:du )?(?:client|debiteur)|rekening (?:van de )?klant|konto des kunden)\b/
const paidWords =
  /\b(?:(?:reeds |al |volledig )?(?:betaald|voldaan|vereffend)(?: (?:op|via|met|per|door|met dank))?|factuur voldaan|contant betaald|betaling ontvangen|(?:deja )?(?:payee?s?|reglee?s?|acquittee?s?)(?: (?:le|par|via|en|comptant))?|paiement (?:recu|effectue|comptant)|(?:bereits |dankend |betrag )(?:bezahlt|erhalten|beglichen)|bezahlt (?:am|per|mit|via)|bar bezahlt|paid(?: (?:by|on|with|via|in full|online))?|payment received|amount paid|(?:has been |was |were )?charged (?:to|on)|(?:betalings?methode|mode de paiement|zahlungsart|payment method) ?:? ?(?:visa|mastercard|maestro|bancontact|paypal|amex|credit ?card|kreditkarte|carte|kaart))\b/
const notPaid =
  /\b(?:te betalen|niet betaald|onbetaald|wordt betaald|worden betaald|betaald worden|te worden|moet|dient|gelieve|indien|bij niet|a payer|non payee?|impaye|doit|doivent|doit etre|sera|seront|si |a defaut|unpaid|not paid|must be|to be paid|should be|if |until|zu zahlen|nicht bezahlt|muss|bis zum|tot .* betaald|binnen|dans les|innerhalb|within|pas paye|payee? (?:a|dans))/
const debitWords =
  /\b(?:via (?:uw )?domicilie?ring|per domicilie?ring|domicilie?ring (?:van|op|:)|(?:wordt|worden) .{0,60}(?:geind|gehaald|afgehouden|afgeschreven|gedomicilieerd)|automatische? (?:incasso|inning)|innen (?:wij |we )?.{0,40}automatisch|sera (?:preleve|debite)e?|sera .{0,40}prelevee?|par (?:domiciliation|prelevement)|domiciliation (?:bancaire|sepa)|prelevement (?:automatique|sepa|le|bancaire)|prelevee? (?:le|sur|automatiquement|par)|(?:per|durch|mittels|im) (?:sepa-)?(?:lastschrift\w*|bankeinzug)|lastschrift(?:verfahren|einzug|mandat)?|(?:wird|werden|buchen wir) .{0,80}(?:abgebucht|eingezogen|ab\b)|(?:by|via|per) direct debit|direct debit (?:on|from|mandate|will)|will be (?:debited|collected|taken)|automatically (?:collected|debited))/
const notDebit =
  /\b(?:geen domicil|zonder domicil|vraag .{0,20}domicil|kies .{0,20}domicil|overweeg|pas de domicil|sans domicil|optez|keine lastschrift|no direct debit|set up a direct debit|switch to)/

/** Where to pay and with which words, and whether that is still to be done. Our own account is never the creditor's. */
export function readPayment(lines: readonly Line[], { ownIbans = [] }: { ownIbans?: readonly string[] } = {}): Payment {
  const ibans = lines.flatMap((line) =>
    findIbans(line.text).flatMap((found) => {
      const cell = line.cells.find(({ text }) => text.includes(found.text)) ?? line.cells[0]
      return cell && !ownIbans.includes(found.value)
        ? [
            {
              value: found.value,
              text: found.text,
              cell,
              score: payerAccount.test(fold(line.text.slice(0, found.at))) ? 0.2 : 0.96,
            },
          ]
        : []
    }),
  )
  const first = firstLine(lines)
  const different = new Set(ibans.filter(({ score }) => score > 0.5).map(({ value }) => value)).size
  const best = ibans.toSorted((a, b) => b.score - a.score)[0]
  const structured = first((text) => findStructuredCommunications(text))
  const reference = first((text) => findCreditorReferences(text))
  const sentences = lines.map(({ folded }) => folded)
  return {
    ...(best && best.score > 0.5 ? { iban: { ...best, score: different > 1 ? 0.75 : best.score } } : {}),
    ...(structured ? { structured } : {}),
    ...(reference ? { reference } : {}),
    isPaid: sentences.some((text) => text.length < 140 && paidWords.test(text) && !notPaid.test(text)),
    isDirectDebit: sentences.some((text) => debitWords.test(text) && !notDebit.test(text)),
  }
}

function firstLine(
  lines: readonly Line[],
): (find: (text: string) => { value: string; text: string }[]) => Candidate<string> | undefined {
  return (find) => {
    for (const line of lines) {
      const found = find(line.text)[0]
      const cell = found ? (line.cells.find(({ text }) => text.includes(found.text)) ?? line.cells[0]) : undefined
      if (found && cell) return { value: found.value, text: found.text, cell, score: 0.97 }
    }
    return undefined
  }
}
