import type { Line } from '../reading/lines.ts'
import { pickBest, type Candidate } from './candidates.ts'
import { placeCells, spotsOf, type Placed } from './neighbours.ts'
import { addDays, daysBetween, endOfMonth, findDays, orderOfDays, type Day, type DayOrder } from './values.ts'

type Use = 'issued' | 'due' | 'other'
const labels: readonly [Use, number, RegExp][] = [
  [
    'other',
    1,
    /\b(?:date de (?:la )?facture (?:associee|d'origine|initiale|precedente)|datum (?:van de )?oorspronkelijke|original invoice date|ursprunglich\w* rechnungsdatum|leve?r(?:ings?)?datum|lever(?:d|ing)? op|bestel(?:lings?)?datum|orderdatum|uitgevoerd op|uitvoeringsdatum|prestatiedatum|afgedrukt|geprint|periode?n?\b|van .{4,20} tot|date de (?:livraison|commande|prestation|naissance)|livree? le|commande du|periode|du .{6,12} au|liefer(?:datum|tag|ung)|leistungs(?:datum|zeitraum|zeit)|bestelldatum|auftragsdatum|gedruckt|delivery date|delivered|order date|ship(?:ped|ping) date|service (?:date|period)|period|printed|date of supply|supply date|geldig tot|valable|gultig|valid|check-?in|check-?out|arrival|departure|aankomst|vertrek|arrivee|depart|anreise|abreise|renews?|birth)/,
  ],
  [
    'due',
    1,
    /\b(?:verval(?:dag|datum|t(?: op)?|len op)|te (?:betalen|voldoen|regelen|vereffenen) (?:voor|tegen|uiterlijk|op|ten laatste)(?: op| voor)?|uiterste (?:betaal|betalings)\w+|(?:ten laatste|uiterlijk) (?:te betalen )?(?:op|voor)?|betaal(?:baar)? (?:voor|tegen|uiterlijk|op)|gelieve .{0,30}(?:voor|tegen|uiterlijk|ten laatste)|betaling (?:voor|tegen|uiterlijk)|betalen (?:voor|tegen)|(?:date )?(?:d'|de l')?echeance|echeant le|date limite(?: de paiement)?|a (?:payer|regler)(?: avant| pour| au plus tard)(?: le)?|payable (?:avant|pour|le|au plus tard)(?: le)?|paiement (?:avant|pour|au plus tard)(?: le)?|au plus tard le|avant le|fallig(?:keit(?:sdatum)?)?(?: am| bis| zum)?|faelligkeit|zahlbar (?:bis|am|spatestens)(?: zum)?|zahlungsziel|zahlungsfrist|zu zahlen bis|zahlung bis|(?:bitte )?(?:uberweisen|zahlen) .{0,60}bis (?:zum|spatestens)?|bis spatestens|due (?:date|on|by)|date due|due\b|pay(?:able|ment)? (?:by|before|on|due)(?: date)?|please pay .{0,30}(?:by|before)|payment date|deadline|incasso(?:datum)? (?:op)?|rond|prelevee? le|afschrijving op|wird am)/,
  ],
  [
    'issued',
    1,
    /\b(?:(?:fa[ck]tuur|creditnota|nota|document|facturatie|uitgifte)-?\s?datum|datum (?:van )?(?:de )?(?:fa[ck]tuur|creditnota|nota|uitgifte|document)|date (?:de |d')?(?:la |l')?(?:facture|facturation|emission|note|piece|document|avoir)|emise? le|etablie? le|facturee? le|(?:rechnungs|ausstellungs|beleg|gutschrifts?|dokument)-?datum|(?:ausgestellt|datiert) am|(?:invoice|issue|billing|bill|tax|document|credit note|receipt) date|date (?:of issue|issued|of invoice|of document|paid)|issued(?: on)?|billed on|(?:invoice|rechnung|factuur|facture|faktuur) (?:dated|vom|van|du|de dato))/,
  ],
  ['issued', 0.85, /(?:^|\b)(?:datum|date|dd|d\.d|date\/heure|fait le|le|on)\b\.?/],
]

/** Issue and due date. `near` is the day of the mail, against which ambiguous dates are settled. */
export function readDates(
  lines: readonly Line[],
  { near, isReceipt = false }: { near?: Day; isReceipt?: boolean } = {},
): { issued?: Candidate<Day>; due?: Candidate<Day> } {
  const order = orderOfDays(lines.map(({ folded }) => folded).join('\n'), near)
  const issued: Candidate<Day>[] = []
  const due: Candidate<Day>[] = []
  const taken = new Set<string>()
  for (const place of placeCells(lines)) {
    for (const label of labelsIn(place)) {
      const found = dayAt(lines, place, label, order)
      if (!found) continue
      taken.add(keyOf(found))
      if (label.use === 'issued') issued.push(found)
      if (label.use === 'due') due.push(found)
    }
  }
  for (const loose of looseDays(lines, order)) if (!taken.has(keyOf(loose))) issued.push(loose)
  if (isReceipt && issued.length === 0) issued.push(...anyDay(lines, order))
  return settle(issued, due, lines)
}

const keyOf = (found: Candidate<Day>) => `${found.value}@${found.cell.box[0]},${found.cell.box[1]}`

/** Labels of one cell with where each ends and where the next begins. A stronger label hides a weaker one inside it. */
function labelsIn({ cell }: Placed): { use: Use; weight: number; end: number; until: number }[] {
  const found: { use: Use; weight: number; at: number; end: number }[] = []
  for (const [use, weight, pattern] of labels) {
    for (const match of cell.folded.matchAll(new RegExp(pattern.source, 'g'))) {
      const span = { use, weight, at: match.index, end: match.index + match[0].length }
      if (!found.some((other) => span.at < other.end && span.end > other.at)) found.push(span)
    }
  }
  // A day with the time of day beside a mere "Date" is when it was printed.
  const sorted = found
    .filter(({ weight }) => weight === 1 || !/\d\d:\d\d/.test(cell.folded))
    .toSorted((a, b) => a.at - b.at)
  return sorted.map((one, i) => ({ ...one, until: sorted[i + 1]?.at ?? cell.folded.length }))
}

function dayAt(
  lines: readonly Line[],
  place: Placed,
  label: { use: Use; weight: number; end: number; until: number },
  order: DayOrder,
): Candidate<Day> | undefined {
  const inside = findDays(place.cell.folded.slice(label.end, label.until), order)[0]
  if (inside && inside.at < 40)
    return { value: inside.value, score: 0.97 * label.weight, cell: place.cell, text: inside.text }
  if (place.cell.folded.length > 48 || (label.weight < 1 && place.cell.folded.length > 14)) return undefined
  for (const spot of spotsOf(lines, place, place.cell.text.length)) {
    const day = findDays(spot.cell.folded, order)[0]
    if (!day || (spot.how !== 'right' && day.at > 3)) continue
    if (spot.how === 'right' && day.at > 12) continue
    return { value: day.value, score: spot.nearness * label.weight, cell: spot.cell, text: day.text }
  }
  return undefined
}

/** Days without a label: in the title's own line, or after a town name, or alone near the top. */
function looseDays(lines: readonly Line[], order: DayOrder): Candidate<Day>[] {
  return lines.slice(0, 40).flatMap((line) =>
    line.cells.flatMap((cell) => {
      if (cell.folded.length > 70) return []
      const day = findDays(cell.folded, order)[0]
      if (!day) return []
      const before = cell.folded.slice(0, day.at)
      if (labels.some(([use, , pattern]) => use !== 'issued' && pattern.test(before))) return []
      if (
        /(?:fa[ck]tuur|facture|rechnung|rechnungskorrektur|invoice|creditnota|credit note|gutschrift|avoir|note|nota|receipt|recu|folio)\b.{0,45}$/.test(
          before,
        )
      )
        return [{ value: day.value, score: 0.82, cell, text: day.text }]
      if (/^[\p{L} -]{2,25}, ?(?:den |le |de )?$/u.test(before))
        return [{ value: day.value, score: 0.78, cell, text: day.text }]
      return line.cells.length <= 2 && before.length < 3
        ? [{ value: day.value, score: 0.56, cell, text: day.text }]
        : []
    }),
  )
}

/** A receipt's only day is the day it was given. */
function anyDay(lines: readonly Line[], order: DayOrder): Candidate<Day>[] {
  const days = lines.flatMap((line) =>
    line.cells.flatMap((cell) =>
      findDays(cell.folded, order)
        .slice(0, 1)
        .map(({ value, text }) => ({ value, score: 0.64, cell, text })),
    ),
  )
  return days.slice(0, 1)
}

function settle(
  issuedAll: readonly Candidate<Day>[],
  dueAll: readonly Candidate<Day>[],
  lines: readonly Line[],
): { issued?: Candidate<Day>; due?: Candidate<Day> } {
  const due = pickBest(dueAll)
  const issued = pickBest(
    issuedAll
      .filter(({ value, score }) => score > 0.6 || !due || value !== due.value)
      .filter(({ value }) => !due || value <= due.value || daysBetween(due.value, value) < 3),
  )
  const counted = due ?? (issued ? dueByTerms(lines, issued) : undefined)
  return {
    ...(issued ? { issued } : {}),
    ...(counted && (!issued || counted.value >= issued.value) ? { due: counted } : {}),
  }
}

const terms =
  /(?:betaal\w*|betaling\w*|paiement|payable|reglement|zahl\w*|payment|pay|net(?:to)?|termijn)\D{0,40}?(\d{1,3}) ?(?:kalender|calendar|werk)?(?:dagen|dgn|jours|tagen?|days)\b(.{0,40})/

/** "30 days end of month", counted from the issue date. Time limits for complaints do not count. */
function dueByTerms(lines: readonly Line[], issued: Candidate<Day>): Candidate<Day> | undefined {
  for (const line of lines) {
    const match = line.folded.length < 120 ? terms.exec(line.folded) : undefined
    const days = Number(match?.[1])
    const cell = line.cells[0]
    if (
      !match ||
      !cell ||
      days > 120 ||
      days === 0 ||
      /\b(?:klacht|reclamation|complaint|ontvangst|reception|bij niet|a defaut|skonto|korting|escompte|discount|intrest|interest|verzug)/.test(
        line.folded,
      )
    )
      continue
    const isMonthEnd = /einde? (?:van de )?maand|fin (?:de|du) mois|monatsende|end of (?:the )?month|eom/.test(
      match[0] + (match[2] ?? ''),
    )
    const day = addDays(issued.value, days)
    return {
      value: isMonthEnd ? endOfMonth(day) : day,
      score: Math.min(0.72, issued.score),
      cell,
      text: match[0].trim(),
    }
  }
  return undefined
}
