import type { Language, Reason } from '@facteur/contract/verdict.ts'
import { sayReason } from './reasons.ts'
import type { StoredReason } from './reason.ts'

/** Reasons as kept, as sentences in the reader's language. A code we do not know (any more) still shows itself. */
export function sayReasons(reasons: readonly StoredReason[], language: Language): Reason[] {
  return reasons.map((reason) => ({ code: reason.code, say: sayReason(reason, language) }))
}
