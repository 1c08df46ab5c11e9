import { fold } from '../../../reading/fold.ts'

const maxText = 6_000
const maxSentences = 120
const maxSentence = 300

const attribution =
  /^(?:>* ?)(?:(?:on|le|am|op|el|il|em)\b.{4,160}|.{2,120}[@<].{0,80}) ?(?:wrote|schreef|a ecrit|schrieb|escribio|ha scritto|escreveu)\b.{0,60}:?$/
const original =
  /^[-_*= ]{2,}\s?(?:original (?:message|appointment)|oorspronkelijk bericht|message d'origine|ursprungliche nachricht|messaggio originale|mensaje original)/
const headOf = /^\*?(?:from|van|de|von|da)\*? ?: ?\S.{2,140}$/
const headNext =
  /^\*?(?:to|sent|date|subject|aan|verzonden|datum|onderwerp|a|envoye|objet|an|gesendet|betreff|cc)\*? ?:/

/** What its writer typed, and what is quoted below it, both folded. A forward quotes nothing: it brings what stands there. */
export function partQuoted(text: string, { isForward }: { isForward: boolean }): { fresh: string; quoted: string } {
  const lines = fold(unwrap(text.slice(0, maxText))).split('\n')
  const at = isForward ? -1 : lines.findIndex((line, i) => isQuoteStart(line.trim(), lines.slice(i + 1, i + 5)))
  return at < 0
    ? { fresh: lines.join('\n'), quoted: '' }
    : { fresh: lines.slice(0, at).join('\n'), quoted: lines.slice(at).join('\n') }
}

/** Of what partQuoted() found, the mail that was answered, without the older ones below it, and without signs of quoting. */
export function latestQuote(quoted: string): string {
  const lines = quoted.split('\n').map((line) => line.trim().replace(/^> ?/, ''))
  const at = lines.findIndex((line, i) => i >= headLines && isQuoteStart(line.trim(), lines.slice(i + 1, i + 5)))
  return lines.slice(0, at < 0 ? undefined : at).join('\n')
}

// What stands above a quoted mail: who wrote it, when, to whom and about what.
const headLines = 6

function isQuoteStart(line: string, next: readonly string[]): boolean {
  if (line.length > 240) return false
  if (line.startsWith('>') || original.test(line) || attribution.test(line)) return true
  return headOf.test(line) && next.some((other) => headNext.test(other.trim()))
}

/** Mail programs break lines wherever 72 letters are full. */
const unwrap = (text: string) => text.replace(/\r/g, '').replace(/([^\n.!?:;]{45})\n(?=\p{Ll})/gu, '$1 ')

/** Sentences and lines of a table, folded. */
export const sentencesIn = (folded: string): string[] =>
  folded
    .split(/(?<=[.!?;]) |\n/)
    .slice(0, maxSentences)
    .map((sentence) => sentence.trim().slice(0, maxSentence))
    .filter((sentence) => sentence.length > 3)

/** An amount with its currency, decimals or none, somewhere in it; looked for line by line, since patterns of amounts are slow on long ones. */
export const hasMoney = (folded: string): boolean => folded.split('\n').some((line) => money.test(line.slice(0, 300)))

const money = /(?:€|\$|£|\b(?:eur|usd|gbp|chf|euro)\b) ?-?\d|\d ?(?:,-{1,2} ?)?(?:€|\$|£|eur\b|euro\b|usd\b|chf\b)/
