import { wordingsOf, type PhraseBook } from './phrase-book.ts'

// A table of wordings reads best as one.
// oxfmt-ignore
export const dutchPhrases: PhraseBook = {
  language: 'nl',
  manners: {
    greetings: ['Beste {me},', 'Dag {me},', 'Beste klant,', 'Geachte heer, mevrouw,', 'Hallo {me},', 'Goeiedag,'],
    closings: ['Met vriendelijke groeten,\n{name}', 'Vriendelijke groet\nHet team van {name}', 'Tot binnenkort!\n{name}', 'Hoogachtend,\n{name}', 'Groetjes,\n{name}'],
    total: ['Totaal', 'Totaal incl. btw', 'Totaalbedrag', 'Eindtotaal', 'Te betalen'],
    subtotal: ['Subtotaal', 'Totaal excl. btw', 'Netto'],
    vat: ['btw 21%', 'BTW (6%)', 'waarvan btw'],
    paid: ['Betaald met Bancontact op {day}', 'Betaalwijze :: Visa •••• {n4}', 'Betaling :: Payconiq, {day}', 'Afgerekend per kaart (Mastercard {n4})', 'Betaald via iDEAL'],
    wares: ['Zilverdraad', 'Verzendkosten', 'Cadeaudoosjes', 'Koffie', 'Parkeren zone 2', 'Werkhandschoenen', 'Printpapier A4', 'Lunchmenu'],
    street: 'Molenstraat 12, 9000 Gent',
  },
  wordings: wordingsOf([
    ['receipt', 'shop-receipt', 'body html links', 'Bedankt voor je aankoop bij {name} / Je kassabon van {day} / Uw aankoopbewijs ({n}) / Je digitale kasticket / Uw betaling bij {name} / {name}: betaald', `
      Bedankt voor je aankoop! Hieronder vind je je bewijs van betaling.
      {table}
      {paid}
      Bonnummer :: {n}
      /
      Je digitale bon
      {name}, {street}
      {table}
      {paid}
      Ticket :: {n}
      /
      We hebben je betaling goed ontvangen. Bewaar deze mail als bewijs van aankoop.
      {table}
      {paid}
      Ondernemingsnummer :: {vat}
      /
      Dit is het overzicht van wat je vandaag kocht en betaalde.
      Datum :: {day}
      {table}
      {paid}`],
    ['receipt', 'saas-receipt', 'body html links', 'Betalingsbewijs {month} / Je abonnement: betaling geslaagd / Ontvangstbewijs nr. {n} / Uw kwitantie van {name}', `
      Je betaling van {money} voor {month} is gelukt. Dank je wel!
      {table}
      {paid}
      /
      We hebben {money} van je kaart afgeschreven voor je abonnement. Dit bericht dient als ontvangstbewijs.
      Nummer :: {n}
      {table}
      /
      Ontvangstbewijs
      Datum betaling :: {day}
      {table}
      Kaart :: •••• {n4}
      btw-nummer :: {vat}
      /
      Bedankt, je maandelijkse bijdrage is betaald.
      {table}
      {paid}
      Referentie :: {n}`],
    ['receipt', 'ride-receipt', 'body html', 'Je rit van {day} / Parkeersessie beëindigd / Laadsessie voltooid: {money} / Je treinreis is betaald', `
      Bedankt om met ons te rijden.
      Ritprijs :: {small}
      Totaal :: {money}
      {paid}
      /
      Je parkeersessie is afgelopen. Bedrag :: {money}
      Nummerplaat :: 1-ABC-{n4}
      Waarvan btw :: {small}
      Transactie :: {n}
      {paid}
      /
      Je hebt {money} betaald voor 31,4 kWh op {day}.
      {paid}
      Sessienummer :: {n}
      btw inbegrepen :: {small}
      /
      Je ticket Gent - Brussel is betaald.
      Prijs :: {money}
      Boekingsnummer :: {n}
      {paid}`],
    ['receipt', 'donation-receipt', 'body html', 'Bedankt voor je gift / Je schenking is goed ontvangen / Hartelijk dank voor uw steun', `
      Dank je wel voor je gift van {money} op {day}. Bewaar deze mail als betalingsbewijs. Referentie {n}.
      /
      We ontvingen je schenking van {money}. Betaald met Bancontact. Giftnummer :: {n}
      /
      Jouw bijdrage: {money}, betaald op {day} met Visa. Dit bericht geldt als ontvangstbewijs.`],
    ['receipt', 'wallet-receipt', 'body html links', 'Je betaalde {money} aan {name} / Betalingsbewijs: {name} / Opwaardering van je tegoed / Herlading bevestigd: {money}', `
      Je hebt {money} betaald aan {name}.
      Transactienummer :: {n}
      Datum :: {day}
      Totaal :: {money}
      /
      Je tegoed is opgeladen met {money}.
      Betaald met :: Bancontact
      Transactie :: {n}
      Datum :: {day}
      /
      Betaling uitgevoerd aan {name}
      Bedrag :: {money}
      Referentie :: {n}
      De handelaar heeft je betaling ontvangen op {day}.`],
    ['receipt', 'order-as-receipt', 'body html links', 'Je bestelling {n} is betaald - dit is je bon / Bevestiging en betaalbewijs / Aankoopbevestiging {n} met kasticket', `
      Bedankt voor je bestelling. Deze bevestiging is meteen ook je ontvangstbewijs.
      {table}
      {paid}
      /
      Je bestelling is betaald. Deze mail geldt als factuur.
      {table}
      {paid}
      btw-nummer :: {vat}
      /
      Bestelnummer :: {n}
      {table}
      {paid}
      Deze e-mail is uw aankoopbewijs en uw kasticket.`],
    ['invoice', 'invoice-in-body', 'body plain', 'Factuur {n} / Onze factuur voor {month} / Ereloonnota {n}', `
      FACTUUR {n}
      Datum :: {day}
      {table}
      Te betalen tegen {day} op {iban}
      btw {vat}
      /
      Factuurnummer :: {n}
      Vervaldatum :: {day}
      {table}
      Gelieve te storten op rekening {iban}.
      {name}, {street}, {vat}
      /
      Hierbij onze factuur, hieronder in deze mail.
      Nr. :: {n}
      {table}
      Rekening {iban}, vervaldag {day}. BTW {vat}`],
    ['invoice', 'invoice-link', 'follow html', 'Uw factuur van {month} staat klaar / Nieuwe factuur {n} van {name} / Factuur {n} / Uw afrekening voor {month}', `
      Je factuur {n} is klaar. Bekijk of download ze hier: {url}
      /
      In deze e-mail vindt u de link naar uw factuur van {month}. Bedrag :: {money}. Downloaden: {url}
      /
      Er werd een nieuwe factuur voor u opgemaakt. Te betalen :: {money} voor {day}. Raadpleeg ze via {url}
      /
      Uw factuur kan u als pdf ophalen: {url}
      Factuurnummer :: {n}`],
    ['invoice', 'invoice-portal', 'portal html automatic', 'Uw nieuwe factuur is beschikbaar / Er staat een factuur in je klantenzone / Nieuw document: factuur {month} / Afrekening beschikbaar', `
      Uw factuur van {month} is beschikbaar in uw klantenzone. Meld u aan om ze te bekijken: {url}
      /
      Je vindt je nieuwe factuur in je online account. Log in via {url}
      /
      Wij hebben een factuur voor u klaargezet in het portaal. Aanmelden: {url}
      Bedrag :: {money}`],
    ['other', 'bank-document', 'automatic html', 'Nieuw document in je bankapp / Er staat een document voor u klaar / Uw rekeninguittreksel is beschikbaar / Nieuw bericht van uw bank', `
      Er is een nieuw document beschikbaar in je bankapp. Open de app om het te lezen. We vragen nooit je codes.
      /
      Uw uittreksels van {month} staan klaar in internetbankieren. Meld u aan zoals u gewoon bent.
      /
      Je hebt een nieuw bericht in je beveiligde postvak bij {name}. Klik nooit op links in e-mails, maar open zelf de app.
      /
      Een document over uw belegging werd toegevoegd. U kunt het raadplegen via uw toestel.`],
    ['other', 'bank-transaction', 'automatic', 'Melding: {money} van je rekening / Uw domiciliëring werd uitgevoerd / Overschrijving ontvangen / Kaartbetaling van {money}', `
      Op {day} ging {money} van uw rekening ten gunste van {name}. Mededeling: factuur {n}.
      /
      De domiciliëring van {name} voor {money} werd op {day} aangeboden en uitgevoerd.
      /
      U ontving {money} van {name} op uw rekening.
      /
      Met je kaart eindigend op {n4} werd {money} betaald bij {name}. Niet door jou? Bel Card Stop.`],
    ['other', 'payment-confirmation', 'html', 'Betaling ontvangen voor factuur {n} / Bevestiging van uw betaling / Wij ontvingen uw betaling / Uw betaling werd verwerkt', `
      Wij bevestigen de goede ontvangst van uw betaling van {money} voor factuur {n}. De factuur is hiermee voldaan.
      /
      Uw betaling van {money} werd geboekt op factuur {n}. U hoeft niets meer te doen.
      /
      Bedankt, we hebben je overschrijving voor factuur {n} ontvangen. Je saldo is nu nul.
      /
      De betaling van uw openstaande factuur {n} is in orde. Dit is geen factuur.`],
    ['other', 'refund', 'html', 'Terugbetaling van {money} / Je krijgt geld terug / Uw retour is verwerkt', `
      We hebben {money} teruggestort op je kaart. Dat kan enkele dagen duren.
      /
      Je retour {n} is aangekomen. Bedrag terugbetaling :: {money}
      /
      De terugbetaling voor bestelling {n} is onderweg. Totaal :: {money}`],
    ['order-confirmation', 'order', 'html links', 'Bevestiging van je bestelling {n} / We hebben je bestelling ontvangen / Orderbevestiging {n} / Bedankt voor je bestelling / Uw bestelling bij {name}', `
      Bedankt voor je bestelling! We gaan meteen aan de slag.
      Bestelnummer :: {n}
      {table}
      Verwachte levering :: {day}
      /
      Wij bevestigen uw order.
      {table}
      De factuur volgt na levering.
      /
      Je bestelling is goed ontvangen.
      {table}
      Leveradres :: {street}
      De factuur sturen we je bij verzending.
      /
      Bestelling {n}
      {table}
      Betaalwijze :: overschrijving. Zodra je betaling binnen is, verzenden we.`],
    ['order-confirmation', 'booking', 'html', 'Je reservatie is bevestigd / Boekingsbevestiging {n} / Uw tafel op {day}', `
      Je boeking is bevestigd.
      Aankomst :: {day}
      Prijs :: {money}
      Betalen doe je bij aankomst.
      /
      Reservatienummer :: {n}
      2 nachten :: {money}
      Gratis annuleren tot {day}. Je betaalt in het hotel.
      /
      We verwachten u op {day}. Geschatte prijs {money}, ter plaatse te betalen.`],
    ['other', 'renewal', 'html links', 'Je abonnement wordt binnenkort verlengd / Je lidmaatschap loopt af op {day} / Aankondiging van afschrijving', `
      Op {day} verlengen we je abonnement automatisch voor {money}. Wil je dat niet, zeg dan tijdig op.
      /
      Je proefperiode eindigt op {day}. Daarna betaal je {money} per maand.
      /
      We zullen {money} afschrijven op of rond {day}. Je hoeft niets te doen.`],
    ['other', 'price-change', 'html', 'Onze tarieven wijzigen / Nieuwe prijzen vanaf {day} / Aanpassing van je tarief', `
      Vanaf {day} betaal je {money} in plaats van {small} per maand.
      /
      Door de stijgende kosten passen we onze prijzen aan. Het nieuwe tarief wordt {money}.
      /
      Uw abonnement kost vanaf {day} {money}. Lees er meer over op {url}`],
    ['newsletter', 'cart', 'bulk html many-links', 'Je winkelmandje wacht op je / Iets vergeten? / Nog altijd interesse?', `
      Je liet iets achter in je mandje:
      {table}
      Rond je bestelling af: {url}
      /
      Nog even en het is uitverkocht! Totaal van je mandje :: {money}. Bestel nu {url}`],
    ['other', 'payment-failed', 'html links', 'Je betaling is mislukt / We konden {money} niet afschrijven / Probleem met je betaling', `
      De betaling van {money} voor je abonnement is niet gelukt. Controleer je betaalmethode in je account.
      /
      Je bank weigerde de afschrijving van {money}. We proberen het op {day} opnieuw.`],
    ['other', 'shipping', 'html links', 'Je pakket is onderweg / Je bestelling {n} is verzonden / Vandaag geleverd tussen 12 en 14 u / Je pakje ligt klaar', `
      Goed nieuws, je pakket is onderweg. Volg het hier: {url}
      /
      We hebben je bestelling {n} aan de koerier gegeven. Verwachte levering :: {day}
      /
      Je pakje ligt klaar in het afhaalpunt {street}. Neem je identiteitskaart mee.
      /
      Invoerrechten voor zending {n}: {small}. U betaalt bij de postbode of in de app.`],
    ['statement', 'statement', 'html', 'Rekeningoverzicht {month} / Uw maandoverzicht / Overzicht van openstaande posten / Uitgavenstaat kredietkaart', `
      Hieronder uw overzicht.
      Vorig saldo :: {small}
      Nieuwe verrichtingen :: {money}
      Saldo op {day} :: {money}
      /
      Overzicht van uw openstaande facturen:
      Factuur {n} :: {small}
      Factuur {n4} :: {money}
      Totaal openstaand :: {money}
      /
      Uw uitgavenstaat van {month}: {money} wordt op {day} van uw rekening gehaald.`],
    ['other', 'payslip', 'automatic html links', 'Je loonbrief van {month} staat klaar / Nieuw loondocument / Uw salarisstrook is beschikbaar', `
      Je loonfiche voor {month} staat klaar in het personeelsportaal. {url}
      /
      Er is een nieuw loondocument beschikbaar. Meld je aan om het te bekijken: {url}`],
    ['other', 'contract', 'html links', 'Te ondertekenen: {name} / Gelieve uw contract te tekenen / Uw overeenkomst is getekend', `
      {name} stuurde u een document om te ondertekenen. Document bekijken: {url}
      /
      Uw overeenkomst werd door alle partijen getekend. Download een kopie: {url}`],
    ['other', 'survey', 'html links', 'Hoe was uw ervaring? / Geef ons een score / Wat vond je van je aankoop?', `
      Hoe tevreden ben je over je aankoop van {day}? Beantwoord drie vragen: {url}
      /
      Uw mening telt. De enquête duurt 2 minuten: {url}`],
    ['newsletter', 'promo', 'bulk html many-links', 'Laatste dagen: tot -50% / Nieuw binnen vanaf {small} / Alleen dit weekend / Onze aanbiedingen van de week', `
      Shop nu onze favorieten.
      Oorbellen :: {small}
      Ring :: {money}
      Gratis verzending vanaf {small}. {url}
      /
      Dit weekend geven we 20% korting op alles. Van {money} voor {small}. Shop nu {url}
      Uitschrijven
      /
      De nieuwe collectie is er. Nu al vanaf {small}. Ontdek ze in de winkel of op {url}`],
    ['newsletter', 'news', 'bulk html many-links', 'E-facturatie verplicht: dit moet u weten / Nieuwsbrief {month} / 5 tips om sneller betaald te worden', `
      Vanaf {year} moeten bedrijven elkaar e-facturen sturen. Lees in ons artikel wat dat voor u betekent: {url}
      /
      In dit nummer: btw-wijzigingen, een interview en onze agenda. Lees verder {url}
      /
      Hoe zorg je dat facturen op tijd betaald worden? Wij geven tips. Lees meer {url}`],
    ['personal', 'chat-invoice', 'plain', 'Re: factuur / vraagje over de factuur / factuur garage / die rekening', `
      Heb jij de factuur van de garage al gezien? Ik vind ze nergens. Kan je even kijken?
      /
      Die factuur van {money} lijkt me veel, zullen we ze even bellen? Ik doe het morgen wel.
      /
      Ik heb vorige week betaald, dus dat moet in orde zijn. Laat maar weten als er nog iets is!
      /
      Zou je mij de factuur nog eens kunnen doorsturen? Ik heb ze nodig voor mijn boekhouder. Alvast bedankt!`],
    ['reminder', 'reminder', 'html', 'Herinnering: factuur {n} / Betalingsherinnering / Uw factuur is nog niet betaald / Tweede aanmaning', `
      Wij stellen vast dat factuur {n} van {money} nog niet betaald is. Gelieve het bedrag binnen 8 dagen te storten op {iban}.
      /
      Aan uw aandacht ontsnapt? Factuur {n} staat nog open. Bedrag :: {money}. Vervallen op :: {day}
      /
      Ondanks onze vorige herinnering ontvingen we geen betaling voor factuur {n} ({money}).`],
    ['quote', 'quote', 'html', 'Offerte {n} / Onze prijs voor uw aanvraag / Uw prijsaanvraag van {day}', `
      Zoals gevraagd onze prijs:
      {table}
      Geldig tot {day}.
      /
      Wij bieden u graag aan:
      {table}
      Gaat u akkoord? Stuur deze mail ondertekend terug.`],
    ['pro-forma', 'prepayment', 'html', 'Pro-formafactuur {n} / Voorafbetaling voor uw bestelling {n} / Verzoek tot voorschot', `
      Gelieve onderstaand bedrag vooraf te betalen. Dit is geen factuur, de definitieve factuur volgt na ontvangst.
      {table}
      Rekening :: {iban}
      /
      PRO FORMA {n}
      {table}
      Na betaling gaan we in productie.`],
    ['other', 'security', 'automatic html', 'Je beveiligingscode: {n4} / Nieuwe aanmelding bij je account / Bevestig je e-mailadres', `
      Gebruik code {n4} om je aan te melden. Deel hem met niemand.
      /
      We zagen een nieuwe aanmelding op {day}. Was jij dit? Dan hoef je niets te doen.`],
    ['other', 'account', 'html links', 'Welkom bij {name} / Je account is klaar / We passen onze voorwaarden aan / Je abonnement is stopgezet', `
      Welkom! Je account is aangemaakt. Begin hier: {url}
      /
      Vanaf {day} gelden nieuwe gebruiksvoorwaarden. Lees ze op {url}
      /
      Je abonnement is opgezegd. Je kan nog verder tot {day}.`],
    ['other', 'service', 'automatic', 'Afspraak op {day} / Uw aanvraag {n} / Geef uw meterstand door / Uw groene kaart', `
      U hebt een afspraak op {day} om 10 uur. Kan u niet komen, laat het ons weten.
      /
      We hebben uw vraag {n} ontvangen en antwoorden binnen twee werkdagen.
      /
      Het is tijd om uw meterstand door te geven, zodat uw afrekening klopt. {url}
      /
      Uw verzekeringsbewijs voor {year} is onderweg. U hoeft niets te betalen.`],
    ['phishing', 'bait', 'unsafe-link html', 'Uw pakket wordt vastgehouden / Uw account wordt geblokkeerd / Openstaande belastingteruggave van {money} / Laatste waarschuwing: factuur {n} / Uw mailbox is vol / Gefeliciteerd, u bent geselecteerd', `
      Uw zending kon niet worden bezorgd. Betaal {small} om opnieuw te plannen: {url}
      /
      Uw rekening werd tijdelijk beperkt. Bevestig uw gegevens binnen 24 uur: {url}
      /
      U hebt recht op een teruggave van {money}. Vul uw kaartgegevens in via {url}
      /
      Uw abonnement is verlopen. Werk uw betaalgegevens bij om verwijdering te voorkomen: {url}
      /
      U maakt kans op een smartphone! Vul de vragenlijst in: {url}
      /
      U heeft 3 ongelezen beveiligde berichten. Klik om ze vrij te geven: {url}`],
  ]),
}
