import { isLike } from './like.ts'

/** What a line of a till receipt says of its amounts. */
export const roles = [
  'total',
  'payment',
  'cash',
  'change',
  'net',
  'vat',
  'subtotal',
  'rounding',
  'less',
  'count',
] as const
export type Role = (typeof roles)[number]

/** The words of labels in four languages and of English receipts elsewhere; misread words are taken for the nearest of these. */
const vocabulary = new Set(
  `totaal total totale totaux eindtotaal eindbedrag totaalbedrag gesamt gesamtbetrag gesamtsumme gesamtpreis endbetrag endsumme endpreis summe
  betrag bedrag montant amount zahlbetrag rechnungsbetrag rechnungssumme bruttobetrag brutto bruto fahrpreis prix prijs preis price fare ritprijs kostprijs tarif tarief parkeerkost parkgebuhr parkentgelt
  betalen payer regler zahlen voldoen verschuldigd payable due grand general generale sales nett jumlah bill order balance
  bancontact payconiq visa mastercard maestro vpay girocard electronic kartenzahlung karte kaart bankkaart carte bancaire debit debet credit krediet kredietkaart kreditkarte
  kreditkartenzahlung card contactless contactloos contact betaald betaling paye paiement reglement bezahlt zahlung paid payment amex
  maaltijdcheque maaltijdcheques cheque repas pin
  contant cash especes comptant bargeld gegeben gegeven ontvangen recu rendered tendered tender given received
  wisselgeld terug teruggave retour rendu monnaie rendre rueckgeld ruckgeld zuruck zurueck wechselgeld change
  netto maatstaf hors taxe taxes htva exclusief exclusive excluding excl taxable base basis imposable belastbaar grondslag assiette bemessungsgrundlage zonder sans ohne steuerbetrag
  mehrwertsteuer umsatzsteuer steuer service charge inclusief inclusive including incl inkl inclus incluse enthalten waarvan davon dont tvac
  subtotaal subtotal zwischensumme tussentotaal soustotal rounding rounded round afronding rnd arrondi rundung adjustment
  korting remise rabatt discount voordeel gespaard bespaard saved savings saving economie ersparnis punten points statiegeld consigne pfand promotion
  aantal artikelen artikel articles article items item quantity anzahl positionen nombre stuks pieces summary sommaire overzicht
  orange charges banane tomate tomaat tomaten totally tarte carotte summer betreft kasse kassa caisse datum
  importe importo beloep belopp kwota suma celkem yhteensa osszesen fizetendo razem zaplaty complessivo totalt pagar pagare betala
  tarjeta carta contanti efectivo gotowka kontant kontanter cambio resto reszta vaxel troco tilbage byttepenge
  imponibile subtotale mellansumma inkomsten purchase transaction transactiebedrag
  petaling kaas karton laden kanne carton card cartes`
    .split(/\s+/)
    .filter(Boolean),
)
const byFirst = Map.groupBy(vocabulary, (word) => word.length)

const found = new Map<string, string>()

/** The word as the labels spell it, or as it stands. Letters only are looked at; a number stays one. */
export function spelt(word: string): string {
  if (word.length < 4 || word.length > 24 || !/[a-z]/.test(word) || /^\d+[.,]?\d*$/.test(word)) return word
  if (vocabulary.has(word)) return word
  const known = found.get(word)
  if (known !== undefined) return known
  const spelling = nearest(word)
  // Receipts repeat their words; what a flood of others brings is not kept.
  if (found.size < 20_000) found.set(word, spelling)
  return spelling
}

function nearest(word: string): string {
  for (const away of [0, 1, -1, 2, -2])
    for (const label of byFirst.get(word.length + away) ?? []) if (isLike(word, label)) return label
  return word
}

/** A line with its words as the labels spell them: "T0TAAL  TE BETALEM" is "totaal te betalen". */
export function speltLine(folded: string): string {
  return folded
    .slice(0, 300)
    .replaceAll(/\b([bt])\.? ?([tv])\.? ?([wa])\b\.?/g, '$1$2$3')
    .replaceAll(/t\.t\.c\.?/g, 'ttc')
    .replaceAll(/sub[ -]+tota(?:a)?l/g, 'subtotal')
    .replaceAll(/sous[ -]+total/g, 'soustotal')
    .replaceAll(/[a-z0-9|!]+/g, spelt)
}

const vatWord =
  /\b(?:btw|tva|mwst|ust|vat|gst|sst|hst|tax(?:es|e)?|service tax|sales tax|steuer(?:betrag)?|mehrwertsteuer|umsatzsteuer|omzetbelasting|iva|moms|ptu|tps|tvq|dph)\b/
const inclWord =
  /\b(?:incl|inclusief|inclusive|including|inkl|inclus|incluse|ttc|tvac|brutto|bruto|(?:met|avec|mit) (?:btw|tva|mwst))\b/
const netWord =
  /\b(?:excl|exclusief|exclusive|excluding|ht|htva|hors|netto|maatstaf|taxable|base|basis|imposable|belastbaar|before tax|grondslag|mvh|assiette|bemessungsgrundlage|(?:zonder|sans|ohne|ex) (?:btw|tva|mwst|ust|vat))\b/
const totalWord =
  /\b(?:totaal|total|totale|eindtotaal|eindbedrag|totaalbedrag|gesamt|gesamtbetrag|gesamtsumme|gesamtpreis|endbetrag|endsumme|endpreis|summe|zahlbetrag|rechnungsbetrag|rechnungssumme|bruttobetrag|te betalen|a payer|a regler|zu zahlen|te voldoen|to pay|verschuldigd|payable|amount due|total due|balance due|jumlah|ttl|net(?:t)? payable|totale complessivo|totalt|total a pagar|a pagar|da pagare|do zaplaty|att betala|at betale|razem|suma|celkem|yhteensa|osszesen|fizetendo|toplam)\b/
