import type { Paper } from '../paper.ts'
import { isNet, isPart, isPayable, isTotal, isVat } from './amount-words.ts'
import { namedAmounts, type NamedAmount } from './named-amounts.ts'

const advance =
  /\b(?:\w{0,8}voorschot\w*|\w{0,6}acompte\w*|\w{0,8}anzahlung\w*|\w{0,6}abschlags?\w*|a-?conto\w*|akonto\w*|advances?|deposits?|provision\w*|prepaid|prepayment\w*|aanbetaling\w*|vooruitbetaling\w*|vorauszahlung\w*|vorauskasse|teilrechnung\w*|anticipo\w*|acconto|caparra|down ?payment|reeds (?:gefactureerd|aangerekend)|deja facture\w*|bereits (?:berechnet|fakturiert|in rechnung)|(?:already|previously) (?:invoiced|billed))\b/
const invoiced =
  /fa[ck]tuur|facture|rechnung|invoice|gefactureerd|aangerekend|billed|berechnet|fakturiert|fattura|factura/

/** What a paper with a deposit comes to: the amount, if the paper tells; `null` where it may be meant either way. */
export type AfterDeposit = { before: number; total: NamedAmount | null }

/**
 * A deposit taken off without VAT of its own: `chosen`, in cents, less the deposits is printed too. Undefined where the paper
 * has no such deposit, or where it calls what stands before it its total.
 */
export function afterDeposit(paper: Paper, chosen: number): AfterDeposit | undefined {
  const named = namedAmounts(paper)
  const deposits = depositsOf(named, chosen)
  const first = deposits[0]
  if (!first) return undefined
  const rest = chosen - deposits.reduce((sum, { value }) => sum + value, 0)
  const after = named.filter(({ value, line, isMinus }) => value === rest && line > first.line && !isMinus)
  if (rest <= 0 || after.length === 0) return undefined
  const isOwnTotal = named.some(({ value, label }) => value === chosen && isTotal(label) && !isPart(label))
  const isNamed = after.some(({ label }) => (isNet(label) || isTotal(label)) && !isPayable(label))
  const isLine = deposits.every(
    (one) => (one.isMinus || /^(?:af|less|moins|abzug|abzgl|minus)\b/.test(one.row)) && invoiced.test(one.row),
  )
  if (isOwnTotal && !isNamed) return undefined
  return { before: chosen, total: !isOwnTotal && (isNamed || isLine) ? (after.at(-1) ?? null) : null }
}

/** Whether an amount, wherever it stands, is only what is taken off as paid or asked before: never the total of its own paper. */
export function isAdvance(paper: Paper, cents: number): boolean {
  const places = namedAmounts(paper).filter(({ value }) => value === cents)
  return places.length > 0 && places.every(({ row, isMinus }) => isMinus && advance.test(row))
}

/** One amount for each line that takes a deposit off: the last of its line. */
function depositsOf(named: readonly NamedAmount[], chosen: number): NamedAmount[] {
  const start = named.find(({ value }) => value === chosen)?.line ?? 0
  const rows = Map.groupBy(
    named.filter(({ line, value, row }) => line > start && value > 0 && value < chosen && advance.test(row)),
    ({ line }) => line,
  )
  return [...rows.values()].flatMap((row) => row.at(-1) ?? []).filter(({ label }) => !isVat(label))
}
