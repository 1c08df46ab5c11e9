import type { MailLink } from '@facteur/formats/rendition.ts'
import { fold } from '../../reading/fold.ts'
import { makeReason } from '#records/reasons.ts'
import type { JudgedLink, Reason, VerdictKind, Where } from '../../verdict.ts'
import { bodyWords, moneyInText } from '../../reading/body-words.ts'
import { judgeLinks } from './judge-links.ts'
import { isOfficial } from './sender-words.ts'

export type BodyInput = {
  subject: string
  text: string
  links: readonly MailLink[]
  isBulk: boolean
  senderAddress: string
  hasCalendar: boolean
}
export type BodyJudgement = { kind: VerdictKind; collect: boolean; where: Where; reason: Reason; links: JudgedLink[] }

const promotion =
  /\bwebinar|\bnieuwsbrief|\bnewsletter|\bkorting|\bpromo|\bsolden|\breduction|\brabatt|\bdiscount|\bupgrade|\bblack friday|\bontdek|\bdecouvr|\bentdecken|\bdiscover|\binschrijven|\binscri|\bleserinnen|\blezers?\b|\blecteurs?\b|\blees (?:meer|verder)|\bread more|\blire la suite|\bmehr (?:erfahren|lesen)|\bgratis\b|\bgratuit|\bkostenlos/
const possessive = String.raw`\b(?:uw|je|jouw|votre|vos|ihre?n?|dein[en]?|your|onze|notre|unsere?|our|nieuwe?|nouvel(?:le)?|neue?|new|een|une|eine|an|laatste|derniere|this|the|de|la)\b`
const ownInvoice = new RegExp(
  `${possessive}.{0,30}(?:${bodyWords.invoice.source})|(?:${bodyWords.invoice.source}).{0,12}(?:n[°ro]\\.?|nr\\.?|#|no\\.?)? ?[a-z]{0,4}[-/]?\\d|^(?:\\[.{1,30}\\] ?|.{1,40}: ?)?(?:${bodyWords.invoice.source})`,
)
const ownDocument =
  /\b(?:nieuw|uw|je|nouveau|votre|neues|ihr|new|your)\b.{0,25}\bdokument|\b(?:nieuw|uw|je|nouveau|votre|new|your|een)\b.{0,25}\bdocument/
const numbered = new RegExp(`(?:${bodyWords.invoice.source}).{0,14}?[a-z]{0,4}[-/]?\\d{3}`)
/** The kind of a mail by its own words, for when no attachment decides. */
export function judgeBody(input: BodyInput): BodyJudgement {
  const subject = fold(input.subject)
  const whole = fold(input.text.slice(0, 8_000)).replace(/https?:\/\/\S+/g, ' ')
  const text = isAnswer.test(subject) ? ownWords(whole) : whole
  const ruling =
    judgeSpecial({ ...input, subject, text }) ??
    judgeClaimInText({ ...input, subject, text }) ??
    judgeTalk({ ...input, subject, text })
  return { links: [], ...ruling }
}

const isAnswer = /^\s*(?:re|aw|antw|sv|rif)\s*:/
const olderMail =
  /\n ?(?:>|[-_]{5,} ?\w|(?:van|von|de|from|da) ?: [^\n]{3,200}\n|[^\n]{5,200}(?:schreef|schrieb|ecrit|wrote|scritto)[^\n]{0,60}: ?\n)/

/** An answer without the mail that it answers: what stands below was said before, often by ourselves. */
function ownWords(text: string): string {
  const end = text.search(olderMail)
  return end < 0 ? text : text.slice(0, end)
}

type Ruling = Omit<BodyJudgement, 'links'> & { links?: JudgedLink[] }
const not = (kind: VerdictKind, reason: Reason): Ruling => ({ kind, collect: false, where: 'none', reason })
const wordOf = (pattern: RegExp, ...texts: string[]) =>
  texts
    .map((text) => pattern.exec(text)?.[0])
    .find((word) => word !== undefined)
    ?.trim()

