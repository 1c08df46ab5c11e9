import type { Candidate, Scored } from '../model/candidate.ts'
import type { Paper } from '../paper.ts'
import { namesCurrency } from './currency-candidates.ts'

const ofAccount = /\biban\b|\bbic\b|swift|account|bank|rekening|\bcompte\b|\bkonto/

/** Those that a label names; the only one not where the label is of an account. */
function labelled(paper: Paper, candidates: readonly Candidate[]): readonly Candidate[] {
  const named = candidates.filter(({ features }) => features['is.labelled'] === 1)
  if (named.length !== 1) return named
  return named.filter(({ value }) =>
    paper.lines.some(({ text, folded }) => text.length < 300 && namesCurrency(text, value) && !ofAccount.test(folded)),
  )
}

/** The one currency that a label names: "Währung: EUR". */
export function namedCurrency(paper: Paper, candidates: readonly Candidate[]): Scored | undefined {
  const [only, ...others] = labelled(paper, candidates)
  return only && others.length === 0 ? { value: only.value, cell: only.cell, text: only.text, score: 1 } : undefined
}

/**
 * The currency that a label names, or the only one beside the total, over it, or beside any amount; signs elsewhere on a paper
 * are of other things. Undefined where two could be meant.
 */
export function plainCurrency(paper: Paper, candidates: readonly Candidate[]): Scored | undefined {
  const having = (...names: readonly string[]) =>
    candidates.filter(({ features }) => names.some((name) => (features[name] ?? 0) > 0))
  const steps = [
    labelled(paper, candidates),
    having('beside.total', 'row.of.total', 'head.of.total'),
    having('amounts', 'heads'),
  ]
  const said = steps.find((step) => step.length > 0) ?? []
  const [only] = said
  if (!only || said.length > 1) return undefined
  return { value: only.value, cell: only.cell, text: only.text, score: 1 }
}
