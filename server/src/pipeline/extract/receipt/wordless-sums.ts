import type { Amount, Row } from './printed-amounts.ts'
import { usualRates } from './vat-rows.ts'

const smallestVat = 50
const nearRows = 2
const most = 150
const mostBetween = { given: 8, change: 3 } as const
/** In cents: what is handed over is a note or a handful of coins. */
const wholeMoney = 50

/** What speaks for an amount whatever its lines are called: two amounts near each other that are a net amount and its VAT, or money given and change below it. Cents. */
export function wordlessSums(value: number, amounts: readonly Amount[], rows: readonly Row[]): Record<string, number> {
  const plain = amounts.filter(({ form }) => form === 'plain').slice(-most)
  const byValue = Map.groupBy(plain, (one) => one.value)
  return {
    'pair.vat': hasNetAndVat(value, { plain, byValue, rows }) ? 1 : 0,
    'given.back': hasGivenAndBack(value, { plain, byValue, rows }) ? 1 : 0,
  }
}

type Printed = { plain: readonly Amount[]; byValue: ReadonlyMap<number, readonly Amount[]>; rows: readonly Row[] }

function hasNetAndVat(value: number, { plain, byValue, rows }: Printed): boolean {
  return plain.some(
    (vat) =>
      vat.value >= smallestVat &&
      vat.value < value * 0.25 &&
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
