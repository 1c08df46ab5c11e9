import type { OpenedMail, OpenedPart } from '@facteur/formats/rendition.ts'
import { fold } from '../reading/fold.ts'
import { fullTextOf } from '../reading/body-text.ts'
import { languageOf } from '../reading/language.ts'
import { makeReason } from '#records/reasons.ts'
import { verdictKinds, type Reason, type Verdict, type VerdictKind } from '../verdict.ts'
import { bodyWords } from '../reading/body-words.ts'
import { chooseDocuments, type Chosen } from './choose-documents.ts'
import { judgeBody, type BodyJudgement } from './judge-body.ts'
import { judgePaper } from './judge-paper.ts'
import type { JudgeContext, KnownInvoice } from './judge-context.ts'
import { judgePhishing } from './judge-phishing.ts'
import { isOutgoing, isOwnSale } from './own-side.ts'

/** Kind, whether to collect, and why. Pure: the same mail and context give the same verdict. */
export function judgeMail(mail: OpenedMail, context: JudgeContext): Verdict {
  if (mail.unreadable) return settle(mail, 'other', [makeReason('mail.is-unreadable', { why: mail.unreadable.code })])
  const papers = mail.parts.map((part) => judgePaper(part.rendition, part.name))
  const talk = fold(
    [
      mail.subject,
      mail.text.slice(0, 4_000),
      ...mail.attachedMails.map((inner) => `${inner.subject}\n${inner.text.slice(0, 2_000)}`),
    ].join('\n'),
  )
  const chosen = chooseDocuments({ parts: mail.parts, papers, talk })
  const body = judgeBody({
    subject: mail.subject,
    text: bodyText(mail),
    links: mail.links,
    isBulk: mail.isBulk,
    senderAddress: mail.from[0]?.address.toLowerCase() ?? '',
    hasCalendar: mail.parts.some((part) => part.mediaType === 'text/calendar' || part.declaredType === 'text/calendar'),
  })
  const isSale = chosen.documents.some(
    ({ part }) => part !== null && isOwnSale(mail.parts[part]?.rendition.xml, context.ownVatNumbers),
  )
  if (isSale || isOutgoing(mail, context)) return judgeOutgoing(mail, chosen, body)
  const phishing = judgePhishing({
    mail,
    paperTexts: chosen.documents.flatMap((document) =>
      document.part === null ? [] : [mail.parts[document.part]?.rendition.text ?? ''],
    ),
    ownVatNumbers: context.ownVatNumbers,
    ownAddresses: context.ownAddresses,
    suppliers: context.suppliers ?? [],
    trustedAuthservId: context.trustedAuthservId,
  })
  if (phishing.isPhishing) return settle(mail, 'phishing', phishing.reasons)
  if (chosen.documents.length > 0) return judgeAttached(mail, chosen, body, context)
  return judgeUnattached(mail, chosen, body)
}

function settle(mail: OpenedMail, kind: VerdictKind, reasons: Reason[], rest: Partial<Verdict> = {}): Verdict {
  const language = languageOf(
    `${mail.subject}\n${mail.text}\n${mail.parts.map((part) => part.rendition.text.slice(0, 2_000)).join('\n')}`,
  )
  return {
    kind,
    direction: 'purchase',
    collect: false,
    where: 'none',
    language,
    reasons,
    documents: [],
    links: [],
    ...rest,
  }
}

function judgeOutgoing(mail: OpenedMail, chosen: Chosen, body: BodyJudgement): Verdict {
  const first = chosen.documents[0]
  if (first)
    return settle(mail, first.kind, [makeReason('mail.is-own-sale'), ...chosen.reasons], {
      direction: 'sales',
      where: 'attachment',
    })
  return settle(mail, body.collect ? 'other' : body.kind, [makeReason('mail.was-sent-by-you')], { direction: 'sales' })
}

function judgeAttached(
  mail: OpenedMail,
  chosen: Chosen,
  body: BodyJudgement,
  { knownInvoices = [] }: JudgeContext,
): Verdict {
  const reminder = reminderWord(mail)
  if (!reminder) {
    const first = chosen.documents[0]
    return settle(mail, first?.kind ?? 'invoice', chosen.reasons, {
      collect: true,
      where: 'attachment',
      documents: chosen.documents,
      links: body.links,
    })
  }
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

// Plain text and HTML may each hold half of the story.
function bodyText(mail: OpenedMail): string {
  const full = fullTextOf(mail)
  return full === mail.text ? full : `${mail.text.slice(0, 4_000)}\n${full}`
}

/** The word by which a mail dunns; its attachment then is a copy, unless nobody has seen it before. */
function reminderWord(mail: OpenedMail): string | undefined {
  const subject = fold(mail.subject)
  const text = fold(mail.text.slice(0, 1_500))
  return (
    bodyWords.reminder.exec(subject)?.[0] ??
    (bodyWords.invoice.test(`${subject} ${text}`) ? bodyWords.reminder.exec(text)?.[0] : undefined)
  )
}

const squash = (text: string) => text.toLowerCase().replace(/[^a-z\d]/g, '')

function findKnown(part: OpenedPart | undefined, known: readonly KnownInvoice[]): KnownInvoice | undefined {
  if (!part || known.length === 0) return undefined
  const text = squash(`${part.name} ${part.rendition.text} ${part.rendition.xml ?? ''}`)
  return known.find(
    ({ invoiceNumber, supplierVatNumber }) =>
      squash(invoiceNumber).length >= 3 &&
      text.includes(squash(invoiceNumber)) &&
      (supplierVatNumber === null || text.includes(squash(supplierVatNumber).replace(/^[a-z]+/, ''))),
  )
}

function judgeUnattached(mail: OpenedMail, chosen: Chosen, body: BodyJudgement): Verdict {
  const paper = chosen.otherPapers[0]
  if (paper && !(body.collect && body.where !== 'portal' && !isAboutPaper(paper.kind))) {
    const kind = verdictKinds.find((known) => known === paper.kind) ?? 'other'
    const isReminder = body.kind === 'reminder' && (paper.kind !== 'statement' || dunning.test(fold(mail.subject)))
    return settle(mail, isReminder ? 'reminder' : kind, isReminder ? [body.reason, ...chosen.reasons] : chosen.reasons)
  }
  const reasons = [body.reason, ...chosen.reasons]
  const documents = body.collect && body.where === 'body' ? [{ part: null, kind: body.kind, companions: [] }] : []
  return settle(mail, body.kind, reasons, { collect: body.collect, where: body.where, documents, links: body.links })
}

const dunning = /herinnering|maning|rappel|mahnung|erinnerung|reminder|overdue|impaye/

// A quote or an order confirmation beside a text with amounts speaks for the whole mail; a ticket or terms do not.
const isAboutPaper = (kind: string) =>
  ['quote', 'order-confirmation', 'pro-forma', 'delivery-note', 'statement', 'payslip', 'contract'].includes(kind)
