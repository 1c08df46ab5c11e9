import { around, type Cell } from '../../reading/lines.ts'
import { fold } from '../../reading/fold.ts'
import { squash } from '../../reading/squash.ts'
import type { Scored } from '../model/candidate.ts'
import { distance, isLike } from './like.ts'
import { mendName, namesTrade, saysTradeOnly } from './name-words.ts'
import type { Row } from './printed-amounts.ts'
import { hostsIn, isCalledElse, isCalledSo, isSaidAgain, saidIn, sharesWord } from './receipt-name-witness.ts'
import type { SureOf } from './sureness.ts'

export type NameContext = { isOwn: (name: string) => boolean; sureOf: SureOf; fromName: string }

const legalForm =
  /(?<![\p{L}.])(?:b\.?v\.?b\.?a|b\.?v|n\.?v|s\.?r\.?l|s\.?p\.?r\.?l|s\.?a\.?r\.?l|s\.?a\.?s|s\.?a|c\.?v|v\.?o\.?f|comm\.?v|v\.?z\.?w|a\.?s\.?b\.?l|gmbh(?: ?& ?co\.? ?kg)?|ag|kg|ohg|ug|gbr|e\.?k|e\.?v|ltd|limited|llc|llp|plc|inc|corp|eurl|sasu|sdn\.? ?bhd|s\/b|bhd|plt|enterprise|trading|pte)\.?(?![\p{L}])/iu
const everyForm = new RegExp(legalForm.source, 'giu')
const notName =
  /^\W*(?:kas(?:sa)?-?(?:ticket|bon)|btw-?(?:kas)?ticket|ticket|bon\b|bonnr|recu|receipt|quittung|beleg|rechnung\b|facture|factuur|invoice|tax invoice|simplified|vereenvoudigde|welkom|welcome|bienvenue|willkommen|hartelijk|van harte|herzlich|goede(?:n|m)|bonjour|guten |dank|merci|thank|danke|bedankt|tot ziens|openings|open |ouvert|geoffnet|datum|date|tel|fax|gsm|phone|www|http|iban|bic|btw|tva|vat|ust|mwst|gst|steuer|st\.?-?nr|ondernemings|n°|nr\b|no\b|reg|roc|co\.? ?(?:reg|no)|kassa|caisse|kasse|cashier|till|table|tafel|tisch|server|kopie|copie|copy|duplica|original|klant|client|kunde|customer|bestel|order|total|terminal|merchant|bediend|bediener|filiaal|filiale|store\b|shop no|page|blad|seite|eur\b|vestiging|betaal|payment|parkeerticket|parkschein|uw |votre |ihr |your |description|member|cash|print)/
const street =
  /\b(?:straat|laan|weg|plein|steenweg|lei|dreef|kaai|markt|rue|avenue|autoroute|av\.|bd|boulevard|chaussee|place|quai|route|strasse|str\.|platz|allee|gasse|ufer|damm|street|st\.|road|rd\b|lane|drive|highway|blvd|jalan|jln|lot\b|taman|lorong|lrg|batu|plaza|level|floor|unit|wisma|persiaran|bandar)|(?:straat|laan|steenweg|plein|strasse|str\.|weg|platz|dreef|lei|kaai|singel|gracht|kade|allee|gasse|baan|dijk|damm|ufer|ring) ?\d/
