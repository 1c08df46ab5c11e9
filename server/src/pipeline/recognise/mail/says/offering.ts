import { hasMoney, sentencesIn } from './fresh-text.ts'

const validity =
  /\b(?:geldig (?:tot|gedurende|voor)|blijft .{0,30}(?:geldig|dagen)|(?:prijs|prijzen) (?:staat|staan|blijft|blijven) .{0,20}(?:vast|geldig)|valable|validite|reste ferme|gultig|bindefrist|preisbindung|valid (?:for|until|till)|validity|holds? for|prices? (?:is|are) (?:firm|fixed|held)|valida|validita)\b/
const offers =
  /\b(?:offerte\w*|prijsofferte|prijsvoorstel|prijsopgave|kostenraming|prijsindicatie|komen (?:we|wij) uit op|vrijblijvend|sans engagement|unverbindlich\w*|freibleibend|without obligation|onze prijs|prijs voor|aan te bieden|kunnen (?:wij|we) u .{0,40}aanbieden|bieden (?:wij|we) u|stellen (?:wij|we) .{0,60}voor|ons voorstel|voorstel|devis|proposition|would be (?:€|eur|\$|£)|komt (?:dat )?(?:neer )?op|revient a|offre(?: de prix)?|meilleure offre|notre proposition|nous vous proposons|nos conditions|vous soumettre|estimation|j'estime|chiffrage|angebot\w*|kostenvoranschlag|kostenschatzung|bieten (?:wir )?(?:ihnen )?.{0,40}\ban\b|unsere preise|quot(?:e|ation)|estimate|our (?:offer|price|pricing|proposal)|proposal|pricing (?:for|below)|rfq|here's what we can do|we can offer|preventivo|offerta|presupuesto)\b/
