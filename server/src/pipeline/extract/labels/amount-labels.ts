import { makeClassifier } from './strength.ts'

/** What the words around an amount call it. */
export const amountLabels = makeClassifier({
  net: /\b(?:excl|exclusi\w+|zonder btw|ht\b|htva|h\.t\.?|hors (?:tva|taxes?)|netto\w*|net\b(?! a payer)|maatstaf\w*|belastbaar\w*|(?:sub|sous|tussen|zwischen)-?\s?(?:totaal|total|summe)|summe netto|(?:base|montant) (?:imposable|de base|tva|ht|taxable)|taxable|before (?:vat|tax)|ex\.? (?:btw|vat)|warenwert|zzgl|goods total)\b/,
  base: /\b(?:base|basis|bases|maatstaf\w*|grundlage|bemessung\w*|taxable amount|vat base|belastbare? basis|steuerbasis)\b/,
  gross:
    /\b(?:incl|inclusi\w+|inkl|ttc|tvac{1,2}|tvacc|t\.t\.c\.?|met btw|brutto\w*|(?:eind|gesamt|rechnungs|end|factuur|fa[ck]tuur|creditnota|krediet|gutschrifts?|zahl)-?\s?(?:totaal|total|betrag|bedrag|summe)|endsumme|totaalbedrag|algemeen totaal|total general|grand total|(?:invoice|order|document|credit) total|total (?:of )?(?:invoice|due|amount|to pay|paid|charged|payable|credit)|total (?:de la )?facture|montant (?:total|de la facture|facture|ttc)|rechnungssumme|gesamtpreis|zu zahlender betrag)\b/,
  payable:
    /\b(?:amount (?:due|paid|payable|charged|to pay)|(?:nog )?te (?:betalen|voldoen|ontvangen|storten|regelen)|over te (?:maken|schrijven)|openstaand\w*|net a payer|a (?:payer|regler|verser|rembourser)|zu (?:zahlen\w*|uberweisen\w*|bezahlen)|zahlbetrag|pay(?:able)?|please pay|due|bedrag van|le montant de|la somme de|den betrag von|betrag von|amount of|sum of|terug te (?:betalen|krijgen)|tegoed|in uw voordeel|en votre faveur)\b/,
  balance: /\b(?:saldo|solde|balance|reste|restant\w*|restbetrag|rest|openstaand\w*|outstanding|remaining|nog)\b/,
  paid: /\b(?:betaald|voldaan|ontvangen|paye\w*|regle\w*|verse\w*|recu\w*|bezahlt|gezahlt|erhalten|paid|received|charged|tendered|given|gegeben|ontvangst|visa|mastercard|maestro|bancontact|cash|contant|especes|bar|carte|kaart|karte|card)\b/,
  advance:
    /\b(?:voorschot\w*|acompte\w*|anzahlung\w*|abschlag\w*|advance\w*|deposit\w*|waarborg|provision\w*|prepaid|prepayment\w*|aanbetaling\w*|bereits|reeds|deja|already|in mindering|minderung|abzug|a deduire|deduct\w*|credit(?:s)? applied|tegoed|bon|voucher)\b/,
  vat: /\b(?:b\.?t\.?w|i\.?v\.?a|moms|mva|alv|dph|t\.?v\.?a|m\.?w\.?st|u\.?st|mehrwertsteuer|umsatzsteuer|v\.?a\.?t|gst|hst|sales tax|tax|taxes|steuer(?:betrag|summe)?|belasting\w*|taxe)\b/,
  vatIn: /\b(?:dont|waarvan|davon|of which|darin|daarin|inbegrepen|enthalten\w*|comprend|y compris|inclut|included)\b/,
  plain: /\b(?:totaal|total|totale|totals|gesamt|summe|somme|montant|bedrag|betrag|amount)\b/,
  unit: /\b(?:prijs|prix|preis|price|eenheid\w*|einheit|unit\w*|p\.?u\.?|e\.?p\.?|stuk\w*|aantal|qte|quantite|menge|qty|quantity|hoeveel\w*|tarief|rate|uur|heure|stunde|hour|each|st)\b/,
  extra:
    /\b(?:verzend\w*|frais|port|transport\w*|versand\w*|shipping|freight|korting|remise|rabatt|discount|escompte|skonto|toeslag|supplement|zuschlag|surcharge|administratie\w*|recupel|bebat|milieu\w*|eco\w*|taks|fee|handling|minimum|herinnering\w*|rappel|mahn\w*|interest\w*|intrest\w*|verhoging|schade\w*|indemnit\w*|penal\w*|forfait\w*|pauschal\w*|capital|kapitaal|stammkapital|carry|carried|over te dragen|reporter|report|ubertrag|vorige|previous|precedent\w*|vormonat|transport a|tip|fooi|pourboire|trinkgeld|gratuity|toll?|tol|peage|maut|consigne|pfand|statiegeld|borg|bezorg\w*|liefergebuhr|booking fee|reserverings?\w*|reservation|gebuhr)\b/,
  line: /\b(?:omschrijving|designation|description|bezeichnung|artikel|article|item|ref|code|pos|lijn|ligne|position|product|produit|libelle|detail\w*)\b/,
  free: /\b(?:vrijgesteld|verlegd|exoner\w*|exempt\w*|autoliquidation|steuerfrei|reverse|intracom\w*|medecontractant|cocontractant|niet onderworpen|non soumis)\b/,
})
