import type { PageLook } from '@facteur/formats/page-look.ts'
import type { MailLink } from '@facteur/formats/rendition.ts'
import { fold } from '../reading/fold.ts'
import { linkBar, readWebUrl, weighAddress, weighLink } from '../reading/weigh-link.ts'

/** What a page is, and where it leads on to. `file`: the paper stands in the page itself. */
export type PageVerdict =
  | { is: 'file'; mediaType: string; bytes: Uint8Array }
  /** `post`: a button that sends what the page filled in. */
  | { is: 'next'; url: string; post?: string }
  | { is: 'expired' }
  | { is: 'login' }
  /** Its script would have to run. */
  | { is: 'script' }
  /** No way leads on from here, or more than one alike. */
  | { is: 'nothing' }

const gone =
  /\b(?:\w{0,20}link|url|lien|\w{0,12}download|telechargement|toegang|acces|zugang|pagina|page|seite|document|dokument|bestand|fichier|datei|factuur|facture|rechnung|invoice|sessie|session|token)\b.{0,60}\b(?:verlopen|vervallen|expire[es]?|expired|abgelaufen|ungultig|invalide?|ongeldig|niet (?:meer|langer) (?:geldig|beschikbaar|actief)|n'est plus (?:valide|valable|disponible|active?)|plus valable|nicht (?:mehr|langer) (?:gultig|verfugbar|aktiv)|no longer (?:valid|available|active)|not valid any ?more|al gebruikt|deja (?:ete )?utilise|bereits (?:verwendet|benutzt)|already (?:been )?used)\b|\b(?:verlopen|abgelaufener?|expired) (?:link|url|lien)\b|\blien (?:expire|invalide|perime)\b|\b(?:niet|nicht|not|introuvable)\b ?(?:gevonden|gefunden|found)?.{0,12}\b404\b|\b404\b.{0,30}\b(?:niet gevonden|nicht gefunden|not found|introuvable)/
const signIn =
  /\b(?:log ?in|sign ?in|inloggen|aanmelden|meld (?:u|je) aan|identificeer|connexion|connectez-vous|se connecter|identifiez-vous|anmelden|anmeldung|einloggen|wachtwoord|mot de passe|passwort|kennwort|password)\b/
const wantsScript =
  /\b(?:enable|activate|turn on|requires?)\b.{0,20}javascript|javascript.{0,40}\b(?:inschakelen|nodig|aan te zetten|activer|active|aktivieren|erforderlich|required|disabled)/

/** What to do with a page that a link led to. Pure; `url` is where it was fetched, `seen` what was fetched on the way. */
export function judgePage(page: PageLook, { url, seen }: { url: string; seen: readonly string[] }): PageVerdict {
  const [file] = page.files
  if (file !== undefined) return { is: 'file', ...file }
  const said = fold(`${page.title}\n${page.text.slice(0, 3_000)}`)
  const isShort = page.text.length < 1_500
  const host = readWebUrl(url)?.hostname ?? ''
  const fresh = (address: string) => !seen.includes(withoutFragment(address)) && mayOpen(address)
  const direct = [...page.papers, ...page.embedded.filter(isPaperAddress)].find(fresh)
  if (direct !== undefined) return { is: 'next', url: direct }
  const way = clearWay(
    page.links.filter((link) => fresh(link.url)),
    host,
  )
  if (isShort && gone.test(said)) return { is: 'expired' }
  if (page.hasPassword && (way === undefined || way.weight < linkBar.sure + 1)) return { is: 'login' }
  if (page.refresh !== null && fresh(page.refresh)) return { is: 'next', url: page.refresh }
  if (way !== undefined) return { is: 'next', url: way.url, ...(way.post === undefined ? {} : { post: way.post }) }
  const hinted = page.named.filter(fresh)
  if (hinted.length === 1 && hinted[0] !== undefined) return { is: 'next', url: hinted[0] }
  const framed = page.embedded.filter(fresh)
  if (isShort && framed.length === 1 && framed[0] !== undefined) return { is: 'next', url: framed[0] }
  if (page.hasPassword || (page.hasFields && isShort && signIn.test(said))) return { is: 'login' }
  if (page.hasScript && (page.text.length < 250 || wantsScript.test(said))) return { is: 'script' }
  return { is: 'nothing' }
}

/** The one link of a page that takes the paper: plainly, and more so than any other that leads elsewhere. */
type Way = { url: string; weight: number; post?: string | undefined }

function clearWay(links: readonly MailLink[], host: string): Way | undefined {
  const weighed = new Map<string, Way>()
  for (const link of links) {
    const found = weighLink(link, { host, isOnPage: true })
    // On the page of one paper, a button "Download" means that paper, and the words on it are all there is.
    const isTake = /\b(?:download|telecharg|herunterlad|pdf)/.test(fold(link.text).slice(0, 80))
    const weight = found.weight + (isTake ? 0.8 : 0)
    const address = withoutFragment(link.url)
    // A button that sends something must say plainly that it takes the paper, and send it to the server of the page.
    if (link.post !== undefined && !(isTake && weight >= linkBar.sure && readWebUrl(link.url)?.hostname === host))
      continue
    if (found.is === 'open' && weight > (weighed.get(address)?.weight ?? 0))
      weighed.set(address, { url: address, weight, post: link.post })
  }
  const ranked = [...weighed.values()].toSorted((a, b) => b.weight - a.weight)
  const [best] = ranked
  if (best === undefined || best.weight < pageBar) return undefined
  // A PDF, its e-invoice and a copy for printing stand side by side: the first is as good as any. More alike are a list of papers.
  const alike = ranked.filter(({ weight }) => best.weight - weight < 0.3).length
  return alike <= mostAlike ? best : undefined
}

const mostAlike = 3
const pageBar = 1.6

const isPaperAddress = (address: string): boolean => {
  const url = readWebUrl(address)
  return url !== undefined && weighAddress(url).weight >= 1
}

/** Whether the rules for links let an address be opened that nobody put words on: where a server sends us, what a page shows. */
export function mayOpen(address: string): boolean {
  const url = readWebUrl(address)
  return url !== undefined && !weighAddress(url).isAct
}

const withoutFragment = (address: string): string => address.replace(/#.*$/, '')
