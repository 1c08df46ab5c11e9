import { aroundOf, type Token } from '../around.ts'
import { amountLabels } from '../labels/amount-labels.ts'
import type { Candidate, Features } from '../model/candidate.ts'
import { relativeHeight, type Paper } from '../paper.ts'
import { amountTokens } from '../tokens.ts'
import { position } from './day-candidates.ts'
import { labelFeatures } from './label-features.ts'

export type AmountContext = { isReceipt: boolean; isCredit: boolean }

/** In hundredths of the rate: what VAT is charged at in Europe. */
export const usualRates = [21, 6, 12, 9, 20, 10, 5.5, 19, 7, 17, 8, 3, 25, 22, 23, 8.1, 2.6, 4, 13, 5]
const maxTokens = 240

export type AmountCandidate = Candidate<number> & { token: Token<number> }

/** Every amount on the paper in cents, once for each place. The features serve total, net and VAT alike. */
export function amountCandidates(paper: Paper, context: AmountContext): AmountCandidate[] {
  const all = amountTokens(paper)
  // Of a flood the first and the last are kept: totals stand at an end.
  const tokens = all.length <= maxTokens ? all : [...all.slice(0, maxTokens / 3), ...all.slice(-(maxTokens * 2) / 3)]
  const values = new Set(tokens.map(({ value }) => value))
  const sorted = [...values].toSorted((a, b) => b - a)
  const times = Map.groupBy(tokens, ({ value }) => value)
  const byLine = Map.groupBy(tokens, ({ line }) => line)
  const sums = sumsOf(sorted.slice(0, 40))
  const moneys = tokens.map(({ cell }) => moneyOf(cell.text))
  const usual = mostFrequent(moneys.filter((money) => money !== undefined))
  const shared = { ...context, tokens, sorted, times, byLine, sums, moneys, usual }
  return tokens.map((token, index) => ({
    value: token.value,
    cell: token.cell,
    text: token.text,
    token,
    features: featuresOf(paper, token, { ...shared, index }),
  }))
}

type Sums = { gross: Map<number, number>; net: Map<number, number>; vat: Map<number, number> }

/** How well each value takes part in net + VAT = total: 2 where the VAT is a usual rate of the net, 1 where it only could be. */
function sumsOf(values: readonly number[]): Sums {
  const sums: Sums = { gross: new Map(), net: new Map(), vat: new Map() }
  const known = new Set(values)
  const note = (map: Map<number, number>, value: number, fit: number) =>
    map.set(value, Math.max(fit, map.get(value) ?? 0))
  for (const gross of values) {
    for (const net of values) {
      const vat = gross - net
      if (net <= 0 || vat <= 0 || vat > net * 0.28 || !known.has(vat)) continue
      const fit = rateOf(net, vat) > 0 ? 2 : 1
      note(sums.gross, gross, fit)
      note(sums.net, net, fit)
      note(sums.vat, vat, fit)
    }
  }
  return sums
}

/** The usual rate that makes this VAT of this net, give or take rounding by line; 0 for none. */
export function rateOf(net: number, vat: number): number {
  const slack = Math.max(2, Math.min(6, net / 20_000))
  return usualRates.find((rate) => Math.abs((net * rate) / 100 - vat) <= slack) ?? 0
}

type Shared = AmountContext & {
  tokens: readonly Token<number>[]
  sorted: readonly number[]
  times: Map<number, Token<number>[]>
  byLine: Map<number, Token<number>[]>
  sums: Sums
  /** The currency printed with each amount, and the one that most have. */
  moneys: readonly (string | undefined)[]
  usual: string | undefined
  index: number
}

const moneySigns: Record<string, string> = { '€': 'EUR', '£': 'GBP', $: 'USD' }

function moneyOf(text: string): string | undefined {
  const [found] = /€|£|\$|\b(?:EUR|GBP|USD|CHF|SEK|DKK|NOK|PLN|CZK|CAD|AUD|JPY)\b/.exec(text) ?? []
  return found === undefined ? undefined : (moneySigns[found] ?? found)
}

function mostFrequent(moneys: readonly string[]): string | undefined {
  const counts = Map.groupBy(moneys, (money) => money)
  return [...counts.entries()].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0]
}

const converted =
  /tegenwaarde|omgerekend|wisselkoers|\bkoers|contre-?valeur|taux de change|\bcours\b|gegenwert|umgerechnet|wechselkurs|\bkurs\b|equivalent|exchange rate|converted/

function featuresOf(paper: Paper, token: Token<number>, shared: Shared): Features {
  const { value, line, cell, at } = token
  const { sorted, sums, tokens, times, byLine, index } = shared
  const around = aroundOf(paper, token)
  const row = byLine.get(line) ?? []
  const text = paper.lines[line]?.folded ?? ''
  const largest = sorted[0] || 1
  const rank = sorted.indexOf(value)
  const percents = text.match(/\d ?%/g)?.length ?? 0
  return {
    ...labelFeatures(amountLabels, around),
    ...position(paper, token),
    'row.amounts': Math.min(6, row.length),
    'row.place': row.indexOf(token),
    'row.place.from.end': row.length - 1 - row.indexOf(token),
    'row.percents': Math.min(3, percents),
    'row.is.largest': row.every((other) => other.value <= value) ? 1 : 0,
    'cell.length': Math.min(120, cell.text.length),
    'has.sign': /[-–−(] ?(?:€|\$|£)? ?$/.test(cell.text.slice(0, at)) ? 1 : 0,
    'has.currency': /€|\$|£|\b(?:eur|usd|gbp|chf|euro)\b/.test(cell.folded) ? 1 : 0,
    'is.zero': value === 0 ? 1 : 0,
    'other.money': isOther(shared.moneys[index], shared.usual) ? 1 : 0,
    'is.converted': converted.test(text) ? 1 : 0,
    size: value / largest,
    rank: Math.min(30, rank),
    amounts: Math.min(60, tokens.length),
    distinct: Math.min(40, sorted.length),
    'place.from.end': Math.min(40, tokens.length - 1 - index),
    times: Math.min(8, times.get(value)?.length ?? 0),
    'is.sum': sums.gross.get(value) ?? 0,
    'is.net.of.sum': sums.net.get(value) ?? 0,
    'is.vat.of.sum': sums.vat.get(value) ?? 0,
    tallest: tallest(paper, tokens, token),
    'is.receipt': shared.isReceipt ? 1 : 0,
    'is.credit': shared.isCredit ? 1 : 0,
  }
}

const isOther = (money: string | undefined, usual: string | undefined) =>
  money !== undefined && usual !== undefined && money !== usual

function tallest(paper: Paper, tokens: readonly Token<number>[], { cell }: Token<number>): number {
  const mine = relativeHeight(paper, cell)
  return mine > 1.15 && tokens.every((other) => relativeHeight(paper, other.cell) <= mine + 0.01) ? 1 : 0
}
