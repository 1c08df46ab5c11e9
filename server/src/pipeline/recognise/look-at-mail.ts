import type { OpenedMail } from '@facteur/formats/rendition.ts'
import { fullTextOf } from '../reading/body-text.ts'
import { fold } from '../reading/fold.ts'
import { type Authentication, readAuthentication } from './fraud/authentication.ts'
import { type Chosen, chooseDocuments } from './choose-documents.ts'
import { type BodyJudgement, judgeBody } from './mail/judge-body.ts'
import type { JudgeContext } from './judge-context.ts'
import { judgePaper, type Paper } from './paper/judge-paper.ts'
import { tellsAccount } from './fraud/account-words.ts'
import { judgePhishing, type PhishingLook } from './fraud/judge-phishing.ts'
import { oddFace, type OddFace } from './fraud/odd-face.ts'
import { oddLinks, type OddLinks } from './fraud/odd-links.ts'
import { oddities, oddScore, type Oddities } from './fraud/odd-sender.ts'
import { isOutgoing, isOwnAddress, isOwnSale } from './own-side.ts'
import { plainSpeech, type PlainSpeech } from './mail/says/plain-speech.ts'
import { type Signals, signalsOf } from './mail/signals.ts'
import { unmask } from './fraud/unmask.ts'

/** All that is found out about a mail before anything is decided. */
export type MailLook = {
  mail: OpenedMail
  /** Plain text and HTML: each may hold half of the story. */
  text: string
  papers: Paper[]
  chosen: Chosen
  body: BodyJudgement
  says: PlainSpeech
  authentication: Authentication
  phishing: PhishingLook
  odd: Oddities & OddLinks & OddFace
  oddScore: number
  isOwnSale: boolean
  isOutgoing: boolean
  isFromOurs: boolean
  isKnownSender: boolean
  signals: Signals
}

export function lookAtMail(mail: OpenedMail, context: JudgeContext): MailLook {
  const papers = mail.parts.map((part) => judgePaper(part.rendition, part.name))
  const chosen = chooseDocuments({ parts: mail.parts, papers, talk: talkOf(mail) })
  const raw = bodyText(mail)
  const text = unmask(raw)
  const address = mail.from[0]?.address.toLowerCase() ?? ''
  const body = judgeBody({
    subject: mail.subject,
    text,
    links: mail.links,
    isBulk: mail.isBulk,
    senderAddress: address,
    hasCalendar: mail.parts.some((part) => part.mediaType === 'text/calendar' || part.declaredType === 'text/calendar'),
  })
  const suppliers = context.suppliers ?? []
  const phishing = judgePhishing({
    mail,
    paperTexts: chosen.documents.flatMap(({ part }) => (part === null ? [] : [mail.parts[part]?.rendition.text ?? ''])),
    letterTexts: lettersOf(mail, chosen),
    documents: chosen.documents,
    ownVatNumbers: context.ownVatNumbers,
    ownAddresses: context.ownAddresses,
    suppliers,
    trustedAuthservId: context.trustedAuthservId,
  })
  const authentication = readAuthentication(mail.authenticationResults, context.trustedAuthservId)
  const odd = { ...oddities(mail, text), ...oddLinks(mail), ...oddFace(mail, raw) }
  const host = address.split('@')[1] ?? ''
  const found = {
    mail,
    text,
    papers,
    chosen,
    body,
    says: plainSpeech({ mail, text, ownAddresses: context.ownAddresses }),
    authentication,
    odd,
    oddScore: oddScore(odd, { failure: authentication.failure, suspicion: phishing.sum }),
    phishing,
    isOwnSale: chosen.documents.some(
      ({ part }) => part !== null && isOwnSale(mail.parts[part]?.rendition.eInvoice, context.ownVatNumbers),
    ),
    // Whoever writes in our name without passing the checks of our own mail server is not us.
    isOutgoing:
      isOutgoing(mail, context) &&
      (context.folderUse === 'sent' || (authentication.failure < 1 && mail.filterMark === undefined)),
    isFromOurs: isOwnAddress(address, context.ownAddresses),
    isKnownSender: suppliers.some((supplier) => supplier.hosts.includes(host)),
  }
  return { ...found, signals: signalsOf({ ...found, suspicions: phishing.reasons.map(({ code }) => code) }) }
}

const longestLetter = 6_000

/** Papers that are no documents and tell an account to be paid to: a letter of the supplier, or of its bank. */
function lettersOf({ parts }: OpenedMail, { documents }: Chosen): string[] {
  const kept = new Set(documents.flatMap(({ part, companions }) => [part, ...companions]))
  return parts.flatMap(({ rendition: { text } }, at) => {
    // Terms of sale behind a letter make it no less a letter.
    const letter = text.slice(0, longestLetter)
    return !kept.has(at) && tellsAccount(fold(letter)) ? [letter] : []
  })
}

const talkOf = (mail: OpenedMail) =>
  fold(
    [
      mail.subject,
      mail.text.slice(0, 4_000),
      ...mail.attachedMails.map((inner) => `${inner.subject}\n${inner.text.slice(0, 2_000)}`),
    ].join('\n'),
  )

function bodyText(mail: OpenedMail): string {
  const plain = withoutTags(mail.text)
  const full = fullTextOf(mail)
  return full === mail.text ? plain : `${plain.slice(0, 4_000)}\n${full}`
}

/** Some machines send the source of a page as plain text. */
function withoutTags(text: string): string {
  if (!/<!doctype html|<html\b/i.test(text.slice(0, 600))) return text
  return text
    .slice(0, maxSource)
    .replace(/<(style|script|head|title)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<(?:br|\/p|\/tr|\/div|\/h\d)\b[^>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(#\d{1,6}|#x[\da-f]{1,5}|[a-z]{2,8});/gi, (_, name: string) => entityOf(name.toLowerCase()))
    .replace(/[^\S\n]+/g, ' ')
}
const named: Readonly<Record<string, string>> = {
  amp: '&',
  euro: '€',
  pound: '£',
  rsquo: "'",
  lsquo: "'",
  quot: '"',
  lt: '<',
  gt: '>',
}

function entityOf(name: string): string {
  const code = name.startsWith('#x')
    ? Number.parseInt(name.slice(2), 16)
    : name.startsWith('#')
      ? Number(name.slice(1))
      : 0
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : (named[name] ?? ' ')
}
const maxSource = 200_000
