import { confidenceOf } from '../../server/src/pipeline/extract/model/choose.ts'
import { chooseRaw, rankTotals, type RawFields } from '../../server/src/pipeline/extract/model/choose-fields.ts'
import type { Candidate } from '../../server/src/pipeline/extract/model/candidate.ts'
import { rank } from '../../server/src/pipeline/extract/model/choose.ts'
import {
  currencyOf,
  firstCandidates,
  secondCandidates,
  type Surroundings,
} from '../../server/src/pipeline/extract/model/field-candidates.ts'
import { makeForest, type Forest, type Weights } from '../../server/src/pipeline/extract/model/forest.ts'
import {
  calibrated,
  modelNames,
  type CalibratedField,
  type FieldsFile,
  type ModelName,
} from '../../server/src/pipeline/extract/model/models.ts'
import { paperOf, type Paper } from '../../server/src/pipeline/extract/paper.ts'
import { surroundingsOf } from '../../server/src/pipeline/extract/read-fields.ts'
import { sayAmount } from '../../server/src/pipeline/extract/values.ts'
import { fitCalibration, type Outcome } from './fit-calibration.ts'
import { growTrees, makeRandom, usualGrowth, type Growth } from './grow-trees.ts'
import { isRight, isSame } from './is-right.ts'
import { makeTable } from './make-rows.ts'
import type { TextField, TrainingPaper } from './training-paper.ts'
import { forgetSome, varyPaper } from './vary-paper.ts'

/** One paper on its way through training: `fold` tells which trees may judge it. */
type Case = {
  paper: TrainingPaper
  page: Paper
  around: Surroundings
  first: ReturnType<typeof firstCandidates>
  fold: number
  weight: number
}
type Forests = Record<ModelName, Forest>
type Log = (text: string) => void

const folds = 3
const fieldOf: Record<Exclude<ModelName, 'totals'>, CalibratedField> = {
  vatNumber: 'supplierVatNumber',
  account: 'creditorIban',
  gross: 'totalIncludingVat',
  net: 'totalExcludingVat',
  vat: 'totalVat',
  issued: 'issuedOn',
  number: 'invoiceNumber',
  name: 'supplierName',
  due: 'dueOn',
  currency: 'currency',
}
const growths: Partial<Record<ModelName, Partial<Growth>>> = {
  vatNumber: { trees: 40, depth: 3 },
  account: { trees: 40, depth: 3 },
  currency: { trees: 25, depth: 3 },
}

/** Grows all models on these papers, and fits what makes them probabilities on suppliers that the trees had not seen. */
export function train(papers: readonly TrainingPaper[], log: Log): { file: FieldsFile; outcomes: FieldOutcome[] } {
  const cases = papers.map((paper, i) => caseOf(paper, papers, i))
  log(`${cases.length} papers, ${new Set(papers.map(({ group }) => group)).size} suppliers`)
  const byFold: Forests[] = Array.from({ length: folds }, () => ({}) as Forests)
  const whole: Partial<Record<ModelName, Weights>> = {}
  for (const name of modelNames) {
    const table = tableOf(name, cases, byFold)
    const grow = (keep: (one: Case) => boolean) =>
      growTrees(
        table.names,
        table.rowsOf.flatMap((rows, i) => (cases[i] && keep(cases[i]) ? rows : [])),
        {
          ...usualGrowth,
          ...growths[name],
        },
      )
    for (const [fold, forests] of byFold.entries()) forests[name] = makeForest(grow((one) => one.fold !== fold))
    whole[name] = grow(() => true)
    log(`${name}: ${table.names.length} features, ${table.rowsOf.flat().length} candidates`)
  }
  const outcomes = cases.flatMap((one) => outcomesOf(one, byFold[one.fold]))
  const calibrations = Object.fromEntries(
    calibrated.map((field) => [field, fitCalibration(outcomes.filter((outcome) => outcome.field === field))]),
  ) as FieldsFile['calibrations']
  const thresholds = Object.fromEntries(
    calibrated.map((field) => [
      field,
      thresholdFor(
        outcomes
          .filter((one) => one.field === field)
          .map((one) => ({ ...one, confidence: confidenceOf(calibrations[field], one.standing) })),
      ),
    ]),
  ) as FieldsFile['thresholds']
  return { file: { models: whole as FieldsFile['models'], calibrations, thresholds }, outcomes }
}

function caseOf(paper: TrainingPaper, all: readonly TrainingPaper[], index: number): Case {
  const given = varyPaper(forgetSome(paper, index), index)
  const around = surroundingsOf(given)
  const page = paperOf(given.rendition, around.sentOn === undefined ? {} : { sentOn: around.sentOn })
  const groupSize = all.filter(({ group }) => group === paper.group).length
  const most = paper.source === 'invented' ? 12 : 6
  return {
    paper: given,
    page,
    around,
    first: firstCandidates(page, around),
    fold: Math.floor(makeRandom(hash(paper.group))() * folds),
    weight: Math.min(1, most / groupSize) * (paper.source === 'invented' ? 1 : 2),
  }
}

