import { nameKey } from '../fields/name-candidates.ts'
import { ownNameTest, type OwnSide } from '../fields/party-zones.ts'
import { keyOf, type TotalsCandidate } from '../fields/total-candidates.ts'
import type { Paper } from '../paper.ts'
import { prove } from '../proofs/prove.ts'
import { sayAmount } from '../values.ts'
import type { Scored } from './candidate.ts'
import { confidenceOf, rank, type Choice, type Standing } from './choose.ts'
import { currencyOf, firstCandidates, secondCandidates, type Surroundings } from './field-candidates.ts'
import type { Forest } from './forest.ts'
import { calibrated, type CalibratedField, type ModelName, type Models } from './models.ts'
import type { Chosen } from './chosen.ts'
import { withPlain, type SaidCandidates } from './with-plain.ts'

/** A chosen value before calibration; what several rates prove is as sure as the total. */
export type Raw = { chosen: Scored; standing: Standing; isProven?: boolean; isRated?: boolean; isAlone?: boolean }
export type RawFields = Partial<Record<CalibratedField, Raw>>

const squashed = (value: string) => value.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Every field's best value with how it stands among its rivals. */
export const chooseRaw = (paper: Paper, around: Surroundings, forests: Record<ModelName, Forest>): RawFields =>
  chooseAll(paper, around, forests).raw

type All = { raw: RawFields; candidates: SaidCandidates }

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
  const currencies = currencyOf(paper, { totals: totals?.best, vatNumber: vatNumber?.best })
  const currency = rank(forests.currency, currencies)
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
  return { raw: fields, candidates: { names, numbers: first.number, accounts: first.account, currencies } }
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
      isRated: best.one.isRated === true,
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
export function chooseFields(paper: Paper, around: Surroundings, models: Models): Chosen {
  const { raw, candidates } = chooseAll(paper, around, models.forests)
  const learnt: Chosen = {}
  for (const field of calibrated) {
    const one = raw[field]
    if (!one) continue
    const { calibration, threshold } = surenessOf(field, { paper, around, models })
    const score = confidenceOf(calibration, one.standing)
    // In `calibrated` the total comes before its parts.
    const least = one.isAlone
      ? loneTotal.sureness
      : one.isProven || one.isRated
        ? (learnt.totalIncludingVat?.score ?? 0)
        : 0
    learnt[field] = { ...one.chosen, score: Math.max(score, least), threshold }
  }
  const chosen = prove(paper, learnt, models.thresholds)
  // What was recognised from a picture may be misread, however plainly it is said.
  return paper.isScan ? chosen : withPlain(chosen, { paper, around, candidates, dueFrom: models.thresholds.dueOn })
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
