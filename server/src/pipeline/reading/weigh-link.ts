import type { MailLink } from '@facteur/formats/rendition.ts'
import { fold } from './fold.ts'
import { bodyWords } from './body-words.ts'
import { actWords, besideWords, linkWords, payWords, urlWords } from './link-words.ts'

/** `act`: opening it may do something; `login`: a door that needs somebody; `beside`: leads to something else; `open`: may lead to the paper. */
export type LinkWeight = { is: 'act' | 'login' | 'beside' | 'open'; weight: number }

/** At least this much speaks for a link that leads to the paper; below `perhaps` nothing does. */
/** `alone`: enough where no other link comes near it. */
export const linkBar = { sure: 2, alone: 1.5, perhaps: 0.6 } as const

const fileEnd = /\.(?:pdf|xml|zip)$/
const neverEnd = /\.(?:png|gif|jpe?g|svg|webp|ico|css|js|exe|msi|dmg|apk|ics|vcf|mp4|mov|woff2?)$/

/** How much speaks for a link leading to the paper that a mail or page is about. Pure; `host` is that of who shows it, a mail or a page. */
export function weighLink(
  link: MailLink,
  { host, isOnPage = false }: { host: string; isOnPage?: boolean },
): LinkWeight {
  const url = readWebUrl(link.url)
  if (url === undefined) return { is: 'beside', weight: 0 }
  const text = fold(link.text.slice(0, 200)).trim()
  const isMute = text === '' || /^(?:https?:|www\.)/.test(text)
  const said = isMute ? '' : text
  const takes = weighWords(said)
  const address = weighAddress(url)
  if (address.isAct) return { is: 'act', weight: 0 }
  if (actWords.test(said)) {
    const shows = takes >= linkBar.sure && !actWords.test(said.replaceAll(payWords, ''))
    return shows ? { is: 'open', weight: linkBar.perhaps } : { is: 'act', weight: 0 }
  }
  const isPlain = takes >= linkBar.sure
  if (!isPlain && (besideWords.test(said) || address.isBeside)) return { is: 'beside', weight: 0 }
  const isLogin = address.isLogin || (!isPlain && bodyWords.login.test(said)) || (takes === 0 && ownCorner.test(said))
  if (isLogin) return { is: 'login', weight: takes + address.weight }
  const isSilent = isMute || linkWords.generic.test(said)
  const around = fold(link.line ?? link.near).slice(0, 300)
  // What stands around a link counts only where the link itself says nothing; there it may be of another one.
  if (isSilent && takes < 1 && link.line !== undefined && actWords.test(around)) return { is: 'act', weight: 0 }
  const beside = isSilent ? 0.9 * weighWords(around) : 0
  const shape = (link.isButton === true ? 0.5 : 0) + (link.isDownload === true ? 1.5 : 0) + nearness(url.hostname, host)
  const words = Math.max(takes, beside)
  // The same for everybody: a door or a list, never this one paper; but a page may know its reader by a cookie.
  if (address.isGeneral && !isOnPage)
    return { is: words > 0 || (isSilent && bodyWords.login.test(around)) ? 'login' : 'beside', weight: 0 }
  return { is: 'open', weight: words + address.weight + (words + address.weight > 0 ? shape : Math.min(shape, 0.5)) }
}

// "Mijn Zon", "Mon Zon": what firms call their portal.
const ownCorner = /^(?:(?:naar|ga naar|acceder a|zu|to|vers) )?(?:mijn|mon|ma|mein|meine|my) [\w.-]{2,20}$/

/** What words say about taking a paper, folded: 2 and more where they say so plainly. */
function weighWords(text: string): number {
  if (text === '') return 0
  const isPaper = linkWords.paper.test(text)
  const isFile = linkWords.file.test(text)
  const isTaken = linkWords.take.test(text)
  const isLookedAt = linkWords.look.test(text)
  if (!isPaper && !isFile && linkWords.otherPaper.test(text)) return 0
  const many = !isPaper && linkWords.papers.test(text) ? 0.8 : 0
  return (
    (isPaper ? 1.6 : 0) +
    (isFile ? 1.2 : 0) +
    (!isPaper && linkWords.anyPaper.test(text) ? 1 : 0) +
    (isTaken ? 1.2 : isLookedAt ? 0.7 : 0) +
    many
  )
}

type Address = { weight: number; isAct: boolean; isLogin: boolean; isBeside: boolean; isGeneral: boolean }

/** What the words in a path and query say; what looks like a code says nothing. Addresses inside the query are looked at too. */
export function weighAddress(url: URL): Address {
  const path = url.pathname.toLowerCase()
  const pieces = piecesOf(url)
  const words = wordsOf(pieces)
  const inner = [...url.searchParams.values()].flatMap((value) => readWebUrl(value) ?? []).slice(0, 3)
  const inside = inner.map((one) => weighAddress(one))
  const has = (pattern: RegExp) => words.some((word) => pattern.test(word))
  const isFile = fileEnd.test(path)
  const labels = url.hostname.split('.').slice(0, -2)
  return {
    weight: (isFile ? 1.5 : 0) + (has(urlWords.paper) ? 1 : 0) + (has(urlWords.file) ? 0.5 : 0),
    isAct:
      neverEnd.test(path) ||
      (has(urlWords.act) && !(isFile && !has(/^unsub|^optout/))) ||
      labels.some((label) => /^(?:unsub\w*|optout)$/.test(label)) ||
      inside.some((one) => one.isAct),
    isLogin: has(urlWords.login) || labels.some((label) => /^(?:login|auth|sso|accounts?|signin|id)$/.test(label)),
    isGeneral: !isFile && !pieces.some((piece) => /\d/.test(piece) || isCode(piece) || piece.length >= 16),
    isBeside: has(urlWords.beside) && !has(urlWords.paper),
  }
}

const piecesOf = (url: URL): string[] =>
  [...url.pathname.split('/'), ...[...url.searchParams].flat(), url.hash.slice(1)].map(decode).slice(0, 60)

const wordsOf = (pieces: readonly string[]): string[] =>
  pieces
    .filter((piece) => piece.length <= 60 && !/^https?:/i.test(piece) && !isCode(piece))
    .flatMap((piece) => [piece.toLowerCase(), ...piece.toLowerCase().split(/[^a-z]+/)])
    .filter((word) => word !== '')

// Mixed cases and digits amid letters: a token, in which any short word may stand by chance.
const isCode = (piece: string) =>
  /[a-z][A-Z]+[a-z]*[A-Z]|[a-zA-Z]\d+[a-zA-Z]|\d[a-zA-Z]+\d/.test(piece.replace(/\.[a-z]{3,4}$/, '')) &&
  piece.length >= 8

function decode(piece: string): string {
  try {
    return decodeURIComponent(piece)
  } catch {
    return piece
  }
}

/** An absolute http(s) address; undefined for anything else. */
export function readWebUrl(text: string): URL | undefined {
  if (!/^https?:\/\//i.test(text) || text.length > 8_000 || !URL.canParse(text)) return undefined
  return new URL(text)
}

/** A link to a place of the sender's own says a little more. */
function nearness(linkHost: string, host: string): number {
  if (host === '' || linkHost === '') return 0
  return baseOf(linkHost) === baseOf(host) ? 0.4 : 0
}

export const baseOf = (host: string): string =>
  host
    .toLowerCase()
    .split('.')
    .slice(/\.(?:co|com|org|net|ac|gov)\.[a-z]{2}$/.test(host) ? -3 : -2)
    .join('.')
