import type { Amount, Row } from './printed-amounts.ts'

/** One rate's share of a receipt, in cents. `isRatePrinted`: the percentage stands in its line. `vat` may be counted where it was misread. */
export type VatRow = {
  row: number
  rate: number
  base: number
  vat: number
  isRatePrinted: boolean
  isMended: boolean
  baseAmount: Amount | undefined
  vatAmount: Amount | undefined
}

// Of the countries around us, Britain and Malaysia; a rate that is printed may be any.
export const usualRates = [23, 21, 20, 19, 17, 16, 14, 13, 12, 10, 9, 8.1, 8, 7, 6, 5.5, 5, 3, 2.1]
const mostRows = 80

/** Every line, or pair of lines near each other, whose amounts are a base and its VAT, or a total and the VAT in it. */
export function vatRowsOf(rows: readonly Row[]): VatRow[] {
  const found: VatRow[] = []
  for (const row of rows) {
    if (found.length > mostRows) break
    if (row.amounts.length + row.pointless.length === 0) continue
    const isTableLike = row.said === undefined || row.said.role === 'vat' || row.said.role === 'net'
    if (row.amounts.length + row.pointless.length >= 2 && isTableLike)
      found.push(...within(row, isBelowHead(row, rows)))
    else if (row.said?.role === 'vat') found.push(...across(row, rows))
  }
  return found
}

/** Under a line of words that says VAT or net, at most four lines down. */
const isBelowHead = ({ index }: Row, rows: readonly Row[]) =>
  rows
    .slice(Math.max(0, index - 4), index)
    .some(({ said, amounts }) => amounts.length === 0 && (said?.role === 'vat' || said?.role === 'net'))

function within(row: Row, isUnderHead: boolean): VatRow[] {
  const amounts = [...row.amounts.filter(({ form }) => form === 'plain'), ...row.pointless].slice(0, 5)
  const isLabelled = row.said?.role === 'vat' || row.rates.length > 0 || isUnderHead
  const found: VatRow[] = []
  for (const base of amounts)
    for (const vat of amounts) {
      if (base === vat || vat.value >= base.value) continue
      // With a third amount that is the sum, no rate is needed to believe it.
      const sum = amounts.find((one) => one !== base && one !== vat && one.value === base.value + vat.value)
      const rate = rateOf(base.value, vat.value, row.rates, isLabelled || sum !== undefined)
      if (rate === undefined) continue
      found.push({
        row: row.index,
        rate: rate.rate,
        base: base.value,
        vat: vat.value,
        isRatePrinted: rate.isPrinted,
        isMended: false,
        baseAmount: base,
        vatAmount: vat,
      })
    }
  return found.length > 0 ? found : [...fromGross(row), ...mended(row)]
}

/** "21 %  100,00  17,36": what the goods cost with VAT, and the VAT in it. */
function fromGross(row: Row): VatRow[] {
  const [one, other] = row.amounts
  if (!one || !other || row.amounts.length !== 2 || row.rates.length === 0) return []
  const [gross, vat] = one.value > other.value ? [one, other] : [other, one]
  const rate = row.rates.find((each) => fits(vat.value, (gross.value * each) / (100 + each)))
  if (rate === undefined || rate === 0) return []
  return [
    {
      row: row.index,
      rate,
      base: gross.value - vat.value,
      vat: vat.value,
      isRatePrinted: true,
      isMended: false,
      baseAmount: undefined,
      vatAmount: vat,
    },
  ]
}

/** One digit of the VAT was misread: base and rate say what it was. */
function mended(row: Row): VatRow[] {
  const [base, vat] = row.amounts
  const rate = row.rates[0]
  if (!base || !vat || rate === undefined || row.amounts.length !== 2) return []
  const value = Math.round((base.value * rate) / 100)
  if (!differsByOne(String(value).padStart(3, '0'), String(vat.value).padStart(3, '0'))) return []
  return [
    {
      row: row.index,
      rate,
      base: base.value,
      vat: value,
      isRatePrinted: true,
      isMended: true,
      baseAmount: base,
      vatAmount: vat,
    },
  ]
}

/** The base stands in a line of its own, above or below: "Base 72,31", "VAT 21 % 15,19". */
function across(row: Row, rows: readonly Row[]): VatRow[] {
  const vat = row.amounts.at(-1)
  if (!vat) return []
  const near = rows.slice(Math.max(0, row.index - 4), row.index + 5).filter(({ index }) => index !== row.index)
  return near.flatMap((other) =>
    other.said?.role !== 'net'
      ? []
      : other.amounts.flatMap((base) => {
          const rate = rateOf(base.value, vat.value, [...row.rates, ...other.rates], true)
          return rate === undefined
            ? []
            : [
                {
                  row: row.index,
                  rate: rate.rate,
                  base: base.value,
                  vat: vat.value,
                  isRatePrinted: rate.isPrinted,
                  isMended: false,
                  baseAmount: base,
                  vatAmount: vat,
                },
              ]
        }),
  )
}

function rateOf(
  base: number,
  vat: number,
  printed: readonly number[],
  isTrusted: boolean,
): { rate: number; isPrinted: boolean } | undefined {
  const said = printed.find((rate) => fits(vat, (base * rate) / 100))
  if (said !== undefined) return { rate: said, isPrinted: true }
  // Small amounts fit some rate by chance.
  if (!isTrusted || vat < 15) return undefined
  const usual = usualRates.find((rate) => fits(vat, (base * rate) / 100))
  return usual === undefined ? undefined : { rate: usual, isPrinted: false }
}

const fits = (cents: number, exact: number) => Math.abs(cents - exact) <= 1.01

/** Whether two rows of digits differ in one place, or one has a digit more. */
export function differsByOne(one: string, other: string): boolean {
  if (one.length === other.length) return Array.from(one).filter((sign, i) => sign !== other[i]).length === 1
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return (
    long.length - short.length === 1 && Array.from(long).some((_, i) => long.slice(0, i) + long.slice(i + 1) === short)
  )
}
