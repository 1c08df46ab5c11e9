import { hasLegalForm } from '../fields/find-names.ts'
import { plainDue } from '../fields/plain-due.ts'
import { nameKey } from '../fields/name-candidates.ts'
import { firmOf, witnessedName } from '../fields/name-witnesses.ts'
import { ownNameTest, type OwnSide } from '../fields/party-zones.ts'
import { keyOf, type TotalsCandidate } from '../fields/total-candidates.ts'
import type { Paper } from '../paper.ts'
import { prove } from '../proofs/prove.ts'
import { sayAmount } from '../values.ts'
import type { Candidate, Scored } from './candidate.ts'
import { confidenceOf, rank, type Choice, type Standing } from './choose.ts'
import { currencyOf, firstCandidates, secondCandidates, type Surroundings } from './field-candidates.ts'
import type { Forest } from './forest.ts'
import { calibrated, type CalibratedField, type ModelName, type Models } from './models.ts'

/** A chosen value before calibration; what several rates prove is as sure as the total. */
export type Raw = { chosen: Scored; standing: Standing; isProven?: boolean; isAlone?: boolean }
export type RawFields = Partial<Record<CalibratedField, Raw>>

const squashed = (value: string) => value.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Every field's best value with how it stands among its rivals. */
export const chooseRaw = (paper: Paper, around: Surroundings, forests: Record<ModelName, Forest>): RawFields =>
  chooseAll(paper, around, forests).raw

type All = { raw: RawFields; names: readonly Candidate[] }

function chooseAll(paper: Paper, around: Surroundings, forests: Record<ModelName, Forest>): All {
  const first = firstCandidates(paper, around)
  const vatNumber = rank(forests.vatNumber, first.vatNumber)
  const account = rank(forests.account, first.account)
  const issued = rank(forests.issued, first.days)
  const number = rank(forests.number, first.number, squashed)
  const single = (forest: Forest) => rank(forest, first.amounts)?.ranked ?? []
  const second = secondCandidates(paper, around, {
    vatNumber: vatNumber?.best,
    account: account?.best,
    issued: issued?.best,
    singles: { gross: single(forests.gross), net: single(forests.net), vat: single(forests.vat) },
    days: first.days,
  })
  const names = withoutUs(second.name, around.own, vatNumber?.best.value)
  const name = rank(forests.name, names, nameKey)
  // A receipt is for what was paid: days ahead on it are trips and renewals.
  const due = around.kind === 'receipt' ? undefined : rank(forests.due, second.due)
  const totals = rankTotals(forests.totals, second.totals)
  const raw = totals?.raw.totalIncludingVat
  if (raw && totals)
    raw.isAlone = totals.best.isProven === true || standsAlone(totals.best.gross.value, single(forests.gross))
  const currency = rank(forests.currency, currencyOf(paper, { totals: totals?.best, vatNumber: vatNumber?.best }))
  const fields = {
    ...asRaw('supplierVatNumber', vatNumber),
    ...asRaw('creditorIban', account),
    ...asRaw('issuedOn', issued),
    ...asRaw('invoiceNumber', number),
    ...asRaw('supplierName', name),
    ...asRaw('dueOn', due),
    ...asRaw('currency', currency),
    ...totals?.raw,
  }
  return { raw: fields, names }
}

/** Our own name is no supplier's, unless the VAT number of the supplier is ours too: then we wrote the bill. */
function withoutUs<One extends { value: string }>(
  names: readonly One[],
  own: OwnSide,
  vatNumber?: string,
): readonly One[] {
  if (vatNumber !== undefined && own.ownVatNumbers.includes(vatNumber)) return names
  const ours = new Set(own.ownNames.map(nameKey))
  return names.filter(({ value }) => !ours.has(nameKey(value)))
}

function asRaw(field: CalibratedField, choice: Choice<string> | undefined): RawFields {
  return choice ? { [field]: { chosen: choice.best, standing: choice.standing } } : {}
}

const loneTotal = { least: 0.97, rival: 0.1, sureness: 0.96 }

/** One amount that its place and label call the total, and no other: that its net and VAT are unclear does not make it less so. */
function standsAlone(total: number, singles: readonly Scored<number>[]): boolean {
  const [first, second] = singles
  return first?.value === total && first.score >= loneTotal.least && (second?.score ?? 0) <= loneTotal.rival
}

/** The three amounts are chosen together; each stands by the best reading that says something else about it. */
export function rankTotals(
  forest: Forest,
  candidates: readonly TotalsCandidate[],
): { best: TotalsCandidate; raw: RawFields } | undefined {
  const ranked = candidates
    .map((one) => ({ one, score: forest.score(one.features) }))
    .toSorted((a, b) => b.score - a.score || (keyOf(a.one) < keyOf(b.one) ? -1 : 1))
  const [best] = ranked
  if (!best) return undefined
  const raw: RawFields = {}
  for (const [field, part] of parts) {
    const amount = best.one[part]
    if (!amount) continue
    const agreeing = ranked.filter(({ one }) => one[part]?.value === amount.value)
    const rival = ranked.find(({ one }) => one[part]?.value !== amount.value)
    raw[field] = {
      chosen: { ...amount, value: sayAmount(amount.value) },
      standing: {
        first: best.score,
        second: rival?.score ?? 0,
        seen: Math.round(amount.score * 6),
        values: agreeing.length,
      },
      isProven: best.one.isProven === true,
    }
  }
  return { best: best.one, raw }
}

