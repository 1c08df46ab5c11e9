import { scoredFields, type Case, type PaperClass, type ScoredField, type TruthDocument, type Verdict } from './case.ts'
import { classOf } from './paper-class.ts'
import { isSame } from './equal.ts'
import { pairDocuments, type Pair } from './pair.ts'

export type FieldTally = {
  /** Papers that show the field. */
  of: number
  right: number
  /** Shown, and not what the paper says. */
  wrong: number
  none: number
  /** Papers known not to show it, and those of them where a value was shown all the same. */
  absent: number
  invented: number
}

export type Tally = {
  items: number
  unseen: number
  truePositives: number
  falsePositives: number
  falseNegatives: number
  kindOf: number
  kindRight: number
  whereOf: number
  whereRight: number
  phishingOf: number
  phishingCollected: number
}

export type FieldTallies = Record<ScoredField, FieldTally>

/** One value with the confidence it was given: what calibration is made of. */
export type Guess = { paper: PaperClass; field: ScoredField; confidence: number; isRight: boolean }

export type Miss = { file: string; say: string }

/** Net and VAT that were shown where the truth is silent on them: do they at least make the true total? */
export type Unstated = { of: number; shown: number; makesTotal: number }

export type Scored = {
  unstated: Map<PaperClass, Unstated>
  tally: Tally
  fields: Map<PaperClass, FieldTallies>
  guesses: Guess[]
  misses: Miss[]
  byKind: Map<string, { of: number; kind: number }>
}

/** Holds what `inspect` said against the truth. `verdicts` by the name of the staged file. */
export function scoreCases(cases: readonly Case[], verdicts: ReadonlyMap<string, Verdict>): Scored {
  const scored: Scored = {
    tally: emptyTally(),
    fields: new Map(),
    unstated: new Map(),
    guesses: [],
    misses: [],
    byKind: new Map(),
  }
  for (const one of cases) {
    const verdict = verdicts.get(one.file)
    if (!verdict) {
      scored.tally.unseen += 1
      scored.misses.push({ file: one.file, say: 'no verdict' })
      continue
    }
    scored.tally.items += 1
    scoreVerdict(scored, one, verdict)
    if (one.collect && verdict.collect) scoreDocuments(scored, one, verdict)
  }
  return scored
}

function scoreVerdict({ tally, misses, byKind }: Scored, one: Case, verdict: Verdict): void {
  const miss = (say: string) => void misses.push({ file: one.file, say })
  const why = verdict.reasons[0]?.code ?? ''
  if (one.collect === true && verdict.collect) tally.truePositives += 1
  if (one.collect === true && !verdict.collect) {
    tally.falseNegatives += 1
    miss(`not collected, said ${verdict.kind} (${why})`)
  }
  if (one.collect === false && verdict.collect) {
    tally.falsePositives += 1
    miss(`collected as ${verdict.kind}, is ${one.kinds?.[0] ?? 'nothing to collect'} (${why})`)
  }
  if (one.kinds) {
    const isRight = one.kinds.includes(verdict.kind) || (one.kinds.includes('sales') && verdict.direction === 'sales')
    const [name = ''] = one.kinds
    const row = byKind.get(name) ?? { of: 0, kind: 0 }
    byKind.set(name, { of: row.of + 1, kind: row.kind + Number(isRight) })
    tally.kindOf += 1
    tally.kindRight += Number(isRight)
    if (!isRight) miss(`kind ${verdict.kind}, is ${one.kinds[0]} (${why})`)
    if (one.kinds[0] === 'phishing') {
      tally.phishingOf += 1
      tally.phishingCollected += Number(verdict.collect)
    }
  }
  if (one.where === undefined || !one.collect || !verdict.collect) return
  tally.whereOf += 1
  tally.whereRight += Number(one.where === verdict.where)
  if (one.where !== verdict.where) miss(`where ${verdict.where}, is ${one.where}`)
}

function scoreDocuments(scored: Scored, one: Case, verdict: Verdict): void {
  for (const { document, got } of pairDocuments(one, verdict)) {
    const paper = classOf(document, one, got?.format)
    const rows = scored.fields.get(paper) ?? emptyFields()
    scored.fields.set(paper, rows)
    if (document.isSplitUnstated) noteUnstated(scored, { paper, file: one.file }, { document, got })
    for (const field of scoredFields) {
      const wanted = document.fields[field] ?? impliedFor(document, field, got?.fields[field])
      // What currency a paper without any is in, nobody can call invented.
      if (wanted === undefined || (wanted === null && field === 'currency')) continue
      const value = got?.fields[field] ?? null
      const confidence = got?.confidence[field] ?? 0
      scoreField(scored, { row: rows[field], paper, field, wanted, value, confidence, file: one.file })
    }
  }
}

/** A value that only follows from others is held against who shows one. */
const impliedFor = ({ fields, implied }: TruthDocument, field: ScoredField, shown: string | null | undefined) =>
  shown && fields[field] === undefined ? implied?.[field] : fields[field]

type FieldCase = {
  row: FieldTally
  paper: PaperClass
  field: ScoredField
  wanted: string | null
  value: string | null
  confidence: number
  file: string
}

function scoreField({ guesses, misses }: Scored, one: FieldCase): void {
  const { row, field, wanted, value, confidence } = one
  const miss = (say: string) => void misses.push({ file: one.file, say: `${field}: ${say}` })
  if (wanted === null) row.absent += 1
  else row.of += 1
  if (value === null) {
    if (wanted === null) return
    row.none += 1
    return miss(`null, is ${wanted}${confidence > 0 ? ` (held back at ${confidence})` : ''}`)
  }
  const isRight = wanted !== null && isSame(field, wanted, value)
  guesses.push({ paper: one.paper, field, confidence, isRight })
  if (isRight) row.right += 1
  else if (wanted === null) row.invented += 1
  else row.wrong += 1
  if (!isRight) miss(`${value} at ${confidence}, is ${wanted ?? 'not shown'}`)
}

function noteUnstated(
  { unstated, misses }: Scored,
  at: { paper: PaperClass; file: string },
  { document, got }: Pair,
): void {
  const row = unstated.get(at.paper) ?? { of: 0, shown: 0, makesTotal: 0 }
  unstated.set(at.paper, row)
  row.of += 1
  const { totalExcludingVat: net, totalVat: vat } = got?.fields ?? {}
  if (!net && !vat) return
  const sum = String(Math.abs(Number(net ?? 0)) + Math.abs(Number(vat ?? 0)))
  const isTotal = net && vat && isSame('totalIncludingVat', document.fields.totalIncludingVat ?? '', sum)
  row.shown += 1
  if (isTotal) row.makesTotal += 1
  else misses.push({ file: at.file, say: `net ${net ?? '-'} and VAT ${vat ?? '-'} are not the total` })
}

export function emptyTally(): Tally {
  return {
    items: 0,
    unseen: 0,
    truePositives: 0,
    falsePositives: 0,
    falseNegatives: 0,
    kindOf: 0,
    kindRight: 0,
    whereOf: 0,
    whereRight: 0,
    phishingOf: 0,
    phishingCollected: 0,
  }
}

export function emptyFields(): FieldTallies {
  return asFields(
    Object.fromEntries(
      scoredFields.map((name) => [name, { of: 0, right: 0, wrong: 0, none: 0, absent: 0, invented: 0 }]),
    ),
  )
}

// Safe: made from `scoredFields`, which are all the keys.
const asFields = (fields: Record<string, FieldTally>) => fields as FieldTallies
