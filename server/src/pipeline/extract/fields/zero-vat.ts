import { amountLabels } from '../labels/amount-labels.ts'
import type { Paper } from '../paper.ts'
import { amountTokens } from '../tokens.ts'

/** Lines between an amount and the VAT that is added to it. */
const mostApart = 5
const [vat, free] = [amountLabels.names.indexOf('vat'), amountLabels.names.indexOf('free')]

/** Amounts, in cents, that stand both above and below a line that says VAT of nothing: before VAT and after it. */
export function untaxedTotals(paper: Paper): ReadonlySet<number> {
  const tokens = amountTokens(paper)
  const saysVat = (line: number) => {
    const said = amountLabels.whole(paper.lines[line]?.folded ?? '')
    return (said[vat] ?? 0) > 0 || (said[free] ?? 0) > 0
  }
  const zeros = tokens.filter(({ value, line }) => value === 0 && saysVat(line)).map(({ line }) => line)
  const near = (from: number, to: number) =>
    new Set(tokens.filter(({ line, value }) => value > 0 && line >= from && line <= to).map(({ value }) => value))
  return new Set(
    zeros.flatMap((line) => {
      const after = near(line + 1, line + mostApart)
      return [...near(line - mostApart, line - 1)].filter((value) => after.has(value))
    }),
  )
}
