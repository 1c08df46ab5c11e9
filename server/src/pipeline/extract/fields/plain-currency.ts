import type { Candidate, Scored } from '../model/candidate.ts'

/** The one currency that a label names: "Währung: EUR". */
export function namedCurrency(candidates: readonly Candidate[]): Scored | undefined {
  const [only, ...others] = candidates.filter(({ features }) => features['is.labelled'] === 1)
  return only && others.length === 0 ? { value: only.value, cell: only.cell, text: only.text, score: 1 } : undefined
}

/**
 * The currency that a label names, or the only one beside the total, over it, or beside any amount; signs elsewhere on a paper
 * are of other things. Undefined where two could be meant.
 */
export function plainCurrency(candidates: readonly Candidate[]): Scored | undefined {
  const having = (...names: readonly string[]) =>
    candidates.filter(({ features }) => names.some((name) => (features[name] ?? 0) > 0))
  const steps = [
    having('is.labelled'),
    having('beside.total', 'row.of.total', 'head.of.total'),
    having('amounts', 'heads'),
  ]
  const said = steps.find((step) => step.length > 0) ?? []
  const [only] = said
  if (!only || said.length > 1) return undefined
  return { value: only.value, cell: only.cell, text: only.text, score: 1 }
}
