import type { Cell, Line } from '../reading/lines.ts'
import type { Candidate } from './candidates.ts'
import { placeCells, spotsOf, type Placed } from './neighbours.ts'
import { findAmounts } from './values.ts'

export type Totals = { gross?: Candidate<number>; net?: Candidate<number>; vat?: Candidate<number> }
type Use = 'net' | 'vat' | 'gross' | 'not'

const netLabel =
  /\b(?:excl|exclusi\w+|zonder btw|ht\b|htva|hors (?:tva|taxes?)|netto\w*|net\b(?! a payer)|maatstaf\w*|belastbaar\w*|(?:sub|sous|tussen)-?(?:totaal|total)|zwischensumme|summe netto|(?:base|montant) (?:imposable|de base|tva|ht)|base\b|taxable|before (?:vat|tax)|ex\.? (?:btw|vat)|warenwert|zzgl)/
const netTrap = /\b(?:net(?:to)? (?:a|te) (?:payer|betalen)|netto ?gewicht|netto ?prijs|inclu|incl)/
const grossLabel =
  /\b(?:incl|inclusi\w+|ttc|tvac{1,2}\b|tvacc|t\.t\.c|met btw|brutto\w*|(?:eind|gesamt|rechnungs|end|factuur|fa[ck]tuur|creditnota|krediet|gutschrifts?|zahl)-?\s?(?:totaal|total|betrag|bedrag|summe)|endsumme|totaalbedrag|total general|grand total|(?:invoice|order) total|total (?:due|amount|to pay|paid|charged|payable)|montant total|total facture|amount (?:due|paid|payable|charged|to pay)|balance due|(?:nog )?te (?:betalen|voldoen)|te ontvangen|net a payer|a payer|a regler|reste a payer|solde(?: du)?|saldo|zu zahlen\w*|due|betaald|total a (?:payer|regler)|betaling|cost total)\b/
const plainTotal = /\b(?:totaal|total|totale|gesamt|summe|montant|bedrag|betrag|amount|te betalen)\b/
const vatLabel =
  /\b(?:b\.?t\.?w\b|t\.?v\.?a\b|m\.?w\.?st\b|u\.?st\b|mehrwertsteuer|umsatzsteuer|v\.?a\.?t\b|gst\b|sales tax|tax\b|taxes\b|steuer(?:betrag)?)/
const includedVat =
  /^(?:incl\.?|inclusi\w+|inbegrepen|dont|waarvan|davon|of which|including|inkl\.?|enthaltene?|comprend|y compris|inclut)\s*(?:of |de )?[%\s]*(?:btw|tva|vat|mwst|ust|b\.t\.w|t\.v\.a)|(?:btw|tva|vat|mwst|ust)\.?[^a-z]{0,10}(?:inbegrepen|incluse?|included|inklusive|enthalten|comprise)/
const notTotal =
  /\b(?:b\.?t\.?w|t\.?v\.?a|vat|ust|mwst)\.?[- ]?(?:nr|nummer|n[°ro]|number|no|id|intracom\w*|reg)\b|ondernemings|voorschot(?:ten)? (?:betaald|reeds)|reeds betaald|deja (?:paye|verse|regle)|acomptes? (?:verses|deduits)|anzahlung|bereits gezahlt|already paid|advance|verzend|frais de (?:port|transport)|versandkosten|shipping|korting|remise|rabatt|discount|minimum|capital|kapitaal|stamkapital/

/** Total, net and VAT in cents, by their labels and by arithmetic: what adds up wins. */
export function readTotals(lines: readonly Line[], { isReceipt = false }: { isReceipt?: boolean } = {}): Totals {
  const all = collectAmounts(lines)
  const { gross, net, vat } = all
  const triple = bestTriple(all)
  if (triple) return triple
  const best = gross.toSorted((a, b) => b.score - a.score || b.value - a.value)[0]
  if (!best) return isReceipt ? largest(all) : {}
  const fitting = net.filter(({ value }) => value <= best.value).toSorted((a, b) => b.score - a.score)[0]
  const tax = vat.filter(({ value }) => value < best.value * 0.27).toSorted((a, b) => b.score - a.score)[0]
  return {
    gross: { ...best, score: best.score * 0.86 },
    ...(fitting ? { net: { ...fitting, score: fitting.score * 0.5 } } : {}),
    ...(tax ? { vat: { ...tax, score: tax.score * 0.72 } } : {}),
  }
}

