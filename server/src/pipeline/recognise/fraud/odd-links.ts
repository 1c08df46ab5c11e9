import type { MailLink, OpenedMail } from '@facteur/formats/rendition.ts'
import { isNear } from './near-host.ts'
import { isPublicHost } from '#records/suppliers/public-host.ts'
import { toldApart } from './told-apart.ts'

/** What is odd about where the links of a mail lead, each from 0 to 1. Honest mail shows one or the other; bait shows several. */
export type OddLinks = {
  /** Words that are themselves an address, and lead to another: `www.bank.example` behind which lies `x7.example`. */
  shownElsewhere: number
  /** A number, a punycode name or a name with signs in place of a host. */
  maskedHost: number
  /** The receiver's own address is in the link, plain or in base64: the page will greet its victim. */
  callsReceiver: number
  /** Whatever one presses, the same page opens. */
  oneTarget: number
  /** A path of log-in pages at a host that is not the sender's. */
  signInElsewhere: number
  /** A name of the sender's own in front of another's: `bank.example.x7.example`. */
  borrowedName: number
  /** Links at a page that anybody can put up or shorten, or to a path that nobody could have chosen by hand. */
  scrambledPath: number
}

const maxLinks = 120
const least = 6

export function oddLinks(mail: Pick<OpenedMail, 'links' | 'to' | 'deliveredTo' | 'from'>): OddLinks {
  const host = mail.from[0]?.address.toLowerCase().split('@')[1] ?? ''
  const links = mail.links.slice(0, maxLinks).flatMap((link) => {
    const url = parse(link.url)
    return url ? [{ link, url }] : []
  })
  const receivers = toldApart([...mail.deliveredTo, ...mail.to.map(({ address }) => address)])
  const away = links.filter(({ url }) => !isNear(url.hostname, host))
  const is = (list: typeof links, test: (url: URL, link: MailLink) => boolean) =>
    Number(list.some(({ link, url }) => test(url, link)))
  return {
    shownElsewhere: is(links, (url, { text }) => showsAnother(text, url.hostname)),
    maskedHost: is(links, ({ hostname, username }) => masked.test(hostname) || username !== ''),
    callsReceiver: is(away, ({ href }) => namesReceiver(href, receivers)),
    oneTarget: Number(links.length >= 3 && new Set(links.map(({ url }) => `${url.host}${url.pathname}`)).size === 1),
    signInElsewhere: is(away, ({ pathname }) => signInPath.test(pathname.toLowerCase())),
    borrowedName: is(away, ({ hostname }) => borrows(hostname, host)),
    scrambledPath: links.length === 0 ? 0 : away.filter(({ url }) => isScrambled(url)).length / links.length,
  }
}

function parse(url: string): URL | undefined {
  return /^https?:/i.test(url) && url.length < 4_000 && URL.canParse(url) ? new URL(url) : undefined
}

const shownHost = /^\s*(?:https?:\/\/)?((?:[a-z\d-]{1,63}\.){1,4}[a-z]{2,12})(?:[/?#]\S*)?\s*$/i

function showsAnother(text: string, host: string): boolean {
  const shown = shownHost.exec(text.slice(0, 300))?.[1]?.toLowerCase()
  return shown !== undefined && !/\.(?:pdf|png|jpe?g|docx?|xlsx?)$/.test(shown) && !isNear(shown, host)
}

const masked = /^[\d.]+$|^\[|(?:^|\.)xn--/
const signInPath =
  /(?:^|[/_.-])(?:log-?in|sign-?in|secure|verif(?:y|ica\w*)|auth(?:enticate)?|webmail|owa|update|confirm|unlock|account|banking)(?:[/_.-]|$)|\/wp-(?:content|includes|admin)\//

function namesReceiver(href: string, receivers: readonly string[]): boolean {
  const url = href.toLowerCase().replaceAll('%40', '@')
  return receivers.some(
    (address) =>
      url.includes(address) ||
      namesHouse(url, address.slice(address.indexOf('@') + 1)) ||
      href.includes(Buffer.from(address).toString('base64').replace(/=+$/, '').slice(0, -1)),
  )
}

/** Somebody else at the receiver's own house. */
const namesHouse = (url: string, host: string) =>
  host.length >= least &&
  !isPublicHost(host) &&
  new RegExp(`[\\w.+-]@${host.replaceAll('.', '\\.')}(?![\\w.-])`).test(url)

function borrows(hostname: string, host: string): boolean {
  const label = host.split('.').at(-2) ?? ''
  return label.length >= 4 && hostname.split('.').slice(0, -2).includes(label)
}

function isScrambled({ pathname, search }: URL): boolean {
  if (/[a-z\d]{28,}/i.test(pathname)) return true
  const last = pathname.slice(pathname.lastIndexOf('/') + 1)
  return search === '' && /^[a-z\d]+$/i.test(last) && /\d/.test(last) && /[a-z]$/i.test(last)
}
