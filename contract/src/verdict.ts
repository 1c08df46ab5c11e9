import { z } from 'zod'

export const documentKinds = [
  'invoice',
  'credit-note',
  'receipt',
  'reminder',
  'statement',
  'order-confirmation',
  'delivery-note',
  'quote',
  'pro-forma',
  'newsletter',
  'phishing',
  'personal',
  'other',
] as const
export type DocumentKind = (typeof documentKinds)[number]

export const directions = ['purchase', 'sales'] as const
export type Direction = (typeof directions)[number]

export const places = ['attachment', 'link', 'portal', 'body', 'file', 'none'] as const
export type Place = (typeof places)[number]

export const formats = ['pdf', 'image', 'ubl', 'cii', 'factur-x', 'html', 'office', 'text'] as const
export type Format = (typeof formats)[number]

export const linkDecisions = ['follow', 'never', 'ask', 'login'] as const

export const languages = ['nl', 'fr', 'de', 'en'] as const
export type Language = (typeof languages)[number]

/** A stable code with a page in the guide, and the sentence for the owner in the asked language. */
export const reason = z.object({ code: z.string(), say: z.string() })
export type Reason = z.infer<typeof reason>

const decimal = z.string().regex(/^-?\d+\.\d{2}$/)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** What a document says. A field that is not there, or is not sure, is null. Amounts are decimal strings with a point. */
export const fields = z.object({
  supplierName: z.string().nullable(),
  supplierVatNumber: z.string().nullable(),
  customerName: z.string().nullable(),
  customerVatNumber: z.string().nullable(),
  invoiceNumber: z.string().nullable(),
  issuedOn: day.nullable(),
  dueOn: day.nullable(),
  currency: z.string().length(3).nullable(),
  totalIncludingVat: decimal.nullable(),
  totalExcludingVat: decimal.nullable(),
  totalVat: decimal.nullable(),
  creditorIban: z.string().nullable(),
  structuredCommunication: z.string().nullable(),
  paymentReference: z.string().nullable(),
  isPaid: z.boolean(),
  isDirectDebit: z.boolean(),
})
export type Fields = z.infer<typeof fields>
export type FieldName = keyof Fields

export const noFields: Fields = {
  supplierName: null,
  supplierVatNumber: null,
  customerName: null,
  customerVatNumber: null,
  invoiceNumber: null,
  issuedOn: null,
  dueOn: null,
  currency: null,
  totalIncludingVat: null,
  totalExcludingVat: null,
  totalVat: null,
  creditorIban: null,
  structuredCommunication: null,
  paymentReference: null,
  isPaid: false,
  isDirectDebit: false,
}

/** Where a value was seen: a page and a box in PDF points from the top left, or a path in an XML. */
export const evidence = z.object({
  page: z.number().int().optional(),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
  path: z.string().optional(),
  text: z.string(),
})
export type Evidence = z.infer<typeof evidence>

export const verdictDocument = z.object({
  name: z.string(),
  mediaType: z.string(),
  format: z.enum(formats),
  sha256: z.string(),
  kind: z.enum(documentKinds),
  fields,
  confidence: z.record(z.string(), z.number()),
  evidence: z.record(z.string(), evidence),
})
export type VerdictDocument = z.infer<typeof verdictDocument>

export const verdictLink = z.object({ url: z.string(), say: z.string(), decision: z.enum(linkDecisions) })

/** What a message or file is, whether it belongs in the archive, and why. */
export const verdict = z.object({
  kind: z.enum(documentKinds),
  direction: z.enum(directions),
  collect: z.boolean(),
  where: z.enum(places),
  language: z.enum(languages).nullable(),
  reasons: z.array(reason),
  documents: z.array(verdictDocument),
  links: z.array(verdictLink),
})
export type Verdict = z.infer<typeof verdict>

/** One line of `facteur inspect --json`. */
export const inspected = verdict.extend({ path: z.string() })
export type Inspected = z.infer<typeof inspected>
