import { minorDigits } from '../money.ts'

/** An exact number: `units` divided by ten to the `scale`. */
export type Exact = { units: bigint; scale: number }

const zero: Exact = { units: 0n, scale: 0 }
const ten = (power: number) => 10n ** BigInt(power)

/** Reads what `readNumber` wrote; undefined for null. */
export function exactOf(decimal: string | null): Exact | undefined {
  const match = /^(-?)(\d{1,15})(?:\.(\d{1,20}))?$/.exec(decimal ?? '')
  if (match === null) return undefined
  const [, sign = '', whole = '', fraction = ''] = match
  const units = BigInt(whole + fraction)
  return { units: sign === '-' ? -units : units, scale: fraction.length }
}

export function add(one: Exact, other: Exact): Exact {
  const scale = Math.max(one.scale, other.scale)
  return { units: one.units * ten(scale - one.scale) + other.units * ten(scale - other.scale), scale }
}

export const negate = ({ units, scale }: Exact): Exact => ({ units: -units, scale })
export const sum = (numbers: readonly Exact[]): Exact => numbers.reduce(add, zero)
export const multiply = (one: Exact, other: Exact): Exact => ({
  units: one.units * other.units,
  scale: one.scale + other.scale,
})

/** One divided by the other in the smallest unit of a currency, rounded half away from zero. `other` is not zero. */
export function divideToMinor(one: Exact, other: Exact, currency: string): bigint {
  const numerator = one.units * ten(other.scale + minorDigits(currency))
  const denominator = other.units * ten(one.scale)
  const isNegative = numerator < 0n !== denominator < 0n
  const [top, bottom] = [magnitude(numerator), magnitude(denominator)]
  const rounded = (2n * top + bottom) / (2n * bottom)
  return isNegative ? -rounded : rounded
}

export const toMinor = (number: Exact, currency: string): bigint =>
  divideToMinor(number, { units: 1n, scale: 0 }, currency)

export const magnitude = (number: bigint) => (number < 0n ? -number : number)
