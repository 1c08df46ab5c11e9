import { findVatNumbers } from '@facteur/formats/vat-number.ts'
import type { OpenedMail } from '@facteur/formats/rendition.ts'
import { findRule } from '#records/rules/find-rule.ts'
import { squash } from '../reading/squash.ts'
import { makeReason } from '#records/reasons.ts'
import { bodyWords } from '../reading/body-words.ts'
import { fold } from '../reading/fold.ts'
import type { Reason, Verdict } from '../verdict.ts'
import { chooseByHand } from './choose-by-hand.ts'
import { isDisguisedOffer } from './disguised-offer.ts'
import { findKnown } from './find-known.ts'
import type { JudgeContext, KnownInvoice } from './judge-context.ts'
import { judgeSuspicion, type Suspicion } from './judge-suspicion.ts'
import { isAttachedMissing, judgeUnattached, kindOf } from './judge-unattached.ts'
import { dunns } from './judge-speech.ts'
import { lookAtMail, type MailLook } from './look-at-mail.ts'
import { weighCollect, type Weighed, weighKind } from './mail/model.ts'
import { settle } from './settle.ts'
import { settleLinks } from './settle-links.ts'

/** Kind, whether to collect, and why. Pure: the same mail and context give the same verdict. */
export function judgeMail(mail: OpenedMail, context: JudgeContext): Verdict {
  if (mail.unreadable)
    return settle(mail, 'other', [makeReason('mail.is-unreadable', { why: mail.unreadable.code })], { isUnsure: true })
  const verdict = settleLinks(mail, judgeLook(lookAtMail(mail, context), context), context.linkHabits)
  return heedOwner(mail, verdict, context)
}

function judgeLook(look: MailLook, context: JudgeContext): Verdict {
  const { mail, chosen } = look
  const weighed = weighKind(look.signals)
  if (look.isOwnSale || look.isOutgoing) return judgeOutgoing(look, weighed, context)
  const suspicion = judgeSuspicion(look, weighed)
  if (suspicion.is === 'phishing')
    return settle(mail, 'phishing', suspicion.reasons, chosen.documents.length > 0 ? { isUnsure: true } : {})
  if (chosen.documents.length > 0 && isDisguisedOffer(look, context))
    return settle(mail, 'phishing', [makeReason('mail.offers'), ...suspicion.reasons, ...chosen.reasons], {
      isUnsure: true,
    })
  return holdBack(
    chosen.documents.length > 0 ? judgeAttached(look, weighed, context) : judgeUnattached(look, weighed),
    suspicion,
  )
}

/** Collected, but payment waits: what was strange is said first. So it does where the owner's word collects it later. */
function holdBack(verdict: Verdict, { is, isNews = false, reasons }: Suspicion): Verdict {
  if (is === 'none') return verdict
  if (!verdict.collect && isNews) return tellNews(verdict, reasons)
  if (!verdict.collect) return { ...verdict, isPaymentHeld: true }
  if (is === 'doubtful')
    return {
      ...verdict,
      isPaymentHeld: true,
      collect: false,
      where: 'none',
      documents: [],
      isUnsure: true,
      reasons: [...reasons, ...verdict.reasons],
    }
  const said = reasons.length > 0 ? reasons : [makeReason('payment.mail-suspicious')]
  return { ...verdict, isPaymentHeld: true, reasons: [...verdict.reasons, ...said] }
}

const ofNothing = ['mail.has-no-invoice', 'mail.shows']

/** Another account for a supplier, and nothing to collect: that is said first, and the owner looks. */
function tellNews(verdict: Verdict, said: readonly Reason[]): Verdict {
  const isOfPayment = ({ code }: Reason) => code.startsWith('payment.')
  const rest = verdict.reasons.filter(({ code }) => !ofNothing.includes(code))
  const reasons = [...said.filter(isOfPayment), ...said.filter((one) => !isOfPayment(one)), ...rest]
  return { ...verdict, isPaymentHeld: true, isUnsure: true, reasons }
}

/** What the owner said once decides, except that bait is never taken on the word of an old rule alone. */
function heedOwner(mail: OpenedMail, verdict: Verdict, { rules = [] }: JudgeContext): Verdict {
  const sender = mail.from[0]?.address.toLowerCase() ?? ''
  const rule = verdict.direction === 'sales' ? undefined : findRule(rules, { sender, subject: mail.subject })
  if (!rule) return verdict
  if (rule.effect === 'never') {
    const { isUnsure: _unsure, isPaymentHeld: _held, ...rest } = verdict
    const reasons = [makeReason('rule.never-again', { sender: rule.sender }), ...verdict.reasons]
    return { ...rest, collect: false, where: 'none', documents: [], links: [], reasons, ruleId: rule.id }
  }
  const said = makeReason('rule.collect-anyway', { sender: rule.sender })
  if (verdict.kind === 'phishing')
    return { ...verdict, isUnsure: true, reasons: [...verdict.reasons, said], ruleId: rule.id }
  if (verdict.collect) return verdict
  const byHand = chooseByHand(mail, verdict)
  const reasons = [said, ...verdict.reasons]
  return byHand.collect
    ? { ...byHand, isUnsure: false, reasons, ruleId: rule.id }
    : { ...verdict, isUnsure: true, reasons, ruleId: rule.id }
}

