import type { Features } from '../model/candidate.ts'
import { median } from '../../reading/lines.ts'
import { mostRounded, type Amount, type Row } from './printed-amounts.ts'
import { roundingOf } from './rounding.ts'
import { differsByOne, type VatRow } from './vat-rows.ts'
import { wordlessSums } from './wordless-sums.ts'

/** An amount that could be what was paid, in cents, with what speaks for it. */
export type TotalCandidate = { value: number; seen: Amount | undefined; features: Features }

type Pool = {
  rows: readonly Row[]
  amounts: readonly Amount[]
  byRole: Map<string, Amount[]>
  vatRows: readonly VatRow[]
  itemSums: Map<number, number>
  /** Of the usual line in height. */
  usual: number
  /** Rows with amounts, from the top, and how many of them name a currency. */
  priced: readonly number[]
  signed: number
  distinct: number
}

const formWeight = { plain: 1, spaced: 0.75, whole: 0.35, pointless: 0.45 } as const
const most = 60

/** All amounts of a receipt as what could have been paid; also those that only arithmetic tells. */
export function totalCandidates(rows: readonly Row[], vatRows: readonly VatRow[]): TotalCandidate[] {
  const amounts = rows.flatMap((row) => row.amounts)
  const byRole = Map.groupBy(amounts, ({ row }) => rows[row]?.said?.role ?? 'goods')
  const priced = rows.filter((row) => row.amounts.length > 0)
  const pool: Pool = {
    rows,
    amounts,
    byRole,
    vatRows,
    itemSums: itemSumsOf(rows),
    usual: median(rows.map(({ line }) => line.height)) || 1,
    priced: priced.map(({ index }) => index),
    signed: priced.filter(hasSign).length,
    distinct: new Set(amounts.map(({ value }) => value)).size,
  }
  const values = new Set(amounts.filter(({ value }) => value > 0).map(({ value }) => value))
  for (const value of derivedValues(pool)) values.add(value)
  const found = [...values].slice(0, most).map((value) => candidateOf(value, pool))
  return withRivals(withoutRounded(found))
}

const saidOfBoth = [
  'label',
  'label.strong',
  'payment',
  'cash.label',
  'cash.change',
  'cash.exact',
  'vat.sum',
  'vat.rows',
]

/** What remains after rounding is no other opinion on what was bought: what speaks for it speaks for what stands before. */
function withoutRounded(found: readonly TotalCandidate[]): TotalCandidate[] {
  const rounded = found.filter(({ features }) => features['rounding'] === -1)
  return found
    .filter((one) => !rounded.includes(one))
    .map((one) => {
      const after = rounded.find(({ value }) => Math.abs(value - one.value) <= mostRounded)
      if (one.features['rounding'] !== 1 || after === undefined) return one
      const most = (name: string) => Math.max(one.features[name] ?? 0, after.features[name] ?? 0)
      return {
        ...one,
        features: { ...one.features, ...Object.fromEntries(saidOfBoth.map((name) => [name, most(name)])) },
      }
    })
}

function derivedValues({ byRole, vatRows, itemSums }: Pool): number[] {
  const paid = givenOf(byRole)
    .slice(0, 8)
    .flatMap((cash) => (byRole.get('change') ?? []).map((change) => cash.value - change.value))
  const taxed = [...grossSums(vatRows).keys()]
  return [...paid, ...taxed, ...[...itemSums].filter(([, count]) => count >= 3).map(([sum]) => sum)].filter(
    (value) => value > 0,
  )
}

function candidateOf(value: number, pool: Pool): TotalCandidate {
  const { rows, amounts, byRole, vatRows, itemSums } = pool
  const same = amounts.filter((one) => one.value === value)
  const strengthIn = (role: string) =>
    Math.max(0, ...(byRole.get(role) ?? []).filter((one) => one.value === value).map(({ form }) => formWeight[form]))
  const label = Math.max(
    0,
    ...(byRole.get('total') ?? [])
      .filter((one) => one.value === value && !one.isNegative)
      .map((one) => formWeight[one.form] * (rows[one.row]?.said?.strength ?? 0) * shareOfRow(one, rows)),
  )
  const largest = Math.max(
    1,
    ...amounts
      .filter((one) => one.form === 'plain' && !['cash', 'change', 'count'].includes(rows[one.row]?.said?.role ?? ''))
      .map((one) => one.value),
  )
  const isPlain = same.some(({ form }) => form === 'plain')
  const against = same.filter((one) =>
    ['change', 'net', 'vat', 'less', 'count', 'rounding'].includes(rows[one.row]?.said?.role ?? ''),
  )
  const items = itemSums.get(value) ?? 0
  const vat = grossSums(vatRows).get(value)
  const features: Features = {
    label: label,
    'label.strong': label >= 0.95 ? 1 : 0,
    payment: strengthIn('payment'),
    subtotal: strengthIn('subtotal'),
    'cash.label': strengthIn('cash'),
    'cash.change': isCashLessChange(value, byRole) ? 1 : 0,
    'cash.exact': isCashExact(value, byRole) ? 1 : 0,
    'vat.sum': vat === undefined ? 0 : vat.isPrinted ? 1 : 0.6,
    'vat.rows': vat?.rows ?? 0,
    'vat.within': isVatWithin(value, pool) ? 1 : 0,
    'net.vat': isNetPlusVat(value, byRole) ? 1 : 0,
    items: items === 0 ? 0 : Math.min(1, 0.3 + 0.2 * items),
    times: Math.min(1, Math.max(0, same.length - 1) / 3),
    size: Math.min(1.5, value / largest),
    'is.largest': value === largest ? 1 : 0,
    'is.plain': isPlain ? 1 : 0,
    'is.seen': same.length > 0 ? 1 : 0,
    'only.against': same.length > 0 && against.length === same.length ? 1 : 0,
    'goods.only': same.length > 0 && same.every((one) => rows[one.row]?.said === undefined) ? 1 : 0,
    ...roundingOf(value, pool),
    'over.cash': isOverCash(value, byRole) ? 1 : 0,
    'payment.sum': isSumOfPayments(value, byRole) ? 1 : 0,
    ...wordlessSums(value, amounts, rows),
    ...placeOf(same, pool),
  }
  const seen = same.toSorted((a, b) => weightOf(b, rows) - weightOf(a, rows))[0]
  return { value, seen, features }
}

