/** What people write who want to be paid on another account than before, in four languages. Of folded text in one line. */

const account =
  '(?:(?:bank|betaal|zicht)?rekening(?:en|nummers?|gegevens)?|bank-?gegevens|betaal-?gegevens|coordonnees (?:bancaires|de paiement|de compte)|donnees bancaires|informations bancaires|comptes?(?: bancaires?| courants?)?|rib|domiciliation bancaire|(?:bank|konto)verbindung(?:en)?|bank-?daten|kontodaten|konto-?nummern?|(?:bank|geschafts)?kont(?:o|en)|bank(?:ing)?[- ](?:details|data|information|instructions|coordinates|accounts?)|(?:account|payment|remittance|wire|ach|beneficiary|settlement) (?:details|information|instructions|coordinates|numbers?)|accounts?|ibans?)'
/** Words that mean nothing but an account at a bank; an account with a shop is one as well. */
const atBank =
  /rekeningnummer|bank|banque|bancaire|rib|iban|betaalgegevens|coordonnees|kontoverbindung|kontonummer|kontodaten|remittance|wire|ach |beneficiary/
const fresh =
  '(?:nieuwe?|gewijzigde?|aangepaste?|geactualiseerde?|andere?|nouve(?:au|l|lle|aux|lles)|autres?|differente?s?|neue[nmrs]?|geanderte[nmrs]?|aktualisierte[nmrs]?|anderes?|andere[nmr]|new|updated|changed|revised|amended|different|alternative|another)'
const theirs = '(?:uw|je|jouw|jullie|votre|vos|ton|tes|ihre?[nmrs]?|deine?[nmrs]?|your|customer|klanten|client)'
const altered =
  '(?:gewijzigd|veranderd|aangepast|geupdatet|vernieuwd|vervangen|wijzigt|verandert|wijzigen|change[es]?s?|changent?|modifie[es]?s?|mis(?:es)? a jour|remplace[es]?s?|evolue\\w*|geandert|gewechselt|umgestellt|aktualisiert|andert|andern|changed|changing|updated|replaced|amended|switched)'
const former =
  '(?:oude?|vorige|vroegere|huidige|gebruikelijke|ancien(?:ne)?s?|precedente?s?|habituel(?:le)?s?|actuel(?:le)?s?|alte[nmrs]?|bisherige[nmrs]?|old|previous|former|usual|regular|existing|current)'
const ended =
  "(?:afgesloten|gesloten|opgeheven|geblokkeerd|bevroren|niet (?:meer|langer)|geen betalingen|niet beschikbaar|onbeschikbaar|audit(?:ed)?|controle|vervalt|cloture[es]?s?|ferme[es]?s?|bloque[es]?s?|gele[es]?s?|ne plus|n'est plus|plus (?:utilis|valable|actif)\\w*|indisponibles?|supprime[es]?s?|aufgelost|geschlossen|gekundigt|gesperrt|nicht mehr|geloscht|prufung|closed|frozen|blocked|no longer|cannot|can not|unable|suspended|under review|being reviewed|unavailable|discontinued)"
const fromNow =
  "(?:voortaan|vanaf (?:heden|nu|vandaag|\\d)|met onmiddellijke ingang|in het vervolg|toekomstige betalingen|volgende betalingen|desormais|dorenavant|a (?:compter|partir) d|des (?:maintenant|a present|aujourd'hui)|a l'avenir|(?:futurs?|prochains?) (?:paiements?|virements?|reglements?)|ab sofort|ab dem \\d|kunftig\\w*|zukunftig\\w*|in zukunft|from now on|going forward|effective (?:immediately|today|\\d)|with immediate effect|henceforth|(?:all |any )?(?:future|upcoming|further|outstanding) (?:payments?|invoices?|remittances?))"
const toUpdate =
  '(?:aanpassen|aan te passen|bijwerken|bij te werken|wijzigen|te wijzigen|pas|wijzig|update|actualise[rz]|mett(?:re|ez) a jour|modifie[rz]|passen sie|andern sie|anpassen|aktualisieren|amend|change)'
