import { wordingsOf } from './phrase-book.ts'

// A table of wordings reads best as one.
// oxfmt-ignore
/** What firms of today write about money, and what people write to each other about it. */
export const dutchDaily = wordingsOf([
  ['receipt', 'travel-receipt', 'body html', 'Uw e-ticket en betaalbewijs {n} / Reisschema en ontvangstbewijs / Bedankt voor uw verblijf / Boeking {n}: betaald / Uw huur is afgerekend / Tolpassage {day} / Vlucht {n}: betaling bevestigd', `
    E-ticket betaalbewijs
    Passagier :: {me}
    Tarief :: {small}
    Luchthavenkosten :: {small}
    Totaal tarief :: {money}
    Betaalwijze :: kaart eindigend op {n4}
    /
    Uw verblijf zit erop en uw rekening is vereffend. Van uw kaart {n4} ging {money} af, waarvan btw {small}. U kunt dit bericht gebruiken voor uw onkosten.
    /
    Uw huur is afgesloten. We inden {money} van uw kaart op {day}.
    Contract :: {n}
    Dagen :: 2
    Brandstof :: {small}
    Totaal geïnd :: {money}
    /
    U reed op {day} door een tolpunt. {money} ging van uw tegoed. Passage {n}, voertuig 1-ABC-{n4}. Btw inbegrepen.
    /
    Stoel 14A is van u. We ontvingen {money} volledig via de kaart. Ticketnr. {n}. Niet terugbetaalbaar.`],
  ['receipt', 'app-receipt', 'body html links', 'Uw bestelling bij {name} (betaald) / Aankoop: {money} / U kocht een app / Marktplaats: u betaalde de verkoper / Uw oplading / Domein vernieuwd / Licentiesleutel en betaling', `
    U kocht:
    {table}
    Aangerekend op :: Visa •••• {n4}
    Order-ID :: {code}{n}
    /
    Uw domein werd een jaar verlengd. {money} ging van de kaart eindigend op {n4}. Transactie {n}.
    /
    U betaalde op {day} {money} aan de verkoper via onze marktplaats. Betaalkenmerk {n}. De verkoper kreeg bericht om te verzenden.
    /
    Hier is uw licentiesleutel: {code}. U betaalde {money} inclusief {small} btw. Bewaar dit bericht, het is uw aankoopbewijs.
    /
    We voegden {money} toe aan uw portemonnee. Bron :: bankkaart {n4}. Bevestiging :: {n}. Nieuw saldo :: {money}`],
  ['receipt', 'short-receipt', 'body html', 'Bedankt, betaald / {money} ontvangen / Uw betaling bij {name} / Parkeren: {money} / Afgeschreven: {money} / Uw gift / Lidmaatschap {year}', `
    {money} contactloos betaald bij {name}, {day}, {street}. Bon {n}.
    /
    Parkeerzone 4, 2 u 10 min, {money} inclusief btw. Betaald via de app. Ticket {n}.
    /
    We rekenden {money} aan voor uw lidmaatschap van {year}. Bedankt dat u lid bent. Er volgt geen andere factuur.
    /
    Uw gift van {money} kwam aan op {day} en helpt meteen. Deze bevestiging geldt als ontvangstbewijs.
    /
    Betaling van {money} aanvaard. Autorisatiecode {n}. Handelaar {name}. Bewaar dit voor uw administratie.`],
  ['invoice', 'friendly-link', 'follow plain', 'factuur vergaderzaal {day} / De factuur / linkje naar de factuur / Hier is ze / Factuur van jullie feest', `
    De factuur vind je hier, ze was te groot om mee te sturen: {url}
    Tot de volgende
    /
    Ik heb de factuur voor jullie in de gedeelde map gezet: {url}
    Laat maar weten als er iets niet klopt.
    /
    Zoals beloofd de factuur van vorige week: {url} Het was een plezier.
    /
    Fijn dat jullie er waren! Jullie factuur kan je hier ophalen: {url}`],
  ['invoice', 'bill-online', 'follow html automatic', 'Uw energiefactuur van {month} / Rekening {month}: {money} / E-factuur {n} / Uw tolfactuur / Maandbedrag {month} / Factuurmelding / Bestelling {n}: factuur', `
    Uw factuur van {money} wordt op {day} via domiciliëring geïnd. De details ziet u hier: {url}
    /
    Dag, de factuur bij bestelling {n} kan gedownload worden: {url}
    /
    Er werd een nieuwe e-factuur met nummer {n} voor u opgemaakt. Betaal {money} voor {day}. Openen: {url}
    /
    De kosten van {month} bedragen {money}. Toon factuur: {url}
    /
    Hieronder de link naar uw factuur nr. {n} (pdf). {url}`],
  ['other', 'chargeback', 'html links', 'Uw betwisting {n} / We stortten {money} terug op uw kaart / Uitbetaling onderweg / Uw overschrijving is aangekomen / Een koper vraagt geld terug / Cadeaubon voor u', `
    Uw betwisting over {money} is geopend. We vragen het na bij de handelaar en antwoorden binnen 30 dagen.
    /
    De handelaar aanvaardde uw klacht; {money} gaat terug naar uw rekening.
    /
    Uw uitbetaling van {money} voor de verkopen van vorige week is naar uw bankrekening gestuurd. Ze komt aan op {day}.
    /
    U kreeg {money} van {name}. Het geld staat op uw saldo.
    /
    U kreeg een cadeaubon van {money}. Gebruik de code {code} bij het afrekenen.`],
  ['other', 'bank-alert', 'html links', 'U deed een aankoop / Kaart gebruikt: {money} / Storting ontvangen / U nadert uw kredietlimiet / Geldopname van {money} / Er is geld bijgeschreven / Grote verrichting op uw rekening', `
    Zoals u vroeg, melden we dat er een aankoop is gedaan met uw kredietkaart.
    Rekening :: ****{n4}
    Bedrag van de aankoop :: {money}
    Datum verrichting :: {day}
    Handelaar :: {name}
    Herkent u dit niet, bel ons dan.
    /
    Er is geld opgenomen van uw rekening eindigend op {n4}.
    Bedrag :: {money}
    Datum :: {day}
    Beschikbaar saldo :: {money}
    /
    U nadert uw kredietlimiet. Nog beschikbaar :: {small}. Meldingen wijzigt u in de app.
    /
    Op {day} werd {money} gestort op uw rekening {n4}. U krijgt deze melding omdat u erom vroeg.
    /
    Er werd een betaling gedaan op uw kredietkaartrekening.
    Rekening :: ****{n4}
    Bedrag betaling :: {money}
    Ontvangen op :: {day}
    Bedankt dat u bij ons bankiert.
    /
    Betaling uitgevoerd: {money} ging op {day} van uw rekening eindigend op {n4} naar {name}. Deze melding stelde u zelf in.`],
  ['other', 'authority', 'automatic html', 'Een nieuwe brief in uw e-box / Uw aangifte is ontvangen / Herinnering: dien in voor {day} / Beslissing over uw aanvraag / Uw afspraak op het gemeentehuis', `
    Er staat een nieuw document van de administratie klaar in uw officiële postbus. Meld u daar op uw eigen manier aan om het te lezen.
    /
    We ontvingen uw kwartaalaangifte op {day}. Kenmerk {n}. U hoort van ons als er iets ontbreekt.
    /
    Vergeet niet uw aangifte in te dienen voor {day}. Dat doet u in het portaal met uw eigen sleutel.
    /
    Uw aanvraag {n} is goedgekeurd. Het bedrag van {money} wordt binnen zes weken uitbetaald.`],
  ['other', 'service-news', 'html links', 'Uw technieker komt op {day} / Wijziging van uw levering / Geplande werken in uw straat / Uw schadegeval {n} / Contract verlengd / Uw nieuwe simkaart / Uw polisdocumenten', `
    Onze technieker komt op {day} tussen 8 en 12 uur. Zorg dat de meter bereikbaar is.
    /
    We ontvingen uw schadeaangifte {n}. Een collega belt u deze week.
    /
    Uw contract loopt een jaar door aan dezelfde voorwaarden. U hoeft vandaag niets te betalen.
    /
    Op {day} is er geen stroom tussen 9 en 11 uur door werken.
    /
    De documenten van uw nieuwe polis staan in uw account. De premie verandert niet.`],
  ['order-confirmation', 'reserved', 'html links', 'We hielden het voor u opzij / Uw bestelling is bij ons: {n} / Bestelling ontvangen, bedankt / Abonnementsbox: volgende levering / Klik & haal {n} / Vooruitbestelling bevestigd', `
    We hebben uw bestelling {n}. U hoort van ons als ze vertrekt.
    {table}
    U betaalt op factuur na levering.
    /
    Uw volgende box wordt ingepakt.
    {table}
    We rekenen uw kaart aan als hij verstuurd is.
    /
    Klaar binnen twee uur in {street}. U betaalt in de winkel.
    {table}
    /
    Vooruitbestelling {n} is bevestigd. Verwacht op {day}. Prijs {money}; u betaalt op de dag van verzending.`],
  ['statement', 'plain-statement', 'plain', 'Uw overzicht van {month} / Maandoverzicht {month} / Saldo {month} / Rekening {n}: stand op {day} / Overzicht van uw open posten', `
    Overzicht {month}
    03/10 levering   {small}
    17/10 levering   {small}
    Betaald   -{small}
    Saldo   {money}
    U hoeft niets te doen; de factuur volgt in december.
    /
    Stand van uw rekening op {day}:
    Factuur {n}   {money}   vervallen
    Factuur {n4}   {small}   nog niet vervallen
    Gelieve te vergelijken met uw boekhouding.
    /
    Zo staat uw rekening na {month}. Debet {money}, credit {small}.
    /
    Hieronder alle open posten. Klopt er iets niet met uw administratie? Laat het ons weten.
    {n}   {money}
    {n4}   {small}`],
  ['personal', 'business-question', 'plain', 'Vraag over jullie offerte {n} / jullie voorstel / Re: levering donderdag / over bestelling {n} / planning / Vraag bij de eindafrekening / Re: Re: offerte', `
    Bedankt voor de offerte van {money}. Klopt het dat de plaatsing er niet in zit? En kunnen jullie de factuur splitsen over twee jaar?
    /
    We willen graag ingaan op jullie voorstel, maar kan de levering een week later?
    /
    Kan je voor dinsdag eens naar de tekeningen kijken? De derde gaat voor ons niet werken, denk ik.
    /
    Even snel: op jullie laatste factuur staan 12 stuks en we kregen er maar 10. Kan je dat nakijken?
    /
    Ik sprak met de architect, hij verkiest eik. Bellen we morgen om tien uur?`],
  ['personal', 'colleague', 'plain', 'Fwd: kijk eens / lunch / vrijdag vrij / wie neemt dit? / vraag aan de boekhouder / Verslag maandag', `
    Kan jij de trein boeken voor volgende week? Ik breng de stalen mee.
    /
    De boekhouder vraagt de papieren van vorig kwartaal. Kan jij die bij elkaar zoeken?
    /
    Vrijdag ben ik er niet, bel mijn gsm als er iets brandt.
    /
    Dit spraken we maandag af: Tom belt de schrijnwerker, ik doe de vergunning.`],
  ['newsletter', 'shop-week', 'bulk html many-links', 'Nieuw binnen: {month} / Terug op voorraad / Voor regendagen / Onze bestsellers / Speciaal voor u / Week {n4}', `
    Deze week nieuw in de winkel. Kijk maar: {url}
    Voorkeuren beheren
    /
    Uw favoriet is terug, vanaf {small}. Bestel voor hij weg is {url}
    /
    Achter de schermen: zo worden onze stoelen gemaakt. Lees het verhaal {url}
    /
    Drie recepten voor het weekend en een nieuwe podcast. {url}`],
  ['newsletter', 'trade-news', 'bulk html many-links', 'Uitnodiging: opendeurdag op {day} / Wat verandert er vanaf {year} / Vakbeurs: uw gratis ticket / Opleidingskalender / Wij zijn gesloten vanaf {day} / Tips van experts', `
    Op {day} zetten we de deuren open. Kom de nieuwe machines bekijken. Inschrijven: {url}
    /
    Vanaf {year} gelden nieuwe regels voor voorschotten. Onze experts leggen uit wat verandert: {url}
    /
    Vijf vragen over btw op diensten in het buitenland. Lees verder {url}
    /
    Onze opleidingen van het voorjaar staan online. Wees er snel bij {url}`],
  ['phishing', 'bait-dunning', 'unsafe-link html', 'Laatste herinnering: u wordt afgesloten / Laatste aanmaning / Openstaand bedrag {small} / Boete niet betaald / Beslag aangekondigd / Onbetaalde tol', `
    Uw betaling van {small} werd niet ontvangen. Om afsluiting binnen 24 uur te vermijden moet u onmiddellijk betalen via onderstaande link. {url}
    /
    U heeft een onbetaalde boete van {small}. Betaal vandaag om een verhoging tot {money} te vermijden: {url}
    /
    Ondanks meerdere herinneringen staat {small} open. De deurwaarder komt op {day}. Voorkom dit: {url}
    /
    Uw domiciliëring van {small} is geweigerd. Betaal nu met uw bankapp om uw nummer te behouden: {url}`],
  ['phishing', 'bait-supplier', 'plain reply-to', 'Nieuwe bankgegevens / Wijziging rekening / Betaalinstructies / Bijgewerkte betaalgegevens / Factuur {n}: rekening in controle', `
    Noteer dat onze bankrekening gewijzigd is wegens een audit. Gelieve alle openstaande facturen op de nieuwe rekening te betalen en dit te bevestigen.
    Nieuwe IBAN :: {iban}
    /
    Onze gewone rekening kan deze week geen geld ontvangen. Gelieve factuur {n} van {money} vandaag over te schrijven naar {iban} en het bewijs te sturen.
    /
    Ter attentie van de boekhouding: vanaf vandaag lopen betalingen via onze nieuwe partnerbank. De oude rekening is gesloten. {iban}`],
])
