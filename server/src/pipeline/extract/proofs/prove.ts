import type { Cell } from '../../reading/lines.ts'
import { type Chosen, isShown, type Shown } from '../model/chosen.ts'
import type { CalibratedField } from '../model/models.ts'
import type { Paper } from '../paper.ts'
import { sayAmount } from '../values.ts'
import { addedUp, isCalledNet } from './added-up.ts'
import { afterDeposit, isAdvance } from './deposits.ts'
import { isVat } from './amount-words.ts'
import { drawnUpOn, isOfElse } from './drawn-up.ts'
import { namedAmounts } from './named-amounts.ts'
import { ratedVat } from './rated-vat.ts'
import { taxTable } from './tax-table.ts'
import { printedZero, untaxedNet } from './untaxed-net.ts'
import { firstOfPair, whoseAccounts } from './whose-account.ts'

type Thresholds = Record<CalibratedField, number>

const proven = 0.97

/**
 * What arithmetic and plain words prove, over what was learnt: the total of a table of rates or after a deposit, the net
 * where no VAT is charged, net and VAT that add up, the VAT that its rate makes of the total, the creditor's account beside
 * the customer's, the day on which it says that it was drawn up. Pure.
 */
export function prove(paper: Paper, chosen: Chosen, thresholds: Thresholds): Chosen {
  const steps = [
    withoutAdvance,
    withTable,
    withSum,
    withDeposit,
    withNet,
    withVat,
    withoutUnprinted,
    withAccount,
    withIssue,
  ]
  return steps.reduce((settled, step) => step(paper, settled, thresholds), chosen)
}

const centsOf = ({ value }: Shown) => Math.round(Number(value) * 100)

type Place = { value: string; cell: Cell; text: string }

const asProven = ({ value, cell, text }: Place, threshold: number): Shown => ({
  value,
  cell,
  text,
  score: Math.max(proven, threshold),
  threshold,
})

/** "Acomptes déjà facturés -380,00" of a bill of 318,00: larger than the total, and no total. */
function withoutAdvance(paper: Paper, chosen: Chosen): Chosen {
  const { totalIncludingVat: total, totalExcludingVat: _net, totalVat: _vat, ...rest } = chosen
  if (!total || !isAdvance(paper, centsOf(total))) return chosen
  return { ...rest, totalIncludingVat: { ...total, score: Math.min(total.score, total.threshold / 2) } }
}

/** Of a table of rates no row alone is the total. */
function withTable(paper: Paper, chosen: Chosen, thresholds: Thresholds): Chosen {
  const { totalIncludingVat: total, totalExcludingVat: _net, totalVat: _vat, ...rest } = chosen
  const table = total && taxTable(paper)
  if (!table || centsOf(total) === table.total.value || !table.parts.has(centsOf(total))) return chosen
  return { ...rest, totalIncludingVat: asProven(sayPlace(table.total), thresholds.totalIncludingVat) }
}

/** A net with VAT stands for itself; so a deposit is looked for only where none are known. */
function withDeposit(paper: Paper, chosen: Chosen, thresholds: Thresholds): Chosen {
  const total = chosen.totalIncludingVat
  if (!total || isShown(chosen.totalVat) || isShown(chosen.totalExcludingVat)) return chosen
  const after = afterDeposit(paper, centsOf(total))
  if (!after) return chosen
  const { totalExcludingVat: _net, totalVat: _vat, ...rest } = chosen
  const doubted = { ...total, score: Math.min(total.score, total.threshold / 2) }
  const settled = after.total && asProven(sayPlace(after.total), thresholds.totalIncludingVat)
  return { ...rest, totalIncludingVat: settled ?? doubted }
}

const sayPlace = ({ value, cell, text }: { value: number; cell: Cell; text: string }): Place => ({
  value: sayAmount(value),
  cell,
  text,
})

function withNet(paper: Paper, chosen: Chosen, thresholds: Thresholds): Chosen {
  const total = chosen.totalIncludingVat
  if (!isShown(total) || isShown(chosen.totalExcludingVat)) return chosen
  if (isShown(chosen.totalVat) && centsOf(chosen.totalVat) > 0) return chosen
  const net = untaxedNet(paper, centsOf(total))
  if (!net) return chosen
  const zero = isShown(chosen.totalVat) ? undefined : printedZero(paper)
  return {
    ...chosen,
    totalExcludingVat: asProven(sayPlace(net), thresholds.totalExcludingVat),
    ...(zero ? { totalVat: asProven(sayPlace(zero), thresholds.totalVat) } : {}),
  }
}

