import type { Scored } from './candidate.ts'
import type { CalibratedField } from './models.ts'

/** A value with the probability that it is right, and from which on it is shown. */
export type Shown = Scored & { threshold: number }
export type Chosen = Partial<Record<CalibratedField, Shown>>

export const isShown = (one: Shown | undefined): one is Shown => one !== undefined && one.score >= one.threshold