const parts = [
  ['totalIncludingVat', 'gross'],
  ['totalExcludingVat', 'net'],
  ['totalVat', 'vat'],
] as const satisfies readonly (readonly [CalibratedField, keyof Omit<TotalsCandidate, 'features'>])[]

/** Every field's best value with the probability that it is right, and from which on it is shown. */
export function chooseFields(
  paper: Paper,
  around: Surroundings,
  models: Models,
): Partial<Record<CalibratedField, Scored & { threshold: number }>> {
  const { raw, names } = chooseAll(paper, around, models.forests)
  const learnt: Partial<Record<CalibratedField, Scored & { threshold: number }>> = {}
  for (const field of calibrated) {
    const one = raw[field]
    if (!one) continue
    const { calibration, threshold } = surenessOf(field, { paper, around, models })
    const score = confidenceOf(calibration, one.standing)
    // In `calibrated` the total comes before its parts.
    const least = one.isAlone ? loneTotal.sureness : one.isProven ? (learnt.totalIncludingVat?.score ?? 0) : 0
    learnt[field] = { ...one.chosen, score: Math.max(score, least), threshold }
  }
  const chosen = prove(paper, learnt, models.thresholds)
  const name = nameOf(paper, around, { chosen, names })
  const due = dueOf(paper, around, { chosen, threshold: models.thresholds.dueOn })
  return { ...chosen, ...(name ? { supplierName: name } : {}), ...(due ? { dueOn: due } : {}) }
}

type Chosen = Partial<Record<CalibratedField, Scored & { threshold: number }>>
const sureFrom = 0.95
const witnessed = 0.97
const plainlySaid = 0.97
const outweighs = 3.5

/** A due day said in so many words, unless what was learnt is sure of another. */
function dueOf(
  paper: Paper,
  { kind }: Pick<Surroundings, 'kind'>,
  { chosen, threshold }: { chosen: Chosen; threshold: number },
): (Scored & { threshold: number }) | undefined {
  const { dueOn: learnt, issuedOn: issued } = chosen
  const isSure = learnt !== undefined && learnt.score >= threshold
  if (kind === 'receipt' || kind === 'credit-note' || !issued || issued.score < issued.threshold) return learnt
  const plain = plainDue(paper, issued)
  if (!plain || (isSure && learnt.value !== plain.value)) return learnt
  return { ...plain, score: Math.max(learnt?.value === plain.value ? learnt.score : 0, plainlySaid), threshold }
}

/** What several things on the paper agree on is the name, unless another whole name is surely it. */
function nameOf(
  paper: Paper,
  { own, sender }: Surroundings,
  { chosen, names }: { chosen: Chosen; names: readonly Candidate[] },
): (Scored & { threshold: number }) | undefined {
  const ifSure = (one: Scored | undefined) => (one && one.score >= sureFrom ? one : undefined)
  const found = witnessedName(paper, {
    candidates: names,
    own,
    hints: sender,
    vat: ifSure(chosen.supplierVatNumber),
    account: ifSure(chosen.creditorIban),
  })
  const brand = chosen.supplierName
  const firm = brand && firmOf(brand.value, { candidates: names, own })
  const learnt = brand && firm ? { ...brand, value: firm.value, cell: firm.cell, text: firm.text } : brand
  if (!found || !learnt) return learnt
  const isSame = nameKey(learnt.value) === nameKey(found.value)
  if (isSame) return { ...learnt, score: Math.max(learnt.score, witnessed) }
  // Of a brand that was learnt and a firm that is witnessed the firm is meant.
  if (learnt.score >= learnt.threshold && (hasLegalForm(learnt.value) || found.score < outweighs)) return learnt
  return { ...found, score: witnessed, threshold: learnt.threshold }
}

type Asked = { paper: Paper; around: Pick<Surroundings, 'kind' | 'own'>; models: Models }

function surenessOf(field: CalibratedField, { paper, around, models }: Asked): Models['strangersName'] {
  if (field === 'invoiceNumber' && isMailReceipt(paper, around)) return models.mailReceiptNumber
  if (field === 'supplierName' && isOwnerUnknown(paper, around)) return models.strangersName
  return { calibration: models.calibrations[field], threshold: models.thresholds[field] }
}

/** Nothing tells which of the firms on a paper is ours: none of them bears our name. */
export function isOwnerUnknown({ cells }: Pick<Paper, 'cells'>, { own }: Pick<Surroundings, 'own'>) {
  const isOurs = ownNameTest(own)
  return !cells.some(({ cell }) => isOurs(cell.text))
}

/** A receipt without a drawn page: the mail's own text. */
export const isMailReceipt = (paper: Pick<Paper, 'hasPlaces'>, { kind }: Pick<Surroundings, 'kind'>) =>
  kind === 'receipt' && !paper.hasPlaces
