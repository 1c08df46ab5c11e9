import { readEInvoice } from '@facteur/formats/einvoice/read-einvoice.ts'
import type { Rendition } from '@facteur/formats/rendition.ts'
import { linesOf, type Line } from '../reading/lines.ts'
import type { SupplierMemory } from '#records/suppliers/supplier-memory.ts'
import { noFields, type FieldName, type Fields, type ReadFields, type VerdictKind } from '../verdict.ts'
import { applyHints, knownSupplier } from './apply-hints.ts'
import { evidenceOf, type Candidate } from './candidates.ts'
import { fieldsOfEInvoice } from './fields-of-e-invoice.ts'
import { paperOf } from './paper.ts'
import { readCurrency } from './read-currency.ts'
import { readDates } from './read-dates.ts'
import { readNumber } from './read-number.ts'
import { readParties, type MailHints, type OwnSide } from './read-parties.ts'
import { readPayment } from './read-payment.ts'
import { readTotals } from './read-totals.ts'
import { cleanScan } from './receipt/clean-ocr.ts'
import { isTillPaper } from './receipt/is-till-paper.ts'
import { readReceipt } from './receipt/read-receipt.ts'
import { sayAmount } from './values.ts'

export type ReadInput = {
  rendition: Rendition
  kind: VerdictKind
  context: OwnSide
  /** What the mail around the paper tells; never a value, only a hint which of several is meant. */
  mail?: MailHints & { sentAt: string | null; name: string; subject: string }
  /** Those this paper may come from, a short list found by the caller. What the owner taught about them decides. */
  suppliers?: readonly SupplierMemory[]
}

/** Below this a value is not shown. */
const thresholds: Record<string, number> = {
  supplierName: 0.55,
  supplierVatNumber: 0.6,
  customerName: 0.65,
  customerVatNumber: 0.7,
  invoiceNumber: 0.6,
  issuedOn: 0.55,
  dueOn: 0.6,
  currency: 0.6,
  totalIncludingVat: 0.6,
  totalExcludingVat: 0.6,
  totalVat: 0.6,
  creditorIban: 0.6,
  structuredCommunication: 0.6,
  paymentReference: 0.6,
}

/** The fields of one paper with confidence and evidence. E-invoice XML decides over what is printed. */
export function readFields(input: ReadInput): ReadFields {
  const { rendition } = input
  const fromXml = rendition.xml ? readEInvoice(rendition.xml) : undefined
  if (fromXml?.is !== 'read') return readPaper(input)
  const sure = fieldsOfEInvoice(fromXml.invoice)
  // An XML alone has no pages: its text is the XML, in which nothing is to be searched.
  return rendition.pages.length === 0 ? sure : fillFrom(sure, readLines(linesOf(rendition), input))
}

/** What is printed, and what the owner taught about this supplier. */
function readPaper(input: ReadInput): ReadFields {
  const { kind, context, mail, suppliers = [] } = input
  const rendition = cleanScan(input.rendition)
  const read = isTillPaper(rendition, kind)
    ? readReceipt({ rendition, context, ...(mail ? { mail } : {}) })
    : readLines(linesOf(rendition), input)
  if (suppliers.length === 0) return read
  const paper = paperOf(rendition)
  const supplier = knownSupplier(paper, suppliers, mail?.fromAddress ?? '')
  return supplier ? applyHints(paper, read, supplier) : read
}

// Safe: the keys of a literal with exactly these names.
const fieldNames = Object.keys(noFields) as FieldName[]

/** What a hybrid's XML leaves out its page may still show: account and references, never amounts or names. */
function fillFrom(sure: ReadFields, printed: ReadFields): ReadFields {
  for (const name of ['creditorIban', 'structuredCommunication', 'dueOn', 'supplierVatNumber'] as const) {
    if (sure.fields[name] !== null || printed.fields[name] === null) continue
    // What is printed on a bill that is collected may be the customer's own account.
    if (name === 'creditorIban' && sure.fields.isDirectDebit) continue
    sure.fields[name] = printed.fields[name]
    sure.confidence[name] = printed.confidence[name] ?? 0
    if (printed.evidence[name]) sure.evidence[name] = printed.evidence[name]
  }
  // Where the page prints what the XML says, the page is the better witness.
  for (const name of fieldNames)
    if (printed.evidence[name] !== undefined && printed.fields[name] === sure.fields[name])
      sure.evidence[name] = printed.evidence[name]
  return sure
}

function readLines(lines: readonly Line[], { kind, context, mail }: ReadInput): ReadFields {
  const sentOn = mail?.sentAt?.slice(0, 10)
  const totals = readTotals(lines, { isReceipt: kind === 'receipt' })
  const dates = readDates(lines, { isReceipt: kind === 'receipt', ...(sentOn ? { near: sentOn } : {}) })
  const parties = readParties(lines, context, { fromName: mail?.fromName ?? '', fromAddress: mail?.fromAddress ?? '' })
  const payment = readPayment(lines)
  const number = readNumber(lines, { isReceipt: kind === 'receipt', fileName: mail?.name ?? '' })
  return collect(
    { isPaid: payment.isPaid, isDirectDebit: payment.isDirectDebit },
    {
      supplierName: parties.supplierName,
      supplierVatNumber: parties.supplierVat,
      customerName: parties.customerName,
      customerVatNumber: parties.customerVat,
      invoiceNumber: number,
      issuedOn: dates.issued,
      dueOn: kind === 'credit-note' || kind === 'receipt' ? sure(dates.due) : dates.due,
      currency: readCurrency(lines, totals.gross),
      totalIncludingVat: asText(totals.gross),
      totalExcludingVat: asText(totals.net),
      totalVat: asText(totals.vat),
      creditorIban: payment.iban,
      structuredCommunication: payment.structured,
      paymentReference: payment.reference,
    },
  )
}

const asText = (amount: Candidate<number> | undefined) =>
  amount ? { ...amount, value: sayAmount(amount.value) } : undefined
// Receipts and credit notes seldom have a due date: only a plainly printed one counts.
const sure = (due: Candidate<string> | undefined) => (due && due.score > 0.8 ? due : undefined)

type Texts = Partial<Record<Exclude<FieldName, 'isPaid' | 'isDirectDebit'>, Candidate<string> | undefined>>

function collect(said: Pick<Fields, 'isPaid' | 'isDirectDebit'>, texts: Texts): ReadFields {
  const read: ReadFields = { fields: { ...noFields, ...said }, confidence: {}, evidence: {} }
  for (const name of Object.keys(texts) as (keyof Texts)[]) {
    const candidate = texts[name]
    if (!candidate) continue
    read.confidence[name] = Math.round(candidate.score * 100) / 100
    if (candidate.score < (thresholds[name] ?? 0.6)) continue
    read.fields[name] = candidate.value
    read.evidence[name] = evidenceOf(candidate)
  }
  return read
}
