import type { OpenedMail } from '@facteur/formats/rendition.ts'
import { bodyWords, moneyInText } from '../../reading/body-words.ts'
import { fold } from '../../reading/fold.ts'
import type { Authentication } from '../fraud/authentication.ts'
import { bankShape } from './bank-shape.ts'
import { billShape } from '../paper/bill-shape.ts'
import type { Chosen } from '../choose-documents.ts'
import type { BodyJudgement } from './judge-body.ts'
import { judgeLinks } from './judge-links.ts'
import type { Paper } from '../paper/judge-paper.ts'
import { type Concept, concepts, countConcepts } from './lexicon.ts'
import { isNear } from '../fraud/near-host.ts'
import { newsShape } from './news-shape.ts'
import type { OddFace } from '../fraud/odd-face.ts'
import type { OddLinks } from '../fraud/odd-links.ts'
import type { Oddities } from '../fraud/odd-sender.ts'
import { isPublicHost } from '#records/suppliers/public-host.ts'
import { titleInName } from '../paper/paper-title.ts'
import { parcelShape } from './parcel-shape.ts'
import { isPersonal, senderWords } from './sender-words.ts'
import { sentenceShape } from './sentence-shape.ts'
import { talkShape } from './talk-shape.ts'
import { unmask } from '../fraud/unmask.ts'

/** A mail as named numbers from 0 to about 1; what is not named is 0. */
export type Signals = Map<string, number>
export type SignalInput = {
  mail: OpenedMail
  /** All that a reader of the mail sees. */
  text: string
  papers: readonly Paper[]
  chosen: Chosen
  body: BodyJudgement
  authentication: Authentication
  odd: Oddities & OddLinks & OddFace
  oddScore: number
  /** Codes of what makes a mail suspect. */
  suspicions: readonly string[]
  isFromOurs: boolean
  isKnownSender: boolean
}

const maxText = 8_000
const startLength = 400

/** Everything the learnt weights look at. Pure; about a millisecond. */
export function signalsOf(input: SignalInput): Signals {
  const signals: Signals = new Map()
  const put = (name: string, value: number | boolean) => {
    const number = Number(value)
    if (number !== 0) signals.set(name, Math.round(number * 1_000) / 1_000)
  }
  senderSignals(input, put)
  wordSignals(input, put)
  shapeSignals(input, put)
  sortSignals(input, put)
  linkSignals(input, put)
  paperSignals(input, put)
  return signals
}

type Put = (name: string, value: number | boolean) => void

