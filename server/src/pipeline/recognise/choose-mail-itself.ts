import { makeReason } from '#records/reasons.ts'
import type { Verdict } from '../verdict.ts'

type Asked = 'message.print-asked' | 'message.asked-for'

/** The owner wants the mail itself printed as a document, whatever else it holds or is. */
export function chooseMailItself(verdict: Verdict, why: Asked = 'message.print-asked'): Verdict {
  if (verdict.documents.some((one) => one.part === null)) return verdict
  const kind = kindOf(verdict)
  return {
    ...verdict,
    kind,
    collect: true,
    where: 'body',
    documents: [...verdict.documents, { part: null, kind, companions: [] }],
    reasons: [makeReason(why), ...verdict.reasons],
  }
}

// A mail that nobody took for a paper is kept as a receipt; what we called by its name keeps it.
const kindOf = ({ kind }: Verdict) =>
  kind === 'other' || kind === 'personal' || kind === 'newsletter' ? 'receipt' : kind
