import { aroundOf, type Token } from '../around.ts'
import { dayLabels } from '../labels/day-labels.ts'
import type { Scored } from '../model/candidate.ts'
import type { Paper } from '../paper.ts'
import { dayTokens, tokensOf } from '../tokens.ts'
import { daysBetween, findDays, findYearlessDays, type Day } from '../values.ts'
import { countTerm, findTerms, usualTerms } from './payment-terms.ts'
import { sentenceAround } from './sentence.ts'

const longest = 125
const pays =
  /\b(?:automatisch\w*|van (?:uw|je) rekening|votre compte|ihrem konto|your account|(?:te )?beta(?:al|len|ling)\w*|voldoen|vol(?:do|da)ening|stor(?:t|ten|ting)|overschrij\w*|over te (?:maken|schrijven)|overmaken|vereffen\w*|verval\w*|innen|geind|incass\w*|domicili\w*|afgeschreven|afschrijven|afgehouden|ingehouden|payer|payables?|paiement|regler|regles?|reglement|verser|versement|virer|virement|echeance|echoit|echeant|exigible|preleve\w*|preleverons|debite\w*|zahl\w*|uberweis\w*|begleich\w*|ausgleich\w*|fallig\w*|einzug\w*|einzieh\w*|eingezogen|abgebucht|abbuch\w*|buchen|ziehen|lastschrift\w*|pay|payment|payable|paid by|due|settle\w*|remit\w*|transfer|direct debit|debit(?:ed)?|collect(?:ed)?|owed|pagar\w*|pago|vencimiento|pagamento|scadenza)\b/
const past =
  /\b(?:(?:werd|is|hebben|heeft|al|reeds|goed) (?:\w+ ){0,3}(?:betaald|voldaan|ontvangen)|betaald op|voldaan op|ontvangen op|paye[es]? le|acquitte\w*|(?:paye|regle)[es]* par|betaald (?:met|via|per)|bezahlt (?:mit|per|via)|paid (?:with|via)|recu le|bezahlt am|erhalten am|paid on|received on|paid by (?:card|visa|mastercard|amex|paypal|credit|debit)|(?:paiement|reglement|virement|betaling\w*|overschrijving|zahlung|payment|transfer)\b.{0,24}\b(?:effectue|enregistre|valide|uitgevoerd|verwerkt|geregistreerd|erfolgte|eingegangen am|verbucht|made|processed|completed|successful)\w*|(?:was|were|been|wurden?|a ete|ont ete) (?:\w+ )?(?:debited|charged|collected|abgebucht|eingezogen|preleve\w*|debite\w*)|vorige|precedent\w*|vorherig\w*|previous|prochaine?|volgende factuur|nachste rechnung|next (?:invoice|bill|payment))\b/
const otherwise =
  /\b(?:korting\w*|skonto|escompte|discount\w*|deduct\w*|rabatt?|remise|aftrek\w*|aftrekken|klacht\w*|reclam\w*|betwist\w*|geleverd|lever(?:ing|datum)\w*|besteld|bestelling|livre\w*|livraison|commande|geliefert|lieferung|bestell\w*|geldig|valable|gultig|valid|opzeg\w*|offerte|devis|angebot|quote|rappel|herinnering|mahn\w*|reminder|in(?:terest|trest|teret)\w*|verhog\w*|schade\w*|majoration|indemnite|verleng\w*|renew\w*|termijnen|schijven|tranches?|raten|instal+ments?|mandaat van|mandat du|mandat vom)\b|\d ?%/
const until =
  /(?:\b(?:op|voor|tegen|uiterlijk|laatste|rond|omstreeks|tot|le|avant(?: le)?|pour(?: le)?|tard(?: le)?|vers(?: le)?|d'ici(?: le| au)?|jusqu'au|au|bis|am|zum|spatestens|by|on|before|than|until|around|due|vervalt|fallig|el|il|entro)|:)\s*(?:den|het|de|the|dem|il|el|dinsdag|maandag|woensdag|donderdag|vrijdag|lundi|mardi|mercredi|jeudi|vendredi|montag|dienstag|mittwoch|donnerstag|freitag)?\s*$/

