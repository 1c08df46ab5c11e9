const parcel =
  /\b(?:parcels?|packages?|shipments?|consignments?|deliver(?:y|ies)|pakket(?:je|ten|jes)?|pakje|zending(?:en)?|levering|bezorging|poststuk|colis|envois?|expedition|livraison|paket(?:e|et)?|paeckchen|packchen|sendung(?:en)?|lieferung|zustellung|paquetes?|envios?|entrega|encomendas?|pacch[io]|pacco|spedizion[ei]|consegna|paczk[aiey]|przesylk\w+|dostaw\w+|doreczen\w+|balik\w*|zasilk\w+|doruceni\w*|csomag\w*|kuldemeny\w*|forsendelse|leverans\w*|levering\w*|pakk(?:e|en|a)|sandning\w*|lahety\w*|paketti\w*|kargo\w*|gonderi\w*|посылк\p{L}+|отправлени\p{L}+|доставк\p{L}+)\b/gu
const moves =
  /\b(?:(?:has|have|was|were|been|is|are|being|will be|now|just) (?:\w+ )?(?:shipped|dispatched|despatched|sent out|posted|picked up|collected|delivered|en route|in transit|out for delivery|arriving|on (?:its|the|their) way)|on (?:its|the|their) way|out for delivery|in transit|arriv(?:es|ing) (?:on|today|tomorrow|by|soon|\w+day)|will (?:arrive|be delivered|come|reach you)|(?:estimated|expected|scheduled|guaranteed) (?:delivery|arrival|ship\w*)|delivery (?:by|date|window|estimate|attempt\w*|update|notification|status|exception)|ready (?:for|to) (?:pick ?up|collect\w*)|(?:left|handed) (?:at|over|with|in|to|near|by)|signed for by|delivered(?: to|:| on| at)?|shipped(?:!|:| on| via| to)?|ship(?:ping|ment) (?:confirmation|notification|notice|update|details)|dispatch (?:confirmation|notice)|(?:is|zijn|wordt|werd|staat|ligt) (?:\w+ ){0,3}(?:verzonden|verstuurd|onderweg|bezorgd|geleverd|afgeleverd|opgehaald|klaar|overhandigd)|onderweg (?:naar|met)|verwachte (?:lever|bezorg)\w+|(?:a ete|est|sera|ont ete|sont) (?:\w+ ){0,2}(?:expedie\w*|livre\w*|envoye\w*|remis\w*|pris\w* en charge|disponible|en (?:route|chemin|cours)|arrive\w*)|en (?:route|chemin|cours de livraison|cours d'acheminement)|livraison (?:prevue|estimee|effectuee|aujourd'hui)|(?:wurde|wird|ist|sind|wurden|liegt|kommt) (?:\w+ ){0,4}(?:verschickt|versandt|versendet|zugestellt|geliefert|unterwegs|ubergeben|abgeholt|bereit|eingetroffen|heute|morgen)|ist unterwegs|auf dem weg|voraussichtlich\w* (?:zustell|liefer)\w*|versand(?:bestatigung|mitteilung|benachrichtigung)|zustellung (?:heute|am|erfolgt)|(?:ha sido|esta) (?:enviad[oa]|entregad[oa])|en (?:camino|reparto)|enviad[oa]|entregad[oa]|e stat[oa] (?:spedit[oa]|consegnat[oa])|in (?:consegna|arrivo)|foi (?:enviad[oa]|entregue)|a caminho|w drodze|(?:nadan|wyslan|dostarcz|dorecz|przekazan|odebran)\w+|w doreczeniu|prawie u ciebie|czeka (?:na ciebie|w|na odbior)|na ceste|doruc(?:ena|en[oi])|odeslan\w+|uton van|kezbesit\w+|er (?:sendt|pa vej|leveret|pa vei|levert)|ar (?:pa vag|skickad|levererad)|on (?:toimitettu|matkalla|lahetetty)|yola cikt\w+|teslim edil\w+|отправлен\p{L}*|доставлен\p{L}*|в пути)\b/gu
