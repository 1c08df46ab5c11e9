import type { MailLink } from '@facteur/formats/rendition.ts'
import type { JudgedLink } from '../verdict.ts'
import { fold } from './fold.ts'
import { linkBar, readWebUrl, weighLink } from './weigh-link.ts'

/** At most so many links of one mail are followed, or asked about. */
const most = 2

/** Which link of this sender led to a paper before, and which led nowhere. `anchor`: folded words on it. */
export type LinkHabit = { host: string; anchor: string; isGood: boolean }

export type ChooseInput = {
  links: readonly MailLink[]
  /** The host of the sender, or of the page on which the links stand. */
  host: string
  /** Addresses that the header List-Unsubscribe names. */
  unsubscribe?: readonly string[]
  /** The mail says that one has to sign in. */
  isPortal: boolean
  habits?: readonly LinkHabit[]
}

/** What to do with each link of a mail that speaks of an invoice, each address once, in the order they stand. Pure. */
export function chooseLinks({ links, host, unsubscribe = [], isPortal, habits = [] }: ChooseInput): JudgedLink[] {
  const refused = new Set(unsubscribe.map(withoutFragment))
  const weighed = uniqueBy(links.filter(({ url }) => readWebUrl(url) !== undefined)).map((link) => {
    const found = refused.has(withoutFragment(link.url)) ? { is: 'act' as const, weight: 0 } : weighLink(link, { host })
    const bonus = found.is === 'act' ? 0 : habitOf(link, habits)
    return { link, is: found.is === 'beside' && bonus > 0 ? ('open' as const) : found.is, weight: found.weight + bonus }
  })
  const open = weighed.filter(({ is }) => is === 'open').toSorted((a, b) => b.weight - a.weight)
  const best = open[0]?.weight ?? 0
  const isAlone = open.length === 1 || best - (open[1]?.weight ?? 0) >= 0.7
  const least = isAlone ? linkBar.alone : linkBar.sure
  // With one that plainly takes the paper, weaker ones are something else; a second one as plain is its e-invoice, or a second paper.
  const followed = open.filter(({ weight }) => weight >= least && weight >= best - 1).slice(0, most)
  const isSure = followed.length > 0
  const asked = isSure || isPortal ? [] : open.filter(({ weight }) => weight >= linkBar.perhaps).slice(0, most)
  return weighed.map((one) => {
    const { link, is } = one
    const decision = followed.includes(one)
      ? 'follow'
      : is === 'login' && !isSure
        ? 'login'
        : asked.includes(one)
          ? 'ask'
          : 'never'
    return { url: link.url, say: sayOf(link), decision, anchor: anchorOf(link.text) }
  })
}

/** The words on a link, folded, as a habit remembers them; empty where an address stands there. */
export const anchorOf = (text: string): string => {
  const said = fold(text.slice(0, 120)).replace(/\s+/g, ' ').trim()
  return /https?:|www\./.test(said) ? '' : said.replace(/\d+/g, '#')
}

function habitOf(link: MailLink, habits: readonly LinkHabit[]): number {
  const host = readWebUrl(link.url)?.hostname ?? ''
  const anchor = anchorOf(link.text)
  const known = habits.filter((one) => one.host === host && one.anchor === anchor)
  if (known.length === 0) return 0
  return known.some(({ isGood }) => isGood) ? 1.5 : -0.5
}

function uniqueBy(links: readonly MailLink[]): MailLink[] {
  const seen = new Map<string, MailLink>()
  for (const link of links) {
    const before = seen.get(link.url)
    // The same address on a picture and on words: the words tell more.
    if (before === undefined || (before.text === '' && link.text !== '')) seen.set(link.url, link)
  }
  return [...seen.values()]
}

const sayOf = ({ text, near }: MailLink): string => (text || near).slice(0, 120)
const withoutFragment = (url: string) => url.replace(/#.*$/, '')