// A line of its own near the top, as a paper has its title.
const startsProForma =
  /(?:^|\n)\s*(?:factu\w* |facture |rechnung |invoice )?pro[- ]?forma\w*(?: ?(?:n[°ro]\.?|nr\.?|#)? ?[\w/-]{0,20})?\s*(?:\n|$)/

function judgeSpecial({ subject, text, senderAddress, hasCalendar, isBulk }: BodyInput): Ruling | undefined {
  if (hasCalendar || bodyWords.automatic.test(subject) || /^(?:mailer-daemon|postmaster)@/.test(senderAddress))
    return not('other', makeReason('mail.is-automatic'))
  if (bodyWords.code.test(subject) || (bodyWords.code.test(text) && text.length < 600))
    return not('other', makeReason('mail.is-automatic'))
  if (bodyWords.proForma.test(subject) || (moneyIn(text) > 0 && startsProForma.test(text.slice(0, 300))))
    return not('pro-forma', makeReason('mail.is-pro-forma'))
  const reminder =
    wordOf(bodyWords.reminder, subject) ?? (bodyWords.invoice.test(text) ? wordOf(bodyWords.reminder, text) : undefined)
  if (
    reminder &&
    (!isBulk || moneyIn(text) > 0 || numbered.test(`${subject} ${text}`)) &&
    (bodyWords.invoice.test(`${subject} ${text}`) || moneyIn(text) > 0)
  )
    return not('reminder', makeReason('mail.is-reminder', { word: reminder }))
  return undefined
}

function judgeClaimInText(input: BodyInput): Ruling | undefined {
  const { subject, text } = input
  const all = `${subject}\n${text}`
  const isPromotion =
    promotion.test(all) && !/\d/.test(bodyWords.invoice.exec(subject)?.[0] ?? '') && moneyIn(text) === 0
  const receipt = judgeReceipt(input)
  if (receipt) return receipt
  if (!isPromotion && isOrder(input)) return undefined
  const isAboutInvoice = ownInvoice.test(subject) || ownInvoice.test(text)
  const isPortalTalk = bodyWords.login.test(all) && (bodyWords.ready.test(all) || bodyWords.fetch.test(all))
  if (
    !isPromotion &&
    (isAboutInvoice || (isPortalTalk && ownDocument.test(all))) &&
    (bodyWords.ready.test(all) || bodyWords.fetch.test(all))
  )
    return judgeAway(input, isPortalTalk, isAboutInvoice)
  return undefined
}

function judgeAway(
  { links, senderAddress, isBulk }: BodyInput,
  isPortalTalk: boolean,
  isAboutInvoice: boolean,
): Ruling | undefined {
  const judged = judgeLinks(links, { isPortal: isPortalTalk })
  const followed = judged.find((link) => link.decision === 'follow')
  const login = judged.find((link) => link.decision === 'login')
  const ask = isBulk ? undefined : judged.find((link) => link.decision === 'ask')
  if (login && isPortalTalk && !followed)
    return {
      kind: 'invoice',
      collect: true,
      where: 'portal',
      reason: makeReason('mail.points-to-portal'),
      links: judged,
    }
  const link = followed ?? ask
  if (link && isAboutInvoice)
    return {
      kind: 'invoice',
      collect: true,
      where: 'link',
      reason: makeReason('mail.links-to-invoice', { say: hostOf(link.url) }),
      links: judged,
    }
  if (isPortalTalk && isOfficial(senderAddress))
    return {
      kind: 'invoice',
      collect: true,
      where: 'portal',
      reason: makeReason('mail.points-to-portal'),
      links: judged,
    }
  return undefined
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname : url)

/** The mail itself is the receipt or invoice: money, and enough of number, VAT, payment and total around it. */
function judgeReceipt({ subject, text }: BodyInput): Ruling | undefined {
  const all = `${subject}\n${text}`
  if (moneyIn(text) === 0) return undefined
  const has = {
    receipt: bodyWords.receipt.test(all),
    paid: bodyWords.paid.test(text),
    total: bodyWords.total.test(text),
    receiptNumber: bodyWords.receiptNumber.test(all),
    vatNumber:
      /\b(?:be ?0?\d{3}[. ]?\d{3}[. ]?\d{3}|(?:fr|de|nl|lu|ie|gb|at|es|it|eu|pt|se|dk|pl)[a-z]?[\d.a-z]{0,3}\d{6,9}[a-z\d]{0,4})\b/.test(
        text,
      ),
    vat: bodyWords.vat.test(text),
    gift: bodyWords.gift.test(all),
    invoice:
      bodyWords.invoice.test(subject) ||
      /\b(?:fa[ck]tuur|facture|rechnung|invoice)[ -]?(?:nummer|n[°ro]|nr|number|no|#|:)/.test(text),
  }
  const score =
    (has.receipt ? 2 : 0) +
    (has.paid ? 1 : 0) +
    (has.total ? 0.8 : 0) +
    (has.receiptNumber ? 0.8 : 0) +
    (has.vatNumber ? 1.2 : 0) +
    (has.vat ? 0.8 : 0) +
    (has.gift ? 0.7 : 0) +
    (moneyIn(text) > 1 ? 0.5 : 0) +
    (has.invoice ? 1 : 0)
  const against =
    (bodyWords.order.test(subject) ? 2.2 : bodyWords.order.test(text) ? 1 : 0) +
    (bodyWords.shipping.test(subject) ? 1.5 : 0) +
    (bodyWords.quote.test(all) ? 1.5 : 0) +
    (bodyWords.bank.test(subject) ? 2 : 0) +
    (bodyWords.attached.test(text) && !has.vatNumber ? 1 : 0)
  if (score - against < 3.2 || !(has.receipt || has.vatNumber || has.vat)) return undefined
  const signs =
    (['receiptNumber', 'vatNumber', 'vat', 'paid'] as const).filter((sign) => has[sign]).join(',') || 'amounts'
  if (has.invoice && !has.receipt && has.vatNumber)
    return { kind: 'invoice', collect: true, where: 'body', reason: makeReason('mail.is-invoice', { signs }) }
  return { kind: 'receipt', collect: true, where: 'body', reason: makeReason('mail.is-receipt', { signs }) }
}

const moneyIn = (text: string) => text.match(moneyInText)?.length ?? 0
const isOrder = ({ subject }: BodyInput) => bodyWords.order.test(subject) && !bodyWords.invoice.test(subject)

const percent = /\d ?%/
const isBargain =
  /\d ?%|\b(?:gratis|kostenlos\w*|gratuit\w*|offerte|free|kein\w*|geen|sans|no) (?:verzend\w*|versand\w*|livraison|shipping|delivery|levering)\b/
const returned = /\b(?:retour\w*|return(?:s|ed)?|rucksend\w*|refund\w*|rembours\w*|terugbeta\w*|erstatt\w*)\b/

function judgeTalk(input: BodyInput): Ruling {
  const { subject, text, isBulk, senderAddress } = input
  const all = `${subject}\n${text}`
  const isPromotion = promotion.test(all) || percent.test(subject)
  const order = wordOf(bodyWords.order, subject, text)
  const shipping = wordOf(bodyWords.shipping, subject)
  // Shipping that costs nothing today is a bargain, no parcel.
  if (shipping && !isBargain.test(subject) && !(order && bodyWords.order.test(subject)))
    return not('other', makeReason('mail.is-delivery', { word: shipping }))
  const isReturned = returned.test(subject)
  if (order && !isReturned && (bodyWords.order.test(subject) || moneyIn(text) > 0))
    return not('order-confirmation', makeReason('mail.is-order', { word: order }))
  const bank = wordOf(bodyWords.bank, subject, text)
  if (bank) return not('other', makeReason('mail.is-bank-notice', { word: bank }))
  const statement = wordOf(bodyWords.statement, subject)
  if (statement) return not('statement', makeReason('mail.is-statement', { word: statement }))
  const isPerson = !isOfficial(senderAddress) && !isBulk
  const quote = wordOf(bodyWords.quote, subject)
  if (quote && !isPromotion) return not('quote', makeReason('mail.is-quote', { word: quote }))
  if (isBulk || isPromotion) return not('newsletter', makeReason('mail.is-newsletter'))
  if (bodyWords.invoice.test(all) && bodyWords.attached.test(text) && (!isPerson || bodyWords.invoice.test(subject)))
    return not('other', makeReason('attachment.is-missing'))
  return isPerson ? not('personal', makeReason('mail.is-personal')) : not('other', makeReason('mail.has-no-invoice'))
}