/** Net and VAT that come to a total: to the one chosen, or to a better one where that is their net or is not sure. */
function withSum(paper: Paper, chosen: Chosen, thresholds: Thresholds): Chosen {
  const { totalIncludingVat: total, totalExcludingVat: net, totalVat: vat, ...rest } = chosen
  const sum = addedUp(paper)
  if (!sum) return chosen
  const isSame = total !== undefined && centsOf(total) === sum.total.value
  if (isShown(total) && !isSame && centsOf(total) !== sum.net.value) return chosen
  // Learnt as the rest of a total and one VAT of several, the net is called so nowhere.
  if (isShown(total) && isSame && isShown(net) && centsOf(net) !== sum.net.value && isCalledNet(paper, centsOf(net)))
    return chosen
  return {
    ...rest,
    totalIncludingVat: isShown(total) && isSame ? total : asProven(sayPlace(sum.total), thresholds.totalIncludingVat),
    totalExcludingVat: keep(net, sum.net) ?? asProven(sayPlace(sum.net), thresholds.totalExcludingVat),
    totalVat: keep(vat, sum.vat) ?? asProven(sayPlace(sum.vat), thresholds.totalVat),
  }
}

const keep = (one: Shown | undefined, { value }: { value: number }) =>
  isShown(one) && centsOf(one) === value ? one : undefined

function withVat(paper: Paper, chosen: Chosen, thresholds: Thresholds): Chosen {
  const { totalIncludingVat: total, totalExcludingVat: net } = chosen
  if (!isShown(total) || isShown(chosen.totalVat)) return chosen
  const vat = ratedVat(paper, centsOf(total))
  if (!vat || (isShown(net) && centsOf(net) + vat.value !== centsOf(total))) return chosen
  return { ...chosen, totalVat: asProven(sayPlace(vat), thresholds.totalVat) }
}

const mostVats = 8
const sumsOf = (values: readonly number[]): ReadonlySet<number> =>
  new Set(values.reduce((sums, value) => [...sums, ...sums.map((sum) => sum + value)], [0]))

/** A VAT that is only the rest of total and net, beside printed VAT that does not come to it, is nobody's. */
function withoutUnprinted(paper: Paper, chosen: Chosen): Chosen {
  const vat = chosen.totalVat
  if (paper.isScan || !isShown(vat) || centsOf(vat) === 0) return chosen
  const named = namedAmounts(paper)
  const rows = Map.groupBy(
    named.filter(({ row, isMinus }) => isVat(row) && !isMinus),
    ({ line }) => line,
  )
  const said = new Set([...rows.values()].flatMap((row) => row.at(-1)?.value ?? []))
  said.delete(0)
  if (said.size === 0 || said.size > mostVats || sumsOf([...said]).has(centsOf(vat))) return chosen
  if (named.some(({ value }) => value === centsOf(vat))) return chosen
  const { totalVat: _vat, totalExcludingVat: net, ...rest } = chosen
  return { ...rest, ...(net ? { totalExcludingVat: { ...net, score: Math.min(net.score, net.threshold / 2) } } : {}) }
}

function withAccount(paper: Paper, chosen: Chosen, thresholds: Thresholds): Chosen {
  const account = chosen.creditorIban
  if (!account) return chosen
  const { notToPay, creditor } = whoseAccounts(paper)
  if (notToPay.size === 0) {
    const first = isShown(account) ? undefined : firstOfPair(paper)
    // Either could be paid to; it is the one that was learnt, or none.
    return first?.value === account.value
      ? { ...chosen, creditorIban: asProven(first, thresholds.creditorIban) }
      : chosen
  }
  const isElse = notToPay.has(account.value)
  if (isShown(account) && !isElse) return chosen
  if (creditor) return { ...chosen, creditorIban: asProven(creditor, thresholds.creditorIban) }
  return isElse ? { ...chosen, creditorIban: { ...account, score: Math.min(account.score, 0.5) } } : chosen
}

/** The day on which a paper says that it was drawn up, unless another is sure and not called that of an order. */
function withIssue(paper: Paper, chosen: Chosen, thresholds: Thresholds): Chosen {
  const issued = chosen.issuedOn
  const said = issued && drawnUpOn(paper)
  if (!said || said.value === issued.value || (isShown(issued) && !isOfElse(paper, issued.value))) return chosen
  // What was counted from the other day falls with it.
  const { dueOn, ...rest } = chosen
  const due = dueOn && { ...dueOn, score: Math.min(dueOn.score, dueOn.threshold / 2) }
  return { ...rest, issuedOn: asProven(said, thresholds.issuedOn), ...(due ? { dueOn: due } : {}) }
}
