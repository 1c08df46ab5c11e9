import { around, type Cell } from '../../reading/lines.ts'
import { fold } from '../../reading/fold.ts'
import { squash } from '../../reading/squash.ts'
import type { Scored } from '../model/candidate.ts'
import { distance, isLike } from './like.ts'
import { mendName, namesTrade, saysTradeOnly } from './name-words.ts'
import type { Row } from './printed-amounts.ts'
import type { SureOf } from './sureness.ts'

export type NameContext = { isOwn: (name: string) => boolean; sureOf: SureOf; fromName: string }

const legalForm =
  /(?<![\p{L}.])(?:b\.?v\.?b\.?a|b\.?v|n\.?v|s\.?r\.?l|s\.?p\.?r\.?l|s\.?a\.?r\.?l|s\.?a\.?s|s\.?a|c\.?v|v\.?o\.?f|comm\.?v|v\.?z\.?w|a\.?s\.?b\.?l|gmbh(?: ?& ?co\.? ?kg)?|ag|kg|ohg|ug|gbr|e\.?k|e\.?v|ltd|limited|llc|llp|plc|inc|corp|eurl|sasu|sdn\.? ?bhd|s\/b|bhd|plt|enterprise|trading|pte)\.?(?![\p{L}])/iu
const notName =
  /^\W*(?:kas(?:sa)?-?(?:ticket|bon)|btw-?(?:kas)?ticket|ticket|bon\b|bonnr|recu|receipt|quittung|beleg|rechnung\b|facture|factuur|invoice|tax invoice|simplified|vereenvoudigde|welkom|welcome|bienvenue|willkommen|dank|merci|thank|danke|bedankt|tot ziens|openings|open |ouvert|geoffnet|datum|date|tel|fax|gsm|phone|www|http|iban|bic|btw|tva|vat|ust|mwst|gst|steuer|st\.?-?nr|ondernemings|n°|nr\b|no\b|reg|roc|co\.? ?(?:reg|no)|kassa|caisse|kasse|cashier|till|table|tafel|tisch|server|kopie|copie|copy|duplica|original|klant|client|kunde|customer|bestel|order|total|terminal|merchant|bediend|bediener|filiaal|filiale|store\b|shop no|page|blad|seite|eur\b|vestiging|betaal|payment|parkeerticket|parkschein|uw |votre |ihr |your |description|member|cash|print)/
const street =
  /\b(?:straat|laan|weg|plein|steenweg|lei|dreef|kaai|markt|rue|avenue|autoroute|av\.|bd|boulevard|chaussee|place|quai|route|strasse|str\.|platz|allee|gasse|ufer|damm|street|st\.|road|rd\b|lane|drive|highway|blvd|jalan|jln|lot\b|taman|lorong|lrg|batu|plaza|level|floor|unit|wisma|persiaran|bandar)|(?:straat|laan|steenweg|plein|strasse|str\.|weg|platz|dreef|lei|kaai|singel|gracht|kade) ?\d/