const hash = (text: string) =>
  [...text].reduce((sum, char) => Math.imul(sum ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0, 0x811c9dc5)

function tableOf(name: ModelName, cases: readonly Case[], byFold: readonly Forests[]) {
  return makeTable(
    cases.map((one) => {
      const { candidates, isRight: right } = labelled(name, one, byFold[one.fold] as Forests)
      return { candidates, isRight: right, weight: one.weight }
    }),
  )
}

type Labelled = { candidates: readonly Pick<Candidate, 'features'>[]; isRight: boolean[] }
const none: Labelled = { candidates: [], isRight: [] }

function labelled(name: ModelName, one: Case, forests: Forests): Labelled {
  const { truth } = one.paper
  if (name === 'totals') {
    if (truth.totalIncludingVat === undefined || truth.totalExcludingVat === undefined || truth.totalVat === undefined)
      return none
    const candidates = later(one, forests).totals
    return {
      candidates,
      isRight: candidates.map(
        ({ gross, net, vat }) =>
          matches(truth.totalIncludingVat, gross.value) &&
          matches(truth.totalExcludingVat, net?.value) &&
          (matches(truth.totalVat, vat?.value) || isCounted(truth, vat?.value)),
      ),
    }
  }
  const field = fieldOf[name]
  const wanted = truth[field]
  if (wanted === undefined) return none
  const candidates = candidatesOf(name, one, forests)
  return {
    candidates,
    isRight: candidates.map(
      ({ value }) => wanted !== null && isSame(field, typeof value === 'number' ? sayAmount(value) : value, wanted),
    ),
  }
}

// VAT that a paper does not print in one sum is still what its total and net leave.
const isCounted = (truth: TrainingPaper['truth'], cents: number | undefined) =>
  truth.totalVat === null &&
  cents !== undefined &&
  truth.totalExcludingVat !== null &&
  Math.abs((Number(truth.totalIncludingVat) - Number(truth.totalExcludingVat)) * 100 - cents) < 0.5

const matches = (wanted: string | null | undefined, cents: number | undefined) =>
  wanted === null ? cents === undefined : cents !== undefined && Math.abs(Number(wanted) * 100 - cents) < 0.5

function candidatesOf(
  name: Exclude<ModelName, 'totals'>,
  one: Case,
  forests: Forests,
): readonly Candidate<string | number>[] {
  const { first } = one
  switch (name) {
    case 'vatNumber':
      return first.vatNumber
    case 'account':
      return first.account
    case 'gross':
    case 'net':
    case 'vat':
      return first.amounts
    case 'issued':
      return first.days
    case 'number':
      return first.number
    case 'name':
      return later(one, forests).name
    case 'due':
      return later(one, forests).due
    case 'currency': {
      const totals = rankTotals(forests.totals, later(one, forests).totals)
      return currencyOf(one.page, { totals: totals?.best, vatNumber: rank(forests.vatNumber, first.vatNumber)?.best })
    }
    default:
      return name satisfies never
  }
}

const made = new WeakMap<Case, ReturnType<typeof secondCandidates>>()

function later(one: Case, forests: Forests): ReturnType<typeof secondCandidates> {
  const known = made.get(one)
  if (known) return known
  const { first, page, around } = one
  const single = (forest: Forest) => rank(forest, first.amounts)?.ranked ?? []
  const second = secondCandidates(page, around, {
    vatNumber: rank(forests.vatNumber, first.vatNumber)?.best,
    account: rank(forests.account, first.account)?.best,
    issued: rank(forests.issued, first.days)?.best,
    singles: { gross: single(forests.gross), net: single(forests.net), vat: single(forests.vat) },
    days: first.days,
  })
  made.set(one, second)
  return second
}

export type FieldOutcome = Outcome & {
  field: CalibratedField
  paper: TrainingPaper
  value: string
  truth: string | null
}

function outcomesOf(one: Case, forests: Forests | undefined): FieldOutcome[] {
  if (!forests) return []
  const raw: RawFields = chooseRaw(one.page, one.around, forests)
  return calibrated.flatMap((field) => {
    const chosen = raw[field]
    const truth = one.paper.truth[field satisfies TextField]
    if (!chosen || truth === undefined) return []
    const right =
      truth === null
        ? field === 'totalVat' && isCounted(one.paper.truth, Math.round(Number(chosen.chosen.value) * 100))
        : isRight(field, chosen.chosen.value, truth)
    return [
      {
        field,
        standing: chosen.standing,
        isRight: right,
        weight: one.weight,
        paper: one.paper,
        value: chosen.chosen.value,
        truth,
      },
    ]
  })
}

/** The lowest confidence from which on hardly any shown value is wrong: 0.4 % of all papers, and never below 0.8. */
export function thresholdFor(
  outcomes: readonly { confidence: number; isRight: boolean; weight: number }[],
  most = 0.004,
): number {
  const sorted = outcomes.toSorted((a, b) => b.confidence - a.confidence)
  const whole = outcomes.reduce((sum, { weight }) => sum + weight, 0)
  let wrong = 0
  let lowest = 0.99
  for (const { confidence, isRight: right, weight } of sorted) {
    if (!right) wrong += weight
    if (wrong > whole * most) break
    lowest = confidence
  }
  return Number(Math.min(0.98, Math.max(0.8, lowest)).toFixed(3))
}
