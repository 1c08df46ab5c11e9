import type { Cell } from '../../reading/lines.ts'
import type { Evidence } from '../../verdict.ts'

/** A possible value of a field, where it stands, and what speaks for and against it, by name. */
export type Candidate<T = string> = { value: T; cell: Cell; text: string; features: Features }

/** Every candidate of a field has the same names in the same order. */
export type Features = Record<string, number>

/** A value with the probability that it is the right one. */
export type Scored<T = string> = { value: T; score: number; cell: Cell; text: string }

export function evidenceOf({ cell, text }: Pick<Candidate, 'cell' | 'text'>): Evidence {
  return { page: cell.page, box: cell.box, text }
}
