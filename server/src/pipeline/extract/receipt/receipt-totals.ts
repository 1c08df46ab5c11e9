import type { Cell } from '../../reading/lines.ts'
import type { Features, Scored } from '../model/candidate.ts'
import type { Forest } from '../model/forest.ts'
import { mostRounded, type Amount, type Row } from './printed-amounts.ts'
import { isRinggit } from './rounding.ts'
import { totalCandidates, type TotalCandidate } from './total-evidence.ts'
import { usualRates, vatRowsOf, type VatRow } from './vat-rows.ts'
import { totalForests, type TotalForests } from './total-forest.ts'
import type { SureOf } from './sureness.ts'

export type ReceiptTotals = { gross?: Scored<number>; net?: Scored<number>; vat?: Scored<number> }

/** What was paid, and the VAT in it, in cents. Net and VAT are given only where they fit the total. */
export function totalsOf(
  rows: readonly Row[],
  sureOf: SureOf,
  { forests = totalForests(), paperSure = 1 }: { forests?: TotalForests; paperSure?: number } = {},
): ReceiptTotals {
  const vatRows = vatRowsOf(rows)
  const candidates = totalCandidates(rows, vatRows)
  const weighed = bestTotal(candidates, { sureOf, forests })
  const paid = calledAndPaid(candidates)
  const first = paid && !(weighed?.value === paid.value && weighed.score > paid.score) ? paid : weighed
  if (!first) return {}
  // Of a paper that hardly reads only what its other amounts prove is believed.
  const isProven = (first.features['support'] ?? 0) >= leastSupport
  const isDoubtful = (paperSure < hardlyRead && !isProven) || isRoundedUnread(first, rows)
  const best = isDoubtful ? { ...first, score: Math.min(first.score, inDoubt) } : first
  const gross = { value: best.value, score: best.score, ...placeOf(best.seen, rows) }
  const cell = gross.cell
  if (!cell) return {}
  const shares = sharesOf(best.value, { rows, vatRows })
  const capped = (score: number) => Math.min(score, best.score)
  return {
    gross: { ...gross, cell },
    ...(shares
      ? {
          net: { ...shares.net, score: capped(shares.net.score) },
          vat: { ...shares.vat, score: capped(shares.vat.score) },
        }
      : {}),
  }
}

/** The total is rounded on such tickets, and what remains was not read. */
const isRoundedUnread = ({ value, features }: TotalCandidate, rows: readonly Row[]) =>
  value % 5 !== 0 && features['rounding'] === 0 && isRinggit(rows) && rows.some(({ said }) => said?.role === 'rounding')

const hardlyRead = 0.6
const leastSupport = 1
const inDoubt = 0.5
const unsure = 0.35

const clearly = 0.85
const byTwoLines = 0.9

/** Called the total and paid by card or the like, in two lines, and nothing else is both: sums that differ were misread or leave something out. */
function calledAndPaid(candidates: readonly TotalCandidate[]): Rated | undefined {
  const both = candidates.filter(
    ({ features, seen }) =>
      seen !== undefined && (features['label'] ?? 0) >= clearly && (features['payment'] ?? 0) >= clearly,
  )
  const [only] = both
  const isSole =
    both.length === 1 && candidates.every((one) => one === only || (one.features['payment'] ?? 0) < clearly)
  return only && isSole ? { ...only, score: byTwoLines } : undefined
}

/** The surer of both forests decides where they mean the same amount; where not, only if the other is not sure at all. */
function bestTotal(
  candidates: readonly TotalCandidate[],
  { sureOf, forests }: { sureOf: SureOf; forests: TotalForests },
): Rated | undefined {
  const [plain] = rateTotals(candidates, { sureOf, forest: forests.plain })
  const [strange] = rateTotals(candidates, { sureOf, forest: forests.strange })
  if (!plain || !strange) return undefined
  if (plain.value === strange.value) return { ...plain, score: Math.max(plain.score, strange.score) }
  const [surer, other] = plain.score >= strange.score ? [plain, strange] : [strange, plain]
  return other.score < unsure ? surer : { ...surer, score: Math.min(surer.score, inDoubt) }
}

export type Rated = TotalCandidate & { score: number }

/** Each candidate with the probability that it is what was paid: its own score, against the best of the others. */
export function rateTotals(
  candidates: readonly TotalCandidate[],
  { sureOf, forest }: { sureOf: SureOf; forest: Forest },
): Rated[] {
  const rated = candidates.map((one) => ({ ...one, score: forest.score(withDoubt(one, sureOf)) }))
  const sorted = rated.toSorted((a, b) => b.score - a.score)
  const [best, second] = sorted
  return sorted.map((one) => {
    const rival = (one === best ? second : best)?.score ?? 0
    const odds = one.score * (1 - rival)
    return { ...one, score: Math.min(one.score, odds / Math.max(1e-9, odds + rival * (1 - one.score))) }
  })
}

/** What the trees are asked: the evidence, and how badly the amount itself was recognised. */
export function withDoubt({ features, seen }: TotalCandidate, sureOf: SureOf): Features {
  const sure = seen ? Math.min(sureOf(seen.cell, seen.text), 0.98) : 0.8
  return { ...features, doubt: Math.max(-0.02, 0.95 - sure) }
}

