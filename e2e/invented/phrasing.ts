import { printMoney, printNumber } from './amount.ts'
import type { MoneyStyle } from './amount.ts'
import type { Bill } from './bill.ts'
import { printDay } from './calendar-day.ts'
import type { DateStyle } from './calendar-day.ts'
import { at, hashOf } from './random.ts'
import { words } from './words.ts'
import type { Words } from './words.ts'

/** Everything a layout prints, already in the supplier's own wording and notation. */
export type Phrasing = {
  title: string
  w: Words
  number: string
  issuedOn: string
  dueOn: string | null
  supplierVat: string | null
  customerVat: string | null
  iban: string | null
  communication: string | null
  lines: { text: string; quantity: string; unit: string; rate: string; amount: string }[]
  vatRows: { rate: string; base: string; vat: string }[]
  excl: string
  vat: string
  incl: string
  /** Sentences below the totals: how to pay, paid already, reverse charge … */
  notes: string[]
  hasPrices: boolean
  special?: Special
}

/** What one paper says otherwise than its house's bills do. */
export type Special = {
  title: string
  number: string
  date: string
  meta: [label: string, value: string][]
  notes: string[]
  hasPrices: boolean
}

export function phrase(bill: Bill): Phrasing {
  const { language, currency, supplier } = bill
  const taste = hashOf(supplier.host)
  const style: MoneyStyle = at(['before', 'after', 'code', 'bare'] as const, currency === 'EUR' ? taste % 4 : taste % 3)
  const w = style === 'bare' ? withCurrency(wordingOf(bill, taste), currency) : wordingOf(bill, taste)
  const sign = bill.form === 'credit-note' && taste % 2 === 0 ? -1 : 1
  const money = (cents: number) => printMoney(sign * cents, { language, currency, style })
  const number = (cents: number) => printNumber(sign * cents, language)
  const dateStyle: DateStyle = at(
    ['short', 'short', 'long', language === 'en' ? 'iso' : 'long'] as const,
    (taste >>> 3) % 4,
  )
  const day = (text: string) => printDay(text, { language, style: dateStyle })
  return {
    title: w.titles[bill.form],
    w,
    number: bill.number,
    issuedOn: day(bill.issuedOn),
    dueOn: bill.dueOn === null || supplier.terms === 'month-end' ? null : day(bill.dueOn),
    supplierVat: bill.supplier.vatNumber && spacedVat(bill.supplier.vatNumber),
    customerVat: bill.customer.vatNumber && spacedVat(bill.customer.vatNumber),
    iban: bill.iban && spacedIban(bill.iban),
    communication: bill.structuredCommunication,
    lines: bill.lines.map((line) => ({
      text: line.text,
      quantity: String(line.quantity),
      unit: number(line.unitCents),
      rate: `${line.rate} %`,
      amount: number(line.cents),
    })),
    vatRows: bill.vatRows.map((row) => ({
      rate: `${row.rate} %`,
      base: number(row.baseCents),
      vat: number(row.vatCents),
    })),
    excl: money(bill.exclCents),
    vat: money(bill.vatCents),
    incl: money(bill.inclCents),
    notes: notesOf(bill, { w, due: bill.dueOn && day(bill.dueOn) }),
    hasPrices: bill.form !== 'delivery-note',
  }
}

/** `BE 0123.456.749`, `NL 001234567 B01`, else the country set apart. */
export function spacedVat(vatNumber: string): string {
  const country = vatNumber.slice(0, 2)
  const rest = vatNumber.slice(2)
  if (country === 'BE') return `BE ${rest.slice(0, 4)}.${rest.slice(4, 7)}.${rest.slice(7)}`
  if (country === 'FR') return `FR ${rest.slice(0, 2)} ${rest.slice(2, 5)} ${rest.slice(5, 8)} ${rest.slice(8)}`
  if (country === 'GB') return `GB ${rest.slice(0, 3)} ${rest.slice(3, 7)} ${rest.slice(7)}`
  return vatNumber
}

export function spacedIban(account: string): string {
  return account.replace(/(.{4})(?=.)/g, '$1 ')
}

function wordingOf(bill: Bill, taste: number): Words {
  const variants = words[bill.language]
  const w = at(variants, taste % variants.length)
  return bill.form === 'invoice' || bill.form === 'receipt' ? w : { ...w, number: w.otherNumber, toPay: w.incl }
}

/** A house that prints bare amounts says once, above the column, in which currency they are. */
function withCurrency(w: Words, currency: string): Words {
  return { ...w, amount: `${w.amount} (${currency})` }
}

function notesOf(bill: Bill, { w, due }: { w: Words; due: string | null }): string[] {
  const notes: string[] = []
  if (bill.corrects) notes.push(`${w.corrects} ${bill.corrects}.`)
  if (bill.supplier.regime === 'reverse-charge') notes.push(w.reverseCharge)
  if (bill.supplier.regime === 'outside') notes.push(w.outside)
  if (bill.supplier.regime === 'exempt') notes.push(w.exempt)
  if (bill.isPaid) notes.push(w.alreadyPaid)
  if (bill.isDirectDebit && due) notes.push(w.directDebit.replace('{due}', due))
  if (bill.form === 'invoice' && bill.supplier.terms === 'month-end') notes.push(w.monthEnd)
  if (bill.form === 'pro-forma') notes.push(w.notAnInvoice)
  if (bill.form === 'quote') notes.push(w.validQuote)
  return notes
}
