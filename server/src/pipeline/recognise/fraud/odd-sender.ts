import type { OpenedMail } from '@facteur/formats/rendition.ts'
import { isNear } from './near-host.ts'
import type { OddFace } from './odd-face.ts'
import type { OddLinks } from './odd-links.ts'
import { toldApart } from './told-apart.ts'
import { isPublicHost } from '#records/suppliers/public-host.ts'

/** What is odd about who sends a mail and where its links lead, each from 0 to 1. Nothing here proves anything alone. */
export type Oddities = {
  /** The name shown is not to be found in the address: `Leiebank <x7@pakjes.example>`. */
  nameElsewhere: number
  /** Address or host look thrown together: digits amid letters, hardly a vowel, very long. */
  randomAddress: number
  /** Capitals strewn over the name before the @, as only machines do. */
  shuffledName: number
  /** No address to answer to: none at all, or none that a program for mail would write. */
  noSender: number
  /** Ends that are handed out by the thousand, or a page that anybody can put up within a minute. */
  cheapHost: number
  cheapLinks: number
  /** Host or most links have an end that is cheap, and liked by honest small firms too. */
  commonEnd: number
  /** A host that is called after what the mail wants of you: `firm-betaling`, `x7-verif`. */
  errandHost: number
  /** All links lead to hosts that have nothing to do with the sender. */
  linksElsewhere: number
  /** A subject in letters that only look like letters, or with signs that nobody sees. */
  oddLetters: number
  /** Hardly any words, and pictures that lead somewhere. */
  pictureOnly: number
  answersElsewhere: number
  /** Sent to nobody by name. */
  toNobody: number
  /** Traces of a machine that sends to thousands: gaps left open, codes hung on the subject, the receiver's address as a name. */
  massTraces: number
  /** Words in the HTML that nobody is to see, to mislead filters. */
  hiddenWords: number
  /** The Message-ID names a host that has nothing to do with the sender. */
  idElsewhere: number
}

/** Ends under which hardly anything but bait is ever sent. */
const cheapEnds =
  /\.(?:top|xyz|click|icu|cyou|buzz|rest|sbs|cfd|monster|quest|pw|ru|cn|su|tk|ml|ga|cf|gq|cam|bond|autos|hair|skin|beauty|lol|za\.com|us\.com|eu\.com|sa\.com|guru|stream|date|loan|win|bid|party|review|trade|mom|boats|zip|mov)$/
/** Ends that small firms like as much as strangers do. */
const commonEnds =
  /\.(?:live|shop|online|site|store|life|fun|space|website|co\.in|info|biz|work|today|world|vip|best|one|pro|help|support|us)$/
const anybodysPages =
  /(?:^|\.)(?:storage\.googleapis\.com|firebaseapp\.com|web\.app|blob\.core\.windows\.net|azurewebsites\.net|azureedge\.net|amazonaws\.com|cloudfront\.net|r2\.dev|pages\.dev|workers\.dev|netlify\.app|vercel\.app|herokuapp\.com|github\.io|glitch\.me|weebly\.com|wixsite\.com|blogspot\.[a-z.]+|sites\.google\.com|forms\.gle|docs\.google\.com|translate\.goog|ipfs\.io|dweb\.link|linodeobjects\.com|digitaloceanspaces\.com|backblazeb2\.com|ngrok\.io|duckdns\.org|bit\.ly|t\.co|tinyurl\.com|goo\.gl|is\.gd|cutt\.ly|rb\.gy|t\.ly|ow\.ly|shorturl\.at|s\.id|rebrand\.ly|lnkd\.in|qrco\.de|linktr\.ee)$/

const errand =
  /^(?:beta(?:al|len|ling\w*)|inning|incasso|levering|vrijgave|pakket|klant\w*|verif\w*|valid\w*|confirm\w*|bevestig\w*|secur\w*|log-?in|sign-?in|support|help|updat\w*|pay(?:ment)?s?|paiement|colis|livraison|espace|clients?|remboursement|zahl\w*|paket|pruef\w*|kunden\w*|konto|account|billing|tracking|refund|bonus|reward|unlock|service|center|alert|notice|office|web-?mail|wallet|claim|id|tax|docs?|share|sharing|files?|delivery|customs|zoll|douane|porta(?:l|al)|sign|drive|notifications?|mijn|mein|bank|reactivat\w*|renew\w*|recovery)$/
/** A name of several words of which one is such an errand. */
function isErrand(host: string): boolean {
  const words = (host.split('.').at(-2) ?? '').split('-')
  return words.length > 1 && words.some((word) => errand.test(word))
}
const isCheap = (host: string) => cheapEnds.test(host) || anybodysPages.test(host)

