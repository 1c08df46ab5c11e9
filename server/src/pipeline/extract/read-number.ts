import type { Line } from '../reading/lines.ts'
import { pickBest, type Candidate } from './candidates.ts'
import { findIbans, findVatNumbers } from './identifiers.ts'
import { placeCells, spotsOf } from './neighbours.ts'
import { findDays } from './values.ts'

const paper = String.raw`(?:\w{0,14}(?:fa[ck]tuur|rechnung)|rechnungskorrektur|facture|rechnung|invoice|creditnota|kredietnota|credit ?note|credit memo|note de credit|avoir|gutschrift|ereloonnota|honorar(?:note|rechnung)|kostennota|note d'honoraires|tax invoice|receipt|recu|kassaticket|quittung|beleg|bill|folio|nota|etat de frais et honoraires)(?: (?:d'acompte|de solde|finale|d'avoir|recapitulative))?`
const sign = String.raw`(?:[- ]?(?:nummer|nr|n[°ºro]|no|num(?:ero)?|number|#|id|code|ref(?:erence|erentie)?)(?![a-z])\.?|[°#])`
const strong = new RegExp(
  `\\b(?:${paper}s?${sign}|(?:numero|n[°ºro]|nr|nummer|number|no)\\.? ?(?:de |du |der |van de |of )?(?:la |l')?${paper}|rechnungsnummer|rechnungs-?nr\\.?|belegnummer|beleg-?nr\\.?|gutschrifts?-?(?:nummer|nr)\\.?|document(?:nummer|nr|[ -]?no|[ -]?number)\\.?|n[°o]\\.? (?:de )?(?:document|piece)|(?:receipt|transaction|order|bon|ticket)[ -]?(?:number|no\\.?|nummer|nr\\.?|id)|bonnummer|(?:parkeer|betaal|trein)?(?:bewijs|ticket) ?(?:nr|n°)?|bestelling|commande|bestellung|transactie(?:nummer|nr|-?id)?|kenmerk)(?![a-z])`,
)
const title = new RegExp(`(?:^|[^\\p{L}])${paper}(?![\\p{L}])`, 'u')
const weak = /^(?:nummer|nr|n[°ºo]|no|number|numero|num|referentie|reference|ref|uw kenmerk|ons kenmerk)\.? ?:?$/
const otherInvoice =
  /associee|d'origine|initiale|precedente|oorspronkelijk|vorige factuur|ursprunglich|vorherige|original invoice|previous invoice|corrected invoice/
const weakInside = /^(?:nummer|nr|n[°ºo]|no|number|numero)[.:]*\s+(?=\S*\d)/
const otherNumber =
  /\b(?:klant|client|customer|kunden?|debiteur|bestel|order|commande|bestell|auftrag|dossier|project|polis|police|contract|account|rekening|bank|btw|tva|vat|ust|kvk|rpr|hrb|tel|telefoon|phone|fax|gsm|postal|ean|meter|abonne|levering|lever|livraison|liefer|leistung|po\b|your ref|uw ref|votre ref|ihre? zeichen|page|pagina|seite)/

/** The number of the invoice, credit note or receipt. `isReceipt` lets order and transaction numbers count too. */
export function readNumber(
  lines: readonly Line[],
  { isReceipt, fileName }: { isReceipt: boolean; fileName: string },
): Candidate<string> | undefined {
  const found: Candidate<string>[] = []
  for (const place of placeCells(lines)) {
    const { cell } = place
    if (cell.folded.length > 110 || otherInvoice.test(cell.folded)) continue
    const label = strong.exec(cell.folded)
    const isOrderLabel =
      label !== null &&
      /^(?:transaction|order|transactie|kenmerk|ticket|bon|bestel|commande|parkeer|betaal|trein|bewijs)/.test(label[0])
    if (isReceipt) found.push(...codesIn(cell))
    if (label && !(isOrderLabel && !isReceipt))
      found.push(...valuesAfter(lines, place, label.index + label[0].length, isOrderLabel ? 0.8 : 1))
    else if (title.test(cell.folded) && !label) {
      const at = title.exec(cell.folded)
      const value = at ? firstNumber(cell.text.slice(at.index + at[0].length), 14) : undefined
      if (value) found.push({ value, score: 0.93, cell, text: value })
      else if (at && /^[^\p{L}\d]*$/u.test(cell.text.slice(at.index + at[0].length)))
        found.push(...besideTitle(lines, place))
    } else if (weakInside.test(cell.folded) && place.line < 40 && isNearTitle(lines, place.line))
      found.push(...valuesAfter(lines, place, weakInside.exec(cell.folded)?.[0].length ?? 0, 0.74))
    else if (weak.test(cell.folded.trim())) found.push(...valuesAfter(lines, place, cell.text.length, 0.72))
  }
  const name = fileName.toLowerCase().replace(/[^a-z\d]/g, '')
  return pickBest(
    found.map((one) =>
      squash(one.value).length >= 4 && name.includes(squash(one.value))
        ? { ...one, score: Math.min(0.99, one.score + 0.06) }
        : one,
    ),
  )
}

