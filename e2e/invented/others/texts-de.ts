import type { SheetTexts } from './sheet-text.ts'

/** Papers that are no bill, in German. How a text is written: `sheet-text.ts`. */
export const textsDe: SheetTexts = {
  'dated-bill': [
    `# [Rechnung|Rechnung {n4}|Sammelrechnung|Monatsrechnung|Tankrechnung|Leistungsabrechnung - Rechnung]
[Rechnungsnummer|Rechnungs-Nr.|Nummer]: {n4}/{n4}
[Rechnungsdatum|Datum]: {day}
[Kundennummer|Vertrag|Kartennummer]: {n5}
[Leistungszeitraum|Zeitraum]: {early} - {day}
[|Alter Saldo: {a}]
| Datum | [Bezeichnung|Fahrt|Leistung|Station] | [Beleg|Ref.] | [Menge|Stunden|Liter] | Betrag
* | {early} | {ware} | {n5} | {q},00 | {a}
= [Nettobetrag|Zwischensumme|Summe netto]: {a}
= MwSt. 19 %: {a}
= [Rechnungsbetrag|Zahlbetrag|Gesamtbetrag]: {sum}
[Fällig am|Zahlbar bis|Wird eingezogen am]: {late}
IBAN: {iban}
> [Bitte geben Sie bei der Zahlung die Rechnungsnummer an.|Der Betrag wird per Lastschrift eingezogen.]`,
  ],
  'premium-bill': [
    `# [Beitragsrechnung|Prämienrechnung|Beitragsrechnung zur Versicherung|Rechnung Versicherungsbeitrag|Folgebeitragsrechnung]
[Versicherungsschein-Nr.|Vertragsnummer|Mitgliedsnummer]: {n5}{n3}
[Datum|Fälligkeit]: {day}
[Versicherungsnehmer|Versicherte Person|Mitglied]: {customer}
[Zeitraum|Versicherungszeitraum]: {day} - {late}
| [Deckung|Bezeichnung] | [Beitrag|Betrag]
+ | [Haftpflicht|Feuer|Jahresbeitrag] | {a}
+ | [Versicherungssteuer|Verwaltungskosten] | {a}
= [Zu zahlen|Zahlbetrag|Gesamtbeitrag]: {sum}
[Zahlbar bis|Fällig am]: {late}
IBAN: {iban}
Verwendungszweck: {n5}
> [Bei Nichtzahlung senden wir eine Mahnung.|Der Versicherungsschutz beginnt mit Zahlung des Beitrags.]`,
  ],
  statement: [
    `# [Kontoauszug|Offene-Posten-Liste|Offene Posten|Saldenbestätigung|Kundenkontoauszug|Übersicht offener Rechnungen|Ihr Kundenkonto]
[Kundennummer|Kunden-Nr.|Debitor]: {n5}
[Datum|Stand|Stichtag]: {day}
> [|Folgende Rechnungen sind nach unseren Büchern noch offen.]
| [Rechnung|Beleg|Belegnummer] | [Datum|Rechnungsdatum] | Fällig | [Betrag|Rechnungsbetrag] | [Offen|Saldo]
* | R{n5} | {day} | {late} | {a} | {a}
= [Offener Saldo|Saldo gesamt|Summe offen|Saldo zu unseren Gunsten]: {sum}
IBAN: {iban}
> [Bitte gleichen Sie die fälligen Posten aus.|Dies ist keine Rechnung.|Bitte bestätigen Sie uns diesen Saldo.]`,
  ],
  'bank-statement': [
    `# [Kontoauszug|Kontoauszug Nr. {n3}|Umsatzübersicht|Girokonto Auszug]
[Auszug|Blatt]: {n3}
IBAN: {iban}
[Zeitraum|Von]: {early} - {day}
[Alter Saldo|Anfangssaldo|Alter Kontostand]: {a}
| Buchung | [Wert|Valuta] | [Verwendungszweck|Vorgang] | Betrag
* | {day} | {day} | [Überweisung|Kartenzahlung|Lastschrift|Gehalt] {name} | {signed}
= [Neuer Saldo|Endsaldo|Neuer Kontostand]: {sum}`,
  ],
  reminder: [
    `# [Zahlungserinnerung|Mahnung|1. Mahnung|Zweite Mahnung|Letzte Mahnung|Erinnerung|Letzte Zahlungsaufforderung]
[Datum|Köln, den]: {day}
Kundennummer: {n5}
> [Sicher haben Sie übersehen, dass die folgende Rechnung noch offen ist.|Zu der unten genannten Rechnung konnten wir noch keinen Zahlungseingang feststellen.|Trotz unserer Erinnerung ist folgender Betrag noch nicht beglichen.]
| [Rechnungsnummer|Rechnung] | [Rechnungsdatum|Datum] | Fällig am | [Betrag|Offener Betrag]
+ | {n4}-{n4} | {early} | {day} | {a}
+ | Mahngebühr | | | 5,00
= [Zu zahlen|Gesamtforderung|Offener Gesamtbetrag]: {sum}
[IBAN|Bankverbindung]: {iban}
[Verwendungszweck|Referenz]: {n5}
> [Bitte überweisen Sie den Betrag innerhalb von 8 Tagen. Sollte sich Ihre Zahlung mit diesem Schreiben überschnitten haben, betrachten Sie es als gegenstandslos.|Bei Nichtzahlung berechnen wir Verzugszinsen.]`,
  ],
  payslip: [
    `# [Gehaltsabrechnung|Lohnabrechnung|Entgeltabrechnung|Verdienstabrechnung|Abrechnung der Brutto/Netto-Bezüge|Lohnzettel]
[Zeitraum|Monat]: {early} - {day}
[Mitarbeiter|Personalnummer]: {person}
[Steuerklasse|Tätigkeit]: 1
| Bezeichnung | [Stunden|Einheit] | Betrag
+ | [Grundgehalt|Bruttolohn|Gesamtbrutto] | 160,00 | {a}
+ | [Lohnsteuer|Steuerrechtliche Abzüge] | | -{a}
+ | [Sozialversicherung|Rentenversicherung] | | -{a}
+ | [Krankenversicherung|Pflegeversicherung] | | -{a}
= [Auszahlungsbetrag|Nettoverdienst|Überweisung]: {sum}
[Konto|Bankverbindung]: {iban}`,
  ],
  contract: [
    `# [Vertrag|Mietvertrag|Dienstleistungsvertrag|Wartungsvertrag|Rahmenvertrag|Leasingvertrag|Arbeitsvertrag]
[Vertragsnummer|Zeichen]: {n5}
> Zwischen {house}, nachfolgend Auftragnehmer, und {customer}, nachfolgend Auftraggeber, wird Folgendes vereinbart.
> § 1 Gegenstand. Der Auftragnehmer erbringt die in Anlage 1 beschriebenen Leistungen.
> § 2 [Vergütung|Miete]. Der Auftraggeber zahlt monatlich {a} Euro zuzüglich Umsatzsteuer auf das Konto {iban}, dreißig Tage nach Rechnungsdatum.
> § 3 Laufzeit. Der Vertrag beginnt am {day} und läuft [ein Jahr|auf unbestimmte Zeit|drei Jahre].
> § 4 Kündigung. Jede Partei kann schriftlich kündigen.
> {town}, den {day}. Unterschriften der Parteien.`,
  ],
  'price-list': [
    `# [Preisliste {year}|Preisliste|Preise {year}|Tarifübersicht|Katalog Frühjahr|Preisverzeichnis]
[Gültig ab|Preise gültig ab]: {day}
| [Art.-Nr.|Artikel] | Bezeichnung | [Einheit|VPE] | [Preis|Preis netto]
* | {n5} | {ware} | [Karton|Stück] | {a}
> [Alle Preise zuzüglich Mehrwertsteuer, Änderungen vorbehalten.|Preise in Euro ohne USt. Versand ab {a}.]`,
  ],
  'work-sheet': [
    `# [Arbeitsnachweis|Stundenzettel|Leistungsnachweis|Servicebericht|Montagebericht|Regiebericht|Tätigkeitsnachweis]
[Nummer|Auftrag]: AN{n5}
[Datum|Einsatztag]: {day}
[Techniker|Ausgeführt von]: {person}
| [Tätigkeit|Leistung] | [Beginn|Von] | [Ende|Bis] | Stunden
+ | {ware} | 08:15 | 11:45 | 3,50
+ | Anfahrt | 11:45 | 12:15 | 0,50
= [Stunden gesamt|Summe]: 4,00
> [Unterschrift des Kunden für die ausgeführten Arbeiten:|Die Rechnung folgt.|Arbeiten abgenommen, der Kunde]`,
  ],
  certificate: [
    `# [Versicherungsbestätigung|Versicherungsschein|Bescheinigung|Prüfbescheinigung|Zertifikat|Unbedenklichkeitsbescheinigung]
[Versicherungsschein-Nr.|Police]: {n5}{n4}
[Gültig von|Zeitraum]: {early} - {late}
> Wir bestätigen, dass {customer} bei {house} gegen [Haftpflicht|Feuer|Betriebsunfälle] versichert ist.
[Versicherungssumme|Deckungssumme]: {a} EUR
> [Diese Bestätigung wird auf Antrag ausgestellt.|{town}, den {day}.]`,
  ],
  tax: [
    `# [Einkommensteuerbescheid|Bescheid über Einkommensteuer|Umsatzsteuer-Voranmeldung|Gewerbesteuerbescheid|Grundsteuerbescheid|Vorauszahlungsbescheid]
[Steuernummer|Veranlagungsjahr]: {year}
[Steuernummer|Aktenzeichen]: {n3}/{n4}/{n4}
| Bezeichnung | Betrag
+ | Zu versteuerndes Einkommen | {a}
+ | Festgesetzte Steuer | {a}
+ | Bereits getilgt | -{a}
= [Noch zu zahlen|Nachzahlung|Erstattung]: {sum}
[Fällig am|Zu zahlen bis]: {late}
IBAN: {iban}
> [Finanzamt {town}|Gemeinde {town}, Steueramt] Rechtsbehelfsbelehrung: Gegen diesen Bescheid ist der Einspruch gegeben.`,
  ],
  'packing-list': [
    `# [Packliste|Packzettel|Versandliste|Kolliliste|Frachtbrief]
[Sendung|Auftrag|Versandnummer]: {n5}
[Versanddatum|Datum]: {day}
| [Art.-Nr.|Artikel] | Bezeichnung | [Kolli|Menge] | [Gewicht|Kg]
* | {n5} | {ware} | {q} | {q},50
= [Gesamtgewicht|Kolli gesamt]: {q}
> [Ware ordnungsgemäß erhalten, Datum und Unterschrift:|Bitte prüfen Sie die Ware beim Empfang.]`,
  ],
  customs: [
    `# [Handelsrechnung|Zollrechnung|Rechnung für Zollzwecke|Commercial invoice|Ausfuhranmeldung]
[Nummer|Sendung]: {n5}
Datum: {day}
Incoterms: DAP
| Bezeichnung | [Zolltarifnummer|Warennummer] | [Ursprungsland|Ursprung] | Menge | Wert
* | {ware} | 7113.{n4} | DE | {q} | {a}
= [Gesamtwert|Zollwert]: {sum}
> [Wert nur für Zollzwecke. Ohne Handelswert.|Der Unterzeichnete erklärt, dass diese Waren Ursprungswaren der EU sind. EORI DE{n5}{n5}.]`,
  ],
  remittance: [
    `# [Zahlungsavis|Avis|Zahlungsbestätigung|Überweisungsavis|Bestätigung Ihrer Zahlung]
Datum: {day}
> [Wir haben heute folgende Rechnungen auf Ihr Konto {iban} überwiesen.|Ihre Zahlung ist eingegangen und wurde verbucht.]
| [Ihre Rechnung|Rechnungsnummer] | Datum | Betrag
* | {n4}{n3} | {early} | {a}
= [Zahlbetrag gesamt|Gezahlter Betrag]: {sum}`,
  ],
  terms: [
    `# [Allgemeine Geschäftsbedingungen|AGB|Allgemeine Verkaufsbedingungen]
> 1. Rechnungen sind innerhalb von dreißig Tagen auf das Konto {iban} zahlbar. Bei Verzug berechnen wir Zinsen und eine Pauschale von {a} Euro.
> 2. Angebote gelten dreißig Tage. Alle Preise verstehen sich zuzüglich Umsatzsteuer.
> 3. Mängel sind unverzüglich schriftlich anzuzeigen.
> 4. Die Ware bleibt bis zur vollständigen Bezahlung der Rechnung unser Eigentum.`,
  ],
  tender: [
    `# [Ausschreibung|Preisanfrage|Leistungsverzeichnis|Aufforderung zur Angebotsabgabe|Anfrage|Vergabeunterlagen]
[Vergabenummer|Vorgang]: {n4}/{year}
[Abgabefrist|Angebotsfrist bis]: {late}
| Pos. | Leistung | Menge | [Einheitspreis|Schätzung]
* | {q} | {ware} | {q} | {a}
> [Bitte teilen Sie uns Ihren besten Preis bis zum genannten Tag mit.|Die Einheitspreise trägt der Bieter ein.] [Rückfragen an {person}.|Rechnungen sind nach Lieferung einzureichen.]`,
  ],
  ticket: [
    `# [Eintrittskarte|Fahrkarte|Bordkarte|Gutschein|Online-Ticket]
[Datum|Gültig am]: {day}
[Platz|Reihe|Sitz]: {q}
[Ticketnummer|Code]: {n5}{n5}
[Preis|Wert]: {a} EUR
> [Bitte am Eingang vorzeigen.|Das Ticket ist nicht übertragbar.]`,
  ],
  letter: [
    `# [Betreff: Ihre Anfrage|Informationen zu Ihrem Vorgang|Neue Bankverbindung|Einladung|Änderung unserer Preise]
> {town}, den {day}
> Sehr geehrte Damen und Herren,
> [wir teilen Ihnen mit, dass sich unsere Preise ab dem {late} ändern. Ihr monatlicher Beitrag beträgt dann {a} Euro.|wir laden Sie herzlich zu unserem Tag der offenen Tür ein. Der Eintritt beträgt {a} Euro pro Person.|anbei die gewünschten Informationen zu Ihrem Vorgang {n5}. Ihre nächste Rechnung erhalten Sie wie gewohnt.]
> Mit freundlichen Grüßen, {person}`,
  ],
  report: [
    `# [Protokoll der Sitzung|Jahresbericht {year}|Protokoll|Bericht|Bedienungsanleitung]
[Datum|Anwesend]: {day}
> 1. Genehmigung des letzten Protokolls. 2. Haushalt: {a} Euro sind für die Wartung vorgesehen. 3. Die Rechnung des Bauunternehmers wurde besprochen. 4. Verschiedenes.
> Nächste Sitzung am {late}.`,
  ],
}
