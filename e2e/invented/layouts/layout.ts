import type { Bill } from '../bill.ts'
import type { Phrasing } from '../phrasing.ts'
import type { Paper } from './paper.ts'

export const layoutNames = [
  'header-band',
  'slip',
  'labels-above',
  'utility',
  'vat-grid',
  'minimal',
  'sidebar',
  'ledger',
  'boxed',
  'letter',
  'studio',
  'till',
] as const
/** `composed`: put together by chance from the supplier's name, never twice alike. */
export type LayoutName = (typeof layoutNames)[number] | 'composed'

/** Draws one bill on as many sheets as it needs. */
export type Layout = (paper: Paper, input: { bill: Bill; say: Phrasing }) => void
