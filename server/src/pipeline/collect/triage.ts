import type { MessageHead, StructurePart } from '#connectors/kit/mailbox.ts'
import { fold } from '../reading/fold.ts'
import { languageOf } from '../reading/language.ts'
import { makeReason } from '#records/reasons.ts'
import type { Reason, Verdict } from '../verdict.ts'
import { moneyInText } from '../reading/body-words.ts'

export type Triage =
  | { decision: 'settled'; verdict: Verdict }
  | { decision: 'slice'; part: StructurePart }
  | { decision: 'read' }
export type TriageContext = { isBackfill: boolean; folderSize: number }

/** In a back-fill of a folder larger than this, only mails with a weak sign have their text looked at. */
export const smallFolder = 5_000

const paperType =
  /pdf|xml|zip|rfc822|octet-stream|msword|officedocument|opendocument|ms-tnef|rar|7z|pkcs7|p7m|vnd\.ms-outlook|spreadsheet|tiff/
const paperName = /\.(?:pdf|xml|zip|eml|msg|docx?|xlsx?|odt|tiff?|p7m|dat)$/i
const invoiceWord =
  /fa[ck]tu|rechnung|invoice|\bnota\b|note d'honoraires|creditn|kredietn|credit note|note de credit|gutschrift|\bbill(?:ing)?\b|afrekening|decompte|abrechnung|kwitantie|receipt|recu\b|quittance|quittung|beleg\b|ontvangstbewijs|betaalbewijs|kassa|ticket de caisse|statement|herinnering|aanmaning|rappel|mahnung|reminder/
// Signs too weak to fetch a mail for, strong enough to look at the start of its text.
const weakSign =
  /order|bestel|commande|bestell|auftrag|betal|betaal|paiement|paye|payment|paid|zahlung|bezahl|ticket|booking|boeking|buchung|reserv|subscription|abonnement|abo\b|your trip|course|rit\b|ride|fahrt|reis|voyage|travel|parkeer|parking|parken|tank|fuel|gift|don\b|donation|spende|bedankt|merci|danke|thank|renewal|verlenging|renouvellement|verlangerung|document|dokument|beschikbaar|disponible|verfugbar|available|klaar|bereit|ready|account|premie|prime|polis|police|huur|loyer|miete|rent|lease|energie|strom|water|eau\b|gaz\b|mobile|telecom|internet|hosting|domain|licen|verbruik|consommation|verbrauch|bijdrage|cotisation|beitrag|inschrijv|honorar|erelo|bijlage|annexe|anhang|attach|ci-joint|anbei|incasso|domicil|prelevement|lastschrift|debit|transactie|transaction|purchase|aankoop|achat|kauf|store|shop|bon\b|€|\d[.,]\d{2}\b/
const weakSender =
  /billing|factu|invoice|compta|buchhaltung|boekhoud|rechnung|receipt|no-?_?reply|noreply|payment|order|shop|store|klanten|client|kunden|customer|admin|account|finance|sales|verkoop|facteur|ticket|support|service|info@/

/**
 * What to do with a mail of which only structure and envelope are known: settle it, look at the start of its text, or fetch it whole.
 * Pure and fast: some 100,000 heads a second.
 */
export function triage(head: MessageHead, { isBackfill, folderSize }: TriageContext): Triage {
  if (!head.isStructureKnown || head.parts.some(mayBePaper)) return { decision: 'read' }
  const subject = fold(head.subject)
  const photos = photosOf(head)
  if (
    photos.length > 0 &&
    (sentToOneself(head) || speaksOfPaper(subject) || photos.some((part) => speaksOfPaper(fold(part.name))))
  )
    return { decision: 'read' }
  const text = textPartOf(head)
  if (text && (!isBackfill || folderSize <= smallFolder || hasWeakSign(head, subject)))
    return { decision: 'slice', part: text }
  return {
    decision: 'settled',
    verdict: settled(head, makeReason(picturesOf(head).length > 0 ? 'envelope.only-pictures' : 'envelope.has-no-sign')),
  }
}

/** After the first bytes of a mail's text: fetch the whole, or settle it. */
export function judgeSlice(
  head: MessageHead,
  text: string,
  { isBackfill, folderSize }: TriageContext,
): Verdict | 'read' {
  const subject = fold(head.subject)
  const words = fold(text.slice(0, 6_000).replace(/<(?:style|script)[\s\S]*?(?:<\/|$)/gi, ' '))
  const isLarge = isBackfill && folderSize > smallFolder
  if (isLarge && !speaksPlainly(head, subject, words)) return settled(head, makeReason('text.has-no-sign'), text)
  if (isLarge) return 'read'
  const hasLink = /https?:\/\//.test(words)
  // What one writes above a photo is short: further down words like these may be anything.
  if (photosOf(head).length > 0 && speaksOfPaper(words.slice(0, 200))) return 'read'
  const hasMoney = new RegExp(moneyInText.source).test(words) || /\d[.,]\d{2}\b/.test(words)
  const speaks = invoiceWord.test(words) || invoiceWord.test(subject)
  // A style sheet can fill the slice: then the words are still to come, and a sign in the envelope decides.
  const showsNothing = words.replace(/<[^>]*>?/g, ' ').replace(/[^a-z]+/g, ' ').length < 120 && head.sizeBytes > 6_000
  if ((speaks && (hasMoney || hasLink)) || invoiceWord.test(subject) || (hasMoney && hasWeakSign(head, subject)))
    return 'read'
  if (
    hasLink &&
    /document|dokument|klantenzone|mijn|espace|kundenportal|portal|log ?in|connectez/.test(words) &&
    hasWeakSign(head, subject)
  )
    return 'read'
  if (showsNothing && (hasWeakSign(head, subject) || invoiceWord.test(subject))) return 'read'
  return settled(head, makeReason('text.has-no-sign'), text)
}

