import { makeClassifier } from './strength.ts'

/** What the words around a day call it. */
export const dayLabels = makeClassifier({
  issued:
    /\b(?:(?:fa[ck]tuur|creditnota|credit|nota|document|facturatie|uitgifte|uitreikings?|opmaak|boekings?)-?\s?datum|datum (?:van )?(?:de )?(?:fa[ck]tuur|creditnota|nota|uitgifte|uitreiking|document|opmaak)|(?:opgemaakt|uitgereikt|opgesteld|gefactureerd) (?:op|te)?|date (?:de |d')?(?:la |l')?(?:facture|facturation|emission|note|piece|document|avoir|creation|etablissement)|date facture|emise? le|etablie? le|facturee? le|dressee? le|(?:rechnungs|ausstellungs|beleg|gutschrifts?|dokument|faktura)-?\s?datum|(?:ausgestellt|datiert|erstellt) am|datum der (?:rechnung|ausstellung)|(?:invoice|issue|issuing|billing|bill|tax|document|credit note|credit memo|receipt|statement) date|inv\.? date|date (?:of issue|issued|of invoice|of document|of receipt|raised)|issued(?: on)?|billed on|tax point)\b/,
  titled:
    /\b(?:invoice|rechnung|factuur|facture|faktuur|creditnota|avoir|gutschrift|credit note|note de credit|receipt|quittung|nota)\b.{0,45}?\b(?:dated|vom|van|du|de dato|dd|d\.d\.?|of|le|date)\b/,
  due: /\b(?:verval(?:dag|datum|t(?: op)?|len op)|te (?:betalen|voldoen|regelen|vereffenen) (?:voor|tegen|uiterlijk|op|ten laatste)(?: op| voor| de)?|(?:uiterste|laatste) (?:betaal|betalings|datum)\w*|(?:ten laatste|uiterlijk|uiterlyk) (?:te betalen )?(?:op|voor)?|betaal(?:baar|datum|dag)? ?(?:voor|tegen|uiterlijk|op)?|gelieve .{0,40}(?:voor|tegen|uiterlijk|ten laatste)|betaling (?:voor|tegen|uiterlijk)|betalen (?:voor|tegen)|(?:date )?(?:d'|de l')?echeance|echeant le|date limite(?: de paiement)?|a (?:payer|regler|verser)(?: avant| pour| au plus tard)(?: le)?|payable (?:avant|pour|le|au plus tard|jusqu'au)(?: le)?|(?:paiement|reglement) (?:avant|pour|au plus tard|le|attendu)(?: le)?|au plus tard(?: le)?|avant le|jusqu'au|fallig(?:keit(?:sdatum|stag)?)?(?: am| bis| zum)?|faellig\w*|zahlbar (?:bis|am|spatestens|ohne abzug)(?: zum)?|zahlungs(?:ziel|frist|termin|datum)|zu zahlen bis|zahlung bis|(?:bitte )?(?:uberweisen|zahlen|begleichen) .{0,60}bis (?:zum|spatestens)?|bis (?:spatestens|zum)|due (?:date|on|by)|date due|due\b|pay(?:able|ment)? (?:by|before|on|due|until)(?: date)?|please pay .{0,40}(?:by|before)|payment (?:date|deadline)|settle(?:ment)? (?:by|before)|deadline|termijn)\b/,
  discount:
    /\b(?:skonto\w*|korting\w*|escompte\w*|rabatt\w*|remise|discount\w*|early payment|nachlass|contantkorting|abzug(?! netto))\b|\d ?%/,
  dunning: /\b(?:mahn\w*|herinnering\w*|rappel\w*|reminder|verzug\w*|aanmaning\w*|intrest\w*|interest\w*|verhoging)\b/,
  debit:
    /\b(?:incasso\w*|domicilie\w*|automatisch\w*|afschrij\w*|afgeschreven|rond|geind|gehaald|prelev\w*|debite\w*|lastschrift\w*|eingezogen|abgebucht|einzug\w*|collect\w*|direct debit|debited|charged)\b/,
  delivery:
    /\b(?:leve?r(?:ings?)?datum|lever(?:d|ing)? op|geleverd|levering|bestel(?:lings?)?datum|besteld|orderdatum|uitgevoerd op|uitvoerings?\w*|prestatie\w*|date de (?:livraison|commande|prestation|fin)|livree? le|livraison|commande (?:du|le)|liefer(?:datum|tag|ung|schein)\w*|leistungs(?:datum|zeitraum|zeit)|geliefert|bestell(?:datum|ung)|auftrags(?:datum|bestatigung)|auftrag|delivery(?: date)?|delivered|order(?:ed)?(?: date)?|ship(?:ped|ping|ment)(?: date)?|service (?:date|period)|date of supply|supply date|purchase(?:d)?|dispatch\w*|check-?in|check-?out|arrival|departure|aankomst|vertrek|arrivee|depart|anreise|abreise|werf|chantier|intervention|interventie|bezoek|visite)\b/,
  period:
    /\b(?:periode?n?|period|van\b.{0,25}\b(?:tot|t\/m)|du\b.{0,25}\bau|vom\b.{0,25}\bbis|from\b.{0,25}\bto|abonnement\w*|subscription|zeitraum|maand|mois|monat)\b|\b(?:tot(?: en met)?|t\/m|au|bis|to|until|through|thru)\s*$|\d\s*[-–]\s*$/,
  other:
    /\b(?:afgedrukt|geprint|gedrukt|imprimee? le|gedruckt|printed|naissance|geboren|birth|geldig\w*|valable|valid\w*|gultig|contract\w*|sinds|depuis|seit|since|since|mandaat|mandat|mandate|opened|volgende|prochaine|nachste|next|renews?|vorige|precedent\w*|vorherig\w*|previous|oorspronkelijk\w*|d'origine|initiale|associee|ursprunglich\w*|original|corrige\w*|betreft|betrifft|reference|referentie|ref|oproep\w*|offerte|devis|angebot|quote|meterstand|releve|ablesung|reading|opname|betaald|voldaan|paye\w*|regle\w*|acquitte\w*|bezahlt|erhalten|paid|received|ontvangen|recu)\b/,
  weak: /(?:^|\b)(?:datum|date|dd|d\.d|date\/heure|fait le|dat|tag|le|den|on)\b\.?/,
  // A town before a day: "Gent, 3 maart 2026".
  town: /^[a-z' -]{2,28},? ?(?:den |le |de |am )?$/,
})