function judgeOutgoing(look: MailLook, weighed: Weighed, { ownVatNumbers }: JudgeContext): Verdict {
  const { mail, chosen } = look
  const first = chosen.documents[0]
  if (first && !look.isOwnSale && isAnothersBill(look, ownVatNumbers))
    return settle(mail, first.kind, [makeReason('mail.was-sent-by-you'), ...chosen.reasons], { isUnsure: true })
  if (first)
    return settle(mail, first.kind, [makeReason('mail.is-own-sale'), ...chosen.reasons], {
      direction: 'sales',
      where: 'attachment',
    })
  const kind = isAttachedMissing(look, weighed) ? 'invoice' : kindOf(look, weighed)
  return settle(mail, kind === 'receipt' ? 'other' : kind, [makeReason('mail.was-sent-by-you')], { direction: 'sales' })
}

const headLines = 3

/** What we sent on shows another's VAT number, nowhere ours, and not our name at its head: somebody else's bill, which may not have come another way. */
function isAnothersBill({ mail, chosen }: MailLook, ownVatNumbers: readonly string[]): boolean {
  const texts = chosen.documents.flatMap(({ part }) => (part === null ? [] : (mail.parts[part]?.rendition.text ?? '')))
  const house = squash(mail.from[0]?.address.split('@')[1]?.split('.').at(-2) ?? '')
  const heads = texts.map((text) => squash(text.trim().split('\n').slice(0, headLines).join(' ')))
  if (house.length >= 5 && heads.some((head) => head.includes(house))) return false
  const shown = texts.flatMap((text) => findVatNumbers(text))
  const isOurs = ({ vatNumber }: { vatNumber: string }) => ownVatNumbers.includes(vatNumber)
  return ownVatNumbers.length > 0 && shown.length > 0 && !shown.some(isOurs)
}

const hardlyWanted = 0.05

function judgeAttached(look: MailLook, weighed: Weighed, { knownInvoices = [] }: JudgeContext): Verdict {
  const { mail, chosen, body, papers } = look
  const reminder = reminderWord(mail, weighed) ?? (dunns(look, weighed) ? look.says.dunning : undefined)
  if (reminder === undefined) {
    const first = chosen.documents[0]
    const isGuess = chosen.documents.every(({ part }) => (part === null ? 0 : (papers[part]?.sure ?? 0)) < 0.6)
    // Only what nobody could read well may be outweighed by the mail around it; it is then looked at, never dropped.
    if (isGuess && weighCollect(look.signals).sure < hardlyWanted)
      return settle(mail, 'other', [makeReason('mail.may-be-invoice'), ...chosen.reasons], { isUnsure: true })
    return settle(mail, first?.kind ?? 'invoice', chosen.reasons, {
      collect: true,
      where: 'attachment',
      documents: chosen.documents,
      links: body.links,
      ...(isGuess && papers.some(({ kind }) => kind === 'unreadable') ? { isUnsure: true } : {}),
    })
  }
  return judgeReminded(look, { reminder, knownInvoices })
}

/** A reminder's invoice is a copy, unless nobody has seen it before. */
function judgeReminded(
  { mail, chosen }: MailLook,
  { reminder, knownInvoices }: { reminder: string; knownInvoices: readonly KnownInvoice[] },
): Verdict {
  const said = makeReason('mail.is-reminder', { word: reminder })
  const fresh = chosen.documents.filter(({ part }) => part === null || !findKnown(mail.parts[part], knownInvoices))
  const copies = chosen.documents.flatMap(({ part }) => {
    const known = part === null ? undefined : findKnown(mail.parts[part], knownInvoices)
    return known && part !== null
      ? [makeReason('attachment.is-known', { name: mail.parts[part]?.name ?? '', number: known.invoiceNumber })]
      : []
  })
  return settle(mail, 'reminder', [said, ...copies, ...(fresh.length > 0 ? chosen.reasons : [])], {
    collect: fresh.length > 0,
    where: 'attachment',
    documents: fresh,
  })
}

/**
 * The word by which a mail dunns. Below the subject it counts only where the whole mail reads so: what is owed "where an invoice
 * is not paid in time" stands under many a first invoice.
 */
function reminderWord(mail: OpenedMail, weighed: Weighed): string | undefined {
  const inSubject = bodyWords.reminder.exec(fold(mail.subject))?.[0]
  if (inSubject !== undefined || weighed.kind !== 'reminder') return inSubject
  const text = fold(mail.text.slice(0, 1_500))
  return bodyWords.invoice.test(`${fold(mail.subject)} ${text}`) ? bodyWords.reminder.exec(text)?.[0] : undefined
}