const acceptance =
  /\b(?:bij akkoord|voor akkoord|akkoord\b.{0,60}\b(?:handtekening|mail|bevestig\w*)|laat (?:maar|ons|gerust) .{0,10}weten of|ondertekend terug|gaat u akkoord|pour accord|bon pour accord|feu vert|signee?|dites-moi si|votre accord|wurden uns (?:uber|auf) ihren auftrag|auftragserteilung|bei zusage|zur freigabe|to go ahead|to proceed|let (?:me|us) know (?:if|by|whether)|sign (?:here|off)|looking? forward to (?:receiving )?your (?:order|purchase order)|purchase order|reply "?yes|pencil you in|wil je dat ik)\b/
const asked =
  /\b(?:(?:uw|je|jouw) (?:aanvraag|prijsaanvraag|vraag|interesse)|zoals (?:gevraagd|besproken)|votre demande|suite a (?:notre|votre)|comme (?:convenu|demande)|(?:ihr\w*|deine) (?:anfrage|interesse)|wie (?:gewunscht|besprochen)|your (?:enquiry|inquiry|request)|as (?:requested|discussed)|getting in touch|vs\. richiesta|vostra richiesta)\b/
const net =
  /\b(?:excl(?:\.|usief)? ?(?:btw|vat)?|\+ ?btw|htva|hors tva|ht\b|zzgl|netto|plus vat|ex vat|excluding vat)\b/
const noOffer =
  /\b(?:korting|promo\w*|-\d{1,2} ?%|soldes?|remise|rabatt|discount|black friday|uitschrijven|unsubscribe|desabonner|abmelden|in bijlage (?:de|onze|uw) factuur|factuurnummer|vervaldag|rekeninguittreksel|vacature|candidat\w*|sollicit\w*|bewerbung)\b/

/** Whether a mail names a price for what was asked: enough of offer, validity, what follows a yes. All folded. */
export function offersPrice({
  subject,
  fresh,
  hasPaper,
}: {
  subject: string
  fresh: string
  /** A paper is attached. */
  hasPaper: boolean
}): boolean {
  const all = `${subject}\n${fresh}`
  if (noOffer.test(all) || !(hasMoney(all) || hasPaper)) return false
  const sum =
    (offers.test(subject) ? 2 : 0) +
    (sentencesIn(fresh).some((one) => offers.test(one)) ? 1.5 : 0) +
    (validity.test(all) ? 1.5 : 0) +
    (acceptance.test(fresh) ? 1.5 : 0) +
    (asked.test(all) ? 0.7 : 0) +
    (net.test(fresh) ? 0.7 : 0) +
    (hasMoney(all) ? 0.3 : 0)
  return sum >= enough
}

const enough = 3.2

const thing =
  /\b(?:bestelling\w*|order|orders|commande|bestellung\w*|auftrag\w*|opdracht|reservatie|reservering|boeking|reservation|booking|buchung|reservierung|purchase order|po|prenotazione|ordine)\b/
/** All in one word. */
const named =
  /\b(?:(?:bestel|order|opdracht|boekings|reservatie|reserverings)bevestiging|(?:bestell|auftrags|buchungs|reservierungs)bestatigung|confirmation de (?:votre )?(?:commande|reservation)|accuse de reception de (?:votre )?commande|(?:order|booking|reservation) (?:confirmation|acknowledge?ment)|conferma d'ordine|confirmacion de pedido)\b/
const taken =
  /\b(?:(?:goed |bij ons |is |hebben )?(?:ontvangen|binnen)|bevestig\w*|genoteerd|ingepland|in behandeling|klaargemaakt|pakken .{0,20}in|bedankt voor (?:het akkoord|je|uw)|confirm\w*|enregistree?|bien recue?|notee?|prise en compte|preparons|accuse de reception|bestatig\w*|notiert|eingegangen|angenommen|erhalten|aufgenommen|acknowledg\w*|received|is in\b|getting your order ready|you're booked|we hold|booked|reserved|scheduled|confermat\w*)\b/
const arranged =
  /\b(?:lever(?:ing|en|datum|termijn)|verzending|bestelnummer|ordernummer|commande n|n° de commande|livraison|liefer\w*|versand|auftragsnummer|bestellnummer|order (?:number|no|id|total)|delivery|dispatch|shipping|aankomst|vertrek|arrivee|anreise|abreise|check-?in|passenger|annuleren|annulation|stornier\w*|cancel\w*|ter plaatse|achteraf|ik lever|sur place|vor ort|retrait|acompte|voorschot|factuur (?:volgt|komt)|factuur komt apart|facturation|facture vous parviendra|rechnung mit der lieferung|on account|klaargemaakt|onderweg)\b/
const doneWith =
  /\b(?:(?:your |the )?(?:cart|basket)|winkelmand\w*|winkelwagen\w*|panier|warenkorb|verzonden|verstuurd|geleverd|uitgeleverd|expediee?|livree?|versandt|verschickt|zugestellt|shipped|delivered|dispatched|factuur in bijlage|facture ci-jointe|rechnung anbei|invoice attached|geannuleerd|annulee?|storniert|cancelled|terugbetaald|refunded|remboursee?)\b/

/** Whether a mail says that an order or booking was taken and is to be carried out. All folded. */
export function takesOrder({ subject, fresh }: { subject: string; fresh: string }): boolean {
  const all = `${subject}\n${fresh}`
  const sentences = [subject, ...sentencesIn(fresh)]
  const isNamed = named.test(subject)
  const isTaken = isNamed || sentences.some((one) => thing.test(one) && taken.test(one))
  if (!isTaken || doneWith.test(all)) return false
  const sum =
    1.5 +
    (isNamed ? 1.5 : 0) +
    (thing.test(subject) ? 0.7 : 0) +
    (taken.test(subject) ? 0.7 : 0) +
    (hasMoney(all) ? 0.8 : 0) +
    Math.min(2, (all.match(arrangedAll)?.length ?? 0) * 0.8)
  return sum >= enough
}

const arrangedAll = new RegExp(arranged.source, 'g')