const postal =
  /(?:^|[\s,(])(?:[bdfl]-? ?)?\d{4,5}(?: ?[a-z]{2})?\b\s+[a-z]{3,}|\b[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}\b|\b[a-z]{2} \d{5}\b/
const phone = /(?:\+|\b0)\d[\d ./()-]{6,}/
const hostLike =
  /(?:www\.|@|https?:\/\/)?([a-z\d-]{3,40})\.(?:be|fr|de|nl|lu|com|eu|net|org|uk|my|example|shop|at|ch)\b/g
const publicHost = /^(?:gmail|hotmail|outlook|yahoo|telenet|skynet|proximus|gmx|web|icloud|live|facebook|instagram)$/

/** Who gave the receipt: what stands largest above the address. Best first. */
export function namesOn(rows: readonly Row[], context: NameContext): Scored[] {
  const head = rows.slice(0, 14)
  const end = endOfHead(head)
  const usual = median(rows.map(({ line }) => line.height))
  const hosts = hostsIn(rows)
  const noise = head.filter((row) => isNoise(row, context.sureOf) || isTitle(row.line.folded)).map(({ index }) => index)
  const first = head.find((row) => !noise.includes(row.index))?.index ?? 0
  const found = [...head, ...joinedRows(head)].flatMap((row) =>
    row.line.cells.length > 3
      ? []
      : row.line.cells.flatMap((cell) => rate(cell, row, { noise, first, end, usual, hosts, ...context })),
  )
  const sorted = found.toSorted((a, b) => b.weight - a.weight)
  return sorted.map(({ weight, sure, ...one }, i) => {
    const rival = sorted.find((other, j) => j !== i && !isPartOf(other.value, one.value))
    const lead = weight - (rival?.weight ?? weight - 1.5)
    const score = sigmoid(0.2 + 0.75 * weight + 0.8 * Math.max(-2, Math.min(1.5, lead)))
    // A letter that nobody is sure of makes another name, however well it stands.
    if (sure < doubtful) return { ...one, score: Math.min(score, 0.65) }
    const isOther = isOwner(one, head, noise) || saysTradeOnly(fold(one.value))
    return { ...one, score: isOther ? Math.min(score, otherSure) : score }
  })
}

const otherSure = 0.9

/** A firm under the name of the shop: whoever runs it is another name of it, or whose till it is. */
function isOwner({ value, cell }: Pick<Scored, 'value' | 'cell'>, head: readonly Row[], noise: readonly number[]) {
  const own = head.find(({ line }) => line.cells.some(({ box }) => box[1] === cell.box[1] && box[0] === cell.box[0]))
  return (
    legalForm.test(value) &&
    head.some(({ index, line }) => index < (own?.index ?? 0) && !noise.includes(index) && !legalForm.test(line.text))
  )
}

/** A name over two lines: the second ends in the legal form, or is nothing else. */
function joinedRows(head: readonly Row[]): Row[] {
  return head.flatMap((row, i) => {
    const next = head[i + 1]
    const [one, other] = [row.line.cells[0], next?.line.cells[0]]
    if (!next || !one || !other || row.line.cells.length !== 1 || next.line.cells.length !== 1) return []
    const second = tidy(other.text)
    const isSecond =
      (legalForm.test(second) && second.split(' ').length <= 4 && !legalForm.test(one.text)) ||
      (isTradeAlone(fold(one.text)) && mayFollowTrade(fold(second)))
    const isApart = other.box[1] - one.box[3] > 1.2 * (one.box[3] - one.box[1])
    if (!isSecond || isApart || isTitle(fold(one.text)) || row.amounts.length > 0) return []
    const text = `${tidy(one.text)} ${second}`
    const cell: Cell = { ...one, text, folded: fold(text), box: around(one.box, other.box) }
    const half: Cell = { ...cell, box: [cell.box[0], one.box[1], cell.box[2], one.box[3]] }
    return [{ ...row, line: { ...row.line, cells: [half], text, folded: cell.folded } }]
  })
}

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

const doubtful = 0.88

type RateContext = NameContext & {
  noise: readonly number[]
  first: number
  end: number
  usual: number
  hosts: readonly string[]
}

/** A name says nothing of anybody: with a verb it is the sentence of a footer or a greeting. */
const verb =
  /\b(?:worden|wordt|werd(?:en)?|zijn|kunnen|moet(?:en)?|est|sont|sera|peuvent|doit|wird|werden|sind|konnen|mussen|are|were|will|must|can)\b/
const leastSentence = 4

const formerly = /\b(?:formerly|voorheen|anciennement|vormals|member of|powered by|licen[cs]ed?e?|franchisee?)\b/

function rate(
  cell: Cell,
  row: Row,
  { noise, first, end, usual, hosts, isOwn, sureOf, fromName }: RateContext,
): (Scored & { weight: number; sure: number })[] {
  const read = tidy(cell.text)
  const name = mendName(read)
  const folded = fold(name)
  const letters = name.match(/\p{L}/gu)?.length ?? 0
  if (
    letters < 3 ||
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
  if (street.test(folded) && !hasForm) weight -= row.index === 0 && !/\d/.test(folded) ? 0.5 : 2.2
  if (formerly.test(row.line.folded)) weight -= 2
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
  // How a legal form is spelt is known.
  const sure = sureOf(cell, read.replace(legalForm, ' ').trim() || read)
  weight -= 6 * Math.max(0, 0.88 - sure)
  if (letters < 5) weight -= 0.7
  return [{ value: name, text: cell.text, cell, score: 0, weight, sure }]
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
      street.test(line.folded) ||
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
    .replace(/^[^\p{L}\d]+|[^\p{L}\d.)!]+$/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function hostsIn(rows: readonly Row[]): string[] {
  return rows.flatMap(({ line }) =>
    line.folded.length > 120
      ? []
      : [...line.folded.replaceAll(/ ?([.@]) ?/g, '$1').matchAll(hostLike)]
          .map((match) => squash(match[1] ?? ''))
          .filter((host) => host.length >= 4 && !publicHost.test(host)),
  )
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 1
}