function senderSignals(
  { mail, odd, oddScore, authentication, suspicions, isFromOurs, isKnownSender }: SignalInput,
  put: Put,
): void {
  const sender = mail.from[0]
  const address = sender?.address.toLowerCase() ?? ''
  const host = address.split('@')[1] ?? ''
  for (const [name, words] of Object.entries(senderWords)) put(`sender.${name}`, words.test(address))
  put('sender.person', isPersonal(address))
  put('sender.public', isPublicHost(host))
  put('sender.named-like-person', /^\p{Lu}[\p{L}'-]+(?: [\p{Ll}']{1,4})? \p{Lu}[\p{L}'-]+$/u.test(sender?.name ?? ''))
  put('sender.ours', isFromOurs)
  put('sender.known', isKnownSender)
  for (const [name, value] of Object.entries(odd)) put(`odd.${name}`, value)
  put('odd.score', Math.min(1, oddScore / 3))
  put('odd.much', oddScore >= 1.5)
  put('head.bulk', mail.isBulk)
  put('head.automatic', mail.isAutoSubmitted)
  mannerSignals(mail, put)
  put('head.passed', authentication.outcome === 'pass')
  put('head.failed', authentication.outcome === 'fail')
  put('head.unproven', authentication.outcome !== 'pass')
  for (const code of suspicions) put(`suspect.${code}`, 1)
}

function mannerSignals(mail: OpenedMail, put: Put): void {
  const { manner, to, cc, from, returnPath } = mail
  put('head.old', isOfOld(mail))
  put('head.answer', manner?.isAnswer === true)
  put('head.talk-list', manner?.list === 'talk')
  put('head.news-list', manner?.list === 'news')
  put('head.by-person', manner?.program === 'person')
  put('head.by-machine', manner?.program === 'machine')
  put('head.to-nobody', to.length === 0)
  put('head.to-several', to.length + cc.length > 1)
  put('head.cc', cc.length > 0)
  const own = from[0]?.address.toLowerCase() ?? ''
  put('head.to-itself', own !== '' && to.some(({ address }) => address.toLowerCase() === own))
  put('head.bounces-to-machine', /bounce|return|owner-|-admin@|mailer|verp|=\w|\d{6}/.test(returnPath ?? ''))
  put('head.bounces-to-writer', returnPath !== undefined && returnPath === own)
}

/** Sent before servers noted their checks. Senders can make up a date, so what the receiving server wrote down counts where it wrote one. */
function isOfOld({ sentAt, manner, authenticationResults }: OpenedMail): boolean {
  const year = manner?.arrivedIn ?? (sentAt === null ? Infinity : Number(sentAt.slice(0, 4)))
  return year < 2006 && authenticationResults.length === 0
}

// What bait talks of: none of it proves anything, unless the mail is odd as well.
const lures: readonly Concept[] = [
  'urgent',
  'threat',
  'confirmDetails',
  'mailboxFull',
  'parcelFee',
  'prize',
  'scam',
  'callBack',
  'document',
  'dearMail',
  'paymentFailed',
]

const phone = /(?:\+|\b00|\(?\b)\d{1,4}\)?[ ().-]{1,3}\d{2,4}[ ().-]{1,3}\d{2,4}(?:[ .-]?\d{2,4})?\b|\b0800[ .-]?\d{2}/
const call = /\b(?:call|phone|dial|contact|reach|bel|bellen|appelez|appeler|rufen|anrufen|llame|ligue)\b/
const dollars = /(?:\$|usd) ?\d{2}|\d ?(?:usd|\$)/

function wordSignals({ mail, text, oddScore }: SignalInput, put: Put): void {
  const subject = countConcepts(fold(unmask(mail.subject.slice(0, 300))))
  const words = fold(text.slice(0, maxText))
  const whole = countConcepts(words)
  const start = countConcepts(words.slice(0, startLength))
  const length = Math.max(60, words.length / 6)
  const all = `${fold(unmask(mail.subject.slice(0, 300)))}\n${words}`
  for (const [name, value] of Object.entries(billShape(all))) put(`bill.${name}`, value)
  for (const [name, value] of Object.entries(sentenceShape(all))) put(`says.${name}`, value)
  const lured = lures.filter((lure) => (whole[concepts.indexOf(lure)] ?? 0) > 0).length
  put('lure.count', Math.min(1, lured / 4))
  const asksToCall = phone.test(words) && (call.test(words) || (whole[concepts.indexOf('callBack')] ?? 0) > 0)
  const isMoney = new RegExp(moneyInText.source).test(words) || dollars.test(words)
  const isAnybody = isPublicHost(mail.from[0]?.address.toLowerCase().split('@')[1] ?? '')
  put('lure.call', asksToCall)
  put('lure.call-money', asksToCall && isMoney)
  put('lure.anybody-bills', isAnybody && isMoney && mail.parts.length === 0)
  put('lure.anybody-calls', isAnybody && asksToCall && isMoney)
  put('lure.anybody-links', isAnybody && mail.links.some(({ url }) => /^https?:/i.test(url)))
  put('lure.odd', Math.min(1, lured / 3) * Math.min(1, oddScore / 3))
  for (const [at, concept] of concepts.entries()) {
    put(`subject:${concept}`, (subject[at] ?? 0) > 0)
    put(`start:${concept}`, (start[at] ?? 0) > 0)
    put(`text:${concept}`, Math.min(1, Math.log1p(whole[at] ?? 0) / 2))
    put(`share:${concept}`, Math.min(1, ((whole[at] ?? 0) / length) * 12))
  }
}

function shapeSignals({ mail, text }: SignalInput, put: Put): void {
  const words = fold(text.slice(0, maxText))
  const lines = text.slice(0, maxText).split('\n')
  const money = words.match(moneyInText)?.length ?? 0
  put('subject.answers', /^\s*(?:re|aw|antw|sv)\s*(?:\[\d+\])?:/i.test(mail.subject))
  put('subject.forwards', /^\s*(?:fwd?|tr|wg|doorst|doorgest)\s*:/i.test(mail.subject))
  put('subject.number', /\d{4,}/.test(mail.subject))
  put('subject.money', new RegExp(moneyInText.source).test(fold(mail.subject)))
  put('subject.shouts', /!/.test(mail.subject) || /\p{Lu}{4,} \p{Lu}{4,}/u.test(mail.subject))
  put('subject.percent', /\d ?%/.test(mail.subject))
  put('subject.emoji', /\p{Extended_Pictographic}/u.test(mail.subject))
  put('subject.empty', mail.subject.trim() === '')
  put('text.money', Math.min(1, Math.log1p(money) / 2.5))
  put('text.has-money', money > 0)
  put('text.empty', words.trim().length < 40)
  put('text.short', words.length < 400)
  put('text.long', words.length > 3_000)
  put('text.tabular', Math.min(1, lines.filter((line) => line.includes('   ')).length / 10))
  put('text.quotes', Math.min(1, lines.filter((line) => line.startsWith('>')).length / 5))
  put('text.asks', Math.min(1, (words.match(/\?/g)?.length ?? 0) / 3))
  put('text.shouts', Math.min(1, (words.match(/!/g)?.length ?? 0) / 4))
  put('text.html', mail.html !== '')
  put('text.number', /\b(?:nr|n°|no|number|nummer|numero|ref|id)[.: ]{1,3}[a-z]{0,5}[-/]?\d{3,}/.test(words))
  put('text.total', totalWithMoney.test(words))
  put(
    'text.vat-number',
    /\b(?:be ?0?\d{3}[. ]?\d{3}[. ]?\d{3}|(?:fr|de|nl|lu|ie|gb|at|es|it|eu|pt) ?[a-z\d]{2}\d{6,10})\b/.test(words),
  )
  put('text.iban', /\b[a-z]{2}\d{2}(?: ?[\da-z]{4}){3,7}\b/.test(words) && /\biban\b|rekening|konto|compte/.test(words))
  put('text.dates', Math.min(1, (words.match(/\b\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4}\b/g)?.length ?? 0) / 4))
}

