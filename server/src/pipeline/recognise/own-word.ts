import { makeReason } from '#records/reasons.ts'
import type { Verdict } from '../verdict.ts'
import type { MailLook } from './look-at-mail.ts'
import { settle } from './settle.ts'

/** "Invoice" above a mail that one of us forwarded is the owner's own word. */
export const isOwnWord = ({ isFromOurs, signals }: MailLook): boolean =>
  isFromOurs && signals.has('subject.forwards') && (signals.has('subject:invoice') || signals.has('subject:receipt'))

/** What the owner calls a bill is one where it can be: the paper with amounts, else the words with a total. Somebody looks all the same. */
export function collectOwnWord(look: MailLook, unclear: number | undefined): Verdict | undefined {
  if (!isOwnWord(look)) return undefined
  const { mail, signals, chosen } = look
  const kind = signals.has('subject:receipt') && !signals.has('subject:invoice') ? 'receipt' : 'invoice'
  if (unclear !== undefined) {
    const reason = makeReason('mail.speaks-for-paper', { name: mail.parts[unclear]?.name ?? '' })
    return settle(mail, kind, [reason], {
      collect: true,
      where: 'attachment',
      documents: [{ part: unclear, kind, companions: [] }],
      isUnsure: true,
    })
  }
  const isBillItself = signals.has('text.has-money') && (signals.has('text.total') || signals.has('bill.total'))
  if (!isBillItself || mail.parts.some(({ isInline }) => !isInline)) return undefined
  const reason = makeReason(kind === 'receipt' ? 'mail.is-receipt' : 'mail.is-invoice', { signs: 'amounts' })
  return settle(mail, kind, [reason, ...chosen.reasons], {
    collect: true,
    where: 'body',
    documents: [{ part: null, kind, companions: [] }],
    isUnsure: true,
  })
}
