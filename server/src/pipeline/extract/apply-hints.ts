import type { LearnedHint, SupplierMemory } from '#records/suppliers/supplier-memory.ts'
import type { FieldName, ReadFields } from '../verdict.ts'
import type { Token } from './around.ts'
import { findIbans, findVatNumbers } from './identifiers.ts'
import { placeOf, sameValue, shapeOf, tokensOfField } from './learn-hint.ts'
import type { Paper } from './paper.ts'

/** What a hint adds to a paper's own words is never more sure than this. */
const sureness = { constant: 0.99, label: 0.98, place: 0.95 }

/** Whom a paper is from, and by what that is known: a number of theirs, or merely the host it came from. */
export type Known = { supplier: SupplierMemory; by: 'number' | 'account' | 'host' }

/** The supplier among `suppliers` that this paper is from: by VAT number, by account, or by the sender's host alone. */
export function knownSupplier(
  paper: Paper,
  suppliers: readonly SupplierMemory[],
  { fromAddress, vatNumber }: { fromAddress: string; vatNumber: string | null },
): Known | undefined {
  if (suppliers.length === 0) return undefined
  const text = paper.lines.map((line) => line.text).join('\n')
  const vatNumbers = new Set(findVatNumbers(text).map(({ value }) => value))
  const ibans = new Set(findIbans(text).map(({ value }) => value))
  const host = fromAddress.split('@')[1]?.toLowerCase() ?? ''
  const isOther = (one: SupplierMemory) =>
    vatNumber !== null && one.vatNumbers.length > 0 && !one.vatNumbers.includes(vatNumber)
  const ways = {
    // A marketplace prints the number of somebody else: only a sender known from before outweighs the number that was read.
    number: suppliers.filter(
      (one) => one.vatNumbers.some((number) => vatNumbers.has(number)) && (!isOther(one) || one.hosts.includes(host)),
    ),
    account: suppliers.filter((one) => one.ibans.some((iban) => ibans.has(iban)) && !isOther(one)),
    host:
      host === ''
        ? []
        : suppliers.filter((one) => one.hosts.includes(host) && !isOther(one) && isLikeBefore(paper, one)),
  }
  for (const by of ['number', 'account', 'host'] as const) {
    const [supplier] = ways[by]
    if (supplier && ways[by].length === 1) return { supplier, by }
  }
  return undefined
}

// A host may serve several suppliers: the paper must look like those the owner taught us on.
function isLikeBefore(paper: Paper, supplier: SupplierMemory): boolean {
  const places = supplier.hints.filter(({ is }) => is === 'place')
  return places.length === 0 || places.some((hint) => tokenFor(paper, hint) !== undefined)
}

/** What the owner taught about this supplier decides over what was read: constants are filled in, places say which value is meant. */
export function applyHints(paper: Paper, read: ReadFields, { supplier, by }: Known): ReadFields {
  const taught: ReadFields = {
    fields: { ...read.fields },
    confidence: { ...read.confidence },
    evidence: { ...read.evidence },
  }
  if (by !== 'host') fillFromHistory(paper, taught, supplier)
  for (const hint of supplier.hints) {
    if (hint.is === 'constant') fillConstant(paper, taught, hint)
    else fillFromPlace(paper, taught, hint)
  }
  return taught
}

/** A name that was not sure on this paper is known from those before; a VAT number only where it is printed. */
function fillFromHistory(paper: Paper, read: ReadFields, { name, vatNumbers, documentCount }: SupplierMemory): void {
  if (documentCount === 0) return
  const shown = tokensOfField(paper, 'supplierVatNumber').find(({ value }) => vatNumbers.includes(value))
  if (read.fields.supplierVatNumber === null && shown)
    set(read, 'supplierVatNumber', { value: shown.value, confidence: sureness.label, token: shown })
  if (read.fields.supplierName === null && name !== '')
    set(read, 'supplierName', { value: name, confidence: sureness.place, token: undefined })
}

function fillConstant(paper: Paper, read: ReadFields, { field, value }: LearnedHint): void {
  if (value === undefined || field === 'isPaid' || field === 'isDirectDebit') return
  const shown = tokensOfField(paper, field).find((token) => sameValue(field, token.value, value))
  set(read, field, { value, confidence: sureness.constant, token: shown })
}

function fillFromPlace(paper: Paper, read: ReadFields, hint: LearnedHint): void {
  const { field } = hint
  if (field === 'isPaid' || field === 'isDirectDebit') return
  const found = tokenFor(paper, hint)
  if (!found) return
  const confidence = found.byLabel ? sureness.label : sureness.place
  const agrees = sameValue(field, read.fields[field] ?? '', found.token.value)
  if (agrees) read.confidence[field] = Math.max(confidence, read.confidence[field] ?? 0)
  else set(read, field, { value: found.token.value, confidence, token: found.token })
}

type Filled = { value: string; confidence: number; token: Token | undefined }

function set(read: ReadFields, field: Exclude<FieldName, 'isPaid' | 'isDirectDebit'>, filled: Filled): void {
  read.fields[field] = filled.value
  read.confidence[field] = filled.confidence
  if (filled.token) {
    const { cell, text } = filled.token
    read.evidence[field] = { page: cell.page, box: cell.box, text }
  } else delete read.evidence[field]
}

/** Same label on the same side; without a label, the same place and shape. Several: the nearest to the taught place. */
function tokenFor(paper: Paper, hint: LearnedHint): { token: Token; byLabel: boolean } | undefined {
  const placed = tokensOfField(paper, hint.field).map((token) => ({ token, ...placeOf(paper, token) }))
  const near = (one: (typeof placed)[number]) =>
    distance(one.at, hint.at) + (shapeOf(one.token.text) === hint.shape ? 0 : 0.1)
  const byLabel =
    hint.label === undefined ? [] : placed.filter((one) => one.label === hint.label && one.side === hint.side)
  const [labelled] = byLabel.toSorted((a, b) => near(a) - near(b))
  if (labelled) return { token: labelled.token, byLabel: true }
  if (hint.label !== undefined || !paper.hasPlaces) return undefined
  const [there] = placed.filter((one) => near(one) < 0.02).toSorted((a, b) => near(a) - near(b))
  return there && { token: there.token, byLabel: false }
}

function distance(one: LearnedHint['at'], other: LearnedHint['at']): number {
  if (!one || !other) return 1
  return Math.hypot(one.x - other.x, one.y - other.y) + (one.page === other.page ? 0 : 0.2)
}
