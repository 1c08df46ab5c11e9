import type { Page, Rendition } from '@facteur/formats/rendition.ts'
import { namesSeveral } from '../reading/part-pile.ts'
import type { FieldName, ReadFields } from '../verdict.ts'

type TextField = Exclude<FieldName, 'isPaid' | 'isDirectDebit'>

const tellApart = ['invoiceNumber', 'supplierVatNumber', 'totalIncludingVat'] as const
const amounts = ['totalIncludingVat', 'totalExcludingVat', 'totalVat'] as const
const mostPages = 10

/**
 * A scan whose pages claim to be different papers: all that would be mixed of several is left out.
 * `readAlone` reads one of its pages as if it were all. Pure.
 */
export function doubtPile(
  read: ReadFields,
  rendition: Rendition,
  readAlone: (page: Rendition) => ReadFields,
): ReadFields {
  if (rendition.ocr !== 'done' || rendition.pages.length < 2) return read
  const pages = rendition.pages.slice(0, mostPages)
  const claims = pages.map((page) => readAlone(onlyPage(rendition, page))).filter(isClaim)
  const areSeveral = claims.length > 1 && tellApart.some((name) => disagree(claims, name))
  return areSeveral || namesSeveral(rendition) ? unmixed(read) : read
}

const onlyPage = (rendition: Rendition, page: Page): Rendition => ({
  ...rendition,
  pages: [{ ...page, number: 1 }],
  pageCount: 1,
  text: page.text,
})

/** Of terms, annexes and pages that continue no two are shown as sure. */
const isClaim = ({ fields }: ReadFields) => tellApart.filter((name) => fields[name] !== null).length > 1

function disagree(claims: readonly ReadFields[], name: (typeof tellApart)[number]): boolean {
  // The sum of one page is no claim to be the paper's unless net and VAT stand with it.
  const said = name === 'totalIncludingVat' ? claims.filter(isSummedUp) : claims
  return new Set(said.flatMap(({ fields }) => fields[name] ?? [])).size > 1
}

const isSummedUp = ({ fields }: ReadFields) => amounts.every((name) => fields[name] !== null)

function unmixed({ fields, confidence, evidence }: ReadFields): ReadFields {
  const left: ReadFields = { fields: { ...fields }, confidence: { ...confidence }, evidence: { ...evidence } }
  // Safe: the keys of an object of this type.
  for (const name of Object.keys(fields) as FieldName[]) {
    if (name === 'isPaid' || name === 'isDirectDebit') left.fields[name] = false
    else if (name !== 'currency') leaveOut(left, name)
  }
  return left
}

const mostInDoubt = 0.5

function leaveOut(read: ReadFields, name: TextField): void {
  read.fields[name] = null
  delete read.evidence[name]
  if (read.confidence[name] !== undefined) read.confidence[name] = Math.min(read.confidence[name], mostInDoubt)
}
