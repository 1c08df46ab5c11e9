import { fold } from '../reading/fold.ts'
import { makeReason } from '#records/reasons.ts'
import { verdictKinds, type Reason, type Verdict, type VerdictKind } from '../verdict.ts'
import { judgeLinks } from './mail/judge-links.ts'
import type { MailLook } from './look-at-mail.ts'
import { chanceOf, weighCollect, type Weighed } from './mail/model.ts'
import { collectOwnWord, isOwnWord } from './own-word.ts'
import { sayKind } from './say-kind.ts'
import { dunns, judgeSpeech, spokenKind } from './judge-speech.ts'
import { settle } from './settle.ts'

/** Above `sure` a mail is collected, above `agreed` where the rules found a way to it too; above `likely` somebody looks, and above `perhaps` where rules or kind speak of a bill. */
const bar = {
  sure: 0.5,
  agreed: 0.3,
  likely: 0.1,
  perhaps: 0.03,
  news: 0.5,
  kind: 0.35,
  firm: 0.8,
  plain: 0.85,
  parcel: 0.08,
}

/** A mail in which no paper is an invoice: it may be one itself, point to one, or be something else altogether. */
export function judgeUnattached(look: MailLook, weighed: Weighed): Verdict {
  const { mail, chosen, body } = look
  const paper = chosen.otherPapers[0]
  if (paper && !(body.collect && body.where !== 'portal' && !isAboutPaper(paper.kind)))
    return (paper.kind === 'ticket' ? judgeSpeech(look, weighed) : undefined) ?? judgeOtherPaper(look, paper, weighed)
  const spoken = judgeSpeech(look, weighed)
  if (spoken) return spoken
  const collect = weighCollect(look.signals).sure
  const unclear = unclearPaper(look)
  if (unclear !== undefined && collect >= bar.sure && isBill(weighed.kind))
    return collectUnclear(look, unclear, weighed)
  const ownWord = collectOwnWord(look, unclear)
  if (ownWord) return ownWord
  const away = wayOf(look, weighed)
  // Anybody can write a receipt into a mail from a free mailbox.
  const isAnybody = away.where === 'body' && look.signals.has('sender.public') && !look.isKnownSender
  // Two models that look at the same from two sides: where the kind is plain, the other need not be sure as well.
  const isPlain = isBill(weighed.kind) && weighed.sure >= bar.plain
  const least = (body.collect && body.where !== 'body') || isPlain ? bar.agreed : bar.sure
  const isClaim = isBill(weighed.kind) || (body.collect && body.where === 'portal')
  const isWanted = collect >= least && isClaim && away.where !== 'none' && !isAnybody && !isBanksWord(look, away)
  if (isWanted) return collectUnattached(look, weighed, away)
  const kind = kindOf(look, weighed)
  if (isAttachedMissing(look, weighed)) {
    const missing =
      hidesPaper(look) || bringsPaper(look)
        ? [makeReason('mail.may-be-invoice')]
        : [makeReason('attachment.is-missing')]
    return settle(mail, 'invoice', [...missing, ...chosen.reasons], { isUnsure: true })
  }
  const leastToLook = body.collect || isBill(kind) ? bar.perhaps : bar.likely
  const isHidden = hidesPaper(look) && (speaksOfBill(look) || slip.test(fold(mail.subject)))
  const isUnsure = isOwnWord(look) || isHidden || (collect >= leastToLook && !(mail.isBulk && collect < bar.likely))
  const reasons = isUnsure
    ? [makeReason('mail.may-be-invoice'), ...sayKind(look, kind, weighed).filter(({ code }) => !denies.includes(code))]
    : sayKind(look, kind, weighed)
  return settle(mail, kind, [...reasons, ...chosen.reasons], isUnsure ? { isUnsure: true } : {})
}

// "Perhaps" beside "no" tells nobody anything.
const denies = ['mail.is-personal', 'mail.has-no-invoice']

