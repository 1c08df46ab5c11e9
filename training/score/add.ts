import { scoredFields } from './case.ts'
import { emptyTally, type FieldTally, type Tally } from './tally.ts'

/** Several sets as one. */
export function addTallies(tallies: readonly Tally[]): Tally {
  const sum = emptyTally()
  for (const one of tallies) {
    for (const name of plainCounts) sum[name] += one[name]
    for (const field of scoredFields) sum.fields[field] = addFields(sum.fields[field], one.fields[field])
  }
  return sum
}

export function addFields(a: FieldTally, b: FieldTally): FieldTally {
  return {
    of: a.of + b.of,
    right: a.right + b.right,
    wrong: a.wrong + b.wrong,
    none: a.none + b.none,
    absent: a.absent + b.absent,
    invented: a.invented + b.invented,
  }
}

/** All fields of a tally together. */
export function allFields(tally: Tally): FieldTally {
  return scoredFields.map((field) => tally.fields[field]).reduce(addFields)
}

const plainCounts = [
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
  'papers',
] as const satisfies readonly (keyof Tally)[]
