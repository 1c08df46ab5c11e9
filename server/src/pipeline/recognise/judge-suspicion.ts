import { makeReason } from '#records/reasons.ts'
import type { Reason } from '../verdict.ts'
import type { MailLook } from './look-at-mail.ts'
import { chanceOf, type Weighed } from './mail/model.ts'
import { isProgram } from './mail/signals.ts'

/** `phishing`: never collected. `doubtful`: not collected before somebody looked. `held`: what is collected is not paid or handed on before somebody looked. */
export type Suspicion = {
  is: 'none' | 'held' | 'doubtful' | 'phishing'
  /** No invoice, but word that a supplier is to be paid elsewhere: somebody must look. */
  isNews?: boolean
  reasons: Reason[]
}

const none: Suspicion = { is: 'none', reasons: [] }
const oddEnough = 2
/** Where no paper is at stake, less is enough: nothing is lost but a place among the newsletters. What reads like bait needs to be less odd, what reads honest more. */
const unattached = { bait: 0.3, odd: 1.2, oddHost: 0.5, likely: 0.02, failed: 0.3, veryOdd: 2.5, veryOddHost: 1.5 }
const plainlyBait = 0.8

/** Whether a mail imitates somebody or fishes. What the past and the mail server prove outweighs what merely looks odd. */
export function judgeSuspicion(look: MailLook, weighed: Weighed): Suspicion {
  const { phishing, authentication, isKnownSender, chosen } = look
  const isProven = isKnownSender && authentication.outcome !== 'fail'
  const reasons = phishing.reasons
  const holds = reasons.some(({ code }) => code.startsWith('payment.')) || authentication.outcome === 'fail'
  const isNews = phishing.isNews && (!look.signals.has('bank.tells') || saysChanged(reasons))
  if (phishing.isPhishing) return { is: isProven ? 'held' : 'phishing', isNews, reasons }
  if (chosen.documents.length > 0) {
    if (bringsProgram(look) && !isProven)
      return { is: 'phishing', reasons: [...reasons, makeReason('sender.brings-program')] }
    const isBait = !isProven && chanceOf(weighed, 'phishing') > plainlyBait
    if (isBait && look.oddScore >= oddEnough) return { is: 'phishing', reasons: [...reasons, ...sayOdd(look)] }
    if (phishing.isStranger && !isProven) return { is: 'doubtful', reasons }
    return holds || (isBait && look.oddScore >= 1) ? { is: 'held', reasons } : none
  }
  if (isProven) return isNews ? { is: 'held', isNews, reasons } : none
  const lure = chanceOf(weighed, 'phishing')
  if (lure >= unattached.bait) return { is: 'phishing', reasons: [...reasons, ...sayOdd(look)] }
  if (isOdd(look, lure) && !isTalk(weighed, look) && (isBill(weighed) || !isOld(look)))
    return { is: isBill(weighed) ? 'doubtful' : 'phishing', reasons: [...reasons, ...sayOdd(look)] }
  return isNews || holds ? { is: 'held', isNews, reasons } : none
}

/** A bank names accounts all day long. */
const saysChanged = (reasons: readonly Reason[]) => reasons.some(({ code }) => code === 'payment.account-changed')

// Lists and forwards break the checks of honest mails every day: a failure alone is no bait.
function isOdd(look: MailLook, lure: number): boolean {
  if (!hasHook(look)) return false
  const beside = oddBeside(look)
  const isStrange = (beside >= unattached.oddHost && lure >= unattached.likely) || lure >= unattached.failed
  return (
    (look.oddScore >= unattached.odd && isStrange) ||
    (look.oddScore >= unattached.veryOdd && beside >= unattached.veryOddHost)
  )
}

/** Whoever fishes leaves something to press, to open, to call or to answer to. */
const hasHook = ({ mail, signals }: MailLook) =>
  mail.links.length > 0 ||
  mail.parts.length > 0 ||
  signals.has('lure.call') ||
  signals.has('lure.anybody-calls') ||
  signals.has('odd.answersElsewhere') ||
  signals.has('odd.answersToAnybody')

// What looks odd today was common then, and nobody waits at the other end of it any more.
const isOld = ({ signals }: MailLook) => signals.has('head.old')

/** What is odd without the checks of the mail server. */
const oddBeside = ({ oddScore, authentication: { failure } }: MailLook) =>
  oddScore - 0.6 * failure - (failure >= 2 ? 0.35 * failure : 0)

// Small firms send their receipts from anywhere.
const isBill = ({ kind, sure }: Weighed) => (kind === 'invoice' || kind === 'receipt') && sure > 0.5
const isTalk = ({ kind, sure }: Weighed, { signals }: MailLook) =>
  kind === 'personal' && sure > (signals.has('head.answer') && signals.has('talk.attributes') ? 0.6 : 0.9)

const bringsProgram = ({ mail }: MailLook) =>
  mail.parts.some((part) => isProgram(part.name) && !part.mediaType.startsWith('image/'))

/** What is odd, in the words of a person; the sender's own words where nothing else is. */
export function sayOdd({ odd, mail }: MailLook): Reason[] {
  const domain = mail.from[0]?.address.split('@')[1] ?? ''
  const reasons: Reason[] = []
  if (odd.nameElsewhere && (odd.linksElsewhere || odd.randomAddress))
    reasons.push(makeReason('sender.named-otherwise', { name: mail.from[0]?.name ?? '', domain }))
  if (odd.cheapLinks > 0.3 || odd.linksElsewhere) reasons.push(makeReason('sender.links-elsewhere', { domain }))
  return reasons.length > 0 ? reasons : [makeReason('mail.is-bait')]
}
