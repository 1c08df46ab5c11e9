import type { Rendition } from '@facteur/formats/rendition.ts'
import { tillLinesOf } from './till-lines.ts'
import { squash } from '../../reading/squash.ts'
import { noFields, type FieldName, type Fields, type ReadFields } from '../../verdict.ts'
import { evidenceOf, type Scored } from '../model/candidate.ts'
import type { OwnSide } from '../fields/party-zones.ts'
import { orderOfDays, sayAmount } from '../values.ts'
import { rowsOf } from './printed-amounts.ts'
import { currencyOf, isAmerican } from './receipt-currency.ts'
import { daysOn } from './receipt-day.ts'
import { namesOn } from './receipt-name.ts'
import { numbersOn } from './receipt-number.ts'
import { totalsOf } from './receipt-totals.ts'
import { paperSureness, surenessOf, type SureOf } from './sureness.ts'
import { isHardlyChecked, vatNumbersOn } from './receipt-vat-number.ts'

export type ReceiptInput = {
  /** Cleaned (`cleanScan`). */
  rendition: Rendition
  context: OwnSide
  mail?: { fromName: string; fromAddress: string; sentAt: string | null }
  /** ISO day; the day of reading unless told otherwise. */
  today?: string
}

/** Below this a value is not shown. Measured on the tune half: see training/receipts. */
const thresholds: Partial<Record<FieldName, number>> = {
  supplierName: 0.93,
  supplierVatNumber: 0.85,
  invoiceNumber: 0.7,
  issuedOn: 0.84,
  currency: 0.8,
  totalIncludingVat: 0.8,
  totalExcludingVat: 0.85,
  totalVat: 0.85,
}

/** The fields of a till receipt, read together: receipts say the same amount many times, and are recognised badly. */
export function readReceipt({ rendition, context, mail, today }: ReceiptInput): ReadFields {
  const lines = endsOf(tillLinesOf(rendition))
  const rows = rowsOf(lines)
  const folded = lines.map((line) => line.folded).join('\n')
  const sentOn = mail?.sentAt?.slice(0, 10)
  const sureOf = surenessOf(rendition)
  const isBritish = /£|\bgbp\b/.test(folded)
  const [vatNumber] = vatNumbersOn(rows, { own: context.ownVatNumbers, isBritish }).map((one) =>
    doubtSuffix(one, sureOf),
  )
  const paperSure = paperSureness(rendition)
  const totals = totalsOf(rows, sureOf, { paperSure })
  const order = isAmerican(folded) ? 'month-first' : orderOfDays(folded, sentOn)
  const day = daysOn(rows, {
    order,
    today: today ?? new Date().toISOString().slice(0, 10),
    sentOn,
    sureOf,
    paperSure,
  })[0]
  const fromName = mail?.fromName ?? ''
  return collect({
    supplierName: namesOn(rows, { isOwn: ownTest(context), sureOf, fromName })[0],
    supplierVatNumber: vatNumber,
    invoiceNumber: numbersOn(rows, sureOf)[0],
    issuedOn: day,
    currency: currencyOf(rows, { vatNumber: vatNumber?.value, sureOf }),
    totalIncludingVat: asText(totals.gross),
    totalExcludingVat: asText(totals.net),
    totalVat: asText(totals.vat),
  })
}

// A till's roll may be long, a flood longer: what matters stands at both ends.
const mostLines = { first: 250, last: 150 }

const endsOf = <T>(lines: readonly T[]): readonly T[] =>
  lines.length <= mostLines.first + mostLines.last
    ? lines
    : [...lines.slice(0, mostLines.first), ...lines.slice(-mostLines.last)]

const suffixSure = 0.8
const suffixDoubt = 0.8

/** What no check digit covers stands or falls with how it was read. */
const doubtSuffix = (one: Scored, sureOf: SureOf): Scored =>
  isHardlyChecked(one.value) && sureOf(one.cell, one.text) < suffixSure
    ? { ...one, score: Math.min(one.score, suffixDoubt) }
    : one

const asText = (amount: Scored<number> | undefined) => amount && { ...amount, value: sayAmount(amount.value) }

type Texts = Partial<Record<Exclude<FieldName, 'isPaid' | 'isDirectDebit'>, Scored | undefined>>

function collect(texts: Texts): ReadFields {
  const read: ReadFields = { fields: { ...noFields, isPaid: true } satisfies Fields, confidence: {}, evidence: {} }
  for (const name of Object.keys(texts) as (keyof Texts)[]) {
    const candidate = texts[name]
    if (!candidate) continue
    read.confidence[name] = Math.round(Math.min(0.99, candidate.score) * 100) / 100
    if (candidate.score < (thresholds[name] ?? 0.8)) continue
    read.fields[name] = candidate.value
    read.evidence[name] = evidenceOf(candidate)
  }
  return read
}

function ownTest({ ownNames }: OwnSide): (name: string) => boolean {
  const marks = ownNames
    .map((name) => squash(name).replace(/(?:bv|nv|srl|sa|bvba|sprl|gmbh|ltd)$/, ''))
    .filter((mark) => mark.length >= 4)
  return (name) => marks.some((mark) => squash(name).includes(mark))
}
