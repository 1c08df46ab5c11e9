/** What a paper calls itself. Wider than the contract's kinds: a payslip and a contract are both `other`, but say so. */
export const paperKinds = [
  'invoice',
  'credit-note',
  'receipt',
  'pro-forma',
  'quote',
  'order-confirmation',
  'delivery-note',
  'statement',
  'reminder',
  'payslip',
  'contract',
  'terms',
  'price-list',
  'customs-paper',
  'payment-notice',
  'ticket',
  'certificate',
  'report',
  'work-sheet',
  'tax-paper',
  'tender',
  'letter',
] as const
export type PaperKind = (typeof paperKinds)[number]

/** Names of papers in nl, fr, de and en, folded. Each pattern matches the name alone, without number or date. */
export const paperNames: Record<PaperKind, RegExp> = {
  'pro-forma':
    /(?:factu\w* |facture |rechnung |invoice |vorkasse-?)?pro[- ]?forma(?:[- ]?(?:factu\w*|facture|rechnung|invoice))?|voorafbetalingsverzoek/,
  'credit-note':
    /(?:tax )?credit[- ]?(?:not[ae]|memo|nota|factuur|invoice)|kredietnota|creditnot[ae]|note de credit|facture d'avoir|(?:bon d')?avoir|gutschrift(?:s?anzeige)?|(?:rechnungs)?gutschrift|stornorechnung|gutschriftsanzeige|credit advice|credit client|creditering|nota de credito|factura (?:de abono|rectificativa)|nota di credito|kreditnota|kreditfaktura|faktura koryguj\w+|hyvityslasku/,
  invoice:
    /(?:\w+[ -])?(?:\w*fa[ck]tuur|facture|\w*rechnung|invoice)(?: d'acompte| de solde| de regularisation| finale| definitive| recapitulative| simplifiee| acquittee)?|\w*fa[ck]tuur|tax invoice|vat invoice|e-?rechnung|(?:ereloon|honorarium|kosten|honorar|ere|verbruiks|premie|bijdrage|afrekenings|eind)not[ae]|(?:ereloon|kosten)staat|note de debit|(?:jaarlijkse|maandelijkse|periodieke|tussentijdse|definitieve) (?:eind)?afrekening|(?:tussentijdse |eind)?staat van (?:kosten en )?erelo+n\w*|(?:note|etat)(?: de frais| d'honoraires| des frais)?(?: et)?(?: d'| de | )?(?:honoraires|frais)(?: et (?:d')?honoraires)?|nota|note de frais et honoraires|honorarnote|liquidation|vervaldagbericht|premie-?afrekening|avis d'echeance|decompte de prime|beitragsrechnung|(?:jaar|eind|slot|maand|voorschot|energie|verbruiks)-?afrekening|(?:jahres|end|schluss|abschlags|verbrauchs|strom|neben)abrechnung|decompte (?:annuel|final|mensuel)|facture de cloture|bill|guest folio|folio|bijdragebericht|avis de cotisation|facturas?(?: simplificada)?|fattura(?: elettronica| differita| di acconto)?|parcella|fatura|faktura(?: vat)?|faktur|lasku|invois|rekening|afrekening|decompte|abrechnung|declaratie|honorar|betaalverzoek|(?:verzoek|uitnodiging) tot betaling|invitation a payer|appel (?:de fonds|de cotisation|a cotisation)|payment request|request for payment|zahlungsanforderung/,
  receipt:
    /(?:sales |payment |cash |official |your |rental |trip )?receipt|kassa(?:ticket|bon)|kasticket|ontvangstbewijs|kwitantie|betaalbewijs|bewijs van betaling|bon(?:netje)?|recu(?: de paiement| de caisse)?|quittance|ticket de caisse|justificatif(?: de paiement| d'achat)?|(?:kassen|zahlungs|bar)?beleg|kassenbon|quittung|spendenbescheinigung|recu fiscal|recibo|ricevuta|kvittering|kvitto|quittance de loyer/,
  quote:
    /(?:vrijblijvende |prijs)?offerte|(?:prijs)?bestek|prijsvoorstel|prijsopgave|voorstel|(?:prijs)?aanbieding|aanbod|(?:kosten|prijs)?raming|devis(?: estimatif)?|(?:devis |remise )?estimati(?:on|f)|remise de prix|cotation|bordereau de prix|offre(?: de prix| commerciale)?|proposition(?: de prix| commerciale)?|(?:preis|unverbindliches |freibleibendes )?angebot|(?:kosten)?voranschlag|kostenschatzung|preisauskunft|(?:price |sales )?quot(?:e|ation)|(?:cost |budget )?estimate|proposal|(?:price |tender )?offer|presupuesto|cotizacion|preventivo|orcamento|oferta|offerta|tilbud|offert/,
  'order-confirmation':
    /(?:order|bestel(?:lings?)?|boekings?|reserverings?|opdracht)-?bevestiging|bevestiging van (?:uw |je )?(?:bestelling|order|opdracht|boeking|reservering|reservatie)|bestel(?:bon|ling|order)|(?:inkoop|verkoop)order|(?:confirmation|accuse de reception) de (?:votre |la |ta )?(?:commande|reservation)|bon de commande|commande(?: (?:client|fournisseur))?|auftrag|(?:liefer|kunden)auftrag|(?:bestatigung) ihre[rs] (?:bestellung|auftrags)|(?:auftrags|bestell|buchungs|reservierungs)bestatigung|bestellung|(?:order|booking|reservation) confirmation|order acknowledge?ment|confirmation of your (?:order|booking)|(?:purchase|sales) order|order (?:summary|details)|confirmacion de pedido|pedido|conferma d'ordine|ordine|ordrebekr\w+|orderbekraftelse|encomenda/,
  'delivery-note':
    /(?:leverings?|lever|aflever|pak|verzend|afhaal|vracht|colli)-?(?:bon|nota|brief|lijst|bewijs)|zendnota|bon (?:de livraison|d'enlevement|d'expedition)|(?:bordereau|avis|fiche) (?:de livraison|d'expedition|d'envoi)|note d'envoi|lettre de voiture|liefer(?:schein|beleg|avis)|pack(?:zettel|liste)|versand(?:schein|liste|anzeige)|abholschein|frachtbrief|kolliliste|warenbegleitschein|(?:delivery|dispatch|despatch|goods received|shipping|consignment|collection|advice) (?:note|advice|slip|docket|list)|advice note|packing (?:list|slip)|bill of lading|liste de colisage|cmr|albaran|documento di trasporto|ddt|guia de remessa|folgeseddel|foljesedel/,
  statement:
    /(?:rekening|klanten|saldo)-?(?:overzicht|uittreksel|afschrift|staat)|(?:dag)?afschrift|stand van (?:uw|je) rekening|overzicht van (?:uw|je) facturen|uittreksel|overzicht (?:van )?(?:de )?(?:openstaande|onbetaalde|vervallen) (?:posten|facturen)|openstaande (?:posten|facturen)|(?:releve|extrait)(?: de compte| bancaire| client| mensuel| des factures(?: ouvertes)?| de factures(?: ouvertes)?)?|etat de (?:votre )?compte|situation de compte|factures (?:en attente|ouvertes)|(?:kunden)?kontoauszug|umsatz(?:ubersicht|anzeige)|kontoubersicht|offene[- ]posten(?:-liste)?|ubersicht offener rechnungen|saldenbestatigung|(?:(?:current )?account |bank |customer |monthly )?statement(?: of (?:your )?account)?|account summary|(?:aged )?account report|open items|extracto(?: de cuenta)?|estratto conto|extrato de conta|kontoutdrag|kontoudtog|(?:open|openstaande) posten|(?:kaart)?uitgavenstaat|releve (?:de |des )?depenses|kreditkartenabrechnung|credit card statement/,
  reminder:
    /(?:(?:\d\w*|eerste|tweede|derde|laatste|erste|zweite|dritte|letzte|first|second|third|final|premier|deuxieme|dernier|troisieme) )?(?:(?:betalings)?herinnering|(?:aan)maning|ingebrekestelling|rappel(?: de paiement)?|mise en demeure|(?:zahlungs)?erinnerung|mahnung|lettre de relance|(?:derniere )?relance|facture impayee|(?:letzte )?zahlungsaufforderung|(?:payment )?reminder|(?:final|overdue) notice|overdue invoice|letter before action|notice of default)/,
  payslip:
    /(?:individuele )?loon(?:fiche|brief|strook|staat|afrekening)|salaris(?:strook|specificatie|fiche)|wedde?-?(?:fiche|uittreksel)|(?:fiche|bulletin|feuille)s? de (?:paie|paye|salaire|remuneration)|decompte de (?:salaire|remuneration)|(?:lohn|gehalts|entgelt|bezuge|verdienst)-?(?:abrechnung|zettel|schein|nachweis)|abrechnung der brutto\/?-?netto-?bezuge|pay ?(?:slip|stub)|(?:pay|earnings) statement|(?:wage|salary) slip|salary statement|loonkosten? ?overzicht/,
  contract:
    /\w*overeenkomst|\w*contract|contrat(?: de \w+)?|convention|\w*vertrag|(?:\w+ )?agreement|bail(?: commercial)?|huurcontract|volmacht|vollmacht|procuration/,
  terms:
    /(?:algemene |bijzondere )(?:verkoop|leverings|huur|gebruiks|betalings|contracts)?-?voorwaarden(?: van verkoop)?|(?:verkoops?|leverings)voorwaarden|conditions generales?(?: (?:de vente|d'utilisation|d'achat|de location))?|cgv|allgemeine (?:geschafts|verkaufs|liefer|vertrags)\w*|agb|(?:general )?terms (?:and|&) conditions(?: of \w+)?|terms of (?:service|use|sale)|general conditions|(?:updated )?customer agreement|privacy (?:policy|statement)|privacyverklaring|datenschutzerklarung|politique de confidentialite/,
  'price-list':
    /(?:prijs|tarief|tarieven)-?lijst|tarieven(?: \d{4})?|catalogus|(?:liste de prix|liste des prix|tarifs?|grille tarifaire|catalogue)(?: \d{4})?|preisliste|katalog|preis(?:e \d{4}|verzeichnis)|tarifubersicht|tariff|rates \d{4}|price list|rate card|brochure|productfiche|fiche produit/,
  'customs-paper':
    /commercial invoice|handelsfactuur|facture commerciale|handelsrechnung|customs (?:invoice|declaration)|export declaration|declaration d'exportation|ausfuhranmeldung|facture pour la douane|rechnung fur zollzwecke|douane-?(?:factuur|aangifte|verklaring)|facture douaniere|zollrechnung|cn ?2[23]/,
  'payment-notice':
    /betalings?bevestiging|betaal(?:bericht|advies)|betalingsbericht|overzicht van onze betaling|bevestiging van (?:uw )?betaling|avis (?:de paiement|de domiciliation|de debit|de credit|de virement)|avis de reglement|detail de notre paiement|confirmation de paiement|zahlungsbestatigung|(?:zahlungs|uberweisungs)avis|bestatigung ihrer zahlung|details of our payment|remittance advice|payment (?:confirmation|advice|received)|domicilieringsbericht|debet(?:bericht|nota)/,
  ticket:
    /(?:e-?|toegangs|trein|vlieg|online ?)tickets?|toegangsbewijs|instapkaart|boarding ?pass|billet(?: electronique| d'entree)?s?|carte d'embarquement|eintrittskarte|bordkarte|fahrkarte|fahrschein|voucher|cadeaubon|bon cadeau|gutschein|retour-?label|verzendlabel|etiquette(?: de retour| d'expedition)?|(?:return|shipping) label|versandetikett|paketschein/,
  certificate:
    /(?:groene kaart|(?:internationaal )?(?:motor|auto)?verzekerings(?:bewijs|attest|kaart)|carte verte|(?:attestation|certificat)(?: d'assurance)?|grune karte|versicherungs(?:karte|schein|bestatigung)|(?:internationale )?versicherungskarte|(?:international )?(?:motor )?insurance (?:card|certificate)|green card|\w*attest|attest(?:ation)? (?:van|de|d'|fiscale?)[ \w]*|certifica(?:te|at|t)(?: of (?:insurance|conformity))?|(?:insurance|inspection) certificate|confirmation of cover|zertifikat|\w*bescheinigung|keuringsverslag|diploma)/,
  report:
    /(?:vergader)?verslag|notulen|agenda|proces[- ]verbal|compte[- ]rendu|(?:sitzungs)?protokoll|(?:meeting )?minutes|report|rapport|bericht|curriculum vitae|cv|lebenslauf|resume|handleiding|gebruiksaanwijzing|manuel|mode d'emploi|bedienungsanleitung|manual|user guide|presentatie|presentation|jaarverslag|vacature|motivatiebrief|lettre de motivation/,
  'work-sheet':
    /werk(?:bon|fiche|blad|staat|verslag)|(?:prestatie|uren)(?:staat|lijst|overzicht|blad)|interventie(?:bon|verslag)|regiebon|(?:bon|fiche|rapport) (?:d'intervention|de travail)|feuille de (?:route|temps|prestations?|travail)|detail des prestations|releve de prestations?|(?:stunden|leistungs|arbeits|tatigkeits)(?:nachweis|zettel|bericht|schein)|rapportzettel|(?:montage|regie|service)bericht|arbeitsnachweis|attachement de travaux|releve d'heures|fiche de travail|bon de travail|time ?sheet|job sheet|site visit report|engineer'?s report|work ?(?:sheet|order)|service report|service ?rapport|vorderingsstaat|etat d'avancement|aufmass/,
  'tax-paper':
    /aanslagbiljet(?: \w+)?|aanslag (?:gemeente|provincie)\w*|berekening van uw belasting|btw-aangifte|avertissement-extrait de role|avis d'imposition|avis de taxe|taxe fonciere|declaration de tva|\w*steuerbescheid|bescheid uber \w+|\w*vorauszahlungsbescheid|umsatzsteuer-?voranmeldung|(?:notice of |tax )assessment|assessment notice|vat return|income tax calculation|(?:business rates|council tax) (?:demand|notice|bill)/,
  tender:
    /aanbesteding|prijsaanvraag|offerteaanvraag|uitnodiging tot (?:offerte|inschrijving)|bestek nr|meetstaat|appel d'offres|demande de (?:prix|devis)|cahier des charges|invitation a remettre offre|metre|ausschreibung|preisanfrage|anfrage|leistungsverzeichnis|aufforderung zur angebotsabgabe|vergabeunterlagen|invitation to tender|request for (?:quotation|proposal|tender)|tender documents|bill of quantities|enquiry/,
  letter: /(?:geachte heer|betreft|concerne|objet|betreff) :/,
}

/** Labels that only a paper with a claim to money carries; each is folded and counted once. */
export const billingLabels: Record<string, RegExp> = {
  invoiceNumber:
    /\b(?:fa[ck]tuur(?:nummer|nr|no|-?nr\.?)\b|fact\.? ?n[ro°]|fa[ck]tuurreferentie|inv\.? ?(?:no\b|nr\b|#)|re\.?-? ?nr\b|rg-? ?nr\b|ref(?:erence|\.)? facture|fa[ck]tuur ?(?:n[r°o]\b|nummer|id)|numero (?:de )?facture|n[°ro]\.? ?(?:de )?(?:la )?facture|facture ?(?:n[°ro]|numero|#)|rechnungs-?(?:nummer|nr)|rechnung ?(?:nr|nummer|no)|invoice ?(?:number|no\b|n[°r]|#|id|ref)|credit ?(?:note|memo) ?(?:number|no|#)|creditnota-?(?:nummer|nr)|bill (?:number|no)|belegnummer|document(?:nr|nummer| no\b| number)|notanummer|n[°o] de (?:piece|document))/,
  invoiceDate:
    /\b(?:fa[ck]tuurdatum|datum (?:van de )?fa[ck]tuur|date (?:de )?(?:la )?(?:facture|facturation|d'emission)|date d'emission|emise? le|rechnungsdatum|ausstellungsdatum|invoice date|date (?:of issue|issued|of invoice)|issue date|billing date|billed on)/,
  due: /\b(?:verval(?:dag|datum|t)\b|vervalt op|te betalen (?:voor|tegen|uiterlijk)|uiterste betaal|betaaltermijn|betalingstermijn|echeance|a (?:payer|regler) avant|date limite|payable (?:avant|le|au|a)|fallig|zahlbar|zahlungsziel|due (?:date|on|by)|date due|payment (?:due|terms)|pay by|gelieve te betalen|graag overschrijven|te betalen\b|nog te betalen|a payer|net a payer|zu zahlen|zahlbetrag|amount due|balance due|total due)/,
  net: /\b(?:(?:totaal|subtotaal|bedrag) (?:excl|zonder|ex)|excl\.? ?(?:btw|b\.t\.w)|maatstaf|belastbaar|total ht|montant ht|hors (?:tva|taxes?)|htva|base (?:tva|imposable|ht)|netto-?(?:betrag|summe|wert)?\b|summe netto|zwischensumme|sub-?total|subtotaal|sous-?total|net (?:amount|total)|(?:total|amount) (?:excl|before|ex)|taxable|excluding (?:vat|tax))/,
  vat: /\b(?:b\.?t\.?w\.?|t\.?v\.?a\.?|m\.?w\.?st\.?|u\.?st\.?|mehrwertsteuer|umsatzsteuer|v\.?a\.?t\.?|gst|sales tax)\b/,
  gross:
    /\b(?:totaal (?:incl|te betalen)|eindtotaal|incl\.? ?(?:btw|b\.t\.w)|totaalbedrag|te betalen|ttc|tvac|tvacc?|a payer|total general|montant total|gesamt(?:betrag|summe)?|rechnungsbetrag|brutto\w*|endbetrag|summe brutto|grand total|total (?:incl|due|amount|to pay|paid)|amount (?:due|paid)|including (?:vat|tax)|balance due|saldo|solde)\b/,
  customer:
    /\b(?:klant(?:nummer|nr|code)|facturatieadres|factuuradres|gefactureerd aan|bestemd voor|facture a|adresse de facturation|client\b|kunden?(?:nummer|-?nr)|rechnung an|rechnungsadresse|bill(?:ed)? to|invoice to|customer|account number)/,
  payment:
    /\b(?:iban|bankrekening|rekeningnummer|compte (?:bancaire)?|bankverbindung|kontonummer|bic|mededeling|ogm|communication|verwendungszweck|virement|overschrijv\w+|uberweis\w+|domicili\w+|prelevement|lastschrift|direct debit|bank transfer)/,
}
