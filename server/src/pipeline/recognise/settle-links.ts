import type { OpenedMail } from '@facteur/formats/rendition.ts'
import { chooseLinks, type LinkHabit } from '../reading/choose-links.ts'
import type { FoundLink } from '#records/links/note-links.ts'
import type { Verdict } from '../verdict.ts'

/** Of a mail whose paper lies elsewhere: which links lead to it. That one leads straight there outweighs talk of a portal, and the other way round. */
export function settleLinks(mail: OpenedMail, verdict: Verdict, habits: readonly LinkHabit[] = []): Verdict {
  if (!verdict.collect || (verdict.where !== 'link' && verdict.where !== 'portal')) return verdict
  const host = mail.from[0]?.address.split('@')[1] ?? ''
  const isPortal = verdict.where === 'portal'
  const links = chooseLinks({ links: mail.links, host, unsubscribe: mail.unsubscribeUrls ?? [], isPortal, habits })
  const has = (decision: string) => links.some((link) => link.decision === decision)
  if (has('follow')) return { ...verdict, where: 'link', links }
  if (has('login') && !has('ask')) return { ...verdict, where: 'portal', links }
  return { ...verdict, links }
}

/** What is to become of the links of a mail that is collected: followed, asked about, or one door at which somebody has to sign in. */
export function linksToFollow({ collect, where, direction, links }: Verdict): FoundLink[] {
  if (!collect || direction === 'sales' || (where !== 'link' && where !== 'portal')) return []
  const of = (decision: string, state: FoundLink['state']) =>
    links
      .filter((link) => link.decision === decision)
      .map(({ url, say, anchor = '' }) => ({ url, say, anchor, state, isClear: state === 'waiting' }))
  const followed = of('follow', 'waiting')
  if (followed.length > 0) return followed
  // The owner's rule may say "always": then an unclear one is tried as well, so it waits for the stage to decide.
  const asked = of('ask', 'waiting').map((link) => ({ ...link, isClear: false }))
  return asked.length > 0 ? asked : of('login', 'login').slice(0, 1)
}
