import { scoredFields, type PaperClass } from './case.ts'
import type { Scored } from './tally.ts'
import { emptyFields, emptyTally, type FieldTallies, type FieldTally, type Tally } from './tally.ts'

/** The verdicts of several sets as one. */
export function addTallies(tallies: readonly Tally[]): Tally {
  const sum = emptyTally()
  for (const one of tallies) for (const name of counts) sum[name] += one[name]
  return sum
}

/** The fields of all papers of one class, over several sets. */
export function fieldsOfClass(scored: readonly Scored[], paper: PaperClass): FieldTallies {
  const sum = emptyFields()
  for (const one of scored) {
    const rows = one.fields.get(paper)
    if (rows) for (const field of scoredFields) sum[field] = addFields(sum[field], rows[field])
  }
  return sum
}

/** All fields together. */
export function allFields(rows: FieldTallies): FieldTally {
  return scoredFields.map((field) => rows[field]).reduce(addFields)
}

function addFields(a: FieldTally, b: FieldTally): FieldTally {
  return {
    of: a.of + b.of,
    right: a.right + b.right,
    wrong: a.wrong + b.wrong,
    none: a.none + b.none,
    absent: a.absent + b.absent,
    invented: a.invented + b.invented,
  }
}

const counts = [
  'items',
  'unseen',
  'truePositives',
  'falsePositives',
  'falseNegatives',
  'kindOf',
  'kindRight',
  'whereOf',
  'whereRight',
  'phishingOf',
  'phishingCollected',
] as const satisfies readonly (keyof Tally)[]