const invoiceAndProof =
  /(?:fa[ck]tu+r|rechnung|invoice|receipt|\brecu\b|kwitantie|quittung|credit ?not|afrekening|betaalbewijs)[^<>]{0,80}?(?:\d{4,}|€|\beur\b|download|bekijk|\bview|telecharg|herunterlad|openen|bijlage|attach|ci-joint|anbei)/
const writesToMany = /news|nieuws|brief@|mailing|promo|marketing|redactie|lezers|campagne/

/** In a back-fill of years a whole mail is fetched only where an invoice is spoken of with something to show for it; who writes to many has to say so in the subject too. */
function speaksPlainly(head: MessageHead, subject: string, words: string): boolean {
  const hasProof = invoiceAndProof.test(words)
  if (writesToMany.test(head.from[0]?.address.toLowerCase() ?? ''))
    return (
      hasProof && /(?:uw|votre|ihre|your|je|jouw) (?:factu|rechnung|invoice|afrekening|bon|recu|receipt)/.test(subject)
    )
  return hasProof || invoiceWord.test(subject) || moneyIn(words)
}

const moneyIn = (words: string): boolean => new RegExp(moneyInText.source).test(words)

// How people call what they photograph for their bookkeeping.
const slip =
  /\b(?:bonnetjes?|bonnen|(?:kas|tank)bon|tickets?|parking|parkeer|taxi|kasticket|nota|notes? de frais|justificatifs?|belege?|spesen|onkosten|expenses?|boekhoud\w*|boekhouder|compta\w*|buchhalt\w*|accountant|accounting|bookkeeping)\b/
const speaksOfPaper = (words: string): boolean => invoiceWord.test(words) || slip.test(words)

const picturesOf = ({ parts }: MessageHead): StructurePart[] =>
  parts.filter(
    (part) => part.mediaType.startsWith('image/') && (part.disposition === 'attachment' || part.contentId === ''),
  )
const leastPhoto = 20_000
const photosOf = (head: MessageHead) => picturesOf(head).filter((part) => part.sizeBytes > leastPhoto)

/** From a telephone to one's own mailbox: a paper more often than not. */
const sentToOneself = ({ from, to, cc }: MessageHead): boolean =>
  [...to, ...cc].some(({ address }) => address.toLowerCase() === from[0]?.address.toLowerCase())

function mayBePaper(part: StructurePart): boolean {
  const type = part.mediaType.toLowerCase()
  if (paperName.test(part.name)) return true
  return paperType.test(type) && !/signature|pgp|smime/.test(type)
}

function textPartOf(head: MessageHead): StructurePart | undefined {
  const texts = head.parts.filter((part) => part.disposition !== 'attachment' && part.name === '')
  return (
    texts.find((part) => part.mediaType === 'text/plain' && part.sizeBytes > 120) ??
    texts.find((part) => part.mediaType === 'text/html') ??
    texts.find((part) => part.mediaType === 'text/plain')
  )
}

function hasWeakSign(head: MessageHead, subject: string): boolean {
  if (invoiceWord.test(subject) || weakSign.test(subject)) return true
  const sender = head.from[0]
  return sender !== undefined && weakSender.test(fold(`${sender.name} ${sender.address}`))
}

const person = /^[a-z]{2,}(?:[._-][a-z]+)?@/
const desk =
  /order|bestel|shop|store|winkel|mailer|postmaster|bounce|daemon|bank|notif|alert|verzend|lever|ship|track|service|support|sales|verkoop|admin|team|account|betal|pay|client|klant|kund|reserv|book|ticket|system|robot|auto|info|hello|contact|office|mail@|post@|reply/
const bulkSender = /news|nieuws|mailing|promo|marketing|campagne|lezers|redactie/
const newsletter = /newsletter|nieuwsbrief|infolettre|lettre d'information|rundbrief/
const order =
  /(?:uw|je|jouw|votre|ihre?|deine?|your) (?:bestelling|commande|bestellung|order)\b|(?:bestel|order)bevestiging|confirmation de (?:votre )?commande|(?:auftrags|bestell)bestatigung|order (?:confirm\w*|received)/

/** As good a guess as an envelope allows; where nothing tells, it is just another mail. */
function kindOfEnvelope(head: MessageHead): Verdict['kind'] {
  const address = head.from[0]?.address.toLowerCase() ?? ''
  const subject = fold(head.subject)
  if (order.test(subject)) return 'order-confirmation'
  if (bulkSender.test(address) || newsletter.test(subject)) return 'newsletter'
  return person.test(address) && !desk.test(`${address.split('@')[0]}@`) ? 'personal' : 'other'
}

function settled(head: MessageHead, reason: Reason, text = ''): Verdict {
  const kind = kindOfEnvelope(head)
  return {
    kind,
    direction: 'purchase',
    collect: false,
    where: 'none',
    language: languageOf(`${head.subject}\n${text}`),
    reasons: [reason],
    documents: [],
    links: [],
  }
}
