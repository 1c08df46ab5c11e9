import type { Cell } from '../../reading/lines.ts'
import type { Paper } from '../paper.ts'
import { addDays, endOfMonth, type Day } from '../values.ts'

export type PaymentTerm = {
  days: number
  /** "30 days end of month": counted, then moved to the end of that month. */
  isMonthEnd: boolean
  /** "End of month plus 10 days". */
  isFromMonthEnd: boolean
  /** "30 days end of month, the 10th": a day of the month after that end. */
  onNext?: number
  saysPay: boolean
  /** A limit for complaints, a discount, interest: not when to pay. */
  isElse: boolean
  /** Such a word stands near it, in whatever clause: what the trees learnt from. */
  isNearElse: boolean
  cell: Cell
  text: string
  length: number
}

/** Days that are mostly given to pay; a month has 28 to 31. */
export const usualTerms: ReadonlySet<number> = new Set([7, 8, 10, 14, 15, 20, 21, 28, 29, 30, 31, 45, 60])

const days =
  /(?<![\d.,])(\d{1,3}) ?(?:kalender|calendar|werk|working )?(?:dagen|dgn|d\.|jours?|jrs|tagen?|tg|days?)(?![a-z])/g
const pay =
  /betaal|betaling|betalen|voldoen|paiement|payable|payer|reglement|regler|zahl|payment|\bpay|\bnet(?:to)?\b|termijn|conditi|echeance|verval|fallig|due|settle|overschrij|ubergew|uberweis|terms/
const discount = /skonto|korting|escompte|discount|rabat/
// What is named apart from a discount is the term without it.
const whole = /\bnet(?:to|t)?\b|\bsonst\b|\banders\b|\bsinon\b|\botherwise\b|ohne abzug|zonder korting|sans escompte/
const otherwise =
  /klacht|reclam|betwist|complaint|contest|bezwaar|protest|ontvangst van de goederen|bij niet|a defaut|intrest|interest|verzug|retour|return|ruckgabe|levertijd|livraison sous|lieferzeit|geldig|valable|gultig|valid|garantie|warranty|mahnung|rappel|herinnering|reminder|opzeg|resili|kundig|annul|widerruf|schade|dommage|beanstand|herroep|na (?:levering|ontvangst van)/
const sentenceEnd = /[a-z]{4}[.!?] +(?=[a-z])/
const delivers = /deliver|lever(?:ing|s?termijn|tijd)|livraison|liefer/g
const paysFor =
  /betaal|betal|voldoen|paiement|payable|payer|regle|zahl|payment|\bpay|\bnet(?:to)?\b|due|fallig|echeance/g
