import { makeReason } from '#records/reasons.ts'
import type { Reason, Verdict, VerdictKind } from '../verdict.ts'
import type { MailLook } from './look-at-mail.ts'
import { chanceOf, type Weighed } from './mail/model.ts'
import { plainlyPaid } from './mail/says/paid.ts'
import { settle } from './settle.ts'

/** Learnt weights that are as sure of something else outweigh plain words; of what is paid, half said, they must agree. */
const bar = { news: 0.5, lure: 0.1, odd: 1.2, otherwise: 0.8, paper: 0.95, halfPaid: 3, half: 0.5, receipt: 0.35 }

/**
 * What a mail without an invoice attached says plainly: that it dunns, teaches, answers a bill of ours, or where a bill waits,
 * or that it is a receipt. Undefined where it says nothing of that, or where the weights are sure of something else.
 */
export function judgeSpeech(look: MailLook, weighed: Weighed): Verdict | undefined {
  const { mail, says, chosen } = look
  if (says.answersOurBill && !says.waits) {
    const kind = isBill(weighed.kind) || weighed.kind === 'reminder' ? 'personal' : weighed.kind
    return settle(mail, kind, [makeReason(kind === 'personal' ? 'mail.is-personal' : 'mail.has-no-invoice')])
  }
  if (isNews(weighed)) return undefined
  if (says.teaches) return settle(mail, 'other', [makeReason('mail.has-no-invoice'), ...chosen.reasons])
  const waits = waitsFor(look, weighed)
  if (dunns(look, weighed) && (says.dunsPlainly || !waits)) {
    const reasons = [makeReason('mail.is-reminder', { word: says.dunning ?? '' }), ...chosen.reasons]
    return settle(mail, 'reminder', reasons, chosen.isDoubtful || mayBring(look) ? { isUnsure: true } : {})
  }
  if (mayHoldPaper(look) || isStrange(look, weighed)) return undefined
  if (waits) {
    const { where, links } = waits
    const host = links.find(({ decision }) => decision === 'follow')?.url ?? ''
    const reason =
      where === 'portal'
        ? makeReason('mail.points-to-portal')
        : makeReason('mail.links-to-invoice', { say: URL.canParse(host) ? new URL(host).hostname : '' })
    const kind = weighed.kind === 'credit-note' ? 'credit-note' : 'invoice'
    return settle(mail, kind, [reason, ...chosen.reasons], { collect: true, where, links })
  }
  if (!isOwnReceipt(look, weighed)) return undefined
  const kind = callsItselfInvoice(weighed) ? 'invoice' : 'receipt'
  return settle(mail, kind, [sayReceipt(look, kind), ...chosen.reasons], {
    collect: true,
    where: 'body',
    documents: [{ part: null, kind, companions: [] }],
  })
}

/** Where its bill waits, unless it looks odd, brings papers, or the weights are sure of something else. */
function waitsFor(look: MailLook, weighed: Weighed): MailLook['says']['waits'] {
  if (mayHoldPaper(look) || isStrange(look, weighed)) return undefined
  const other: readonly VerdictKind[] = ['newsletter', 'personal', 'statement', 'reminder', 'quote']
  return isSurely(weighed, bar.paper, other) ? undefined : look.says.waits
}

// A bill lies ready all the same, maybe one that nobody saw.
const mayBring = ({ says, body }: MailLook) => !says.dunsPlainly && (says.waits !== undefined || body.collect)

/** Whether it claims what should have been paid. */
export const dunns = ({ says }: MailLook, weighed: Weighed): boolean =>
  says.dunning !== undefined && !isSurely(weighed, bar.otherwise, ['newsletter', 'receipt', 'quote', 'statement'])

/** A price that was asked for, an order that was taken: by plain words, unless the weights are sure of something else. */
export function spokenKind({ says }: MailLook, weighed: Weighed): VerdictKind | undefined {
  if (isNews(weighed) || chanceOf(weighed, 'phishing') >= bar.lure) return undefined
  const other: readonly VerdictKind[] = ['receipt', 'delivery-note', 'pro-forma', 'reminder', 'statement']
  if (isSurely(weighed, bar.otherwise, other)) return undefined
  const isOrder = says.takesOrder && chanceOf(weighed, 'order-confirmation') >= chanceOf(weighed, 'quote')
  if (says.offers && !isOrder) return 'quote'
  return says.takesOrder ? 'order-confirmation' : undefined
}

const isBill = (kind: VerdictKind) => kind === 'invoice' || kind === 'receipt' || kind === 'credit-note'
const isNews = (weighed: Weighed) => chanceOf(weighed, 'newsletter') >= bar.news
const isSurely = ({ kind, sure }: Weighed, least: number, kinds: readonly VerdictKind[]) =>
  sure >= least && kinds.includes(kind)

/** A paper is attached that is none of what is kept, or cannot be read: that is looked at first. A ticket is not what was paid. */
const mayHoldPaper = ({ mail, chosen }: MailLook) =>
  chosen.isDoubtful ||
  mail.parts.some(
    ({ isInline, rendition }, at) =>
      !isInline &&
      rendition.format !== 'unknown' &&
      !chosen.otherPapers.some(({ part, kind }) => part === at && kind === 'ticket'),
  )

// What is collected by its words alone comes from nobody who looks odd.
const isStrange = ({ oddScore, phishing }: MailLook, weighed: Weighed) =>
  oddScore >= bar.odd ||
  phishing.reasons.some(({ code }) => code !== 'sender.presses') ||
  chanceOf(weighed, 'phishing') >= bar.lure

const callsItselfInvoice = ({ kind, sure }: Weighed) => kind === 'invoice' && sure >= bar.half

function isOwnReceipt({ says, signals, isKnownSender }: MailLook, weighed: Weighed): boolean {
  const isAnybody = signals.has('sender.public') && !isKnownSender
  if (isAnybody || signals.has('bank.tells') || signals.has('lure.call-money') || says.takesOrder) return false
  if (callsItselfInvoice(weighed) && (says.paid < plainlyPaid + 1 || signals.has('bill.for-invoice'))) return false
  if (signals.has('bill.settles') && signals.has('bill.for-invoice')) return false
  const other: readonly VerdictKind[] = ['order-confirmation', 'statement', 'delivery-note', 'quote', 'pro-forma']
  if (isSurely(weighed, bar.otherwise, other) || isSurely(weighed, bar.paper, ['other', 'personal'])) return false
  return (
    says.paid >= plainlyPaid || (says.paid >= bar.halfPaid && weighed.kind === 'receipt' && weighed.sure >= bar.receipt)
  )
}

function sayReceipt({ signals }: MailLook, kind: 'invoice' | 'receipt'): Reason {
  const signs = [
    signals.has('text.vat-number') && 'vatNumber',
    signals.has('text:vat') && 'vat',
    signals.has('text:paidBy') && 'paid',
    'amounts',
  ].filter((sign) => sign !== false)
  return makeReason(kind === 'invoice' ? 'mail.is-invoice' : 'mail.is-receipt', { signs: signs.slice(0, 3).join(',') })
}
