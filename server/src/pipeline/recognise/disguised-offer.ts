import { findVatNumbers } from '@facteur/formats/vat-number.ts'
import { fold } from '../reading/fold.ts'
import type { MailLook } from './look-at-mail.ts'

/** What is sold so: a line in some register or guide, a publication, a name that is said to run out. */
const listing =
  /\b(?:\w*register\w*|registres?|registry|registro|registrierung|registration|registratie|annuaires?|\w*verzeichnis|directory|\w*gids|adresboek|adressbuch|publication|publicatie|publikation|veroffentlichung|inschrijving|inscription|eintrag(?:ung)?|vermelding|listing|trade ?marks?|handelsmerk\w*|marken\w*|marque|patents?)\b/
/** The small print by which it is no bill. */
const offer =
  /\b(?:ceci est une (?:offre|proposition)|il s'agit d'une (?:offre|proposition)|offre (?:sans engagement|facultative)|(?:inscription|publication|adhesion) est facultative|n'est pas une facture|(?:dit|het) (?:is|betreft) (?:een|enkel een|slechts een) (?:aanbod|offerte|aanbieding|voorstel)|geen factuur|niet verplicht|zonder verplichting|(?:dies ist|es handelt sich um|hierbei handelt es sich um) (?:nur )?ein\w* (?:unverbindliche\w* )?(?:angebot|offerte)|keine rechnung|keine (?:zahlungs)?(?:verpflichtung|pflicht)|(?:this|it) is (?:an offer|a solicitation|not a bill|not an invoice)|under no obligation|no obligation to pay|(?:niet|in geen enkel) (?:\w+ )?verbonden (?:met|aan)|sans (?:aucun )?lien avec|nicht verbunden mit|not (?:connected|affiliated|associated) with)\b/
const acceptedByPaying =
  /\b(?:door|na|met|par|durch|mit|by|upon|when) (?:\w+ ){0,4}(?:betaling|betalen|paiement|payer|zahlung|uberweisung|payment|paying)\b.{0,80}\b(?:aanvaard\w*|accepte\w*|akkoord|bestelt|stemt|effecti\w+|annahme|angenommen|nehmen|zustande|bestellen|accept\w*|agree)\b|\b(?:effecti\w+|gultig|geldig|tot stand|zustande|angenommen|aanvaard) (?:\w+ ){0,3}(?:door|par|durch|mit|by|upon|na|bij) (?:\w+ ){0,2}(?:betaling|paiement|zahlung|uberweisung|payment)\b|\b(?:le paiement|betaling|die zahlung|payment) (?:vaut|geldt als|gilt als|constitutes|means) (?:\w+ ){0,2}(?:acceptation|commande|aanvaarding|annahme|auftrag|acceptance)/

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
  const text = fold(
    `${mail.subject.slice(0, 300)}\n${mail.text.slice(0, 3_000)}\n${papers.join('\n').slice(0, 12_000)}`,
  )
  if (!listing.test(text)) return false
  const small = text.replace(/\s+/g, ' ')
  if (
    acceptedByPaying.test(small) ||
    (offer.test(small) && listing.test(fold(`${mail.subject}\n${papers.join('\n').slice(0, 800)}`)))
  )
    return true
  const isAbroad = phishing.reasons.some(({ code }) => code === 'payment.foreign-account')
  const seller = papers
    .flatMap((paper) => findVatNumbers(paper))
    .filter(({ vatNumber }) => !ownVatNumbers.includes(vatNumber))
  return isAbroad && seller.length === 0 && listing.test(fold(mail.subject))
}
