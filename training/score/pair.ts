import { scoredFields, type Case, type TruthDocument, type Verdict } from './case.ts'
import { isSame, squash } from './equal.ts'

type Read = Verdict['documents'][number]
export type Pair = { document: TruthDocument; got: Read | undefined }

/**
 * What was read for each document of a case: by its name; where several lie in one picture, by what most fields agree with,
 * each reading for one document only; the only one by itself.
 */
export function pairDocuments({ documents }: Pick<Case, 'documents'>, verdict: Pick<Verdict, 'documents'>): Pair[] {
  const [only, ...others] = verdict.documents
  if (documents.length === 1 && others.length === 0) return documents.map((document) => ({ document, got: only }))
  const likely = documents
    .flatMap((document) => verdict.documents.map((got) => ({ document, got, score: likeness(document, got) })))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
  const pairs = new Map<TruthDocument, Read>()
  const taken = new Set<Read>()
  for (const { document, got } of likely) {
    if (pairs.has(document) || taken.has(got)) continue
    pairs.set(document, got)
    taken.add(got)
  }
  const fallback = documents.length === 1 ? only : undefined
  return documents.map((document) => ({ document, got: pairs.get(document) ?? fallback }))
}

function likeness({ name, fields }: TruthDocument, got: Read): number {
  if (name !== null) return squash(got.name) === squash(name) ? 1 : 0
  return scoredFields.filter((field) => {
    const [wanted, value] = [fields[field], got.fields[field]]
    // Nearly every paper is in the same currency.
    return field !== 'currency' && wanted && value && isSame(field, wanted, value)
  }).length
}
