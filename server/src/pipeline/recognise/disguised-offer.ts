import { findVatNumbers } from '@facteur/formats/vat-number.ts'
import { fold } from '../reading/fold.ts'
import type { MailLook } from './look-at-mail.ts'

/** Where a firm says by whom it was entered, and its numbers: no line that is sold. */
const letterhead =
  /\b(?:(?:handels|firmen|ondernemings|unternehmens|vereins|genossenschafts|kruispunt|transparenz|rechtspersonen)\w*register\w*|registres? (?:du|de|des) (?:commerce|societes|metiers|entreprises)\w*|(?:rijks|national |nationale? )?register ?(?:nr|nummer|no|number|gericht|blatt)\w*|registergericht|registered (?:in|at|with|under|office|company|charity|address|number|no)|(?:company|companies|commercial|business|trade|vat|tax|charity) (?:house )?(?:register|registry|registration)\w*|registration (?:no|nr|number|nummer|court)\b|registratie ?(?:nr|nummer)\w*|inschrijvings?(?:nr|nummer)\w*|(?:eingetragen|ingeschreven|inscrite?) (?:\w+ ){0,4}(?:register\w*|registre|kvk|rcs)|eintrag(?:ung)? (?:im|beim) \w*register|numero d'(?:inscription|enregistrement)|registro (?:delle imprese|mercantil))/g
/** What is sold so: a line in some register or guide, a publication, a name that is said to run out. */
const listing =
  /\b(?:\w*register|registers|registres?|registry|registro|registrierung|annuaires?|\w*verzeichnis|directory|\w*gids|adresboek|adressbuch|publication|publicatie|publikation|veroffentlichung|eintrag(?:ung)?|vermelding|listing|trade ?marks?|handelsmerk\w*|marken\w*|marque|patents?)\b/
/** A course and a domain are entered too, for honest money. */
const entry = /\b(?:registration|registratie|inschrijving|inscription)\b/
/** The small print of a paper by which it is no bill. */
const offer =
  /\b(?:ceci est une (?:offre|proposition)|il s'agit d'une (?:offre|proposition)|offre (?:sans engagement|facultative)|(?:inscription|publication|adhesion) est facultative|(?:dit|het) (?:is|betreft) (?:een|enkel een|slechts een) (?:aanbod|offerte|aanbieding|voorstel)|(?:inschrijving|publicatie|vermelding|opname|registratie|u bent) (?:is )?(?:\w+ )?niet verplicht(?! (?:om )?te (?:verlengen|hernieuwen|vernieuwen))|zonder verplichting|(?:dies ist|es handelt sich um|hierbei handelt es sich um) (?:nur )?ein\w* (?:unverbindliche\w* )?(?:angebot|offerte)|keine (?:zahlungs)?(?:verpflichtung|pflicht)|(?:this|it) is (?:an offer|a solicitation)|under no obligation(?! to renew)|no obligation to pay|(?:niet|in geen enkel) (?:\w+ )?verbonden (?:met|aan)|sans (?:aucun )?lien avec|nicht verbunden mit|not (?:connected|affiliated|associated) with)\b/
/** Said of many a mail around a bill; of the paper itself it counts where the paper says what it is instead. */
const noBillBut =
  /\b(?:n'est pas une facture|geen factuur|keine rechnung|not an? (?:bill|invoice))\b.{0,60}\b(?:offre|proposition|aanbod|aanbieding|offerte|voorstel|angebot|offer|solicitation)\b/
const acceptedByPaying =
  /\b(?:door|na|met|par|durch|mit|by|upon|when) (?:\w+ ){0,4}(?:betaling|betalen|paiement|payer|zahlung|uberweisung|payment|paying)\b.{0,80}\b(?:aanvaard\w*|accepte\w*|akkoord|bestelt|stemt|effecti\w+|annahme|angenommen|nehmen|zustande|bestellen|accept\w*|agree)\b|\b(?:effecti\w+|gultig|geldig|tot stand|zustande|angenommen|aanvaard) (?:\w+ ){0,3}(?:door|par|durch|mit|by|upon|na|bij) (?:\w+ ){0,2}(?:betaling|paiement|zahlung|uberweisung|payment)\b|\b(?:le paiement|betaling|die zahlung|payment) (?:vaut|geldt als|gilt als|constitutes|means) (?:\w+ ){0,2}(?:acceptation|commande|aanvaarding|annahme|auftrag|acceptance)/
/** What is accepted so; conditions are accepted by paying any bill. */
const accepted =
  /\b(?:aanbod|aanbieding|offerte|voorstel|bestelling|bestelt|bestellen|opdracht|offre|proposition|commande|angebot|auftrag|vertrag|offer|order|proposal|solicitation)\b/
/** What a sentence of small print says of its own conditions. */
const conditions =
  /\b(?:algemene |verkoops?|leverings|onze |nos |unsere |our |general )?(?:\w*voorwaarden|conditions|\w*bedingungen|agb|terms)\b.*/

/**
 * Whether what is attached as a bill is an offer of a listing: its small print says so, or nobody known asks for one from abroad,
 * without a VAT number of their own.
 */
export function isDisguisedOffer(
  { mail, chosen, isKnownSender, phishing }: MailLook,
  { ownVatNumbers }: { ownVatNumbers: readonly string[] },
): boolean {
  if (isKnownSender) return false
  const papers = chosen.documents.map(({ part }) => (part === null ? '' : (mail.parts[part]?.rendition.text ?? '')))
  const subject = fold(mail.subject.slice(0, 300))
  const paper = squash(papers.join('\n').slice(0, 12_000))
  const all = `${subject} ${squash(mail.text.slice(0, 3_000))} ${paper}`
  if (isAcceptedByPaying(all)) return true
  const title = `${subject} ${squash(papers.join('\n').slice(0, 800))}`
  if ((offer.test(paper) || noBillBut.test(paper)) && (listing.test(bare(title)) || entry.test(bare(title))))
    return true
  const isAbroad = phishing.reasons.some(({ code }) => code === 'payment.foreign-account')
  const seller = papers
    .flatMap((text) => findVatNumbers(text))
    .filter(({ vatNumber }) => !ownVatNumbers.includes(vatNumber))
  return isAbroad && seller.length === 0 && (listing.test(bare(subject)) || entry.test(bare(subject)))
}

const squash = (text: string) => fold(text).replace(/\s+/g, ' ')
const bare = (folded: string) => folded.replace(letterhead, ' ')

// Tables have no full stops: what stands further off is another line.
const near = 60

/** An offer or an order is taken by paying, or the listing itself; of a course, its place is. */
function isAcceptedByPaying(all: string): boolean {
  const text = bare(all)
  const isListing = listing.test(text)
  if (!isListing && !entry.test(text)) return false
  return text.split(/[.;!?] /).some((sentence) => {
    const found = acceptedByPaying.exec(sentence)
    if (!found) return false
    const end = found.index + found[0].length + near
    const object = sentence.slice(Math.max(0, found.index - near), end).replace(conditions, ' ')
    return accepted.test(object) || (isListing && (listing.test(object) || entry.test(object)))
  })
}
