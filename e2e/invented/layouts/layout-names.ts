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
