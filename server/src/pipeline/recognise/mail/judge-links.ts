import type { MailLink } from '@facteur/formats/rendition.ts'
import { fold } from '../../reading/fold.ts'
import type { JudgedLink, LinkDecision } from '../../verdict.ts'
import { bodyWords } from '../../reading/body-words.ts'

const neverInUrl =
  /unsubscri|uitschrij|afmeld|desabonn|desinscri|abmeld|optout|opt-out|preferences|\/u\/|\/(?:pixel|track|open|beacon)(?:ing)?[/?.]|confirm|bevestig|\/(?:pay|betaal|payer|bezahl)|checkout|facebook\.|linkedin\.|twitter\.|\/\/x\.com|instagram\.|youtube\.|apps\.apple|play\.google|privacy|\.(?:png|gif|jpe?g|css|js)(?:\?|$)/
const neverInText =
  /unsubscri|uitschrijv|afmeld|desabonn|desinscri|abmeld|abbestell|voorkeuren|preferences|\bpay\b|pay now|betaal|payer|regler|bezahlen|confirm|bevestig|bestatig|privacy|voorwaarden|conditions|web ?versie|web ?version|version (?:web|en ligne)|browser|view (?:this )?(?:mail|email)|facebook|linkedin|instagram|twitter/
const invoiceInUrl =
  /invoice|factu|rechnung|bill|receipt|document|download|telecharg|\/(?:doc|docs|f|d|dl|pdf|file|files|get)\/|\.pdf(?:\?|$)|\.xml(?:\?|$)/
const loginInUrl =
  /log-?in|sign-?in|account|portal|espace|klanten|kunden|customer|\/\/(?:mijn|my|mon|mein|online|app|portaal|secure)\.|\/my(?:\/|$)/

/** What to do with each link of a mail that speaks of an invoice; http(s) only, each address once. */
export function judgeLinks(links: readonly MailLink[], { isPortal }: { isPortal: boolean }): JudgedLink[] {
  const seen = new Map<string, JudgedLink>()
  for (const link of links) {
    if (!/^https?:\/\//i.test(link.url)) continue
    const judged = { url: link.url, say: (link.text || link.near).slice(0, 120), decision: decide(link, isPortal) }
    const before = seen.get(link.url)
    if (!before || (before.decision === 'ask' && judged.decision !== 'ask')) seen.set(link.url, judged)
  }
  return onlyBest([...seen.values()])
}

function decide(link: MailLink, isPortal: boolean): LinkDecision {
  const url = link.url.toLowerCase()
  const text = fold(link.text)
  if (neverInUrl.test(url) || neverInText.test(text)) return 'never'
  if (isPortal && (loginInUrl.test(url) || bodyWords.login.test(text) || isRoot(url))) return 'login'
  if (invoiceInUrl.test(url) || bodyWords.invoice.test(text) || bodyWords.fetch.test(text)) return 'follow'
  if (loginInUrl.test(url) || bodyWords.login.test(text)) return 'login'
  if (isRoot(url)) return isPortal ? 'login' : 'never'
  // Words around a link count only where the link itself says nothing.
  if (text !== '' && !generic.test(text) && !/^https?:/.test(text)) return 'ask'
  return bodyWords.invoice.test(fold(link.near)) || bodyWords.fetch.test(fold(link.near)) ? 'follow' : 'ask'
}

const generic =
  /^(?:klik )?hier\b|^(?:cliquez )?ici\b|^(?:click )?here\b|^link\b|^lien\b|^(?:deze|ce|this) (?:link|lien)|^open|^ouvrir|^offnen|^ga naar|^go to|^bekijk|^voir/
const isRoot = (url: string) => /^https?:\/\/[^/?#]+\/?$/.test(url)

// With a sure link in hand the doubtful ones need not be asked about.
function onlyBest(links: JudgedLink[]): JudgedLink[] {
  const isSure = links.some((link) => link.decision === 'follow')
  return isSure
    ? links.map((link) => (link.decision === 'ask' ? { ...link, decision: 'never' as const } : link))
    : links
}
