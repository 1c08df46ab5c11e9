import type { Scored } from '../model/candidate.ts'
import type { Features } from '../model/candidate.ts'
import type { Paper } from '../paper.ts'
import { rateOf } from './amount-candidates.ts'
import { untaxedTotals } from './zero-vat.ts'
import { isVatOf, type VatRow, type VatSum, vatRows, vatSums as sumsOfRates } from './vat-rows.ts'

/** A reading of the totals as a whole: net and VAT are undefined where the paper does not show them. */
export type Totals = {
  gross: Scored<number>
  net: Scored<number> | undefined
  vat: Scored<number> | undefined
  /** Rows of several rates add up to just this net and VAT, or the page says that there is none. */
  isProven?: boolean
  /** Net, VAT and total are printed, and the VAT is said to be at the rate that it is. */
  isRated?: boolean
}
export type TotalsCandidate = Totals & { features: Features }

/** The best readings of each single amount, best first, each value once. */
export type Singles = {
  gross: readonly Scored<number>[]
  net: readonly Scored<number>[]
  vat: readonly Scored<number>[]
}

const most = { gross: 6, net: 7, vat: 8 }
const freeWords =
  /reverse charge|verlegd|autoliquidation|steuerschuldnerschaft|steuerfrei|innergemeinschaft|vrijgesteld|exoner|exempt|niet btw-?plichtig|non assujetti|art(?:icle|ikel)?\.? ?(?:44|39|293|196|21|51)\b|kleine onderneming|franchise|kleinunternehmer|\b0(?:[.,]00?)? ?%|medecontractant|cocontractant|intracommuna|outside the scope|hors champ|nicht steuerbar|geen btw|no vat|tax free|btw ?-?vrij|onderneming onderworpen/

/** Totals that could be meant: those that add up, those with one of the three left out, and the total alone. */
export function totalsCandidates(paper: Paper, singles: Singles, context: { isReceipt: boolean }): TotalsCandidate[] {
  const gross = singles.gross.slice(0, most.gross)
  const nets = singles.net.slice(0, most.net)
  const vats = singles.vat.slice(0, most.vat)
  const isFree = freeWords.test(paper.folded)
  const found: Totals[] = []
  const vatSums = sumsOf(vats)
  const rows = vatRows(paper)
  const proofs = sumsOfRates(rows)
  const untaxed = rows.some((row) => row.vat > 0) ? undefined : untaxedTotals(paper)
  for (const g of gross) {
    found.push({ gross: g, net: undefined, vat: undefined })
    if (g.value > 0) {
      const zero = vats.find(({ value }) => value === 0)
      const isUntaxed = untaxed?.has(g.value) === true
      const same = singles.net.find(({ value }) => value === g.value)
      // A subtotal that is the total, where nobody speaks of VAT: the net, and no VAT.
      if (same && same.cell !== g.cell && !isUntaxed) found.push({ gross: g, net: same, vat: undefined })
      // Without a word on VAT nothing says that there is none.
      if (same && (isFree || zero))
        found.push({
          gross: g,
          net: same,
          vat: zero ?? { ...g, value: 0, score: 0 },
          isProven: zero !== undefined && isUntaxed,
        })
    }
    for (const n of nets) {
      const rest = g.value - n.value
      if (n.value <= 0 || rest <= 0 || rest > n.value * 0.3) continue
      const printed = singles.vat.find(({ value }) => value === rest)
      // A fare and a tip add up too: what neither is at a rate nor stands by such a label is no VAT.
      if (rateOf(n.value, rest) === 0 && Math.max(n.score, printed?.score ?? 0) < 0.15 && !vatSums.has(rest)) continue
      const vat = printed ?? { ...n, value: rest, score: vatSums.has(rest) ? 0.5 : 0 }
      found.push({ gross: g, net: n, vat, isRated: printed !== undefined && isAtRate(n.value, rest, rows) })
    }
    for (const v of vats) {
      const rest = g.value - v.value
      if (v.value <= 0 || rest <= 0 || v.value > rest * 0.3) continue
      found.push({ gross: g, net: undefined, vat: v })
    }
    for (const proof of proofs) {
      const { vat, net, slack } = proof
      const said = singles.net.find(({ value }) => value === g.value - vat && Math.abs(value - net) <= slack)
      const printed = said ?? (isWholeOf(proof, g.value) ? { ...g, value: g.value - vat, score: 0.5 } : undefined)
      if (!printed || vat <= 0) continue
      const sum = singles.vat.find(({ value }) => value === vat) ?? { ...printed, value: vat, score: 0.5 }
      found.push({ gross: g, net: printed, vat: sum, isProven: true })
    }
  }
  const whole = proofs.filter((proof) => gross.some((one) => isWholeOf(proof, one.value)))
  const unique = [...new Map(found.map((one) => [keyOf(one), one])).values()].filter((one) => !isRowOf(one, whole))
  const best = {
    gross: gross[0]?.score ?? 0,
    net: nets[0]?.score ?? 0,
    vat: vats[0]?.score ?? 0,
    largest: Math.max(1, ...singles.gross.map(({ value }) => value)),
  }
  return unique.map((one) => ({ ...one, features: featuresOf(one, { best, vatSums, isFree, singles, ...context }) }))
}

