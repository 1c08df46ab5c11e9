import { fold } from '../../reading/fold.ts'
import { median, type Line } from '../../reading/lines.ts'
import { paperKinds, paperNames, type PaperKind } from './words.ts'

/** `place`: the line it stands on, counted from the top of the first page. */
export type Title = { score: number; word: string; place: number }

const before = String.raw`^(?:[^\p{L}\d]{0,6})(?:uw |je |votre |ihre? |your |onze |notre |unsere? |the |la |le |de |het |eine? |copie |kopie |duplicata |duplicaat |copy )?`
const anchored = new Map(
  paperKinds.map((kind) => [kind, new RegExp(`${before}(?:${paperNames[kind].source})(?![\\p{L}])`, 'u')]),
)
const anywhere = new Map(
  paperKinds.map((kind) => [kind, new RegExp(`(?<![\\p{L}])(?:${paperNames[kind].source})(?![\\p{L}])`, 'u')]),
)
// Too common a word to be a title unless it stands quite alone.
const weakNames =
  /^(?:\W*)(?:nota|bon|bill|report|rapport|bericht|agenda|voorstel|uittreksel|folio|commande|bestelling|bestellung|contract|releve|convention|manual|manuel|offre|proposition|extrait|attestation|liquidation|avoir|cv|resume|agreement|tarif|recu|beleg|betreft|protokoll|ticket|tickets|voucher|brochure|catalogue|bail|statement|quote|proposal|offer|order|rekening|declaratie|honorar|oferta|offerta|ordine|pedido|recibo|extracto|auftrag|anfrage|enquiry|metre|bestek|aanbod|raming|tariff|estimation|afschrift|relance|\w*attest)\W*$/

/** The names papers give themselves, each with its best score: about 3 for a bare title, 1 for a mere label. `isSeen`: recognised from a picture. */
export function findTitles(lines: readonly Line[], pageHeight: number, isSeen = false): Map<PaperKind, Title> {
  const first = lines.filter((line) => line.page === 1)
  const usual = median(first.map((line) => line.height)) || 1
  const titles = new Map<PaperKind, Title>()
  for (const [place, line] of first.entries()) {
    for (const cell of line.cells) {
      if (cell.folded.length > 90) continue
      for (const [kind, found] of namesAt(cell.folded)) {
        const rest = cell.folded.slice(found[0].length)
        const form = Math.min(scoreForm(found[0], rest, line.cells.length === 1), isHeadRow(line, cell) ? 0.8 : 9)
        if (form === 0) continue
        const height = Math.min(2, Math.max(0, ((cell.box[3] - cell.box[1]) / usual - 1) * 2))
        const isHigh = pageHeight > 0 ? cell.box[1] < pageHeight * 0.45 : first.indexOf(line) < 25
        const isLoud = cell.text === cell.text.toUpperCase() && /\p{Lu}{4}/u.test(cell.text)
        const score = form + height + (isHigh ? 0.5 : 0) + (isLoud ? 0.3 : 0)
        if (score > (titles.get(kind)?.score ?? 0))
          titles.set(kind, { score, word: cell.text.slice(0, found[0].length).trim(), place })
      }
    }
  }
  if (isSeen) addTorn(titles, first)
  return titles
}

const headWord =
  /(?:nummer|\bnr\b|\bn[°º]|number|\bno\b|numero|datum|\bdate\b|vervaldag|echeance|fallig|\bdue\b|kenmerk|referen|zeichen)/

/** "Nummer | Factuurdatum | Vervaldag | Offerte": heads over values, of which none is the title. */
const isHeadRow = ({ cells }: Line, cell: Line['cells'][number]): boolean =>
  cells.length >= 3 &&
  cells.every(({ text }) => text.length < 40) &&
  cells.filter((other) => other !== cell && headWord.test(other.folded) && !/\d/.test(other.text)).length >= 2

/** The names that a cell begins with. "Creditfactuur" and "facture impayée" are no invoices, although they end or begin as one. */
function namesAt(folded: string): Map<PaperKind, RegExpExecArray> {
  const names = new Map<PaperKind, RegExpExecArray>()
  for (const [kind, pattern] of anchored) {
    const found = pattern.exec(folded)
    if (found) names.set(kind, found)
  }
  const invoice = names.get('invoice')
  const isOther = [...names].some(
    ([kind, found]) =>
      kind !== 'invoice' && kind !== 'customs-paper' && found[0].length >= (invoice?.[0].length ?? Infinity),
  )
  if (isOther) names.delete('invoice')
  return names
}

