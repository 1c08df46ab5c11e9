import { wordingsOf } from './phrase-book.ts'

// A table of wordings reads best as one.
// oxfmt-ignore
/** What strangers fish with, and the honest mails that read like it. */
export const dutchBait = wordingsOf([
  ['phishing', 'bait-account', 'unsafe-link html', 'Uw toegang is beperkt / We zagen iets ongewoons / Actie nodig: uw profiel / Belangrijke beveiligingsupdate / Valideer uw account opnieuw / Uw kaart staat op pauze / Ongelezen: bericht van de veiligheidsdienst / Uw rekening wordt afgesloten', `
    We konden sommige gegevens in uw profiel niet bevestigen. Tot dan blijven delen van uw account geblokkeerd. {url}
    /
    Iemand heeft zich aangemeld vanaf een onbekende plaats. Was u dat niet? Beveilig uw account meteen: {url}
    /
    Geachte gebruiker, uw sessie is verlopen en uw toegang werd voor uw eigen veiligheid opgeschort. Herstel de toegang binnen 24 uur via {url} of het account wordt verwijderd.
    /
    Door nieuwe regels moet elke klant de koppeling tussen telefoon en kaart vernieuwen. Het duurt twee minuten: {url}. Zonder vernieuwing werkt uw kaart niet meer vanaf {day}.
    /
    Uw laatste betaling werd geweigerd en uw lidmaatschap is opgeschort. Werk uw betaalgegevens bij {url}
    /
    Na drie foute pogingen hebben we uw onlinetoegang geblokkeerd. Bevestig uw identiteit om te deblokkeren: {url}`],
  ['phishing', 'bait-parcel', 'unsafe-link html', 'Bezorging mislukt / Uw pakket ligt in het depot / Zending {n} wacht op instructies / Laatste bericht over uw pakket / Adres onvolledig / Douane: klein bedrag open', `
    Onze chauffeur stond vandaag voor uw deur. Kies een nieuw moment en betaal {small} voor de tweede poging: {url}
    /
    Zending {n} kan niet vertrekken omdat het huisnummer ontbreekt. Pas het hier aan: {url}
    /
    Voor uw pakket staat nog {small} aan invoerkosten open. Na 48 uur gaat het terug naar de afzender. Vrijgeven: {url}
    /
    U heeft (1) pakket in afwachting. Gebruik uw code om het te volgen en te ontvangen. Bevestig nu {url}`],
  ['phishing', 'bait-money', 'unsafe-link html', 'Er staat geld voor u klaar / Belastingen: teruggave van {money} / Uw terugbetaling is goedgekeurd / Compensatie / Energiepremie: uw aanvraag / Uw niet-opgevraagd saldo', `
    Na de laatste berekening van uw belastingen heeft u recht op {money}. Vul het formulier in om het op uw kaart te krijgen: {url}
    /
    U heeft twee keer betaald. We willen {money} terugstorten. Bevestig uw bankrekening: {url}
    /
    Uw gezin heeft recht op de energiepremie van {money}. Aanvragen kan tot {day}: {url}
    /
    Uw portefeuille met 0,84 BTC is al lang niet gebruikt. Log in en neem op voor hij wordt gesloten: {url}`],
  ['phishing', 'bait-prize', 'unsafe-link html many-links', 'U bent uitgekozen / Antwoord en ontvang / Uw beloning vervalt vanavond / Een geschenk voor trouwe klanten / (1) niet-opgehaalde prijs / Bedankt! Claim uw set', `
    Gefeliciteerd! U bent geselecteerd voor ons spaarprogramma. Beantwoord enkele korte vragen en een gereedschapsset is van u: {url}
    /
    Omdat u een van onze beste klanten bent, krijgt u een splinternieuwe telefoon. U betaalt alleen de verzending. Claim: {url}
    /
    Uw naam werd getrokken. Nog maar 3 prijzen over. Bevestig uw adres voor middernacht {url}
    /
    We probeerden u te bereiken over uw cadeaukaart van {money}. Laatste kans: {url}`],
  ['phishing', 'bait-mailbox', 'unsafe-link html', 'Postvak {me} bijna vol / 5 inkomende berichten tegengehouden / Wachtwoord verloopt vandaag / Serverupdate voor uw e-mail / Gedeeld bestand wacht op u / Nieuw voicemailbericht (0:42)', `
    Uw postvak gebruikt 98% van de ruimte en zal geen mail meer ontvangen. Verhoog het quotum gratis: {url}
    /
    Vijf berichten zitten vast op onze server door een synchronisatiefout. Geef ze vrij: {url}
    /
    Het wachtwoord van uw e-mailaccount verloopt vandaag. Behoud hetzelfde wachtwoord: {url} IT-dienst
    /
    De boekhouding heeft een document met u gedeeld. Meld u aan met uw e-mail om het te bekijken: {url}`],
  ['phishing', 'bait-offer', 'unsafe-link html many-links', 'Deze truc verandert alles / Dokters staan versteld / Thuis geld verdienen / Zonnepanelen voor niets / Verzekerd vanaf enkele centen / Zij wil je ontmoeten / Weg met schulden / De boormachine die iedereen wil', `
    Vergeet dure behandelingen. Dit simpele keukenrecept doet rugpijn in een nacht verdwijnen. Bekijk de video {url}
    /
    Duizenden mensen verdienen al {money} per dag met dit automatische handelssysteem. Begin met 250 euro: {url}
    /
    Huiseigenaars geboren voor 1970 betalen minder voor hun uitvaart. Vergelijk gratis {url}
    /
    Ik zag je profiel en vind je leuk. Mijn foto's staan hier, kom chatten: {url}
    /
    Uitverkoop! Noodpakket voor elke auto, verplicht vanaf {day}. Bestel voor de halve prijs {url}
    /
    Uw antivirus is vandaag geëindigd en er zijn 12 bedreigingen gevonden op uw toestel. Verleng met 80% korting {url}`],
  ['phishing', 'bait-letter', 'plain reply-to', 'Zakelijk voorstel / Mijn beste vriend / Ik heb u opgenomen / Schenking aan u / Ben je er? / Dringend antwoord gevraagd / Aanbod lening', `
    Goedendag, ik ben bankier en heb een vertrouwelijke transactie van 18,5 miljoen dollar die ik met u wil delen. Antwoord met uw volledige naam en telefoonnummer.
    /
    Ik ben weduwe en ongeneeslijk ziek en wil mijn erfenis via u aan een goed doel geven. God zegene u. Antwoord op mijn privéadres.
    /
    Ik heb volledige toegang tot uw computer en heb u via de webcam opgenomen. Stuur 900 dollar in bitcoin binnen twee dagen of al uw contacten zien de video.
    /
    U bent gekozen voor een schenking van twee miljoen door een lottowinnaar. Stuur uw gegevens om ze te krijgen.
    /
    Ben je op kantoor? Ik heb je hulp nodig, discreet, ik zit in vergadering. Antwoord gewoon op deze mail.
    /
    Wij geven leningen aan 2% aan particulieren en bedrijven, van 5.000 tot 10 miljoen. Antwoord met bedrag en looptijd.`],
  ['phishing', 'bait-invoice', 'unsafe-link html', 'Order #{n} afgerond / Abonnement verlengd voor {money} / Kopie overschrijving / Achterstallig saldo: actie / Betaalbericht / Uw plan werd verlengd', `
    Bedankt voor uw bestelling van een antivirusplan. {money} wordt binnen 24 uur afgeschreven. Heeft u dit niet goedgekeurd? Bel meteen onze hulplijn op 0800 55 {n4} om te annuleren.
    /
    Zie de kopie van de betaling. Het document opent nadat u zich aanmeldt met uw mailbox: {url}
    /
    Uw automatische verlenging is gelukt, {money} werd aangerekend voor drie jaar computerhulp. Betwisten? Bel 0800 55 {n4}.
    /
    Voor de laatste keer: {money} is onbetaald. Regel dit vandaag via {url} om een deurwaarder te vermijden.`],
  ['phishing', 'bait-register', 'unsafe-link html', 'Uw bedrijf in het Europees register / Domein {name}: laatste bericht / Publicatiekosten merk / Scan de QR-code om toegang te houden / Handtekening ontbreekt: contract / Nieuw e-boxdocument: handel vandaag', `
    Uw vermelding in het bedrijvenregister loopt af op {day}. Om vermeld te blijven schrijft u binnen vijf dagen {money} over of tekent u het formulier. {url}
    /
    LAATSTE BERICHT voor uw domein: de vermelding in zoekmachines vervalt. Zonder betaling van {small} voor {day} verdwijnt uw zichtbaarheid. {url}
    /
    Scan onderstaande code met uw telefoon om de beveiliging van uw zakelijke rekening te vernieuwen. Na {day} is toegang niet meer mogelijk. {url}
    /
    Een belangrijk document wacht op u met als uiterste datum vandaag. Identificeer u met uw kaartlezer: {url}
    /
    U kreeg een contract om te tekenen. Het opent enkel met uw e-mailwachtwoord: {url}`],
  ['other', 'real-security', 'automatic html links', 'Aangemeld op een nieuw toestel / Uw wachtwoord werd gewijzigd / Stel uw wachtwoord opnieuw in / Bevestig uw e-mailadres / Aanmelden in twee stappen staat aan / Uw aanmeldlink', `
    U meldde zich op {day} aan op een nieuw toestel. Was u dat, dan hoeft u niets te doen. Zo niet, wijzig dan uw wachtwoord in de instellingen van uw account.
    /
    U vroeg om uw wachtwoord opnieuw in te stellen. Kies binnen een uur een nieuw: {url}. Niet gevraagd? Doe dan niets.
    /
    Bevestig dat dit uw e-mailadres is: {url}
    /
    Het wachtwoord van uw account werd op {day} gewijzigd. Deed u dat niet zelf, neem dan contact op via onze website.`],
  ['other', 'real-parcel', 'automatic html links', 'We hebben u gemist / Uw pakket komt morgen / Ligt klaar in het afhaalpunt / Invoerkosten voor uw pakket {n} / Wijzig de leverdag', `
    We konden pakket {n} vandaag niet afgeven. Morgen proberen we het opnieuw; een andere dag kiezen kan op {url}
    /
    Uw pakket van {name} komt op {day} tussen 10 en 12 uur. Niet thuis? Kies een buur: {url}
    /
    Uw pakket ligt tot {day} voor u klaar in {street}. Breng dit nummer mee: {n}
    /
    Voor uw pakket {n} van buiten de EU is {small} verschuldigd voor douane en afhandeling. U betaalt online op onze website of bij levering.`],
  ['other', 'real-storage', 'automatic html links', 'Uw opslag is bijna vol / Back-up niet voltooid / Uw certificaat vervalt op {day} / Uw kaart vervalt binnenkort / Onderhoud dit weekend', `
    U gebruikt 9 van 10 GB. Verwijder bestanden die u niet meer nodig heeft of kies een groter plan in uw instellingen. {url}
    /
    De kaart die we voor uw abonnement bewaren eindigt op {n4} en vervalt volgende maand. Voeg in uw account een nieuwe toe.
    /
    Het certificaat van uw website vervalt op {day}. Het wordt vanzelf vernieuwd als uw domein naar ons wijst.
    /
    Op {day} zijn onze systemen tussen 1 en 3 uur 's nachts in onderhoud. U hoeft niets te doen.`],
  ['other', 'real-survey', 'bulk html links', 'Twee minuten voor uw mening? / Hoe was onze service? / Beoordeel uw technieker / Uw review van {name} / Bedankt voor uw bezoek', `
    U had op {day} contact met onze klantendienst. Hoe deden we het? {url} Onder alle antwoorden verloten we vijf cadeaubonnen.
    /
    U kocht onlangs iets bij ons. Schrijft u een review? {url}
    /
    Elk jaar vragen we onze klanten wat ze van ons vinden. Het duurt vier minuten: {url}. Uw antwoorden blijven anoniem.`],
  ['other', 'real-warning', 'html links', 'Pas op voor valse mails in onze naam / Zo herkent u fraude / Tips voor veilig bankieren / Bericht over phishing', `
    Er gaan valse mails rond die op de onze lijken. Ze zeggen dat uw rekening wordt geblokkeerd. Klik niet; we vragen nooit uw codes per mail of telefoon.
    /
    Een bericht over een pakket met een betaallink? Stuur het door naar ons en verwijder het. Zo herkent u fraude: {url}
    /
    Criminelen doen zich voor als bankmedewerker. Leg op en bel ons op het nummer op uw kaart.`],
  ['newsletter', 'real-contest', 'bulk html many-links', 'Win een weekendje weg / Wij zijn jarig: cadeaus voor u / Dubbele punten deze week / Uw bon zit in deze mail / Enkel voor leden', `
    We vieren feest! Koop deze week voor {small} en maak kans op een weekend voor twee. Voorwaarden op {url}
    /
    Als lid krijgt u 15% korting tot {day}. Uw code: {code}. Shop nu {url}
    /
    U heeft 240 punten. Ruil ze voor {day} in de winkel om voor een cadeaukaart. {url}
    /
    Laatste kans: gratis verzending stopt vanavond. {url} U krijgt deze mail omdat u klant bent. Uitschrijven {url}`],
])
