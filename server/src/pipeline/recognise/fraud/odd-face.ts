import type { OpenedMail } from '@facteur/formats/rendition.ts'
import { isPublicHost } from '#records/suppliers/public-host.ts'
import { fold } from '../../reading/fold.ts'
import { bearsAnothersName } from './imitated.ts'
import { isNear } from './near-host.ts'

/** What is odd about the face that a mail puts on, each from 0 to 1. */
export type OddFace = {
  /** Writes in a name that strangers like to write in, from a host that is not its own. */
  imitates: number
  /** The name shown is an address, and not the one it comes from. */
  namedByAddress: number
  /** Failures to deliver go to a host that has nothing to do with the sender. */
  envelopeElsewhere: number
  /** A firm that wants its answers in a free mailbox. */
  answersToAnybody: number
  /** Words broken by signs that nobody sees, or letters of other alphabets amid Latin ones. */
  brokenWords: number
  /** A host that no mail could be answered to: without an end, or a machine's own name. */
  noSuchHost: number
  /** A form to fill in, or a script, inside the mail. */
  holdsForm: number
  /** Long remarks in the HTML that nobody sees. */
  padded: number
  /** One picture that is one link, and next to nothing else. */
  oneBigPicture: number
  /** What the filter of a mail server wrote against it: 1 for bait, 0.7 for junk. */
  marked: number
}

const maxHtml = 80_000

export function oddFace(mail: OpenedMail, text: string): OddFace {
  const sender = mail.from[0]
  const name = sender?.name ?? ''
  const address = sender?.address.toLowerCase() ?? ''
  const host = address.split('@')[1] ?? ''
  const html = mail.html.slice(0, maxHtml)
  const envelope = mail.returnPath?.split('@')[1] ?? host
  const answer = mail.replyTo[0]?.address.toLowerCase() ?? address
  return {
    imitates: bearsAnothersName(fold(name), host),
    namedByAddress: namesOtherAddress(name.toLowerCase(), address),
    envelopeElsewhere: Number(envelope !== host && !isNear(envelope, host)),
    answersToAnybody: Number(answer !== address && isPublicHost(answer.split('@')[1] ?? '')),
    brokenWords: Math.min(
      1,
      ((text.slice(0, 8_000).match(broken)?.length ?? 0) + (html.match(brokenInHtml)?.length ?? 0)) / 4,
    ),
    noSuchHost: Number(address !== '' && (!host.includes('.') || !envelope.includes('.'))),
    holdsForm: Number(/<form\b|<input\b[^>]{0,200}type=["']?password|<script\b/i.test(html)),
    padded: Math.min(1, commentLength(html) / 3_000),
    oneBigPicture: Number(isOneBigPicture(html, text)),
    marked: mail.filterMark === 'bait' ? 1 : mail.filterMark === 'junk' ? 0.7 : 0,
  }
}

const brokenInHtml = /[a-z](?:&zwn?j;|&shy;|&#(?:820[3-5]|x200[bcd]|173|8288);|[\u200B-\u200D\u2060])[a-z]/gi
const broken =
  /\p{L}[\u200B-\u200D\u2060\uFEFF]\p{L}|[a-z][\u0370-\u03FF\u0400-\u04FF]|[\u0370-\u03FF\u0400-\u04FF][a-z]|[\u{1D400}-\u{1D7FF}]/giu

function namesOtherAddress(name: string, address: string): number {
  const shown = /[^\s<>"'@]{1,64}@([a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,4})/.exec(name.slice(0, 200))
  return shown && !isNear(shown[1] ?? '', address.split('@')[1] ?? '') ? 1 : 0
}

function commentLength(html: string): number {
  let length = 0
  // Outlook's own conditions, and the styles in them, are in half of all honest mails.
  for (const [comment] of html.matchAll(/<!--(?!\[if|<!)[^<>]{100,5000}-->/g)) length += comment.length
  return length
}

function isOneBigPicture(html: string, text: string): boolean {
  const words = text
    .replace(/https?:\S+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return (
    words.length < 400 &&
    (/<a\b[^>]{0,1500}>\s{0,50}<img\b|<area\b|<map\b/i.test(html) ||
      /<a\b[^>]{0,1500}background[^>]{0,100}url\(|<a\b[^>]{0,1500}>\s{0,50}<div\b[^>]{0,500}url\(/i.test(html)) &&
    (html.match(/<img\b/gi)?.length ?? 0) <= 4
  )
}
