import type { StoredReason } from '#records/reason.ts'
import { makeReason } from '#records/reasons.ts'
import type { Verdict, VerdictKind } from './verdict.ts'

/** Why the payment of a document waits for the owner, by what was strange about its mail; empty where nothing was. */
export function holdReasonsOf(verdict: Pick<Verdict, 'reasons' | 'isPaymentHeld'>, kind: VerdictKind): StoredReason[] {
  if (verdict.isPaymentHeld !== true && kind !== 'phishing') return []
  const strange = verdict.reasons.filter(({ code }) => /^(?:sender|payment)\./.test(code))
  const reasons = strange.length > 0 ? strange : [makeReason('payment.mail-suspicious')]
  return reasons.map(({ code, facts }) => ({ code, facts }))
}