const ours = '(?:onze?|ons|nos|notre|unsere?[nmrs]?|our)'
const bankMoved =
  "(?:(?:van|onze) bank (?:zijn |is |werd |wordt )?(?:veranderd|gewisseld|overgestapt|overgenomen|gefuseerd)|(?:veranderd|gewisseld|overgestapt|veranderen|wisselen) (?:wij )?(?:van|naar een andere) bank|andere bank|chang\\w+ (?:de|d') ?(?:banque|etablissement bancaire)|changement (?:de|d') ?(?:banque|etablissement bancaire)|(?:notre|nouvelle) banque (?:a ete|est|:)|bank gewechselt|(?:wechsel|gewechselt) (?:der|unserer|die|unsere) (?:haus)?bank|(?:unsere|neue) (?:haus)?bank (?:wurde|ist|hat)|bankwechsel|bankwissel|(?:changed|changing|switched|switching|moved|moving) (?:our |to a (?:new|different) )?banks?|change of banks?|our bank (?:has been|was) (?:acquired|taken over|merged))"
const changeOf =
  '(?:wijziging|verandering|aanpassing|changements?|modifications?|mise a jour|anderung|wechsel|umstellung|change|changes|update|amendment)'

const any = (parts: readonly string[]) => new RegExp(String.raw`(?<![a-z\d])(?:${parts.join('|')})(?![a-z\d])`, 'g')

const announcing = any([
  `(?<!${theirs} )${fresh} (?:[a-z-]{2,14} )?${account}`,
  `(?:nouvelles?|nouveau) (?:numero|references?) (?:de )?${account}`,
  `(?<!${theirs} )${account}(?: [a-z'-]{1,14}){0,5} ${altered}`,
  `${altered} ${ours} ${account}`,
  `${changeOf} (?:(?!${theirs} )[a-z']{1,8} ){0,3}${account}`,
  `(?:bank|konto|rekening)(?:wijziging|anderung|wechsel)`,
  bankMoved,
  `(?<!${theirs} )${former} (?:[a-z]{2,14} )?${account}.{0,70}? ${ended}`,
  `(?<!${theirs} )comptes?(?: bancaires?)? ${former}.{0,70}? ${ended}`,
  `${ours} (?:bankrekening|rekeningnummer|comptes?(?: bancaires?)?|(?:bank|geschafts)?konto|(?:bank )?accounts?|ibans?)(?: [a-z'-]{1,14}){0,4} ${ended}`,
  `${ended} .{0,50}?${former} (?:[a-z]{2,14} )?${account}`,
  `${fromNow}.{0,90}?(?<!${theirs}) ${account}`,
  `${toUpdate} (?:[a-z'.,-]{1,14} ){0,5}?${ours} (?:[a-z]{2,14} )?${account}`,
  `(?:to|op|naar|sur|auf) (?:een |un |ein |an )?${fresh} ${account}`,
  "iban-?attest|attestation (?:de )?(?:rib|iban)|releve d'identite bancaire|bank(?:bevestiging|attest|bescheinigung)|bank (?:confirmation )?letter",
])