const postal =
  /(?:^|[\s,(])(?:[bdfl]-? ?)?\d{4,5}(?: ?[a-z]{2})?\b\s+[a-z]{3,}|\b[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}\b|\b[a-z]{2} \d{5}\b/
const wholePlace = /^\W*\d{1,4}[a-z]? .*[a-z]{3}.*\d{4}/
const phone = /(?:\+|\b0)\d[\d ./()-]{6,}/
/** Who gave the receipt: what stands largest above the address. Best first. */
export function namesOn(rows: readonly Row[], context: NameContext): Scored[] {
  const head = rows.slice(0, 14)
  const end = endOfHead(head)
  const place = head.find(({ line }) => wholePlace.test(line.folded) && postal.test(line.folded))?.index ?? -1
  const usual = median(rows.map(({ line }) => line.height))
  const hosts = hostsIn(rows)
  const said = saidIn(rows)
  const noise = head.filter((row) => isNoise(row, context.sureOf) || isTitle(row.line.folded)).map(({ index }) => index)
  const first = head.find((row) => !noise.includes(row.index))?.index ?? 0
  const found = [...head, ...joinedRows(head)].flatMap((row) =>
    row.line.cells.length > 3
      ? []
      : row.line.cells.flatMap((cell) => rate(cell, row, { noise, first, end, place, usual, hosts, said, ...context })),
  )
  const sorted = found.toSorted((a, b) => b.weight - a.weight)
  const scored = sorted.map(({ weight, sure, ...one }, i) => {
    const rival = sorted.find(
      (other, j) => j !== i && !isPartOf(other.value, one.value) && !isKin(other.value, one.value),
    )
    const apart = weight - (rival?.weight ?? weight - 1.5)
    const lead = rival && isUnder(rival, one) ? apart / 2 + mostLead / 2 : apart
    const score = sigmoid(0.2 + 0.75 * weight + 0.8 * Math.max(-2, Math.min(mostLead, lead)))
    // A letter that nobody is sure of makes another name, however well it stands.
    if (sure < doubtful) return { ...one, score: Math.min(score, 0.65) }
    const isOther =
      isOwner(one, { head, noise, hosts }) ||
      saysTradeOnly(fold(one.value)) ||
      (sure < beyondDoubt && isCalledElse(squash(one.value), hosts))
    return { ...one, score: isOther ? Math.min(score, otherSure) : score }
  })
  return withForm(scored)
}

const mostLead = 1.5

/** What stands right under a name and is no firm says where or what it is. */
const isUnder = (rival: Scored, { cell }: Pick<Scored, 'cell'>) =>
  !legalForm.test(rival.value) &&
  rival.cell.box[1] > cell.box[1] &&
  rival.cell.box[1] - cell.box[3] < 1.5 * (cell.box[3] - cell.box[1]) &&
  rival.cell.box[3] - rival.cell.box[1] < 1.1 * (cell.box[3] - cell.box[1])

const isKin = (one: string, other: string) => sharesWord(fold(one), fold(other), isCommon)

/** Of the name in a logo and the firm that has all its words the firm is meant: a logo is drawn, and read with what is drawn into it. */
function withForm(scored: readonly Scored[]): Scored[] {
  const [best] = scored
  if (!best || legalForm.test(best.value)) return [...scored]
  const wordsOf = (name: string) =>
    fold(name.replace(legalForm, ' '))
      .split(/[^a-z\d]+/)
      .filter(Boolean)
  const words = wordsOf(best.value)
  const firm = scored.find(({ value, score }) => {
    const own = wordsOf(value)
    return legalForm.test(value) && score > 0.65 && own.length > 1 && own.every((word) => words.includes(word))
  })
  return firm
    ? [{ ...firm, score: Math.max(firm.score, best.score) }, ...scored.filter((one) => one !== firm)]
    : [...scored]
}

const otherSure = 0.9

/**
 * A firm under the name of the shop: whoever runs it is another name of it, or whose till it is. Not where they are called alike.
 */
function isOwner({ value, cell }: Pick<Scored, 'value' | 'cell'>, { head, noise, hosts }: OwnerContext) {
  if (!legalForm.test(value)) return false
  const own = head.find(({ line }) => line.cells.some(({ box }) => box[1] === cell.box[1] && box[0] === cell.box[0]))
  const folded = fold(value)
  const above = head.filter(
    ({ index, line }) =>
      index < (own?.index ?? 0) &&
      !noise.includes(index) &&
      !legalForm.test(line.text) &&
      !isPlace(line.folded) &&
      !saysTitle(line.folded) &&
      !notName.test(line.folded),
  )
  const isKin =
    above.some(({ line }) => sharesWord(folded, line.folded, isCommon)) ||
    folded.split(/[^a-z\d]+/).some((word) => word.length >= 5 && !isCommon(word) && hosts.includes(word))
  return above.length > 0 && !isKin
}

const isPlace = (folded: string) => [street, postal, phone].some((pattern) => pattern.test(folded))

type OwnerContext = { head: readonly Row[]; noise: readonly number[]; hosts: readonly string[] }

const isCommon = (word: string) => saysTradeOnly(word) || legalForm.test(word) || street.test(word)

/** A name over two lines: the second ends in the legal form, or is nothing else. */
function joinedRows(head: readonly Row[]): Row[] {
  return head.flatMap((row, i) => {
    const next = head[i + 1]
    const [one, other] = [row.line.cells[0], next?.line.cells[0]]
    if (!next || !one || !other || row.line.cells.length !== 1 || next.line.cells.length !== 1) return []
    const second = tidy(other.text)
    const isSecond =
      (endsInForm(second) && second.split(' ').length <= 4 && !legalForm.test(one.text)) ||
      (isTradeAlone(fold(one.text)) && mayFollowTrade(fold(second)))
    const isApart = other.box[1] - one.box[3] > 1.2 * (one.box[3] - one.box[1])
    const heights = [one, other].map(({ box }) => box[3] - box[1]).toSorted((a, b) => a - b)
    const isOdd = (heights[1] ?? 0) > 2 * (heights[0] ?? 0)
    if (!isSecond || isApart || isOdd || saysTitle(fold(one.text)) || row.amounts.length > 0) return []
    const text = `${tidy(one.text)} ${second}`
    const cell: Cell = { ...one, text, folded: fold(text), box: around(one.box, other.box) }
    const half: Cell = { ...cell, box: [cell.box[0], one.box[1], cell.box[2], one.box[3]] }
    return [{ ...row, line: { ...row.line, cells: [half], text, folded: cell.folded } }]
  })
}

/** "SARL Example" is a firm of its own, "Example SARL" or "SARL" may be the end of one. */
const endsInForm = (text: string) => legalForm.test(text) && (text.search(legalForm) > 0 || isForm(text))
const isForm = (text: string) => squash(text.replace(everyForm, ' ')) === ''

/** "Gasthaus" over "Zum Goldenen Hirsch": the first line says what it is, the second which. */
const isTradeAlone = (folded: string) => namesTrade(folded) && folded.trim().split(' ').length === 1
const mayFollowTrade = (folded: string) =>
  /^[a-z][^\d]{3,}$/.test(folded) &&
  ![notName, street, verb, phone].some((pattern) => pattern.test(folded)) &&
  !isTitle(folded)

function isPartOf(one: string, other: string): boolean {
  const [a, b] = [squash(one), squash(other)]
  return a.includes(b) || b.includes(a)
}

const titleWords = [
  'tax',
  'invoice',
  'simplified',
  'receipt',
  'official',
  'cash',
  'bill',
  'copy',
  'customer',
  'sales',
  'slip',
  'kassaticket',
  'kasticket',
  'kassabon',
  'ticket',
  'caisse',
  'facture',
  'factuur',
  'simplifiee',
  'vereenvoudigde',
  'rechnung',
  'quittung',
  'kassenbon',
  'kundenbeleg',
  'beleg',
  'client',
  'order',
  'guest',
  'check',
  'duplicate',
  'welcome',
  'welkom',
  'bienvenue',
  'willkommen',
  'bij',
  'chez',
  'bei',
  'to',
  'de',
  'btw',
  'gst',
  'vat',
  'tva',
  'original',
  'merchant',
]

/** Every word of it is one that titles are made of, misread or not. */
const isTitle = (folded: string) =>
  folded
    .split(/[^a-z\d]+/)
    .filter(Boolean)
    .every((word) => titleWords.some((title) => isLike(word, title)))

/** A title, or one with another word: "TAXI-QUITTUNG". */
const saysTitle = (folded: string) =>
  isTitle(folded) || folded.split(/[^a-z\d]+/).some((word) => word.length >= 7 && titleWords.includes(word))

const doubtful = 0.88
const beyondDoubt = 0.95
/** Letters that a printed address or another row has too. */
const readTwice = 0.95

type RateContext = NameContext & {
  noise: readonly number[]
  first: number
  end: number
  /** The row with house number, street and town in one. */
  place: number
  usual: number
  hosts: readonly string[]
  said: readonly string[]
}

/** A name says nothing of anybody: with a verb it is the sentence of a footer or a greeting. */
const verb =
  /\b(?:worden|wordt|werd(?:en)?|zijn|kunnen|moet(?:en)?|est|sont|sera|peuvent|doit|wird|werden|sind|konnen|mussen|are|were|will|must|can)\b/
const leastSentence = 4

/** Whoever keeps the shop, under its name. */
const keeper =
  /^\W*(?:inh\b|inhaber|inhaberin|apothekerin|apotheker\b|prop\b|proprietor|pharmacien|titulaire|gerant|zaakvoerder|uitbater|eigenaar|uitgebaat|exploite par|betreiber)\b|\b(?:pharmacien|apotheker) titul/

const formerly = /\b(?:formerly|voorheen|anciennement|vormals|member of|powered by|licen[cs]ed?e?|franchisee?)\b/

/** "Example SA - Place du Marché 12": the name alone. */
function withoutPlace(text: string): string {
  const [, name = '', rest = ''] = /^(.{4,60}?)(?:,| [-–·|•])\s(.+)$/.exec(text) ?? []
  const folded = fold(rest)
  const isOther = isPlace(folded) || notName.test(folded) || /\b(?:rcs|ust|tva|btw|vat|kvk|hrb)\b/.test(folded)
  return isOther && legalForm.test(name) && !isForm(name) ? name : text
}

function rate(
  cell: Cell,
  row: Row,
  { noise, first, end, place, usual, hosts, said, isOwn, sureOf, fromName }: RateContext,
): (Scored & { weight: number; sure: number })[] {
  const read = withoutPlace(tidy(cell.text))
  const name = mendName(read)
  const folded = fold(name)
  const letters = name.match(/\p{L}/gu)?.length ?? 0
  if (
    letters < 3 ||
    isForm(name) ||
    name.length > 60 ||
    notName.test(folded) ||
    isTitle(folded) ||
    (verb.test(folded) && folded.split(' ').length >= leastSentence) ||
    isOwn(name) ||
    /[\w.]@|www\.|https?:/.test(folded)
  )
    return []
  if (letters < name.replaceAll(' ', '').length * 0.55 || phone.test(folded) || postal.test(folded)) return []
  if (row.amounts.length > 0) return []
  const hasForm = legalForm.test(name)
  const height = (cell.box[3] - cell.box[1]) / Math.max(1, usual)
  const squashed = squash(name)
  let weight = 1.2 - 0.45 * Math.min(row.index - noise.filter((index) => index < row.index).length, 6)
  // Under a name it only says what kind of shop that is.
  if (namesTrade(folded) && row.index <= first) weight += 0.7
  if (hasForm) weight += 2.2
  // "Parking am Markt" may be what it is called, where no house number follows.
  if (street.test(folded) && !hasForm) weight -= streetDoubt(folded, row, { first, end, place })
  if (formerly.test(row.line.folded)) weight -= 2
  if (keeper.test(row.line.folded)) weight -= 2
  if (row.index > end) weight -= 1.4
  if (row.index < end && row.index >= end - 2) weight += 0.5
  weight += 1.1 * Math.max(-0.6, Math.min(1.2, height - 1.1))
  if (/^\p{Lu}/u.test(name)) weight += 0.3
  else weight -= 0.5
  if (
    hosts.some(
      (host) =>
        host.length >= 4 &&
        (squashed.includes(host) ||
          (squashed.length >= 5 && host.includes(squashed)) ||
          distance(squashed, host, 2) <= 2),
    )
  )
    weight += 1.2
  if (fromName !== '' && squashed.length >= 4 && squash(fromName).includes(squashed)) weight += 1.2
  const seen = surenessOfName(read, (text) => sureOf(cell, text))
  const bare = squash(name.replace(legalForm, ' '))
  const isTwice = isCalledSo(bare, hosts) || isSaidAgain(bare, row.index, said)
  if (isTwice) weight += 0.4
  const sure = isTwice ? Math.max(seen, readTwice) : seen
  weight -= 6 * Math.max(0, 0.88 - sure)
  if (letters < 5) weight -= 0.7
  return [{ value: name, text: cell.text, cell, score: 0, weight, sure }]
}

/** How a legal form, a trade or an article is spelt is known: the other words are what may be misread. */
function surenessOfName(read: string, sureOf: (text: string) => number): number {
  const without = read.replace(legalForm, ' ').trim() || read
  const open = without.split(' ').filter((word) => !article.test(fold(word)))
  if (open.length === 0) return sureOf(without)
  // A recogniser is never sure of the sign in "d'Or".
  const [signed = [], plain = []] = [true, false].map((is) => open.filter((word) => hasSign.test(word) === is))
  const sure = plain.length === 0 ? 1 : sureOf(plain.join(' '))
  return Math.min(sure, ...signed.map((word) => sureOf(word) + signDoubt))
}

const hasSign = /\p{L}['’‘]\p{L}/u
const signDoubt = 0.05
const article = /^(?:['’‘][tn]|de|het|la|le|les|du|des|van|der|den|zum|zur|am|im|au|aux|the|of|and|und|et|en)$/

/** "Autoroutes Example", "Route 9 Gas": where the address follows, the first line is none. */
function streetDoubt(
  folded: string,
  { index }: Row,
  { first, end, place }: Pick<RateContext, 'first' | 'end' | 'place'>,
) {
  const isFirst = index <= first && !/\d[a-z]?$/.test(folded)
  if (isFirst && (index + 1 === place || (index + 1 === end && !/\d/.test(folded)))) return 0
  return isFirst && !/\d/.test(folded) ? 0.5 : 2.2
}

/** What a logo, a fold or a stamp comes out as: it does not push the name down. */
function isNoise({ line }: Row, sureOf: SureOf): boolean {
  const letters = line.text.match(/\p{L}/gu)?.length ?? 0
  const [cell] = line.cells
  return (
    letters < 4 ||
    letters < line.text.replaceAll(' ', '').length * 0.5 ||
    (cell !== undefined && sureOf(cell, cell.text) < 0.6)
  )
}

/** The row where the address, a telephone number or a VAT number begins: the name stands above it. */
function endOfHead(head: readonly Row[]): number {
  const first = head.findIndex(
    ({ line }) =>
      postal.test(line.folded) ||
      (street.test(line.folded) && /\d/.test(line.folded)) ||
      phone.test(line.folded) ||
      /\b(?:btw|tva|vat|gst|ust|ondernemings)/.test(line.folded),
  )
  return first < 0 ? 4 : first
}

/** Without registration numbers in brackets, rules and specks; the legal form as it is spelt. */
export function tidy(text: string): string {
  return text
    .replace(/\s*[({[][^)}\]]*\d[^)}\]]*[)}\]]?\s*\p{Lu}?\)?\s*$/u, '')
    .replace(/\b[S5][DO0][NM][ .]+[B8]H[DOB0]\b/i, (form) => (/^[A-Z\d .]+$/.test(form) ? 'SDN BHD' : 'Sdn Bhd'))
    .replace(/(?<=\s)[S5]\/[B82]$/, 'S/B')
    .replace(/\bz ?[o0]\. ?[o0]\.?$/, 'z o.o.')
    .replace(/^[^\p{L}\d]+|[^\p{L}\d.)!]+$/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 1
}
