/**
 * What papers say of themselves beside their title, in nl, fr, de and en; each is sought once in the folded text of a paper.
 * Names of signals: which kind of paper a phrase speaks for is learnt, not written here.
 */
export const paperPhrases = {
  'no-invoice':
    /\b(?:(?:dit )?is geen (?:btw-)?fa[ck]tuur|geen (?:boekhoudkundig|fiscaal) (?:stuk|document)|geen recht op aftrek|ne tient pas lieu de facture|n'est pas une (?:facture|piece comptable)|ne (?:vaut|constitue) pas (?:une )?facture|sans valeur comptable|(?:dies ist )?keine rechnung|kein (?:rechnungs|buchungs)beleg|nicht zum vorsteuerabzug|(?:this )?is not (?:a|an) (?:vat |tax )?invoice|not an accounting document|not valid as (?:an )?invoice)\b/,
  'invoice-follows':
    /\b(?:fa[ck]tuur (?:volgt|wordt (?:afzonderlijk|apart|later|na)|sturen wij|ontvangt u|bij de goederen)|ontvangt u (?:onze|de|een) fa[ck]tuur|wordt (?:nadien )?gefactureerd|facture (?:definitive )?(?:suivra|vous parviendra|sera (?:envoyee|etablie|adressee|transmise)|est envoyee separement)|recevrez (?:la|votre|une) facture|rechnung (?:folgt|erhalten sie|geht ihnen|wird (?:ihnen|separat|gesondert|nach))|endgultige rechnung|(?:final )?invoice (?:follows|to follow|will (?:follow|be (?:sent|issued))|is sent separately)|(?:we will|you will be) invoiced?)\b/,
  'valid-until':
    /\b(?:geldig(?:heid\w*)?(?: tot| t\.?e\.?m| gedurende|:)|blijft \d+ dagen geldig|\d+ dagen geldig|valable (?:jusqu|pendant|\d+|un mois|du|au)|validite(?: de l'offre)?\b|prix valables|gultig (?:bis|fur)|bindefrist|preisbindung|halten wir uns|gilt (?:\d+ tage|bis)|valid (?:until|for|to)\b|offer (?:expires|valid)|expir(?:es|y date)|prices? (?:are )?held)/,
  'accept-by':
    /\b(?:voor akkoord|ter goedkeuring|handtekening (?:voor akkoord|klant)|ondertekend terug|bon pour accord|lu et approuve|bon pour (?:commande|acceptation)|retourner (?:ce document )?signe|pour acceptation|auftrag erteilt|unterschrieben zuruck|auftragserteilung|zur annahme|accepted by|to accept|sign and return|signed acceptance)\b/,
  'we-offer':
    /\b(?:prijsaanvraag|volgend voorstel|bieden wij (?:u )?aan|ons voorstel|(?:plaisir|l'honneur) de vous (?:proposer|remettre|soumettre)|notre (?:meilleure )?offre|votre demande de prix|bieten (?:wir )?(?:ihnen )?(?:freibleibend |gerne )?an\b|ihre anfrage|unterbreiten wir|pleased to (?:quote|offer)|your enquiry|we (?:can )?offer you|our (?:best )?(?:offer|quotation))\b/,
  'quote-number':
    /\b(?:offerte(?:nummer|datum|-?nr)|(?:n[°ro]|date) (?:de |du )?devis|devis n|offre n|angebots?-?(?:nummer|nr|datum)|(?:quote|quotation|estimate) (?:no|number|date|#|ref))/,
  'order-number':
    /\b(?:(?:bestel|order|opdracht)-?(?:nummer|nr|datum|bon)|uw (?:bestelling|order)|(?:n[°ro]|date) (?:de )?(?:la )?commande|commande (?:n|du|client)|votre commande|bon de commande|(?:auftrags|bestell)-?(?:nummer|nr|datum)|ihre bestellung|(?:purchase|sales) order|(?:po|order|so) (?:no|number|date|ref|#)|your order)/,
  'delivery-number':
    /\b(?:(?:leverings?|lever|pak|zend|werk)-?(?:bon|nota)(?:nummer)?|bl n|n[°ro] (?:de )?bl\b|bon de livraison|lieferschein(?:nummer|-?nr)?|ls-?nr|(?:delivery|despatch|dispatch|advice) note|shipment|waybill)\b/,
  'we-confirm':
    /\b(?:(?:wij|we) bevestigen|bevestigen wij|(?:hartelijk )?dank voor (?:uw|je) (?:bestelling|order|opdracht)|bedankt voor (?:uw|je) bestelling|bestelling is goed ontvangen|goed ontvangen|nous confirmons|confirmons (?:votre|la)|merci (?:pour|de) votre commande|votre commande (?:a bien ete|est) (?:recue|enregistree)|wir bestatigen|bestatigen wir|dank fur ihre(?:n)? (?:bestellung|auftrag)|bestellung ist (?:bei uns )?eingegangen|we confirm|thank you for your order|order has been received)\b/,
  'deliver-by':
    /\b(?:verwachte (?:levering|leverdatum)|levertijd|leveringstermijn|levering week|delai de livraison|livraison (?:prevue|semaine|estimee)|date de livraison (?:prevue|estimee)|lieferzeit|liefertermin|lieferwoche|voraussichtliche lieferung|lead time|expected delivery|estimated delivery|ships? by|delivery (?:time|week))\b/,
  'received-by':
    /\b(?:in goede staat|goederen ontvangen|ontvangen door|handtekening (?:voor ontvangst|ontvanger)|voor ontvangst|marchandise recue|recue? (?:en bon etat|par|conforme)|signature (?:du )?(?:destinataire|client|receptionnaire)|ordnungsgemass erhalten|ware erhalten|empfangen von|unterschrift (?:des )?(?:empfangers|kunden)|received (?:in good|by)|goods received|customer signature|signed for)\b/,
  parcels:
    /\b(?:colli|brutogewicht|totaal gewicht|gewicht|kg bruto|nombre de colis|colis|poids (?:brut|total|net)|kolli|gesamtgewicht|packstucke|gross weight|total weight|packages|no\. of parcels|parcels|pallets?|transporteur|spediteur|carrier|tracking)\b/,
  unpaid:
    /\b(?:(?:nog )?(?:niet|geen) (?:(?:volledig )?betaald|betaling (?:ontvangen|gezien|geregistreerd))|nog (?:geen betaling|steeds open|open ?staa?t)|ontvingen wij (?:nog )?geen|blijft (?:volgend bedrag )?(?:open|onbetaald)|(?:reste|demeure|restent) (?:a ce jour )?(?:impaye|due?|ouvert)|n'avons pas (?:encore )?recu|impayee?s?|retard de paiement constate|noch (?:offen|nicht (?:beglichen|bezahlt|eingegangen))|keinen zahlungseingang|ubersehen|noch nicht beglichen|mahngebuhr|mahnkosten|has not been paid|not (?:yet )?received payment|still (?:outstanding|unpaid)|(?:is|are|now) overdue|remains? (?:unpaid|outstanding)|aanmaningskosten|frais de rappel|late fee added)\b/,
  crossed:
    /\b(?:kruist|als niet(?:ig| bestaand)|reeds betaald hebt|was u ons voor|croise (?:ce|notre|le)|ne pas (?:en )?tenir compte|si vous avez deja|uberschnitten|gegenstandslos|sollten sie (?:bereits|inzwischen)|crossed (?:this|our)|please (?:ignore|disregard)|if you have already paid)\b/,
  'open-items':
    /\b(?:openstaande (?:posten|facturen|saldi)|open posten|vervallen (?:posten|facturen)|nog open|factures? (?:ouvertes?|en attente|echues?|non soldees?)|montants echus|postes ouverts|restent ouvertes|offene (?:posten|rechnungen|salden)|falligen posten|noch offen|open (?:items|invoices)|overdue items|still open|outstanding invoices|aged|confirm this balance|saldo bevestigen|confirmer ce solde)\b/,
  balances:
    /\b(?:(?:begin|eind|oud|nieuw|vorig|openings)-?saldo|(?:oud|nieuw|vorig) saldo|(?:ancien|nouveau) solde|solde (?:initial|final|precedent|anterieur|reporte)|(?:alter|neuer) (?:saldo|kontostand)|(?:anfangs|end)saldo|(?:opening|closing|previous|new) balance|(?:balance )?(?:brought|carried) forward)\b/,
  booking:
    /\b(?:valuta(?:datum)?|date valeur|wertstellung|value date|verrichtingen?|operations?|buchungen|transactions)\b/,
  salary:
    /\b(?:bruto ?loon|netto ?loon|brutowedde|rsz|bedrijfsvoorheffing|loonheffing|werknemer|maaltijdcheques|salaire (?:brut|net|de base)|cotisations? (?:onss|sociales|salariales)|onss|precompte professionnel|net a payer avant|salarie|travailleur|brutto(?:lohn|gehalt)|gesamtbrutto|lohnsteuer|sozialversicherung|rentenversicherung|krankenversicherung|auszahlungsbetrag|steuerklasse|gross pay|net pay|paye|national insurance|employee|tax code|take-home)\b/,
  parties:
    /\b(?:tussen de ondergetekenden|ondergetekenden|hierna|wordt overeengekomen|partijen|entre les soussignes|soussignes|ci-apres|il est convenu|les parties|nachfolgend|wird folgendes vereinbart|vertragsparteien|hereinafter|made between|the parties|between the undersigned|witnesseth)\b/,
  articles: /(?:^|[\n\f] ?)(?:artikel|article|art\.|§|clause) ?\d{1,2}\b/,
  insured:
    /\b(?:polis(?:nummer)?|verzeker(?:d|ingnemer|ingsnemer)|verzekerd bedrag|waarborg|police(?: n| d'assurance)|assure[es]?|capital assure|preneur d'assurance|versicherungs(?:schein|summe|nehmer)|versichert|deckungssumme|policy (?:number|no)|insured|sum insured|indemnity)\b/,
  premium:
    /\b(?:premie|jaarpremie|prime (?:annuelle|nette|totale|commerciale)|prime\b|versicherungsbeitrag|jahresbeitrag|premium)\b/,
  certifies:
    /\b(?:bevestigen(?: hierbij)? dat|verklaart dat|(?:dit|het) attest|geattesteerd|certifi(?:ons|e) que|atteste que|pour servir et valoir|present(?:e)? (?:attestation|certificat)|bescheinigen|bestatigen,? dass|diese bestatigung|certify that|this is to certify|this certificate)\b/,
  taxed:
    /\b(?:aanslagjaar|inkomstenjaar|kohier\w*|opcentiemen|belastbaar inkomen|personenbelasting|federale overheidsdienst|exercice d'imposition|annee des revenus|role\b|revenu imposable|additionnels communaux|finances publiques|service public federal|finanzamt|steuernummer.{0,40}bescheid|festgesetzt\w*|rechtsbehelfs\w*|einspruch|veranlagung\w*|zu versteuerndes|tax (?:year|assessment|payable)|assessment|taxable income|taxpayer|revenue commissioners)\b/,
  customs:
    /\b(?:hs[- ]?codes?|tariff (?:code|number)|zolltarif\w*|warennummer|code (?:sh|douanier)|goederencode|gn-code|douane\w*|customs|zoll\w*|incoterms?|country of origin|land van (?:oorsprong|herkomst)|pays d'origine|ursprungs(?:land|ware\w*)|no commercial value|zonder handelswaarde|sans valeur commerciale|ohne handelswert|eori)\b/,
  hours:
    /\b(?:technieker|monteur|uitgevoerd door|aankomst|vertrek|totaal uren|werkuren|technicien|execute par|heures? (?:prestees|de travail)|total heures|techniker|ausgefuhrt von|stunden gesamt|arbeitszeit|engineer|carried out by|total hours|hours worked|uitgevoerde werken|travaux executes|ausgefuhrten arbeiten|work carried out)\b/,
  prices:
    /\b(?:prijzen (?:geldig|zijn exclusief|excl|onder voorbehoud|in euro)|prijswijzigingen|prix (?:hors tva|valables|indicatifs|en euros)|sous reserve de modification|applicable des|preise (?:gultig|in euro|zuzuglich|verstehen|zzgl)|anderungen vorbehalten|prices (?:exclude|effective|subject|in euro|valid)|without notice|geldig vanaf|valable a partir|gultig ab|valid from)\b/,
  'paid-to-you':
    /\b(?:hebben wij (?:vandaag )?(?:volgende facturen )?betaald|op uw rekening|(?:uw|je) betaling (?:werd|is) (?:goed )?(?:ontvangen|verwerkt)|nous avons (?:paye|vire|regle)|sur votre compte|votre paiement a (?:bien )?ete|auf ihr konto|(?:haben wir|wir haben) .{0,40}uberwiesen|ihre zahlung ist|we have (?:today )?paid|into your account|your payment has been)\b/,
  'asks-price':
    /\b(?:beste prijs|inschrijver|indienings?datum|indienen voor|prijsvraag|meilleur prix|soumissionnaire|date limite de (?:remise|depot)|remettre (?:offre|votre)|besten preis|bieter|abgabefrist|angebotsfrist|best price|bidder|closing date|submit by|tender)\b/,
  credited:
    /\b(?:crediteren|gecrediteerd|verrekend met uw volgende|teruggestort|terugbetaald op|retour(?:zending)?\b|(?:nous )?credit(?:ons|ee?)\b|deduit de votre prochaine|rembourse sur|schreiben wir ihnen|gutgeschrieben|erstattet|wird (?:mit .{0,30})?verrechnet|gutschrifts?-?(?:datum|nummer|nr)|ruckgabe|we credit|credited|refunded to|deducted from your next|goods returned)\b/,
  'about-invoice':
    /\b(?:betreft (?:onze )?factuur|betreffende factuur|(?:op|van|bij|voor|annuleert|corrigeert) factuur (?:n|[a-z]{0,4}\d)|concerne (?:la |notre )?facture|(?:annule|corrige|sur|de) (?:la )?facture (?:n|[a-z]{0,4}\d)|(?:zur|zu unserer|der|betrifft) rechnung (?:n|[a-z]{0,4}\d)|(?:credit|ref|for|original|relates to|against) ?\.?:? invoice)/,
  corrects:
    /\b(?:rechnungskorrektur|korrekturrechnung|correctiefactuur|gecorrigeerde factuur|facture rectificative|correct(?:ed|ive) invoice|vervangt (?:en corrigeert )?(?:onze )?(?:factuur|proforma)|remplace (?:et corrige )?(?:la |notre )?(?:facture|pro ?forma)|ersetzt (?:und korrigiert )?(?:die |unsere )?(?:rechnung|proforma)|replaces (?:and corrects )?(?:our )?(?:invoice|pro forma))\b/,
  paid: /\b(?:betaald (?:met|via|per|op)|reeds betaald|voldaan|paye(?:e)? (?:par|le)|acquitte[es]?|regle[es]? (?:par|le)|deja paye|bezahlt (?:mit|am|per)|dankend erhalten|bereits bezahlt|beglichen|paid (?:by|with|on|in full)|payment received|amount paid|charged to|thank you for your (?:purchase|payment)|bedankt voor (?:uw|je) aankoop|merci de votre (?:achat|visite)|dank fur ihren einkauf)\b/,
  'pay-us':
    /\b(?:gelieve (?:het bedrag |dit bedrag |\S+ )?(?:over te (?:schrijven|maken)|te betalen|te storten)|te betalen (?:voor|uiterlijk|op)|over te schrijven op|merci de (?:virer|verser|regler)|a (?:virer|verser|regler|payer)\b|veuillez (?:virer|payer|regler)|bitte (?:uberweisen|zahlen)|zu uberweisen|zahlbar (?:bis|innerhalb|binnen|ohne)|please (?:pay|transfer|remit)|payable (?:by|within|to)|pay(?:ment)? (?:is )?due|overschrijving op|betaling binnen|paiement (?:a|sous|avant|dans)|zahlung (?:bis|innerhalb))\b/,
  debit:
    /\b(?:domicilie?ring|domiciliation|prelev(?:e|ement)\w*|lastschrift\w*|einzug\w*|(?:buchen|ziehen) wir .{0,30}(?:ab|ein)|direct debit|automatisch (?:van uw rekening|afgeschreven)|incasso\w*|will be (?:debited|collected))\b/,
  'late-terms':
    /\b(?:laattijdige betaling|niet-betaling|nalatigheids?intrest\w*|verwijl(?:intrest)?\w*|schadebeding|retard de paiement|interets? de retard|indemnite forfaitaire|verzug\w*|verzugszinsen|late payments?|interest (?:at|of|will)|fixed (?:sum|charge))\b/,
  advance:
    /\b(?:voorschot van|eerste schijf|aanbetaling|acompte de|premiere tranche|abschlag(?:szahlung)? von|erste rate|anzahlung von|deposit of|first stage|stage payment)\b/,
  'self-billing':
    /\b(?:self-?bill\w*|uitgereikt door de (?:afnemer|klant|medecontractant)|factuur uitgereikt door|autofactur\w*|auto-facture|facture etablie par le (?:client|preneur|cocontractant)|gutschriftsverfahren|gutschrift(?:en)? im sinne|buyer-created|(?:uw |ihre )?(?:leveranciersnummer|lieferantennummer|lieferanten-?nr)|numero (?:de )?fournisseur|(?:your )?supplier (?:number|no)|§ ?14 abs\.? ?2|wir rechnen ihre|ihre lieferungen? .{0,20}ab\b)\b/,
  agenda:
    /\b(?:aanwezig|verontschuldigd|varia|dagorde|agendapunt|presents|excuses|ordre du jour|divers\b|anwesend|tagesordnung|verschiedenes|attendees|apologies|agenda|any other business|next meeting|volgende vergadering|prochaine reunion|nachste sitzung)\b/,
  seat: /\b(?:stoel|rij|gate|zitplaats|place|siege|rang|sitz|sitzplatz|reihe|seat|row|boarding|aan boord|toegang|a l'entree|am eingang|at the entrance|ingang|embarquement|inwisselbaar|voucher code|einlosen)\b/,
  greeting:
    /\b(?:geachte|beste klant|madame,|monsieur,|chere? client|sehr geehrte|dear (?:sir|customer|madam)|liebe kund)/,
} as const satisfies Record<string, RegExp>

export type PaperPhrase = keyof typeof paperPhrases