const followed =
  /\b(?:track(?:ing)?(?: ?(?:&|and|en|et|und) ?trace)?(?: (?:number|no|nr|id|code|your|the|it|package|parcel|order|shipment|link|#))|track ?(?:&|and|en) ?trace|waybill|(?:volg|barcode|zending|track)(?:nummer|code)|volg (?:je|uw|jouw|het|de)|numero (?:de )?(?:suivi|colis|envoi|seguimiento|spedizione|tracking)|suiv(?:re|ez) (?:votre|mon|le|l')|sendungs?(?:nummer|verfolgung|status|daten)|paketnummer|verfolg(?:en|ung)|numer (?:przesylki|paczki|listu)|sledz\w*|sledova\w*|codigo de rastre\w*|rastre\w+|kollinummer|sporing\w*|sparningsnummer|seurantakoodi|takip (?:no|kodu|numarasi)|трек-?номер|отслежива\p{L}+|carrier|courier|kurier|koerier|transporteur|livreur|zusteller|bezorger|chauffeur|postbode|facteur|depot|locker|paketshop|packstation|relais|afhaalpunt|pick-?up point|paczkomat\w*|neighbou?r|buren|voisin|nachbar\w*)\b/gu
const trackingNumber =
  /\b(?:1z[a-z\d]{16}|[a-z]{2}\d{9}[a-z]{2}|jjd\d{10,20}|3s[a-z\d]{10,14}|\d{12,24}|tba\d{9,14}|[a-z]{2,4}\d{10,16})\b/
const namedNumber =
  /(?:track|parcel|package|shipment|waybill|consignment|paczk|przesyl|sendung|paket|pakket|zending|colis|suivi|envio|paquete|spedizion|pacco|encomenda|kolli|balik|zasilk|csomag|forsendelse|посылк|отправлени|barcode)[^\n\d]{0,40}(?:\d[ -]?){9,24}(?![\d,.])|(?:order|bestell|commande|pedido|ordine|zamowien|encomenda)[^\n\d]{0,40}(?:\d[ -]?){10,24}(?![\d,.])/
const asksFee =
  /\b(?:pay|paid|betaal\w*|payer|bezahl\w*|zahl\w*|kosten|fee|frais|gebuhr\w*|customs|douane\w*|zoll\w*|invoerkosten|oplat\w*|confirm your (?:address|payment)|bevestig\w*)\b/

/** What those who carry parcels call themselves, and those of them whom everybody knows. */
const carries =
  /parcel|express|cou?rier|kurier|koerier|corriere|futar|[ck]argo|freight|fra[kg]t|logisti|postal|track|deliver|shipment|sendung|pakket|paket|paczk|przesyl|poczt|colis|paquet|pacchi|envios|zasilk|spediz|correo|zustell|bezorg|livrais|messager|transport|почт|доставк|курьер|(?<![a-z])(?:post|poste|posten|postnl|postnord|swisspost|bpost|dhl|dpd|gls|ups|usps|tnt|fedex|hermes|evri|laposte|inpost|colissimo|chronopost|seur|mrw|bring|brt|ctt|ppl|yodel|ontrac|purolator|aramex|royal ?mail|mondial ?relay)(?![a-z])/

/**
 * Whether a mail tells how far a parcel is. `subject`, `text`, `sender`: see fold(), cut before; `sender` is the name shown and the
 * host. Each from 0 to 1.
 */
export function parcelShape({
  subject,
  text,
  sender,
}: {
  subject: string
  text: string
  sender: string
}): Record<string, number> {
  const start = text.slice(0, 1_500)
  const count = (pattern: RegExp, where: string) => where.match(pattern)?.length ?? 0
  const [things, moving, tracked] = [parcel, moves, followed].map((pattern) => count(pattern, text)) as [
    number,
    number,
    number,
  ]
  const subjectThing = count(parcel, subject) > 0
  const subjectMove = count(moves, subject) > 0
  return {
    'subject-thing': Number(subjectThing),
    'subject-moves': Number(subjectMove),
    'subject-both': Number(subjectThing && subjectMove),
    'start-both': Number(count(parcel, start) > 0 && count(moves, start) > 0),
    things: Math.min(1, things / 4),
    moves: Math.min(1, moving / 3),
    followed: Math.min(1, tracked / 2),
    all: Number(things > 0 && moving > 0 && tracked > 0),
    number: Number(
      namedNumber.test(`${subject}\n${text}`) ||
        (trackingNumber.test(`${subject} ${text}`) && (tracked > 0 || subjectThing)),
    ),
    carrier: Number(carries.test(sender)),
    fee: Number(things > 0 && asksFee.test(text)),
  }
}

/** The first word that names a parcel. `folded`: see fold(), cut before. */
export const parcelWord = (folded: string): string | undefined => folded.match(parcel)?.[0]
