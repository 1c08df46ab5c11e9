import { bodyWords } from '../../../reading/body-words.ts'
import { hasMoney, sentencesIn } from './fresh-text.ts'

/** What may be owed. */
const owed = new RegExp(
  `${bodyWords.invoice.source}|\\b(?:nota|notes?|post(?:en)?|saldo|solde|balance|bijdragen?|cotisation|contribution|beitrag|bedrag(?:en)?|montants?|somme|betrag|amount|sum|vordering|schuld|creance|dette|forderung\\w*|debt|abonnement\\w*|huur|loyer|miete|rent|inv|rg|stukken|pieces|fattur[ae]|factur[ae]s?|importo|zahlung\\w*|betaling\\w*|redevance|paiement|reglement|payment|echeance)\\b`,
)
/** Money that has not come: what arrives is a payment, or what is settled is a bill. */
const notCome = [
  /\b(?:niet|geen|nog (?:altijd|steeds)|zonder)\b.{0,70}\b(?:betaling|bedrag|geld|bijdrage|storting|overschrijving)\b.{0,50}\b(?:ontvangen|gekregen|binnen|toegekomen|vastgesteld|gezien)\b/,
  /\b(?:betaling|bedrag|geld|bijdrage|storting|overschrijving)\b.{0,90}\b(?:niet|geen)\b.{0,30}\b(?:ontvangen|gekregen|binnen|toegekomen|vastgesteld|gezien)\b/,
  /\b(?:nog )?(?:geen|niet) (?:enige |uw |je )?(?:betaling|geld)\b(?! (?:nodig|vereist|verschuldigd))/,
  /\b(?:nog (?:steeds |altijd )?|tot op heden |tot (?:nu|nog) toe |vooralsnog )(?:niet|onvoldoende|on)\b.{0,30}\b(?:betaald|vereffend|voldaan|geregeld|aangezuiverd|beglichen|binnen|bijgeschreven)\b/,
  /\b(?:niet|nooit) (?:werd |is |tijdig |correct )?(?:vereffend|voldaan|betaald|aangezuiverd)\b|\bonbetaald\w*|\bonvereffend\w*/,
  /\b(?:kregen|ontvingen|zagen) (?:wij |we )?(?:nog )?(?:geen|niet)\b.{0,40}\b(?:geld|betaling)\b/,
  /\bn'(?:a|ont|avons|ai|est|etait|avait)\b.{0,20}\b(?:pas|toujours|jamais|point)\b.{0,40}\b(?:paye|payee|regle|reglee|honoree?|acquittee?|soldee?|parvenue?|porte|credite|ete (?:paye|regle|honore|porte)\w*|versement|reglement|paiement|virement)\b/,
  /\bne\b.{0,30}\b(?:pas|jamais|point)\b.{0,30}\b(?:parvenue?s?|reglee?s?|payee?s?|soldee?s?|honoree?s?)\b/,
  /\b(?:pas encore|toujours pas|toujours aucune?|pas vu passer|aucune?|sans) .{0,50}\b(?:reglement|paiement|versement|virement|payee?|reglee?|honoree?)\b/,
  /\bsans reglement\b|\b(?:demeure|reste)\b.{0,30}\b(?:impaye\w*|sans|due?s?|ouvert\w*|en souffrance|a regler|a payer)\b|\bimpaye\w*/,
  /\b(?:nicht|kein\w*|noch nichts?|bislang nicht)\b.{0,70}\b(?:ausgleich|ausgeglichen|beglichen|bezahlt|gezahlt|reguliert|zahlung\w*|geldeingang|eingang|eingegangen|angekommen|gutgeschrieben|gebucht)\b/,
  /\b(?:rechnung|betrag|zahlung|posten|forderung)\b.{0,90}\bnoch (?:offen|aus|nicht)\b|\bunbezahlt\w*|\bunbeglichen\w*|\bnoch nichts angekommen\b/,
  /\b(?:not|hasn't|haven't|doesn't|don't|didn't|isn't|wasn't|never|no|without|yet to)\b.{0,40}\b(?:(?:been|yet|still|fully|was|were) (?:paid|settled|cleared)|(?:receiv\w+|seen|had|made|find|trace of) (?:any |the )?(?:your )?(?:payment|remittance|funds|settlement)|see it|had it)\b|\b(?:not|never) (?:yet )?(?:been )?(?:settled|paid)\b(?! (?:for|by))|\bwithout (?:your )?(?:payment|settlement)\b/,
  /\b(?:wachten|wacht|missen|vermissen|warten|attendons|attends|awaiting|await|missing|waiting|wait)\b.{0,40}\b(?:betaling|overschrijving|zahlung|uberweisung|zahlungseingang|paiement|reglement|versement|virement|payment|settlement|remittance)\b/,
  /\b(?:staat|staan|openstaat|steht|stehen|ist|sind|is|zijn|reste|restent) .{0,40}\b(?:nog open|nog te betalen|openstaand\w*|noch (?:aus|offen)|ausstehend|offen)\b|\breste(?:nt)?\b.{0,40}\b(?:ouverte?s?|dues?)\b|\b(?:post(?:en)?|rechnung(?:en)?|factu\w+|invoices?) (?:nog |noch |still )?(?:offen|open)\b|\bnog (?:altijd |steeds )?openstaa[tn]\b/,
  /\b(?:domicili\w+|prelevement|lastschrift|direct debit|inning)\b.{0,90}\b(?:niet uitgevoerd|geweigerd|refuse\w*|rejete\w*|zuruckgewiesen|nicht eingelost|returned|rejected|bounced)\b/,
  /\b(?:insolut\w*|mancato pagamento|(?:non|a tutt'oggi)\b.{0,40}\b(?:pagat\w+|saldat\w+|pervenut\w+|ricevuto|evas\w+)|risulta .{0,30}\b(?:aperta|scoperta|insoluta)|impagad\w+|no hemos recibido (?:el|su) pago)\b/,
  /\b(?:waiting|wait) for (?:the |your )?(?:settlement|payment|remittance)\b|\bstill (?:owing|owed|outstanding|unpaid|open)\b|\bremains? (?:unpaid|outstanding|due|open)\b|\bunpaid\b/,
]
// A statement has such a head too.
const open =
  /\b(?:openstaand\w*|ausstehend\w*|offene[nrs]?|outstanding|uitstaand\w*) (?:bedrag\w*|factu\w+|saldo|post\w*|rechnung\w*|betrag\w*|forderung\w*|invoices?|balance|amount|sum)\b(?! ?:? ?(?:€|eur)? ?0[.,]00)/
/** Its day has passed. */
const late =
  /\b(?:(?:reeds|sinds|intussen|al) \S{0,20} ?vervallen|vervallen (?:op|sinds|post(?:en)?|factu\w+|bedrag\w*|saldo|is)|(?:reeds )?vervallen$|vervallen (?:post|factu|bedrag|saldo)\w*|totaal vervallen|verviel(?:en)?|vervaldatum (?:is )?(?:verstreken|overschreden|voorbij|ruim voorbij)|achterstal\w*|betalingsachterstand|te laat betaald|betaling is te laat|had(?:den)? .{0,60}(?:betaald|voldaan|vereffend|binnen) (?:moeten|geweest)|echue?s?|(?:date limite|echeances?)\b.{0,40}\b(?:depasse|passe|revolu)\w*|(?:(?:est|etait|sont|etaient|deja) arrivee?s?|arriv(?:ees?|es|ait|aient)|ven(?:ue?|ait)) a echeance|en retard de paiement|retard de paiement|en souffrance|(?:war|waren|seit)\b.{0,60}\bfallig|fallig (?:seit|war|gewesen)|uberfallig\w*|(?:zahlungs)?verzug|in verzug|(?:zahlungs)?ruckstand|fell due|(?:was|were|became|been) due|due since|overdue|past[ -](?:its |the )?due|passed its due|in arrears|(?:now|days|weeks|months) (?:late|overdue|in arrears|past)|long outstanding|scadut[aoei]|vencid[ao]s?)\b/
/** Called what it is. */
const demand =
  /\b(?:(?:eerste|tweede|derde|laatste|dringend|1e|2e|3e|1ste|2de|3de) (?:en laatste )?(?:verzoek|schrijven|aanmaning|herinnering|verwittiging|betalingsherinnering)|[123]\. (?:schreiben|schrijven|mahnung|aanmaning|erinnerung)|verzoek tot betaling|betalingsaanmaning|\w*herinnering|(?:aan)?maning|ingebrekestelling|minnelijke (?:invordering|schikking)|(?:premier|deuxieme|second|troisieme|dernier|2e|3e|1er|2eme|3eme) (?:et dernier )?(?:avis|rappel|courrier|relance)|relance|sommation|mise en demeure|rappel (?:de paiement|amical)|recouvrement|(?:zahlungs)?aufforderung|\w*mahnung|mahnstufe|\w*erinnerung|letzte aufforderung|(?:second|final|last|third|first) (?:request|notice|demand|reminder)|payment reminder|letter before (?:action|claim)|chasing|(?:gentle|friendly|kind|little) (?:reminder|nudge)|collection notice|demand for payment|aanzegging|te vermeerderen met|a majorer|sollecit\w+|promemoria di pagamento|avviso di scadenza|recordatorio de pago|(?:aan|eraan) (?:te )?herinneren|herinneren (?:wij|we|u|je)|(?:vous|te) rappel(?:er|ons|le)|erinnern|remind you)\b/
/** What threatens who goes on not paying. */
const threat =
  /\b(?:rechtbank|deurwaarder\w*|gerechtsdeurwaarder|raadsman|advocaat|incasso\w*|gedagvaard|dagvaarding|gerechtelijk\w*|schadebeding|(?:verwijl|nalatigheids)?int(?:e)?rest\w*|administratiekosten|aanmaningskosten|invorderingskosten|schorsen|opschorten|afsluiten|beperkte dienst|poursuites?|huissier|citation|contentieux|tribunal|voie judiciaire|clause penale|interets?|frais de (?:rappel|recouvrement)|suspen\w+|inkasso\w*|klage|gerichtlich\w*|mahnbescheid|mahngebuhr\w*|(?:verzugs)?zinsen|rechtsanwalt|sperrung|proceedings|court|legal action|solicitors?|debt collect\w*|collection agency|late fees?|interest|interruption|service restriction)\b/
/** Its day is near: said again only to who was told before. */
const near =
  /\b(?:(?:vervalt|te betalen|verstrijkt|is due|falls due|due|arrive a echeance|echeance|a regler|wird .{0,20}fallig|fallig|scade)\b.{0,25}\b(?:binnenkort|vandaag|morgen|overmorgen|over \d dag\w*|nadert|bientot|demain|aujourd'hui|dans \d jours?|bald|heute|in \d tag\w*|soon|today|tomorrow|in \d days?|domani|tra \d giorni)|(?:nadert|approche|approaching|nahert)\b.{0,30}\b(?:vervaldag|vervaldatum|echeance|due date|falligkeit\w*))\b/
/** Letters may cross. */
const crossing =
  /\b(?:(?:reeds|al|intussen|inmiddels|ondertussen|zopas) (?:\w+ ){0,3}(?:betaald|overgeschreven|voldaan|gestort|in orde|geregeld)|al (?:betaald|gebeurd)(?=\?)|als niet (?:geschreven|verzonden|bestaande|ontvangen)|(?:kruis\w+|gekruist)|deja (?:ete )?(?:paye\w*|regle\w*|effectue\w*|fait|verse\w*)|croise\w*|n'en tenez pas compte|ne (?:pas|plus) (?:en )?tenir compte|sans objet|gegenstandslos|uberschnitten|gekreuzt|gia provveduto|ya (?:ha|han) pagado|hinfallig|(?:bereits|schon|zwischenzeitlich|inzwischen) (?:\w+ ){0,3}(?:bezahlt|gezahlt|uberwiesen|beglichen|veranlasst)|(?:already|recently|since|just) (?:\w+ ){0,2}(?:paid|settled|on its way|made|sent)|have paid in the (?:last|past)|crossed (?:in the (?:post|mail)|with)|(?:please |kindly )(?:disregard|ignore))\b/
/** It may have been forgotten, or cannot be found. */
const missed =
  /\b(?:(?:can't|cannot|can not|don't|do not|didn't|couldn't) (?:yet )?(?:see|find|trace|locate)|aandacht (?:zijn |is )?ontsnapt|ontsnapt|(?:wellicht|misschien|mogelijk) .{0,40}\b(?:vergeten|ontgaan|geglipt|blijven liggen)|over het hoofd gezien|uit het oog verloren|mazen van het net|echappe\w*|(?:petit )?oubli\w*|(?:ben je|bent u|had je) .{0,40}vergeten|(?:vergeten\?|liet je liggen|vergeten|vergat|oublie|vergessen|forg[eo]t\w*) .{0,20}\b(?:betalen|payer|regler|zahlen|uberweisen|pay)|perdue? de vue|a la trappe|(?:revenir|reviens|revenons) vers (?:toi|vous)|distraction de|sauf (?:erreur|distraction|oubli)|liegengeblieben|ubersehen|untergegangen|entgangen|slipped (?:through|your)|escaped your|overlooked|catch up on|(?:blijft|blijven) .{0,30}\b(?:verschuldigd|open)|reste due?|bleibt .{0,30}\b(?:offen|geschuldet)|malgre (?:notre|nos)|ondanks (?:ons|onze)|trotz (?:unserer|zweier|mehr\w*)|despite (?:our|several))\b/
/** Asked for at last. */
const plea =
  /\b(?:in orde te brengen|te vereffenen|alsnog|per omgaande|met spoed|spoedige|regulariser|faire le necessaire|dans les meilleurs delais|sans (?:delai|tarder)|umgehend\w*|kurzfristig\w*|unverzuglich|by return|without (?:further )?delay|as soon as possible|bring your account|remit|pay (?:now|today|at once)|(?:kan|kun|kunt|zou) (?:je|u) .{0,30}\b(?:nakijken|checken|controleren|kijken)|(?:pourriez|peux|pouvez)-?(?:vous|tu) .{0,30}\b(?:verifier|regarder|confirmer)|(?:kannst|konnten|konnen) (?:du|sie) .{0,30}\b(?:schauen|prufen|nachsehen)|could you .{0,30}\b(?:check|look|confirm|let)|settle (?:it|this|the)|when (?:i|we) can expect|wanneer (?:we|wij|ik)\b.{0,40}\bverwachten|uitblijven|binnen (?:de )?(?:\d+|acht|vijf|tien|veertien) dagen|sous (?:huitaine|quinzaine|(?:huit|\d+) jours)|quand (?:je peux|nous pouvons|puis-je)|(?:binnen|innerhalb von) \d+ tagen|within \d+ days)\b/
/** Somebody claims for another. */
const collector =
  /\b(?:in opdracht van|uit naam van|onze client\w*|onze opdrachtgever|(?:mandates?|charges?|mandatee?s?) par|(?:notre|ma|mon) (?:client\w*|mandant\w*)|(?:me|nous) charge\w*|vordert van u|an uns abgetreten|aan ons overgedragen|assigned to us|cedee? a notre|pour le compte de|unser\w* (?:mandant\w*|auftraggeber\w*)|interessen (?:der|des)|(?:act|acting|write) (?:for|on behalf of)|our client)\b/
const debt =
  /\b(?:hoofdsom|vordering|schuld(?:vordering)?|creances?|principal|dette|(?:haupt)?forderung|schulden|debt|sum of|paiement de la somme|indemnite|vordert|facturen|claim|under invoice|owed|owing)\b/
/** Nobody knows yet, or all know: these speak of what would be. */
const conditional =
  /^(?:bij (?:gebrek|niet|laat|uitblijven|overschrijding|elke)|indien |als |wanneer |ingeval |zonder |mocht|en cas |si |s'il |a defaut|faute de|lorsque|wenn |falls |sollte|bei |im falle|ohne |if |in case|should |unless |when |where |without |late payment)|\b(?:bij (?:laattijdige|niet-?tijdige|gebreke)|in geval van|en cas de|im falle|in case of|in the event)\b/
/** Asked of whoever was to be paid, or told by whoever pays. */
const weOwe =
  /\b(?:(?:uw|je|jullie) (?:factuur|nota)\b.{0,40}\b(?:goed ontvangen|betalen wij)|votre facture\b.{0,40}\b(?:bien recue?)|ihre rechnung\b.{0,40}\b(?:erhalten|uberwiesen)|(?:received|paid) your invoice)/
const denied = /\b(?:niet|geen|pas|jamais|nicht|kein\w*|not|never|hasn't|haven't)\b/
const noNeed =
  /\b(?:hoeft?|moet(?:en)?) (?:\w+ ){0,4}(?:niets|niet)\b|\b(?:niets|rien|nichts|nothing) (?:te|a|zu|to)\b|\b(?:no|geen|aucun|keine?) (?:further |verdere |autre |weitere )?(?:payment|action|betaling|actie|paiement|zahlung) (?:is |was |n'est )?(?:required|needed|necessary|due|nodig|vereist|requis|necessaire|erforderlich|notig)/

/** `word` as it stands there, folded; `isPlain` where it needs no courtesy to be told. */
export type Dunning = { word: string; isPlain: boolean }

/** What a mail claims that should have been paid. Undefined where it claims nothing so, or only as any first bill does. */
export function dunningOf({ subject, fresh }: { subject: string; fresh: string }): Dunning | undefined {
  const said: { points: number; word: string }[] = []
  const all = `${subject}\n${fresh}`
  if (fresh.length > longest) return undefined
  const add = (points: number, found: RegExpExecArray | null | undefined) => {
    if (found) said.push({ points, word: found[0].trim().slice(0, 60) })
    return found !== null && found !== undefined
  }
  const plain = [subject, ...sentencesIn(fresh)].filter((one) => !conditional.test(one) && !noNeed.test(one))
  if (plain.some((one) => weOwe.test(one) && !denied.test(one))) return undefined
  const find = (patterns: readonly RegExp[], where: readonly string[]) =>
    where.map((one) => patterns.map((pattern) => pattern.exec(one)).find((hit) => hit !== null)).find(Boolean)
  const hasNotCome = add(2.5, find(notCome, plain))
  const isUnpaid = hasNotCome || add(1.5, find([open], plain))
  const isLate = add(2, find([late], plain))
  const isNamed = add(2.5, demand.exec(subject)) || add(1.5, find([demand], plain))
  const isCollector = collector.test(all) && debt.test(all) && add(2.5, debt.exec(all))
  const isMissed = add(
    2,
    find(
      [missed],
      plain.filter((one) => isUnpaid || isLate || owed.test(one) || hasMoney(one)),
    ),
  )
  const isNear = add(1.5, find([near], plain))
  const isClaim = isUnpaid || isCollector
  const isOwed = owed.test(all) || (isClaim && hasMoney(all))
  // A first bill names what is open and when it is due, and begs pardon too; a subject that says only this was written for it.
  const isTold = hasNotCome || isLate || isNamed || isCollector || isMissed
  if (!isOwed || !(isTold || (isNear && near.test(subject)) || (isUnpaid && open.test(subject)))) return undefined
  add(1, /\b(?:rappel|reminder)\b/.exec(subject))
  add(1, threat.exec(all))
  const firm = sumOf(said)
  add(1.5, crossing.exec(fresh))
  add(0.5, plea.exec(fresh))
  const word = said[0]?.word
  if (word === undefined || sumOf(said) + (hasMoney(all) ? 0.5 : 0) < enough) return undefined
  return { word, isPlain: firm >= plainly }
}

const sumOf = (said: readonly { points: number }[]) => said.reduce((total, { points }) => total + points, 0)
const enough = 3
const plainly = 4
// Who dunns is brief; the text may hold the mail twice, plain and laid out.
const longest = 5_000