/** The names of what `placeOf` says. */
export const placeNames: readonly string[] = ['tall', 'low', 'sign', 'sign.rare', 'distinct', 'sole.label']

/** Where and how an amount is printed speaks without words: larger, lower down, with the currency that others lack. */
function placeOf(same: readonly Amount[], { rows, usual, priced, signed, distinct }: Pool): Features {
  const on = same.flatMap(({ row }) => rows[row] ?? [])
  const last = Math.max(-1, ...on.map(({ index }) => priced.indexOf(index)))
  return {
    tall: Math.max(0, Math.min(1, Math.max(0, ...on.map(({ line }) => line.height)) / usual - 1)),
    low: last < 0 ? 0 : (last + 1) / priced.length,
    sign: on.some(hasSign) ? 1 : 0,
    'sign.rare': signed / Math.max(1, priced.length),
    distinct: Math.min(1, distinct / 10),
    'sole.label': on.some(({ spelt, amounts }) => amounts.length === 1 && /[a-z]{3}/.test(spelt)) ? 1 : 0,
  }
}

const hasSign = ({ line }: Row) => /[€£$]|\b(?:eur|chf|gbp|rm|usd)\b/.test(line.folded)

// "Total  79,87  16,77  96,64": in a row of several the largest is what was paid.
const shareOfRow = (one: Amount, rows: readonly Row[]) =>
  (rows[one.row]?.amounts ?? []).some((other) => other.value > one.value) ? 0.4 : 1

const weightOf = (one: Amount, rows: readonly Row[]) => {
  const said = rows[one.row]?.said
  return formWeight[one.form] * (said?.role === 'total' ? 1 + said.strength : said?.role === 'payment' ? 0.9 : 0.5)
}

const isCashLessChange = (value: number, byRole: Map<string, Amount[]>) =>
  givenOf(byRole).some((cash) =>
    (byRole.get('change') ?? []).some((change) => change.value > 0 && cash.value - change.value === value),
  )

// "Payment 20.00" is what was handed over where change follows.
const givenOf = (byRole: Map<string, Amount[]>) => [...(byRole.get('cash') ?? []), ...(byRole.get('payment') ?? [])]

/** Paid to the cent: change is printed as nothing. */
const isCashExact = (value: number, byRole: Map<string, Amount[]>) =>
  givenOf(byRole).some((one) => one.value === value) && (byRole.get('change') ?? []).some((one) => one.value === 0)

/** More than was handed over, though change was given. */
const isOverCash = (value: number, byRole: Map<string, Amount[]>) => {
  const cash = (byRole.get('cash') ?? []).filter(({ form }) => form === 'plain').map((one) => one.value)
  const hasChange = (byRole.get('change') ?? []).some((one) => one.form === 'plain' && one.value > 0)
  return hasChange && cash.length > 0 && value > Math.max(...cash)
}

/** A voucher and a card, or two cards. */
const isSumOfPayments = (value: number, byRole: Map<string, Amount[]>) => {
  const parts = (byRole.get('payment') ?? []).slice(0, 8)
  return parts.some((one, i) => parts.slice(i + 1).some((other) => one.value + other.value === value))
}

const isNetPlusVat = (value: number, byRole: Map<string, Amount[]>) =>
  [...(byRole.get('net') ?? []), ...(byRole.get('subtotal') ?? [])].some((net) =>
    (byRole.get('vat') ?? []).some(
      (vat) => vat.value > 0 && vat.value < net.value * 0.3 && net.value + vat.value === value,
    ),
  )

