import { wordingsOf } from './phrase-book.ts'

// A table of wordings reads best as one.
// oxfmt-ignore
/** What firms of today write about money, and what people write to each other about it. */
export const germanDaily = wordingsOf([
  ['receipt', 'travel-receipt', 'body html', 'Ihr E-Ticket und Beleg {n} / Reiseplan und Quittung / Danke für Ihren Aufenthalt / Buchung {n}: bezahlt / Ihre Miete ist abgerechnet / Mautfahrt {day} / Flug {n}: Zahlung bestätigt', `
    E-Ticket-Beleg
    Fahrgast :: {me}
    Tarif :: {small}
    Flughafengebühren :: {small}
    Gesamtpreis :: {money}
    Zahlungsart :: Karte mit Endziffern {n4}
    /
    Ihr Aufenthalt ist zu Ende, Ihre Rechnung ist beglichen. Von Ihrer Karte {n4} wurden {money} abgebucht, darin MwSt {small}. Diese Nachricht gilt für Ihre Spesen.
    /
    Ihre Miete ist abgeschlossen. Wir haben am {day} {money} von Ihrer Karte eingezogen.
    Vertrag :: {n}
    Tage :: 2
    Kraftstoff :: {small}
    Eingezogen :: {money}
    /
    Sie sind am {day} durch eine Mautstelle gefahren. {money} gingen von Ihrem Guthaben ab. Fahrt {n}, Fahrzeug B-AB {n4}. MwSt enthalten.
    /
    Platz 14A gehört Ihnen. Wir haben {money} vollständig per Karte erhalten. Ticket-Nr. {n}. Nicht erstattbar.`],
  ['receipt', 'app-receipt', 'body html links', 'Ihre Bestellung bei {name} (bezahlt) / Kauf: {money} / Sie haben eine App gekauft / Marktplatz: Verkäufer bezahlt / Ihre Aufladung / Domain verlängert / Lizenzschlüssel und Zahlung', `
    Sie haben gekauft:
    {table}
    Abgerechnet über :: Visa •••• {n4}
    Bestell-ID :: {code}{n}
    /
    Ihre Domain wurde um ein Jahr verlängert. {money} wurden der Karte mit Endziffern {n4} belastet. Transaktion {n}.
    /
    Sie haben am {day} {money} über unseren Marktplatz an den Verkäufer gezahlt. Zahlungsreferenz {n}. Der Verkäufer wurde informiert.
    /
    Hier ist Ihr Lizenzschlüssel: {code}. Sie haben {money} bezahlt, darin {small} MwSt. Bewahren Sie diese Nachricht auf, sie ist Ihr Kaufnachweis.
    /
    Wir haben Ihrer Börse {money} gutgeschrieben. Quelle :: Bankkarte {n4}. Bestätigung :: {n}. Neues Guthaben :: {money}`],
  ['receipt', 'short-receipt', 'body html', 'Danke, bezahlt / {money} erhalten / Ihre Zahlung bei {name} / Parken: {money} / Abgebucht: {money} / Ihre Spende / Mitgliedschaft {year}', `
    {money} kontaktlos bezahlt bei {name}, {day}, {street}. Bon {n}.
    /
    Parkzone 4, 2 Std. 10 Min., {money} inkl. MwSt. Bezahlt per App. Ticket {n}.
    /
    Wir haben {money} für Ihre Mitgliedschaft {year} abgebucht. Danke, dass Sie Mitglied sind. Eine weitere Rechnung folgt nicht.
    /
    Ihre Spende von {money} ist am {day} eingegangen und hilft sofort. Diese Bestätigung gilt als Beleg.
    /
    Zahlung von {money} akzeptiert. Autorisierungscode {n}. Händler {name}. Bitte aufbewahren.`],
  ['invoice', 'friendly-link', 'follow plain', 'Rechnung Besprechungsraum {day} / Die Rechnung / Link zur Rechnung / Hier ist sie / Rechnung zu eurem Fest', `
    Die Rechnung findest du hier, sie war zu groß für die Mail: {url}
    Bis zum nächsten Mal
    /
    Ich habe euch die Rechnung in den gemeinsamen Ordner gelegt: {url}
    Sagt Bescheid, falls etwas nicht stimmt.
    /
    Wie versprochen die Rechnung von letzter Woche: {url} Es war mir ein Vergnügen.
    /
    Schön, dass ihr da wart! Eure Rechnung könnt ihr hier abholen: {url}`],
  ['invoice', 'bill-online', 'follow html automatic', 'Ihre Energierechnung {month} / Rechnung {month}: {money} / E-Rechnung {n} / Ihre Mautrechnung / Monatsbetrag {month} / Rechnungsmeldung / Bestellung {n}: Rechnung', `
    Ihre Rechnung über {money} wird am {day} per Lastschrift eingezogen. Einzelheiten: {url}
    /
    Guten Tag, die Rechnung zu Bestellung {n} kann heruntergeladen werden: {url}
    /
    Eine neue E-Rechnung mit Nummer {n} wurde für Sie erstellt. Zahlen Sie {money} bis {day}. Öffnen: {url}
    /
    Die Kosten für {month} betragen {money}. Rechnung anzeigen: {url}
    /
    Unten der Link zu Ihrer Rechnung Nr. {n} (PDF). {url}`],
  ['other', 'chargeback', 'html links', 'Ihre Reklamation {n} / Wir haben {money} auf Ihre Karte erstattet / Auszahlung unterwegs / Ihre Überweisung ist da / Ein Käufer möchte Geld zurück / Geschenkkarte für Sie', `
    Ihre Reklamation über {money} wurde eröffnet. Wir fragen den Händler und antworten binnen 30 Tagen.
    /
    Der Händler hat Ihre Beschwerde anerkannt; {money} gehen zurück auf Ihr Konto.
    /
    Ihre Auszahlung von {money} für die Verkäufe der letzten Woche ist auf dem Weg zu Ihrem Bankkonto. Sie kommt am {day} an.
    /
    Sie haben {money} von {name} erhalten. Das Geld steht auf Ihrem Guthaben.
    /
    Sie haben eine Geschenkkarte über {money} bekommen. Nutzen Sie den Code {code} an der Kasse.`],
  ['other', 'bank-alert', 'html links', 'Sie haben eingekauft / Karte benutzt: {money} / Einzahlung erhalten / Ihr Kreditlimit ist bald erreicht / Abhebung von {money} / Gutschrift auf Ihrem Konto / Größerer Umsatz auf Ihrem Konto', `
    Wie gewünscht melden wir einen Einkauf mit Ihrer Kreditkarte.
    Konto :: ****{n4}
    Kaufbetrag :: {money}
    Umsatzdatum :: {day}
    Händler :: {name}
    Erkennen Sie das nicht, rufen Sie uns an.
    /
    Von Ihrem Konto mit Endziffern {n4} wurde Geld abgehoben.
    Betrag :: {money}
    Datum :: {day}
    Verfügbares Guthaben :: {money}
    /
    Ihr Kreditlimit ist bald erreicht. Noch verfügbar :: {small}. Meldungen ändern Sie in der App.
    /
    Am {day} wurden {money} auf Ihr Konto {n4} eingezahlt. Sie erhalten diese Meldung auf Ihren Wunsch.
    /
    Auf Ihrem Kreditkartenkonto ging eine Zahlung ein.
    Konto :: ****{n4}
    Zahlungsbetrag :: {money}
    Eingang am :: {day}
    Danke für Ihr Vertrauen in unsere Bank.
    /
    Zahlung ausgeführt: {money} gingen am {day} von Ihrem Konto mit Endziffern {n4} an {name}. Diese Meldung haben Sie selbst eingestellt.`],
  ['other', 'authority', 'automatic html', 'Ein neues Schreiben in Ihrem Postfach / Ihre Meldung ist eingegangen / Erinnerung: Abgabe bis {day} / Bescheid zu Ihrem Antrag / Ihr Termin im Rathaus', `
    Ein neues Dokument der Verwaltung liegt in Ihrem amtlichen Postfach. Melden Sie sich dort auf Ihrem eigenen Weg an.
    /
    Wir haben Ihre Quartalsmeldung am {day} erhalten. Zeichen {n}. Sie hören von uns, falls etwas fehlt.
    /
    Vergessen Sie nicht, Ihre Meldung bis {day} abzugeben. Das geht im Portal mit Ihrem eigenen Schlüssel.
    /
    Ihr Antrag {n} wurde bewilligt. Der Betrag von {money} wird binnen sechs Wochen ausgezahlt.`],
  ['other', 'service-news', 'html links', 'Ihr Techniker kommt am {day} / Änderung Ihrer Lieferung / Geplante Arbeiten in Ihrer Straße / Ihr Schadenfall {n} / Vertrag verlängert / Ihre neue SIM-Karte / Ihre Versicherungsunterlagen', `
    Unser Techniker kommt am {day} zwischen 8 und 12 Uhr. Bitte halten Sie den Zähler zugänglich.
    /
    Wir haben Ihre Schadenmeldung {n} erhalten. Eine Kollegin ruft Sie diese Woche an.
    /
    Ihr Vertrag läuft ein weiteres Jahr zu gleichen Bedingungen. Heute ist nichts zu zahlen.
    /
    Am {day} wird von 9 bis 11 Uhr wegen Arbeiten der Strom abgestellt.
    /
    Die Unterlagen Ihrer neuen Police liegen in Ihrem Konto. Der Beitrag bleibt gleich.`],
  ['order-confirmation', 'reserved', 'html links', 'Wir haben es für Sie zurückgelegt / Ihre Bestellung ist bei uns: {n} / Bestellung eingegangen, danke / Abobox: nächste Lieferung / Click & Collect {n} / Vorbestellung bestätigt', `
    Wir haben Ihre Bestellung {n}. Sie hören von uns, wenn sie rausgeht.
    {table}
    Sie zahlen auf Rechnung nach Lieferung.
    /
    Ihre nächste Box wird gepackt.
    {table}
    Ihre Karte wird beim Versand belastet.
    /
    In zwei Stunden bereit: {street}. Sie zahlen im Laden.
    {table}
    /
    Vorbestellung {n} ist bestätigt. Erwartet am {day}. Preis {money}; Sie zahlen am Tag des Versands.`],
  ['statement', 'plain-statement', 'plain', 'Ihre Übersicht {month} / Monatsübersicht {month} / Saldo {month} / Konto {n}: Stand am {day} / Übersicht Ihrer offenen Posten', `
    Übersicht {month}
    03.10. Lieferung   {small}
    17.10. Lieferung   {small}
    Bezahlt   -{small}
    Saldo   {money}
    Sie brauchen nichts zu tun; die Rechnung folgt im Dezember.
    /
    Stand Ihres Kontos am {day}:
    Rechnung {n}   {money}   fällig
    Rechnung {n4}   {small}   noch nicht fällig
    Bitte mit Ihrer Buchhaltung abgleichen.
    /
    So steht Ihr Konto nach {month}. Soll {money}, Haben {small}.
    /
    Unten alle offenen Posten. Stimmt etwas nicht mit Ihren Unterlagen überein? Sagen Sie es uns.
    {n}   {money}
    {n4}   {small}`],
  ['personal', 'business-question', 'plain', 'Frage zu eurem Angebot {n} / euer Vorschlag / Re: Lieferung Donnerstag / zu Bestellung {n} / Planung / Frage zur Schlussrechnung / AW: AW: Angebot', `
    Danke für das Angebot über {money}. Die Montage ist also nicht dabei? Und könnt ihr die Rechnung auf zwei Jahre verteilen?
    /
    Wir nehmen euren Vorschlag gern an, aber geht die Lieferung auch eine Woche später?
    /
    Kannst du dir vor Dienstag die Pläne ansehen? Der dritte geht für uns wohl nicht.
    /
    Kurz: auf eurer letzten Rechnung stehen 12 Stück, wir haben nur 10 bekommen. Schaust du mal?
    /
    Ich habe mit dem Architekten gesprochen, er will lieber Eiche. Telefonieren wir morgen um zehn?`],
  ['personal', 'colleague', 'plain', 'Fwd: schau mal / Mittagessen / Freitag frei / wer nimmt das? / frag den Steuerberater / Protokoll Montag', `
    Kannst du den Zug für nächste Woche buchen? Ich bringe die Muster mit.
    /
    Der Steuerberater will die Papiere vom letzten Quartal. Suchst du sie zusammen?
    /
    Freitag bin ich nicht da, ruf mein Handy an, wenn es brennt.
    /
    Das haben wir Montag vereinbart: Tom ruft den Schreiner an, ich mache die Genehmigung.`],
  ['newsletter', 'shop-week', 'bulk html many-links', 'Neu im {month} / Wieder auf Lager / Für Regentage / Unsere Bestseller / Nur für Sie / Woche {n4}', `
    Diese Woche neu im Laden. Schauen Sie: {url}
    Einstellungen verwalten
    /
    Ihr Liebling ist wieder da, ab {small}. Bestellen, bevor er weg ist {url}
    /
    Hinter den Kulissen: wie unsere Stühle entstehen. Zur Geschichte {url}
    /
    Drei Rezepte für das Wochenende und ein neuer Podcast. {url}`],
  ['newsletter', 'trade-news', 'bulk html many-links', 'Einladung: Tag der offenen Tür am {day} / Was sich {year} ändert / Messe: Ihr Gratisticket / Schulungskalender / Wir haben ab {day} geschlossen / Tipps von Fachleuten', `
    Am {day} öffnen wir unsere Türen. Sehen Sie die neuen Maschinen. Anmeldung: {url}
    /
    Ab {year} gelten neue Regeln für Anzahlungen. Unsere Fachleute erklären sie: {url}
    /
    Fünf Fragen zur Umsatzsteuer bei Leistungen ins Ausland. Weiterlesen {url}
    /
    Unsere Frühjahrsschulungen sind online. Sichern Sie sich früh einen Platz {url}`],
  ['phishing', 'bait-dunning', 'unsafe-link html', 'Letzte Erinnerung: Ihnen droht die Sperre / Letzte Mahnung / Offener Betrag {small} / Bußgeld nicht bezahlt / Pfändung angekündigt / Unbezahlte Maut', `
    Ihre Zahlung von {small} ist nicht eingegangen. Um die Sperre binnen 24 Stunden zu vermeiden, zahlen Sie sofort über den Link unten. {url}
    /
    Sie haben ein unbezahltes Bußgeld von {small}. Zahlen Sie heute, um eine Erhöhung auf {money} zu vermeiden: {url}
    /
    Trotz mehrerer Erinnerungen sind {small} offen. Der Gerichtsvollzieher kommt am {day}. Verhindern Sie das: {url}
    /
    Ihre Lastschrift von {small} wurde zurückgegeben. Zahlen Sie jetzt mit Ihrer Bank-App, um Ihre Nummer zu behalten: {url}`],
  ['phishing', 'bait-supplier', 'plain reply-to', 'Neue Bankverbindung / Kontoänderung / Zahlungshinweise / Aktualisierte Zahlungsdaten / Rechnung {n}: Konto in Prüfung', `
    Bitte beachten Sie, dass sich unsere Bankverbindung wegen einer Prüfung geändert hat. Zahlen Sie alle offenen Rechnungen auf das neue Konto und bestätigen Sie dies.
    Neue IBAN :: {iban}
    /
    Unser übliches Konto kann diese Woche kein Geld empfangen. Bitte überweisen Sie Rechnung {n} über {money} heute auf {iban} und senden Sie den Nachweis.
    /
    An die Buchhaltung: ab heute laufen Zahlungen über unsere neue Partnerbank. Das alte Konto ist geschlossen. {iban}`],
])
