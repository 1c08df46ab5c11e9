import { canonicalJson, sha256Hex } from '#platform/crypto.ts'

/** What is sealed of a document beside its bytes; `archive verify` recomputes it. */
export const factsHash = (document: {
  kind: string
  direction: string
  fields: unknown
  name: string
  media_type: string
}): string =>
  sha256Hex(
    canonicalJson({
      kind: document.kind,
      direction: document.direction,
      fields: document.fields,
      name: document.name,
      mediaType: document.media_type,
    }),
  )

/** Ten years from 1 January of the year after (Belgian VAT code art. 60); the day from which a document may go. */
export function retainUntil(issuedOn: string | null, archivedAt: Date): string {
  const year = Number((issuedOn ?? archivedAt.toISOString()).slice(0, 4))
  return `${Math.max(year, archivedAt.getUTCFullYear()) + 11}-01-01`
}
