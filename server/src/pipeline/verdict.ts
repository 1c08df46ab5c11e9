import {
  type Direction,
  type DocumentKind,
  type Fields,
  type Language,
  type Place,
  documentKinds,
  type linkDecisions,
  noFields,
} from '@facteur/contract/verdict.ts'
import type { Reason } from '#records/reasons.ts'
import type { DocumentFormat, OpenedPart } from '@facteur/formats/rendition.ts'

/** The judgement of one mail or file, and its outward form (the contract's verdict). Pure. */
export const verdictKinds = documentKinds
export type VerdictKind = DocumentKind
export type Where = Place
export type LinkDecision = (typeof linkDecisions)[number]
export type { Direction, Fields, Language, Reason }
export { noFields }

/** `anchor`: the folded words on it, by which the same link is known in the next mail of that sender. */
export type JudgedLink = { url: string; say: string; decision: LinkDecision; anchor?: string }
type LinkJson = Pick<JudgedLink, 'url' | 'say' | 'decision'>

/** What is to become a document. `part` is an index into the mail's or file's `parts`; null is the mail or file itself. */
export type JudgedDocument = {
  part: number | null
  kind: VerdictKind
  /** Other parts that show the same paper: the picture (PDF) of an XML invoice. */
  companions: number[]
}

export type Verdict = {
  kind: VerdictKind
  direction: Direction
  collect: boolean
  where: Where
  language: Language
  reasons: Reason[]
  documents: JudgedDocument[]
  links: JudgedLink[]
  /** Worth a look by the owner: kept whole, and listed. */
  isUnsure?: boolean
  /** Collected, but something about the account or the sender is strange: not to be paid or forwarded before somebody looked. */
  isPaymentHeld?: boolean
  /** The owner's rule that decided. */
  ruleId?: string
}

export type FieldName = keyof Fields
export type Evidence = { page: number; box: readonly [number, number, number, number]; text: string }
export type ReadFields = {
  fields: Fields
  confidence: Partial<Record<FieldName, number>>
  evidence: Partial<Record<FieldName, Evidence>>
  /** We wrote the paper ourselves, to somebody else. */
  isOurSale?: true
}

export type DocumentJson = Omit<ReadFields, 'isOurSale'> & {
  name: string
  mediaType: string
  format: DocumentFormat
  sha256: string | null
  kind: VerdictKind
}
export type VerdictJson = {
  path: string
  kind: VerdictKind
  direction: Direction
  collect: boolean
  where: Where
  language: Language
  reasons: { code: string; say: string }[]
  documents: DocumentJson[]
  links: LinkJson[]
}

/** The contract's JSON of a verdict. `documents` in the order of `verdict.documents`. */
export function toVerdictJson(input: { path: string; verdict: Verdict; documents: DocumentJson[] }): VerdictJson {
  const { kind, direction, collect, where, language, reasons, links } = input.verdict
  return {
    path: input.path,
    kind,
    direction,
    collect,
    where,
    language,
    reasons: reasons.map(({ code, say }) => ({ code, say })),
    documents: input.documents,
    links: links.map(({ url, say, decision }) => ({ url, say, decision })),
  }
}

/** The contract's JSON of one document taken from a part. */
export function documentJsonOf(input: {
  part: Pick<OpenedPart, 'name' | 'mediaType' | 'sha256' | 'rendition'>
  kind: VerdictKind
  read: ReadFields
}): DocumentJson {
  const { part, kind, read } = input
  const { fields, confidence, evidence } = read
  return {
    name: part.name,
    mediaType: part.mediaType,
    format: documentFormatOf(part.rendition.format),
    sha256: part.sha256,
    kind,
    fields,
    confidence,
    evidence,
  }
}

function documentFormatOf(format: OpenedPart['rendition']['format']): DocumentFormat {
  return format === 'xml' || format === 'zip' || format === 'mail' || format === 'unknown' ? 'text' : format
}