/** A receipt that labels nothing: its largest amount is what was paid. */
function largest({ seen, vat }: Pool): Totals {
  const [value, place] = [...seen].toSorted((a, b) => b[0] - a[0])[0] ?? []
  if (value === undefined || !place) return {}
  const tax = vat.find((candidate) => isUsualRate(candidate.value, value - candidate.value))
  return { gross: { value, score: 0.66, ...place }, ...(tax ? { vat: { ...tax, score: 0.7 } } : {}) }
}

type Pool = {
  gross: Candidate<number>[]
  net: Candidate<number>[]
  vat: Candidate<number>[]
  seen: Map<number, { cell: Cell; text: string }>
  isFree: boolean
}

function collectAmounts(lines: readonly Line[]): Pool {
  const pool: Pool = { gross: [], net: [], vat: [], seen: new Map(), isFree: false }
  for (const line of lines) {
    for (const cell of line.cells)
      for (const amount of findAmounts(cell.text)) pool.seen.set(amount.value, { cell, text: amount.text })
    if (
      /reverse charge|btw verlegd|verlegd|autoliquidation|steuerschuldnerschaft|steuerfrei|innergemeinschaft|vrijgesteld|exonere|exempt|niet btw-?plichtig|non assujetti|art(?:icle|ikel)?\.? ?(?:44|39|293|196)|kleine onderneming|franchise|kleinunternehmer|\b0 ?%/.test(
        line.folded,
      )
    )
      pool.isFree = true
  }
  for (const place of placeCells(lines)) {
    const label = labelOf(place.cell.folded)
    if (label.use === 'not') continue
    for (const found of amountsOf(lines, place)) pool[label.use].push({ ...found, score: found.score * label.weight })
  }
  return pool
}

