import type { Rendition } from '@facteur/formats/rendition.ts'
import type { LearnedHint } from '#records/suppliers/supplier-memory.ts'
import type { Cell } from '../reading/lines.ts'
import type { Evidence, FieldName } from '../verdict.ts'
import { aroundOf, type Around, type Token } from './around.ts'
import { paperOf, positionOf, type Paper } from './paper.ts'
import { valuesIn } from './tokens.ts'

const constants: readonly FieldName[] = ['supplierName', 'supplierVatNumber', 'currency']
const places: readonly FieldName[] = [
  'invoiceNumber',
  'issuedOn',
  'dueOn',
  'totalIncludingVat',
  'totalExcludingVat',
  'totalVat',
  'structuredCommunication',
  'paymentReference',
]

/**
 * What one correction by the owner teaches about a supplier's papers. `value` in the field's own spelling ("121.00",
 * "2026-03-31"). Undefined where nothing can be learned: the value stands nowhere on the paper, or must not be trusted
 * from one paper to the next (an account to pay to, whether it was paid).
 */
export function learnHint(input: {
  rendition: Rendition
  field: FieldName
  value: string
  evidence?: Evidence
}): LearnedHint | undefined {
  const { rendition, field, value, evidence } = input
  if (constants.includes(field)) return { field, is: 'constant', value }
  if (!places.includes(field)) return undefined
  const paper = paperOf(rendition)
  const [token] = tokensOfField(paper, field)
    .filter((one) => sameValue(field, one.value, value))
    .toSorted(
      (a, b) =>
        closeness(b.cell, evidence) - closeness(a.cell, evidence) || labelWorth(paper, b) - labelWorth(paper, a),
    )
  return token && { field, is: 'place', ...placeOf(paper, token), shape: shapeOf(token.text) }
}

export function tokensOfField(paper: Paper, field: FieldName): Token[] {
  return paper.cells.flatMap((placed) => {
    let from = 0
    return valuesIn(paper, field, placed).map((found) => {
      const token = { ...placed, ...found, from }
      from = found.end
      return token
    })
  })
}

const squash = (text: string) => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')

export function sameValue(field: FieldName, one: string, other: string): boolean {
  return field === 'invoiceNumber' ? squash(one) === squash(other) : one === other
}

/** What a value looks like: digits as 9, capital letters as A, small ones as a. */
export function shapeOf(text: string): string {
  return text
    .replace(/\d/g, '9')
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{Ll}/gu, 'a')
}

/** Where a token stands, as a hint says it. */
export function placeOf(paper: Paper, token: Token): Pick<LearnedHint, 'label' | 'side' | 'at'> {
  const label = labelOf(aroundOf(paper, token))
  const pages = Math.max(1, ...paper.sizes.keys())
  const page = token.cell.page === 1 ? 1 : token.cell.page === pages ? -1 : token.cell.page
  return { ...label, at: { page, ...positionOf(paper, token.cell) } }
}

// The words alone: what varies from paper to paper (numbers, currency signs) is not the label.
const wordsOnly = (text: string) =>
  text
    .replace(/[^a-z ]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .slice(-60)

function labelOf({ before, left, above, aboveRows }: Around): Pick<LearnedHint, 'label' | 'side'> {
  const sides = [
    { side: 'same', label: wordsOnly(before) },
    { side: 'left', label: wordsOnly(left) },
    { side: 'above', label: aboveRows <= 8 ? wordsOnly(above) : '' },
  ] as const
  return sides.find(({ label }) => label.length >= 2) ?? {}
}

const labelWorth = (paper: Paper, token: Token) => (labelOf(aroundOf(paper, token)).label === undefined ? 0 : 1)

function closeness({ page, box }: Cell, evidence: Evidence | undefined): number {
  if (!evidence || evidence.page !== page) return -1e6
  const x = (box[0] + box[2] - evidence.box[0] - evidence.box[2]) / 2
  const y = (box[1] + box[3] - evidence.box[1] - evidence.box[3]) / 2
  return -Math.hypot(x, y)
}
