import { confidenceOf } from '../../server/src/pipeline/extract/model/choose.ts'
import {
  chooseRaw,
  isMailReceipt,
  isOwnerUnknown,
  rankTotals,
  type RawFields,
} from '../../server/src/pipeline/extract/model/choose-fields.ts'
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
import { nameKey } from '../../server/src/pipeline/extract/fields/name-candidates.ts'
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
// Amounts prove each other and accounts prove themselves: without their labels more of them would be guessed than gained.
const knowsNoSlang: ReadonlySet<ModelName> = new Set(['account', 'gross', 'net', 'vat', 'totals', 'currency'])
const slangFreeFields: ReadonlySet<CalibratedField> = new Set([
  'creditorIban',
  'totalIncludingVat',
  'totalExcludingVat',
  'totalVat',
  'currency',
])

// What a browser printed teaches who sent it and when to pay; of the rest it only makes the sums and numbers of other houses less sure.
const learntOfPrinted: ReadonlySet<ModelName> = new Set(['name', 'due'])
const printedFields: ReadonlySet<CalibratedField> = new Set(['supplierName', 'dueOn'])

const learns = (name: ModelName, { isSlang, source }: TrainingPaper) =>
  !(isSlang && knowsNoSlang.has(name)) && (source !== 'printed' || learntOfPrinted.has(name))
const isMeasured = ({ field, paper }: FieldOutcome) =>
  !(paper.isSlang && slangFreeFields.has(field)) && (paper.source !== 'printed' || printedFields.has(field))

const growths: Partial<Record<ModelName, Partial<Growth>>> = {
  vatNumber: { trees: 60, depth: 3 },
  number: { trees: 75 },
  name: { trees: 75 },
  account: { trees: 40, depth: 3 },
  currency: { trees: 25, depth: 3 },
}

/** Grows all models on these papers, and fits what makes them probabilities on suppliers that the trees had not seen. */
export function train(papers: readonly TrainingPaper[], log: Log): { file: FieldsFile; outcomes: FieldOutcome[] } {
  const cases = papers.flatMap((paper, i) => casesOf(paper, papers, i))
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
  const outcomes = cases.flatMap((one) => outcomesOf(one, byFold[one.fold])).filter(isMeasured)
  const isMail = ({ field, isMailReceipt: is }: FieldOutcome) => field === 'invoiceNumber' && is
  const isStrangers = ({ field, isOwnerUnknown: is }: FieldOutcome) => field === 'supplierName' && is
  const fitted = Object.fromEntries(
    calibrated.map((field) => [
      field,
      fit(
        outcomes.filter((one) => one.field === field && !isMail(one) && !isStrangers(one)),
        floorOf(field),
      ),
    ]),
  ) as Record<CalibratedField, ReturnType<typeof fit>>
  const part = <K extends 'calibration' | 'threshold'>(key: K) =>
    Object.fromEntries(calibrated.map((field) => [field, fitted[field][key]])) as Record<
      CalibratedField,
      ReturnType<typeof fit>[K]
    >
  const file: FieldsFile = {
    calibrations: part('calibration'),
    thresholds: part('threshold'),
    mailReceiptNumber: fit(outcomes.filter(isMail), 0.92),
    strangersName: fit(outcomes.filter(isStrangers), 0.935),
    models: whole as FieldsFile['models'],
  }
  return { file, outcomes }
}

/** What makes probabilities of these judgements, and from which on a value is shown. */
function fit(outcomes: readonly FieldOutcome[], floor: number) {
  const calibration = fitCalibration(outcomes)
  const judged = outcomes.map((one) => ({ ...one, confidence: confidenceOf(calibration, one.standing) }))
  return { calibration, threshold: thresholdFor(judged, { floor }) }
}

/** A paper as it may come to us, and, for less, one made harder from it: trees learn from both, and thresholds are of papers as they come. */
export function casesOf(paper: TrainingPaper, all: readonly TrainingPaper[], index: number): Case[] {
  const given = forgetSome(paper, index)
  const harder = varyPaper(given, index)
  const groupSize = all.filter(({ group }) => group === paper.group).length
  const isOurs = paper.source === 'invented' || paper.source === 'printed'
  const weight = Math.min(1, (isOurs ? 12 : 6) / groupSize) * (isOurs ? 1 : 2)
  return [caseOf(given, weight), ...(harder === given ? [] : [caseOf(harder, weight * 0.3)])]
}

function caseOf(paper: TrainingPaper, weight: number): Case {
  const around = surroundingsOf(paper)
  const page = paperOf(paper.rendition, around.sentOn === undefined ? {} : { sentOn: around.sentOn })
  const fold = Math.floor(makeRandom(hash(paper.group))() * folds)
  return { paper, page, around, first: firstCandidates(page, around), fold, weight }
}

const hash = (text: string) =>
  [...text].reduce((sum, char) => Math.imul(sum ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0, 0x811c9dc5)

function tableOf(name: ModelName, cases: readonly Case[], byFold: readonly Forests[]) {
  return makeTable(
    cases.map((one) => {
      const { candidates, isRight: right } = learns(name, one.paper)
        ? labelled(name, one, byFold[one.fold] as Forests)
        : none
      return { candidates, isRight: right, weight: one.weight }
    }),
  )
}

type Labelled = { candidates: readonly Pick<Candidate, 'features'>[]; isRight: boolean[] }
const none: Labelled = { candidates: [], isRight: [] }

/** The candidates of one model on a paper, and which of them are right. */
export function labelled(name: ModelName, one: Case, forests: Forests): Labelled {
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
  const texts = candidates.map(({ value }) => (typeof value === 'number' ? sayAmount(value) : value))
  // A name over two lines: where the whole is a candidate, its first half is not the name.
  const isExact = name === 'name' && texts.some((text) => wanted !== null && nameKey(text) === nameKey(wanted))
  return {
    candidates,
    isRight: texts.map(
      (text) => wanted !== null && (isExact ? nameKey(text) === nameKey(wanted) : isSame(field, text, wanted)),
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
  isMailReceipt: boolean
  isOwnerUnknown: boolean
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
        isMailReceipt: isMailReceipt(one.page, one.around),
        isOwnerUnknown: isOwnerUnknown(one.page, one.around),
      },
    ]
  })
}

/** Strangers' papers are harder than those of houses like ours: amounts, which are paid and booked, must be surer. */
const floors: Partial<Record<CalibratedField, number>> = {
  // Its check digits speak for it before any label does.
  supplierVatNumber: 0.72,
  supplierName: 0.92,
  totalIncludingVat: 0.93,
  totalExcludingVat: 0.9,
  totalVat: 0.9,
  dueOn: 0.9,
}
const floorOf = (field: CalibratedField) => floors[field] ?? 0.85

/** The lowest confidence from which on hardly any shown value is wrong: 0.4 % of all papers, and never below `floor`. */
export function thresholdFor(
  outcomes: readonly { confidence: number; isRight: boolean; weight: number }[],
  { most = 0.004, floor }: { most?: number; floor: number },
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
  return Number(Math.min(0.98, Math.max(floor, lowest)).toFixed(3))
}
