import { vatRows } from '../fields/vat-rows.ts'
import type { Paper } from '../paper.ts'
import { isNet, isPart, isPayable, isTotal, isVat, isWhole } from './amount-words.ts'
import { namedAmounts, type NamedAmount } from './named-amounts.ts'

const rateless =
  /\b0(?:[.,]00?)? ?%|verlegd|verlegging|medecontractant|cocontractant|autoliquid\w*|reverse[- ]charge|steuerschuldnerschaft|steuerschuldner|§ ?13 ?b|inversion del sujeto|inversione contabile|intracom\w*|intra-?communa\w*|innergemeinschaft\w*|intra-?eu\b|vrijgesteld|vrijstelling|exempt\w*|exoner\w*|exento|exenta|esente|esenzione|steuerfrei\w*|umsatzsteuerbefreit|zero[- ]rated|nultarief/
const notSubject =
  /(?:tva|btw|vat|mwst|ust|umsatzsteuer|iva|taxe?|steuer).{0,40}(?:non applicable|niet van toepassing|n\.v\.t|not applicable|nicht (?:ausgewiesen|berechnet|erhoben|steuerbar)|non soumis\w*|niet onderworpen|not subject|outside|no sujet\w*|non soggett\w*|non due|niet verschuldigd|non imponibile)|(?:geen|zonder|pas de|sans|no|ohne|keine|sin|senza) (?:btw|tva|vat|mwst|ust|umsatzsteuer|iva)\b|buiten (?:het )?toepassingsgebied|hors (?:du )?champ|nicht steuerbar|btw ?-?vrij|vat[- ]free|tax[- ]free|kleine onderneming|petite entreprise|kleinunternehmer\w*|franchise (?:de|en base)|niet btw-?plichtig|non assujetti\w*|onderneming onderworpen/
const margin =
  /marge(?:regeling|systeem)|winstmarge|regime (?:particulier )?de la marge|sur la marge|margin scheme|differenzbesteuer\w*|§ ?25 ?a|regimen especial de (?:los )?bienes usados|regime del margine/

/** Whether a paper says that no VAT is charged, or none is shown: reversed, exempt, nothing, or on the margin. */
export const saysUntaxed = ({ folded }: Pick<Paper, 'folded'>): boolean =>
  rateless.test(folded) || notSubject.test(folded) || margin.test(folded)

/**
 * The place where the total, in cents, is also called the amount before VAT, on a paper that charges none. Called so
 * outright it needs either a second place that calls it the whole, or words on why there is no VAT; as a subtotal both.
 */
export function untaxedNet(paper: Paper, total: number): NamedAmount | undefined {
  const named = namedAmounts(paper)
  if (total <= 0 || chargesVat(paper, named, total)) return undefined
  const same = named.filter(({ value, isMinus }) => value === total && !isMinus)
  const outright = same.findLast(({ label }) => isNet(label))
  const net = outright ?? same.findLast(({ label }) => isPart(label))
  if (!net) return undefined
  const others = same.filter((one) => one !== net && !isNet(one.label) && !isPart(one.label))
  const isSaid = saysUntaxed(paper)
  if (outright && isSaid) return net
  if (outright) return others.some(({ label }) => isWhole(label)) ? net : undefined
  return isSaid && others.some(({ label }) => isTotal(label) || isPayable(label)) ? net : undefined
}

/** The place of a VAT of nothing, printed as an amount. */
export const printedZero = (paper: Paper): NamedAmount | undefined =>
  namedAmounts(paper).findLast(({ value, label }) => value === 0 && isVat(label))

/** Any VAT above nothing that could be part of this total. */
function chargesVat(paper: Paper, named: readonly NamedAmount[], total: number): boolean {
  if (vatRows(paper).some(({ vat }) => vat > 0)) return true
  return named.some(({ value, label }) => value > 0 && value < total && isVat(label))
}