/** VAT printed with its rate that is just what lies in this total. */
const isVatWithin = (value: number, { rows, byRole }: Pool) =>
  (byRole.get('vat') ?? []).some((vat) =>
    (rows[vat.row]?.rates ?? []).some(
      (rate) => rate > 0 && vat.value >= 10 && Math.abs(vat.value - (value * rate) / (100 + rate)) <= 1,
    ),
  )

/** What the rows of a VAT table add up to: each row, and all rows of distinct lines together. */
export function grossSums(vatRows: readonly VatRow[]): Map<number, { rows: number; isPrinted: boolean }> {
  const sums = new Map<number, { rows: number; isPrinted: boolean }>()
  const lines = [...Map.groupBy(vatRows, ({ row }) => row).values()].slice(0, 6)
  const pick = (at: number, sum: number, count: number, isPrinted: boolean): void => {
    if (count > 0 && !sums.get(sum)?.isPrinted) sums.set(sum, { rows: count, isPrinted })
    for (let next = at; next < lines.length; next += 1)
      for (const one of (lines[next] ?? []).slice(0, 3))
        pick(next + 1, sum + one.base + one.vat, count + 1, isPrinted && one.isRatePrinted)
  }
  pick(0, 0, 0, true)
  return sums
}

/** Sums of the goods' amounts in runs of lines that end before a total, with how many there were. */
function itemSumsOf(rows: readonly Row[]): Map<number, number> {
  const sums = new Map<number, number>()
  const isGoods = ({ said, amounts }: Row) => amounts.length > 0 && (said === undefined || said.role === 'less')
  const firstTotal = rows.findIndex(
    ({ said, amounts }) => (said?.role === 'total' || said?.role === 'subtotal') && amounts.length > 0,
  )
  const before = rows
    .slice(0, firstTotal < 0 ? rows.length : firstTotal)
    .filter(isGoods)
    .slice(-60)
  const ways = [before, before.filter((row) => !isUnitPrice(row)), before.filter(hasWord)]
  for (const goods of ways) addRuns(goods, sums)
  return sums
}

// "3 x 1,20", "@5 X RM 12.00": the price of one, under the line that has the price of all.
const isUnitPrice = ({ spelt }: Row) =>
  /^\W*(?:@|\d+(?:[.,]\d+)? ?(?:kg|l|st|pcs|stk)?\.? ?[x*@])/.test(spelt) && !/[a-z]{4}/.test(spelt)

/** A line of figures alone counts or prices what stands above it. */
const hasWord = ({ spelt }: Row) => /[a-z]{3}/.test(spelt)

function addRuns(goods: readonly Row[], sums: Map<number, number>): void {
  const least = goods.length === 1 ? 1 : 2
  for (let from = 0; from <= goods.length - least && from < 4; from += 1) {
    let sum = 0
    for (const row of goods.slice(from)) {
      const last = row.amounts.at(-1)
      if (last) sum += last.isNegative || row.said?.role === 'less' ? -last.value : last.value
    }
    sums.set(sum, Math.max(sums.get(sum) ?? 0, goods.length - from))
  }
}

/** Those of a row say the same, with words and without. */
const supports = [
  ['payment', 'payment.sum'],
  ['cash.change', 'given.back'],
  ['vat.sum'],
  ['net.vat', 'pair.vat'],
  ['items', 'run'],
  ['vat.within'],
]
const support = ({ features }: TotalCandidate) =>
  supports.reduce((sum, names) => sum + Math.min(1, Math.max(...names.map((name) => features[name] ?? 0))), 0)

/** The most that speaks for an amount one digit away, such as the one that was printed. */
const twinSupport = (value: number, others: readonly TotalCandidate[]) =>
  Math.max(0, ...others.filter((other) => differsByOne(String(other.value), String(value))).map(support))

/** How each stands against the others: the best label of another value, and whether that looks like a misreading of it. */
function withRivals(found: readonly TotalCandidate[]): TotalCandidate[] {
  return found.map((one) => {
    const others = found.filter((other) => other !== one)
    const rival = Math.max(0, ...others.map(({ features }) => features['label'] ?? 0))
    const rivalSupport = Math.max(0, ...others.map(support))
    const twin = others.some(
      ({ value, features }) => (features['label'] ?? 0) > 0.5 && differsByOne(String(value), String(one.value)),
    )
    return {
      ...one,
      features: {
        ...one.features,
        support: support(one),
        'rival.label': rival,
        'rival.support': rivalSupport,
        'twin.label': twin ? 1 : 0,
        lead: Math.max(-2, Math.min(2, support(one) - rivalSupport)),
        // A label alone against several sums that agree on something else: one of its digits was misread.
        outvoted:
          (one.features['label'] ?? 0) > 0.5 && support(one) < 0.6 && twinSupport(one.value, others) >= 1 ? 1 : 0,
        elects: (one.features['label'] ?? 0) < 0.5 && support(one) >= 1.4 && rival > 0.5 ? 1 : 0,
        'elects.twin': support(one) >= 1.4 && twin ? 1 : 0,
      },
    }
  })
}