const weakTotal =
  /\b(?:betrag|bedrag|montant|amount|amt|fahrpreis|prix|prijs|preis|price|fare|ritprijs|tarif|tarief|parkeerkost|parkgebuhr|parkentgelt|brutto|bruto|due|sales?|balance|bill|importe|importo|belopp|beloep|kwota|summa|summen|somme|purchase|aankoop|achat|transactiebedrag|prix total|you paid|te voldoen|af te rekenen|verkoop|vente)\b/
const strongTotal =
  /\b(?:te betalen|a payer|a regler|zu zahlen|te voldoen|to pay|eindtotaal|totaalbedrag|gesamtbetrag|gesamtsumme|endbetrag|endsumme|grand total|total (?:due|ttc|tvac|payable|amount|sales|incl|inclusive|general|rounded)|totaal (?:incl|te)|amount due|balance due|zahlbetrag|rechnungsbetrag|total eur|totaal eur|summe eur|(?:rounded|round|bill|order) total)\b/

const patterns: readonly [Role, RegExp][] = [
  [
    'count',
    /\b(?:aantal|nombre|anzahl|quantity|qty|item count|items? sold|positionen|total items?|no\.? of items?|total qty|total quantity|nb|stuks)\b/,
  ],
  ['rounding', /\b(?:rounding|afronding|arrondi|rundung|rnd|round(?:ed)? adj\w*|adjustment|adj)\b/],
  [
    'less',
    /\b(?:korting|remise|rabatt|discount|disc|voordeel|gespaard|bespaard|saved|savings?|economie|ersparnis|punten|points|promotion|coupon|voucher)\b/,
  ],
  [
    'change',
    /\b(?:wisselgeld|terug|teruggave|cambio|resto|reszta|vaxel|troco|tilbage|byttepenge|rendu|monnaie|a rendre|ruckgeld|rueckgeld|zuruck|zurueck|wechselgeld|change|retour)\b/,
  ],
  ['subtotal', /\b(?:subtotaal|subtotale?|soustotal|zwischensumme|tussentotaal|mellansumma)\b/],
  [
    'cash',
    /\b(?:contant|cash|especes|comptant|contanti|efectivo|gotowka|kontant(?:er)?|bar|bargeld|gegeben|gegeven|ontvangen|recu|rendered|tendered|tender|given|received)\b/,
  ],
]
const paymentWord =
  /\b(?:bancontact|payconiq|visa|mastercard|maestro|vpay|v ?pay|girocard|ec[ -]cash|ec|karte|kartenzahlung|kaart|bankkaart|carte|cb|debit|debet|credit|kredietkaart|kreditkarte|card|contactless|betaald|betaling|paye|paiement|reglement|bezahlt|zahlung|paid|payment|tarjeta|carta|kort|karta|cartes|amex|american express|pin|maaltijdcheques?|cheque)\b/

export type Said = { role: Role; strength: number }

/** What a line's words make of its amounts; undefined for a line of goods or of anything else. `spelt` is a line of speltLine. */
export function roleOf(line: string): Said | undefined {
  const words = line.replaceAll(/[€$£]|\d+(?:[.,]\d+)*/g, ' ')
  if (/\b(?:nr|nummer|number|no|id|reg|intracom\w*)\b/.test(words) && vatWord.test(words) && !totalWord.test(words))
    return undefined
  for (const [role, pattern] of patterns) if (pattern.test(words)) return refine(role, words)
  const isTotal = totalWord.test(words)
  const isVat = vatWord.test(words)
  const isIncl = inclWord.test(words)
  if (isTotal && isIncl) return { role: 'total', strength: 1 }
  if (netWord.test(words))
    return /\bnet(?:t)? total\b/.test(words) ? { role: 'total', strength: 0.7 } : { role: 'net', strength: 1 }
  if (isVat)
    return isTotal && /\b(?:total|totaal|summe|montant|betrag)\b.*\b(?:eur|rm|eu)\b/.test(words)
      ? { role: 'total', strength: 0.6 }
      : { role: 'vat', strength: isIncl || !isTotal ? 1 : 0.8 }
  if (isTotal) return { role: 'total', strength: strongTotal.test(words) ? 1 : paymentWord.test(words) ? 0.8 : 0.9 }
  if (paymentWord.test(words)) return { role: 'payment', strength: 0.9 }
  if (weakTotal.test(words)) return { role: 'total', strength: isIncl ? 0.85 : 0.6 }
  return undefined
}

// "Total cash", "Total discount": the second word says what it is; "total rounded" and "total after discount" are what is paid.
function refine(role: Role, words: string): Said {
  if (role === 'rounding' && totalWord.test(words) && /\b(?:after|rounded|round|incl|arrondi) ?(?:\w+ )?/.test(words))
    return { role: 'total', strength: 0.95 }
  if (role === 'less' && /\btotal\w*\b.{0,6}\b(?:after|incl)|\b(?:te betalen|a payer|zu zahlen)\b/.test(words))
    return { role: 'total', strength: 0.9 }
  if (role === 'cash' && /\b(?:te betalen|a payer|zu zahlen)\b/.test(words)) return { role: 'total', strength: 0.9 }
  return { role, strength: 1 }
}
