import { addDays, endOfMonth } from '@facteur/e2e/invented/calendar-day.ts'
import { beIban, beVat, structuredCommunication } from '@facteur/e2e/invented/check-digits.ts'
import type { Owner } from '@facteur/e2e/invented/owner.ts'
import type { Random } from '@facteur/e2e/invented/random.ts'
import type { Supplier } from '@facteur/e2e/invented/suppliers.ts'

export type SheetLine = { text: number; quantity: number; unitCents: number; rate: number; cents: number }
export type Regime = 'domestic' | 'reverse' | 'exempt' | 'margin' | 'outside' | 'premium'
/** How a bill says when to pay. */
export type DueWay =
  | 'date'
  | 'said'
  | 'terms'
  | 'both'
  | 'month-end'
  | 'now'
  | 'early'
  | 'twice'
  | 'debit'
  | 'paid'
  | 'silent'

/** What a bill says, before it is drawn. Amounts in cents, always positive. */
export type SheetBill = {
  supplier: Supplier
  owner: Owner
  isCredit: boolean
  number: string
  issuedOn: string
  dueWay: DueWay
  /** Undefined where nobody could say which day it is. */
  dueOn: string | null | undefined
  days: number
  regime: Regime
  lines: readonly SheetLine[]
  rows: readonly { rate: number; base: number; vat: number }[]
  net: number
  vat: number
  total: number
  advance: number
  iban: string | null
  secondIban: string | null
  payerIban: string
  communication: string | null
  customerVat: string | null
  supplierVat: string | null
}

const rates: Partial<Record<Supplier['country'], readonly number[]>> = {
  BE: [21, 6, 12, 0],
  NL: [21, 9],
  FR: [20, 10, 5.5],
  DE: [19, 7],
  LU: [17, 8],
  GB: [20, 0],
  IE: [23, 13.5],
  ES: [21, 10],
  IT: [22, 10],
  PL: [23, 8],
  AT: [20, 10],
  CH: [8.1, 2.6],
}

/** A bill of this house to this owner. */
export function makeSheetBill(
  random: Random,
  { supplier, owner, number, wares }: { supplier: Supplier; owner: Owner; number: string; wares: number },
): SheetBill {
  const issuedOn = addDays('2025-06-03', random.int(0, 500))
  const isCredit = random.chance(0.12)
  const regime = regimeOf(random, supplier)
  const own = rates[supplier.country] ?? [21]
  const lines = Array.from({ length: random.int(1, 8) }, (): SheetLine => {
    const quantity = random.pick([1, 1, 2, 3, 5, 7.5, 10])
    const unitCents = random.int(300, 45_000)
    const rate = regime === 'domestic' ? (random.chance(0.7) ? (own[0] ?? 21) : random.pick(own)) : 0
    return { text: random.int(0, wares - 1), quantity, unitCents, rate, cents: Math.round(quantity * unitCents) }
  })
  const byRate = Map.groupBy(lines, ({ rate }) => rate)
  const rows = [...byRate]
    .map(([rate, of]) => {
      const base = of.reduce((sum, { cents }) => sum + cents, 0)
      return { rate, base, vat: Math.round((base * rate) / 100) }
    })
    .toSorted((a, b) => b.rate - a.rate)
  const net = rows.reduce((sum, { base }) => sum + base, 0)
  const charged = rows.reduce((sum, row) => sum + row.vat, 0)
  const vat = regime === 'premium' ? Math.round(net * 0.0925) : charged
  const dueWay = isCredit ? 'silent' : dueWayOf(random)
  const days = random.pick([0, 7, 8, 14, 15, 21, 30, 30, 30, 45, 60])
  const isPaying = !isCredit && dueWay !== 'paid'
  return {
    supplier,
    owner,
    isCredit,
    number,
    issuedOn,
    dueWay,
    dueOn: dueOf(dueWay, issuedOn, days),
    days,
    regime,
    lines,
    rows,
    net,
    vat,
    total: net + vat,
    advance: isPaying && random.chance(0.1) ? Math.round((net + vat) * 0.4) : 0,
    iban: isPaying && !(dueWay === 'debit' && random.chance(0.7)) ? supplier.iban : null,
    secondIban: supplier.iban !== null && random.chance(0.2) ? beIban(`97${random.digits(8)}`) : null,
    payerIban: beIban(`96${random.digits(8)}`),
    communication:
      isPaying && supplier.country === 'BE' && random.chance(0.6)
        ? structuredCommunication(`${random.int(1, 9)}${random.digits(9)}`)
        : null,
    customerVat: random.chance(0.8) ? (owner.vatNumber ?? beVat(`095${random.digits(5)}`)) : null,
    supplierVat: regime === 'exempt' ? null : supplier.vatNumber,
  }
}

function regimeOf(random: Random, { country, vatNumber }: Supplier): Regime {
  if (country === 'US' || vatNumber === null) return 'outside'
  const chance = random.next()
  if (chance < 0.08) return 'reverse'
  if (chance < 0.13) return 'exempt'
  if (chance < 0.16) return 'margin'
  return chance < 0.19 ? 'premium' : 'domestic'
}

const dueWays: readonly DueWay[] = [
  'date',
  'date',
  'date',
  'date',
  'said',
  'said',
  'terms',
  'terms',
  'both',
  'month-end',
  'now',
  'early',
  'twice',
  'debit',
  'debit',
  'paid',
  'silent',
]
const dueWayOf = (random: Random): DueWay => random.pick(dueWays)

function dueOf(way: DueWay, issuedOn: string, days: number): string | null | undefined {
  switch (way) {
    case 'date':
    case 'said':
    case 'both':
      return addDays(issuedOn, days)
    case 'terms':
    case 'debit':
      return addDays(issuedOn, days === 0 ? 14 : days)
    case 'month-end':
      return endOfMonth(addDays(issuedOn, 30))
    case 'early':
      return addDays(issuedOn, 30)
    // "At once" names no day, two instalments name two.
    case 'now':
    case 'twice':
      return undefined
    case 'paid':
    case 'silent':
      return null
    default:
      return way satisfies never
  }
}
