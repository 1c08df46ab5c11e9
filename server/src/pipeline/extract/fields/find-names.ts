import type { Cell } from '../../reading/lines.ts'
import { findIbans, findVatNumbers } from '../identifiers.ts'
import type { Paper, Placed } from '../paper.ts'
import { cellsBelow } from '../wrapped.ts'

/** A text that could be a firm's or person's name, with the cell it begins in. */
export type NameToken = Placed & { value: string; hasForm: boolean; isPiece: boolean; isJoined: boolean; label: string }

const legalForm =
  /(?<![\p{L}.])(?:b\.?v\.?b\.?a|b\.?v|n\.?v|s\.?r\.?l|s\.?p\.?r\.?l|s\.?a\.?r\.?l|s\.? ?à\.? ?r\.? ?l|s\.?a\.?s|s\.?a|c\.?v\.?b\.?a|c\.?v|v\.?o\.?f|comm\.?v|v\.?z\.?w|a\.?s\.?b\.?l|s\.?c(?:\.?r\.?l)?|s\.?n\.?c|gmbh(?: ?& ?co\.? ?k?g?a?)?|i\.?v\.?z\.?w|g\.?c\.?v|s\.?c\.?s|unlimited company|ag|kg|ohg|ug(?: \(haftungsbeschränkt\))?|gbr|e\.?k|e\.?v|se|ltd|limited|llc|llp|plc|inc|corp|eurl|sasu|oy|ab|aps|a\/s|as|s\.?p\.?a|s\.?r\.?o|sl|sp\. ?z ?o\.?o)\.?(?![\p{L}])/iu

export const everyForm = new RegExp(legalForm.source, 'giu')

const notName =
  /^(?:pagina|page|seite|blz|blad|datum|date|tel|fax|gsm|www|http|iban|bic|btw|tva|vat|fa[ck]tuur|facture|rechnung|invoice|creditnota|credit|gutschrift|avoir|kopie|copy|duplica|origin|te betalen|betreft|objet|betreff|aan\b|to\b|nr\b|n°|klant|client|kunde|customer|order|bestel|receipt|recu|kassabon|merci|dank|thank|beste|geachte|hallo|hello|bonjour|dear|sehr|note de credit|tax invoice|ontvangst|tota[al]|omschrijving|description|designation|bezeichnung|quantite|aantal|menge|qty|prijs|prix|preis|price|bedrag|montant|betrag|amount|sous-total|subtot|netto|brutto|verval|echeance|fallig|due\b|mededeling|communication|uw |votre |ihre? |your |ons |notre |unser|rekening|compte|konto|bank\b|ust|mwst|steuer|zahl|betal|paiement|payment|bon de|leverings|liefer|delivery|ship|bill|sold|from\b|van\b|von\b|de\b$|à\b|artikel|article|item|periode|period|zeitraum|rcs\b|rpr\b|rpm\b|hrb\b|ond\.? ?nr|ondernemings|amtsgericht|handelsregister|kbo\b|bce\b|siret|siren|kvk\b|capital|kapitaal|envoi|verzending|versand|algemene|conditions|allgemeine|terms|contact|e-?mail|adres|address|anschrift|straat|rue|tot\b|eur\b|euro\b)/
const address =
  /\b(?:straat|laan|steenweg|plein|weg|lei|dreef|kaai|rue|avenue|chaussee|boulevard|place|quai|route|allee|impasse|strasse|str\.|platz|gasse|ring|street|road|lane|avenue|square|postbus|postfach|bp|box|bus)\b|(?:straat|laan|steenweg|plein|strasse|gasse|weg|str\.) ?\d/
const longest = 72
const splitter = /\s+[·•–—|*]\s+|\s+-\s+|,\s|\s{3,}|:\s|\s\/\s|(?<!\bCo)\.\s(?=\p{Lu}{2})|(?<=\p{Ll}{5})\.\s(?=\p{Lu})/u

/** Whatever on the paper could be a name: near its top and foot, with a legal form, or beside an account or VAT number. */
export function findNames(paper: Paper, isLikely: (text: string) => boolean): NameToken[] {
  const names: NameToken[] = []
  const busy = linesWithNumbers(paper)
  for (const placed of paper.cells) {
    const { cell, line } = placed
    if (cell.text.length > 240) continue
    const isNear = isNearEdge(paper, placed) || busy.has(line) || busy.has(line - 1) || busy.has(line + 1)
    const pieces = piecesOf(cell)
    for (const [i, piece] of pieces.entries()) {
      const value = clean(piece)
      const hasForm = hasLegalForm(value)
      if (!isNameLike(value) || !(isNear || hasForm || isLikely(value))) continue
      const label = i > 0 ? (pieces[i - 1] ?? '') : ''
      names.push({ ...placed, value, hasForm, isPiece: value.length < cell.text.length - 3, isJoined: false, label })
    }
    if (cell.text.length < 60 && isNear) names.push(...joinBelow(paper, placed))
    if (names.length > 160) break
  }
  return names
}

const street =
  /\s(?:(?:\d{1,4}(?: ?[a-z])?,? )?(?:rue|avenue|av\.|chauss[ée]e|boulevard|place|quai|route|all[ée]e|impasse|via|calle|avenida|ul\.)\s|\p{Lu}[\p{L}-]*(?:straat|laan|steenweg|plein|weg|lei|dreef|kaai|gracht|singel|strasse|straße|str\.|platz|gasse|allee|ring|damm|ufer)\s+\d|\d{1,4} \p{Lu}\p{L}+ (?:street|road|lane|st\.|avenue|yard|way|drive)|(?:am|an der|im|de|het)\s\p{Lu}\p{L}+ \d)/iu