function labelOf(folded: string): { use: Use; weight: number } {
  const label = folded.replace(/[-(]?[€$£]? ?\d[\d.,' ]*\)?/g, ' ').trim()
  if (label.length < 2 || label.length > 60 || notTotal.test(label) || isSentence(label))
    return { use: 'not', weight: 0 }
  if (netLabel.test(label) && !netTrap.test(label)) return { use: 'net', weight: 0.95 }
  if (includedVat.test(label)) return { use: 'vat', weight: 0.95 }
  if (/\b(?:incl|ttc|tvac|brutto|t\.t\.c)/.test(label))
    return { use: 'gross', weight: /te betalen|a payer|total|totaal|gesamt/.test(label) ? 1 : 0.92 }
  if (grossLabel.test(label) && !/^(?:btw|tva|vat|mwst|ust)\b/.test(label))
    return { use: 'gross', weight: /saldo|solde|balance|reste|nog te|^due|betaald|paid/.test(label) ? 0.86 : 0.96 }
  if (vatLabel.test(label)) return { use: 'vat', weight: 0.95 }
  if (plainTotal.test(label)) return { use: 'gross', weight: 0.82 }
  return { use: 'not', weight: 0 }
}

const isSentence = (label: string) => label.length > 36 && label.split(' ').length > 6

function amountsOf(lines: readonly Line[], place: Placed): Candidate<number>[] {
  const inside = findAmounts(place.cell.text)
  const last = inside.at(-1)
  if (last) return [{ value: last.value, score: 1, cell: place.cell, text: last.text }, ...rightOf(lines, place, 0.99)]
  if (place.cell.folded.length > 45) return []
  const right = rightOf(lines, place, 0.97)
  const rest = spotsOf(lines, place, place.cell.text.length, 5)
    .filter(({ how }) => how === 'below' || how === 'above')
    .flatMap((spot) => {
      const amount = findAmounts(spot.cell.text).at(-1)
      return amount && isMostlyAmount(spot.cell.text, amount.text)
        ? [{ value: amount.value, score: spot.nearness, cell: spot.cell, text: amount.text }]
        : []
    })
  return [...right, ...rest]
}

// In a row of totals the amount of a label is the next one, before another label begins; rate and base may stand between.
function rightOf(lines: readonly Line[], { line, column }: Placed, score: number): Candidate<number>[] {
  const found: Candidate<number>[] = []
  for (const cell of lines[line]?.cells.slice(column + 1) ?? []) {
    const amount = findAmounts(cell.text).at(-1)
    if (!amount && /\p{L}{3}/u.test(cell.text) && !/^(?:eur|usd|gbp|chf|euro)$/i.test(cell.text.trim())) break
    if (amount) found.push({ value: amount.value, score: score - found.length * 0.04, cell, text: amount.text })
  }
  return found
}

const isMostlyAmount = (text: string, amount: string) => text.length - amount.length <= 8

/** Net and VAT that make the total. VAT may be the sum of several rates, and may be absent where none is due. */
function bestTriple({ gross, net, vat, seen, isFree }: Pool): Totals | undefined {
  let best: { score: number; totals: Totals } | undefined
  const consider = (score: number, totals: Totals) => {
    if (!best || score > best.score + 1e-9) best = { score, totals }
  }
  const largestGross = Math.max(1, ...gross.map(({ value }) => value))
  const vats = new Map(vat.map((candidate) => [candidate.value, candidate]))
  const sums = sumsOf(vat)
  for (const g of gross) {
    // Lines of a table add up too: of two sums that fit, the larger is the total.
    const size = 0.8 * (g.value / largestGross)
    for (const n of net) {
      const rest = g.value - n.value
      if (n.value === 0 && g.value > 0) continue
      const tax = vats.get(rest) ?? (sums.has(rest) ? placed(rest, n, 0.9) : undefined)
      const known = seen.get(rest)
      if (rest > 0 && tax) consider(size + g.score + n.score + tax.score + 1, sure(g, n, { ...tax, value: rest }, 0.98))
      else if (rest > 0 && known && isUsualRate(rest, n.value))
        consider(size + g.score + n.score + 1.2, sure(g, n, { value: rest, score: 0.9, ...known }, 0.95))
      else if (rest > 0 && rest < n.value * 0.27 && isUsualRate(rest, n.value))
        consider(size + g.score + n.score + 0.7, sure(g, n, placed(rest, n, 0.75), 0.9))
      if (rest === 0 && g.value > 0 && (isFree || vats.has(0)))
        consider(
          size + g.score + n.score + (vats.has(0) ? 1.2 : 0.5),
          sure(g, n, vats.get(0) ?? placed(0, n, 0.8), 0.97),
        )
    }
    for (const v of vat) {
      const known = seen.get(g.value - v.value)
      if (v.value > 0 && v.value < g.value && known && isUsualRate(v.value, g.value - v.value))
        consider(size + g.score + v.score + 0.9, sure(g, { value: g.value - v.value, score: 0.88, ...known }, v, 0.95))
      else if (v.value > 0 && isUsualRate(v.value, g.value - v.value))
        consider(size + g.score + v.score + 0.35, {
          gross: { ...g, score: g.score * 0.92 },
          vat: { ...v, score: v.score * 0.85 },
        })
    }
  }
  return best?.totals
}

const placed = (value: number, { cell, text }: Candidate<number>, score: number): Candidate<number> => ({
  value,
  score,
  cell,
  text,
})
const sure = (gross: Candidate<number>, net: Candidate<number>, vat: Candidate<number>, score: number): Totals => ({
  gross: { ...gross, score },
  net: { ...net, score },
  vat: { ...vat, score },
})

function sumsOf(vat: readonly Candidate<number>[]): Set<number> {
  const values = [...new Set(vat.filter(({ value }) => value > 0).map(({ value }) => value))].slice(0, 8)
  const sums = new Set<number>()
  for (let mask = 1; mask < 2 ** values.length; mask += 1)
    sums.add(values.reduce((sum, value, i) => sum + (mask & (1 << i) ? value : 0), 0))
  return sums
}

// Between the lowest reduced rate and 25 %, or a mix of rates.
const isUsualRate = (vat: number, net: number) => net > 0 && vat / net > 0.018 && vat / net < 0.275
