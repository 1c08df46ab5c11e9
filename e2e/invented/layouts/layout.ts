import type { Bill } from '../bill.ts'
import type { Phrasing } from '../phrasing.ts'
import type { Paper } from './paper.ts'

/** Draws one bill on as many sheets as it needs. */
export type Layout = (paper: Paper, input: { bill: Bill; say: Phrasing }) => void
