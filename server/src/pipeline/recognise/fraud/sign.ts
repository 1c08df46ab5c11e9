import type { Reason } from '../../verdict.ts'

/** What speaks against a mail, and how loudly: a sum of 4 or more means phishing. */
export type Sign = { weight: number; reason: Reason }