const monthEnd =
  /einde?(?: van)?(?: de)? maand|eindemaand|fin (?:de |du |d'|le )?mois|f\.?d\.?m|monatsende|ende des monats|end of (?:the )?month|\beom\b|month end/
const fromMonthEnd =
  /(?:einde?(?: van)?(?: de)? maand|fin (?:de |du )?mois|monatsende|end of (?:the )?month|eom)\D{0,12}(?:\+|plus|vermeerderd met|und|zzgl)/
const monthEndPlus = /(?:\beom\b|einde maand|fin de mois|monatsende|end of month) ?\+ ?(\d{1,2})\b(?! ?[a-z%])/g
const dayOfNext =
  /^\D{0,3}(?:le|den|am|de|op de|the|on the) (\d{1,2})(?:er|e|ste|de|st|nd|rd|th)?\b(?! ?(?:dagen|jours|tage|days|%))/
const atOnce =
  /(?:contant|comptant|sofort (?:ohne abzug |zur zahlung )?(?:fallig|zahlbar)?|zahlbar sofort|bij ontvangst|a (?:la )?reception|on receipt|due upon receipt|upon receipt|immediately|immediat|onmiddellijk|per direct)/

const counts: Readonly<Record<string, number>> = {
  een: 1,
  une: 1,
  un: 1,
  eine: 1,
  einer: 1,
  one: 1,
  a: 1,
  twee: 2,
  deux: 2,
  zwei: 2,
  two: 2,
  drie: 3,
  trois: 3,
  drei: 3,
  three: 3,
  vier: 4,
  quatre: 4,
  four: 4,
  zeven: 7,
  sept: 7,
  sieben: 7,
  seven: 7,
  acht: 8,
  huit: 8,
  eight: 8,
  tien: 10,
  dix: 10,
  zehn: 10,
  ten: 10,
  veertien: 14,
  quatorze: 14,
  vierzehn: 14,
  fourteen: 14,
  vijftien: 15,
  quinze: 15,
  funfzehn: 15,
  fifteen: 15,
  dertig: 30,
  trente: 30,
  dreissig: 30,
  thirty: 30,
  zestig: 60,
  soixante: 60,
  sechzig: 60,
  sixty: 60,
}
const daysInWords = new RegExp(
  `\\b(${Object.keys(counts).join('|')}) (?=(?:kalender|calendar |werk|working )?(?:dagen|jours?|tagen?|tage|days?)\\b)`,
  'g',
)
const inBrackets = /\((\d{1,3})\) ?(?=(?:kalender|calendar |werk|working )?(?:dagen|jours?|tagen?|tage|days?)\b)/g
const weeks = new RegExp(`\\b(\\d|${Object.keys(counts).join('|')}) (?:weken|week|semaines?|wochen?|weeks?)\\b`, 'g')

const inWords = new RegExp(
  `\\b(?:\\d{1,2}|${Object.keys(counts).join('|')}) (?:(?:kalender|calendar |werk|working )?(?:dagen|jours?|tagen?|tage|days?)|weken|week|semaines?|wochen?|weeks?)\\b`,
  'g',
)

/** "Binnen de veertien dagen", "within two weeks": the same in digits, and in days. */
const inDigits = (folded: string): string =>
  folded
    .replace(inBrackets, '$1 ')
    .replace(daysInWords, (_, word: string) => `${counts[word] ?? word} `)
    .replace(weeks, (_, count: string) => `${7 * (counts[count] ?? Number(count))} dagen`)

/** The terms of payment that a paper prints as a number of days. */
export function findTerms(paper: Paper): PaymentTerm[] {
  return paper.lines
    .flatMap((line, row) => {
      const [cell] = line.cells
      if (!cell || line.folded.length > 400) return []
      const before = paper.lines[row - 1]?.folded.slice(-60) ?? ''
      const text = inDigits(line.folded).replace(monthEndPlus, (said) => `${said} days`)
      const said = [...text.matchAll(days)].slice(0, 4).filter(({ index }) => !isOfDelivery(text, index))
      const found = said.map((match) => {
        const end = match.index + match[0].length
        // At the end of a line it may go on in the next: "30 dagen" / "einde maand".
        const isOpen = end > text.length - 3 && !/[.;]\s*$/.test(text)
        const after = isOpen ? ` ${paper.lines[row + 1]?.folded.slice(0, 30) ?? ''}` : ''
        const near = `${text.slice(Math.max(0, match.index - 70), end + 40)}${after}`
        const stop = text.slice(Math.max(0, end - 4), end + 40).search(sentenceEnd)
        const sentence = stop < 0 ? near : text.slice(Math.max(0, match.index - 70), end + stop)
        const until = text.slice(0, end)
        const clause = clauseAt(text, match.index)
        const place = placeOf(line.cells, match[0])
        return make(place?.cell ?? cell, {
          days: Number(match[1]),
          near,
          isElse: otherwise.test(sentence),
          text: place?.text ?? match[0],
          isFrom: fromMonthEnd.test(until),
          // "2 % Skonto, 8 Tage netto" has one term, which is the discount's.
          isDiscount: discount.test(sentence) && (said.length < 2 || discount.test(clause) || !whole.test(clause)),
          after: text.slice(end),
          says: pay.test(near) || pay.test(before),
          length: text.length,
        })
      })
      const now = text.length < 60 ? atOnce.exec(text) : null
      if (now && found.length === 0)
        found.push(
          make(cell, {
            days: 0,
            near: text,
            isElse: otherwise.test(text),
            text: now[0],
            isFrom: false,
            isDiscount: discount.test(text),
            after: '',
            says: pay.test(text),
            length: text.length,
          }),
        )
      return found
    })
    .filter((term) => term.days <= 120)
    .slice(0, 8)
}

/** The day that a term makes of the day of issue. */
export function countTerm(issued: Day, { days: count, isMonthEnd, isFromMonthEnd, onNext }: PaymentTerm): Day {
  if (onNext !== undefined) return addDays(endOfMonth(addDays(issued, count)), onNext)
  if (isFromMonthEnd) return addDays(endOfMonth(issued), count)
  const day = addDays(issued, count)
  return isMonthEnd ? endOfMonth(day) : day
}

/** The part of a sentence in which a term stands: "10 Tage 2 % Skonto, 30 Tage netto" has two. */
function clauseAt(text: string, at: number): string {
  const start = Math.max(...[',', ';', '. ', ' / ', ' - '].map((mark) => text.lastIndexOf(mark, at - 1)), -1) + 1
  const end = text.slice(at).search(/[,;]|\. | [/-] /)
  return text.slice(start, end < 0 ? text.length : at + end)
}

/** Whether the last word for it before a term is delivery: "Delivery terms: two weeks". */
function isOfDelivery(text: string, at: number): boolean {
  const before = text.slice(text.lastIndexOf(clauseAt(text, at), at), at)
  return lastOf(before, delivers) > lastOf(before, paysFor)
}

const lastOf = (text: string, words: RegExp): number => [...text.matchAll(words)].at(-1)?.index ?? -1

type Said = {
  days: number
  near: string
  isElse: boolean
  text: string
  isFrom: boolean
  isDiscount: boolean
  after: string
  says: boolean
  length: number
}

function make(
  cell: Cell,
  { days: count, near, isElse, text, isFrom, isDiscount, after, says, length }: Said,
): PaymentTerm {
  const isMonthEnd = monthEnd.test(near)
  const end = monthEnd.exec(after)
  const next = end === null || isFrom ? undefined : dayOfNext.exec(after.slice(end.index + end[0].length))?.[1]
  return {
    days: count,
    isMonthEnd: isMonthEnd && !isFrom,
    isFromMonthEnd: isFrom,
    ...(next === undefined ? {} : { onNext: Number(next) }),
    saysPay: says,
    isElse: isElse || isDiscount,
    isNearElse: discount.test(near) || otherwise.test(near),
    cell,
    text,
    length,
  }
}

/** The cell that says a term, and its own words for it: "14 dagen", "veertien dagen", "twee weken". */
function placeOf(cells: readonly Cell[], said: string): { cell: Cell; text: string } | undefined {
  for (const cell of cells) {
    if (cell.folded.includes(said)) return { cell, text: said }
    const words = [...cell.folded.matchAll(inWords)].find(([text]) => inDigits(text) === said)
    if (words) return { cell, text: words[0] }
  }
  return undefined
}
