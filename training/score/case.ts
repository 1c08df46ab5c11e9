import { halfOf, type Half } from '../split.ts'

/** The fields that are scored, in the order of the tables; names as in the contract. */
export const scoredFields = [
  'supplierName',
  'supplierVatNumber',
  'invoiceNumber',
  'issuedOn',
  'dueOn',
  'currency',
  'totalIncludingVat',
  'totalExcludingVat',
  'totalVat',
  'creditorIban',
  'structuredCommunication',
] as const

export type ScoredField = (typeof scoredFields)[number]

/** Null: the paper does not show it. Absent: nobody knows, so it is not scored. */
export type TruthFields = Partial<Record<ScoredField, string | null>>

/** What a set says of one document: where the values stand decides which table counts it. */
export type TruthDocument = {
  name: string | null
  fields: TruthFields
  /** The truth is silent on net and VAT, which the paper prints all the same: they are counted apart. */
  isSplitUnstated?: boolean
  /** What follows from the rest of the truth: who shows something else is wrong, who shows nothing misses nothing. */
  implied?: TruthFields
}

/** One mail or file with what is known of it. What is absent is not scored. */
export type Case = {
  /** Name of the staged file; unique within its set. */
  file: string
  group: string
  papers: Papers
  kinds?: readonly string[]
  collect?: boolean
  where?: string
  documents: readonly TruthDocument[]
}

/** A set laid out in a folder of its own, ready for one call of `inspect`. */
export type StagedSet = {
  name: string
  papers: Papers
  folder: string
  cases: readonly Case[]
}

/** What the papers of a set are; in mails each is told by itself. */
export type Papers = 'mails' | Exclude<PaperClass, 'body'>

export const paperClasses = ['text-pdf', 'e-invoice', 'scan', 'body', 'other'] as const
export type PaperClass = (typeof paperClasses)[number]

/** What `inspect` prints, as far as it is scored. */
export type Verdict = {
  path: string
  kind: string
  direction: string
  collect: boolean
  where: string
  reasons: readonly { code: string }[]
  documents: readonly {
    name: string
    format: string
    fields: Partial<Record<ScoredField, string | null>>
    confidence: Partial<Record<ScoredField, number>>
  }[]
}

export const halfOfCase = (one: Pick<Case, 'group'>): Half => halfOf(one.group)
