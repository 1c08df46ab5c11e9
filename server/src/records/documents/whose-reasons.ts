import type { StoredReason } from '../reason.ts'

const aboutWhose = new Set(['document.whose', 'document.belongs-to', 'document.kept'])

/** What is said of a document, with the latest word on whose it is first and no earlier one; the rest stays. */
export const sayWhose = (reasons: readonly StoredReason[], word: StoredReason): StoredReason[] => [
  word,
  ...reasons.filter((one) => !aboutWhose.has(one.code)),
]
