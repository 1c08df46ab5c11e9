import { z } from 'zod'
import { type Fields, directions, documentKinds, evidence, languages, reason, verdictDocument } from './verdict.ts'
import { deliveryState } from './forwarding.ts'
import { paymentState } from './payment.ts'

export const documentStates = ['received', 'fetched', 'extracted', 'archived', 'set-aside', 'unreadable'] as const
export type DocumentState = (typeof documentStates)[number]

/** One place where a document was seen. A document has one or more. */
export const sighting = z.object({
  source: z.string(),
  sourceName: z.string(),
  folder: z.string().nullable(),
  /** Our id of the message (msg_…), when it came by mail and is kept. */
  message: z.string().nullable(),
  messageId: z.string().nullable(),
  subject: z.string().nullable(),
  from: z.string().nullable(),
  name: z.string(),
  seenAt: z.string(),
})
export type Sighting = z.infer<typeof sighting>

/** The picture or data that travels with the original: the PDF beside a UBL. */
export const companion = z.object({ name: z.string(), mediaType: z.string(), sha256: z.string() })

export const document = verdictDocument.extend({
  id: z.string(),
  state: z.enum(documentStates),
  needsReview: z.boolean(),
  direction: z.enum(directions),
  language: z.enum(languages).nullable(),
  sizeBytes: z.number().int(),
  reasons: z.array(reason),
  receivedAt: z.string(),
  archivedAt: z.string().nullable(),
  retainUntil: z.string().nullable(),
  /** Same supplier, number and total, but not surely the same: both are kept and payment is held. */
  possibleDoubles: z.array(z.string()),
  /** The supplier's profile, once it is known whose paper this is. */
  supplier: z.string().nullable(),
  /** Fields that the owner corrected. */
  corrected: z.array(z.string()),
  /** True where lines, VAT breakdown and a readable page can be had from its XML. */
  isEInvoice: z.boolean(),
  /** True for a PDF that opens with a password only, which nobody has given yet. */
  needsPassword: z.boolean(),
  companions: z.array(companion),
  sightings: z.array(sighting),
  deliveries: z.array(z.object({ destination: z.string(), destinationName: z.string(), state: deliveryState })),
  payment: z.object({ state: paymentState, dueOn: z.string().nullable(), amount: z.string().nullable() }).nullable(),
})
export type Document = z.infer<typeof document>

const typed = z.string().max(500).nullable()
/** Texts as typed, `1.234,56`, `31/03/2026` and `BE71 0961 2345 6769` too: the server reads them, and a fault `field.*` says which is wrong and why. */
const correctedFields = z.object({
  supplierName: typed,
  supplierVatNumber: typed,
  customerName: typed,
  customerVatNumber: typed,
  invoiceNumber: typed,
  issuedOn: typed,
  dueOn: typed,
  currency: typed,
  totalIncludingVat: typed,
  totalExcludingVat: typed,
  totalVat: typed,
  creditorIban: typed,
  structuredCommunication: typed,
  paymentReference: typed,
  isPaid: z.boolean(),
  isDirectDebit: z.boolean(),
}) satisfies z.ZodType<Fields>

/** What the owner says instead; `phishing`: it is a fraud, never to be paid, and says nothing of the supplier it names; `other`: none of these, and nothing of it is asked any more. A field that is absent stays; null or an empty text: it is not on the paper. `evidence`: where on the page they pointed. `undo`: names of fields, or `kind`, of which what was read holds again; what this document taught about them is forgotten. */
export const documentCorrection = z.object({
  kind: z.enum(['invoice', 'credit-note', 'receipt', 'phishing', 'other']).optional(),
  fields: correctedFields.partial().default({}),
  evidence: z.record(z.string(), evidence).default({}),
  undo: z.array(z.string()).default([]),
})
export type DocumentCorrection = z.infer<typeof documentCorrection>

/** The words of a page with their boxes, in the same points as the page's size, for pointing at. */
export const pageWords = z.object({
  width: z.number(),
  height: z.number(),
  words: z.array(z.object({ text: z.string(), box: z.tuple([z.number(), z.number(), z.number(), z.number()]) })),
})
export type PageWords = z.infer<typeof pageWords>

export const documentQuery = z.object({
  state: z.enum(documentStates).optional(),
  kind: z.enum(documentKinds).optional(),
  direction: z.enum(directions).optional(),
  /** Free text: supplier, number, amount or any word on the pages. */
  query: z.string().max(200).optional(),
  needsReview: z.stringbool().optional(),
  /** Papers of one supplier, by the id of its profile. */
  supplier: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
export type DocumentQuery = z.infer<typeof documentQuery>

export const documentPage = z.object({ items: z.array(document), next: z.string().nullable(), total: z.number().int() })
export type DocumentPage = z.infer<typeof documentPage>

/** Whose a document is, where its mailbox serves several organisations. `choices` is empty where it serves one only. */
export const documentWhose = z.object({
  /** Nobody could tell: it waits for an answer. */
  isAsked: z.boolean(),
  /** The organisation that has it, if it was handed over. */
  handedTo: z.object({ id: z.string(), name: z.string() }).nullable(),
  choices: z.array(z.object({ id: z.string(), name: z.string(), isOurs: z.boolean() })),
})
export type DocumentWhose = z.infer<typeof documentWhose>

/** One line of a document's history, from the sealed journal. */
export const journalEntry = z.object({
  sequence: z.number().int(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  facts: z.record(z.string(), z.unknown()),
  hash: z.string(),
})
export type JournalEntry = z.infer<typeof journalEntry>

export const uploadResult = z.object({
  items: z.array(
    z.object({
      name: z.string(),
      outcome: z.enum(['received', 'duplicate', 'refused']),
      document: z.string().nullable(),
      reasons: z.array(reason),
      /** A picture: it is kept, and its words are recognised now; what it is, is known after that. */
      isBeingRead: z.boolean(),
    }),
  ),
})
export type UploadResult = z.infer<typeof uploadResult>