// What left our account is no receipt of who got it; a bank's own receipt names its number or the VAT.
const isBanksWord = ({ signals }: MailLook, { where }: Way) =>
  where === 'body' &&
  signals.has('bank.tells') &&
  !['text.vat-number', 'text:vat', 'subject:receipt', 'subject:invoice'].some((name) => signals.has(name))

const speaksOfBill = ({ signals }: MailLook) => signals.has('subject:invoice') || signals.has('subject:receipt')
// How people call a receipt that they send on.
const slip =
  /\b(?:bonnetjes?|bonnen|(?:kas|tank)bon|nota|tickets?|belege?|justificatifs?|notes? de frais|spesen|onkosten|expenses?)\b/
// What is attached cannot be read yet: nobody knows that it is no invoice.
const hidesPaper = ({ chosen }: MailLook) => chosen.reasons.some(({ code }) => code === 'attachment.is-unreadable')
// Something is attached that may be what the mail speaks of.
const bringsPaper = ({ mail }: MailLook) =>
  mail.parts.some(
    ({ isInline, rendition, name }) =>
      !isInline && (['pdf', 'image'].includes(rendition.format) || /\.(?:rar|7z|zip|docx?|xlsx?|odt|p7m)$/i.test(name)),
  )
const isBill = (kind: VerdictKind) => kind === 'invoice' || kind === 'receipt' || kind === 'credit-note'
const speaksOfAttached = ({ signals }: MailLook) =>
  signals.has('text:attached') && signals.has('text:invoice') && !signals.has('subject.answers')

/** The mail says that an invoice is attached, and none is. */
export const isAttachedMissing = (look: MailLook, weighed: Weighed): boolean =>
  look.chosen.documents.length === 0 &&
  speaksOfAttached(look) &&
  !look.says.attachesNothing &&
  !(look.body.collect && look.body.where === 'link') &&
  (isBill(weighed.kind) || look.body.reason.code === 'attachment.is-missing')

/** The rules know a few sorts for certain; elsewhere the model is right more often. */
export function kindOf(look: MailLook, weighed: Weighed): VerdictKind {
  const { body, signals } = look
  if (body.reason.code === 'mail.is-automatic') return 'other'
  if (body.kind === 'reminder' && signals.has('subject:reminder')) return 'reminder'
  const isNews = body.kind === 'newsletter' && weighed.kind === 'other'
  if (isNews && (weighed.chances[verdictKinds.indexOf('newsletter')] ?? 0) >= bar.news) return 'newsletter'
  const parcel = parcelKind(look, weighed)
  if (parcel !== undefined) return parcel
  const spoken = spokenKind(look, weighed)
  if (spoken !== undefined) return spoken
  if (weighed.sure >= bar.kind) return weighed.kind
  const agrees = weighed.chances[verdictKinds.indexOf(body.kind)] ?? 0
  return agrees >= 0.2 && !body.collect ? body.kind : weighed.kind
}

/** The notice of who carries a parcel is its paper where it names the parcel; a shop's word that something is coming is not. */
function parcelKind({ signals, mail }: MailLook, weighed: Weighed): VerdictKind | undefined {
  const isNamed = signals.has('parcel.number') && signals.has('parcel.carrier')
  const isAbout = signals.has('parcel.subject-thing') || signals.has('parcel.subject-moves')
  if (isNamed && isAbout && chanceOf(weighed, 'delivery-note') >= bar.parcel) return 'delivery-note'
  if (weighed.kind !== 'delivery-note') return undefined
  if (isNamed || mail.parts.length > 0) return 'delivery-note'
  const out: readonly VerdictKind[] = ['delivery-note', 'phishing']
  const rest = weighed.chances.map((chance, at) => (out.includes(verdictKinds[at] ?? 'other') ? 0 : chance))
  return verdictKinds[rest.indexOf(Math.max(...rest))] ?? 'other'
}

/** The only PDF of a mail, with amounts but no title that could be recognised. */
function unclearPaper({ mail, papers }: MailLook): number | undefined {
  const pdfs = mail.parts.flatMap(({ rendition }, at) => (rendition.format === 'pdf' ? [at] : []))
  const [only] = pdfs
  if (pdfs.length !== 1 || only === undefined) return undefined
  const paper = papers[only]
  return paper?.kind === 'unknown' && paper.signs.has('amounts') ? only : undefined
}

