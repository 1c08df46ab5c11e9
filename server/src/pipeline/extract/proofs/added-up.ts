import { rateOf } from '../fields/amount-candidates.ts'
import type { Paper } from '../paper.ts'
import { isNet, isPart, isPayable, isTotal, isVat } from './amount-words.ts'
import { namedAmounts, type NamedAmount } from './named-amounts.ts'

/** Net, VAT and total, each in its place; of several rates `vat` is their sum, at the place of the first. */
export type AddedUp = { net: NamedAmount; vat: NamedAmount; total: NamedAmount }

const mostVats = 6
const mostNets = 4
const highest = 27

/**
 * The amount called net, the VAT and the amount called the total, where the first two come to the third. VAT is one amount
 * at a usual rate or those of all rates; several nets count together. Undefined where two readings add up.
 */
export function addedUp(paper: Paper): AddedUp | undefined {
  const named = namedAmounts(paper).filter(({ value, isMinus }) => value > 0 && !isMinus)
  const vats = vatsOf(named)
  if (vats.length === 0 || vats.length > mostVats) return undefined
  const nets = once(named.filter(({ label }) => isNet(label) || isPart(label)))
  const totals = once(named.filter(({ label }) => (isTotal(label) || isPayable(label)) && !isNet(label)))
  const sumsOf = (of: readonly NamedAmount[]) =>
    of.flatMap((net) =>
      [...alone(vats, net), ...together(vats, net)].flatMap((vat) => {
        const total = totals.find(({ value }) => value === net.value + vat.value)
        return total ? [{ net, vat, total }] : []
      }),
    )
  const single = sumsOf(nets)
  const found = single.length > 0 ? single : sumsOf(parted(nets))
  const [first] = found
  return found.every(({ net, vat }) => net.value === first?.net.value && vat.value === first.vat.value)
    ? first
    : undefined
}

/** Goods and carriage each with a net of their own: all of them together. */
function parted(nets: readonly NamedAmount[]): NamedAmount[] {
  const own = nets.filter(({ label }) => isNet(label))
  const [first] = own
  if (!first || own.length < 2 || own.length > mostNets) return []
  return [{ ...first, value: own.reduce((sum, { value }) => sum + value, 0) }]
}

export const isCalledNet = (paper: Paper, net: number): boolean =>
  namedAmounts(paper).some(({ value, label }) => value === net && (isNet(label) || isPart(label)))

/** Each amount called VAT, once; of a base and its VAT in one line the VAT. */
function vatsOf(named: readonly NamedAmount[]): NamedAmount[] {
  const rows = Map.groupBy(
    named.filter(({ label }) => isVat(label)),
    ({ line, label }) => `${line} ${label.replace(lastAmount, '')}`,
  )
  return once([...rows.values()].flatMap((row) => row.at(-1) ?? []))
}

// "USt. 19 % auf 804,35 €" before its VAT, and "USt. 19 % auf" before its base.
const lastAmount = /[ \d.,']{3,16}(?:€|eur|chf)? ?$/

const once = (amounts: readonly NamedAmount[]): NamedAmount[] => [
  ...new Map(amounts.map((one) => [one.value, one])).values(),
]

/** One amount that is the VAT at a usual rate, beside which others are its parts. */
function alone(vats: readonly NamedAmount[], net: NamedAmount): NamedAmount[] {
  return vats.filter((vat) => {
    const others = vats.filter((one) => one !== vat).reduce((sum, { value }) => sum + value, 0)
    return others === vat.value || (others === 0 && rateOf(net.value, vat.value) > 0)
  })
}

/** The VAT of all rates: what each rate makes its VAT of is no more than the net. */
function together(vats: readonly NamedAmount[], net: NamedAmount): NamedAmount[] {
  const [first] = vats
  const bases = vats.map(({ value, label }) => (value * 100) / rateIn(label))
  const slack = vats.reduce((sum, { label }) => sum + 100 / rateIn(label), 0)
  const base = bases.reduce((sum, value) => sum + value, 0)
  if (!first || vats.length < 2 || !(base <= net.value + slack)) return []
  return [{ ...first, value: vats.reduce((sum, { value }) => sum + value, 0) }]
}

/** The rate that a label tells; not a number where it tells none, or two. */
function rateIn(label: string): number {
  const rates = [...label.matchAll(/(?<![\d.,])(\d{1,2}(?:[.,]\d{1,2})?) ?%/g)].map(([, said = '']) =>
    Number(said.replace(',', '.')),
  )
  const [rate = NaN] = rates
  return rates.length === 1 && rate > 0 && rate <= highest ? rate : NaN
}