/** Whatever is said of rates on the paper is of this one, and it makes this VAT of this net. */
function isAtRate(net: number, vat: number, rows: readonly VatRow[]): boolean {
  const taxed = rows.filter(({ rate }) => rate > 0)
  return taxed.length > 0 && taxed.every((row) => row.vat === vat && isVatOf(net, vat, row.rate))
}

/** Printed bases and VAT of several rates that come to just this total. */
const isWholeOf = ({ net, vat, rows }: VatSum, total: number): boolean =>
  rows.every(({ base }) => base !== undefined) && Math.abs(net + vat - total) <= 1

/** Where rows of several rates make up the total, one of them alone is a part of it, whatever it adds up to. */
const isRowOf = ({ gross, net, vat }: Totals, whole: readonly VatSum[]): boolean =>
  whole.some((proof) => {
    const all = proof.net + proof.vat
    const isDue = vat !== undefined && proof.rows.some(({ vat: due }) => due === vat.value)
    const isBase = net !== undefined && proof.rows.some(({ base }) => base === net.value)
    if (Math.abs(all - gross.value) > 1) return all > gross.value && (isDue || isBase)
    return (isDue && vat.value < proof.vat) || (isBase && net.value < proof.net)
  })

export const keyOf = ({ gross, net, vat }: Totals) => `${gross.value}|${net?.value ?? '-'}|${vat?.value ?? '-'}`

function sumsOf(vats: readonly Scored<number>[]): Set<number> {
  const values = vats.filter(({ value }) => value > 0).map(({ value }) => value)
  const sums = new Set<number>()
  for (let mask = 1; mask < 2 ** values.length; mask += 1) {
    const picked = values.filter((_, i) => mask & (1 << i))
    if (picked.length > 1 && picked.length <= 4) sums.add(picked.reduce((sum, value) => sum + value, 0))
  }
  return sums
}

type Shared = {
  best: { gross: number; net: number; vat: number; largest: number }
  vatSums: Set<number>
  isFree: boolean
  singles: Singles
  isReceipt: boolean
}

const logit = (score: number) => {
  const p = Math.min(0.999, Math.max(0.001, score))
  return Math.log(p / (1 - p))
}

function featuresOf({ gross, net, vat }: Totals, { best, vatSums, isFree, singles, isReceipt }: Shared): Features {
  const rate = net && vat && vat.value > 0 ? rateOf(net.value, vat.value) : 0
  const isPrinted = (list: readonly Scored<number>[], value: number | undefined) =>
    value !== undefined && list.some((one) => one.value === value) ? 1 : 0
  const netPrinted = net ? isPrinted(singles.net, net.value) : 0
  const vatPrinted = vat ? isPrinted(singles.vat, vat.value) : 0
  return {
    gross: logit(gross.score),
    net: net ? logit(net.score) : -8,
    vat: vat ? logit(vat.score) : -8,
    'gross.lag': best.gross - gross.score,
    'net.lag': best.net - (net?.score ?? 0),
    'vat.lag': best.vat - (vat?.score ?? 0),
    'gross.size': gross.value / best.largest,
    'has.net': net ? 1 : 0,
    'has.vat': vat ? 1 : 0,
    'net.printed': netPrinted,
    'vat.printed': vatPrinted,
    'vat.is.zero': vat?.value === 0 ? 1 : 0,
    'net.is.gross': net?.value === gross.value ? 1 : 0,
    'is.rate': rate > 0 ? 1 : 0,
    share: net && net.value > 0 && vat ? vat.value / net.value : -0.1,
    'vat.is.sum': vat && vatSums.has(vat.value) ? 1 : 0,
    'adds.up': net && vat && netPrinted && vatPrinted ? 1 : 0,
    'is.free': isFree ? 1 : 0,
    'is.receipt': isReceipt ? 1 : 0,
    'best.net': best.net,
    'best.vat': best.vat,
    order: order(gross, net, vat),
    near: near(gross, net),
  }
}

/** Printed in the order of adding up: net, VAT, total. */
function order(gross: Scored<number>, net: Scored<number> | undefined, vat: Scored<number> | undefined): number {
  const after = (a: Scored<number>, b: Scored<number>) =>
    a.cell.page > b.cell.page ||
    a.cell.box[1] > b.cell.box[1] + 2 ||
    (a.cell.box[1] > b.cell.box[1] - 3 && a.cell.box[0] >= b.cell.box[0])
  return (net && after(gross, net) ? 1 : 0) + (vat && after(gross, vat) ? 1 : 0)
}

function near(gross: Scored<number>, net: Scored<number> | undefined): number {
  if (!net || gross.cell.page !== net.cell.page) return -1
  const height = Math.max(6, gross.cell.box[3] - gross.cell.box[1])
  return Math.min(40, Math.abs(gross.cell.box[1] - net.cell.box[1]) / height)
}
