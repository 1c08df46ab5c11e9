import { rateOf } from '../fields/amount-candidates.ts'
import type { Paper } from '../paper.ts'
import { isNet, isPart, isVat } from './amount-words.ts'
import { namedAmounts, type NamedAmount } from './named-amounts.ts'

/** Net and VAT, each in its place, that come to just the total. */
export type AddedUp = { net: NamedAmount; vat: NamedAmount }

/**
 * The amount called net and the one called VAT that add up to this total, in cents, at a usual rate. Undefined where two
 * pairs do, or where there are VAT rows beside it that the total would have to hold too.
 */
export function addedUp(paper: Paper, total: number): AddedUp | undefined {
  const named = namedAmounts(paper).filter(({ value, isMinus }) => value > 0 && value < total && !isMinus)
  const vats = new Map(named.filter(({ label }) => isVat(label)).map((one) => [one.value, one]))
  const nets = named.filter(({ label }) => isNet(label) || isPart(label))
  const pairs = nets.flatMap((net) => {
    const vat = vats.get(total - net.value)
    return vat && rateOf(net.value, vat.value) > 0 ? [{ net, vat }] : []
  })
  const isOne = new Set(pairs.map(({ net }) => net.value)).size === 1
  const [pair] = pairs
  // Of several rates the VAT rows would add up to the VAT only together.
  return isOne && pair && [...vats.keys()].every((value) => value === pair.vat.value) ? pair : undefined
}