// Letters that were recognised may stand apart: LEVERINGSB ON. Only a cell that is a name and a number counts then.
const torn = new Map(
  paperKinds.map((kind) => [kind, new RegExp(`^(?:${paperNames[kind].source.replaceAll(' ', ' ?')})[\\W\\d]*$`, 'u')]),
)

function addTorn(titles: Map<PaperKind, Title>, lines: readonly Line[]): void {
  const cells = lines.slice(0, 25).flatMap((line, place) => line.cells.map((cell) => ({ ...cell, place })))
  for (const { folded, text, place } of cells) {
    const squashed = folded.replaceAll(' ', '')
    if (squashed === folded || squashed.length < 7 || folded.length > 40) continue
    for (const [kind, pattern] of torn)
      if ((titles.get(kind)?.score ?? 0) < 2.8 && !anchored.get(kind)?.test(folded) && pattern.test(squashed))
        titles.set(kind, { score: 2.8, word: text, place })
  }
}

const yourOrder =
  /^\W*(?:uw|je|votre|ihre?|your) (?:bestel|order|opdracht|commande|auftrag|bestellung|offerte|devis|angebot|quot)/

function scoreForm(name: string, rest: string, isAlone: boolean): number {
  if (/^ ?(?:a|an|aan|to|adres|adresse|an:|to:)\b/.test(rest)) return 0
  const isWeak = weakNames.test(name)
  // "Votre commande du 11/05", "Uw bestelling 4471": what the bill is for, not what it is.
  if (yourOrder.test(name) && /\d/.test(rest)) return 0.8
  if (/^[\s.:*-]*$/.test(rest)) return rest.includes(':') ? 1.2 : isWeak && !isAlone ? 1.2 : 3
  if (/^ ?:? ?(?:n(?:°|[ro]\b)\.?|no\.|nr\.?|nummer|numero|number|#|id\b)\s*[:.]?\s*$/.test(rest)) return 0.8
  if (/^\s*:/.test(rest)) return /\d/.test(rest) ? (isWeak ? 0.9 : 1.6) : 0.6
  if (
    /^[\s,-]*(?:n(?:°|[ro]\b)\.?:?|no\.?|nr\.?:?|nummer:?|numero:?|number:?|#|id\b)?[\s:.]*(?:\p{L}{0,6}[-/. ]?){0,2}\d[\p{L}\d/.\- ]*(?:[,;].*|\(.*|vom .*|van .*|du .*|dd\.? .*|of .*)?$/u.test(
      rest,
    )
  )
    return isWeak ? 1.4 : 2.6
  const words = rest.trim().split(/\s+/).length
  return words <= 5 && !/[.!?]$/.test(rest) && !isWeak ? (isAlone ? 1.2 : 0.9) : 0.4
}

/** The kind of paper a file name speaks of. Credit notes and quotes are asked before invoices: they often hold that word too. */
export function titleInName(name: string): PaperKind | undefined {
  const stem = fold(name.slice(name.lastIndexOf('/') + 1))
    .replace(/\.[a-z\d]{1,5}$/, '')
    .replace(/[_\-.+()[\]]+/g, ' ')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .replace(/(\d)(\p{L})/gu, '$1 $2')
  return titleInText(stem)
}

const nameOrder: readonly PaperKind[] = [
  'pro-forma',
  'credit-note',
  'reminder',
  'payslip',
  'customs-paper',
  'delivery-note',
  'order-confirmation',
  'quote',
  'terms',
  'work-sheet',
  'invoice',
  'receipt',
  'statement',
  'price-list',
  'contract',
  'ticket',
  'certificate',
  'payment-notice',
  'tax-paper',
  'tender',
  'report',
]

/** The first kind of paper named anywhere in a short folded text (file name, subject). */
export function titleInText(folded: string): PaperKind | undefined {
  return nameOrder.find((kind) => {
    const found = anywhere.get(kind)?.exec(folded)
    return found !== undefined && found !== null && (kind === 'invoice' || !weakNames.test(found[0]))
  })
}
