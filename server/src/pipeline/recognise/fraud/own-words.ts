import { findIbans } from '@facteur/formats/iban.ts'
import { fold } from '../../reading/fold.ts'

const maxText = 6_000
const answers = /^\s*(?:re|aw|antw|sv|vs)\s*:/i
const older =
  /\n[^\S\n]*(?:>|-{2,} ?(?:original message|oorspronkelijk bericht|message d'origine|ursprungliche nachricht)|_{8,}[^\S\n]*\n[^\S\n]*(?:from|van|de|von) ?:|(?:on|op|le|am) [^\n]{6,140}(?:wrote|schreef|ecrit|schrieb)[^\n]{0,60}:|(?:from|van|de|von) ?: [^\n]{2,120}\n[^\S\n]*(?:sent|verzonden|envoye|gesendet|to|aan|a|an|date|datum) ?:)/

/** Subject and text as the sender wrote them: of an answer without what it quotes, which may be our own. */
export function ownWordsOf({ subject, text }: { subject: string; text: string }): string {
  const cut = text.slice(0, maxText)
  if (!answers.test(subject)) return `${subject}\n${cut}`
  const lines = cut.split('\n')
  const folded = lines.map((line) => fold(line)).join('\n')
  const at = older.exec(`\n${folded}`)?.index
  const own = at === undefined ? lines : lines.slice(0, folded.slice(0, at).split('\n').length - 1)
  return `${subject}\n${own.join('\n')}`
}

const readers =
  /\b(?:uw|je|jouw|jullie|votre|vos|ihre?[nmrs]?|your|customer's) (?:eigen |bank|zicht)?(?:rekening\w*|iban|comptes?(?: bancaires?)?|konto\w*|bankverbindung|(?:bank )?accounts?)\b[^\n]{0,30}$/
/** Money that is fetched from there, or goes there from whoever writes. */
const fetchedOrPaidOut =
  /\b(?:direct debit|sepa debit|domicilieri\w*|domiciliation|prelev\w*|mandaat|mandat\w*|lastschrift\w*|afgehouden|afgeschreven|debit\w*|abgebucht|eingezogen|incasso\w*|auszahlung\w*|ausgezahlt|uitbetal\w*|uitbetaald|terugbetal\w*|terugbetaald|(?:stort\w*|teruggestort|overgemaakt|gecrediteerd)[^\n]{0,20} terug|teruggestort|rembours\w*|refund\w*|paid out|payouts?|erstatt\w*|gutgeschrieben)\b[^\n]{0,30}\b(?:from|van|de|du|von|vom|auf|op|naar|sur|vers|to|voor|pour|fur|for)\b[^\n]{0,20}$/

/** The accounts that a text names, those of whoever reads it left out: "we take it from your account BE…". */
export function accountsIn(text: string): string[] {
  return findIbans(text).flatMap(({ iban, index }) => {
    const before = fold(text.slice(Math.max(0, index - 90), index))
    return readers.test(before) || fetchedOrPaidOut.test(before) ? [] : [iban]
  })
}
