import { readFile } from 'node:fs/promises'
import type { TruthFields } from '../case.ts'

/** A line of a `labels.jsonl`. */
export type Label = {
  file: string
  group: string
  kind: string
  label: string
  sub?: string
  where?: string
  licence?: string
  subject?: string
  truth_fields?: Record<string, unknown> | Record<string, unknown>[]
}

// Safe as a measurement can be: a label of another shape scores as a miss and shows in the table.
const asLabel = (line: string) => JSON.parse(line) as Label

export async function readLabels(path: string): Promise<Label[]> {
  const text = await readFile(path, 'utf8')
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(asLabel)
}

/** The values of a label under the contract's names; what the label does not say is not scored. */
export function fieldsOfLabel({ truth_fields: said }: Label): TruthFields {
  const values = (Array.isArray(said) ? said[0] : said) ?? {}
  const text = (...names: string[]) => names.map((name) => sayValue(values[name])).find((value) => value !== undefined)
  const amount = (...names: string[]) => amountOnly(text(...names))
  const total = amount('total_incl_vat', 'amount_total', 'amount', 'total')
  const net = amount('total_excl_vat', 'amount_untaxed')
  return withoutUnknown({
    supplierName: nameOnly(text('seller', 'partner_name', 'issuer', 'company')),
    supplierVatNumber: vatOnly(text('seller_vat', 'vat', 'static_vat')),
    invoiceNumber: text('invoice_number'),
    issuedOn: day(text('issue_date', 'invoice_date', 'date')),
    dueOn: day(text('due_date', 'date_due')),
    currency: text('currency'),
    totalIncludingVat: total,
    // Where a template says one amount only, it fills in the total as the net.
    totalExcludingVat: 'amount_untaxed' in values && net === total ? undefined : net,
    totalVat: amount('vat_total', 'vat_amount', 'amount_tax'),
    creditorIban: ibanOnly(text('iban')),
  })
}

/** Texts and numbers; anything else is not a value of one field. */
export function sayValue(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

function withoutUnknown(values: Record<string, string | undefined>): TruthFields {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

/** `20260217`, `2016-04-04+01:00`, `02/03/2018`, `05-02-18` (day first, as the sets print them). */
export function day(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const year = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(text)
  if (year) return `${year[1]}-${year[2]}-${year[3]}`
  const european = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})\b/.exec(text)
  if (!european) return undefined
  const [, date = '', month = '', years = ''] = european
  return `${years.length === 2 ? `20${years}` : years}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}

// Some labels keep the sign of the currency, which is no part of the number.
const amountOnly = (text: string | undefined) => text?.replace(/^(?:[$€£]|RM|EUR|USD)\s*(?=-?\d)/i, '')

// Some examples carry a number that is no IBAN in that place.
const ibanOnly = (text: string | undefined) =>
  text !== undefined && /^[A-Z]{2}\d{2}/.test(text.replaceAll(/\s/g, '')) ? text : undefined

// Labels read by machine take the first tax number for a VAT number; one without its country is none.
const vatOnly = (text: string | undefined) =>
  text !== undefined && /^[A-Z]{2,3}[\s.-]?[\dA-Z]/.test(text) && text.replaceAll(/\D/g, '').length >= 6
    ? text
    : undefined

const nameOnly = (text: string | undefined) => (text !== undefined && /[\p{L}\p{N}]/u.test(text) ? text : undefined)