const receiptCode =
  /\b(?:order|bon|bestelling|commande|bestellung|transacti(?:e|on)|ticket|rit|trip|booking|boeking|reservation|receipt|re[cç]u|beleg|quittung|kenmerk|ref(?:erence|erentie|\.)?)\s*(?:n[°ro]\.?|nr\.?|no\.?|id|nummer|number|#)?\s*[:#]?\s*([A-Z]{1,6}[-/]?[A-Z\d][A-Z\d/-]{2,}|\d[\d/-]{4,})/i

/** A receipt's own code may be called order, ticket or transaction, and may be letters only. */
function codesIn(cell: Line['cells'][number]): Candidate<string>[] {
  const value = receiptCode.exec(cell.text)?.[1]
  if (
    !value ||
    value !== value.toUpperCase() ||
    findDays(value.toLowerCase()).length > 0 ||
    !(/\d/.test(value) || value.includes('-'))
  )
    return []
  return [{ value, score: 0.78, cell, text: value }]
}

// A bare "Nr. 2026/14" is the paper's own where its title stands just above or beside it.
function isNearTitle(lines: readonly Line[], row: number): boolean {
  return lines
    .slice(Math.max(0, row - 3), row + 1)
    .some(({ cells }) => cells.some(({ folded }) => folded.length < 45 && title.test(folded)))
}

const squash = (text: string) => text.toLowerCase().replace(/[^a-z\d]/g, '')

function valuesAfter(
  lines: readonly Line[],
  place: Parameters<typeof spotsOf>[1],
  labelEnd: number,
  weight: number,
): Candidate<string>[] {
  for (const spot of spotsOf(lines, place, labelEnd)) {
    if (spot.how !== 'same' && (otherNumber.test(spot.cell.folded) || strong.test(spot.cell.folded))) continue
    const value = firstNumber(spot.text, spot.how === 'same' ? 20 : 4)
    if (value) return [{ value, score: 0.97 * spot.nearness * weight, cell: spot.cell, text: value }]
  }
  return []
}

// A bare title with the number in the next cell of its line.
function besideTitle(lines: readonly Line[], { line, column }: Parameters<typeof spotsOf>[1]): Candidate<string>[] {
  const next = lines[line]?.cells[column + 1]
  const value = next && !otherNumber.test(next.folded) ? firstNumber(next.text, 2) : undefined
  return next && value && /^[^a-z]*$/.test(next.text.slice(0, 4))
    ? [{ value, score: 0.84, cell: next, text: value }]
    : []
}

/** The first thing in a text that can be a document number, starting within `reach` characters. */
function firstNumber(raw: string, reach: number): string | undefined {
  // Some print the type code of the standard after the title: Rechnung (380).
  const text = raw.replace(/^\s*\(\d{3}\)/, '')
  const start =
    /^[\s:.#°º*\-–—,(]*(?:(?:n[°ºro]|nr|no|nummer|numero|number)\b[.:]?|n°|#)?[\s:.#°º]*/i.exec(text)?.[0].length ?? 0
  const match = /(?:[A-Z]{1,5}[ /-])?[\p{L}\d][\p{L}\d/._\-–]*/u.exec(text.slice(start))
  if (!match || match.index > reach) return undefined
  const joined = match[0].replace(/[.,\-–_/]+$/, '')
  const value = /\d/.test(joined) ? joined : joinSplit(text.slice(start + match.index))
  if (!value || !/\d/.test(value) || value.length > 30) return undefined
  if (
    /^\d$/.test(value) ||
    (/^\d\d$/.test(value) && text.slice(start + match.index + match[0].length).trim() !== '') ||
    /^(?:19|20)\d\d$/.test(value) ||
    /^\d+[.,]\d\d$/.test(value)
  )
    return undefined
  if (findDays(value.toLowerCase()).length > 0 && !/\p{L}/u.test(value)) return undefined
  if (findVatNumbers(value).length > 0 || findIbans(text.slice(start, start + 40)).length > 0) return undefined
  return value
}

// "VF 26.0104" or "Nr 2026 / 114": letters first, digits after a space.
function joinSplit(text: string): string | undefined {
  return /^[A-Z]{1,5} ?\d[\d/.-]*/.exec(text)?.[0].replace(/[./-]+$/, '')
}
