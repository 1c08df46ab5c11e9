/** What the words beside an amount say it is, in folded text. */
const netWords =
  /\b(?:excl\w*|exclusief|ex\.? (?:btw|vat|tva)|zonder btw|h\.?t\.?v\.?a|h\.?t\b|hors (?:la )?(?:tva|taxes?)|sans tva|maatstaf|belastbaar|belastbare|base (?:imposable|imponible|tva|de calcul)|imponibile|bemessungsgrundlage|warenwert|taxable (?:amount|total|value)|before (?:vat|tax)|without (?:vat|tax)|ohne (?:mwst|ust|mehrwertsteuer|umsatzsteuer|steuer)|zzgl\.? (?:mwst|ust)|sin iva|senza iva|iva escl\w*|btw excl\w*|tva excl\w*)/
const paysWords =
  /\b(?:te (?:betalen|voldoen|storten|regelen)|a (?:payer|regler|verser|pagar)|zu (?:zahlen|uberweisen|begleichen)|zahlbetrag|payable|to pay|due|da pagare|saldo|solde|balance|restant\w*|restbetrag|openstaand\w*)\b/
const wholeWords =
  /\b(?:incl\w*|inkl\w*|ttc|t\.t\.c|tvac\w*|brutto\w*|met btw|avec tva|mit (?:mwst|ust)|(?:factuur|fa[ck]tuur|eind|gesamt|rechnungs|end|invoice|grand|general|algemeen)-?\s?(?:totaal|total|betrag|bedrag|summe)|totaalbedrag|total (?:factura|facture|fattura|rechnung|factuur|invoice|de la facture|general)|totaal (?:factuur|rekening)|totale (?:fattura|documento)|rechnungsbetrag|endsumme|factuurbedrag|montant (?:total|ttc|de la facture)|invoice (?:total|amount))\b/
const plainWords = /\b(?:totaal|totale|total|summe|gesamt|somme|montant|bedrag|betrag|amount|importe|importo)\b/
const partWords =
  /\b(?:sub-?\s?tot\w*|subtotaal|sous-?\s?total|tussen-?\s?totaal|zwischensumme|subtotale|imponibile|goods total|goederen)\b/
const vatWords =
  /\b(?:b\.?t\.?w|t\.?v\.?a|v\.?a\.?t|i\.?v\.?a|m\.?w\.?st|u\.?st|mehrwertsteuer|umsatzsteuer|gst|sales tax|taxes?|steuer(?:betrag)?)\b/
const notVat = /\b(?:nummer|numero|nr|number|n[°ºo]|id)\b/

// "Netto te betalen", "net à payer" is what remains to be paid.
const nettoWords =
  /^net:?$|\b(?:netto(?:summe|betrag|bedrag|totaal|wert)?|(?:summe|som|total|montant|bedrag|betrag) (?:netto|net)|net (?:amount|total|value|price|ht))\b/

/** The amount before VAT, said outright. */
export const isNet = (label: string) =>
  (netWords.test(label) || (nettoWords.test(label) && !paysWords.test(label))) &&
  !/\bincl|\binkl|\bttc\b|\btvac/.test(label)
/** What is to be paid or left to pay, which need not be what the invoice comes to. */
export const isPayable = (label: string) => paysWords.test(label)
/** The amount with VAT, or the invoice's own total. */
export const isWhole = (label: string) => wholeWords.test(label) && !isNet(label)
export const isPart = (label: string) => partWords.test(label)
/** Any sum that the paper calls a total. */
export const isTotal = (label: string) => isWhole(label) || (plainWords.test(label) && !isVat(label))
/** VAT itself: not an amount with or without it. "Incl. btw" heads a total, "incl. btw 21 %" may be the VAT in it. */
export const isVat = (label: string) =>
  vatWords.test(label) &&
  !notVat.test(label) &&
  !isNet(label) &&
  !/\btt?c\b|\btvac/.test(label) &&
  !(/\b(?:incl|inkl|met|avec|mit|con)\b/.test(label) && (plainWords.test(label) || !label.includes('%')))