function placeOf(seen: Amount | undefined, rows: readonly Row[]): { cell: Cell | undefined; text: string } {
  if (seen) return { cell: seen.cell, text: seen.text }
  const row = rows.find(({ said }) => said?.role === 'total') ?? rows[0]
  return { cell: row?.line.cells[0], text: row?.line.text ?? '' }
}

type Shares = { net: Scored<number>; vat: Scored<number> }

function sharesOf(gross: number, paper: { rows: readonly Row[]; vatRows: readonly VatRow[] }): Shares | undefined {
  return (
    fromTable(gross, paper.vatRows) ??
    fromLabels(gross, paper.rows) ??
    fromVatAlone(gross, paper.rows) ??
    fromPair(gross, paper.rows)
  )
}

/** Rows of the VAT table that make the total. */
function fromTable(gross: number, vatRows: readonly VatRow[]): Shares | undefined {
  const lines = [...Map.groupBy(vatRows, ({ row }) => row).values()].slice(0, 6)
  const chosen = pick(gross, lines, [])
  const [first] = chosen?.filter(({ vatAmount }) => vatAmount) ?? []
  if (!chosen || !first?.vatAmount) return undefined
  const vat = chosen.reduce((sum, row) => sum + row.vat, 0)
  const score = chosen.every(({ isRatePrinted }) => isRatePrinted) ? 0.98 : 0.93
  const at = (amount: Amount) => ({ cell: amount.cell, text: amount.text })
  return {
    net: { value: gross - vat, score, ...at(first.baseAmount ?? first.vatAmount) },
    vat: { value: vat, score, ...at(first.vatAmount) },
  }
}

function pick(
  left: number,
  lines: readonly (readonly VatRow[])[],
  chosen: readonly VatRow[],
): readonly VatRow[] | undefined {
  if (left === 0 && chosen.length > 0) return chosen
  for (const [i, line] of lines.entries())
    for (const row of line.slice(0, 3)) {
      if (row.base + row.vat > left) continue
      const found = pick(left - row.base - row.vat, lines.slice(i + 1), [...chosen, row])
      if (found) return found
    }
  return undefined
}

/** "Netto 37,07", "MwSt 2,59": labelled amounts that add up to the total, or to what it was before rounding. */
function fromLabels(gross: number, rows: readonly Row[]): Shares | undefined {
  const of = (role: string) => rows.filter(({ said }) => said?.role === role).flatMap(({ amounts }) => amounts)
  const rounded = [0, ...of('rounding').map(({ value }) => value)].filter((cents) => cents <= mostRounded)
  for (const net of [...of('net'), ...of('subtotal')])
    for (const vat of of('vat'))
      if (rounded.includes(Math.abs(net.value + vat.value - gross)) && vat.value < net.value * 0.3) {
        const isZero = vat.value === 0
        const [score, netScore] = isZero ? [0.85, 0.85] : [0.96, 0.96]
        return {
          net: { value: net.value, score: netScore, cell: net.cell, text: net.text },
          vat: { value: vat.value, score, cell: vat.cell, text: vat.text },
        }
      }
  return undefined
}

/** VAT alone, with the rate it is of, or one of the usual rates: the rest is the net amount. */
function fromVatAlone(gross: number, rows: readonly Row[]): Shares | undefined {
  const vats = rows
    .filter(({ said }) => said?.role === 'vat')
    .flatMap((row) => row.amounts.filter(({ form }) => form === 'plain').map((amount) => ({ amount, row })))
  const isOf = (vat: number, rate: number) => rate > 0 && Math.abs(vat - (gross * rate) / (100 + rate)) <= 1
  const printed = vats.filter(({ amount, row }) => row.rates.some((rate) => isOf(amount.value, rate)))
  const usual = vats.filter(
    ({ amount, row }) =>
      row.rates.length === 0 && amount.value >= 50 && usualRates.some((rate) => isOf(amount.value, rate)),
  )
  const [fitting, score] = printed.length > 0 ? [printed, 0.95] : [usual, 0.9]
  const [only] = fitting
  if (!only || fitting.some(({ amount }) => amount.value !== only.amount.value)) return undefined
  const { value, cell, text } = only.amount
  return { net: { value: gross - value, score: score - 0.02, cell, text }, vat: { value, score, cell, text } }
}

/** Two printed amounts near each other that make the total at a usual rate, where no label was read. */
function fromPair(gross: number, rows: readonly Row[]): Shares | undefined {
  const amounts = rows.flatMap((row) => [...row.amounts, ...row.pointless]).slice(-300)
  const pairs = amounts.flatMap((net) =>
    amounts
      .filter((vat) => vat.value >= 50 && net.value + vat.value === gross && Math.abs(vat.row - net.row) <= 2)
      .filter((vat) => usualRates.some((rate) => Math.abs(vat.value - (net.value * rate) / 100) <= 1))
      .map((vat) => ({ net, vat })),
  )
  const [pair] = pairs
  if (!pair || pairs.some(({ vat }) => vat.value !== pair.vat.value)) return undefined
  const isMarked = [pair.net.row, pair.vat.row].some(
    (row) =>
      ['vat', 'net'].includes(rows[row]?.said?.role ?? '') || ['vat', 'net'].includes(rows[row - 1]?.said?.role ?? ''),
  )
  const score = isMarked ? 0.95 : 0.88
  const at = ({ value, cell, text }: Amount) => ({ value, score, cell, text })
  return { net: at(pair.net), vat: at(pair.vat) }
}
