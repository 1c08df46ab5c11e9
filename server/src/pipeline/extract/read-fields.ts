import type { Rendition } from '@facteur/formats/rendition.ts'
import type { SupplierMemory } from '#records/suppliers/supplier-memory.ts'
import { noFields, type FieldName, type Fields, type ReadFields, type VerdictKind } from '../verdict.ts'
import { applyHints, knownSupplier } from './apply-hints.ts'
import { inItsOrder } from './day-order.ts'
import { doubtPile } from './doubt-pile.ts'
import { fieldsOfEInvoice } from './fields-of-e-invoice.ts'
import type { MailHints } from './fields/name-candidates.ts'
import type { OwnSide } from './fields/party-zones.ts'
import { evidenceOf, type Scored } from './model/candidate.ts'
import { chooseFields } from './model/choose-fields.ts'
import type { Surroundings } from './model/field-candidates.ts'
import { shippedModels } from './model/shipped.ts'
import { isOurSale, nobody } from './our-sale.ts'
import { paperOf, type Paper } from './paper.ts'
import { readCustomer } from './read-customer.ts'
import { readPayment } from './read-payment.ts'
import { cleanScan } from './receipt/clean-ocr.ts'
import { doubtScan } from './receipt/doubt-scan.ts'
import { isTillPaper } from './receipt/is-till-paper.ts'
import { readReceipt } from './receipt/read-receipt.ts'

export type ReadInput = {
  rendition: Rendition
  kind: VerdictKind
  context: OwnSide
  /** What the mail around the paper tells; never a value, only a hint which of several is meant. */
  mail?: MailHints & { sentAt: string | null; name: string; subject: string }
  /** Those this paper may come from, a short list found by the caller. What the owner taught about them decides. */
  suppliers?: readonly SupplierMemory[]
}

/** Below this a value is not shown; for the other fields the models say it. */
const leastSure = { customerName: 0.65, customerVatNumber: 0.7, structuredCommunication: 0.6, paymentReference: 0.6 }

/** The fields of one paper with confidence and evidence. E-invoice XML decides over what is printed. */
export function readFields(input: ReadInput): ReadFields {
  const { rendition } = input
  // An XML of an invoice that does not say what every invoice says: no page either, only tags.
  if (rendition.eInvoice === undefined && (rendition.format === 'ubl' || rendition.format === 'cii'))
    return { fields: { ...noFields }, confidence: {}, evidence: {} }
  if (rendition.eInvoice === undefined)
    return doubtPile(readPaper(input), rendition, (page) => readPaper({ ...input, rendition: page }))
  const sure = fieldsOfEInvoice(rendition.eInvoice)
  // An XML alone has no pages: its text is the XML, in which nothing is to be searched.
  if (rendition.pages.length === 0) return heedPayment(sure, rendition.beside)
  const printed = readPrinted(pageOf(rendition, input), input)
  return heedPayment(fillFrom(sure, printed), rendition.eInvoice.kind === 'invoice' ? printed.fields : undefined)
}

/** Paid already, or collected by the supplier: where the page says so it holds, for many programs write "transfer" into every XML. */
function heedPayment(sure: ReadFields, said: { isPaid: boolean; isDirectDebit: boolean } | undefined): ReadFields {
  sure.fields.isPaid ||= said?.isPaid ?? false
  sure.fields.isDirectDebit ||= said?.isDirectDebit ?? false
  return sure
}

/** What is printed, and what the owner taught about this supplier. */
function readPaper(input: ReadInput): ReadFields {
  const { kind, context, mail, suppliers = [] } = input
  const rendition = cleanScan(input.rendition)
  const paper = pageOf(rendition, input)
  const isTill = isTillPaper(rendition, kind)
  // Who we are keeps us from being taken for the supplier; of our own bill that is just what we are.
  if (!isTill && isOurSale(paper, context, { models: shippedModels(), sender: mail?.fromAddress ?? '' }))
    return { ...readPrinted(paper, { ...input, context: nobody }), isOurSale: true }
  const read = isTill
    ? readReceipt({ rendition, context, ...(mail ? { mail } : {}) })
    : paper.isScan
      ? doubtScan(readPrinted(paper, input), rendition)
      : readPrinted(paper, input)
  const known = knownSupplier(paper, suppliers, {
    fromAddress: mail?.fromAddress ?? '',
    vatNumber: read.fields.supplierVatNumber,
  })
  return known ? applyHints(paper, read, known) : read
}

function pageOf(rendition: Rendition, { mail }: ReadInput): Paper {
  const sentOn = mail?.sentAt?.slice(0, 10)
  return inItsOrder(paperOf(rendition, sentOn === undefined ? {} : { sentOn }))
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
  // Where the page prints what the XML says, both are told.
  for (const name of fieldNames)
    if (printed.evidence[name] !== undefined && printed.fields[name] === sure.fields[name])
      sure.evidence[name] = { ...sure.evidence[name], ...printed.evidence[name] }
  return sure
}

/** What candidates may ask about the paper's surroundings. */
export function surroundingsOf({ kind, context, mail }: ReadInput): Surroundings {
  const sentOn = mail?.sentAt?.slice(0, 10)
  return {
    kind,
    own: context,
    sender: { fromName: mail?.fromName ?? '', fromAddress: mail?.fromAddress ?? '' },
    subject: mail?.subject ?? '',
    fileName: mail?.name ?? '',
    ...(sentOn === undefined ? {} : { sentOn }),
  }
}

function readPrinted(paper: Paper, input: ReadInput): ReadFields {
  const models = shippedModels()
  const chosen = chooseFields(paper, surroundingsOf(input), models)
  const customer = readCustomer(paper, input.context, {
    name: chosen.supplierName?.value,
    vatNumber: chosen.supplierVatNumber?.value,
  })
  const { isPaid, isDirectDebit, structured, reference } = readPayment(paper.lines)
  return collect(
    { isPaid, isDirectDebit },
    {
      ...chosen,
      customerName: customer.name,
      customerVatNumber: customer.vatNumber,
      structuredCommunication: structured,
      paymentReference: reference,
    },
    {
      ...leastSure,
      ...models.thresholds,
      ...(chosen.invoiceNumber ? { invoiceNumber: chosen.invoiceNumber.threshold } : {}),
      ...(chosen.supplierName ? { supplierName: chosen.supplierName.threshold } : {}),
    },
  )
}

type Texts = Partial<Record<Exclude<FieldName, 'isPaid' | 'isDirectDebit'>, Scored | undefined>>

function collect(
  said: Pick<Fields, 'isPaid' | 'isDirectDebit'>,
  texts: Texts,
  thresholds: Record<keyof Texts, number>,
): ReadFields {
  const read: ReadFields = { fields: { ...noFields, ...said }, confidence: {}, evidence: {} }
  // Safe: the keys of an object of this type.
  for (const name of Object.keys(texts) as (keyof Texts)[]) {
    const candidate = texts[name]
    if (!candidate) continue
    read.confidence[name] = Math.floor(candidate.score * 1000) / 1000
    if (candidate.score < thresholds[name]) continue
    read.fields[name] = candidate.value
    read.evidence[name] = evidenceOf(candidate)
  }
  return read
}
