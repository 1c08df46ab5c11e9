import { linesOf } from './tongue.ts'

/** How shops and those who carry for them tell how far a parcel is, by tongue: what carriers call themselves, subjects, and sentences of which a mail has a few. */
export type ParcelBook = {
  tongue: string
  carriers: readonly string[]
  subjects: readonly string[]
  lines: readonly string[]
}

const book = (tongue: string, carriers: string, subjects: string, lines: string): ParcelBook => ({
  tongue,
  carriers: linesOf(carriers),
  subjects: linesOf(subjects),
  lines: linesOf(lines),
})

export const parcelBooks: readonly ParcelBook[] = [
  book(
    'en',
    `{b} Parcel
    {b} Express
    Royal Courier
    {b} Delivery Manager
    National Post
    shipment-tracking@{b}
    {b} Quantum View
    My {b} Choice`,
    `Your {b} order of "{x}" has shipped!
    Your {b} order #{n} has been dispatched
    Your package with {x} will be delivered today
    Delivered: Your {b} order #{n}
    Arriving today: {x}
    Out for delivery: "{x}"
    {b} Update: Package Scheduled for Delivery Tomorrow
    {b} Ship Notification, Tracking Number {t}
    Expected Delivery on {d} by 9:00pm {t}
    Your parcel is on its way
    Shipment {t}: delivery exception
    Your shipment {t} is out for delivery
    Item Delivered, In/At Mailbox {t}
    We're delivering your parcel today
    Your parcel has been delivered to your safe place
    Your item is waiting for you at the post office
    Delivery update for {t}
    Shipping confirmation for order {n}
    Order {n} has left our warehouse
    Good news! Your order is on the move
    Your delivery from {b} is on its way
    A {b} package is being prepared for delivery
    Delivery attempted: {t}
    Your return has been picked up by the carrier
    Your package will arrive a day later than planned
    {b} shipment {t} : Your package is on its way
    We have your parcel
    Collect your parcel from the shop
    Your package was left with a neighbour`,
    `Your package was shipped and is on its way.
    Hi {p}, your package will arrive on {d}.
    Tracking number: {t}
    Track your package: {u}
    Tracking Number :: {t}
    Scheduled delivery date: {d} by end of day
    Estimated delivery between 11:20 and 13:20.
    Your parcel was delivered to {s}.
    It was handed directly to a resident.
    We left it on the front porch.
    Signed for by: {p}
    Ship to: {p}, {s}
    Carrier: {b}
    Number of packages: 1
    Weight: 2.0 lbs
    Your item has cleared customs and is with the local courier.
    The driver tried to deliver but nobody was in. We will try again on the next working day.
    You can choose another day or a safe place: {u}
    Order #{n}
    1 x {x}
    We thought you'd like to know that we've dispatched your items.
    If you need to return an item, visit {u}
    Your delivery is now out with the driver.
    Service: Ground
    The status of your item {t} has changed to: in transit.
    Rate your delivery experience: {u}
    Please do not reply to this message, it was sent from an address that cannot take mail.`,
  ),
  book(
    'nl',
    `Pakketdienst {b}
    {b} Koeriers
    {b} bezorgt`,
    `Je bestelling {n} is verzonden
    Je pakket is onderweg
    Vandaag bezorgen we je pakket van {b}
    Je pakket ligt klaar
    Je pakket is bezorgd
    Bezorgd: pakket {t}
    We hebben je gemist
    Uw zending {t} wordt morgen geleverd
    Track & trace voor je bestelling
    Je pakje is bij de buren
    Goed nieuws: je spulletjes komen eraan`,
    `Je pakket van {b} is onderweg.
    Track & trace: {t}
    Volg je pakket: {u}
    De bezorger komt op {d} tussen 10 en 12 uur.
    Je pakket is afgegeven aan {p}, {s}.
    Je pakket ligt voor je klaar in het afhaalpunt. Breng je identiteitskaart mee.
    Bestelnummer: {n}
    1 x {x}
    We hebben je zending overhandigd aan de transporteur.
    Niet thuis? Kies een ander moment: {u}
    Verwachte levering: {d}
    We waren bij je aan de deur maar je was er niet.`,
  ),
  book(
    'fr',
    `{b} Colis
    Livraison {b}`,
    `Votre commande {n} a été expédiée
    Votre colis est en route
    Votre colis arrive aujourd'hui
    Colis {t} : livraison prévue le {d}
    Votre colis a été livré
    Votre colis vous attend au point relais
    Suivi de votre colis
    Avis de passage
    Bonne nouvelle, votre commande est partie !`,
    `Votre colis a été remis à notre transporteur.
    Numéro de suivi : {t}
    Suivre mon colis : {u}
    Livraison prévue le {d} entre 10 h et 12 h.
    Votre colis a été remis à {p}, {s}.
    Il vous attend au point relais jusqu'au {d}. Munissez-vous d'une pièce d'identité.
    Commande n° {n}
    1 x {x}
    Notre livreur est passé en votre absence.
    Changer le jour de livraison : {u}`,
  ),
  book(
    'de',
    `{b} Paket
    Sendungsinfo`,
    `Ihre Bestellung {n} wurde versandt
    Ihr Paket ist unterwegs
    Ihr Paket kommt heute
    Ihre Sendung {t} wurde zugestellt
    Versandbestätigung zu Auftrag {n}
    Ihre Sendung liegt zur Abholung bereit
    Wir haben Sie nicht angetroffen
    Paketankündigung: Zustellung am {d}
    Ihr {b} Paket wurde an einen Nachbarn übergeben
    Heute geht dein Päckchen auf die Reise`,
    `Ihr Paket wurde an den Zusteller übergeben.
    Sendungsnummer: {t}
    Zur Sendungsverfolgung: {u}
    Voraussichtliche Zustellung: {d} zwischen 10 und 12 Uhr.
    Ihre Sendung wurde an {p}, {s}, übergeben.
    Sie liegt bis {d} im Paketshop für Sie bereit. Bitte Ausweis mitbringen.
    Bestellnummer {n}
    1 x {x}
    Leider haben wir Sie nicht angetroffen.
    Wunschtag oder Ablageort wählen: {u}`,
  ),
  book(
    'pl',
    `Kurier {b}
    {b} (via poczta)`,
    `Twoja paczka {t} jest w drodze
    Paczka od {b}: informacja o dostawie
    Kurier {b} doręczy dziś Twoją paczkę
    Przesyłka {t} została nadana
    Paczka czeka na odbiór
    Doręczyliśmy Twoją przesyłkę
    Twoje zamówienie {n} zostało wysłane
    Wybierz opcje dostawy`,
    `Twoja paczka została przekazana kurierowi.
    Numer przesyłki: {t}
    Śledź przesyłkę: {u}
    Planowana dostawa: {d} między 10 a 12.
    Paczka została doręczona do: {p}.
    Odbierz ją w automacie, kod odbioru {n}.
    Zamówienie nr {n}
    Możesz zmienić termin dostawy: {u}`,
  ),
  book(
    'es',
    `Envíos {b}`,
    `Tu pedido {n} ha sido enviado
    Tu paquete está en camino
    Hoy entregamos tu paquete
    Envío {t} entregado
    Tu paquete te espera en el punto de recogida`,
    `Hemos entregado tu paquete al transportista.
    Número de seguimiento: {t}
    Sigue tu envío: {u}
    Entrega prevista: {d}
    Entregado a {p}.
    Pedido n.º {n}
    1 x {x}`,
  ),
  book(
    'it',
    `Corriere {b}`,
    `Il tuo ordine {n} è stato spedito
    Il tuo pacco è in consegna
    Spedizione {t} consegnata
    Il tuo pacco arriva oggi`,
    `Il tuo pacco è stato affidato al corriere.
    Numero di spedizione: {t}
    Traccia il tuo pacco: {u}
    Consegna prevista: {d}
    Consegnato a {p}.
    Ordine n. {n}`,
  ),
  book(
    'pt',
    `Transportadora {b}`,
    `A sua encomenda {t} está a caminho
    O seu pedido {n} foi enviado
    Encomenda entregue`,
    `A encomenda foi entregue ao transportador.
    Código de rastreio: {t}
    Siga a sua encomenda: {u}
    Entrega prevista: {d}
    Pedido {n}`,
  ),
  book(
    'sv',
    `{b} Frakt`,
    `Ditt paket är på väg
    Din order {n} är skickad
    Paket {t} är levererat
    Hämta ditt paket`,
    `Ditt paket har lämnats till transportören.
    Kollinummer: {t}
    Spåra paketet: {u}
    Beräknad leverans: {d}
    Levererat till {p}.`,
  ),
  book(
    'da',
    `{b} Fragt`,
    `Din pakke er på vej
    Din ordre {n} er sendt
    Pakke {t} er leveret`,
    `Din pakke er overdraget til fragtfirmaet.
    Sporing: {t}
    Følg pakken: {u}
    Forventet levering: {d}`,
  ),
  book(
    'cs',
    `Zásilkovna {b}`,
    `Vaše zásilka {t} je na cestě
    Objednávka {n} byla odeslána
    Balík byl doručen`,
    `Vaši zásilku jsme předali dopravci.
    Číslo zásilky: {t}
    Sledování zásilky: {u}
    Předpokládané doručení: {d}`,
  ),
  book(
    'hu',
    `{b} Futár`,
    `Csomagja úton van
    A(z) {t} számú csomagot kézbesítettük`,
    `Csomagját átadtuk a futárnak.
    Csomagszám: {t}
    Nyomkövetés: {u}
    Várható kézbesítés: {d}`,
  ),
  book(
    'tr',
    `{b} Kargo`,
    `Kargonuz yola çıktı
    {t} numaralı gönderiniz teslim edildi`,
    `Gönderiniz kargoya verildi.
    Takip numarası: {t}
    Takip et: {u}
    Tahmini teslimat: {d}`,
  ),
  book(
    'ru',
    `Почта {b}`,
    `Ваша посылка {t} в пути
    Заказ {n} отправлен
    Посылка доставлена`,
    `Ваше отправление передано в службу доставки.
    Трек-номер: {t}
    Отслеживание: {u}
    Ожидаемая доставка: {d}`,
  ),
]
