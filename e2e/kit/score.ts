import type { Document } from '@facteur/contract/document.ts'
import type { InventedMail } from '../invented/world.ts'
import type { TruthDocument } from '../invented/truth.ts'

export type Archived = Pick<Document, 'id' | 'name' | 'sha256' | 'kind' | 'state' | 'direction' | 'companions'> & {
  fields: Pick<Document['fields'], 'supplierVatNumber' | 'invoiceNumber' | 'supplierName'>
}

export type Score = {
  /** Invoices attached as text PDFs, each file once. */
  wanted: TruthDocument[]
  missed: TruthDocument[]
  wrong: Archived[]
  twice: string[]
}

/** Holds an archive against what the invented mails truly hold. */
export function scoreArchive(mails: readonly InventedMail[], archive: readonly Archived[]): Score {
  const archived = archive.filter((one) => one.state === 'archived' && one.direction === 'purchase')
  const truths = mails
    .filter(({ truth }) => truth.collect && truth.direction === 'purchase')
    .flatMap(({ truth }) => truth.documents.map((document) => ({ document, where: truth.where })))
  const wanted = uniqueBySha(
    truths
      .filter(
        ({ document, where }) =>
          where === 'attachment' && document.kind === 'invoice' && /\.pdf$/i.test(document.name ?? ''),
      )
      .map((one) => one.document),
  )
  const found = new Set(archived.flatMap((one) => [one.sha256, ...one.companions.map((companion) => companion.sha256)]))
  const shas = new Set(truths.map(({ document }) => document.sha256))
  const numbers = new Set(truths.map(({ document }) => keyOf(document.fields)))
  return {
    wanted,
    missed: wanted.filter((one) => one.sha256 !== null && !found.has(one.sha256)),
    wrong: archived.filter(
      (one) =>
        !shas.has(one.sha256) &&
        !numbers.has(keyOf(one.fields)) &&
        !one.companions.some((companion) => shas.has(companion.sha256)),
    ),
    twice: repeated(
      archived.flatMap((one) =>
        one.fields.supplierVatNumber === null || one.fields.invoiceNumber === null
          ? []
          : [`${one.kind} ${keyOf(one.fields)}`],
      ),
    ),
  }
}

/** The values that come more than once. */
export function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>()
  return [...new Set(values.filter((value) => seen.has(value) || !seen.add(value)))]
}

const keyOf = ({
  supplierVatNumber,
  invoiceNumber,
}: {
  supplierVatNumber: string | null
  invoiceNumber: string | null
}) => `${supplierVatNumber ?? '-'} ${invoiceNumber ?? '-'}`

function uniqueBySha(documents: readonly TruthDocument[]): TruthDocument[] {
  return [...new Map(documents.map((one) => [one.sha256, one])).values()]
}

export const describe = (one: {
  name: string | null
  kind: string
  fields: { supplierName: string | null; invoiceNumber: string | null }
}): string => `${one.kind} ${one.name ?? '(mail)'} ${one.fields.supplierName ?? '?'} ${one.fields.invoiceNumber ?? '?'}`
