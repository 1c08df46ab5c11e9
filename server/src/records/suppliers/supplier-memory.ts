import type { FieldName } from '@facteur/contract/verdict.ts'

/** What the owner taught by one correction, to be used on the next papers of the same supplier. */
export type LearnedHint = {
  field: FieldName
  /** `constant`: the same on every paper (name, VAT number, currency). `place`: read where the owner pointed. */
  is: 'constant' | 'place'
  /** Of a constant. */
  value?: string
  /** The folded words of the label beside the value, and where it stands as seen from the value. */
  label?: string
  side?: 'same' | 'left' | 'above'
  /** The middle of the value as fractions of the page's width and height; page 1 is the first, -1 the last. */
  at?: { page: number; x: number; y: number }
  /** What the value looks like: digits as 9, letters as A, the rest as it stands: `AA-9999/99`. */
  shape?: string
}

/** What is known of a supplier from what was archived and what the owner corrected. */
export type SupplierMemory = {
  id: string
  name: string
  vatNumbers: readonly string[]
  /** Accounts on papers that were archived and not held, newest first. */
  ibans: readonly string[]
  /** Domains from which their papers came, newest first; public mail providers are not in it. */
  hosts: readonly string[]
  documentCount: number
  hints: readonly LearnedHint[]
}

/** "Collect it anyway" or "never again from here", as the owner said by one click; visible and removable. */
export type CollectRule = {
  id: string
  effect: 'collect' | 'never'
  /** Lower case; a whole address, or `@host` for everyone there. */
  sender: string
  /** Folded words of the subject without digits, of the mail the rule was made from; empty: any subject. */
  subject: string
}