export function oddities(mail: OpenedMail, text: string): Oddities {
  const sender = mail.from[0]
  const address = sender?.address.toLowerCase() ?? ''
  const [local = '', host = ''] = address.split('@')
  const replyHost = mail.replyTo[0]?.address.toLowerCase().split('@')[1] ?? host
  const hosts = mail.links.flatMap(({ url }) =>
    /^https?:/i.test(url) && URL.canParse(url) ? [new URL(url).hostname] : [],
  )
  const words = text
    .replace(/https?:\S+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return {
    nameElsewhere: nameElsewhere(sender?.name ?? '', local, host),
    randomAddress: Math.max(
      looksRandom(local),
      looksShuffled(sender?.address.split('@')[0] ?? ''),
      ...host.split('.').slice(0, -1).map(looksRandom),
    ),
    shuffledName: looksShuffled(sender?.address.split('@')[0] ?? ''),
    noSender: isNoSender(mail) ? 1 : 0,
    cheapHost: isCheap(host) ? 1 : 0,
    cheapLinks: shareOf(hosts, (one) => isCheap(one) || /^[\d.]+$/.test(one)),
    commonEnd: commonEnds.test(host) || shareOf(hosts, (one) => commonEnds.test(one)) > 0.5 ? 1 : 0,
    errandHost: isErrand(host) || hosts.some((one) => !isNear(one, host) && isErrand(one)) ? 1 : 0,
    linksElsewhere: hosts.length > 0 && !isPublicHost(host) && hosts.every((one) => !isNear(one, host)) ? 1 : 0,
    oddLetters: oddLetters(`${sender?.name ?? ''} ${mail.subject}`),
    pictureOnly:
      words.length < 250 &&
      hosts.length > 0 &&
      mail.html.length > words.length * 12 &&
      /<img/i.test(mail.html.slice(0, 20_000))
        ? 1
        : 0,
    answersElsewhere: replyHost !== host && !isNear(replyHost, host) ? 1 : 0,
    toNobody: mail.to.length === 0 || mail.to.every((to) => to.address.toLowerCase() === address) ? 1 : 0,
    massTraces: massTraces(mail, words),
    hiddenWords: hiddenWords(mail.html),
    idElsewhere: idElsewhere(mail.messageId, host),
  }
}

/** How odd in all: honest mail stays below 1.5, most bait does not. `failure`: see Authentication. */
export function oddScore(
  odd: Oddities & OddLinks & OddFace,
  { failure, suspicion }: { failure: number; suspicion: number },
): number {
  return (
    1.5 * odd.cheapHost +
    1.5 * odd.cheapLinks +
    odd.commonEnd * (0.3 + 0.7 * odd.nameElsewhere) +
    odd.nameElsewhere * Math.max(odd.linksElsewhere, odd.marked > 0 ? 0.7 : 0) +
    odd.randomAddress +
    0.7 * odd.shuffledName +
    odd.noSender +
    odd.oddLetters +
    0.7 * odd.pictureOnly +
    0.5 * odd.answersElsewhere +
    0.5 * odd.toNobody +
    0.8 * odd.massTraces +
    0.6 * odd.hiddenWords +
    1.3 * odd.marked +
    1.3 * odd.imitates +
    odd.namedByAddress +
    0.7 * odd.maskedHost +
    0.5 * odd.callsReceiver +
    0.7 * odd.brokenWords +
    0.5 * odd.answersToAnybody +
    0.4 * odd.borrowedName +
    odd.noSuchHost +
    0.4 * odd.errandHost +
    0.3 * odd.holdsForm +
    0.6 * failure +
    0.35 * suspicion
  )
}

const openGap = /\{\{[^{}]{1,40}\}?\}|%%[\w ]{1,30}%%|\[\[?[A-Z_]{3,20}\]\]?|\{[A-Z_]{4,20}\}/
const hungOn =
  /(?:__|[-#:\s(])(?:ID|REF)? ?[:#-]{1,3} ?[A-Z\d]{2,}-?[A-Z\d-]{3,}\W*$|[-_ ](?=[\w]*[a-z])(?=[\w]*[A-Z])(?=[\w]*\d)\w{9,}\W*$|[-_]{2,}\w/

function massTraces({ subject, to, from }: OpenedMail, words: string): number {
  const name = from[0]?.name ?? ''
  const receivers = toldApart(to.map(({ address }) => address))
  const spoken = `${subject} ${name}`.toLowerCase()
  const isCalledByAddress = receivers.some(
    (address) =>
      spoken.includes(address) ||
      new RegExp(`^(?:dear|hi|hello|hallo|bonjour|beste|geachte|lieber?)? ?${escaped(address)}`).test(
        words.slice(0, 200).toLowerCase(),
      ),
  )
  return openGap.test(`${subject} ${name}`) || hungOn.test(subject.slice(0, 300)) || isCalledByAddress ? 1 : 0
}

const escaped = (text: string) => text.replace(/[^\w@]/g, String.raw`\$&`)

function hiddenWords(html: string): number {
  const found = html
    .slice(0, 60_000)
    .matchAll(
      /(?:font-size: ?0(?![.\d])|display: ?none|visibility: ?hidden|opacity: ?0(?![.\d])|color: ?(?:transparent|#fff(?:fff)?))[^<>]{0,200}>([^<]{200,})/gi,
    )
  return [...found].length > 0 ? 1 : 0
}

function idElsewhere(messageId: string, host: string): number {
  const idHost = messageId.toLowerCase().split('@')[1]?.replace(/>.*$/, '') ?? ''
  return idHost.includes('.') && host !== '' && !isNear(idHost, host) ? 1 : 0
}

const shareOf = (list: readonly string[], is: (one: string) => boolean) =>
  list.length === 0 ? 0 : list.filter(is).length / list.length

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\d ]/gu, '')
    .toLowerCase()

function nameElsewhere(name: string, local: string, host: string): number {
  const words = plain(name)
    .split(' ')
    .filter((word) => word.length >= 4)
  if (words.length === 0) return 0
  const address = plain(`${local}${host}`)
  if (words.some((word) => address.includes(word) || address.includes(word.slice(0, 5)))) return 0
  const initials = plain(name)
    .split(' ')
    .map((word) => word[0] ?? '')
    .join('')
  return initials.length >= 3 && address.includes(initials) ? 0 : 1
}

function looksRandom(label: string): number {
  const letters = label.replace(/[^a-z]/g, '')
  const vowels = letters.replace(/[^aeiouy]/g, '').length
  // Long names of several words are a firm's own; long ones of one word are nobody's.
  if (label.length >= 24 && label.split(/[-_.]/).some((word) => word.length >= 16)) return 1
  if (/\d[a-z]+\d[a-z]*\d/.test(label) || /\d{5,}/.test(label)) return 1
  if (letters.length >= 7 && vowels / letters.length < 0.18) return 1
  return /[bcdfghjklmnpqrstvwxz]{6,}/.test(letters) || /[a-z]\d[a-z]/.test(label) ? 0.6 : 0
}

/** Programs for mail write one sender with an address; `Name, <…>` and `<x@host.>` are written by hand. */
function isNoSender({ from, isBulk, manner, returnPath, messageId, to }: OpenedMail): boolean {
  const isSaid = from.length > 0 || isBulk || manner?.program !== undefined || returnPath !== undefined
  const isBroken = from.length === 0 || from.some(({ address }) => !/^[^@\s]+@[^@\s]+[^@\s.]$/.test(address))
  // Of what was cut out of a mail nothing is asked.
  return isSaid && isBroken && messageId !== '' && to.length > 0
}

/** Capitals strewn over a name that is no name: `nOsuPjv`, not `noReply` nor `JanPeeters`. */
function looksShuffled(local: string): number {
  if (!/[a-z]/.test(local) || !/[A-Z]/.test(local) || /no-?reply/i.test(local)) return 0
  const pieces = local.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/).filter(Boolean)
  return pieces.some((piece) => /[A-Z]{2,}[a-z]|^[a-z]{1,2}$/.test(piece)) && /[a-z][A-Z]|[A-Z]{2}[a-z]/.test(local)
    ? 1
    : 0
}

// Zero-width signs, mathematical and enclosed letters, and Cyrillic or Greek letters inside a Latin word.
function oddLetters(text: string): number {
  if (
    /[\u200B-\u200F\u2060\u00AD\uFEFF]|[\u{1D400}-\u{1D7FF}]|[\u{1F130}-\u{1F189}]|[\u1D00-\u1D25\u0274\u0280\u0299\u029C\u029F\u026A\u0262]{2}/u.test(
      text,
    )
  )
    return 1
  return /[a-z][\u0370-\u03FF\u0400-\u04FF]|[\u0370-\u03FF\u0400-\u04FF][a-z]/i.test(text) || /[a-z]I[a-z]/.test(text)
    ? 1
    : 0
}
