import type { SheetTexts } from './sheet-text.ts'

/** Papers that are no bill, in Dutch. How a text is written: `sheet-text.ts`. */
export const textsNl: SheetTexts = {
  'dated-bill': [
    `# [Factuur|Factuur {n4}|Verzamelfactuur|Maandfactuur|Brandstoffactuur|Factuur prestaties]
[Factuurnummer|Factuur nr.|Nummer]: {n4}/{n4}
[Factuurdatum|Datum]: {day}
[Klantnummer|Contract|Kaartnummer]: {n5}
[Periode|Prestatieperiode]: {early} - {day}
[|Vorig saldo: {a}]
| Datum | [Omschrijving|Rit|Prestatie|Station] | [Bon|Ref.] | [Aantal|Uren|Liter] | Bedrag
* | {early} | {ware} | {n5} | {q},00 | {a}
= [Totaal excl. btw|Subtotaal]: {a}
= Btw 21 %: {a}
= [Totaal te betalen|Te betalen|Totaal incl. btw]: {sum}
[Vervaldatum|Te betalen vóór|Wordt geïnd op]: {late}
IBAN: {iban}
> [Gelieve bij betaling het factuurnummer te vermelden.|Dit bedrag wordt via domiciliëring geïnd.]`,
  ],
  'premium-bill': [
    `# [Vervaldagbericht|Premiefactuur|Premieafrekening|Bijdragebericht|Factuur verzekeringspremie]
[Polisnummer|Contractnummer|Aansluitingsnummer]: {n5}{n3}
[Datum|Vervaldag]: {day}
[Verzekeringsnemer|Verzekerde|Aangeslotene]: {customer}
[Periode|Gedekte periode]: {day} - {late}
| [Waarborg|Omschrijving] | [Premie|Bedrag]
+ | [Burgerlijke aansprakelijkheid|Brand|Voorlopige bijdrage] | {a}
+ | [Taksen|Beheerskosten] | {a}
= [Te betalen|Totaal te betalen|Te storten]: {sum}
[Uiterste betaaldatum|Te betalen vóór]: {late}
IBAN: {iban}
Mededeling: +++{n3}/{n4}/{n5}+++
> [Bij niet-betaling sturen wij een aangetekende ingebrekestelling.|De waarborg gaat in na betaling van de premie.]`,
  ],
  statement: [
    `# [Rekeningoverzicht|Overzicht openstaande posten|Klantenuittreksel|Openstaande facturen|Saldo-overzicht|Stand van uw rekening|Overzicht van uw facturen]
[Klantnummer|Uw klantnr.|Debiteur]: {n5}
[Datum|Per|Situatie op|Afdrukdatum]: {day}
> [|Hieronder vindt u de facturen die volgens onze boekhouding nog open staan.]
| [Factuur|Factuurnummer|Document|Stuknummer] | [Datum|Factuurdatum] | Vervaldag | [Bedrag|Factuurbedrag] | [Openstaand|Saldo|Nog te betalen]
* | F{n5} | {day} | {late} | {a} | {a}
= [Totaal openstaand|Openstaand saldo|Te betalen saldo|Saldo te onzen gunste]: {sum}
IBAN: {iban}
> [Gelieve de vervallen posten te voldoen. Was u ons voor, dan dank.|Dit is geen factuur.|Kunt u dit saldo bevestigen?]`,
  ],
  'bank-statement': [
    `# [Rekeninguittreksel|Rekeningafschrift|Dagafschrift|Afschrift van uw rekening]
[Uittreksel nr.|Volgnummer|Afschriftnummer]: {n3}
IBAN: {iban}
[Periode|Van]: {early} - {day}
[Beginsaldo|Vorig saldo|Oud saldo]: {a}
| Datum | [Valuta|Valutadatum] | [Omschrijving|Verrichting] | Bedrag
* | {day} | {day} | [Overschrijving|Kaartbetaling|Domiciliëring|Betaling Bancontact] {name} | {signed}
= [Eindsaldo|Nieuw saldo|Saldo]: {sum}`,
  ],
  reminder: [
    `# [Betalingsherinnering|Herinnering|Aanmaning|Tweede herinnering|Laatste aanmaning|Rappel|Ingebrekestelling|Vriendelijke herinnering]
[Datum|Brussel,]: {day}
Klantnummer: {n5}
> [Wij stellen vast dat onderstaande factuur nog niet betaald is.|Volgens onze gegevens ontvingen wij nog geen betaling voor onderstaande factuur.|Ondanks onze vorige herinnering blijft volgend bedrag open staan.]
| [Factuurnummer|Factuur] | [Factuurdatum|Datum] | Vervaldatum | [Bedrag|Openstaand bedrag]
+ | {n4}-{n4} | {early} | {day} | {a}
= [Te betalen|Totaal te betalen|Openstaand bedrag]: {sum}
[IBAN|Rekeningnummer]: {iban}
[Mededeling|Gestructureerde mededeling]: +++{n3}/{n4}/{n5}+++
> [Gelieve dit bedrag binnen 8 dagen over te schrijven. Indien uw betaling dit schrijven kruist, mag u het als niet bestaand beschouwen.|Bij uitblijven van betaling rekenen wij intresten en een schadebeding aan.]`,
  ],
  payslip: [
    `# [Loonbrief|Loonfiche|Loonstrook|Salarisspecificatie|Individuele loonafrekening|Wedde-uittreksel]
[Periode|Loonperiode|Maand]: {early} - {day}
[Werknemer|Naam]: {person}
[Functie|Statuut]: bediende
| Omschrijving | [Eenheden|Uren] | Bedrag
+ | [Brutoloon|Basisloon|Maandwedde] | 160,00 | {a}
+ | RSZ werknemer (13,07 %) | | -{a}
+ | Bedrijfsvoorheffing | | -{a}
+ | [Maaltijdcheques|Woon-werkverkeer] | 20 | {a}
= [Netto te betalen|Nettoloon|Uit te betalen netto]: {sum}
[Rekening|Gestort op]: {iban}`,
  ],
  contract: [
    `# [Overeenkomst|Huurovereenkomst|Dienstverleningsovereenkomst|Onderhoudscontract|Raamcontract|Leasingovereenkomst|Arbeidsovereenkomst]
[Contractnummer|Referentie]: {n5}
> Tussen de ondergetekenden {house}, hierna de dienstverlener, en {customer}, hierna de klant, wordt overeengekomen wat volgt.
> Artikel 1. Voorwerp. De dienstverlener verbindt zich tot het uitvoeren van de diensten beschreven in bijlage 1.
> Artikel 2. [Prijs|Vergoeding]. De klant betaalt maandelijks {a} euro, exclusief btw, op rekening {iban}, binnen dertig dagen na factuurdatum.
> Artikel 3. Duur. Deze overeenkomst gaat in op {day} en wordt gesloten voor [een jaar|onbepaalde duur|drie jaar].
> Artikel 4. Opzegging. Elke partij kan opzeggen met een aangetekende brief.
> Opgemaakt in twee exemplaren te {town} op {day}. Voor akkoord, de partijen.`,
  ],
  'price-list': [
    `# [Prijslijst {year}|Tarieven {year}|Prijslijst|Tarieflijst|Catalogus voorjaar]
[Geldig vanaf|Prijzen geldig vanaf]: {day}
| [Artikel|Art.nr.] | Omschrijving | [Verpakking|Per] | [Prijs|Prijs excl. btw]
* | {n5} | {ware} | [doos|stuk] | {a}
> [Alle prijzen zijn exclusief btw en onder voorbehoud van wijzigingen.|Prijzen in euro, btw niet inbegrepen. Transport vanaf {a}.]`,
  ],
  'work-sheet': [
    `# [Werkbon|Interventieverslag|Prestatiestaat|Urenstaat|Werkfiche|Servicerapport|Interventiebon]
[Nummer|Werkbonnr.]: WB{n5}
[Datum|Datum interventie]: {day}
[Technieker|Uitgevoerd door]: {person}
| [Taak|Omschrijving] | [Begin|Van] | [Einde|Tot] | Uren
+ | {ware} | 08:15 | 11:45 | 3,50
+ | Verplaatsing | 11:45 | 12:15 | 0,50
= [Totaal uren|Totaal]: 4,00
> [Handtekening klant voor uitgevoerde werken:|De factuur volgt.|Voor akkoord, de klant]`,
  ],
  certificate: [
    `# [Verzekeringsbewijs|Verzekeringsattest|Attest|Keuringsattest|Fiscaal attest|Attest van verzekering]
[Polisnummer|Polis nr.]: {n5}{n4}
[Geldig van|Periode]: {early} - {late}
> Wij bevestigen dat {customer} verzekerd is tegen [burgerlijke aansprakelijkheid|brand en aanverwante gevaren|arbeidsongevallen] bij {house}.
[Verzekerd bedrag|Verzekerd kapitaal]: {a} EUR
> [Dit attest is afgeleverd op verzoek van de verzekeringsnemer.|Opgemaakt te {town} op {day}.]`,
  ],
  tax: [
    `# [Aanslagbiljet personenbelasting|Aanslagbiljet|Berekening van uw belasting|Btw-aangifte|Aanslag gemeentebelasting]
[Aanslagjaar|Inkomstenjaar]: {year}
[Kohierartikel|Artikelnummer]: {n5}{n3}
| Omschrijving | Bedrag
+ | Belastbaar inkomen | {a}
+ | Bedrijfsvoorheffing | -{a}
+ | Gemeentelijke opcentiemen | {a}
= [Te betalen|Saldo te betalen|In uw voordeel]: {sum}
[Uiterste betaaldatum|Te betalen vóór]: {late}
IBAN: {iban}
> Federale Overheidsdienst [Financiën|Inning en invordering]`,
  ],
  'packing-list': [
    `# [Paklijst|Pakbon|Verzendlijst|Colli-lijst|Vrachtbrief]
[Zending|Zendingnummer|Order]: {n5}
[Verzenddatum|Datum]: {day}
| [Art.nr.|Artikel] | Omschrijving | [Colli|Aantal] | [Gewicht|Kg]
* | {n5} | {ware} | {q} | {q},50
= [Totaal gewicht|Totaal colli]: {q}
> [In goede staat ontvangen, datum en handtekening:|Gelieve de goederen bij ontvangst na te kijken.]`,
  ],
  customs: [
    `# [Handelsfactuur|Douanefactuur|Commercial invoice|Douaneaangifte ten uitvoer]
[Nummer|Zending]: {n5}
Datum: {day}
Incoterms: DAP
| Omschrijving | [GN-code|HS-code|Goederencode] | [Land van oorsprong|Oorsprong] | Aantal | Waarde
* | {ware} | 7113.{n4} | BE | {q} | {a}
= [Totale waarde|Douanewaarde]: {sum}
> [Enkel voor douanedoeleinden. Goederen zonder handelswaarde.|De ondergetekende verklaart dat deze goederen van oorsprong uit de EU zijn. EORI BE{n5}{n5}.]`,
  ],
  remittance: [
    `# [Betalingsbericht|Betaalbericht|Bevestiging van betaling|Betalingsbevestiging|Overzicht van onze betaling]
Datum: {day}
> [Wij hebben vandaag volgende facturen betaald op uw rekening {iban}.|Uw betaling werd goed ontvangen en verwerkt.]
| [Uw factuur|Factuurnummer] | Datum | Bedrag
* | {n4}{n3} | {early} | {a}
= [Totaal betaald|Betaald bedrag]: {sum}`,
  ],
  terms: [
    `# [Algemene voorwaarden|Algemene verkoopsvoorwaarden|Leveringsvoorwaarden]
> 1. Onze facturen zijn betaalbaar dertig dagen na factuurdatum, op rekening {iban}. Bij niet-betaling op de vervaldag is van rechtswege een intrest van 10 % verschuldigd.
> 2. Offertes zijn geldig gedurende dertig dagen. De prijzen zijn exclusief btw.
> 3. Klachten worden binnen acht dagen schriftelijk gemeld, met een minimum van {a} euro.
> 4. De geleverde goederen blijven eigendom van de verkoper tot volledige betaling van de factuur.`,
  ],
  tender: [
    `# [Aanbesteding|Prijsaanvraag|Bestek nr. {n4}|Uitnodiging tot offerte|Offerteaanvraag|Meetstaat]
[Dossier|Besteknummer]: {n4}/{year}
[Uiterste indieningsdatum|Indienen vóór]: {late}
| Post | Omschrijving | Hoeveelheid | [Eenheidsprijs|Raming]
* | {q} | {ware} | {q} | {a}
> [Gelieve uw beste prijs over te maken tegen bovenstaande datum.|De inschrijver vult de eenheidsprijzen in.] [Vragen aan {person}.|Facturen worden na levering ingediend.]`,
  ],
  ticket: [
    `# [Toegangsticket|E-ticket|Instapkaart|Cadeaubon|Toegangsbewijs]
[Datum|Geldig op]: {day}
[Plaats|Stoel|Rij]: {q}
[Ticketnummer|Code]: {n5}{n5}
[Prijs|Waarde]: {a} EUR
> [Toon dit ticket bij de ingang.|Dit ticket is persoonlijk.]`,
  ],
  letter: [
    `# [Betreft: uw vraag|Informatie over uw dossier|Nieuwe bankgegevens|Uitnodiging|Wijziging van onze tarieven]
> {town}, {day}
> Geachte,
> [Met dit schrijven delen wij u mee dat vanaf {late} onze tarieven wijzigen. Uw maandelijkse bijdrage wordt dan {a} euro.|Wij nodigen u graag uit op onze opendeurdag. De toegang bedraagt {a} euro per persoon.|Hierbij bezorgen wij u de gevraagde informatie over uw dossier {n5}. Uw volgende factuur ontvangt u zoals gewoonlijk.]
> Met vriendelijke groeten, {person}`,
  ],
  report: [
    `# [Verslag van de vergadering|Jaarverslag {year}|Notulen|Rapport|Handleiding]
[Datum|Aanwezig]: {day}
> 1. Goedkeuring van het vorige verslag. 2. Budget: er is {a} euro voorzien voor onderhoud. 3. De factuur van de aannemer werd besproken. 4. Varia.
> Volgende vergadering op {late}.`,
  ],
}