// "Betaaltermijn tot", "Zahlungsziel bis": of a period only by their last word.
const untilPaid =
  /^(?:betaal(?:ings)?-?termijn|betalingstermijn|te betalen|zahlungs(?:ziel|frist)|zahlbar|delai de paiement|payment (?:term|period|deadline))(?: (?:tot|bis|jusqu'au|until|to|voor|am|zum|uiterlijk|op))?(?: en met| zum| am)? ?:?$/

const [due, debit] = [dayLabels.names.indexOf('due'), dayLabels.names.indexOf('debit')]
const elsewhere = ['discount', 'delivery', 'period', 'other', 'dunning'].map((name) => dayLabels.names.indexOf(name))

/**
 * The due day that a paper says in so many words: one day alone that a label calls so or that a sentence asks to pay by, on or
 * after the day of issue; else what its one term of payment makes of the day of issue. Undefined where two could be meant.
 */
export function plainDue(paper: Paper, issued: Scored<Day>): Scored<Day> | undefined {
  const tokens = dayTokens(paper).filter(({ value }) => {
    const apart = daysBetween(issued.value, value)
    return apart >= 0 && apart <= longest
  })
  const called = tokens.filter((token) => isCalledDue(paper, token))
  const said = called.length > 0 ? called : tokens.filter((token) => isAskedBy(paper, token, issued.value))
  const [first] = said
  if (first)
    return said.every(({ value }) => value === first.value)
      ? { value: first.value, cell: first.cell, text: first.text, score: 1 }
      : undefined
  return fromYearless(paper, issued) ?? fromTerms(paper, issued)
}

const mostDays = 200

export const calledDue = (paper: Paper): Token<Day>[] =>
  dayTokens(paper)
    .slice(0, mostDays)
    .filter((token) => isCalledDue(paper, token))

/** "Gelieve te betalen voor 15 maart", "Wir buchen den Betrag am 12.03. ab": the year is that of the bill, or the next. */
function fromYearless(paper: Paper, issued: Scored<Day>): Scored<Day> | undefined {
  // Of 04/05 nobody knows which is the month.
  if (paper.dayOrder === 'month-first') return undefined
  const asked = tokensOf(paper, ({ cell }) =>
    cell.text.length === cell.folded.length ? findYearlessDays(cell.folded, issued.value) : [],
  ).filter((token) => daysBetween(issued.value, token.value) <= longest && isAskedBy(paper, token, issued.value))
  const [first] = asked
  return first && asked.every(({ value }) => value === first.value)
    ? { value: first.value, cell: first.cell, text: first.text, score: 1 }
    : undefined
}

/** Its own label, before, beside or above it, says due; a text that has a day of its own is no label of another. */
function isCalledDue(paper: Paper, token: Token<Day>): boolean {
  const { before, after, left, leftGap, leftSkips, above, aboveRows } = aroundOf(paper, token)
  if (/[a-z]{3}/.test(after) || otherwise.test(token.cell.folded) || past.test(token.cell.folded)) return false
  const isLabel = (text: string) => text.length <= 60 && findDays(text).length === 0
  const isStrong = (text: string, strengths: readonly number[]) => {
    if (untilPaid.test(text.trim())) return true
    const most = Math.max(strengths[due] ?? 0, strengths[debit] ?? 0)
    return most >= 0.7 && elsewhere.every((at) => (strengths[at] ?? 0) < most - 0.2)
  }
  if (/[a-z]{2}/.test(before)) return before.length < 40 && isStrong(before, dayLabels.trailing(before))
  if (left !== '' && leftSkips === 0 && leftGap < 14) return isLabel(left) && isStrong(left, dayLabels.whole(left))
  return aboveRows <= 2 && isLabel(above) && isStrong(above, dayLabels.whole(above))
}

/** A sentence that asks to pay by this day, or says that it will be collected then, and names no other day than that of issue. */
function isAskedBy(paper: Paper, token: Token<Day>, issuedOn: Day): boolean {
  const { text, at } = sentenceAround(paper, token)
  const days = new Set(findDays(text, paper.dayOrder).map(({ value }) => value))
  if (token.value !== issuedOn) days.delete(issuedOn)
  days.add(token.value)
  return (
    text.length > 12 &&
    days.size === 1 &&
    pays.test(text) &&
    until.test(text.slice(0, at)) &&
    !past.test(text) &&
    !otherwise.test(text) &&
    isOfSentence(paper, token, issuedOn)
  )
}

/** Behind a colon, or on the day of issue, only the words of its own line speak of a day. */
function isOfSentence(paper: Paper, { cell, line, at, value }: Token<Day>, issuedOn: Day): boolean {
  const before = cell.folded.slice(0, at)
  if (value !== issuedOn && !/:\s*$/.test(before)) return true
  return pays.test(before) || (before.trim() === '' && pays.test(paper.lines[line]?.folded ?? ''))
}

// What every bill of a house says at its foot, whatever was agreed for this one.
const general =
  /\b(?:(?:onze|alle|nos|toutes|unsere|alle|our|all) (?:de |nos |les |our )?(?:facturen|factures|rechnungen|invoices)|tenzij|sauf|sofern nicht|unless)\b|^ ?\d{1,2}[.)] /

function fromTerms(paper: Paper, issued: Scored<Day>): Scored<Day> | undefined {
  const said = findTerms(paper).filter(({ isElse, cell }) => !isElse && !general.test(cell.folded))
  // One that stands apart from any discount speaks for itself.
  const apart = said.filter(({ isNearElse }) => !isNearElse)
  const terms = apart.length > 0 ? apart : said
  const days = [...new Set(terms.map((term) => countTerm(issued.value, term)))]
  const [term] = terms
  const isPlain = days.length === 1 && term?.saysPay === true && term.days > 0 && usualTerms.has(term.days)
  return isPlain && days[0] !== undefined ? { value: days[0], cell: term.cell, text: term.text, score: 1 } : undefined
}
