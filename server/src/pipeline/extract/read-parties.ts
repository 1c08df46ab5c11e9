import { fold } from '../reading/fold.ts'
import type { Cell, Line } from '../reading/lines.ts'
import type { Candidate } from './candidates.ts'
import { findVatNumbers } from './identifiers.ts'

export type OwnSide = { ownVatNumbers: readonly string[]; ownAddresses: readonly string[]; ownNames: readonly string[] }
export type MailHints = { fromName: string; fromAddress: string }
export type Parties = {
  supplierName?: Candidate<string>
  supplierVat?: Candidate<string>
  customerName?: Candidate<string>
  customerVat?: Candidate<string>
}

const legalForm =
  /(?<![\p{L}.])(?:b\.?v\.?b\.?a|b\.?v|n\.?v|s\.?r\.?l|s\.?p\.?r\.?l|s\.?a\.?r\.?l|s\.?a\.?s|s\.?a|c\.?v\.?b\.?a|c\.?v|v\.?o\.?f|comm\.?v|v\.?z\.?w|a\.?s\.?b\.?l|s\.?c(?:\.?r\.?l)?|s\.?n\.?c|gmbh(?: ?& ?co\.? ?k?g?a?)?|ag|kg|ohg|ug|gbr|e\.?k|e\.?v|se|ltd|limited|llc|llp|plc|inc|corp|eurl|sasu|oy|ab|aps|as|s\.?p\.?a|sl|sp\. ?z ?o\.?o)\.?(?![\p{L}])/u