/** Where a firm's name ends in a line that goes on with its address: behind its legal form, or before the street. */
function heads(text: string): string[] {
  const form = [...text.matchAll(everyForm)].find(({ index }) => index > 3)
  const at = street.exec(text)?.index
  return [
    ...(form && form.index + form[0].length < text.length - 2 ? [text.slice(0, form.index + form[0].length)] : []),
    ...(at !== undefined && at > 3 ? [text.slice(0, at)] : []),
  ]
}

const piecesOf = (cell: Cell) => {
  const split = cell.text.split(splitter).filter((piece) => piece.trim() !== '')
  const pieces = [...split, ...split.flatMap((piece) => (piece.length > 12 ? heads(piece) : []))]
  return pieces.length > 1 && hasLegalForm(clean(cell.text)) && cell.text.length < 60 ? [cell.text, ...pieces] : pieces
}

function clean(piece: string): string {
  const text = piece.trim().replace(/^[^\p{L}\d]+|[,;:*|]+$/gu, '')
  // A first letter drawn by itself: "S chraubenkontor".
  return text.replace(/^(\p{Lu}) (\p{Ll}{3,})/u, '$1$2')
}

// "Inh. Gerlinde Paschke": who stands behind a house, not what it is called.
const person =
  /^(?:inh(?:aber(?:in)?)?|gf|gesch[aä]ftsf[uü]hr(?:er(?:in)?|ung)|zaakvoerder|bestuurder|eigenaar|g[eé]rante?|propri[eé]taire|owner|prop|director|c\/o|t\.?a\.?v|attn|z\.? ?h[dä])(?:\.|:|(?= ))\s*/iu

function isNameLike(value: string): boolean {
  if (person.test(value)) return false
  if (value.length < 3 || value.length > longest) return false
  if (/@|https?:|www\.|\d{5}|^\d{4}|[\d.,] ?\d{3,4}$|%|€|\$|£/.test(value) || !/\p{L}{2}/u.test(value)) return false
  if (!/^[\p{Lu}\d]/u.test(value) && !/^\p{Ll}+$/u.test(value.split(/[\s.]/)[0] ?? '')) return false
  // A sentence ends in it: "Paid by card. Bakery Old Mill Ltd".
  if (/\p{Ll}{5}\.\s\p{Lu}/u.test(value)) return false
  const words = value.split(/\s+/).length
  return words <= 9 && (!/\d\d/.test(value) || (findVatNumbers(value).length === 0 && findIbans(value).length === 0))
}

export const isNoName = (folded: string) => notName.test(folded)
export const isAddress = (folded: string) => address.test(folded)

/** A name that cannot end here: "Glashandel Helder &". */
export const isOpenEnded = (name: string) =>
  /(?:[&+,-]|\b(?:en|et|und|and|van|de|du|der|voor|für))$/iu.test(name.trim())

/** Nothing but a legal form, or the end of "& Co": no name by itself. */
export function isFormOnly(name: string): boolean {
  return (
    name
      .replace(everyForm, '')
      .replace(/(?<!\p{L})(?:co|zonen|fils|söhne|sons)\.?(?!\p{L})/giu, '')
      .replace(/[^\p{L}]/gu, '') === ''
  )
}

// In small letters 'as', 'se' and 'sa' are words.
export function hasLegalForm(name: string): boolean {
  const found = [...name.matchAll(everyForm)].at(-1)
  if (!found || /\d[.:]\d\d|\bcapita[al]|kapitaal|stammkapital/i.test(name)) return false
  const isAtEnd = found.index + found[0].length >= name.trimEnd().length - 1
  const isAtStart = found.index === 0 && name.length > found[0].length + 2
  return (
    (isAtEnd || isAtStart) &&
    found.index + (isAtStart ? 9 : 0) > 1 &&
    (/^\p{Lu}/u.test(found[0]) || /^(?:gmbh|b\.v|e\.|s\.|vzw|asbl|bvba|sprl|srl|sarl|ltd|llc|plc)/i.test(found[0]))
  )
}

function isNearEdge(paper: Paper, { cell, line }: Placed): boolean {
  const { height = 842 } = paper.sizes.get(cell.page) ?? {}
  const y = cell.box[1] / height
  return (cell.page === 1 && (y < 0.42 || line < 14)) || y > 0.88 || line >= paper.lines.length - 8
}

const numbered = new WeakMap<Paper, Set<number>>()

function linesWithNumbers(paper: Paper): Set<number> {
  const known = numbered.get(paper)
  if (known) return known
  const rows = paper.lines.flatMap(({ text }, row) =>
    /\d\d/.test(text) && (findVatNumbers(text).length > 0 || findIbans(text).length > 0) ? [row] : [],
  )
  const found = new Set(rows)
  numbered.set(paper, found)
  return found
}

/** A name over two or three lines: the same edge, the same height of letters, close together. */
function joinBelow(paper: Paper, placed: Placed): NameToken[] {
  const { cell } = placed
  if (/\d/.test(cell.text) || isNoName(cell.folded)) return []
  const names: NameToken[] = []
  let value = cell.text
  for (const below of cellsBelow(paper, placed, { most: 2, gap: 0.9 })) {
    if (/\d/.test(below.text) || isNoName(below.folded)) break
    value = clean(`${value} ${below.text}`)
    if (!isNameLike(value)) break
    names.push({ ...placed, value, hasForm: hasLegalForm(value), isPiece: false, isJoined: true, label: '' })
    // What ends in a legal form is a whole name.
    if (hasLegalForm(value) && !isOpenEnded(value)) break
  }
  return names
}
