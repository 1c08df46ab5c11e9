import { bodyWords } from '../../../reading/body-words.ts'
import { sentencesIn } from './fresh-text.ts'

/** A bill by any name that it has where it is put down for somebody. */
const bill = new RegExp(
  `${bodyWords.invoice.source}|\\b\\w*(?:rechnung|facturatie|afrekening|abrechnung|decompte|factuur)\\b|\\b(?:bijdragebericht|(?:avis|appel|bordereau) de cotisation|avis d'echeance|vervaldagbericht|premienota|beitragsbescheid|beitragsrechnung|gebuhrenbescheid|quittance|kostenstaat|ereloonstaat|bill|fattur[ae]|factura)\\b`,
)
/** Put down somewhere, or to be found there. */
const putDown =
  /\b(?:sta(?:at|an) .{0,60}\b(?:klaar|online|ter beschikking|te wachten)|klaargezet|toegevoegd|geplaatst|beschikbaar|geupload|gepubliceerd|opgeladen|wacht op u|vindt (?:u|je)|(?:ontvangen|gekregen) van|is er|is klaar|ligt klaar|te vinden|te raadplegen|raadpleegbaar|raadplegen|consulteren|vous attend|disponible|consultable|mise? en ligne|en ligne|mise? a (?:votre )?disposition|deposee?|ajoutee?|publiee?|trouverez|accessible|est arrivee?|arrivee? dans|est prete?|wartet|hinterlegt|abgelegt|bereit(?:gestellt)?|eingestellt|hochgeladen|verfugbar|abrufbar|abruf\w*|liegt|finden sie|ist da|einsehbar|waiting|available|uploaded|added|published|posted|ready|can be (?:viewed|downloaded|found|read)|to view|online|you'?ve received|has arrived|be found|disponibile|consultabile)\b/
/** A place behind a door. */
const place =
  /\b(?:\w{3,20}(?:konto|bereich|portal|postfach|zone|portaal|omgeving|loket|platform)|log ?in|inloggen|aan(?:ge)?meld\w*|meld (?:u|je) aan|klanten(?:zone|portaal|omgeving|loket|ruimte)|(?:persoonlijke|online|digitale|beveiligde) (?:omgeving|zone|ruimte|postvak|loket|brievenbus)|mijn[ -]?[a-z]+|omgeving|portaal|portail|portal\w*|postvak|dossier|inbox|e-?loket|connectez|connecter|connexion|(?:votre |l')?espace|mon [a-z]+|guichet|online-?(?:schalter|postfach|konto|bereich|portal)|schalter|postfach|kunden(?:portal|konto|bereich|center)|mein\w? [a-z]+|anmeld\w+|einlogg\w+|melden sie sich|sign in|log on|my [a-z]+|(?:customer|client|tenant|merchant|member|supplier|user|employer)\w*[ -](?:area|zone|portal|page|space|account)|your account|platform|area (?:clienti|riservata|personale)|accedi|area de cliente)\b/
/** "Type: Factuur": what a line names the new document. */
const typed =
  /^(?:type|soort|aard|document(?:type)?|betreft|onderwerp|omschrijving|titel|nature(?: du document)?|objet|intitule|libelle|art|dokument(?:art|typ)?|bezeichnung|betreff|title|name|subject|kind|category|categorie|kategorie)\b.{0,20}: ?(.{3,80})$/
const newPaper =
  /\b(?:nieuw\w*|nouve\w+|neue\w*|new|\d) (?:document\w*|dokument\w*|unterlage\w*|bericht|message|nachricht|fichier|datei|file|bestand|stuk)\b|\b(?:document|bericht|dokument|unterlage) .{0,30}\b(?:wacht|attend|wartet|waiting|klaar|disponible|bereit|available)\b|\ba (?:new )?document has been\b/
const theirs =
  /\b(?:uw|je|jouw|votre|vos|ta|ihre?n?|deine?|your|my|mijn|onze|notre|unsere|our|de factuur|la facture|die rechnung|the invoice)\b/
const noBill =
  /\b(?:not an? (?:vat |tax )?(?:invoice|bill)|geen factuur|pas une facture|keine rechnung|this is (?:a|your) statement)\b/
// Of bills in general, not of this one.
const many = /\b(?:facturen|factures|\w*rechnungen|invoices|bills)\b/
/** Not this bill, or not yet one. */
const beside =
  /\b(?:verplicht\w*|obligatoires?|obligation|pflicht|mandatory|compulsory|businesses|bedrijven|entreprises|unternehmen|hoe|how|comment|wie sie|tips?|vanaf \d|vanaf (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)|binnenkort|a partir d|des le|bientot|ab (?:dem )?\d|ab (?:januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember)|kunftig|demnachst|from (?:\d|january|february|march|april|may|june|july|august|september|october|november|december|now on)|soon|in plaats van|voortaan|desormais|meterstand|zahlerstand|releve d'index|meter reading|volgende|prochaine|nachste|next|loonbrief|loonbrieven|payslip|fiche de paie|lohnabrechnung\w*|gehaltsabrechnung\w*|verdienstabrechnung\w*|bank ?statement|als (?:u|je) vragen|ontvangt u (?:al )?uw facturen|controleer|verifieer|klopt|questions about|vragen over|question\w* (?:sur|a propos)|fragen zu)\b/

/** Whether a mail says that a bill of the reader's lies ready, behind a door (`portal`) or a link (`link`). All folded. */
export function whereBillWaits({
  subject,
  fresh,
  hasLogin,
  hasPaperLink,
}: {
  subject: string
  fresh: string
  /** A link leads to a door. */
  hasLogin: boolean
  /** A link says plainly that it takes a bill. */
  hasPaperLink: boolean
}): 'portal' | 'link' | undefined {
  const sentences = [subject, ...sentencesIn(fresh)]
  const all = sentences.join('\n')
  if (noBill.test(all)) return undefined
  const isPut = sentences.some((one) => bill.test(one) && putDown.test(one) && !beside.test(one))
  const isTyped = newPaper.test(all) && sentences.some((one) => bill.test(typed.exec(one)?.[1] ?? ''))
  const isNewBill = newPaper.test(all) && sentences.some((one) => bill.test(one) && !beside.test(one))
  const isNamed = isPut || isTyped || isNewBill
  const isTheirs = sentences.some(
    (one) => bill.test(one) && (theirs.test(one) || /\d{3}/.test(one)) && !beside.test(one) && !many.test(one),
  )
  if (hasPaperLink && (isNamed || isTheirs) && !bodyWords.statement.test(subject)) return 'link'
  return isNamed && hasLogin && place.test(all) ? 'portal' : undefined
}
