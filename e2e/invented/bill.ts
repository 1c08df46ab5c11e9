import type { Currency } from './amount.ts'
import { addDays, endOfMonth } from './calendar-day.ts'
import { structuredCommunication } from './check-digits.ts'
import type { Language } from './language.ts'
import type { Owner } from './owner.ts'
import type { Random } from './random.ts'
import type { Country, Supplier } from './suppliers.ts'
import { waresOf } from './wares.ts'
import type { Ware } from './wares.ts'

export type BillForm =
  | 'invoice'
  | 'credit-note'
  | 'receipt'
  | 'quote'
  | 'order-confirmation'
  | 'delivery-note'
  | 'pro-forma'

export type BillLine = { text: string; quantity: number; unitCents: number; rate: number; cents: number }
export type VatRow = { rate: number; baseCents: number; vatCents: number }
export type Customer = { name: string; person: string; street: string; town: string; vatNumber: string | null }

/** One business document before it is drawn. Amounts in cents, always positive; days as `2026-03-31`. */
export type Bill = {
  form: BillForm
  supplier: Supplier
  customer: Customer
  language: Language
  currency: Currency
  number: string
  sequence: number
  customerNumber: string
  issuedOn: string
  dueOn: string | null
  lines: readonly BillLine[]
  vatRows: readonly VatRow[]
  exclCents: number
  vatCents: number
  inclCents: number
  iban: string | null
  structuredCommunication: string | null
  isPaid: boolean
  isDirectDebit: boolean
  /** The invoice that a credit note corrects. */
  corrects: string | null
  /** What this house does not print, although it is so. */
  hidden: NonNullable<Supplier['hides']>
}

export type BillWish = {
  supplier: Supplier
  owner: Owner
  issuedOn: string
  sequence: number
  form?: BillForm
  lineCount?: number
  customer?: Customer
  corrects?: string
  /** Overrides what the supplier usually does. */
  isPaid?: boolean
  dueOn?: string
}

export function makeBill(random: Random, wish: BillWish): Bill {
  const { supplier, form = 'invoice' } = wish
  const lines = makeLines(random, { supplier, count: wish.lineCount })
  const vatRows = supplier.rounds === 'per-line' ? sumRounded(lines) : sumByRate(lines)
  const exclCents = sum(vatRows.map((row) => row.baseCents))
  const vatCents = sum(vatRows.map((row) => row.vatCents))
  const isPaid = wish.isPaid ?? (form === 'receipt' || supplier.pays === 'paid')
  const isOwed = form === 'invoice' && !isPaid
  const isDirectDebit = isOwed && supplier.pays === 'direct-debit'
  return {
    form,
    supplier,
    lines,
    vatRows,
    exclCents,
    vatCents,
    inclCents: exclCents + vatCents,
    customer: wish.customer ?? asCustomer(wish.owner),
    language: supplier.language,
    currency: supplier.currency,
    number: numberFrom(supplier.numbering, { day: wish.issuedOn, sequence: wish.sequence }),
    sequence: wish.sequence,
    customerNumber: `K${random.digits(5)}`,
    issuedOn: wish.issuedOn,
    dueOn: isOwed ? (wish.dueOn ?? dueFrom(wish.issuedOn, supplier.terms)) : null,
    iban: isOwed || form === 'pro-forma' || form === 'credit-note' ? supplier.iban : null,
    structuredCommunication:
      isOwed && hasCommunication(supplier)
        ? structuredCommunication(String(random.int(1, 9)) + random.digits(9))
        : null,
    isPaid: isPaid && (form === 'invoice' || form === 'receipt'),
    isDirectDebit,
    corrects: wish.corrects ?? null,
    hidden: supplier.hides ?? [],
  }
}

export function asCustomer(owner: Owner): Customer {
  return { name: owner.name, person: owner.person, street: owner.street, town: owner.town, vatNumber: owner.vatNumber }
}

/** Fills yyyy, yy, mm and a run of n in a supplier's pattern. */
export function numberFrom(pattern: string, { day, sequence }: { day: string; sequence: number }): string {
  return pattern
    .replace('{yyyy}', day.slice(0, 4))
    .replace('{yy}', day.slice(2, 4))
    .replace('{mm}', day.slice(5, 7))
    .replace(/\{(n+)\}/, (_, run: string) => String(sequence).padStart(run.length, '0'))
}

/** The file's name by the supplier's habit. */
export function fileNameOf(bill: Bill, prefix = ''): string {
  const number = bill.number.replace(/[/.]/g, '-')
  return (
    prefix + bill.supplier.fileName.replace('{number}', number).replace('{seq}', String(bill.sequence).padStart(4, '0'))
  )
}

function dueFrom(day: string, terms: Supplier['terms']): string {
  return terms === 'month-end' ? endOfMonth(addDays(day, 30)) : addDays(day, terms)
}

function hasCommunication(supplier: Supplier): boolean {
  if (supplier.iban === null || supplier.pays !== 'transfer') return false
  return supplier.asksFor
    ? supplier.asksFor === 'structured'
    : supplier.country === 'BE' && supplier.layout !== 'studio'
}

function makeLines(random: Random, { supplier, count }: { supplier: Supplier; count: number | undefined }): BillLine[] {
  const wares = waresOf(supplier.trade)
  const wanted = count ?? random.int(Math.min(2, wares.length), wares.length)
  const picked =
    wanted <= wares.length ? wares.slice(0, wanted) : Array.from({ length: wanted }, () => random.pick(wares))
  return picked.map((ware) => lineOf(random, { ware, supplier }))
}

function lineOf(random: Random, { ware, supplier }: { ware: Ware; supplier: Supplier }): BillLine {
  const quantity = random.int(1, ware.most)
  const unitCents = Math.round(ware.cents * (0.85 + random.next() * 0.4))
  const rate = supplier.regime === 'domestic' ? rates[supplier.country][ware.group] : 0
  return { text: ware.say[supplier.language], quantity, unitCents, rate, cents: quantity * unitCents }
}

function sumByRate(lines: readonly BillLine[]): VatRow[] {
  const bases = new Map<number, number>()
  for (const line of lines) bases.set(line.rate, (bases.get(line.rate) ?? 0) + line.cents)
  return [...bases]
    .sort(([a], [b]) => a - b)
    .map(([rate, baseCents]) => ({ rate, baseCents, vatCents: Math.round((baseCents * rate) / 100) }))
}

function sumRounded(lines: readonly BillLine[]): VatRow[] {
  return sumByRate(lines).map((row) => ({
    ...row,
    vatCents: sum(
      lines.filter((line) => line.rate === row.rate).map((line) => Math.round((line.cents * row.rate) / 100)),
    ),
  }))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

const rates = {
  BE: { standard: 21, reduced: 6, zero: 0 },
  NL: { standard: 21, reduced: 9, zero: 0 },
  FR: { standard: 20, reduced: 10, zero: 0 },
  DE: { standard: 19, reduced: 7, zero: 0 },
  LU: { standard: 17, reduced: 8, zero: 0 },
  GB: { standard: 20, reduced: 5, zero: 0 },
  IE: { standard: 23, reduced: 13.5, zero: 0 },
  ES: { standard: 21, reduced: 10, zero: 0 },
  IT: { standard: 22, reduced: 10, zero: 0 },
  PL: { standard: 23, reduced: 8, zero: 0 },
  CH: { standard: 8.1, reduced: 2.6, zero: 0 },
  US: { standard: 0, reduced: 0, zero: 0 },
  AT: { standard: 20, reduced: 10, zero: 0 },
} as const satisfies Record<Country, Record<Ware['group'], number>>
