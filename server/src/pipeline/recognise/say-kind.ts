import { makeReason } from '#records/reasons.ts'
import type { Reason, VerdictKind } from '../verdict.ts'
import { fold } from '../reading/fold.ts'
import type { MailLook } from './look-at-mail.ts'
import type { Weighed } from './mail/model.ts'
import { parcelWord } from './mail/parcel-shape.ts'

/** Why a mail is what it is: what the kind means, and what in the mail spoke for it. */
export function sayKind(look: MailLook, kind: VerdictKind, weighed: Weighed): Reason[] {
  if (look.body.kind === kind && !look.body.collect) return [look.body.reason, ...saySigns(look, kind, weighed)]
  const reason = kind === 'delivery-note' ? sayParcel(look) : reasonOf(kind)
  return [reason, ...saySigns(look, kind, weighed)]
}

function reasonOf(kind: VerdictKind): Reason {
  switch (kind) {
    case 'newsletter':
      return makeReason('mail.is-newsletter')
    case 'personal':
      return makeReason('mail.is-personal')
    case 'pro-forma':
      return makeReason('mail.is-pro-forma')
    case 'phishing':
      return makeReason('mail.is-bait')
    case 'reminder':
      return makeReason('mail.reminds')
    case 'order-confirmation':
      return makeReason('mail.confirms-order')
    case 'quote':
      return makeReason('mail.offers')
    case 'statement':
      return makeReason('mail.lists-account')
    default:
      return makeReason('mail.has-no-invoice')
  }
}

/** By the word that names the parcel or what became of it. */
function sayParcel({ body, mail, text }: MailLook): Reason {
  if (body.reason.code === 'mail.is-delivery') return body.reason
  const word = parcelWord(fold(`${mail.subject}\n${text.slice(0, 4_000)}`))
  return word === undefined ? makeReason('mail.has-no-invoice') : makeReason('mail.is-delivery', { word })
}

function saySigns(look: MailLook, kind: VerdictKind, weighed: Weighed): Reason[] {
  if (weighed.kind !== kind) return []
  const signs = [...new Set(weighed.because.flatMap((name) => signOf(name) ?? []))].slice(0, 3)
  if (signs.length < 3 && !look.signals.has('text.has-money') && !['receipt', 'invoice'].includes(kind))
    signs.push('noAmount')
  return signs.length === 0 ? [] : [makeReason('mail.shows', { signs: signs.join(',') })]
}

const plainSigns: Record<string, string> = {
  'head.bulk': 'listHeaders',
  'head.automatic': 'automaticHeaders',
  'links.count': 'manyLinks',
  'links.heavy': 'manyLinks',
  'sender.robot': 'robotSender',
  'sender.person': 'personSender',
  'sender.named-like-person': 'personSender',
  'sender.marketing': 'marketingSender',
  'sender.billing': 'billingSender',
  'subject.answers': 'answer',
  'text.quotes': 'answer',
  'text.total': 'gross',
  'text.has-money': 'amounts',
  'text.money': 'amounts',
  'text.vat-number': 'vatNumber',
  'part.calendar': 'calendar',
}

const wordSigns: Record<string, string> = {
  promo: 'bargains',
  news: 'news',
  event: 'invitation',
  weTalk: 'personalTone',
  hello: 'personalTone',
  asks: 'question',
  shipping: 'deliveryWords',
  order: 'orderWords',
  orderThanks: 'orderWords',
  booking: 'bookingWords',
  security: 'codeWords',
  bank: 'bankWords',
  survey: 'surveyWords',
  social: 'socialWords',
  reminder: 'reminderWords',
  unpaid: 'reminderWords',
  quote: 'quoteWords',
  statement: 'statementWords',
  unsubscribe: 'unsubscribe',
  policy: 'termsWords',
  paidBy: 'paid',
  urgent: 'pressure',
  threat: 'pressure',
  payroll: 'payrollWords',
  contract: 'contractWords',
  subscription: 'subscriptionWords',
  paymentDone: 'paid',
  paymentFailed: 'failedPayment',
  meter: 'meterWords',
}

function signOf(name: string): string | undefined {
  const [place, concept = ''] = name.split(':')
  return /^(?:subject|start|text|share)$/.test(place ?? '') ? wordSigns[concept] : plainSigns[name]
}