function collectUnclear({ mail, chosen }: MailLook, part: number, { kind }: Weighed): Verdict {
  return settle(
    mail,
    kind,
    [makeReason('mail.speaks-for-paper', { name: mail.parts[part]?.name ?? '' }), ...chosen.reasons],
    {
      collect: true,
      where: 'attachment',
      documents: [{ part, kind, companions: [] }],
    },
  )
}

type Way = Pick<Verdict, 'where' | 'links'>

/** Where the invoice would be found: in the mail itself, behind a link, in a portal. */
function wayOf({ mail, body, signals }: MailLook, weighed: Weighed): Way {
  if (body.collect) return { where: body.where, links: body.links }
  const isReceipt = weighed.kind === 'receipt' || signals.has('text.total')
  if (isReceipt && signals.has('text.has-money')) return { where: 'body', links: [] }
  const links = judgeLinks(mail.links, { isPortal: signals.has('text:portal') })
  if (links.some(({ decision }) => decision === 'follow')) return { where: 'link', links }
  if (links.some(({ decision }) => decision === 'login')) return { where: 'portal', links }
  // A link that says nothing of itself: the owner is asked, and the mail tells what it is about.
  const isAsked = weighed.kind === 'invoice' && links.some(({ decision }) => decision === 'ask')
  return isAsked ? { where: 'link', links } : { where: 'none', links: [] }
}

function collectUnattached(look: MailLook, weighed: Weighed, { where, links }: Way): Verdict {
  const { mail, body, chosen } = look
  const kind =
    body.collect && !(isBill(weighed.kind) && weighed.sure >= bar.firm)
      ? body.kind
      : isBill(weighed.kind)
        ? weighed.kind
        : 'receipt'
  const held = where === 'body' ? kind : 'invoice'
  const reason: Reason = body.collect ? body.reason : sayWay(look, held, where)
  const documents = where === 'body' ? [{ part: null, kind: held, companions: [] }] : []
  return settle(mail, held, [reason, ...chosen.reasons], { collect: true, where, links, documents })
}

function sayWay({ signals }: MailLook, kind: VerdictKind, where: Verdict['where']): Reason {
  if (where === 'link') return makeReason('mail.links-to-invoice', { say: '' })
  if (where === 'portal') return makeReason('mail.points-to-portal')
  const signs = [
    signals.has('text.vat-number') && 'vatNumber',
    signals.has('text:vat') && 'vat',
    signals.has('text:paidBy') && 'paid',
    'amounts',
  ]
    .filter((sign) => sign !== false)
    .slice(0, 3)
    .join(',')
  return makeReason(kind === 'invoice' ? 'mail.is-invoice' : 'mail.is-receipt', { signs })
}

const dunning = /herinnering|maning|rappel|mahnung|erinnerung|reminder|overdue|impaye/

function judgeOtherPaper(look: MailLook, paper: { kind: string }, weighed: Weighed): Verdict {
  const { mail, chosen, body, says } = look
  const kind = verdictKinds.find((known) => known === paper.kind) ?? 'other'
  const isDunned = dunns(look, weighed)
  const isReminder =
    (body.kind === 'reminder' || isDunned) && (paper.kind !== 'statement' || dunning.test(fold(mail.subject)))
  const said = isDunned ? makeReason('mail.is-reminder', { word: says.dunning ?? '' }) : body.reason
  const reasons = isReminder ? [said, ...chosen.reasons] : chosen.reasons
  const doubt = chosen.isDoubtful ? { isUnsure: true } : {}
  return settle(mail, isReminder ? 'reminder' : kind, reasons, doubt)
}

// A quote or an order confirmation beside a text with amounts speaks for the whole mail; a ticket or terms do not.
const isAboutPaper = (kind: string) =>
  ['quote', 'order-confirmation', 'pro-forma', 'delivery-note', 'statement', 'payslip', 'contract'].includes(kind)