const customerLabel =
  /\b(?:klant\b|factu(?:ur|ratie)-?adres|gefactureerd aan|fa[ck]tuur (?:aan|voor)|bestemd voor|t\.a\.v|aan:|facture a|factures? pour|adresse de facturation|destinataire|client\b|a l'attention|rechnung(?:sadresse| an)|kunde\b|\w*empfanger|kaufer|afnemer|koper\b|acheteur|buyer|bill(?:ed)? to|invoice to|invoiced to|sold to|customer\b|ship to|deliver(?:y)? (?:to|address)|leveradres|adresse de livraison|lieferadresse|schenker|donateur)/
const customerVatLabel =
  /\b(?:uw|je|votre|ihre?|your|client'?s?|klant\w*|kunden?|customer'?s?|buyer|acheteur|koper|afnemer|leistungsempfanger|empfanger)\b.{0,25}(?:btw|tva|vat|ust|mwst)|(?:btw|tva|vat|ust|mwst)\S*.{0,15}\b(?:klant|client|du client|des kunden|customer|buyer|afnemer)/
const sellerLabel =
  /\b(?:verkaufer|verkoper|vendeur|seller|leverancier|fournisseur|lieferant|issued by|emis par|factureur)\b/
const notName =
  /^(?:pagina|page|seite|blz|blad|datum|date|tel|fax|www|http|iban|bic|btw|tva|vat|fa[ck]tuur|facture|rechnung|invoice|creditnota|gutschrift|avoir|kopie|copy|duplica|origin|te betalen|betreft|objet|betreff|aan|to\b|nr\b|n°|\d|klant|client|kunde|customer|order|bestel|receipt|recu|merci|dank|thank|beste|geachte|hallo|hello|bonjour|dear|sehr|note de credit|credit note|tax invoice|ontvangst|total|omschrijving|description)/

type Named = { name: string; cell: Cell; line: number; hasForm: boolean }

/** Who claims and who pays: names by legal form, letterhead and neighbourhood, VAT numbers by label and by whose they are. */
export function readParties(lines: readonly Line[], own: OwnSide, hints: MailHints): Parties {
  const vats = lines.flatMap((line, row) =>
    line.cells.flatMap((cell) => findVatNumbers(cell.text).map((found) => ({ ...found, cell, line: row }))),
  )
  const isOurs = ownNameTest(own)
  const customerRows = rowsOfCustomer(lines, isOurs)
  const rated = vats.map((vat) => ({ ...vat, score: rateVat(vat, lines, own, customerRows) }))
  const supplier = rated.toSorted((a, b) => b.score - a.score)[0]
  const customer =
    rated.filter(({ value, score }) => score < 0.45 && value !== supplier?.value)[0] ??
    rated.find(({ value }) => own.ownVatNumbers.includes(value))
  const names = namesIn(lines)
  const ourName =
    names.find(({ name }) => isOurs(name)) ?? names.find(({ cell }) => customerRows.some((box) => isBelow(cell, box)))
  const supplierName = chooseSupplier({
    names: names.filter(({ name }) => !isOurs(name)),
    lines,
    hints,
    customerRows,
    ...(supplier && supplier.score >= 0.5 ? { vatLine: supplier.line } : {}),
  })
  return {
    ...(supplier && supplier.score >= 0.5
      ? {
          supplierVat: {
            value: supplier.value,
            score: Math.min(0.98, supplier.score),
            cell: supplier.cell,
            text: supplier.text,
          },
        }
      : {}),
    ...(customer && customer.value !== supplier?.value
      ? { customerVat: { value: customer.value, score: 0.8, cell: customer.cell, text: customer.text } }
      : {}),
    ...(supplierName ? { supplierName } : {}),
    ...(ourName
      ? {
          customerName: {
            value: ourName.name,
            score: isOurs(ourName.name) ? 0.92 : 0.7,
            cell: ourName.cell,
            text: ourName.name,
          },
        }
      : {}),
  }
}

const squash = (text: string) => fold(text).replace(/[^a-z\d]/g, '')
const mainLabel = (address: string) => address.split('@').at(-1)?.split('.').at(-2) ?? ''

function ownNameTest({ ownAddresses, ownNames }: OwnSide): (name: string) => boolean {
  const marks = [
    ...ownNames.map((name) => squash(name).replace(/(?:bv|nv|srl|sa|bvba|sprl|gmbh|ltd)$/, '')),
    ...ownAddresses.map((address) => squash(mainLabel(address))),
  ]
  const publicHost = /^(?:gmail|outlook|hotmail|yahoo|telenet|skynet|proximus|icloud|live|gmx|web|postbus)$/
  const known = marks.filter((mark) => mark.length >= 4 && !publicHost.test(mark))
  return (name) => known.some((mark) => squash(name).includes(mark))
}

type Box = Cell['box']
type CustomerBox = { box: Box; page: number }

function rowsOfCustomer(lines: readonly Line[], isOurs: (name: string) => boolean): CustomerBox[] {
  return lines.flatMap((line) =>
    line.cells
      .filter(
        (cell) =>
          (cell.folded.length < 40 && customerLabel.test(cell.folded)) ||
          (cell.text.length < 60 && isOurs(cell.text) && !/@|www/.test(cell.text)),
      )
      .map(({ box, page }) => ({ box, page })),
  )
}

// In the block under a label or name: same left edge, within some six lines.
function isBelow(cell: Cell, { box, page }: CustomerBox): boolean {
  const distance = cell.box[1] - box[1]
  if (isGridBox(box))
    return cell.page === page && distance >= -2 && distance <= 14 && Math.abs(cell.box[0] - box[0]) < 25
  return (
    cell.page === page &&
    distance >= -2 &&
    distance < Math.max(70, (box[3] - box[1]) * 6.5) &&
    Math.abs(cell.box[0] - box[0]) < 25
  )
}

// A text without positions: all its lines start at the left, so only the next two belong to a name.
const isGridBox = (box: Box) => box[3] - box[1] === 10 && box[0] % 5 === 0 && box[1] % 12 === 0

function rateVat(
  vat: { value: string; cell: Cell; line: number; at: number },
  lines: readonly Line[],
  own: OwnSide,
  customerBoxes: readonly CustomerBox[],
): number {
  if (own.ownVatNumbers.includes(vat.value)) return 0
  const before = `${lines[vat.line - 1]?.folded.slice(-50) ?? ''} ${vat.cell.folded.slice(0, vat.at)}`
  let score = 0.86
  if (customerVatLabel.test(vat.cell.folded.slice(0, vat.at)) || customerVatLabel.test(before.slice(-60))) score -= 0.6
  if (customerBoxes.some((box) => isBelow(vat.cell, box))) score -= 0.45
  if (/iban|\bbic\b|tel|@|www|rpr|rpm|rcs|hrb|capital|–|·|•|\|/.test(lines[vat.line]?.folded ?? '')) score += 0.06
  if (/ondernemings|entreprise|kbo|bce/.test(vat.cell.folded)) score += 0.02
  return score
}

function namesIn(lines: readonly Line[]): Named[] {
  return lines.flatMap((line, row) =>
    line.cells.flatMap((cell) => {
      if (cell.text.length > 220) return []
      return cell.text.split(/\s+[·•–—|]\s+|\s+-\s+|,\s|\s{3,}|:\s|\.\s(?=[A-Z]{2})/).flatMap((piece) => {
        const name = piece.trim().replace(/^[^\p{L}\d]+|[,;:]+$/gu, '')
        const isCapital = /^[\p{Lu}\d]/u.test(name)
        return name.length >= 4 &&
          name.length <= 60 &&
          isCapital &&
          hasLegalForm(name) &&
          !/\d{4}|@/.test(name) &&
          name.split(' ').length <= 8 &&
          name.split(' ').length >= 2
          ? [{ name, cell, line: row, hasForm: true }]
          : []
      })
    }),
  )
}

// In small letters 'as', 'se' and 'sa' are words.
function hasLegalForm(name: string): boolean {
  const found = new RegExp(legalForm.source, 'iu').exec(name)?.[0]
  if (/\d[.:]\d\d|\bcapita[al]|kapitaal|stammkapital/i.test(name)) return false
  const isAtEdge = new RegExp(`(?:${legalForm.source})[\\s)]*$|^(?:${legalForm.source})\\s`, 'iu').test(name)
  return found !== undefined && isAtEdge && (/^\p{Lu}/u.test(found) || /^(?:gmbh|b\.v|e\.)/i.test(found))
}

function chooseSupplier({
  names,
  lines,
  hints,
  customerRows,
  vatLine,
}: {
  names: Named[]
  lines: readonly Line[]
  hints: MailHints
  customerRows: readonly CustomerBox[]
  vatLine?: number
}): Candidate<string> | undefined {
  const letterhead = lines
    .slice(0, 8)
    .flatMap((line, row) =>
      line.cells
        .filter((cell) => isLetterhead(cell, customerRows))
        .map((cell) => ({ name: cell.text.trim(), cell, line: row, hasForm: false })),
    )
  const marks = hintMarks(hints)
  const rated = [...names, ...letterhead].map((named) => ({
    named,
    score: rateName(named, { lines, marks, customerRows, names, ...(vatLine === undefined ? {} : { vatLine }) }),
  }))
  const best = rated.toSorted((a, b) => b.score - a.score)[0]
  return best && best.score >= 0.5
    ? { value: best.named.name, score: Math.min(0.95, best.score), cell: best.named.cell, text: best.named.name }
    : undefined
}

function isLetterhead(cell: Cell, customerRows: readonly CustomerBox[]): boolean {
  const { text, folded } = cell
  return (
    text.length >= 4 &&
    text.length <= 50 &&
    !notName.test(folded) &&
    !/\d{3}|@|:|\.example|www/.test(text) &&
    /\p{Lu}/u.test(text) &&
    text.split(' ').length <= 6 &&
    !customerRows.some((box) => isBelow(cell, box))
  )
}

function hintMarks({ fromName, fromAddress }: MailHints): string[] {
  const words = fold(fromName)
    .split(/[^a-z\d]+/)
    .filter(
      (word) =>
        word.length >= 4 &&
        !/^(?:team|billing|factu|invoice|noreply|info|support|service|klanten|accounts|compta|buchhaltung|administrat)/.test(
          word,
        ),
    )
  return [
    ...words,
    ...mainLabel(fromAddress)
      .split('-')
      .filter((word) => word.length >= 4),
  ].map(squash)
}

function rateName(
  { name, cell, line, hasForm }: Named,
  {
    lines,
    marks,
    customerRows,
    names,
    vatLine,
  }: {
    lines: readonly Line[]
    marks: string[]
    customerRows: readonly CustomerBox[]
    names: Named[]
    vatLine?: number
  },
): number {
  const squashed = squash(name)
  let score = hasForm ? 0.62 : 0.42
  if (marks.some((mark) => squashed.includes(mark))) score += 0.22
  if (vatLine !== undefined && Math.abs(vatLine - line) <= 3) score += line === vatLine ? 0.16 : 0.1
  if (names.filter((other) => squash(other.name) === squashed).length > 1) score += 0.06
  if (line <= 2) score += 0.12
  if (
    sellerLabel.test(
      lines
        .slice(Math.max(0, line - 3), line)
        .map(({ folded }) => folded)
        .join('\n'),
    )
  )
    score += 0.2
  if (line >= lines.length - 4 && lines.length > 12) score += 0.05
  if (cell.box[3] - cell.box[1] >= 15) score += 0.06
  if (!isGridBox(cell.box) && customerRows.some((box) => isBelow(cell, box))) score -= 0.5
  return score
}
