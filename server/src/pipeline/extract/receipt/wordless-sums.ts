import type { Amount, Row } from './printed-amounts.ts'
import { usualRates } from './vat-rows.ts'

const smallestVat = 50
const nearRows = 2
const most = 150
const mostBetween = { given: 8, change: 3 } as const
/** In cents: what is handed over is a note or a handful of coins. */
const wholeMoney = 50

/**
 * What speaks for an amount whatever its lines are called: two amounts near each other that are a net amount and its VAT,
 * money given and change below it, or that the lines above add up to it. Cents.
 */
export function wordlessSums(value: number, amounts: readonly Amount[], rows: readonly Row[]): Record<string, number> {
  const plain = amounts.filter(({ form }) => form === 'plain').slice(-most)
  const byValue = Map.groupBy(plain, (one) => one.value)
  return {
    'pair.vat': hasNetAndVat(value, { plain, byValue, rows }) ? 1 : 0,
    'given.back': hasGivenAndBack(value, { plain, byValue, rows }) ? 1 : 0,
    run: endsRun(value, { plain, byValue, rows }) ? 1 : 0,
  }
}

type Printed = { plain: readonly Amount[]; byValue: ReadonlyMap<number, readonly Amount[]>; rows: readonly Row[] }

/** What is given and given back is no tax. */
const isMoney = (row: Row | undefined) => row?.said?.role === 'cash' || row?.said?.role === 'change'

function hasNetAndVat(value: number, { plain, byValue, rows }: Printed): boolean {
  return plain.some(
    (vat) =>
      vat.value >= smallestVat &&
      vat.value < value * 0.25 &&
      !isMoney(rows[vat.row]) &&
      (byValue.get(value - vat.value) ?? []).some(
        (net) =>
          Math.abs(net.row - vat.row) <= nearRows &&
          [...usualRates, ...(rows[vat.row]?.rates ?? [])].some(
            (rate) => Math.abs(vat.value - (net.value * rate) / 100) <= 1,
          ),
      ),
  )
}

function hasGivenAndBack(value: number, { plain, byValue }: Printed): boolean {
  return (byValue.get(value) ?? []).some((asked) =>
    plain.some(
      (given) =>
        given.value > value &&
        given.value % wholeMoney === 0 &&
        given.row > asked.row &&
        given.row - asked.row <= mostBetween.given &&
        (byValue.get(given.value - value) ?? []).some(
          (back) => back.row > given.row && back.row - given.row <= mostBetween.change,
        ),
    ),
  )
}

const longestRun = 10

/** The last amounts of the lines right above it add up to it: "Subtotal, service, tax", or goods. */
function endsRun(value: number, { byValue, rows }: Printed): boolean {
  return (byValue.get(value) ?? []).some(({ row }) => {
    const above = rows.slice(Math.max(0, row - 3 * longestRun), row).flatMap(({ amounts, said }) => {
      const last = amounts.at(-1)
      return last ? [last.isNegative || said?.role === 'less' ? -last.value : last.value] : []
    })
    let sum = 0
    return above
      .slice(-longestRun)
      .toReversed()
      .some((cents, at) => {
        sum += cents
        return at > 0 && sum === value && cents !== value
      })
  })
}
