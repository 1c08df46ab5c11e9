import type { Cell } from '../../reading/lines.ts'
import type { Scored } from '../model/candidate.ts'
import { findDays } from '../values.ts'
import { spelt } from './receipt-words.ts'
import type { Row } from './printed-amounts.ts'
import type { SureOf } from './sureness.ts'

const paper = String.raw`(?:kas(?:sa)?-?(?:ticket|bon)|btw-?(?:kas)?ticket|(?:parkeer|tank|betaal)?-?ticket(?: de caisse)?(?: tva)?|bon|bewijs|quittung|beleg|rechnung|facture|factuur|invoice|receipt|recu|bill|folio|note|nota|transacti(?:e|on)|document|doc|slip|chk|check|order|ontvangst(?:bewijs)?|rit|course|fahrt|(?:parkschein)|rekening|rcpt|trx|trans|kwitantie|quittance|justificatif|piece|(?:aankoop|verkoop)(?:bewijs|bon)?|vente|achat|operation|ref(?:erence|erentie)?|volg|serie|(?:facture |)simplifiee|tkt|kt)`
const sign = String.raw`(?: ?-? ?(?:nummer|number|num(?:ero)?|n[°ºro*'"?]?|nr|no|id|#)(?![a-z])\.?|[°#*])`
const strong = new RegExp(String.raw`(?<![a-z])${paper}s?\.?${sign} ?[:.;#]* ?`)
const reversed = new RegExp(
  String.raw`(?<![a-z])(?:nummer|number|numero|n[°º*'"?]|nr|no)\.? ?(?:de |du |der |van de |of )?${paper}(?![a-z]) ?[:.;#]* ?`,
)
const title = new RegExp(String.raw`^\W{0,3}${paper}(?![a-z]) ?[:.;#]* ?`)
// "Kassa 4 ticket 0417-0082": in the middle of a line, where a number follows at once.
const inline =
  /(?<![a-z])(?:kas(?:sa)?-?(?:ticket|bon)|ticket|bon|receipt|recu|quittung|beleg|invoice|facture|factuur|rechnung|bill|doc(?:ument)?|trans(?:actie|action)?|trx|tkt|kt|folio) ?[:.;#]? ?(?=[a-z]{0,3}[-/]?\d)/
const only = /^\W{0,3}(?:n[°º*'"?]|nr\.?|no\.?|#) ?[:.]? ?/
/** A number that says itself that it is one, anywhere in a line: "#88210", "INV50118". */
const marked = /(?<![a-z\d#])(?:#(?=\d{3,}(?![\d*]))|(?=inv[-.]?\d{3,}))/
const rank = [
  /^(?:invoice|facture|factuur|rechnung)/,
  /^(?:receipt|recu|quittung|beleg|bon|kas|ticket|btw|ontvangst|rcpt)/,
]
const value = /^[^\p{L}\d]{0,3}([\p{L}\d][\p{L}\d/._-]*\d[\p{L}\d/._-]*|\d[\d/._-]*)/u

/** The number a receipt goes by: behind its label, or behind its title. Best first. */
export function numbersOn(rows: readonly Row[], sureOf: SureOf): Scored[] {
  const labelled = labelledNumbers(rows)
  const found = labelled.length > 0 ? labelled : rows.flatMap(codeBesideDay).slice(0, 1)
  return found.map((one) =>
    sureOf(one.cell, one.text) < doubtful ? { ...one, score: Math.min(one.score, inDoubt) } : one,
  )
}

const doubtful = 0.8
const inDoubt = 0.6

const code = /(?<![\d./-])\d{3,5}[-/]\d{3,6}(?![\d./-])/
const tillMark = /\b(?:kassa|caisse|kasse|till|pos)\b|(?<!\d)(?:[01]\d|2[0-3]):[0-5]\d/

/** Shop and ticket in one code, beside the day and time or the till: "0417-0082". */
function codeBesideDay({ line }: Row): Scored[] {
  const [shown] = code.exec(line.text) ?? []
  const cell = shown === undefined ? undefined : line.cells.find(({ text }) => text.includes(shown))
  if (!cell || shown === undefined || !tillMark.test(line.folded) || /\b(?:tel|fax|phone)\b/.test(line.folded))
    return []
  return isNumber(shown, cell.folded) ? [{ value: shown, text: shown, cell, score: 0.72 }] : []
}

function labelledNumbers(rows: readonly Row[]): Scored[] {
  return settle(
    rows.flatMap((row) => row.line.cells.flatMap((cell, column) => numberIn(cell, row.line.cells[column + 1]) ?? [])),
  )
}

const labels = [
  [strong, 0.9],
  [reversed, 0.9],
  [title, 0.8],
  [inline, 0.8],
  [only, 0.72],
  [marked, 0.72],
] as const
const filler = /^\W{0,3}(?:btw|tva|mwst|gst|nr|no|n°|kassa|caisse|kasse)\b\.? ?:? ?/i

function numberIn(cell: Cell, right: Cell | undefined): Scored | undefined {
  const folded = cell.folded.replaceAll(/[a-z0-9]{4,}/g, (word) => (/\d/.test(word) ? word : spelt(word)))
  if (folded.length > 70) return undefined
  // Where a sign became two letters, the value is taken from what was folded.
  const text = folded.length === cell.text.length ? cell.text : folded.toUpperCase()
  for (const [pattern, base] of labels)
    for (const label of folded.matchAll(new RegExp(pattern.source, 'g'))) {
      const rest = text.slice(label.index + label[0].length).replace(filler, '')
      const next = rest.trim() === '' ? right : cell
      const whole = next === cell ? rest : (next?.text ?? '')
      // "N° 0044 118": nothing but figures behind a label is one number, however it is spaced.
      const shown = spacedNumber.test(whole) ? whole.trim() : value.exec(whole)?.[1]?.replace(/[._/-]+$/, '')
      if (!next || shown === undefined || !isNumber(shown, next.folded)) continue
      const order = rank.findIndex((one) => one.test(label[0].replace(/^\W+/, '')))
      const bonus = order === 0 ? 0.04 : order === 1 ? 0.03 : pattern === only || pattern === marked ? 0.01 : -0.08
      // Two figures are a till, a table or a copy.
      const isShort = shown.replaceAll(/\D/g, '').length < leastDigits
      return { value: shown, text: shown, cell: next, score: isShort ? inDoubt : base + bonus }
    }
  return undefined
}

const leastDigits = 3
const spacedNumber = /^ ?\d{2,6}(?: \d{2,6}){1,2} ?$/

/** A registration is no number of a paper. */
const vatLike = /^(?:BE|NL|FR|DE|LU|AT|IT|ES|GB|IE|PL|CHE)[-.]?[\dA-Z]{2}\d{6,9}(?:B\d\d)?$/i

function isNumber(shown: string, folded: string): boolean {
  const digits = shown.replaceAll(/\D/g, '')
  if (digits.length < 2 || shown.length > 24 || /^\d+[.,]\d{2}$/.test(shown)) return false
  if (vatLike.test(shown)) return false
  return !findDays(folded).some(({ text }) => text.includes(shown) || shown.includes(text))
}

function settle(found: readonly Scored[]): Scored[] {
  const sorted = [...found].toSorted((a, b) => b.score - a.score)
  const [best] = sorted
  if (!best) return []
  const rival = sorted.find(({ value }) => value !== best.value)
  const lead = rival ? best.score - rival.score : 1
  return [{ ...best, score: best.score - (lead < 0.04 ? 0.12 : 0) }, ...sorted.slice(1)]
}