const identity =
  /(?<![a-z\d])(?:rib|iban-?attest|attestation (?:de )?(?:rib|iban|compte)|releve d'identite bancaire|bank(?:bevestiging|attest|bescheinigung|bestatigung)|rekeningattest|kontobestatigung|bank (?:confirmation )?letter|account confirmation)(?![a-z\d])/

const hasOurs = new RegExp(String.raw`(?<![a-z\d])${ours} `)
const owned = new RegExp(String.raw`(?:^|[^a-z\d])${ours} $`)

/** In Dutch a bill has the same name as an account. */
const newBill = /^(?:nieuwe|andere|gewijzigde) rekening(?:en)?$/
const toPayOn = /(?:^| )(?:onze|ons|op (?:een|de|deze|volgende)|naar (?:een|de|deze)|op|naar) $/

export type AccountNews = {
  /** As it stands in the folded text. */
  word: string
  /** It can only mean an account at a bank, or one of the sender's own; else it may be an account with a shop. */
  isPlain: boolean
}

/** The words by which a mail or letter says that it wants to be paid elsewhere from now on. `folded`: see fold(), cut before. */
export function findAccountNews(folded: string): AccountNews | undefined {
  const line = folded.replace(/\s+/g, ' ')
  const found = [...line.matchAll(announcing)].flatMap(({ 0: word, index }) => {
    const before = line.slice(Math.max(0, index - 12), index)
    if (newBill.test(word) && !toPayOn.test(before)) return []
    return [{ word: word.slice(0, 80), isPlain: atBank.test(word) || hasOurs.test(word) || owned.test(before) }]
  })
  return found.find((one) => one.isPlain) ?? found[0]
}

const given =
  '(?:bijlage|bijgevoegd\\w*|ingesloten|bijgaand\\w*|annexe|joint(?:e|es|s)?|anhang|anlage|beigefugt\\w*|anbei|attached|attachment|enclosed|brief|letter|lettre|courrier|schreiben|attest|link|klik\\w*|clique[rz]|click|bel|bellen|telefon\\w*|telefoon|appelez|rufen|call|phone|contact\\w*|separately|apart)'
const elsewhere = any([former, ended, given])
const outright = any([former, ended])
const bill = /\b(?:facturen|factuur|factures?|rechnung\w*|invoices?)\b/
const useless = any([ended])
/** "We never change our number by mail; if you get another, call us": a warning, and no announcement. */
const warns =
  /\b(?:nooit(?! meer)|never(?! again)|jamais|niemals|fraude\w*|frauduleu\w*|fraud\w*|betrug\w*|oplicht\w*|phishing|escroc\w*|escroquerie\w*|arnaque\w*|twijfel\w*|doubt|doutes?|zweifel\w*|(?:als|indien|wanneer|mocht|if|should|si|falls|wenn|sollten) (?:[a-z]{1,8} ){1,3}(?:krijgt|ontvangt|krijgen|ontvangen|receive|get|recevez|receviez|erhalten|bekommen))\b|^\W*(?:krijgt|ontvangt) u\b/
const oneAccount = /(?<![a-z\d])[a-z]{2}\d{2}(?:[ .-]?[a-z]{4})?(?:[ .-]?[a-z]?\d{1,4}){3,8}/g
/** The number right behind "our new account", and not said to be of no use. */
const isNewOne = new RegExp(
  String.raw`${fresh} (?:[a-z-]{2,14} )?${account}[\s:=-]*(?:(?:is|luidt|wordt|werd|est|devient|ist|lautet|becomes|iban|nummer|numero|number|nu|now)[\s:=-]+){0,4}#(?!.{0,40}?(?<![a-z\d])${ended}(?![a-z\d]))`,
)

/**
 * Whether an account is announced that the text does not name itself: the old one is of no use, or the new one is told in a
 * letter, or to whoever calls. `folded`: of a text that names none but accounts that are known.
 */
export function announcesElsewhere(folded: string): boolean {
  return folded.split(/[.!?]\s|\n\s*\n/).some((sentence) => {
    const marked = sentence.replace(oneAccount, '#').replace(/\s+/g, ' ')
    const plain = marked.replace(/ ?#/g, '')
    // What "stands on the bill" is read there.
    const hint = warns.test(plain) ? useless : bill.test(plain) ? outright : elsewhere
    return plain.search(hint) >= 0 && findAccountNews(plain) !== undefined && !isNewOne.test(marked)
  })
}

/** A letter whose only purpose is to tell an account. */
export const tellsAccount = (folded: string): boolean => identity.test(folded) || findAccountNews(folded) !== undefined