/** How people talk, how news is laid out, how parcels are told of. */
function sortSignals({ mail, text }: SignalInput, put: Put): void {
  const cut = text.slice(0, maxText)
  const subject = mail.subject.slice(0, 300)
  const shapes = {
    talk: talkShape({ subject, text: cut, senderName: mail.from[0]?.name ?? '' }),
    news: newsShape({ subject, text: cut, html: mail.html }),
    bank: bankShape(`${fold(unmask(subject))}\n${fold(cut.slice(0, 4_000))}`),
    parcel: parcelShape({ subject: fold(unmask(subject)), text: fold(cut.slice(0, 4_000)), sender: senderOf(mail) }),
  }
  for (const [name, shape] of Object.entries(shapes))
    for (const [sign, value] of Object.entries(shape)) put(`${name}.${sign}`, value)
}

const senderOf = ({ from: [sender] }: OpenedMail) =>
  fold(`${sender?.name.slice(0, 100) ?? ''} ${sender?.address.split('@')[1]?.slice(0, 100) ?? ''}`)

const totalWithMoney =
  /\b(?:tota+l\w*|montant|gesamt\w*|summe|betrag|bedrag|amount|ttc|paid|betaald|paye)\b[^\n]{0,40}?(?:€|\$|£|\beur\b|\busd\b|\bgbp\b)/

function linkSignals({ mail, text }: SignalInput, put: Put): void {
  const host = mail.from[0]?.address.toLowerCase().split('@')[1] ?? ''
  const links = mail.links.filter(({ url }) => /^https?:/i.test(url))
  const hosts = links.map(({ url }) => (URL.canParse(url) ? new URL(url).hostname : ''))
  const near = hosts.filter((one) => isNear(one, host)).length
  const judged = judgeLinks(mail.links.slice(0, 60), { isPortal: true })
  put(
    'links.follow',
    judged.some(({ decision }) => decision === 'follow'),
  )
  put(
    'links.login',
    judged.some(({ decision }) => decision === 'login'),
  )
  put(
    'links.say-invoice',
    mail.links.slice(0, 60).some((link) => bodyWords.invoice.test(fold(`${link.text} ${link.near}`.slice(0, 300)))),
  )
  put('links.none', links.length === 0)
  put('links.count', Math.min(1, Math.log1p(links.length) / 4))
  put('links.few', links.length > 0 && links.length <= 3)
  put('links.home', links.length > 0 ? near / links.length : 0)
  put('links.heavy', links.length > 0 && text.length / links.length < 120)
}

const kept: readonly string[] = ['invoice', 'credit-note', 'receipt']

function paperSignals({ mail, papers, chosen, body }: SignalInput, put: Put): void {
  for (const document of chosen.documents) {
    put(`kept.${document.kind}`, 1)
    const paper = document.part === null ? undefined : papers[document.part]
    put(`kept-as.${paper?.kind ?? 'body'}`, 1)
    put('kept.sure', paper?.sure ?? 0)
    for (const sign of paper?.signs ?? []) put(`sign.${sign}`, 1)
  }
  put('kept.none', chosen.documents.length === 0)
  put('other.first', chosen.otherPapers.length > 0)
  for (const { kind } of chosen.otherPapers) put(`other.${kind}`, 1)
  for (const [at, paper] of papers.entries()) {
    const part = mail.parts[at]
    if (!part) continue
    put(`part.${part.rendition.format}`, 1)
    put(`paper.${paper.kind}`, 1)
    const named = titleInName(part.name)
    if (named) put(`name.${kept.includes(named) ? named : 'other'}`, 1)
    put('part.calendar', part.mediaType === 'text/calendar' || part.declaredType === 'text/calendar')
    put('part.program', isProgram(part.name) || isPage(part.name))
  }
  put('part.none', mail.parts.length === 0)
  put(`rules.${body.kind}`, 1)
  put(`rules.at-${body.where}`, 1)
  put('rules.collect', body.collect)
  put(`rules.${body.reason.code}`, 1)
}

/** What no supplier sends: a program, a script or a shortcut. */
export const isProgram = (name: string): boolean =>
  /\.(?:exe|scr|js|jse|vbs|vbe|wsf|hta|bat|cmd|com|pif|jar|lnk|iso|img|chm|ps1|one|xll)$/i.test(name)
// Mail programs themselves cut long mails into pages called ATT00001.htm.
const isPage = (name: string): boolean => /\.s?html?$|\.svg$/i.test(name) && !/^att\d+\./i.test(name)
