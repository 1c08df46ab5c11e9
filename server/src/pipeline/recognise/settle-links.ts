import type { OpenedMail } from '@facteur/formats/rendition.ts'
import { chooseLinks, type LinkHabit } from '../reading/choose-links.ts'
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
